import type { Key, Words } from "../../messages/index.ts";
import { problemText } from "../model/problems.ts";

/** What came in between, as `identity.ts` tells it. */
export interface Trouble {
  /** The name of a problem of the server, "unreachable", or one of those of `PasskeyTrouble`. */
  readonly problem: string;
  readonly why: string | null;
}

/** What of the browser says why it has no passkeys. */
export interface Device {
  readonly hasPasskeys: boolean;
  /** "http://192.0.2.7:4747" */
  readonly address: string;
}

export const deviceHere = (): Device => ({
  hasPasskeys: "PublicKeyCredential" in globalThis,
  address: location.origin,
});

/**
 * Whether a card that is opened here can come to a passkey: not where the page came over plain HTTP
 * from elsewhere, whatever is pressed on it.
 */
export const canHavePasskeys = (): boolean => isSecureContext && deviceHere().hasPasskeys;

const reasoned = {
  "card-unusable": "identity.card.why",
  "passkey-unusable": "identity.passkey.why",
  "institution-unusable": "identity.institution.why",
} as const satisfies Readonly<Record<string, Key>>;

const plain = {
  "no-card": "identity.problem.no-card",
  "passkey-declined": "identity.problem.declined",
  "passkey-known": "identity.problem.known",
  "passkey-failed": "identity.problem.failed",
  unreachable: "identity.problem.unreachable",
  unavailable: "identity.problem.later",
  suspended: "identity.problem.later",
  busy: "identity.problem.later",
  closing: "identity.problem.later",
  refused: "identity.problem.refused",
} as const satisfies Readonly<Record<string, Key>>;

/** Whether the address stands in the way, and not what somebody did. */
const isOfAddress = (problem: string, { hasPasskeys, address }: Device): boolean =>
  problem === "no-passkeys" || (problem === "passkey-none" && (hasPasskeys || !isSecure(address)));

/** A page from elsewhere over plain HTTP has no passkeys, whatever the browser could do. */
const isSecure = (address: string): boolean =>
  address.startsWith("https:") || /^http:\/\/([^/]+\.)?localhost(:|$)/.test(address);

/** What went wrong, and what to do next, in the reader's words. */
export const troubleText = (words: Words, { problem, why }: Trouble, device: Device): string => {
  if (isOfAddress(problem, device)) {
    return words.say("identity.problem.name", { address: device.address });
  }
  if (problem === "passkey-none") return words.say("identity.problem.browser");
  const withWhy = Object.entries(reasoned).find(([name]) => name === problem)?.[1];
  if (withWhy !== undefined) return words.say(withWhy, { why: why ?? "" });
  const known = Object.entries(plain).find(([name]) => name === problem)?.[1];
  return known === undefined ? problemText(words, problem) : words.say(known);
};
