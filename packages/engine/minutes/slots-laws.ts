import { list, type Slot } from "./slot.ts";
import { needed, part, row } from "./slots-import.ts";
import { id, listSlots, text, year } from "./slots-plain.ts";

type Fields = Readonly<Record<string, unknown>>;

const lawTitle = row('titles (Russian "О …", English "On …")', [
  needed("", "language", listSlots.documentLanguage),
  needed(" ", "title", text),
]);

const codePart = row('parts (general "General part")', [
  needed("", "part", id),
  needed(" ", "title", text),
]);

const itemParts = [
  needed(" ", "title", text),
  needed(" as ", "kind", listSlots.lawKind),
  needed(" in ", "year", year),
  part(" by ", "lead", id),
  part(" for ", "law", id),
];

const planItem = row('items (I1 "On …" as model law in 2026 by C1 for L1)', [
  needed("", "item", id),
  ...itemParts,
]);

/** Each kind of change, the words before its item, and what follows. */
const changes: readonly (readonly [string, Slot<Fields>])[] = [
  ["add", row("an item to add", [needed("add ", "item", id), ...itemParts])],
  ["drop", row("an item to drop", [needed("drop ", "item", id)])],
  ["merge", row("items to merge", [needed("merge ", "item", id), needed(" into ", "into", id)])],
  ["move", row("an item to move", [needed("move ", "item", id), needed(" to ", "year", year)])],
  ["rename", row("an item to rename", [needed("rename ", "item", id), needed(" ", "title", text)])],
];

/** One change of a plan, which begins with what is done. */
const planChange: Slot<Fields> = {
  expects: "changes (add I30 …, drop I3, merge I4 into I5, move I6 to 2028, rename I7 …)",
  read: function* (input, at) {
    for (const [change, slot] of changes) {
      for (const { value, end } of slot.read(input, at)) yield { value: { change, ...value }, end };
    }
  },
  write: (fields, naming) =>
    changes.find(([change]) => change === fields["change"])?.[1].write(fields, naming) ?? "",
};

export const lawTitles = list(lawTitle.expects, lawTitle);
export const codeParts = list(codePart.expects, codePart);
export const planItems = list(planItem.expects, planItem);
export const planChanges = list(planChange.expects, planChange);
