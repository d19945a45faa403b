import { value } from "@hemicycle/engine";
import { asPublished } from "../days.ts";

/** Rule 13: by when Members send written input. */
export const inputDay = value({
  id: "ipu.a13/input-day",
  cites: "Rules of the Assembly, 13",
  reading:
    "Members may send written input for the draft of the rapporteurs. How and until when, the " +
    "convocation says: the day that it gives is published by the Secretariat, and until then there " +
    "is none.",
  status: "unset",
  source: "The Rules leave it to the convocation of each session",
  slot: "deadline",
  answer: asPublished("input", "ipu.a13/input-day"),
  examples: [
    "a convened session | deadline of written input | unset ipu.a13/input-day",
    'a convened session; Secretariat publishes 2017-04-30 as the last day for written input: "convocation" | deadline of written input | 2017-04-30: published 2017-04-30',
  ],
});
