import type { Key, Words } from "../../messages/index.ts";

const known = {
  // By this device
  device: "voter.why.device",
  "credential-form": "voter.why.form",
  unregistered: "voter.why.unregistered",
  used: "voter.why.used",
  entered: "voter.why.entered",
  indivisible: "voter.why.indivisible",
  choice: "voter.why.choice",
  payload: "voter.why.journal",
  "public-key": "voter.why.journal",
  // By the server
  closed: "voter.why.closed",
  voted: "voter.why.voted",
  void: "voter.why.void",
  "foreign-ballot": "voter.why.foreign",
  "not-found": "voter.why.closed",
} as const satisfies Readonly<Record<string, Key>>;

/** Why something of a ballot does not hold, in the voter's words, by its permanent name. */
export const voterWhy = (words: Words, why: string): string => {
  const key = Object.entries(known).find(([name]) => name === why)?.[1];
  return key === undefined ? words.say("voter.why.other", { why }) : words.say(key);
};

/** What was not taken, and never will be: its credential has voted, is void, or is too late. */
export const isFinal = (why: string): boolean =>
  ["closed", "voted", "void", "unregistered", "not-found"].includes(why);
