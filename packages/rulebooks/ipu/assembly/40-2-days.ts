import { value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

const source =
  "Rules of the Assembly (April 2017), 40.2; days published for the 149th Assembly (letter of " +
  "10 July 2024, ft.dk)";
const counted =
  "calendar months, counted back from the first plenary sitting: so were the days counted that were " +
  "published for the 149th Assembly.";

/** Rule 40.2: proposals to amend these Rules. */
export const threeMonths = value({
  id: "ipu.a40.2/three-months",
  cites: "Rules of the Assembly, 40.2",
  reading: `Proposals to amend the Rules are made in writing at least three months before: ${counted}`,
  status: "verified",
  source,
  slot: "deadline",
  answer: reckoned("ruleProposal", "firstSitting", { months: 3, direction: "before" }),
  examples: [
    "a convened session | deadline of proposals to amend the Rules | 2017-07-14: 3 months before firstSitting 2017-10-14",
  ],
});

/** Rule 40.2: sub-amendments to such proposals. */
export const oneMonth = value({
  id: "ipu.a40.2/one-month",
  cites: "Rules of the Assembly, 40.2",
  reading: `Sub-amendments to such proposals are communicated at least one month before: ${counted}`,
  status: "verified",
  source,
  slot: "deadline",
  answer: reckoned("ruleSubAmendment", "firstSitting", { months: 1, direction: "before" }),
  examples: [
    "a convened session | deadline of sub-amendments to the Rules | 2017-09-14: 1 months before firstSitting 2017-10-14",
    'a founded assembly; Secretariat convenes S1 "S1" at "Geneva" from 2024-10-13 to 2024-10-17, first sitting on 2024-10-14, from "letter" | deadline of sub-amendments to the Rules | 2024-09-14: 1 months before firstSitting 2024-10-14',
  ],
});
