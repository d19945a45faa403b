import type { Suggest } from "./suggest.ts";
import { byOffice, said } from "./suggest.ts";

/** The key ceremony of secret ballots: the engine holds hashes, and so does the simulation. */

const hash = (digit: number): string => String(digit % 10).repeat(64);

const registrar: Suggest = (_, state) =>
  byOffice(state, "secretariat", {
    type: "NameRegistrar",
    name: "A registrar",
    key: hash(7),
    basis: said,
  });

const ceremony: Suggest = (dice, state) => {
  const tellers = state.holders.get("teller") ?? [];
  const last = state.ceremonies.values().at(-1);
  if (tellers.length === 0) return null;
  const threshold = Math.floor(tellers.length / 2) + 1;
  const id = `K${state.ceremonies.size + 1}`;
  if (last === undefined || dice.chance(10)) {
    const people = [...tellers];
    return byOffice(state, "teller", { type: "BeginCeremony", ceremony: id, people, threshold });
  }
  const act = { type: "FileCertificate", ceremony: last.id, certificate: hash(3) } as const;
  const [person] = dice.someOf(tellers, 50);
  if (person !== undefined && dice.chance(70)) {
    return { actor: { person, office: "teller", onBehalfOf: null }, act };
  }
  const trustees = hash(5);
  return byOffice(state, "secretariat", { type: "ConcludeCeremony", ceremony: last.id, trustees });
};

/** Towards a secret ballot; the ballots themselves are tried where there are real ones. */
export const secret: readonly Suggest[] = [registrar, ceremony, ceremony];
