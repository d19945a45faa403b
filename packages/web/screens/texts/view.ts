import {
  type Amendment,
  adoptedText,
  type DocumentLanguage,
  type Draft,
  documentLanguages,
  type State,
} from "@hemicycle/engine";
import {
  type BlockId,
  inOrder,
  type Lacking,
  numbersOf,
  type Role,
  type Trail,
  type Tree,
  type Version,
  wordsOf,
} from "@hemicycle/texts";

/** The text of a draft, as its screens show it. */
export interface TextView {
  readonly draft: Draft;
  /** The language in which it was deposited first. */
  readonly original: DocumentLanguage;
  /** Languages that there are words in. */
  readonly languages: readonly DocumentLanguage[];
  readonly versions: readonly Version[];
  /** The version that the amendments bear on. */
  readonly base: Version;
  readonly now: StandsNow;
  /** All that were tabled to the draft, in the order of tabling. */
  readonly amendments: readonly Amendment[];
}

/** A text with what was adopted to it so far. */
export interface StandsNow {
  readonly trees: Readonly<Record<string, Tree>>;
  /** What made which words, by language. */
  readonly trails: Readonly<Record<string, Trail>>;
  /** Paragraphs that are behind in a language: an adopted amendment was not put into it. */
  readonly lacking: readonly Lacking[];
  /** Adopted amendments cannot stand beside each other: the text is shown without them. */
  readonly clashes: boolean;
}

interface Kept {
  readonly draft: Draft;
  readonly decisions: InSession["decisions"];
  readonly view: TextView | null;
}

const views = new WeakMap<InSession["amending"], Map<string, Kept>>();

/**
 * What is shown of a draft; null while it has no words. The same object as long as nothing of it
 * changes, so that a ballot does not draw a text anew.
 */
export const textView = ({ session }: State, draft: string): TextView | null => {
  const known = session?.drafts.get(draft);
  if (!session || known === undefined) return null;
  const { amending, decisions } = session;
  const kept = views.get(amending) ?? new Map<string, Kept>();
  views.set(amending, kept);
  const before = kept.get(draft);
  if (before?.draft === known && before.decisions === decisions) return before.view;
  const view = viewOf(session, known);
  kept.set(draft, { draft: known, decisions, view });
  return view;
};

const viewOf = (session: InSession, known: Draft): TextView | null => {
  const draft = known.id;
  const text = session.amending.texts.get(draft);
  const last = text?.versions.at(-1);
  if (text === undefined || last === undefined) return null;
  const isDone = known.stage === "adopted" && last.reason.kind === "amendments";
  const base = isDone ? (text.versions.at(-2) ?? last) : last;
  return {
    draft: known,
    original: text.original,
    languages: documentLanguages.filter((language) => last.trees[language] !== undefined),
    versions: text.versions,
    base,
    now: isDone ? asItIs(last) : consolidated(session, draft, last),
    amendments: session.amending.amendments
      .values()
      .filter((one) => one.draft === draft)
      .sort((a, b) => a.tabled - b.tabled),
  };
};

type InSession = NonNullable<State["session"]>;

const asItIs = ({ trees }: Version): StandsNow => ({
  ...{ trees, trails: {}, lacking: [], clashes: false },
});

/** Whether anything was decided that changes the words of a text. */
const isTouched = ({ amending, decisions }: InSession, draft: string): boolean =>
  amending.amendments.values().some((one) => one.draft === draft && one.status === "adopted") ||
  decisions
    .values()
    .some(
      ({ question, outcome }) =>
        question.kind === "part" && question.draft === draft && outcome === "rejected",
    );

const consolidated = (session: InSession, draft: string, version: Version): StandsNow => {
  if (!isTouched(session, draft)) return asItIs(version);
  const found = adoptedText(session, draft);
  if (found?.kind !== "done") return { ...asItIs(version), clashes: found !== null };
  const trails = Object.entries(found.consolidations).map(([language, { trail }]) => {
    return [language, trail] as const;
  });
  const { trees, lacking } = found;
  return { trees, trails: Object.fromEntries(trails), lacking, clashes: false };
};

/** A paragraph as it stands in the row of a reader; its words are found by its id. */
export interface ReaderRow {
  readonly id: BlockId;
  readonly role: Role;
  /** What it is counted as; empty where it has no number. */
  readonly number: string;
  /** How many blocks with words it stands in. */
  readonly level: number;
}

const frames: ReadonlySet<Role> = new Set<Role>(["root", "preamble", "body"]);

/** The paragraphs of a text in reading order; those that only hold others are left out. */
export const readerRows = (tree: Tree): readonly ReaderRow[] => {
  const numbers = numbersOf(tree);
  return inOrder(tree)
    .filter(({ role }) => !frames.has(role))
    .map(({ id, role }) => ({
      id,
      role,
      number: numberShown(role, numbers.get(id)),
      level: levelIn(tree, id),
    }));
};

/** Points stand in brackets: "(a)". */
const numberShown = (role: Role, number: string | undefined): string => {
  if (number === undefined) return "";
  return role === "item" ? `(${number})` : number;
};

const levelIn = (tree: Tree, id: BlockId): number => {
  const holder = tree.blocks.get(tree.blocks.get(id)?.parent ?? "");
  return holder === undefined || frames.has(holder.role) ? 0 : 1 + levelIn(tree, holder.id);
};

/** The tree of a version in a language; the original one where it lacks that language. */
export const treeFor = (view: TextView, trees: StandsNow["trees"], language: string): Tree => {
  const found = trees[language] ?? trees[view.original] ?? Object.values(trees)[0];
  if (found === undefined) throw new Error("a text without a language");
  return found;
};

/** The amendment that is put to the vote now; null while none is, or several are at once. */
export const amendmentPut = ({ session }: State): string | null => {
  const vote = session?.votes.get(session.voteUnderWay ?? "");
  const [question, ...others] = vote?.questions ?? [];
  return question?.kind === "amendment" && others.length === 0 ? question.amendment : null;
};

/** The title in a language, where the text has one in it; else that of the draft. */
export const titleIn = ({ now, draft }: TextView, language: string): string => {
  const tree = now.trees[language];
  const first = tree?.blocks.get(tree.root)?.children.find((id) => {
    const block = tree.blocks.get(id);
    return block?.role === "title" && block.runs.length > 0;
  });
  return first === undefined ? draft.title : wordsOf(tree?.blocks.get(first)?.runs ?? []);
};
