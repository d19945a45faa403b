import type { CalendarDate, Fault } from "@hemicycle/base";
import { aknSpace, kindOf, lang3, own, rootAlias } from "./akn-names.ts";
import { faultOf } from "./faults.ts";
import type { Block, BlockId, Language } from "./tree.ts";
import type { Text } from "./version.ts";
import type { XmlElement } from "./xml.ts";
import { made } from "./xml-write.ts";

/** Somebody who makes or keeps texts. The id ends an address: letters, digits, `_` and `-`. */
export interface Institution {
  readonly id: string;
  readonly name: string;
}

/** What a document says of itself, beside its words. */
export interface Publication {
  readonly text: Text;
  /** Whose text it is; the addresses name it. */
  readonly owner: Institution;
  /** Who made this file. */
  readonly publisher: Institution;
  /** Code of the country, or of the organisation: `un` for the system of the United Nations. */
  readonly jurisdiction: string;
  /** Ends the address of the work, such as `res-1`, and what people see. */
  readonly number: { readonly id: string; readonly shown: string };
  /** When the work came to be: of a draft its deposit, of a resolution its adoption. */
  readonly date: CalendarDate;
  readonly adopted: boolean;
  /** Names the version in addresses, such as `2018-03-28` or `v2`; when it came to be. */
  readonly version: { readonly id: string; readonly date: CalendarDate };
  /** When this file was made. */
  readonly made: CalendarDate;
  /** The adopted amendments that are in the text, and what each did. */
  readonly modifications: readonly Modification[];
}

/** One change that has led to this text. */
export interface Modification {
  /** Address of the amendment, as `workOf` gives it, and what people call it. */
  readonly amendment: string;
  readonly shown: string;
  readonly type: "repeal" | "substitution" | "insertion" | "replacement" | "split" | "join";
  /** The block it has changed, if it is still there. */
  readonly block: BlockId | null;
}

/** `/akn/un/statement/deliberation/ipu/2018-03-28/res-1`. */
export const workOf = (publication: Publication): string => {
  const { text, adopted, jurisdiction, owner, date, number } = publication;
  const { element, subtype } = kindOf(text.type, adopted);
  return `/akn/${jurisdiction}/${element}/${subtype}/${owner.id}/${date}/${number.id}`;
};

/** The work in one language and version: `…/eng@2018-03-28`. */
export const expressionOf = (publication: Publication, language: Language): string =>
  `${workOf(publication)}/${lang3(language)}@${publication.version.id}`;

/** What an address can be made of; null if nothing is wrong. */
export const publicationFault = (publication: Publication): Fault | null => {
  const { owner, publisher, jurisdiction, number, version } = publication;
  const parts = { owner: owner.id, publisher: publisher.id, jurisdiction };
  const all = { ...parts, number: number.id, version: version.id };
  const wrong = Object.entries(all).find(
    ([, value]) => !/^[A-Za-z][\w.-]{0,63}$|^\d[\w.-]{0,63}$/.test(value),
  );
  return wrong === undefined ? null : faultOf("malformed", "publication", { field: wrong[0] });
};

/** Where a document stands in another one, and how its addresses are called there. */
export interface Component {
  /** `!main`, or `!annex_1` for a part of a document. */
  readonly name: string;
  /** Begins every id inside. */
  readonly prefix: string;
}

export const mainComponent: Component = { name: "!main", prefix: "" };

/** Where the metadata stand, and of which blocks they speak. */
export interface Placed {
  readonly component: Component;
  readonly eIdOf: (block: BlockId) => string | undefined;
  readonly root: Block | undefined;
}

