import type { Key, Words } from "../../messages/index.ts";

const known = {
  unreachable: "problem.unreachable",
  "wrong-secret": "problem.wrong-secret",
  "too-many": "problem.too-many",
  "unknown-assembly": "problem.unknown-assembly",
  impossible: "problem.impossible",
  "not-signed-in": "problem.not-signed-in",
  malformed: "problem.malformed",
  "not-found": "problem.not-found",
  unconfirmed: "problem.unconfirmed",
  "kept-outdated": "problem.kept-outdated",
  "vote-over": "problem.vote-over",
  "gesture-unusable": "problem.gesture-unusable",
  "other-office": "problem.other-office",
  "demonstration-long": "problem.demonstration-long",
  "demonstrations-full": "problem.demonstrations-full",
} as const satisfies Readonly<Record<string, Key>>;

/** What went wrong, in the reader's words, by the permanent name of the problem. */
export const problemText = (words: Words, problem: string): string => {
  const key = Object.entries(known).find(([name]) => name === problem)?.[1];
  return key === undefined ? words.say("problem.other", { problem }) : words.say(key);
};
