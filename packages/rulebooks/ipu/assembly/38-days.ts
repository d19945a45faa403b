import { silent, value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

const text = "Rules of the Assembly (April 2017), 38.1";
const dayBefore = { days: 1, direction: "before" } as const;
const ofThis = reckoned("summaryRecord", "nextOpening", dayBefore);
const ofTheLast = reckoned("previousRecord", "opening", dayBefore);

/** Rule 38.1: the record of a session, before the next one. */
export const recordDay = value({
  id: "ipu.a38.1/before-next",
  cites: "Rules of the Assembly, 38.1",
  reading:
    "The summary record is published before the next Assembly opens: the day before its first day is " +
    "the last one. While the Council has not decided on the next session, there is no day.",
  status: "verified",
  source: text,
  slot: "deadline",
  answer: ofThis,
  examples: [
    "a convened session | deadline of the summary record | not yet: 1 days before nextOpening",
    'a convened session; Governing Council decides session S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28: "decision" | deadline of the summary record | 2018-03-23: 1 days before nextOpening 2018-03-24',
    'a convened session; Governing Council decides session S0 "Other" at "Geneva" from 2017-10-18 to 2017-10-20: "decision" | deadline of the summary record | not yet: 1 days before nextOpening',
  ],
});

/** Rule 38.1: the record of the session before this one. */
export const lastRecordDay = value({
  id: "ipu.a38.1/before-this",
  cites: "Rules of the Assembly, 38.1",
  reading: "The record of the session before is published before this one opens.",
  status: "verified",
  source: text,
  slot: "deadline",
  answer: (asked) => (asked.state.pastSessions.size === 0 ? silent : ofTheLast(asked)),
  examples: [
    "a convened session | deadline of the record of the session before | unset deadline",
    'a sitting; President closes the session; Governing Council decides session S2 "Next" at "Geneva" from 2018-03-24 to 2018-03-28: "decision" | deadline of the record of the session before | 2018-03-23: 1 days before opening 2018-03-24',
  ],
});
