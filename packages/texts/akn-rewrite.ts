import { canonical } from "@hemicycle/base";
import { AknBlocks, type World, wrappingOf } from "./akn-blocks.ts";
import { checkAkn } from "./akn-check.ts";
import { apartIn, looseText } from "./akn-draft.ts";
import { AknIds } from "./akn-ids.ts";
import { own, ownSpace, roleIn } from "./akn-names.ts";
import { eNumbers, shownNumbers } from "./akn-numbers.ts";
import type { AknFile } from "./akn-read.ts";
import { needsSpaces } from "./akn-runs.ts";
import { done, type Result, refuse } from "./faults.ts";
import { sameRuns } from "./runs.ts";
import type { Block, BlockId, Role, Tree } from "./tree.ts";
import { attributeOf, elementsIn, type XmlElement, type XmlNode } from "./xml.ts";
import { made, writeXml } from "./xml-write.ts";

/**
 * A file that was read, with a tree that has come from its tree by operations. Whatever the tree
 * does not tell (metadata, tables, markup within words that stayed) stays as it was, so that an
 * unchanged tree gives the same document; ids stay, and new blocks get ids of their own. Refuses a
 * tree of another file, and a new block where the file has no place for one.
 */
export const rewriteAkn = (file: AknFile, tree: Tree): Result<string> => {
  if (tree.root !== file.tree.root)
    return refuse("unknown-block", tree.root, { id: file.tree.root });
  const rewriter = new Rewriter(file, tree);
  const root = rewriter.root();
  if (rewriter.misplaced !== undefined) {
    const { id, role } = rewriter.misplaced;
    return refuse("may-not-stand", id, { role });
  }
  const before = new Set(checkAkn(file.document.root).map((fault) => canonical(fault)));
  const wrong = checkAkn(root).find((fault) => !before.has(canonical(fault)));
  if (wrong !== undefined) return { kind: "fault", fault: wrong };
  return done(writeXml({ ...file.document, root }));
};

/** Where the children of a block go: those before the first that stayed, those behind each. */
interface Plan {
  readonly stayed: ReadonlySet<BlockId>;
  readonly first: readonly BlockId[];
  readonly behind: ReadonlyMap<BlockId, readonly BlockId[]>;
}

class Rewriter {
  misplaced: Block | undefined;
  readonly #file: AknFile;
  readonly #tree: Tree;
  readonly #writer: AknBlocks;
  readonly #elements: ReadonlyMap<BlockId, XmlElement>;
  readonly #plans = new Map<BlockId, Plan>();
  readonly #numbers: ReadonlyMap<BlockId, string>;
  readonly #numbersBefore: ReadonlyMap<BlockId, string>;
  readonly #worded: ReadonlySet<BlockId>;
  /** Elements that stand in one for blocks of their role alone. */
  readonly #gathered: ReadonlySet<XmlElement>;
  readonly #prefix: string;
  #usesOwn = false;

  constructor(file: AknFile, tree: Tree) {
    this.#file = file;
    this.#tree = tree;
    this.#elements = new Map([...file.blocks].map(([element, id]) => [id, element]));
    this.#numbers = shownNumbers(tree);
    this.#numbersBefore = shownNumbers(file.tree);
    this.#worded = new Set(file.words.values());
    this.#gathered = gatheredIn(file.document.root);
    const { root } = file.document;
    this.#prefix = root.name.slice(0, root.name.length - root.local.length);
    const ids = new AknIds(eIdsIn(root));
    for (const [element, id] of file.blocks) {
      const eId = attributeOf(element, "eId");
      if (eId !== undefined) ids.keep(id, eId);
    }
    ids.name(tree, eNumbers(tree));
    this.#writer = new AknBlocks(tree, ids);
  }

