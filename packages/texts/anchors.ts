import type { Fault } from "@hemicycle/base";
import { done, faultOf, type Result, refuse } from "./faults.ts";
import { isBetweenLetters } from "./letters.ts";
import { limits } from "./limits.ts";
import type { Anchor } from "./operations.ts";
import { type Range, wordsOf } from "./runs.ts";
import type { BlockId, Tree } from "./tree.ts";

/** An anchor over a range of a block, or why there can be none. */
export const anchorAt = (tree: Tree, block: BlockId, range: Range): Result<Anchor> => {
  const found = tree.blocks.get(block);
  if (found === undefined) return refuse("unknown-block", block);
  const words = wordsOf(found.runs);
  const fault = rangeFault(words, range, block);
  return fault === null ? done(anchorIn(words, block, range)) : { kind: "fault", fault };
};

/** An anchor over every word of a block. */
export const anchorAll = (tree: Tree, block: BlockId): Result<Anchor> =>
  anchorAt(tree, block, { from: 0, to: wordsOf(tree.blocks.get(block)?.runs ?? []).length });

/**
 * An anchor over words quoted: the only place where they stand in the block, or the one that
 * `nth` (from 1) says.
 */
export const anchorOf = (
  tree: Tree,
  block: BlockId,
  { quoted, nth }: { readonly quoted: string; readonly nth?: number },
): Result<Anchor> => {
  const found = tree.blocks.get(block);
  if (found === undefined) return refuse("unknown-block", block);
  if (quoted === "") return refuse("empty-range", block);
  const words = wordsOf(found.runs);
  const places = placesOf(words, quoted);
  const from = nth === undefined && places.length > 1 ? undefined : places[(nth ?? 1) - 1];
  if (from === undefined) {
    return refuse("misquoted", block, { quoted: quoted.slice(0, 80), places: places.length });
  }
  return anchorAt(tree, block, { from, to: from + quoted.length });
};

/** `range` is known to be within the words. */
export const anchorIn = (words: string, block: BlockId, { from, to }: Range): Anchor => ({
  block,
  from,
  to,
  words: words.slice(from, to),
  before: words.slice(backTo(words, Math.max(0, from - limits.context)), from),
  behind: words.slice(to, onTo(words, Math.min(words.length, to + limits.context))),
});

const backTo = (words: string, at: number): number =>
  isBetweenLetters(words, at) ? at : backTo(words, at + 1);

const onTo = (words: string, at: number): number =>
  isBetweenLetters(words, at) ? at : onTo(words, at - 1);

/** What is wrong with a range in words. */
export const rangeFault = (words: string, { from, to }: Range, where: string): Fault | null => {
  const length = words.length;
  if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to))) {
    return faultOf("malformed", where, { field: "range" });
  }
  if (from < 0 || from > to || to > length) {
    return faultOf("out-of-range", where, { from, to, length });
  }
  const at = isBetweenLetters(words, from) ? to : from;
  return isBetweenLetters(words, at) ? null : faultOf("inside-letter", where, { at });
};

/** What is wrong with an anchor on exactly this tree. */
export const anchorFault = (tree: Tree, anchor: Anchor): Fault | null => {
  const { block, from, to } = anchor;
  const found = tree.blocks.get(block);
  if (found === undefined) return faultOf("unknown-block", block);
  const words = wordsOf(found.runs);
  const fault = rangeFault(words, anchor, block);
  if (fault !== null) return fault;
  const there = words.slice(from, to);
  if (there === anchor.words) return null;
  return faultOf("misquoted", block, { quoted: clipped(anchor.words), found: clipped(there) });
};

const clipped = (words: string): string =>
  words.length > 80 ? `${words.slice(0, onTo(words, 79))}…` : words;

/** Where the words of an anchor stand on another version. */
export type Resolution =
  /** The same words at the same place, between the same words. */
  | { readonly kind: "exact"; readonly at: Anchor }
  /** Found elsewhere or between other words, in one place only. Somebody has to confirm it. */
  | { readonly kind: "reanchored"; readonly at: Anchor }
  | { readonly kind: "gone"; readonly reason: "block" | "words" | "several" };

/**
 * Finds an anchor on any version, without knowing what happened in between. What is not found in
 * exactly one place is gone: nobody guesses where an amendment bears. An anchor whose history is
 * known is carried (`carry`) instead.
 */
export const resolve = (tree: Tree, anchor: Anchor): Resolution => {
  const block = tree.blocks.get(anchor.block);
  if (block === undefined) return { kind: "gone", reason: "block" };
  const words = wordsOf(block.runs);
  if (standsAt(words, anchor)) return { kind: "exact", at: anchorIn(words, block.id, anchor) };
  const folded = fold(words);
  const places = narrowed(folded.words, anchor);
  const [from, ...others] = places;
  if (from === undefined) return { kind: "gone", reason: "words" };
  if (others.length > 0) return { kind: "gone", reason: "several" };
  const range = {
    from: folded.map[from] ?? words.length,
    to: folded.map[from + fold(anchor.words).words.length] ?? words.length,
  };
  if (rangeFault(words, range, block.id) !== null) return { kind: "gone", reason: "words" };
  return { kind: "reanchored", at: anchorIn(words, block.id, range) };
};

const standsAt = (words: string, { from, to, ...quoted }: Anchor): boolean => {
  if (to > words.length || rangeFault(words, { from, to }, "") !== null) return false;
  const here = anchorIn(words, quoted.block, { from, to });
  return (
    here.words === quoted.words && here.before === quoted.before && here.behind === quoted.behind
  );
};

/** Where the quotation stands; of several places those with the context on both sides, or one. */
const narrowed = (words: string, anchor: Anchor): readonly number[] => {
  const quoted = fold(anchor.words).words;
  const before = fold(anchor.before).words;
  const behind = fold(anchor.behind).words;
  const places = quoted === "" ? gapsOf(words, before, behind) : placesOf(words, quoted);
  if (places.length < 2) return places;
  const left = (at: number) => words.slice(0, at).endsWith(before);
  const right = (at: number) => words.startsWith(behind, at + quoted.length);
  const both = places.filter((at) => left(at) && right(at));
  if (both.length > 0) return both;
  const one = places.filter((at) => (before !== "" && left(at)) || (behind !== "" && right(at)));
  return one.length > 0 ? one : places;
};

/** A gap has no words of its own: it is where what stood before it and behind it still meet. */
const gapsOf = (words: string, before: string, behind: string): readonly number[] =>
  before + behind === "" ? [] : placesOf(words, before + behind).map((at) => at + before.length);

/** More places are not told apart: the cost of looking for them is bounded. */
const mostPlaces = 1_000;

/** Every place, overlapping ones too. */
export const placesOf = (words: string, quoted: string): readonly number[] => {
  const places: number[] = [];
  let at = words.indexOf(quoted);
  while (at >= 0 && places.length < mostPlaces) {
    places.push(at);
    at = words.indexOf(quoted, at + 1);
  }
  return places;
};

/** Directional marks, Arabic vowel signs, tatweel and soft hyphens: kept, and not searched for. */
const silent = /[\u00ad\u0640\u064b-\u0652\u0670\u061c\u200e\u200f]/;
const spaces = /[\u00a0\u202f\u2009]/;

/** Words without what a quotation may leave out, and for each unit where it stood. */
const fold = (words: string): { readonly words: string; readonly map: readonly number[] } => {
  let kept = "";
  const map: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charAt(at);
    if (silent.test(unit)) continue;
    kept += spaces.test(unit) ? " " : unit;
    map.push(at);
  }
  return { words: kept, map: [...map, words.length] };
};
