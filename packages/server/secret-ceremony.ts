import {
  belenios2048,
  type Ceremony,
  checkCertificate,
  checkOutput,
  checkShares,
  concludeCeremony,
  fingerprint,
  openCeremony,
  Refusal,
  route,
  writeTrustees,
} from "@hemicycle/ballots";
import { nodeMachine } from "@hemicycle/ballots/node";
import type { KeyCeremony } from "@hemicycle/engine";
import type { BoardMessage, BoxStore } from "@hemicycle/store";

/** The group of all secret ballots: the one that every released tool of Belenios can verify. */
export const group = belenios2048(nodeMachine);

/** What a Teller posts, in this order. */
export const ceremonySteps = ["certificate", "shares", "output"] as const;
export type CeremonyStep = (typeof ceremonySteps)[number];

/** A ceremony with what its Tellers have posted, by their places; undefined: not yet. */
export interface HeldCeremony {
  readonly ceremony: KeyCeremony;
  readonly posted: Readonly<Record<CeremonyStep, readonly (string | undefined)[]>>;
  /** The text of the trustees of every election under these keys, once they are made. */
  readonly trustees: string | undefined;
  /** What each Teller gets back: its decryption key, encrypted for itself. */
  readonly keys: readonly (string | undefined)[];
}

export const boardOf = ({ id }: KeyCeremony): string => `ceremony ${id}`;

export async function heldCeremony(
  boxes: BoxStore,
  assembly: string,
  ceremony: KeyCeremony,
): Promise<HeldCeremony> {
  const messages = await boxes.messages(assembly, boardOf(ceremony));
  const ofAll = (kind: string) => ceremony.tellers.map((teller) => textOf(messages, kind, teller));
  return {
    ceremony,
    posted: {
      certificate: ofAll("certificate"),
      shares: ofAll("shares"),
      output: ofAll("output"),
    },
    trustees: textOf(messages, "trustees", ""),
    keys: ofAll("key"),
  };
}

export const textOf = (
  messages: readonly BoardMessage[],
  kind: string,
  author: string,
): string | undefined => messages.find((one) => one.kind === kind && one.author === author)?.text;

/** All of them, or undefined while one is missing. */
const complete = (texts: readonly (string | undefined)[]): readonly string[] | undefined => {
  const there = texts.filter((text) => text !== undefined);
  return there.length === texts.length ? there : undefined;
};

/** The ceremony as its certificates open it; undefined while one is missing. */
const openedOf = ({ ceremony, posted }: HeldCeremony): Ceremony<bigint> | undefined => {
  const certificates = complete(posted.certificate);
  if (certificates === undefined) return undefined;
  const opened = openCeremony(group, certificates, ceremony.threshold);
  return opened instanceof Refusal ? undefined : opened;
};

/** Shares as they go to each Teller; undefined while one is missing, and when none is awaited. */
export const deliveriesOf = (held: HeldCeremony): readonly string[] | undefined => {
  if (complete(held.posted.output) !== undefined) return undefined;
  const [opened, shares] = [openedOf(held), complete(held.posted.shares)];
  if (opened === undefined || shares === undefined) return undefined;
  const deliveries = route(opened, shares);
  return deliveries instanceof Refusal ? undefined : deliveries;
};

/** Why a message of the Teller at this place, from 0, is not taken; `early`: others come first. */
export function wrongMessage(
  held: HeldCeremony,
  at: number,
  { step, text }: { readonly step: CeremonyStep; readonly text: string },
): Refusal | "early" | undefined {
  const { ceremony, posted } = held;
  const { threshold, tellers } = ceremony;
  if (step === "certificate") {
    const context = { group: group.name, size: tellers.length, threshold, index: at + 1 };
    const checked = checkCertificate(group, text, context);
    return checked instanceof Refusal ? checked : undefined;
  }
  const opened = openedOf(held);
  if (opened === undefined) return "early";
  if (step === "shares") return checkShares(opened, at, text);
  const shares = complete(posted.shares);
  return shares === undefined ? "early" : checkOutput(opened, shares, { at, source: text });
}

/** Makes the keys when the last Teller has posted, and keeps them; once. */
export async function concluded(
  boxes: BoxStore,
  assembly: string,
  held: HeldCeremony,
): Promise<void> {
  const [opened, polynomials] = [openedOf(held), complete(held.posted.shares)];
  const outputs = complete(held.posted.output);
  if (opened === undefined || polynomials === undefined || outputs === undefined) return;
  const made = concludeCeremony(opened, { polynomials, outputs });
  if (made instanceof Refusal) throw new Error(`a ceremony does not hold: ${made.id}`);
  const board = boardOf(held.ceremony);
  for (const [at, author] of held.ceremony.tellers.entries()) {
    await boxes.post({ assembly, board, kind: "key", author, text: made.keys[at] ?? "" });
  }
  const text = writeTrustees([{ kind: "Pedersen", text: made.parameters }]);
  await boxes.post({ assembly, board, kind: "trustees", author: "", text });
}

export const hashOf = (text: string): string => fingerprint(group, text);
