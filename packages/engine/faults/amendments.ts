import type { Fault } from "@hemicycle/base";
import { blockOf, type Version } from "@hemicycle/texts";
import type { Act, ActOf } from "../acts.ts";
import {
  amendmentOf,
  changeFault,
  contending,
  readOperations,
  textOf,
  withAmendment,
} from "../amending.ts";
import { goneOn } from "../going-on.ts";
import type { Amendment, State } from "../state.ts";
import { treeFrom } from "../text-tree.ts";

/**
 * What is wrong with the words of an act on a text: paragraphs that no text can have, operations
 * that bear on no such text. Whether a text may be amended so, the rules say.
 */
export const amendmentFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "DepositText":
    case "OfferNewText":
      return textFaults(state, act);
    case "TableAmendment":
      return tablingFaults(state, act);
    case "TakeOverAmendment":
      return crowdFaults(state, amendmentOf(state, act.amendment));
    case "TranslateAmendment":
      return translationFaults(state, act);
    default:
      return [];
  }
};

const textFaults = (state: State, act: ActOf<"DepositText" | "OfferNewText">): readonly Fault[] => {
  if (act.type === "DepositText" && act.after !== undefined) {
    const longer = goneOn(state.session, { ...act, after: act.after });
    return longer.kind === "fault" ? [longer.fault] : [];
  }
  const tree = treeFrom(act.language, act.blocks);
  if (tree.kind === "fault") return [tree.fault];
  const before = textOf(state.session, act.draft);
  if (act.type === "OfferNewText") {
    return before === undefined ? [fault("no-text", "draft", { id: act.draft })] : [];
  }
  if (before === undefined) return [];
  if (before.trees[act.language] !== undefined) {
    return [fault("exists", "language", { id: act.language })];
  }
  const [source] = Object.values(before.trees);
  const other = act.blocks.find(({ block }) => source?.blocks.has(block) !== true);
  return other === undefined ? [] : [fault("unknown-block", "blocks", { id: other.block })];
};

const fault = (id: string, where: string, facts: Fault["facts"]): Fault => ({ id, where, facts });

/** A text wholly deleted or replaced can be told; the rules refuse it. */
const byRules: ReadonlySet<string> = new Set(["whole-text"]);

const tablingFaults = (state: State, act: ActOf<"TableAmendment">): readonly Fault[] => {
  const read = readOperations(act.operations);
  if (read.kind === "fault") return [read.fault];
  const versions = state.session?.amending.texts.get(act.draft)?.versions ?? [];
  const last = versions.at(-1);
  if (last === undefined) return [fault("no-text", "draft", { id: act.draft })];
  const version = versionFor(state, act, last);
  if (version === undefined) return [fault("unknown", "amends", { id: act.amends ?? "" })];
  if (act.version !== undefined && act.version !== last.number) {
    return [fault("old-version", "version", { said: act.version, now: last.number })];
  }
  const found = changeFault(version, act.language, read.value);
  if (found !== null) return byRules.has(found.id) ? [] : [found];
  const { draft, language } = act;
  return crowdFaults(state, { draft, language, changes: { [language]: read.value } });
};

/**
 * How many operations the amendments to one draft may have, in all and in one paragraph: each is
 * compared with those beside it whenever the order of voting is worked out. An assembly prints a
 * tenth of it. What is withdrawn, or ruled out, makes room.
 */
const most = { inAll: 1_000, inBlock: 300 } as const;

const ownOperations = ({ changes, language }: Pick<Amendment, "changes" | "language">) =>
  changes[language] ?? [];

const crowdFaults = (
  { session }: State,
  one: Pick<Amendment, "draft" | "changes" | "language"> | undefined,
): readonly Fault[] => {
  if (one === undefined) return [];
  const all = [...contending(session, one.draft), one].flatMap(ownOperations);
  const tooMany = (operations: number, limit: number): readonly Fault[] =>
    operations > limit ? [fault("too-large", "operations", { operations, most: limit })] : [];
  const inAll = tooMany(all.length, most.inAll);
  if (inAll.length > 0) return inAll;
  const blocks = new Set(ownOperations(one).map(blockOf));
  const fullest = [...blocks].map((block) => all.filter((two) => blockOf(two) === block).length);
  return tooMany(Math.max(0, ...fullest), most.inBlock);
};

/** A sub-amendment speaks of the text as its amendment would make it. */
const versionFor = (
  state: State,
  { amends, language }: ActOf<"TableAmendment">,
  last: Version,
): Pick<Version, "trees"> | undefined => {
  if (amends === undefined) return last;
  const amended = amendmentOf(state, amends);
  return amended === undefined ? undefined : withAmendment(last, amended, language);
};

const translationFaults = (state: State, act: ActOf<"TranslateAmendment">): readonly Fault[] => {
  const read = readOperations(act.operations);
  if (read.kind === "fault") return [read.fault];
  const amendment = amendmentOf(state, act.amendment);
  const version = textOf(state.session, amendment?.draft ?? "");
  if (amendment === undefined || version === undefined) return [];
  if (amendment.changes[act.language] !== undefined) {
    return [fault("exists", "language", { id: act.language })];
  }
  const amended = amendment.amends === null ? undefined : amendmentOf(state, amendment.amends);
  const base = amended === undefined ? version : withAmendment(version, amended, act.language);
  const found = changeFault(base, act.language, read.value);
  return found === null ? [] : [found];
};
