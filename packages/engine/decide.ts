import type { Fault } from "@hemicycle/base";
import type { Envelope } from "./acts.ts";
import { audienceIn } from "./audience.ts";
import { editionOf, stateIn } from "./bodies.ts";
import type { Edition } from "./clause.ts";
import type { Event, Ground, Recorded } from "./events.ts";
import { evolve } from "./evolve.ts";
import { faultsOf, ownFaultsOf } from "./faults.ts";
import { judgeHere } from "./judge.ts";
import { askOf, indexOf, judgeAct, type Refusal, type Unset } from "./judge-act.ts";
import { inForce, overlayFaults } from "./overlays.ts";
import { perform } from "./perform.ts";
import type { State } from "./state.ts";

/** The answer to an act. */
export type Answer =
  | {
      readonly kind: "accepted";
      readonly recorded: readonly Recorded[];
      /** The state after them. */
      readonly state: State;
    }
  /** By the rules: every clause that stands in the way, in the order of the rulebook. */
  | { readonly kind: "refused"; readonly because: readonly Refusal[] }
  /** The rules do not say: these values are unset. */
  | { readonly kind: "undecided"; readonly unset: readonly Unset[] }
  /** The act speaks of nothing: no rule was asked. */
  | { readonly kind: "impossible"; readonly faults: readonly Fault[] };

/** What performing an act comes to, once the judge has let it pass. */
export type Performed =
  | { readonly kind: "done"; readonly events: readonly Event[] }
  | { readonly kind: "undecided"; readonly unset: readonly Unset[] }
  | { readonly kind: "impossible"; readonly faults: readonly Fault[] };

/** Decides an act after the event with number `seq`. Pure: the same input, the same answer. */
export const decide = (
  ordinary: Edition,
  { state, seq }: { state: State; seq: number },
  envelope: Envelope,
): Answer => {
  const edition = inForce(ordinary, state, envelope.at);
  const before = beforeRows(edition, state, envelope);
  if (before.length > 0) return { kind: "refused", because: before };
  const faults = [...faultsOf(state, envelope), ...overlayFaults(edition, state, envelope.act)];
  if (faults.length > 0) return { kind: "impossible", faults };
  const seen = stateIn(state, envelope.body ?? null);
  const rules = editionOf(edition, seen);
  const { refusals, unset, grounds } = judgeHere(rules, seen, envelope);
  if (refusals.length > 0) return { kind: "refused", because: refusals };
  if (unset.length > 0) return { kind: "undecided", unset };
  const performed = perform({ state: seen, envelope, ask: askOf(rules), seq });
  if (performed.kind !== "done") return performed;
  return record(rules, { state, seq, envelope }, withRuling(envelope, performed.events, grounds));
};

/** Whoever may not import at all has no thousand rows looked at, again and again. */
const beforeRows = (edition: Edition, state: State, envelope: Envelope): readonly Refusal[] =>
  envelope.act.type === "ImportRegister" && ownFaultsOf(state, envelope).length === 0
    ? judgeAct(edition, state, envelope).refusals
    : [];

interface Grounded {
  readonly event: Event;
  readonly grounds: readonly Ground[];
}

/** A ruling declared beside the act is an event of its own, before what it makes possible. */
const withRuling = (
  { ruling, act }: Envelope,
  events: readonly Event[],
  grounds: readonly Ground[],
): readonly Grounded[] => {
  const [first, ...rest] = events;
  const own = first === undefined ? [] : [{ event: first, grounds }];
  const others = rest.map((event) => ({ event, grounds: [] }));
  const used = grounds.filter((ground) => ground.how === "ruling");
  if (ruling === undefined || used.length === 0) return [...own, ...others];
  const beside = used.filter(({ clause }) => ruling.clauses.includes(clause));
  const rulings = beside.map(({ clause }): Grounded => {
    const advice = ruling.advice === undefined ? {} : { advice: ruling.advice };
    const event = {
      type: "RulingDeclared",
      clause,
      on: act.type,
      decision: ruling.reason,
    } as const;
    return { event: { ...event, ...advice }, grounds: [] };
  });
  return [...rulings, ...own, ...others];
};

/** Numbers the events and adds what follows from each, until nothing more follows. */
const record = (
  edition: Edition,
  from: { state: State; seq: number; envelope: Envelope },
  grounded: readonly Grounded[],
): Answer => {
  const { envelope } = from;
  const { consequences, ask } = indexOf(edition);
  const recorded: Recorded[] = [];
  let { state } = from;
  const seen = (whole: State): State => stateIn(whole, envelope.body ?? null);
  const waiting = [...grounded];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const seq = from.seq + recorded.length + 1;
    const audience = audienceIn(seen(state), next.event.type);
    const entry = enter(envelope, next, { seq, audience });
    recorded.push(entry);
    const before = state;
    state = evolve(before, entry);
    const { event } = entry;
    for (const clause of consequences.get(event.type) ?? []) {
      const happened = { state: seen(state), before: seen(before), event, at: envelope.at, ask };
      const follow = clause.follow(happened);
      const grounds: Ground[] = [{ clause: clause.id, how: "consequence" }];
      for (const then of follow) waiting.push({ event: then, grounds });
    }
  }
  return { kind: "accepted", recorded, state };
};

const enter = (
  envelope: Envelope,
  { event, grounds }: Grounded,
  { seq, audience }: Pick<Recorded, "seq" | "audience">,
): Recorded => ({
  seq,
  at: envelope.at,
  by: envelope.by,
  office: envelope.office ?? null,
  onBehalfOf: envelope.onBehalfOf ?? null,
  ...(envelope.body === undefined ? {} : { body: envelope.body }),
  ...(envelope.signedWith === undefined ? {} : { signedWith: envelope.signedWith }),
  audience,
  grounds,
  event,
});
