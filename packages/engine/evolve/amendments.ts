import {
  type Block,
  nextVersion,
  type Operation,
  resolve,
  type Tree,
  type Version,
  type VersionReason,
} from "@hemicycle/texts";
import type { TextBlock } from "../acts/amendments.ts";
import { adoptedText, readOperations, textOf } from "../amending.ts";
import type { EventOf, EventType } from "../events.ts";
import { completed, type GoingOn, goneOn } from "../going-on.ts";
import type { Amending, Amendment, AmendmentStatus, State } from "../state.ts";
import { treeFrom } from "../text-tree.ts";
import type { DocumentLanguage } from "../words.ts";
import { type Handlers, inSession } from "./handler.ts";
import { withDraft } from "./texts.ts";

type AmendmentEvent = Extract<
  EventType,
  | "TextDeposited"
  | "NewTextOffered"
  | "AmendmentTabled"
  | "AmendmentTranslated"
  | "AmendmentSigned"
  | "AmendmentWithdrawn"
  | "AmendmentTakenOver"
  | "AmendmentRuledOn"
  | "AmendmentsOrdered"
  | "AmendmentFallen"
  | "TextAdopted"
>;

const inAmending = (state: State, change: (known: Amending) => Partial<Amending>): State =>
  inSession(state, ({ amending }) => ({ amending: { ...amending, ...change(amending) } }));

/** Changes an amendment, where there is one. */
export const withAmendment = (
  state: State,
  id: string,
  change: (known: Amendment) => Partial<Amendment>,
): State =>
  inAmending(state, ({ amendments }) => {
    const known = amendments.get(id);
    return known === undefined
      ? {}
      : { amendments: amendments.set(id, { ...known, ...change(known) }) };
  });

/** What a decision makes of an amendment; those adopted are numbered in the order of adoption. */
export const decideAmendment = (state: State, id: string, status: AmendmentStatus): State => {
  const adopted = state.session?.amending.amendments
    .values()
    .map(({ adoptedAs }) => adoptedAs ?? 0);
  const adoptedAs = status === "adopted" ? Math.max(0, ...(adopted ?? [])) + 1 : null;
  return withAmendment(state, id, () => ({ status, adoptedAs }));
};

/** A decision that counts no more gives back what had fallen because of it. */
export const undecideAmendment = (state: State, id: string): State => {
  const fallen = state.session?.amending.amendments.values() ?? [];
  return fallen
    .filter(({ fallenBy, status }) => fallenBy === id && status === "fallen")
    .reduce(
      (all, one) => withAmendment(all, one.id, () => ({ status: "tabled", fallenBy: null })),
      decideAmendment(state, id, "tabled"),
    );
};

/** An adopted text whose adoption counts no more is a draft again, with its amendments. */
export const withoutAdopted = (state: State, draft: string): State =>
  inAmending(state, ({ texts }) => {
    const known = texts.get(draft);
    if (known?.versions.at(-1)?.reason.kind !== "amendments") return {};
    return { texts: texts.set(draft, { ...known, versions: known.versions.slice(0, -1) }) };
  });

interface Words {
  readonly draft: string;
  readonly language: DocumentLanguage;
  readonly blocks: readonly TextBlock[];
}

const withVersion = (state: State, version: Version, original: DocumentLanguage = "en"): State =>
  inAmending(state, ({ texts }) => {
    const known = texts.get(version.text) ?? { original, versions: [] };
    const last = known.versions.at(-1);
    const kept = last?.number === version.number ? known.versions.slice(0, -1) : known.versions;
    return { texts: texts.set(version.text, { ...known, versions: [...kept, version] }) };
  });

/** Blocks that can be voted on by themselves: all that have words, but titles and headings. */
const partsOf = ({ blocks }: Tree): readonly string[] =>
  blocks
    .values()
    .filter(({ runs, role }) => runs.length > 0 && isVotable(role))
    .map(({ id }) => id);

const isVotable = (role: Block["role"]): boolean => role !== "title" && role !== "formula";

