import type { Instant } from "@hemicycle/base";
import type { SignedWith } from "../acts.ts";
import { type Matching, readSlot, startsWith } from "./match.ts";
import { patternSlot } from "./slot.ts";
import { id } from "./slots-plain.ts";

/** What an act was signed with, and how many milliseconds before it the gesture was. */
export interface Signing {
  readonly credential: string;
  readonly age: number | undefined;
}

const secondsSaid = (age: number): string => String(age / 1000);

/** Seconds, to the millisecond; those of a gesture after the act are below nought. */
const seconds = patternSlot<number>("seconds (61, 2.5)", /-?\d{1,9}(?:\.\d{1,3})?/y, {
  read: (text) => Math.round(Number(text) * 1000),
  write: secondsSaid,
});

const signed = " signed with ";
const gesture = ", gesture ";
const before = " s before";

/**
 * Reads the end of a line, `… signed with K1, gesture 61 s before`, where it stands. Null where it
 * begins and cannot be read.
 */
export const readSigning = (
  matching: Matching,
  at: number,
): { readonly signing: Signing | undefined; readonly end: number } | null => {
  if (!matching.text.startsWith(signed, at)) return { signing: undefined, end: at };
  const [named] = readSlot(matching, id, at + signed.length);
  if (named === undefined) return null;
  const { value: credential, end } = named;
  if (!matching.text.startsWith(gesture, end)) {
    return { signing: { credential, age: undefined }, end };
  }
  const [age] = readSlot(matching, seconds, end + gesture.length);
  if (age === undefined || !startsWith(matching, before, age.end)) return null;
  return { signing: { credential, age: age.value }, end: age.end + before.length };
};

/** The signature of an act that was done at this instant. */
export const signedAt = ({ credential, age }: Signing, at: Instant): SignedWith =>
  age === undefined
    ? { credential }
    : { credential, gesture: new Date(Date.parse(at) - age).toISOString() };

export const writeSigning = ({ credential, gesture: made }: SignedWith, at: Instant): string => {
  if (made === undefined) return signed + credential;
  const age = secondsSaid(Date.parse(at) - Date.parse(made));
  return `${signed}${credential}${gesture}${age}${before}`;
};
