import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { nodeMachine } from "@hemicycle/ballots/node";
import { entriesOf, sourceOf } from "./archive-read.ts";
import { Refusal } from "./refusal.ts";
import { type Verdict, type Verification, verifyArchive } from "./verify.ts";

/** For the tests: the archives in `testing`, and how they are verified. */

const folder = new URL("./testing/", import.meta.url);

export const archiveNames = (below = ""): readonly string[] =>
  readdirSync(new URL(below, folder))
    .filter((name) => name.endsWith(".bel.gz"))
    .map((name) => below + name.slice(0, -".bel.gz".length))
    .sort();

const unpacked = (file: string): Uint8Array => gunzipSync(readFileSync(new URL(file, folder)));

export const archive = (name: string): Uint8Array => unpacked(`${name}.bel.gz`);

/** The files that belonged to the trustees, the registrar and the voters of an election. */
export const secretsOf = (name: string): ReadonlyMap<string, string> => {
  // The file was written as an object of texts.
  const files = JSON.parse(Buffer.from(unpacked(`${name}.secrets.json.gz`)).toString()) as object;
  return new Map(Object.entries(files));
};

export const verified = (bytes: Uint8Array, how: Partial<Verification> = {}): Promise<Verdict> =>
  verifyArchive({ source: sourceOf(bytes), machine: nodeMachine, ...how });

/** Why an archive is refused and at which event, in one line: `signature at 4 Ballot: …`. */
export const reasonOf = (verdict: Verdict): string => {
  if (verdict.holds) return "holds";
  const { refusal, height, event } = verdict;
  const place = `${height ?? "-"} ${event ?? "-"}`;
  return `${refusal.id} at ${place}${refusal.where === "" ? "" : `: ${refusal.where}`}`;
};

export interface Record {
  readonly kind: "data" | "event";
  readonly text: string;
}

/** The records of an archive that holds. */
export const recordsOf = async (bytes: Uint8Array): Promise<readonly Record[]> => {
  const records: Record[] = [];
  for await (const entry of entriesOf(sourceOf(bytes), nodeMachine)) {
    if (entry instanceof Refusal) throw new Error(entry.id);
    records.push({ kind: entry.kind, text: entry.text });
  }
  return records;
};