const deposit = (state: State, words: Words, reason: VersionReason): State => {
  const { draft, language, blocks } = words;
  const tree = treeFrom(language, blocks);
  if (tree.kind === "fault") return state;
  const before = textOf(state.session, draft);
  const adds = before !== undefined && reason.kind === "deposit";
  const version = adds
    ? nextVersion(versionBefore(state, draft), {
        text: draft,
        reason: before.reason,
        trees: { ...before.trees, [language]: completed(tree.value, before) },
      })
    : nextVersion(before ?? null, { text: draft, reason, trees: { [language]: tree.value } });
  const known = withVersion(state, version, language);
  return withDraft(known, draft, ({ parts }) => ({
    parts: [...new Set([...parts, ...partsOf(tree.value)])],
  }));
};

const versionBefore = (state: State, draft: string): Version | null =>
  state.session?.amending.texts.get(draft)?.versions.at(-2) ?? null;

/** A text that goes on stays the version that it was: it was deposited in parts. */
const goOn = (state: State, words: GoingOn): State => {
  const { draft, language } = words;
  const before = textOf(state.session, draft);
  const longer = goneOn(state.session, words);
  if (before === undefined || longer.kind === "fault") return state;
  const { reason } = before;
  const own = words.blocks.filter((one) => one.words !== "" && isVotable(one.role));
  const version = nextVersion(null, { text: draft, reason, trees: longer.value });
  return withDraft(withVersion(state, version, language), draft, ({ parts }) => ({
    parts: [...new Set([...parts, ...own.map(({ block }) => block)])],
  }));
};

/** Operations on a new text, where all they quote stands in one place there. */
const movedTo = (
  { trees }: Version,
  changes: Amendment["changes"],
): Amendment["changes"] | null => {
  const moved: Partial<Record<DocumentLanguage, readonly Operation[]>> = {};
  for (const [language, operations] of Object.entries(changes)) {
    const tree = trees[language];
    // Where the new text is not there yet, the amendment is translated anew once it is.
    if (tree === undefined) continue;
    const there = operations.map((operation) => movedIn(tree, operation));
    if (there.some((operation) => operation === null)) return null;
    // The keys are those of the amendment's own changes.
    moved[language as DocumentLanguage] = there.flatMap((operation) => operation ?? []);
  }
  return Object.keys(moved).length === 0 ? null : moved;
};

const movedIn = (tree: Tree, operation: Operation): Operation | null => {
  if ("at" in operation) {
    const found = resolve(tree, operation.at);
    return found.kind === "gone" ? null : { ...operation, at: found.at };
  }
  if ("place" in operation) {
    const { under, after } = operation.place;
    if (!tree.blocks.has(under) || (after !== null && !tree.blocks.has(after))) return null;
  }
  const named = operation.op === "joinBlocks" ? [operation.first, operation.second] : [];
  if (operation.op === "deleteBlock" || operation.op === "moveBlock") named.push(operation.block);
  if (operation.op === "replaceBlock") named.push(operation.branch.id);
  return named.every((id) => tree.blocks.has(id)) ? operation : null;
};

/** Amendments that wait go to the new text; those whose words are gone from it are displaced. */
const carried = (state: State, draft: string): State => {
  const version = textOf(state.session, draft);
  const waiting = state.session?.amending.amendments.values() ?? [];
  if (version === undefined) return state;
  return waiting
    .filter((one) => one.draft === draft && one.status === "tabled")
    .reduce((all, one) => {
      const changes = one.amends === null ? movedTo(version, one.changes) : one.changes;
      return withAmendment(all, one.id, () =>
        changes === null
          ? { status: "displaced" }
          : { changes, version: version.number, language: languageIn(changes, one.language) },
      );
    }, state);
};

/** An amendment is in the language in which it was tabled, or else in one in which it is there. */
const languageIn = (changes: Amendment["changes"], own: DocumentLanguage): DocumentLanguage =>
  // The keys are languages of documents.
  changes[own] === undefined ? ((Object.keys(changes) as DocumentLanguage[])[0] ?? own) : own;

