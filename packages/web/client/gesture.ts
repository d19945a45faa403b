import type { Proposal } from "@hemicycle/engine";
import type { Got } from "./identity.ts";

/** An act as it goes out, and the last entry that this device has when it does. */
export interface ToSign {
  readonly assembly: string;
  readonly proposal: Proposal;
  readonly key: string;
  readonly after: number;
}

/** Asks for a gesture that is good for this act alone; answers the header to send with it. */
export type Sign = (act: ToSign) => Promise<Got<string>>;

// Passkeys are a chunk of their own: most assemblies, and all who watch, never ask for them.
const passkeys = () => import("./identity.ts");

const unreachable = { kind: "wrong", problem: "unreachable", why: null } as const;

/** By the device of whoever sits here. "unreachable": what is to be signed could not be fetched. */
export const signAtDevice: Sign = async ({ after, ...act }) => {
  const identity = await passkeys().catch(() => null);
  if (identity === null) return unreachable;
  const [chain, moment] = await Promise.all([
    identity.chainOf(act.assembly, after),
    identity.gestureMark(act.assembly),
  ]);
  if (chain.kind === "wrong" || moment.kind === "wrong") return unreachable;
  return identity.makeGesture({ ...act, after, chain: chain.value, mark: moment.value.mark });
};

/** The device is asked no more: it answers that the person has turned it down. */
export const stopAsking = async (): Promise<void> => {
  await (await passkeys()).stopAsking();
};
