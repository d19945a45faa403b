import type { Facts } from "@hemicycle/base";
import type { ActType, Envelope } from "./acts.ts";
import { allowsByItself } from "./allowing.ts";
import { kindOf, plenaryClauses } from "./bodies.ts";
import type {
  Ask,
  Consequence,
  Discretion,
  Edition,
  Given,
  Guard,
  Says,
  Slot,
  Value,
} from "./clause.ts";
import type { Ground } from "./events.ts";
import { idsIn } from "./faults/named.ts";
import { actsAs } from "./find.ts";
import type { State } from "./state.ts";

/** Why an act is refused: data; the wording is found by the clause, in every language. */
export interface Refusal {
  readonly clause: string;
  readonly cites: string;
  readonly facts: Facts;
  /** Set when this office can decide otherwise. */
  readonly discretion: Discretion | null;
  readonly says: Says;
}

/** A value that nobody has fixed yet, and the clause that needs it. */
export interface Unset {
  readonly clause: string;
  readonly cites: string;
  readonly value: string;
  /** The row of an import that needs it: `people/12`. */
  readonly row?: string;
  /** The office whose ruling can take the place of the value, where the clause leaves it one. */
  readonly discretion?: Discretion;
}

export interface Judgement {
  readonly refusals: readonly Refusal[];
  readonly unset: readonly Unset[];
  readonly grounds: readonly Ground[];
}

/** An edition, indexed once: the guards of each act, the values of each question. */
interface Index {
  readonly guards: Map<ActType, Guard[]>;
  readonly values: Map<Slot, Value[]>;
  readonly consequences: Map<string, Consequence[]>;
  readonly ask: Ask;
}

const indexes = new WeakMap<Edition, Index>();

export const indexOf = (edition: Edition): Index => {
  const known = indexes.get(edition);
  if (known !== undefined) return known;
  const made = makeIndex(edition);
  indexes.set(edition, made);
  return made;
};

const push = <K, V>(map: Map<K, V[]>, key: K, entry: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
};

const makeIndex = (edition: Edition): Index => {
  const guards = new Map<ActType, Guard[]>();
  const values = new Map<Slot, Value[]>();
  const consequences = new Map<string, Consequence[]>();
  const ids = new Set<string>();
  for (const clause of plenaryClauses(edition)) {
    if (ids.has(clause.id)) throw new Error(`two clauses have the id ${clause.id}`);
    ids.add(clause.id);
    if (clause.kind === "guard") for (const type of clause.on) push(guards, type, clause);
    if (clause.kind === "value" && clause.slot !== null) push(values, clause.slot, clause);
    if (clause.kind === "consequence") {
      for (const type of clause.on) push(consequences, type, clause);
    }
  }
  return { guards, values, consequences, ask: asking(values) };
};

/** The first clause, in the order of the rulebook, that speaks about the case answers. */
const asking = (values: Map<Slot, Value[]>): Ask => {
  const ask: Ask = <S extends Slot>(slot: S, input: unknown) => {
    for (const clause of values.get(slot) ?? []) {
      // A value clause of this slot takes this slot's input: `value()` has seen to it.
      const answer = clause.answer(input as never, ask);
      // …and gives this slot's output, for the same reason.
      if (answer.kind !== "silent") return { ...answer, clause: clause.id } as Given<S>;
    }
    return { kind: "unset", value: slot, clause: "" };
  };
  return ask;
};

/** Answers a question that every rulebook answers. */
export const askOf = (edition: Edition): Ask => indexOf(edition).ask;

/** What the clauses say of an act by itself; of an import without its rows. */
export const judgeAct = (edition: Edition, state: State, envelope: Envelope): Judgement => {
  const { guards, ask } = indexOf(edition);
  const refusals: Refusal[] = [];
  const unset: Unset[] = [];
  const grounds: Ground[] = [];
  const asked = guards.get(envelope.act.type) ?? [];
  let allowed = state.body === null && (edition.closed !== true || asked.some(allowsByItself));
  const looked = { state, act: envelope.act, envelope, ask };
  for (const clause of asked) {
    const verdict = clause.check(looked);
    if (verdict.kind === "aside") continue;
    const lifted = verdict.kind === "holds" ? "held" : liftedBy(clause, state, envelope);
    if (lifted !== null) {
      grounds.push({ clause: clause.id, how: lifted });
      allowed ||= allowsByItself(clause);
    } else if (verdict.kind === "fails") refusals.push(refusal(clause, verdict.facts));
    else if (verdict.kind === "undecided") {
      unset.push(unsetBy(clause, verdict.value));
    }
  }
  if (!allowed && refusals.length + unset.length === 0) unset.push(noRules(state, envelope));
  return { refusals, unset, grounds };
};

/**
 * Nothing is allowed by silence: in a body by rules of which none holds, nor by a closed edition
 * that has no clause for the act.
 */
const noRules = (state: State, { act }: Envelope): Unset => ({
  clause: "",
  cites: "",
  value: `${kindOf(state)}/${act.type}`,
});

const unsetBy = ({ id, cites, discretion }: Guard, value: string): Unset => ({
  clause: id,
  cites,
  value,
  ...(discretion === null ? {} : { discretion }),
});

const refusal = (clause: Guard, facts: Facts): Refusal => ({
  clause: clause.id,
  cites: clause.cites,
  facts,
  discretion: clause.discretion,
  says: clause.says,
});

/** A guard that fails is lifted by a ruling, where it leaves one, or by the published record. */
const liftedBy = (clause: Guard, state: State, envelope: Envelope): Ground["how"] | null => {
  const session = state.session;
  // A record tells what happened in its session, and nothing about what comes after its close.
  const entered = session?.source != null && session.status !== "closed";
  if (entered && session.asRecorded.has(clause.id)) return "recorded";
  if (clause.discretion === null) return null;
  const beside = envelope.ruling?.clauses.includes(clause.id) === true;
  if (beside && actsAs(state, envelope, clause.discretion)) return "ruling";
  const standing = session?.rulings.some(
    ({ clause: id, matter }) => id === clause.id && (matter === null || isAbout(envelope, matter)),
  );
  return standing === true ? "ruling" : null;
};

/**
 * A ruling on a matter holds for acts that name it, or that are done by it where it is a person.
 * Not for acts in whose words it stands: anybody could write it there.
 */
const isAbout = ({ act, by, onBehalfOf }: Envelope, matter: string): boolean =>
  (onBehalfOf ?? by) === matter || idsIn(act).includes(matter);
