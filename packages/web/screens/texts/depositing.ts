import type { ActOf, DocumentLanguage } from "@hemicycle/engine";
import { type Block, type BlockId, mayHold, type Role, type Tree, wordsOf } from "@hemicycle/texts";

type Deposit = ActOf<"DepositText">;
export type DepositBlock = Deposit["blocks"][number];

/** Paragraphs as they are deposited, and what of the file does not come along. */
export interface Deposited {
  readonly blocks: readonly DepositBlock[];
  /** Paragraphs with italics and the like: a deposit has words only. */
  readonly marked: number;
  /** Numbers that somebody gave by hand: those of a deposit are counted. */
  readonly numbered: readonly string[];
}

interface How {
  /** Whether the ids are the file's own and stay. */
  readonly hasIds: boolean;
  /** Ids that the text has already, where it goes on. */
  readonly taken?: ReadonlySet<string>;
}

/** As acts take ids; the three are those of the frames that every text has. */
const idForm = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/;
const reserved = ["root", "preamble", "body"] as const;

/** Beginnings of the ids that are given here, by what the paragraph is. */
const letters: Readonly<Partial<Record<Role, string>>> = {
  ...{ title: "t", formula: "f", citation: "c", recital: "r", operative: "p", item: "i" },
  ...{ chapter: "ch", section: "s", article: "a", paragraph: "q", unnumbered: "u" },
  ...{ note: "n", annex: "x" },
};

/** The blocks of a tree as a deposit has them: in reading order, each with its permanent id. */
export const depositOf = (tree: Tree, { hasIds, taken = new Set() }: How): Deposited => {
  const ids = new Map<BlockId, string>();
  const used = new Set<string>([...taken, ...reserved]);
  const counts = new Map<string, number>();
  const named = ({ id, role }: Block): string => {
    const own = hasIds && idForm.test(id) && !used.has(id) ? id : fresh(letters[role] ?? "b");
    used.add(own);
    ids.set(id, own);
    return own;
  };
  const fresh = (letter: string): string => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    return used.has(`${letter}${count}`) ? fresh(letter) : `${letter}${count}`;
  };
  const stood = standing(tree, taken.size > 0);
  const blocks = stood.map(({ block, role, under }): DepositBlock => {
    const held = under === null ? undefined : ids.get(under);
    const said = { block: named({ ...block, role }), role, words: wordsOf(block.runs) };
    return held === undefined ? said : { ...said, under: held };
  });
  const own = stood.map(({ block }) => block);
  return {
    blocks,
    marked: own.filter(({ runs }) => runs.some(({ marks }) => marks.length > 0)).length,
    numbered: own.flatMap(({ number }) => number ?? []),
  };
};

type DepositRole = DepositBlock["role"];

/** What only holds others, and every text has. */
export const isFrame = (role: Role): role is Exclude<Role, DepositRole> =>
  role === "root" || role === "preamble" || role === "body";

interface Standing {
  readonly block: Block;
  readonly role: DepositRole;
  /** The block that holds it, of those that are deposited. */
  readonly under: BlockId | null;
}

interface Around {
  readonly frame: Role;
  readonly holder: { readonly id: BlockId; readonly role: DepositRole } | null;
}

/**
 * Every block that has a place in a deposit, in the order in which a text has its frames. What
 * stands beside the title is a title too, and what stands between recitals is a recital.
 */
const standing = (tree: Tree, goesOn: boolean): readonly Standing[] => {
  const found: Standing[] = [];
  const enter = (id: BlockId, { frame, holder }: Around): void => {
    const block = tree.blocks.get(id);
    if (block === undefined) return;
    const { role } = block;
    if (isFrame(role)) {
      const inside: Around = { frame: holder === null ? role : frame, holder };
      for (const child of block.children) enter(child, inside);
      return;
    }
    const taken = holder === null ? outerRole(role, frame, goesOn) : innerRole(role, holder.role);
    found.push({ block, role: taken, under: holder?.id ?? null });
    for (const child of block.children) enter(child, { frame, holder: { id, role: taken } });
  };
  enter(tree.root, { frame: "root", holder: null });
  const rank = ({ role }: Standing): number => frameRank(role);
  return inFrames(found, rank);
};

const frameRank = (role: DepositRole): number => {
  if (role === "title") return 0;
  if (role === "annex") return 3;
  return role === "recital" || role === "citation" || role === "formula" ? 1 : 2;
};

/** Outer blocks with all that they hold, those of the first frame first. */
const inFrames = (
  all: readonly Standing[],
  rank: (one: Standing) => number,
): readonly Standing[] => {
  const groups: { readonly rank: number; readonly members: Standing[] }[] = [];
  for (const one of all) {
    if (one.under === null) groups.push({ rank: rank(one), members: [one] });
    else groups.at(-1)?.members.push(one);
  }
  return groups.toSorted((a, b) => a.rank - b.rank).flatMap(({ members }) => members);
};

/** What stands directly in a frame, as a deposit has it there. */
const outerRole = (role: DepositRole, frame: Role, goesOn: boolean): DepositRole => {
  if (frame === "preamble") {
    return role === "unnumbered" || role === "note" ? "recital" : role;
  }
  if (frame === "body" || goesOn) {
    return role === "formula" || role === "title" ? "unnumbered" : role;
  }
  return role === "unnumbered" || role === "note" ? "title" : role;
};

/** What a block of that role cannot hold is a paragraph without a number in it, or a note. */
const innerRole = (role: DepositRole, holder: DepositRole): DepositRole => {
  if (mayHold(holder, role)) return role;
  return mayHold(holder, "unnumbered") ? "unnumbered" : "note";
};

/**
 * Bytes of a part: an entry of the journal has 65,535, with what is said of it beside the words.
 */
const mostBytes = 56_000;
const mostBlocks = 500;

export interface ToDeposit {
  readonly draft: string;
  readonly language: DocumentLanguage;
  readonly blocks: readonly DepositBlock[];
  /** Where the text goes on that is there already. */
  readonly after: string | null;
}

/** The acts that deposit a text: one, or several that go on one behind the other. */
export const depositActs = ({ draft, language, blocks, after }: ToDeposit): readonly Deposit[] => {
  const acts: Deposit[] = [];
  let last = after;
  for (const part of partsOf(blocks)) {
    const goesOn = last === null ? {} : { after: last };
    acts.push({ type: "DepositText", draft, language, ...goesOn, blocks: part });
    last = part.findLast(({ words }) => words !== "")?.block ?? last;
  }
  return acts;
};

/** A part has words, as the next one names its last paragraph that has some. */
const partsOf = (blocks: readonly DepositBlock[]): readonly DepositBlock[][] => {
  const encoder = new TextEncoder();
  const parts: DepositBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const bytes = encoder.encode(JSON.stringify(block)).length + 1;
    const open = parts.at(-1);
    if (open === undefined || bytes > room || open.length === mostBlocks) {
      parts.push([block]);
      room = mostBytes - bytes;
    } else {
      open.push(block);
      room -= bytes;
    }
  }
  return parts;
};
