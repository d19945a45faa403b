import type { Fault } from "@hemicycle/base";
import type { Act, Envelope } from "./acts.ts";
import { stateIn } from "./bodies.ts";
import { affiliationFaults } from "./faults/affiliations.ts";
import { amendmentFaults } from "./faults/amendments.ts";
import { bodyFaults, takenElsewhere } from "./faults/bodies.ts";
import { consultationFaults } from "./faults/consultations.ts";
import { lawFaults } from "./faults/laws.ts";
import { made, named, type Place, place } from "./faults/named.ts";
import { preparationFaults } from "./faults/preparation.ts";
import { repeatedIn } from "./faults/repeated.ts";
import { needsSession } from "./faults/session.ts";
import { rowFaults } from "./rows.ts";
import { questionKey, type State } from "./state.ts";

/**
 * What is wrong with an act before any rule is asked: it names something that does not exist, or
 * makes something under an id that is taken, or comes from nobody we know. Not a refusal by the
 * rules: the act speaks of nothing.
 */
export const faultsOf = (state: State, envelope: Envelope): readonly Fault[] => {
  const { act } = envelope;
  const faults = ownFaultsOf(state, envelope);
  if (act.type !== "ImportRegister" || faults.length > 0) return faults;
  return rowFaults(state, { ...envelope, act }, faultsIn);
};

/** The same without what is wrong with the rows of an import, which may be thousands. */
export const ownFaultsOf = (state: State, envelope: Envelope): readonly Fault[] => {
  const { act } = envelope;
  if (act.type === "FoundAssembly") {
    return state.founding === null ? [] : [fault("exists", "assembly", act.assembly)];
  }
  if (state.founding === null) return [fault("unknown", "assembly", "")];
  const faults = [...bodyFaults(state, envelope)];
  if (faults.length > 0) return faults;
  for (const at of whoActs(envelope)) check(state, faults, at);
  const seen = stateIn(state, envelope.body ?? null);
  return [...faults, ...faultsIn(seen, act), ...takenElsewhere(state, envelope)];
};

/** What is wrong with an act by itself, whoever does it. */
const faultsIn = (state: State, act: Act): readonly Fault[] => {
  const faults: Fault[] = [];
  if (needsSession(act)) check(state, faults, place("session", "session", ""));
  for (const at of named(act)) check(state, faults, at);
  for (const at of made(act)) {
    if (isTaken(state, at)) faults.push(taken(state, at));
  }
  return [
    ...faults,
    ...repeatedIn(act),
    ...preparationFaults(state, act),
    ...affiliationFaults(state, act),
    ...consultationFaults(state, act),
    ...lawFaults(state, act),
    ...amendmentFaults(state, act),
  ];
};

/** Of somebody who came with a delegation it says with which: nobody is in two. */
const taken = ({ people }: State, { where, register, id }: Place): Fault => {
  const member = register === "person" ? (people.get(id)?.member ?? null) : null;
  const known = fault("exists", where, id);
  return member === null ? known : { ...known, facts: { id, with: `delegations/${member}` } };
};

const fault = (id: string, where: string, named: string): Fault => ({
  id,
  where,
  facts: { id: named },
});

const check = (state: State, faults: Fault[], at: Place): void => {
  if (!exists(state, at)) faults.push(fault("unknown", at.where, at.id));
};

/**
 * A motion leaves the table, but a vote on it or its decision keeps its id: under the same id
 * another motion would be voted on by its notice, or be taken for decided.
 */
const isTaken = (state: State, at: Place): boolean =>
  exists(state, at) || (at.register === "motion" && isMotionKnown(state, at.id));

const exists = (state: State, { register, id }: Place): boolean => {
  const { session } = state;
  switch (register) {
    case "person":
      return state.people.has(id);
    case "member":
      return state.members.has(id);
    case "body":
      return state.bodies.has(id);
    case "card":
      return state.cards.has(id);
    case "credential":
      return state.credentials.has(id);
    case "import":
      return state.imports.has(id);
    case "session":
      return session !== null && session.status !== "closed";
    case "delegation":
      return session?.delegations.has(id) === true;
    case "measure":
      return session?.measures.has(id) === true;
    case "item":
      return session?.items.has(id) === true;
    case "request":
      return session?.requests.has(id) === true;
    case "draft":
      return session?.drafts.has(id) === true;
    case "amendment":
      return session?.amending.amendments.has(id) === true;
    case "motion":
      return session?.sitting?.motions.some((motion) => motion.id === id) === true;
    case "vote":
      return session?.votes.has(id) === true;
    case "election":
      return session?.elections.has(id) === true;
    case "ceremony":
      return state.ceremonies.has(id);
    case "point":
      return session?.sitting?.points.some((point) => point.id === id) === true;
    case "speech":
      return (
        session?.sitting != null &&
        (session.sitting.floor?.speech === id || session.sitting.lastSpeech === id)
      );
    case "sitting":
      // The one under way is in the way by its status, whatever its id.
      return session?.sittingsClosed?.includes(id) === true;
  }
};

/** Whether a motion was put to the Assembly in this session, whatever became of it. */
export const isMotionKnown = ({ session }: State, motion: string): boolean => {
  const key = questionKey({ kind: "motion", motion });
  return (
    session?.decisions.has(key) === true ||
    session?.withoutVote.has(key) === true ||
    session?.votes
      .values()
      .some(({ questions }) => questions.some((one) => questionKey(one) === key)) === true
  );
};

const whoActs = (envelope: Envelope): readonly Place[] => {
  const places: Place[] = [{ where: "by", register: "person", id: envelope.by }];
  const { onBehalfOf } = envelope;
  if (onBehalfOf !== undefined) {
    places.push({ where: "onBehalfOf", register: "person", id: onBehalfOf });
  }
  return places;
};
