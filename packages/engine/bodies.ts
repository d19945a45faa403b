import { Dict } from "@hemicycle/base";
import type { Edition } from "./clause.ts";
import { changeState, proceedingsOf, sessionWith } from "./state/change.ts";
import type { Body, State, Term } from "./state.ts";
import { type BodyKind, type Office, offices, type TermKind } from "./words.ts";

/** Offices that each body has for itself; the others are those of the whole assembly. */
export const bodyOffices = [
  "president",
  "vicePresident",
  "rapporteur",
  "teller",
] as const satisfies readonly (Office & TermKind)[];

const isBodyOffice = (office: string): boolean => bodyOffices.some((own: string) => own === office);

/** Terms that make somebody belong to a body, whatever else they are in it. */
export const belongs = ({ as, status }: Term): boolean => status === "held" && !isBodyOffice(as);

/** What somebody is in a body now. */
export const termsOf = ({ terms }: Body, person: string): readonly Term[] =>
  indexOf(terms).get(person) ?? [];

const indexes = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Term[]>>();

const indexOf = (terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> => {
  const known = indexes.get(terms);
  if (known !== undefined) return known;
  const made = new Map<string, Term[]>();
  for (const term of terms) {
    if (term.status !== "held") continue;
    const own = made.get(term.person);
    if (own === undefined) made.set(term.person, [term]);
    else own.push(term);
  }
  indexes.set(terms, made);
  return made;
};

/** Who holds an office in a body, in the order of the naming. */
export const holdersIn = ({ terms }: Body, office: Office): readonly string[] =>
  terms.filter(({ as, status }) => as === office && status === "held").map(({ person }) => person);

/** The body in whose place the state is seen; null in the plenary. */
export const bodyOf = (state: State): Body | null =>
  state.body === null ? null : (state.bodies.get(state.body) ?? null);

/** What kind of body the state is seen from. */
export const kindOf = (state: State): BodyKind => bodyOf(state)?.kind ?? "plenary";

/** The same offices; in a body its own in the place of the plenary's. */
const holdersSeen = (state: State, body: Body): State["holders"] => {
  const known = heldIn.get(body.terms);
  if (known?.whole === state.holders) return known.seen;
  const seen = holdersOf(state, body);
  heldIn.set(body.terms, { whole: state.holders, seen });
  return seen;
};

/** What follows from the terms of a body, with the offices of the whole assembly at that time. */
const heldIn = new WeakMap<
  Body["terms"],
  { readonly whole: State["holders"]; readonly seen: State["holders"] }
>();

const holdersOf = (state: State, body: Body): State["holders"] =>
  Dict.of(
    offices.flatMap((office) => {
      const held = isBodyOffice(office) ? holdersIn(body, office) : state.holders.get(office);
      return held === undefined ? [] : [[office, held] as const];
    }),
  );

/**
 * The state as one body sees it: its sitting, presence, votes and offices stand where those of the
 * plenary stand, so that whatever looks at a sitting looks at this one. What is shared is the same.
 * Null is the plenary, and so is a body that nobody knows.
 */
export const stateIn = (state: State, id: string | null): State => {
  const body = id === null || state.body === id ? undefined : state.bodies.get(id);
  if (body === undefined) return state;
  const before = seenLast.get(state);
  if (before?.body === id) return before;
  const session = state.session === null ? null : sessionWith(state.session, body.proceedings);
  const holders = holdersSeen(state, body);
  const seen = changeState(state, { session, holders, body: body.id });
  seenLast.set(state, seen);
  return seen;
};

/** One act in a body is looked at from there several times. */
const seenLast = new WeakMap<State, State>();

/** What a change in a body leaves behind: the body's own in the body, the rest as it was. */
const back = (whole: State, seen: State, { body, terms }: { body: Body; terms: Body["terms"] }) => {
  const { session } = seen;
  const own = session === null ? body.proceedings : proceedingsOf(session);
  return changeState(seen, {
    body: null,
    bodies: seen.bodies.set(body.id, { ...body, terms, proceedings: own }),
    session:
      session === null || whole.session === null ? session : sessionWith(session, whole.session),
    holders: offices.reduce((all, office) => {
      const held = seen.holders.get(office);
      if (isBodyOffice(office) || held === undefined || held === all.get(office)) return all;
      return all.set(office, held);
    }, whole.holders),
  });
};

/** Terms after offices of the body have changed hands, as an election does. */
export type Renew = (body: Body, seen: State) => readonly Term[];

const sameTerms: Renew = ({ terms }) => terms;

/** Changes the state as it is seen in a body; a body that nobody knows changes nothing. */
export const within = (
  state: State,
  id: string,
  { change, renew = sameTerms }: { change: (seen: State) => State; renew?: Renew },
): State => {
  const seen = stateIn(state, id);
  if (seen.body !== id) return state;
  const changed = change(seen);
  const body = changed.bodies.get(id);
  if (body === undefined) return state;
  return back(state, changed, { body, terms: renew(body, changed) });
};

const editions = new WeakMap<Edition, Map<BodyKind, Edition>>();

/**
 * The clauses by which acts are judged where the state is seen from: an edition has some for each
 * kind of body, and those of the plenary are never asked in another. Without any, nothing that is
 * done there can be decided.
 */
export const editionOf = (edition: Edition, state: State): Edition => {
  const kind = kindOf(state);
  if (kind === "plenary") return edition;
  const known = editions.get(edition) ?? new Map<BodyKind, Edition>();
  editions.set(edition, known);
  const own = edition.bodies?.[kind] ?? [];
  const found = known.get(kind) ?? { ...edition, clauses: own, bodies: {} };
  known.set(kind, found);
  return found;
};

/** The clauses that are asked in the plenary, and of the registers that all bodies share. */
export const plenaryClauses = ({ clauses, bodies = {} }: Edition): Edition["clauses"] => {
  const elsewhere = new Set(Object.values(bodies).flatMap((own) => own.map(({ id }) => id)));
  for (const { id } of bodies.plenary ?? []) elsewhere.delete(id);
  return elsewhere.size === 0 ? clauses : clauses.filter(({ id }) => !elsewhere.has(id));
};

/** The clauses that are asked where the state is seen from. */
export const clausesIn = (edition: Edition, state: State): Edition["clauses"] =>
  plenaryClauses(editionOf(edition, state));
