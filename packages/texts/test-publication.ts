import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Publication } from "./akn-meta.ts";
import { type AknFile, readAkn } from "./akn-read.ts";
import type { Result } from "./faults.ts";
import type { TextType } from "./version.ts";

/** For the tests: what a text says of itself. */
export const publicationOf = (type: TextType, more: Partial<Publication> = {}): Publication => ({
  text: { id: "t", type, original: "fr", languages: ["en", "fr"], authentic: ["en", "fr"] },
  owner: { id: "ipu", name: "Assembly of the IPU" },
  publisher: { id: "secretariat", name: "Secretariat" },
  jurisdiction: "un",
  number: { id: "res-1", shown: "Resolution 1" },
  date: "2018-03-28",
  adopted: true,
  version: { id: "v2", date: "2018-03-28" },
  made: "2018-03-29",
  modifications: [],
  ...more,
});

/** A file of `testing/akn`. */
export const aknFile = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`testing/akn/${name}.xml`, import.meta.url)), "utf8");

/** What is done, or a test that fails. */
export const given = <T>(result: Result<T>): T => {
  if (result.kind === "fault") throw new Error(JSON.stringify(result.fault));
  return result.value;
};

export const readFile = (source: string): AknFile => {
  const reading = readAkn(source);
  if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
  return reading.file;
};
