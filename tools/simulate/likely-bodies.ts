import { type Body, type State, stateIn } from "@hemicycle/engine";
import type { Dice } from "./dice.ts";
import { inBodies } from "./likely-debate.ts";
import { as, inChair, type Likely, type Suggest, said } from "./suggest.ts";

/** What is done in the bodies beside the plenary, and about who serves in them. */

const kinds = { C2: "committee", EC1: "executive", B1: "bureau", F1: "forum" } as const;
const termKinds = ["titular", "substitute", "member", "president", "vicePresident"] as const;

/** The registers of bodies. */
export const bodyRegisters: Suggest = (dice, state) => {
  const actor = { person: "SEC", office: "secretariat", onBehalfOf: null } as const;
  const body = dice.oneOf(Object.keys(kinds) as (keyof typeof kinds)[]) ?? "C2";
  if (!state.bodies.has(body)) {
    const act = {
      type: "EstablishBody",
      body,
      kind: kinds[body],
      name: body,
      basis: said,
    } as const;
    return { actor, act };
  }
  const known = dice.oneOf(state.bodies.values());
  const person = dice.oneOf(state.people.keys()) ?? "";
  const kind = dice.oneOf(termKinds) ?? "member";
  const term = known === undefined ? undefined : dice.oneOf(known.terms);
  const named = { type: "NameToBody", body: known?.id ?? body, person, as: kind, basis: said };
  if (term === undefined || dice.chance(70))
    return { actor, act: { ...named, type: "NameToBody" } };
  const ended = { body: known?.id ?? body, person: term.person, as: term.as, basis: said };
  return { actor, act: { type: "EndTermInBody", ...ended } };
};

/** Something in a body that sits, or the opening of its sitting. */
export function inBody(dice: Dice, whole: State, voting: Voting): Likely | null {
  const body = dice.oneOf(whole.bodies.values());
  if (body === undefined) return null;
  const state = stateIn(whole, body.id);
  const { session } = state;
  if (session === null) return null;
  const found =
    session.sitting === null
      ? opening(body, session.sittingsHeld)
      : suggested(dice, state, { body, voting });
  return found === null ? null : { ...found, actor: { ...found.actor, body: body.id } };
}

/** How a vote goes on, and what else there is to put; the same as in the plenary. */
interface Voting {
  readonly business: readonly Suggest[];
  readonly duringVote: readonly Suggest[];
}

const opening = ({ id, kind, terms }: Body, held: number): Likely | null => {
  const sitting = `${id}.PL${held + 1}`;
  const president = terms.find((term) => term.as === "president" && term.status === "held")?.person;
  if (president === undefined && kind !== "council" && kind !== "executive") return null;
  const own = { person: president ?? "", office: "president", onBehalfOf: null } as const;
  const ofIpu = { person: "OP", office: "organisationPresident", onBehalfOf: null } as const;
  const actor = kind === "council" || kind === "executive" ? ofIpu : own;
  return { actor, act: { type: "OpenSitting", sitting } };
};

function suggested(
  dice: Dice,
  state: State,
  { body, voting }: { readonly body: Body; readonly voting: Voting },
): Likely | null {
  const { session } = state;
  if (session === null) return null;
  const there = session.presence.people;
  const missing = body.terms.filter(({ person }) => !there.has(person)).map(({ person }) => person);
  if (missing.length > 0 && dice.chance(25)) {
    const actor = { person: "SEC", office: "secretariat", onBehalfOf: null } as const;
    return { actor, act: { type: "EnterRoom", people: missing } };
  }
  if (session.voteUnderWay !== null) {
    return dice.oneOf(voting.duringVote)?.(dice, state, session) ?? null;
  }
  if (dice.chance(4)) return inChair(session, { type: "CloseSitting" });
  if (dice.chance(25)) return speech(dice, state);
  const suggest = dice.oneOf(dice.chance(50) ? inBodies : voting.business);
  return suggest?.(dice, state, session) ?? null;
}

const speech = (dice: Dice, { session }: State): Likely | null => {
  const person = dice.oneOf(session?.presence.people.keys() ?? []);
  if (session === null || person === undefined) return null;
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  return dice.chance(40)
    ? as(person, { type: "RequestFloor", purpose: "statement" })
    : inChair(session, { type: "GiveFloor", person, purpose: "statement", seconds: 60 });
};
