import { value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

const text = "Rules of the Assembly (April 2017), 17.1";

/** Rule 17.1: amendments to the draft of the rapporteurs. */
export const fifteenDays = value({
  id: "ipu.a17.1/fifteen-days",
  cites: "Rules of the Assembly, 17.1",
  reading:
    "Amendments are deposited at the latest fifteen days before the opening, which we take as the " +
    "first day of the session. The text leaves open whether that day or the first sitting is meant: " +
    "the published days were 14, 15 and 16 days before the first day of three successive Assemblies.",
  status: "inferred",
  source: `${text}; pages of the 137th, 138th and 139th Assemblies`,
  slot: "deadline",
  answer: reckoned("amendment", "opening", { days: 15, direction: "before" }),
  examples: [
    "a convened session | deadline of amendments | 2017-09-29: 15 days before opening 2017-10-14",
  ],
});

/** Rule 17.1: amendments of the Forum of Women Parliamentarians. */
export const forumUntilClosure = value({
  id: "ipu.a17.1/forum-until-closure",
  cites: "Rules of the Assembly, 17.1",
  reading:
    "The Forum of Women Parliamentarians may table amendments from the point of view of gender until " +
    "the first sitting of the Standing Committee on the draft is closed: no date, but an event.",
  status: "verified",
  source: text,
  slot: "deadline",
  answer: reckoned("forumAmendment", "committeeSittingClosed", { direction: "before" }),
  examples: [
    "a convened session | deadline of amendments of the Forum | not yet: committeeSittingClosed",
  ],
});
