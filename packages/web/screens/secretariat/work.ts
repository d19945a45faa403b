import type { Act } from "@hemicycle/engine";
import type { Outcome } from "../../client/api.ts";
import type { Desk } from "./desk.ts";
import type { Wanted } from "./forms.ts";
import type { Registers } from "./tasks.ts";

/** What a section of the desk is given: what it shows, and how it asks for an act. */
export interface Work {
  readonly desk: Desk;
  readonly registers: Registers;
  readonly assembly: string;
  /** Opens the form of an act. */
  readonly ask: (wanted: Wanted) => void;
  /** Sends an act that needs no form, under the name that its record is given. */
  readonly send: (act: Act, name: string) => Promise<Outcome>;
}
