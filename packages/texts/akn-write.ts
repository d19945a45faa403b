import type { Fault } from "@hemicycle/base";
import { AknBlocks } from "./akn-blocks.ts";
import { checkAkn } from "./akn-check.ts";
import { AknIds } from "./akn-ids.ts";
import {
  aknRoot,
  type Component,
  mainComponent,
  metaOf,
  type Publication,
  publicationFault,
} from "./akn-meta.ts";
import { bodyOf, kindOf, own, ownSpace } from "./akn-names.ts";
import { eNumbers } from "./akn-numbers.ts";
import { done, faultOf, type Result } from "./faults.ts";
import type { Block, BlockId, Role, Tree } from "./tree.ts";
import type { XmlElement } from "./xml.ts";
import { made, writeXml } from "./xml-write.ts";

/**
 * A text in one language as Akoma Ntoso 1.0, by the conventions of the United Nations (AKN4UN):
 * permanent ids are `wId`, ids by the number of today `eId`. Refuses what no address can be made
 * of, what stands in an order that Akoma Ntoso does not have, and its own work should a reference
 * in it lead nowhere, which the schema would not notice.
 */
export const writeAkn = (tree: Tree, publication: Publication): Result<string> => {
  const wrong = publicationFault(publication);
  if (wrong !== null) return { kind: "fault", fault: wrong };
  const ids = idsOf(tree, publication);
  const writer = new DocumentWriter(tree, publication, ids);
  const document = writer.document(tree.root, mainComponent);
  const root = aknRoot(document, { [own.declared]: ownSpace });
  const [fault] = [...writer.faults, ...checkAkn(root)];
  if (fault !== undefined) return { kind: "fault", fault };
  return done(writeXml({ before: [], root, after: [], lines: [] }));
};

const idsOf = (tree: Tree, { owner, publisher }: Publication): AknIds => {
  const ids = new AknIds([owner.id, publisher.id, "author", "editor", "preface", "conclusions"]);
  ids.name(tree, eNumbers(tree));
  return ids;
};

/** The blocks that stand directly in a document, in the parts that a document has. */
interface Parts {
  readonly preface: Block[];
  readonly preamble: Block[];
  readonly body: Block[];
  readonly conclusions: Block[];
  readonly annexes: Block[];
}

const order = ["preface", "preamble", "body", "conclusions", "annexes"] as const;

/** Writes the parts of a document, of the text and of its annexes. */
class DocumentWriter {
  readonly faults: Fault[] = [];
  readonly #tree: Tree;
  readonly #publication: Publication;
  readonly #ids: AknIds;
  readonly #blocks: AknBlocks;

  constructor(tree: Tree, publication: Publication, ids: AknIds) {
    this.#tree = tree;
    this.#publication = publication;
    this.#ids = ids;
    this.#blocks = new AknBlocks(tree, ids);
  }

  /** The document element of the root, or of an annex. */
  document(of: BlockId, component: Component): XmlElement {
    const kind = this.#kind();
    const main = component.name === mainComponent.name;
    const { preface, preamble, body, conclusions, annexes } = this.#parts(of);
    const name = main ? kind.element : "doc";
    const bodyName = main ? bodyOf(kind) : "mainBody";
    return made(name, { name: main ? kind.name : "annex" }, [
      this.#meta(component),
      ...this.#container("preface", preface, component),
      ...preamble.map((block) => this.#preamble(block)),
      this.#body(bodyName, body),
      ...this.#container("conclusions", conclusions, component),
      ...(annexes.length === 0
        ? []
        : [
            made(
              "attachments",
              {},
              annexes.map((block) => this.#annex(block)),
            ),
          ]),
    ]);
  }

  #kind() {
    return kindOf(this.#publication.text.type, this.#publication.adopted);
  }

  #meta(component: Component): XmlElement {
    const eIdOf = this.#ids.eIdOf;
    const root = this.#tree.blocks.get(this.#tree.root);
    return metaOf(this.#publication, this.#tree.language, { component, eIdOf, root });
  }

  /** Sorts the blocks of a document into its parts; one that comes too late is a fault. */
  #parts(of: BlockId): Parts {
    const parts: Parts = { preface: [], preamble: [], body: [], conclusions: [], annexes: [] };
    const only = new Set<Role>();
    let at = 0;
    for (const block of this.#blocks.children(of)) {
      const part = partOf(block.role, at);
      const next = order.indexOf(part);
      const again = (block.role === "preamble" || block.role === "body") && only.has(block.role);
      const mixed = part === "body" && only.has("body");
      if (next < at || again || mixed) this.#misplaced(block);
      else parts[part].push(block);
      only.add(block.role);
      at = Math.max(at, next);
    }
    return parts;
  }

  #misplaced({ id, role }: Block): void {
    this.faults.push(faultOf("may-not-stand", id, { role }));
  }

