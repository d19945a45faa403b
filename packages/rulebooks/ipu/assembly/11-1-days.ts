import { value } from "@hemicycle/engine";
import { asPublished } from "../days.ts";

/** Rule 11.1: by when an emergency item is asked for. */
export const requestDay = value({
  id: "ipu.a11.1/last-day",
  cites: "Rules of the Assembly, 11.1",
  reading:
    "The Rules have no last day for requests: in practice they come until the morning of the " +
    "decision. Each Assembly sets one through the Steering Committee (inferred); the day that the " +
    "Secretariat publishes for it is taken, and until then there is none.",
  status: "unset",
  source: "No deadline in the Rules; requests of the 138th and 139th Assemblies (pages of the IPU)",
  slot: "deadline",
  answer: asPublished("emergencyRequest", "ipu.a11.1/last-day"),
  examples: [
    "a convened session | deadline of requests for an emergency item | unset ipu.a11.1/last-day",
    'a convened session; Secretariat publishes 2017-10-15 as the last day for requests for an emergency item: "Steering Committee" | deadline of requests for an emergency item | 2017-10-15: published 2017-10-15',
  ],
});
