import { value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

const text = "Rules of the Assembly (April 2017), 4.2";

/** Rule 4.2: place and dates, a year ahead if that can be. */
export const yearAhead = value({
  id: "ipu.a4.2/year-ahead",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "The Council fixes place and dates a year ahead, if possible: the day is shown, and a later " +
    "decision is as good. The opening is the first day of the session.",
  status: "verified",
  source: text,
  slot: "deadline",
  answer: reckoned("decision", "opening", { months: 12, direction: "before" }),
  examples: [
    "a convened session | deadline of the decision on place and dates | 2016-10-14: 12 months before opening 2017-10-14",
  ],
});

/** Rule 4.2: the convocation. */
export const fourMonths = value({
  id: "ipu.a4.2/four-months",
  cites: "Rules of the Assembly, 4.2",
  reading:
    "The convocation leaves at least four months before the opening: calendar months, counted back " +
    "from the first day of the session in the time zone of the seat. The day four months before is " +
    "still in time; where a month has no such day, its last day counts (inferred).",
  status: "verified",
  source: text,
  slot: "deadline",
  answer: reckoned("convocation", "opening", { months: 4, direction: "before" }),
  examples: [
    "a convened session | deadline of the convocation | 2017-06-14: 4 months before opening 2017-10-14",
  ],
});
