import type { CalendarDate, Fault } from "@hemicycle/base";
import { checkAkn } from "./akn-check.ts";
import { AknIds } from "./akn-ids.ts";
import {
  aknRoot,
  expressionOf,
  type Institution,
  type Publication,
  publicationFault,
} from "./akn-meta.ts";
import { type ModParts, modOf } from "./akn-mods.ts";
import { lang3, own, ownSpace } from "./akn-names.ts";
import { eNumbers } from "./akn-numbers.ts";
import { done, faultOf, type Result } from "./faults.ts";
import type { Operation } from "./operations.ts";
import { sentencesOf } from "./sentence.ts";
import { applyAll } from "./sequence.ts";
import type { Language, Tree } from "./tree.ts";
import type { XmlElement } from "./xml.ts";
import { made, writeXml } from "./xml-write.ts";

/** An amendment, as a document of its own says it. */
export interface AknAmendment {
  /** Ends its address, such as `am-7`, and what people see. */
  readonly number: { readonly id: string; readonly shown: string };
  readonly date: CalendarDate;
  /** Who proposes it, as it is printed. */
  readonly proponents: readonly string[];
  readonly justification: string | null;
  /** On the tree that is amended. */
  readonly operations: readonly Operation[];
}

/** The text that is amended, in the language of the amendment. */
export interface Amended {
  readonly tree: Tree;
  readonly publication: Publication;
}

/**
 * An amendment as Akoma Ntoso: its sentence with what is quoted marked, and each of its operations
 * as a modification that names the place by its address. A move is a repeal and an insertion with
 * one source. Refused if the operations do not fit the text.
 */
export const writeAknAmendment = (amended: Amended, amendment: AknAmendment): Result<string> => {
  const wrong = faultIn(amended, [amendment], amendment.number.id);
  if (wrong !== null) return { kind: "fault", fault: wrong };
  return written(documentOf(amended, amendment, ""));
};

/**
 * Amendments in the order in which they are given, as one list: in it each is a component, and all
 * ids in it begin with its name.
 */
export const writeAknAmendmentList = (
  amended: Amended,
  list: Pick<AknAmendment, "number" | "date">,
  amendments: readonly AknAmendment[],
): Result<string> => {
  const wrong = faultIn(amended, amendments, list.number.id);
  if (wrong !== null) return { kind: "fault", fault: wrong };
  const { publication, tree } = amended;
  const work = `${collection(publication)}/${list.date}/${list.number.id}`;
  const document = made("amendmentList", { name: "amendmentList" }, [
    made("meta", {}, [
      identification({ work, language: tree.language, publication, prefix: "" }, list),
      references(publication, ""),
    ]),
    made("collectionBody", { eId: "body" }, [
      ...amendments.map(({ number }, at) =>
        made("component", { eId: `cmp_${at + 1}` }, [
          made("documentRef", {
            eId: `dref_${at + 1}`,
            href: `#cmp_${number.id}`,
            showAs: number.shown,
          }),
        ]),
      ),
    ]),
    made(
      "components",
      {},
      amendments.map((one) =>
        made("component", { eId: `cmp_${one.number.id}` }, [
          documentOf(amended, one, `cmp_${one.number.id}__`),
        ]),
      ),
    ),
  ]);
  return written(document);
};

const faultIn = (
  { tree, publication }: Amended,
  amendments: readonly AknAmendment[],
  id: string,
): Fault | null => {
  const wrong = publicationFault(publication);
  if (wrong !== null) return wrong;
  const ids = [id, ...amendments.map(({ number }) => number.id)];
  if (!ids.every((one) => /^[A-Za-z][\w.-]{0,63}$/.test(one))) {
    return faultOf("malformed", "amendment", { field: "number" });
  }
  if (amendments.length === 0) return faultOf("malformed", "amendment", { field: "operations" });
  for (const { operations, number } of amendments) {
    if (operations.length === 0) return faultOf("malformed", number.id, { field: "operations" });
    const applied = applyAll(tree, operations);
    if (applied.kind === "fault") return applied.fault;
  }
  return null;
};

const written = (document: XmlElement): Result<string> => {
  const root = aknRoot(document, { [own.declared]: ownSpace });
  const [fault] = checkAkn(root);
  if (fault !== undefined) return { kind: "fault", fault };
  return done(writeXml({ before: [], root, after: [], lines: [] }));
};

const collection = ({ jurisdiction, owner }: Publication): string =>
  `/akn/${jurisdiction}/collection/${owner.id}`;

/** The address of an amendment, under which the text that it has changed names it. */
export const amendmentWorkOf = (
  { jurisdiction, owner }: Publication,
  { date, number }: Pick<AknAmendment, "number" | "date">,
): string => `/akn/${jurisdiction}/amendment/${owner.id}/${date}/${number.id}`;

