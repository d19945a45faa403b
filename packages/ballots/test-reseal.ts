import { nodeMachine } from "@hemicycle/ballots/node";
import { hex } from "@hemicycle/base";
import { paddedSize, recordHead } from "./archive-record.ts";
import { joined, utf8 } from "./bytes.ts";
import type { Record as Written } from "./test-archives.ts";

/**
 * For the tests: whoever has the server can write an archive anew after altering it, with every
 * hash and the whole chain right. What is still wrong then, only proofs can tell.
 */

const hash = (text: string): string => hex(nodeMachine.sha256(text));

/** An event, with the data that comes with it. */
export interface Step {
  readonly type: string;
  readonly data: readonly string[];
}

export const stepsOf = (records: readonly Written[]): readonly Step[] => {
  const steps: Step[] = [];
  let data: string[] = [];
  for (const { kind, text } of records) {
    if (kind === "data") data.push(text);
    else {
      // The archive holds: its events are objects of this form.
      steps.push({ type: (JSON.parse(text) as { readonly type: string }).type, data });
      data = [];
    }
  }
  return steps;
};

/** Fields that refer to other data of the same step get their hashes. */
const referring = (
  data: readonly string[],
  known: ReadonlyMap<string, string>,
): readonly string[] =>
  data.map((text) =>
    text.replace(/"([0-9a-f]{64})"/g, (whole, old: string) => {
      const found = known.get(old);
      return found === undefined ? whole : `"${found}"`;
    }),
  );

const time = 1_800_000_000;

const record = (name: string, text: string): Uint8Array => {
  const content = utf8(text);
  const padding = new Uint8Array(paddedSize(content.length) - content.length);
  return joined(recordHead({ name, size: content.length, time }), content, padding);
};

/**
 * Writes steps as an archive. `before` are the same steps before they were altered: what referred
 * to their data refers to what has taken its place.
 */
export const sealed = (steps: readonly Step[], before: readonly Step[] = steps): Uint8Array => {
  const parts = [record("BELENIOS", `{"version":1,"timestamp":"${time}"}`)];
  let parent: string | undefined;
  for (const [height, { type, data }] of steps.entries()) {
    const known = new Map<string, string>();
    for (const [at, text] of data.entries()) {
      const old = before[height]?.data[at];
      if (old !== undefined) known.set(hash(old), hash(text));
    }
    const written = referring(data, known);
    for (const text of written) parts.push(record(`${hash(text)}.data.json`, text));
    const last = written.at(-1);
    const payload = last === undefined ? undefined : hash(last);
    const event = JSON.stringify({ parent, height, type, payload });
    parts.push(record(`${hash(event)}.event.json`, event));
    parent = hash(event);
  }
  return joined(...parts);
};
