import type { Group } from "./group.ts";
import { Refusal } from "./refusal.ts";

/** A public credential in the list of an election: whoever knows its secret casts one ballot. */
export interface Registered {
  /** The element g^s, as it is written in ballots. */
  readonly credential: string;
  /** How often a ballot of this credential counts. */
  readonly weight: number;
}

const mostWeight = 1_000_000;

/** Enough for every parliament of the world at once; a list of this length has 13 MB. */
export const mostCredentials = 20_000;

/**
 * Reads the public list without asking whether its credentials are elements of the group: that is
 * most of the work, and can be shared out with `nonElement`.
 */
export const readRegistered = (source: string): readonly Registered[] | Refusal => {
  if (source === "[]") return [];
  if (!source.startsWith('["') || !source.endsWith('"]')) return new Refusal("canonical");
  const lines = source.slice(2, -2).split('","');
  if (lines.length > mostCredentials) return new Refusal("too-large");
  const seen = new Set<string>();
  const registered: Registered[] = [];
  for (const [at, line] of lines.entries()) {
    const one = registeredIn(line);
    if (one instanceof Refusal) return one.within(String(at));
    if (seen.has(one.credential)) return new Refusal("credential-twice", String(at));
    seen.add(one.credential);
    registered.push(one);
  }
  return registered;
};

const registeredIn = (line: string): Registered | Refusal => {
  const parts = /^([0-9a-f]{1,700})(?:,([1-9][0-9]{0,6}))?$/.exec(line);
  if (parts === null) return new Refusal(line.includes(",") ? "weight" : "element");
  const [, credential = "", weight = "1"] = parts;
  return Number(weight) > mostWeight
    ? new Refusal("weight")
    : { credential, weight: Number(weight) };
};

/** Where the first text stands that is no element of the group, or is the neutral one. */
export const nonElement = <E>(group: Group<E>, texts: readonly string[]): number | undefined => {
  const at = texts.findIndex((one) => {
    const element = group.read(one);
    return element === undefined || group.same(element, group.one);
  });
  return at < 0 ? undefined : at;
};

/**
 * As the official tool writes it: in the order of the numbers, which says nothing about the voters,
 * and without weights where all of them are 1.
 */
export const writeRegistered = (registered: readonly Registered[]): string => {
  const weighted = registered.some(({ weight }) => weight !== 1);
  const lines = [...registered]
    .sort((a, b) => inOrder(a.credential, b.credential))
    .map(({ credential, weight }) => (weighted ? `"${credential},${weight}"` : `"${credential}"`));
  return `[${lines.join(",")}]`;
};

const inOrder = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
