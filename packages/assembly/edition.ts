import type { CalendarDate, Fault } from "@hemicycle/base";
import { dateIn } from "@hemicycle/base";
import type { Edition, Envelope, Founding, State } from "@hemicycle/engine";

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
 * come into force since, at the opening of the session. A session is held under one edition.
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
  const later = book.editions.slice(named).filter((edition, at) => at === 0 || since(edition, day));
  const edition = later.at(-1);
  return edition === undefined
    ? missing("edition", founding.edition)
    : { kind: "edition", edition };
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
