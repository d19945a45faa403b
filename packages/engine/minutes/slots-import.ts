import { type Found, type Input, list, type Slot } from "./slot.ts";
import { office } from "./slots-names.ts";
import { date, id, listSlots, number, text, when } from "./slots-plain.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A part of a row: the words before a field, and how the field is said. */
interface RowPart {
  readonly words: string;
  readonly field: string;
  readonly slot: Slot<unknown>;
  readonly needed: boolean;
}

/** A part that can be left out. */
export const part = <T>(words: string, field: string, slot: Slot<T>): RowPart =>
  // A field is only written with the slot that has read it.
  ({ words, field, slot: slot as unknown as Slot<unknown>, needed: false });

/** A part that is always there. */
export const needed = <T>(words: string, field: string, slot: Slot<T>): RowPart => ({
  ...part(words, field, slot),
  needed: true,
});

const partAt = ({ words, slot }: RowPart, input: Input, at: number): Found<unknown> | undefined => {
  if (!input.text.startsWith(words, at)) return undefined;
  const [longest] = slot.read(input, at + words.length);
  return longest;
};

/** A row is read from left to right; there are no commas in it, which part the rows. */
export const row = (expects: string, parts: readonly RowPart[]): Slot<Fields> => ({
  expects,
  read: (input, at) => {
    const fields: Record<string, unknown> = {};
    let next = at;
    for (const one of parts) {
      const found = partAt(one, input, next);
      if (found === undefined && one.needed) return [];
      if (found === undefined) continue;
      fields[one.field] = found.value;
      next = found.end;
    }
    return [{ value: fields, end: next }];
  },
  write: (fields, naming) =>
    parts
      .filter(({ field }) => fields[field] !== undefined)
      .map(({ words, field, slot }) => words + slot.write(fields[field], naming))
      .join(""),
});

const member = row('members (FR "France" as member population 67,000,000 on 2017-01-01)', [
  needed("", "member", id),
  needed(" ", "name", text),
  needed(" as ", "affiliation", listSlots.affiliation),
  part(" from ", "from", date),
  part(" population ", "inhabitants", number),
  part(" on ", "asOf", date),
  part(" by ", "populationSource", text),
]);

const person = row('persons (FR.1 "Ann" of FR as delegate woman parliamentarian yes)', [
  needed("", "person", id),
  needed(" ", "name", text),
  part(" of ", "member", id),
  needed(" as ", "capacity", listSlots.capacity),
  part(" ", "sex", listSlots.sex),
  part(" parliamentarian ", "parliamentarian", listSlots.yesNo),
  part(" in office ", "office", office),
]);

const period = row('periods (P1 of M1 as member from 1990 by "Agreement")', [
  needed("", "period", id),
  needed(" of ", "member", id),
  part(" in ", "contention", id),
  part(" as ", "kind", listSlots.periodKind),
  part(" from ", "from", when),
  part(" until ", "until", when),
  part(" notice of ", "notice", when),
  part(" under ", "instrument", text),
  needed(" by ", "basis", text),
  part(" held by ", "heldBy", text),
  part(" counting ", "works", listSlots.yesNo),
]);

const agendaItem = row('items (G1 "General Debate" as general debate on "Peace")', [
  needed("", "item", id),
  needed(" ", "title", text),
  needed(" as ", "kind", listSlots.itemKind),
  part(" on ", "theme", text),
  part(" from ", "committee", id),
]);

const textBlock = row('paragraphs (p1 operative "Calls upon …" in p0)', [
  needed("", "block", id),
  needed(" ", "role", listSlots.blockRole),
  needed(" ", "words", text),
  part(" in ", "under", id),
]);

/** The paragraphs of a text, in reading order. */
export const textBlocks = list(textBlock.expects, textBlock);

/** The items of an agenda, row by row. */
export const agendaItems = list(agendaItem.expects, agendaItem);

/** The rows of an import. They name by id alone: what they make has no name before it is there. */
export const memberRows = list(member.expects, member);
export const personRows = list(person.expects, person);
export const periodRows = list(period.expects, period);