  #container(
    name: "preface" | "conclusions",
    blocks: readonly Block[],
    { prefix, name: component }: Component,
  ): readonly XmlElement[] {
    const { shown } = this.#publication.number;
    const head =
      name === "preface" && component === mainComponent.name
        ? [made("p", { [own.role]: "none" }, [made("docNumber", {}, [shown])])]
        : [];
    if (blocks.length + head.length === 0) return [];
    return [
      made(name, { eId: `${prefix}${name}` }, [
        ...head,
        ...blocks.flatMap((block) => this.#blocks.loose(block, "root")),
      ]),
    ];
  }

  #preamble(block: Block): XmlElement {
    const inside = [...this.#aside(block, "p"), ...this.#blocks.grouped(block, "blocks")];
    const filled = inside.length > 0 ? inside : [made("p", { [own.role]: "none" })];
    return made("preamble", this.#blocks.attributes(block, "preamble", "root"), filled);
  }

  #body(name: "body" | "mainBody", blocks: readonly Block[]): XmlElement {
    const [first] = blocks;
    const whole = first?.role === "body";
    const inside = whole
      ? [...this.#aside(first, "hcontainer"), ...this.#blocks.grouped(first, "levels")]
      : blocks.flatMap((block) => this.#blocks.level(block, "root"));
    const attributes = whole
      ? this.#blocks.attributes(first, name, "root")
      : { eId: this.#ids.free("body"), [own.role]: "none" };
    const empty = made("hcontainer", { name: "empty", [own.role]: "none" });
    return made(name, attributes, inside.length > 0 ? inside : [empty]);
  }

  /** Words of a preamble or a body, for which Akoma Ntoso has no place. */
  #aside(block: Block, name: "p" | "hcontainer"): readonly XmlElement[] {
    if (block.runs.length === 0) return [];
    const said = { [own.role]: "words" };
    const p = this.#blocks.worded("p", block, name === "p" ? said : {});
    if (name === "p") return [p];
    return [made(name, { name: "words", ...said }, [made("content", {}, [p])])];
  }

  #annex(block: Block): XmlElement {
    const eId = this.#ids.eIdOf(block.id) ?? block.id;
    const name = `!${eId.replaceAll("__", "_").replace("att", "annex")}`;
    const words = this.#blocks.words(block, "heading");
    return made("attachment", this.#blocks.attributes(block, "attachment", "root"), [
      ...this.#blocks.num(block),
      ...words,
      this.document(block.id, { name, prefix: `${eId}__` }),
    ]);
  }
}

/** The part of a document that a block of this role belongs to, once that part has begun. */
const partOf = (role: Role, at: number): (typeof order)[number] => {
  if (role === "preamble" || role === "annex") return role === "annex" ? "annexes" : role;
  if (role === "title" || role === "formula") return "preface";
  if (role === "unnumbered" || role === "note") {
    return at < order.indexOf("preamble") ? "preface" : "conclusions";
  }
  return "body";
};