const table = (state: State, event: EventOf<"AmendmentTabled">, recorded: Tabling): State => {
  const read = readOperations(event.operations);
  const version = event.version ?? textOf(state.session, event.draft)?.number ?? 0;
  if (read.kind === "fault") return state;
  return inAmending(state, ({ amendments }) => ({
    amendments: amendments.set(event.amendment, {
      ...{ id: event.amendment, draft: event.draft, version, language: event.language },
      ...{ changes: { [event.language]: read.value }, authors: event.authors },
      ...{ amends: event.amends ?? null, by: recorded.by, at: recorded.at },
      ...{ tabled: amendments.size + 1, note: event.note ?? null, status: "tabled" },
      ...{ ofForum: event.ofForum === true, drafting: event.drafting === true },
      ...{ takesUp: event.takesUp ?? null, adoptedAs: null, fallenBy: null },
      ...(event.signatories === undefined ? {} : { signatories: event.signatories }),
      ...(isReported(state, event.draft) ? { afterReport: true as const } : {}),
    }),
  }));
};

const isReported = ({ session }: State, draft: string): boolean => {
  const { origin, stage } = session?.drafts.get(draft) ?? {};
  return origin === "committee" && stage === "plenary";
};

interface Tabling {
  readonly by: string;
  readonly at: string;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Set([...a, ...b]),
];

export const amendmentHandlers: Handlers<AmendmentEvent> = {
  TextDeposited: (state, { after, ...words }) =>
    after === undefined
      ? deposit(state, words, { kind: "deposit" })
      : goOn(state, { ...words, after }),
  NewTextOffered: (state, words) =>
    carried(deposit(state, words, { kind: "revision" }), words.draft),
  AmendmentTabled: (state, event, { by, onBehalfOf, at }) =>
    table(state, event, { by: onBehalfOf ?? by, at }),
  AmendmentTranslated: (state, { amendment, language, operations }) => {
    const read = readOperations(operations);
    if (read.kind === "fault") return state;
    return withAmendment(state, amendment, ({ changes }) => ({
      changes: { ...changes, [language]: read.value },
    }));
  },
  AmendmentSigned: (state, { amendment, authors }) =>
    withAmendment(state, amendment, (known) => ({ authors: union(known.authors, authors) })),
  AmendmentWithdrawn: (state, { amendment }) =>
    withAmendment(state, amendment, () => ({ status: "withdrawn" })),
  AmendmentTakenOver: (state, { amendment, authors }) =>
    withAmendment(state, amendment, () => ({ status: "tabled", authors })),
  AmendmentRuledOn: (state, { amendment, admissible }) =>
    withAmendment(state, amendment, () => ({ status: admissible ? "tabled" : "inadmissible" })),
  AmendmentsOrdered: (state, { amendment, before, reason }, { by, onBehalfOf }) => {
    const draft = state.session?.amending.amendments.get(amendment)?.draft ?? "";
    const row = `amendment:${amendment}`;
    const change = { row, before: before === undefined ? null : `amendment:${before}` };
    return inAmending(state, ({ orders }) => ({
      orders: orders.set(draft, [
        ...(orders.get(draft) ?? []),
        { ...change, by: onBehalfOf ?? by, reason },
      ]),
    }));
  },
  AmendmentFallen: (state, { amendment, by }) =>
    withAmendment(state, amendment, () => ({ status: "fallen", fallenBy: by })),
  TextAdopted: (state, { draft }) => {
    const before = textOf(state.session, draft);
    const found = state.session === null ? null : adoptedText(state.session, draft);
    if (before === undefined || found?.kind !== "done") return state;
    const amendments = state.session?.amending.amendments
      .values()
      .filter((one) => one.draft === draft && one.status === "adopted")
      .sort((a, b) => (a.adoptedAs ?? 0) - (b.adoptedAs ?? 0))
      .map(({ id }) => id);
    const reason = { kind: "amendments", amendments: amendments ?? [] } as const;
    const version = nextVersion(before, { text: draft, reason, trees: found.trees });
    return withVersion(state, version, "en");
  },
};