/** The metadata of a text in one language; the ids in it begin with the prefix of the component. */
export const metaOf = (
  publication: Publication,
  language: Language,
  { component, eIdOf, root }: Placed,
): XmlElement => {
  const { text, owner, publisher, date, number, adopted, version, made: day } = publication;
  const id = (name: string): string => `#${component.prefix}${name}`;
  const work = workOf(publication);
  const expression = expressionOf(publication, language);
  const main = component.name === mainComponent.name;
  const authentic = adopted && text.authentic.includes(language);
  const head = (address: string, ending: string) => [
    made("FRBRthis", { value: `${address}/${component.name}${ending}` }),
    made("FRBRuri", { value: `${address}${ending === "" ? "" : ".akn"}` }),
  ];
  const author = made("FRBRauthor", { href: id(owner.id), as: id("author") });
  const purpose = adopted ? "adoption" : "generation";
  const { subtype } = kindOf(text.type, adopted);
  return made("meta", {}, [
    made("identification", { source: id(publisher.id) }, [
      made("FRBRWork", {}, [
        ...head(work, ""),
        ...(main && root !== undefined ? [aliasOf(root)] : []),
        made("FRBRdate", { date, name: purpose }),
        author,
        made("FRBRcountry", { value: publication.jurisdiction }),
        made("FRBRsubtype", { value: subtype }),
        made("FRBRnumber", { value: number.id, showAs: number.shown }),
      ]),
      made("FRBRExpression", {}, [
        ...head(expression, ""),
        made("FRBRdate", { date: version.date, name: purpose }),
        author,
        made("FRBRversionNumber", { value: version.id }),
        made("FRBRauthoritative", { value: String(authentic) }),
        made("FRBRlanguage", { language: lang3(language) }),
        ...translation(publication, language, id),
      ]),
      made("FRBRManifestation", {}, [
        ...head(expression, ".xml"),
        made("FRBRdate", { date: day, name: "markup" }),
        made("FRBRauthor", { href: id(publisher.id), as: id("editor") }),
        made("FRBRformat", { value: "application/akn+xml" }),
      ]),
    ]),
    made("publication", { date: day, name: "record", showAs: publisher.name }),
    ...analysisOf(publication, component, eIdOf),
    referencesOf(publication, component),
  ]);
};

/** The permanent id of the whole text, which has no element that could carry it. */
const aliasOf = ({ id, status, source }: Block): XmlElement =>
  made("FRBRalias", {
    ...{ value: id, name: rootAlias },
    [own.status]: status === "authentic" ? undefined : status,
    [own.source]: source,
  });

const translation = (
  publication: Publication,
  language: Language,
  id: (name: string) => string,
): readonly XmlElement[] => {
  const { original, authentic } = publication.text;
  if (language === original) return [];
  return [
    made("FRBRtranslation", {
      href: `${expressionOf(publication, original)}/!main`,
      by: id(publication.publisher.id),
      fromLanguage: lang3(original),
      authoritative: String(publication.adopted && authentic.includes(language)),
    }),
  ];
};

const analysisOf = (
  { modifications, publisher }: Publication,
  { name, prefix }: Component,
  eIdOf: (block: BlockId) => string | undefined,
): readonly XmlElement[] => {
  if (modifications.length === 0 || name !== mainComponent.name) return [];
  const all = modifications.map(({ amendment, type, block }, at) => {
    const eId = block === null ? undefined : eIdOf(block);
    return made("textualMod", { type, eId: `${prefix}pmod_${at + 1}` }, [
      made("source", { href: amendment }),
      made("destination", { href: eId === undefined ? "#body" : `#${eId}` }),
    ]);
  });
  const passive = made("passiveModifications", {}, all);
  return [made("analysis", { source: `#${prefix}${publisher.id}` }, [passive])];
};

const referencesOf = (
  { owner, publisher, modifications }: Publication,
  { name, prefix }: Component,
): XmlElement => {
  const organisation = ({ id, name: showAs }: Institution) =>
    made("TLCOrganization", {
      eId: `${prefix}${id}`,
      href: `/ontology/organizations/${id}`,
      showAs,
    });
  const role = (id: string, showAs: string) =>
    made("TLCRole", { eId: `${prefix}${id}`, href: `/ontology/roles/${id}`, showAs });
  const amendments = name === mainComponent.name ? modifications : [];
  const works = new Map(amendments.map(({ amendment, shown }) => [amendment, shown]));
  return made("references", { source: `#${prefix}${publisher.id}` }, [
    ...[...works].map(([href, showAs], at) =>
      made("passiveRef", { eId: `${prefix}am_${at + 1}`, href, showAs }),
    ),
    organisation(owner),
    ...(publisher.id === owner.id ? [] : [organisation(publisher)]),
    role("author", "Author"),
    role("editor", "Editor"),
  ]);
};

/** The one element of a file, around a document. */
export const aknRoot = (
  document: XmlElement,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => made("akomaNtoso", { xmlns: aknSpace, ...attributes }, [document]);
