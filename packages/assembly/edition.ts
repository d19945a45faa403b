import type { CalendarDate, Fault } from "@hemicycle/base";
import { dateIn } from "@hemicycle/base";
import {
  broughtEditions,
  type Edition,
  type Envelope,
  type Founding,
  type State,
} from "@hemicycle/engine";

export type Found<E = Edition> =
  | { readonly kind: "edition"; readonly edition: E }
  | { readonly kind: "fault"; readonly fault: Fault };

/** What is asked of an edition here: an outline of it has that as well. */
type Dated = Pick<Edition, "id" | "from">;

/** A rulebook, or the outline of one. */
interface Shelf<E> {
  readonly id: string;
  readonly editions: readonly E[];
}

/**
 * The edition under which an act is judged: the one named at the founding, or the latest that has
 * come into force since: by its date, at the opening of the session, or by a proposal that the
 * assembly has adopted, after the session that did so. A session is held under one edition.
 */
export const editionFor = <E extends Dated>(
  books: readonly Shelf<E>[],
  state: State,
  envelope: Envelope,
): Found<E> => {
  const founding = state.founding ?? foundingOf(envelope);
  if (founding === null) return missing("rulebook", "");
  const book = books.find(({ id }) => id === founding.rulebook);
  if (book === undefined) return missing("rulebook", founding.rulebook);
  const named = book.editions.findIndex(({ id }) => id === founding.edition);
  if (named < 0) return missing("edition", founding.edition);
  const day = state.session?.opens ?? dateIn(founding.seat, envelope.at);
  const brought = broughtEditions(state);
  const unknown = brought.find((brings) => !book.editions.some(({ id }) => id === brings));
  if (unknown !== undefined) return missing("edition", unknown);
  const later = book.editions
    .slice(named)
    .filter((one, at) => at === 0 || since(one, day) || brought.includes(one.id));
  const edition = later.at(-1);
  return edition === undefined
    ? missing("edition", founding.edition)
    : { kind: "edition", edition };
};

/**
 * The edition in force at a moment (ISO 8601), whoever is to act; null where no assembly has been
 * founded, or where its rulebook or edition is not among the books.
 */
export const editionAt = <E extends Dated>(
  books: readonly Shelf<E>[],
  state: State,
  at: string,
): E | null => {
  // Any act but a founding: what is asked is the same for all of them.
  const found = editionFor(books, state, { at, by: "", act: { type: "CloseSession" } });
  return found.kind === "fault" ? null : found.edition;
};

/**
 * An edition that a proposal names must be one that comes after those in force: otherwise nobody
 * could act any more once it is adopted, or nothing would change.
 */
export const namedEditionFault = (
  books: readonly Shelf<Dated>[],
  { moment: { state }, envelope }: { moment: { state: State }; envelope: Envelope },
  governing: Dated,
): Fault | null => {
  const { act } = envelope;
  if (act.type !== "ProposeRuleAmendment" || act.edition === undefined) return null;
  const book = books.find(({ id }) => id === state.founding?.rulebook);
  const place = (id: string): number => book?.editions.findIndex((one) => one.id === id) ?? -1;
  if (place(act.edition) > place(governing.id)) return null;
  return { id: "unknown", where: "edition", facts: { id: act.edition } };
};

const since = ({ from }: Dated, day: CalendarDate): boolean => from !== null && from <= day;

const foundingOf = ({ act }: Envelope): Pick<Founding, "rulebook" | "edition" | "seat"> | null =>
  act.type === "FoundAssembly" ? act : null;

const missing = (where: string, id: string): Found<never> => ({
  kind: "fault",
  fault: { id: "unknown", where, facts: { id } },
});

/** The edition in force in a state, for screens and replays; null before the founding. */
export const editionIn = <E extends Dated>(books: readonly Shelf<E>[], state: State): E | null => {
  if (state.founding === null) return null;
  const at = `${state.session?.opens ?? "9999-12-31"}T12:00:00.000Z`;
  const envelope: Envelope = { at, by: "", act: { type: "AnnounceQuorum" } };
  const found = editionFor(books, state, envelope);
  return found.kind === "edition" ? found.edition : null;
};
