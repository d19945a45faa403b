import { askOf } from "@hemicycle/engine";
import type { Scene } from "./scene.ts";

/** Delegations in the room and those that are needed; without figures while they are not known. */
export interface QuorumShown {
  readonly present: number;
  readonly base?: number;
  readonly needed?: number;
  readonly holds: boolean;
}

export const quorumOf = ({ state, edition }: Scene): QuorumShown => {
  const asked = askOf(edition)("quorum", { state });
  const base = state.session?.quorumBase?.delegations;
  if (asked.kind === "unset" || base === undefined) return { present: 0, holds: false };
  const { present, needed } = asked.value;
  return { present, base, needed, holds: present >= needed };
};
