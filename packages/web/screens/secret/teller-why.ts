import type { Key, Words } from "../../messages/index.ts";

const known = {
  fault: "teller.why.fault",
  // By the device of a Teller
  share: "teller.why.share",
  channel: "teller.why.channel",
  "certificate-key": "teller.why.certificate",
  "certificate-signature": "teller.why.certificate",
  "certificate-context": "teller.why.certificate",
  "verification-key": "teller.why.share",
  chain: "teller.why.journal",
  "public-key": "teller.why.journal",
  owner: "teller.why.owner",
  "other-result": "teller.why.result",
  "decryption-proof": "teller.why.decryption",
  "credential-form": "teller.why.credential",
  "credential-twice": "teller.why.twice",
  unregistered: "teller.why.unregistered",
  // By the server
  early: "teller.why.early",
  posted: "teller.why.posted",
  used: "teller.why.used",
  threshold: "teller.why.threshold",
  "decryptions-missing": "teller.why.threshold",
  "result-wrong": "teller.why.parts",
  signature: "teller.why.signature",
  foreign: "teller.why.foreign",
  prepared: "teller.why.prepared",
  weights: "teller.why.weights",
  credentials: "teller.why.credentials",
  "not-a-teller": "teller.why.notTeller",
} as const satisfies Readonly<Record<string, Key>>;

/** Why something of a secret ballot does not hold, in the reader's words, by its permanent name. */
export const whyText = (words: Words, why: string): string => {
  const key = Object.entries(known).find(([name]) => name === why)?.[1];
  return key === undefined ? words.say("teller.why.other", { why }) : words.say(key);
};
