import type { Fault } from "@hemicycle/base";
import {
  type AdoptedInLanguages,
  applyTo,
  consolidateVersion,
  type Foreseen,
  foreseen,
  type Operation,
  type Plan,
  type PlannedAmendment,
  type PlanSettings,
  planOf,
  type Result,
  readLine,
  reordered,
  type Standing,
  subAmended,
  type Tree,
  type Version,
} from "@hemicycle/texts";
import type { ActOf } from "./acts.ts";
import type { Amending, Amendment, Session, State } from "./state.ts";
import type { DocumentLanguage } from "./words.ts";

export const amendmentOf = (state: State, id: string): Amendment | undefined =>
  state.session?.amending.amendments.get(id);

/** The version of a draft's text that is amended now. */
export const textOf = (session: Session | null, draft: string): Version | undefined =>
  session?.amending.texts.get(draft)?.versions.at(-1);

/** Operations from their lines; the fault names the line, from 0. */
export const readOperations = (lines: readonly string[]): Result<readonly Operation[]> => {
  const operations: Operation[] = [];
  for (const [at, line] of lines.entries()) {
    const read = readLine(line);
    if (read.kind === "fault") {
      return { kind: "fault", fault: { ...read.fault, where: `operations/${at}` } };
    }
    operations.push(read.value);
  }
  return { kind: "done", value: operations };
};

/** What is wrong with operations on a version in a language; null if they can be applied. */
export const changeFault = (
  version: Pick<Version, "trees">,
  language: string,
  operations: readonly Operation[],
): Fault | null => {
  const applied = applyTo(version, { language, operations });
  return applied.kind === "fault" ? applied.fault : null;
};

/** The version as it reads with an amendment, for those that amend it. */
export const withAmendment = (
  version: Pick<Version, "trees">,
  { changes }: Pick<Amendment, "changes">,
  language: string,
): Pick<Version, "trees"> => {
  const operations = Object.entries(changes).find(([own]) => own === language)?.[1] ?? [];
  const applied = applyTo(version, { language, operations });
  if (applied.kind === "fault") return version;
  return { trees: { ...version.trees, [language]: applied.value } };
};

/** Amendments to the version of a draft that is amended now, in the order of tabling. */
export const amendmentsTo = (session: Session | null, draft: string): readonly Amendment[] => {
  const number = textOf(session, draft)?.number;
  return (session?.amending.amendments.values() ?? [])
    .filter((one) => one.draft === draft && one.version === number)
    .sort((a, b) => a.tabled - b.tabled);
};

const out: ReadonlySet<string> = new Set(["withdrawn", "inadmissible", "displaced"]);

/** Amendments that have a place in the plan of voting on a draft, whatever was decided on them. */
export const contending = (session: Session | null, draft: string): readonly Amendment[] =>
  amendmentsTo(session, draft).filter(({ status }) => !out.has(status));

interface Kept {
  readonly settings: PlanSettings;
  readonly plans: Map<string, Plan>;
}

const kept = new WeakMap<Amending, Kept>();

/** The plan of voting on a draft, with what the chair has changed of it; null without a text. */
export const planFor = (
  session: Session | null,
  draft: string,
  settings: PlanSettings,
): Plan | null => {
  const version = textOf(session, draft);
  if (session === null || version === undefined) return null;
  const before = kept.get(session.amending);
  const { plans } = before?.settings === settings ? before : { plans: new Map<string, Plan>() };
  kept.set(session.amending, { settings, plans });
  const found = plans.get(draft) ?? makePlan(session, { draft, version }, settings);
  plans.set(draft, found);
  return found;
};

const makePlan = (
  session: Session,
  { draft, version }: { readonly draft: string; readonly version: Version },
  settings: PlanSettings,
): Plan => {
  const all = contending(session, draft);
  const { original } = session.amending.texts.get(draft) ?? { original: "en" };
  const tree = version.trees[original];
  const amendments = all.map((one) => planned(one, all, { version, original }));
  if (tree === undefined)
    return planOf({ tree: firstTree(version), amendments: [] }, settings).plan;
  const { plan } = planOf({ tree, amendments }, settings);
  const changes = session.amending.orders.get(draft) ?? [];
  return changes.reduce((known, change) => {
    const next = reordered(known, change, new Map());
    return next.kind === "done" ? next.plan : known;
  }, plan);
};

const firstTree = ({ trees }: Version): Tree => {
  const [tree] = Object.values(trees);
  if (tree === undefined) throw new Error("a version without a language");
  return tree;
};

/**
 * With the sub-amendments that were adopted, as it will be put; in the language of the text that is
 * planned, once it is there in it.
 */
const planned = (
  one: Amendment,
  all: readonly Amendment[],
  { version, original }: { readonly version: Version; readonly original: DocumentLanguage },
): PlannedAmendment => {
  const language = one.changes[original] === undefined ? one.language : original;
  const operations = one.changes[language] ?? [];
  const { id, amends, tabled } = one;
  const subs = adoptedSubs(one, all, language);
  const tree = version.trees[language];
  if (subs.length === 0 || tree === undefined) return { id, amends, tabled, operations };
  const whole = subAmended(tree, { id, operations, subs });
  return { id, amends, tabled, operations: whole ?? operations };
};

const adoptedSubs = (one: Amendment, all: readonly Amendment[], language: string) =>
  all
    .filter(({ amends, status }) => amends === one.id && status === "adopted")
    .map((sub) => ({
      id: sub.id,
      operations: Object.entries(sub.changes).find(([own]) => own === language)?.[1] ?? [],
    }));

