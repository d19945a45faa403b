import type { ActOf, Envelope } from "./acts.ts";
import { editionOf, stateIn } from "./bodies.ts";
import type { Edition } from "./clause.ts";
import { type Judgement, judgeAct, type Refusal, type Unset } from "./judge-act.ts";
import { inForce } from "./overlays.ts";
import { askRows } from "./rows.ts";
import type { State } from "./state.ts";

/**
 * The one judge: every clause that the act would break, in the order of the rulebook, every value
 * that is missing, and the clauses that were asked and held.
 */
export const judge = (edition: Edition, state: State, envelope: Envelope): Judgement => {
  const seen = stateIn(state, envelope.body ?? null);
  const rules = inForce(edition, state, envelope.at);
  return judgeHere(editionOf(rules, seen), seen, envelope);
};

/** The same in the body from which the state is seen, by its clauses. */
export const judgeHere = (edition: Edition, state: State, envelope: Envelope): Judgement => {
  const own = judgeAct(edition, state, envelope);
  const { act } = envelope;
  const stopped = own.refusals.length > 0 || own.unset.length > 0;
  if (act.type !== "ImportRegister" || stopped) return own;
  return judgeRows(edition, state, { own, envelope: { ...envelope, act } });
};

/**
 * An import may bring nothing that its rows could not bring one by one: every clause that speaks
 * about the act of a row is asked, in the state to which the rows before it have led.
 */
const judgeRows = (
  edition: Edition,
  state: State,
  { own, envelope }: { own: Judgement; envelope: Envelope & { act: ActOf<"ImportRegister"> } },
): Judgement => {
  const grounds = new Map(own.grounds.map((ground) => [`${ground.how} ${ground.clause}`, ground]));
  const refusals: Refusal[] = [];
  const unset: Unset[] = [];
  askRows(state, envelope, (grown, act, { where }) => {
    const found = judgeAct(edition, grown, { ...envelope, act });
    for (const one of found.grounds) grounds.set(`${one.how} ${one.clause}`, one);
    refusals.push(...found.refusals.map((refusal) => inRow(refusal, where)));
    unset.push(...found.unset.map((one) => ({ ...one, row: where })));
    return [...found.refusals, ...found.unset];
  });
  return { refusals, unset, grounds: [...grounds.values()] };
};

/** A refusal of a row names it: in its facts, and before its sentence. */
const inRow = (refusal: Refusal, row: string): Refusal => {
  const { en, ...others } = refusal.says;
  const said = Object.entries(others).map(([language, text]) => [language, `{row}: ${text}`]);
  return {
    ...refusal,
    facts: { ...refusal.facts, row },
    says: { ...Object.fromEntries(said), en: `{row}: ${en}` },
  };
};
