import type { Language, Rulebook } from "@hemicycle/engine";
import cstoPaReadings from "./csto-pa/readings.json" with { type: "json" };
import { cstoPa } from "./csto-pa/rulebook.ts";
import ipaCisReadings from "./ipa-cis/readings.json" with { type: "json" };
import { ipaCis } from "./ipa-cis/rulebook.ts";
import ipuReadings from "./ipu/readings.json" with { type: "json" };
import { ipu } from "./ipu/rulebook.ts";
import oscePaReadings from "./osce-pa/readings.json" with { type: "json" };
import { oscePa } from "./osce-pa/rulebook.ts";
import paceReadings from "./pace/readings.json" with { type: "json" };
import { pace } from "./pace/rulebook.ts";
import pamReadings from "./pam/readings.json" with { type: "json" };
import { pam } from "./pam/rulebook.ts";

/** A text in the languages into which it was translated; the English is what was translated. */
export type Translated = Readonly<Partial<Record<Language, string>>>;

/** A rulebook, and its readings in other languages, by name. */
export interface Book {
  readonly rulebook: Rulebook;
  readonly readings: Readonly<Record<string, Translated>>;
}

/** Every rulebook that the program knows. A new assembly is one line here, and a folder. */
export const books: readonly Book[] = [
  { rulebook: ipu, readings: ipuReadings },
  { rulebook: ipaCis, readings: ipaCisReadings },
  { rulebook: cstoPa, readings: cstoPaReadings },
  { rulebook: pace, readings: paceReadings },
  { rulebook: oscePa, readings: oscePaReadings },
  { rulebook: pam, readings: pamReadings },
];