const documentOf = (amended: Amended, amendment: AknAmendment, prefix: string): XmlElement => {
  const { tree, publication } = amended;
  const { number, proponents, justification } = amendment;
  const mods = modsOf(amended, amendment, prefix);
  const work = amendmentWorkOf(publication, amendment);
  const affected = { href: expressionOf(publication, tree.language) };
  const id = (name: string) => ({ eId: `${prefix}${name}` });
  const p = (name: string, children: readonly (XmlElement | string)[]) =>
    made("p", id(`${name}__p_1`), children);
  const meta = { work, language: tree.language, publication, prefix };
  const analysis = made(
    "activeModifications",
    {},
    mods.flatMap(({ textualMods }) => textualMods),
  );
  return made("amendment", { name: "amendment" }, [
    made("meta", {}, [
      identification(meta, amendment),
      made("analysis", { source: `#${prefix}${publication.publisher.id}` }, [analysis]),
      references(publication, prefix),
    ]),
    made("preface", id("preface"), [
      p("preface", [
        ...[made("docNumber", {}, [number.shown]), " "],
        made("affectedDocument", { ...id("preface__affectedDocument_1"), ...affected }, [
          publication.number.shown,
        ]),
        ...proponents.flatMap((name) => [" ", made("docProponent", {}, [name])]),
      ]),
    ]),
    made("amendmentBody", id("body"), [
      made(
        "amendmentContent",
        id("amendmentContent_1"),
        mods.map(({ paragraph }) => paragraph),
      ),
      ...(justification === null
        ? []
        : [
            made("amendmentJustification", id("amendmentJustification_1"), [
              p("amendmentJustification_1", [justification]),
            ]),
          ]),
    ]),
  ]);
};

const modsOf = (
  { tree, publication }: Amended,
  { operations }: AknAmendment,
  prefix: string,
): readonly ModParts[] => {
  const ids = new AknIds([]);
  ids.name(tree, eNumbers(tree));
  const address = expressionOf(publication, tree.language);
  const sentences = sentencesOf(tree, operations);
  return operations.map((operation, at) => {
    const name = `${prefix}mod_${at + 1}`;
    const sentence = sentences[at] ?? "";
    const eIdOf = ids.eIdOf;
    return modOf({ tree, operation, sentence, name, prefix, number: at + 1, address, eIdOf });
  });
};

interface Identity {
  readonly work: string;
  readonly language: Language;
  readonly publication: Publication;
  readonly prefix: string;
}

const identification = (
  { work, language, publication, prefix }: Identity,
  { date, number }: Pick<AknAmendment, "number" | "date">,
): XmlElement => {
  const { owner, publisher, jurisdiction } = publication;
  const id = (name: string): string => `#${prefix}${name}`;
  const expression = `${work}/${lang3(language)}@${date}`;
  const level = (name: string, address: string, more: readonly XmlElement[]) => {
    const file = name === "FRBRManifestation";
    const author = file ? ([publisher, "editor"] as const) : ([owner, "author"] as const);
    return made(name, {}, [
      made("FRBRthis", { value: `${address}/!main${file ? ".xml" : ""}` }),
      made("FRBRuri", { value: `${address}${file ? ".akn" : ""}` }),
      made("FRBRdate", { date, name: file ? "markup" : "generation" }),
      made("FRBRauthor", { href: id(author[0].id), as: id(author[1]) }),
      ...more,
    ]);
  };
  return made("identification", { source: id(publisher.id) }, [
    level("FRBRWork", work, [
      made("FRBRcountry", { value: jurisdiction }),
      made("FRBRnumber", { value: number.id, showAs: number.shown }),
    ]),
    level("FRBRExpression", expression, [made("FRBRlanguage", { language: lang3(language) })]),
    level("FRBRManifestation", expression, []),
  ]);
};

const references = ({ owner, publisher }: Publication, prefix: string): XmlElement => {
  const institutions = publisher.id === owner.id ? [owner] : [owner, publisher];
  const organisation = ({ id, name }: Institution) =>
    made("TLCOrganization", {
      ...{ eId: `${prefix}${id}`, href: `/ontology/organizations/${id}`, showAs: name },
    });
  const role = (id: string, showAs: string) =>
    made("TLCRole", { eId: `${prefix}${id}`, href: `/ontology/roles/${id}`, showAs });
  const roles = [role("author", "Author"), role("editor", "Editor")];
  return made("references", { source: `#${prefix}${publisher.id}` }, [
    ...institutions.map(organisation),
    ...roles,
  ]);
};
