import type { Fault } from "@hemicycle/base";
import { elementsIn, type XmlElement } from "./xml.ts";

/** What the schema of Akoma Ntoso cannot see, with what it means. */
export const aknFaultTexts = {
  "akn-id-twice": "two elements have the same eId {id}",
  "akn-wid-twice": "two elements of one document have the same wId {id}",
  "akn-dangling": "{attribute} of {element} leads to #{id}, which is nowhere in the document",
  "akn-address": "FRBRthis is {found}, and not an address of the document {expected}",
} as const satisfies Readonly<Record<string, string>>;

/** Attributes that can lead to an element of the same file. */
const leading: ReadonlySet<string> = new Set([
  ...["href", "source", "by", "as", "to", "from", "for", "refersTo", "outcome", "actor", "src"],
  ...["alternativeTo", "placementBase", "period", "upTo", "target", "addressee"],
]);

/**
 * Everything that is wrong with the references of a document: ids that stand twice, references that
 * lead nowhere, addresses that contradict each other. `where` is the eId around the place.
 */
export const checkAkn = (root: XmlElement): readonly Fault[] => {
  const found: Found = { eIds: new Set(), wIds: new Set(), references: [], faults: [] };
  visit(root, "", found);
  const dangling = found.references
    .filter(({ to }) => !found.eIds.has(to))
    .map(({ where, attribute, element, to }): Fault => {
      return { id: "akn-dangling", where, facts: { attribute, element, id: to } };
    });
  return [...found.faults, ...dangling];
};

interface Reference {
  readonly to: string;
  readonly where: string;
  readonly attribute: string;
  readonly element: string;
}

interface Found {
  readonly eIds: Set<string>;
  readonly wIds: Set<string>;
  readonly references: Reference[];
  readonly faults: Fault[];
}

/** Documents within a document: each says by itself what is permanent in it. */
const documents: ReadonlySet<string> = new Set([
  ...["component", "attachment", "quotedStructure", "embeddedStructure"],
]);

const visit = (element: XmlElement, around: string, outer: Found): void => {
  const found = documents.has(element.local) ? { ...outer, wIds: new Set<string>() } : outer;
  let where = around;
  for (const { name, value } of element.attributes) {
    if (name === "eId") {
      where = value;
      once(found.eIds, value, () => found.faults.push(twice("akn-id-twice", value)));
    } else if (name === "wId") {
      once(found.wIds, value, () => found.faults.push(twice("akn-wid-twice", value)));
    }
  }
  for (const { name, value } of element.attributes) {
    if (!leading.has(name)) continue;
    for (const to of value.split(/\s+/).filter((part) => part.startsWith("#"))) {
      found.references.push({ to: to.slice(1), where, attribute: name, element: element.local });
    }
  }
  if (element.local === "FRBRWork" || element.local === "FRBRExpression") {
    found.faults.push(...addressFaults(element, where));
  }
  for (const child of elementsIn(element)) visit(child, where, found);
};

const once = (all: Set<string>, id: string, again: () => void): void => {
  if (all.has(id)) again();
  all.add(id);
};

const twice = (id: "akn-id-twice" | "akn-wid-twice", value: string): Fault => ({
  ...{ id, where: value, facts: { id: value } },
});

/** `FRBRthis` names a component of what `FRBRuri` names. */
const addressFaults = (element: XmlElement, where: string): readonly Fault[] => {
  const valueIn = (local: string): string | undefined =>
    elementsIn(element)
      .find((child) => child.local === local)
      ?.attributes.find(({ name }) => name === "value")?.value;
  const [found, expected] = [valueIn("FRBRthis"), valueIn("FRBRuri")];
  if (found === undefined || expected === undefined || found.startsWith(expected)) return [];
  return [{ id: "akn-address", where: where || element.local, facts: { found, expected } }];
};