/** How the rows of a plan stand by now. */
export const standingsIn = (session: Session, { rows }: Plan): ReadonlyMap<string, Standing> =>
  new Map(
    rows.map((row): readonly [string, Standing] => {
      const id = "amendments" in row ? row.amendments[0] : undefined;
      const status = session.amending.amendments.get(id ?? "")?.status;
      if (status === "adopted" || status === "rejected") return [row.id, { kind: status }];
      if (status !== "fallen") return [row.id, { kind: "open" }];
      return [row.id, { kind: "fallen", because: { kind: "gone", row: "" } }];
    }),
  );

/** The row in which an amendment is put, alone or with others that say the same. */
export const rowOf = (plan: Plan, amendment: string) =>
  plan.rows.find((row) => "amendments" in row && row.amendments.includes(amendment));

/** What falls with the adoption of an amendment, or with its rejection, before it is put. */
export const foreseenOf = (
  session: Session,
  amendment: string,
  settings: PlanSettings,
): Foreseen | null => {
  const one = session.amending.amendments.get(amendment);
  const plan = one === undefined ? null : planFor(session, one.draft, settings);
  const row = plan === null ? undefined : rowOf(plan, amendment);
  if (plan === null || row === undefined) return null;
  return foreseen(plan, standingsIn(session, plan), row.id);
};

/** The text of a draft with what was adopted, and without the parts that were rejected. */
export const adoptedText = (
  session: Session,
  draft: string,
): ReturnType<typeof consolidateVersion> | null => {
  const version = textOf(session, draft);
  const text = session.amending.texts.get(draft);
  if (version === undefined || text === undefined) return null;
  const all = amendmentsTo(session, draft);
  const adopted = all
    .filter(({ status, amends }) => status === "adopted" && amends === null)
    .sort((a, b) => (a.adoptedAs ?? 0) - (b.adoptedAs ?? 0))
    .map(
      (one): AdoptedInLanguages => ({
        id: one.id,
        changes: Object.fromEntries(
          Object.entries(one.changes).map(([language, operations]) => [
            language,
            { operations, subs: adoptedSubs(one, all, language) },
          ]),
        ),
      }),
    );
  return consolidateVersion(
    version,
    [...adopted, ...rejectedParts(session, draft, version)],
    text.original,
  );
};

/** A part that was rejected goes, with all that is in it, in every language. */
const rejectedParts = (
  session: Session,
  draft: string,
  version: Version,
): readonly AdoptedInLanguages[] =>
  session.decisions.values().flatMap(({ question, outcome }) => {
    if (question.kind !== "part" || question.draft !== draft || outcome !== "rejected") return [];
    const operations: readonly Operation[] = [{ op: "deleteBlock", block: question.part }];
    const there = Object.entries(version.trees).filter(([, tree]) =>
      tree.blocks.has(question.part),
    );
    if (there.length === 0) return [];
    const changes = Object.fromEntries(there.map(([language]) => [language, { operations }]));
    return [{ id: `part ${question.part}`, changes }];
  });

/** Amendments to a draft that wait for their votes, in the order of tabling. */
export const waitingFor = ({ session }: State, draft: string): readonly string[] =>
  amendmentsTo(session, draft)
    .filter(({ status }) => status === "tabled")
    .map(({ id }) => id);

/**
 * Amendments that are put before this one: those of its group that the plan puts first where the
 * key or the chair decides, and its own sub-amendments. What the key leaves open may come first.
 */
export const rowsBefore = (
  { session }: State,
  amendment: string,
  settings: PlanSettings,
): readonly string[] => {
  const one = session?.amending.amendments.get(amendment);
  const plan = one === undefined ? null : planFor(session, one.draft, settings);
  const row = plan === null ? undefined : rowOf(plan, amendment);
  if (session == null || plan === null || row === undefined || !("group" in row)) return [];
  const standings = standingsIn(session, plan);
  const places = new Map(plan.rows.map(({ id }, at) => [id, at]));
  const earlier = plan.rows.slice(0, plan.rows.indexOf(row)).filter((other) => {
    if (standings.get(other.id)?.kind !== "open" || !("group" in other)) return false;
    if (other.kind === "subAmendment" && other.amends === row.id) return true;
    const rivals = row.group !== null && other.group === row.group && other.amends === row.amends;
    return rivals && isSureBetween(plan, places, [other.id, row.id]);
  });
  return earlier.flatMap((other) => ("amendments" in other ? other.amendments.slice(0, 1) : []));
};

/** Whether a step that is sure stands anywhere between two rows of a group. */
const isSureBetween = (
  { steps }: Plan,
  places: ReadonlyMap<string, number>,
  [first, last]: readonly [string, string],
): boolean => {
  const at = (row: string): number => places.get(row) ?? -1;
  const [from, to] = [at(first), at(last)];
  return steps.some(({ first: a, next: b, sure }) => sure && at(a) >= from && at(b) <= to);
};

/** The number of the version that the adopted text is; null without words, or if they clash. */
export const textAdoptedAs = ({ session }: State, draft: string): number | null => {
  const found = session === null ? null : adoptedText(session, draft);
  const version = textOf(session, draft);
  return found?.kind === "done" && version !== undefined ? version.number + 1 : null;
};

/** Whether an amendment would leave nothing of the text. */
export const isWholeText = (
  { session }: State,
  { draft, language, operations }: ActOf<"TableAmendment">,
): boolean => {
  const version = textOf(session, draft);
  const read = readOperations(operations);
  if (version === undefined || read.kind === "fault") return false;
  return changeFault(version, language, read.value)?.id === "whole-text";
};
