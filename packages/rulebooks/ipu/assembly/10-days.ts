import { value } from "@hemicycle/engine";
import { reckoned } from "../days.ts";

/** Rule 10.2: the agenda goes out. */
export const agendaDay = value({
  id: "ipu.a10.2/four-months",
  cites: "Rules of the Assembly, 10.2",
  reading:
    "The agenda is sent to all Members at least four months before the opening, counted like the " +
    "four months of the convocation.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 10.2",
  slot: "deadline",
  answer: reckoned("agenda", "opening", { months: 4, direction: "before" }),
  examples: [
    "a convened session | deadline of the agenda | 2017-06-14: 4 months before opening 2017-10-14",
  ],
});