  root(): XmlElement {
    const { root } = this.#file.document;
    const block = this.#tree.root;
    const [awkward] = this.#awkward(block, root);
    if (awkward !== undefined) this.#misplace(awkward);
    const element = this.#inside(root, block);
    const declared = attributeOf(root, own.declared) !== undefined;
    const body = this.#file.tree.blocks
      .get(block)
      ?.children.find((id) => !this.#tree.blocks.has(id));
    if ((!this.#usesOwn && body === undefined) || declared) return element;
    const attribute = { name: own.declared, value: ownSpace };
    return { ...element, attributes: [...element.attributes, attribute] };
  }

  #misplace(id: BlockId | undefined): void {
    this.misplaced ??= this.#tree.blocks.get(id ?? "");
  }

  /** An element of the file around blocks; the same element if nothing in it has changed. */
  #inside(element: XmlElement, holder: BlockId): XmlElement {
    const children = element.children.flatMap((child) =>
      child.kind === "element" ? this.#node(child, holder) : [child],
    );
    const same =
      children.length === element.children.length &&
      children.every((child, at) => child === element.children[at]);
    return same ? element : { ...element, children };
  }

  #node(element: XmlElement, holder: BlockId): readonly XmlNode[] {
    const id = this.#file.blocks.get(element);
    if (id !== undefined) return this.#slot(element, id, holder);
    const words = this.#file.words.get(element);
    if (words !== undefined) return [this.#words(element, words)];
    const inside = this.#inside(element, holder);
    const emptied = inside !== element && elementsIn(inside).length === 0;
    return emptied && looseText(inside) === "" ? [] : [inside];
  }

  /** What stands now where a block stood: those before it if it is the first, it, those behind. */
  #slot(element: XmlElement, id: BlockId, holder: BlockId): readonly XmlNode[] {
    const plan = this.#planOf(holder);
    if (!plan.stayed.has(id)) return bodyless(element);
    const [first] = plan.stayed;
    return [
      ...(first === id ? plan.first.flatMap((one) => this.#put(one, element, holder)) : []),
      this.#block(element, id),
      ...(plan.behind.get(id) ?? []).flatMap((one) => this.#put(one, element, holder)),
    ];
  }

  /** A block that is new here: moved with its element if one like it stands here, or made. */
  #put(id: BlockId, beside: XmlElement, holder: BlockId): readonly XmlNode[] {
    const element = this.#elements.get(id);
    if (element !== undefined && element.local === beside.local) return [this.#block(element, id)];
    const block = this.#tree.blocks.get(id);
    if (block === undefined) return [];
    return this.#made(block, this.#writer.block(block, this.#roleOf(holder), worldOf(beside)));
  }

  /** The blocks in another that are new or of another role and have no place beside the others. */
  #awkward(id: BlockId, element: XmlElement): readonly BlockId[] {
    const { stayed, first, behind } = this.#planOf(id);
    const [leading] = stayed;
    if (leading === undefined) return first;
    const beside = [[leading, first] as const, ...behind];
    return [
      ...[...stayed].filter((one) => !this.#keepsPlace(one)),
      ...beside.flatMap(([slot, news]) => news.filter((one) => !this.#fits(one, slot, element))),
    ];
  }

  /** Whether a block that stayed can be written where it stood, also if its role is another. */
  #keepsPlace(id: BlockId): boolean {
    const [now, before] = [this.#tree.blocks.get(id), this.#file.tree.blocks.get(id)];
    const element = this.#elements.get(id);
    if (now === undefined || element === undefined || now.role === before?.role) return true;
    const isBound = this.#gathered.has(element) || atOnePlace.has(element.local);
    return !isBound && wrappingOf(now.role, worldOf(element)) === "";
  }

  /** Whether a new block can be written beside one that stayed. */
  #fits(id: BlockId, slot: BlockId, holder: XmlElement): boolean {
    const block = this.#tree.blocks.get(id);
    const element = this.#elements.get(slot);
    if (block === undefined || element === undefined) return false;
    if (atOnePlace.has(element.local) || unmakable.has(block.role)) return false;
    if (this.#file.tree.blocks.get(slot)?.role === block.role) return true;
    const isDirect = holder.children.includes(element);
    return isDirect && worldOf(element) === "levels" && block.role !== "item";
  }

  #made(block: Block, elements: readonly XmlElement[]): readonly XmlNode[] {
    if (unmakable.has(block.role)) this.#misplace(block.id);
    return elements.map((element) => this.#named(element));
  }

  /** A block made anew where it stands: within words as before, or among other blocks. */
  #anew(block: Block, element: XmlElement): XmlNode {
    const holder = this.#roleOf(block.parent);
    const elements = atOnePlace.has(element.local)
      ? [this.#writer.inWords(block, holder, element.local)]
      : this.#writer.block(block, holder, worldOf(element));
    return this.#made(block, elements)[0] ?? element;
  }

  /** A block that stayed. Where it had nothing in it and now has, it is made anew. */
  #block(element: XmlElement, id: BlockId): XmlNode {
    const block = this.#tree.blocks.get(id);
    const before = this.#file.tree.blocks.get(id);
    if (block === undefined || before === undefined) return element;
    const [noPlace] = this.#awkward(id, element);
    const noWords = block.runs.length > 0 && !this.#worded.has(id);
    if (block.role !== before.role && block.parent === this.#tree.root) this.#misplace(id);
    if (noPlace !== undefined && unmakable.has(block.role)) this.#misplace(noPlace);
    if (noPlace !== undefined || noWords || block.role !== before.role) {
      return this.#anew(block, element);
    }
    const isWords = this.#file.words.get(element) === id;
    const inside = isWords ? this.#words(element, id) : this.#inside(element, id);
    return this.#renumbered(this.#headed(this.#filled(inside), block, before), id);
  }

  /** A preamble cannot be empty, nor can a body. */
  #filled(element: XmlElement): XmlElement {
    const filling = fillings[element.local];
    if (filling === undefined || elementsIn(element).length > 0) return element;
    return { ...element, children: [this.#named(filling)] };
  }

  /** What our attributes say of a block, where that has changed. */
  #headed(element: XmlElement, now: Block, before: Block): XmlElement {
    const holder = this.#roleOf(now.parent);
    const stays = holder === this.#file.tree.blocks.get(before.parent ?? "")?.role;
    const same = (["status", "number", "source"] as const).every((key) => now[key] === before[key]);
    if (same && stays) return element;
    const role = roleIn(element.local, holder) === now.role ? undefined : now.role;
    const says: readonly (readonly [string, string | undefined])[] = [
      [own.role, stays ? attributeOf(element, own.role) : role],
      [own.status, now.status === "authentic" ? undefined : now.status],
      [own.number, now.number],
      [own.source, now.source],
    ];
    this.#usesOwn = true;
    const others = element.attributes.filter(({ name }) => !says.some(([key]) => key === name));
    const set = says.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
    return { ...element, attributes: [...others, ...set] };
  }

  /** The number that is shown, where it is another than before. */
  #renumbered(element: XmlElement, id: BlockId): XmlElement {
    const number = this.#numbers.get(id);
    if (number === this.#numbersBefore.get(id)) return element;
    const children = element.children.map((child) =>
      child.kind === "element" && child.local === "num"
        ? { ...child, children: [{ kind: "text" as const, text: number ?? "" }] }
        : child,
    );
    return { ...element, children };
  }

  /** Words that stayed keep their markup; others are written anew, with the notes behind them. */
  #words(element: XmlElement, id: BlockId): XmlElement {
    const [now, before] = [this.#tree.blocks.get(id), this.#file.tree.blocks.get(id)];
    const stayed = now !== undefined && before !== undefined && sameRuns(now.runs, before.runs);
    if (stayed || now === undefined) return this.#inside(element, id);
    const notes = apartIn(element).flatMap((one) => this.#node(one, id));
    const words = this.#writer.inline(now).map((node) => this.#named(node));
    const spaces = element.attributes.filter(({ name }) => name !== "xml:space");
    const kept = needsSpaces(now.runs) ? [{ name: "xml:space", value: "preserve" }] : [];
    return { ...element, attributes: [...spaces, ...kept], children: [...words, ...notes] };
  }

  /** Made elements get the prefix of the file. */
  #named<Node extends XmlNode>(node: Node): Node {
    if (node.kind !== "element") return node;
    if (node.attributes.some(({ name }) => name.startsWith("h:"))) this.#usesOwn = true;
    const children = node.children.map((child) => this.#named(child));
    return { ...node, name: `${this.#prefix}${node.name}`, children };
  }

  #roleOf(id: BlockId | null): Role {
    return this.#tree.blocks.get(id ?? "")?.role ?? "root";
  }

  #planOf(id: BlockId): Plan {
    const known = this.#plans.get(id);
    if (known !== undefined) return known;
    const plan = planOf(
      this.#file.tree.blocks.get(id)?.children ?? [],
      this.#tree.blocks.get(id)?.children ?? [],
    );
    this.#plans.set(id, plan);
    return plan;
  }
}

/** Which children stay in their order, from the first on; the others are put between them. */
const planOf = (before: readonly BlockId[], now: readonly BlockId[]): Plan => {
  const places = new Map(before.map((id, at) => [id, at]));
  const stayed = new Set<BlockId>();
  const first: BlockId[] = [];
  const behind = new Map<BlockId, BlockId[]>();
  let last: BlockId | undefined;
  let reached = -1;
  for (const id of now) {
    const place = places.get(id) ?? -1;
    if (place > reached) {
      [reached, last] = [place, id];
      stayed.add(id);
      behind.set(id, []);
    } else (last === undefined ? first : (behind.get(last) ?? [])).push(id);
  }
  return { stayed, first, behind };
};

const empty = made("hcontainer", { name: "empty", [own.role]: "none" });

/** What stands in an element that holds no block and may not be empty. */
const fillings: Readonly<Record<string, XmlElement>> = {
  ...{ preamble: made("p", { [own.role]: "none" }), body: empty, mainBody: empty },
};

/** A document cannot be without its body, so that an empty one stays where it was deleted. */
const bodyless = (element: XmlElement): readonly XmlNode[] => {
  if (element.local !== "body" && element.local !== "mainBody") return [];
  const prefix = element.name.slice(0, element.name.length - element.local.length);
  const attributes = [{ name: own.role, value: "none" }];
  return [{ ...element, attributes, children: [{ ...empty, name: `${prefix}${empty.name}` }] }];
};

const unmakable: ReadonlySet<Role> = new Set(["preamble", "body", "annex", "root"]);

/** Blocks that nothing can be put beside: in words, or in a paragraph of their own. */
const atOnePlace: ReadonlySet<string> = new Set([
  ...["authorialNote", "docTitle", "longTitle", "shortTitle"],
]);

const plainBlocks: ReadonlySet<string> = new Set([
  ...["p", "block", "blockContainer", "tblock", "item", "formula", "citation", "recital"],
]);

const worldOf = (element: XmlElement): World =>
  plainBlocks.has(element.local) ? "blocks" : "levels";

/** Elements for blocks of one role alone. */
const gathering: ReadonlySet<string> = new Set([
  ...["recitals", "citations", "blockList", "ul", "ol"],
]);

const gatheredIn = (root: XmlElement): ReadonlySet<XmlElement> => {
  const all = new Set<XmlElement>();
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inside = elementsIn(next);
    if (gathering.has(next.local)) for (const one of inside) all.add(one);
    waiting.push(...inside);
  }
  return all;
};

const eIdsIn = (element: XmlElement): readonly string[] => {
  const all: string[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const eId = attributeOf(next, "eId");
    if (eId !== undefined) all.push(eId);
    waiting.push(...elementsIn(next));
  }
  return all;
};
