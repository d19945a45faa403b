import { type CalendarDate, dateIn, type Fault, type Instant } from "@hemicycle/base";
import type { Act } from "./acts.ts";
import type { Clause, Edition, Overlay } from "./clause.ts";
import type { LaidOverlay, State } from "./state.ts";

/** What holds on a day over the ordinary rules, in the order in which it was laid. */
export const overlaysOn = (state: State, day: CalendarDate): readonly LaidOverlay[] =>
  (state.overlays ?? []).filter(
    ({ from, until }) => from <= day && (until === null || day < until),
  );

/** What holds at a moment, by the calendar of the seat. */
export const overlaysAt = (state: State, at: Instant): readonly LaidOverlay[] =>
  state.overlays === undefined || state.founding === null
    ? []
    : overlaysOn(state, dateIn(state.founding.seat, at));

const composed = new WeakMap<Edition, Map<string, Edition>>();

/**
 * An edition with what is laid over it at that moment: what replaces a clause stands in its place,
 * what is added stands before the ordinary clauses, as a special rule stands before a general one.
 */
export const inForce = (edition: Edition, state: State, at: Instant): Edition => {
  const ids = new Set(overlaysAt(state, at).map(({ overlay }) => overlay));
  const laid = [...ids].flatMap((id) => overlayOf(edition, id) ?? []);
  if (laid.length === 0) return edition;
  const known = composed.get(edition) ?? new Map<string, Edition>();
  composed.set(edition, known);
  const key = laid.map(({ id }) => id).join(" ");
  const found = known.get(key) ?? laid.reduce(under, edition);
  known.set(key, found);
  return found;
};

export const overlayOf = ({ overlays = [] }: Edition, id: string): Overlay | undefined =>
  overlays.find((one) => one.id === id);

const under = (edition: Edition, overlay: Overlay): Edition => {
  const left = (clauses: readonly Clause[]): readonly Clause[] =>
    clauses.filter(({ id }) => overlay.replaces !== "all" && !overlay.replaces.includes(id));
  const kinds = new Set([
    ...Object.keys(edition.bodies ?? {}),
    ...Object.keys(overlay.bodies ?? {}),
  ]);
  const bodies = [...kinds].map((kind) => {
    // The keys are those of the two lists of kinds.
    const of = kind as keyof NonNullable<Edition["bodies"]>;
    return [kind, [...(overlay.bodies?.[of] ?? []), ...left(edition.bodies?.[of] ?? [])]] as const;
  });
  return {
    ...edition,
    clauses: [...overlay.clauses, ...left(edition.clauses)],
    ...(bodies.length === 0 ? {} : { bodies: Object.fromEntries(bodies) }),
  };
};

/** All clauses that an edition can be asked for, those of its overlays at the end. */
export const everyClause = ({ clauses, overlays = [] }: Edition): readonly Clause[] => [
  ...clauses,
  ...overlays.flatMap((overlay) => overlay.clauses),
];

/** Only what the rulebook knows is laid, once at a time, and only what is laid is lifted. */
export const overlayFaults = (edition: Edition, state: State, act: Act): readonly Fault[] => {
  if (act.type !== "LayOverlay" && act.type !== "LiftOverlay") return [];
  const { overlay } = act;
  const fault = (id: string): readonly Fault[] => [
    { id, where: "overlay", facts: { id: overlay } },
  ];
  if (overlayOf(edition, overlay) === undefined) return fault("unknown");
  const own = (state.overlays ?? []).filter((one) => one.overlay === overlay);
  const laid = own.find(({ until }) => until === null);
  const wrong = (where: "from" | "until", id: CalendarDate, day: CalendarDate) => [
    { id: "status", where, facts: { id, status: `before ${day}` } },
  ];
  if (act.type === "LayOverlay") {
    if (laid !== undefined) return fault("exists");
    const still = own.find(({ until }) => until !== null && act.from < until)?.until ?? null;
    return still === null ? [] : wrong("from", act.from, still);
  }
  if (laid === undefined) return fault("unknown");
  return act.until >= laid.from ? [] : wrong("until", act.until, laid.from);
};
