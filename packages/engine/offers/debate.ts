import type { Act } from "../acts.ts";
import { isOnList, listedSpeaker, listOf, nextInDebate } from "../debate.ts";
import { inGeneralDebate } from "../evolve/floor.ts";
import type { Candidate } from "../offers.ts";
import type { State } from "../state.ts";
import { debateLists } from "../words.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "substance",
  needs,
});

/** Who is next on the lists of the General Debate, while that is the item. */
export const nextSpeaker = (state: State): readonly Candidate[] => {
  const next = inGeneralDebate(state, { purpose: "statement" }) ? nextInDebate(state) : null;
  if (next === null) return [];
  return [candidate({ type: "GiveFloor", person: next.person, purpose: "statement" })];
};

/** To get on a list, or off it, and to meet the offers of others. */
export const ownPlace = (state: State, person: string): readonly Candidate[] => {
  if (state.people.get(person)?.capacity !== "delegate") return [];
  if (!isOnList(state, person)) {
    return [candidate({ type: "RegisterSpeaker", person, list: "first" }, ["list"])];
  }
  return listedSpeaker(state, person) === null
    ? []
    : [candidate({ type: "UnregisterSpeaker", person }), ...exchanges(state, person)];
};

/** Those who have offered their places first; then anybody else of the list can be asked. */
const exchanges = (state: State, person: string): readonly Candidate[] => {
  const offered = (state.session?.debate.exchanges.entries() ?? [])
    .filter(([, to]) => to === person)
    .map(([from]) => candidate({ type: "ExchangePlaces", with: from }));
  const own = listedSpeaker(state, person)?.list;
  const other =
    own === undefined
      ? undefined
      : listOf(state, own).speakers.find((one) => !one.heard && one.person !== person)?.person;
  const ask: Act[] = other === undefined ? [] : [{ type: "ExchangePlaces", with: other }];
  return [...offered, ...ask.map((act) => candidate(act, ["with"]))];
};

/** The lists that are not drawn yet, in the order in which speakers were registered. */
export const draws = (state: State): readonly Candidate[] =>
  debateLists.flatMap((list) => {
    const { speakers, drawn } = listOf(state, list);
    if (drawn !== null || speakers.length === 0) return [];
    const order = speakers.map(({ person }) => person);
    return [candidate({ type: "DrawSpeakers", list, order, drawn: "" }, ["order", "drawn"])];
  });
