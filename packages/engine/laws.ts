import type { Ask, Given } from "./clause.ts";
import type { EnteredStage, ModelLaw, State } from "./state.ts";
import { questionKey } from "./state.ts";
import type { BodyKind, DocumentLanguage, LawStage } from "./words.ts";

/** Model laws: where one stands, what comes next, what stays open of a code. */

/** A stage as a rulebook orders it. */
export interface StageRule {
  readonly stage: LawStage;
  /** Where a law must be for it to be entered here. */
  readonly from: readonly LawStage[];
  /** Kinds of bodies that have the law at this stage; none: no body has. */
  readonly by: readonly BodyKind[];
}

/** Where a law is. */
export const stageOf = ({ stages }: ModelLaw): EnteredStage => {
  const last = stages.at(-1);
  if (last === undefined) throw new Error("a law that was never proposed");
  return last;
};

/** Stages that only an adopted law has. */
const afterAdoption: ReadonlySet<LawStage> = new Set([
  "adopted",
  "transmitted",
  "published",
  "superseded",
]);

const isAdoptedItself = (law: ModelLaw): boolean => afterAdoption.has(stageOf(law).stage);

/** A part of a code, with the law by which it is made, if there is one. */
export interface PartOfCode {
  readonly part: string;
  readonly title: string;
  readonly law: ModelLaw | null;
  readonly adopted: boolean;
}

/** The parts that a code is to have, and what became of each. */
export const partsOf = ({ laws }: State, code: ModelLaw): readonly PartOfCode[] => {
  const made = laws.values().filter(({ of }) => of?.code === code.id);
  return code.parts.map(({ part, title }) => {
    const own = made.filter(({ of }) => of?.part === part);
    const adopted = own.find(isAdoptedItself);
    return { part, title, law: adopted ?? own.at(-1) ?? null, adopted: adopted !== undefined };
  });
};

/** The plenary has adopted it; a code, also part by part. */
export const isAdopted = (state: State, id: string): boolean => {
  const law = state.laws.get(id);
  if (law === undefined) return false;
  if (isAdoptedItself(law)) return true;
  const parts = partsOf(state, law);
  return parts.length > 0 && parts.every(({ adopted }) => adopted);
};

/** The title in a language; where there is none, that of the original. */
export const lawTitle = ({ titles }: ModelLaw, language: DocumentLanguage): string =>
  (titles.find((one) => one.language === language) ?? titles[0])?.title ?? "";

/** The plenary has adopted the draft of the law in the session that is under way or was last. */
export const isDraftAdopted = ({ session, body }: State, { draft }: ModelLaw): boolean => {
  if (session === null || body !== null || draft === null || draft.session !== session.id) {
    return false;
  }
  const key = questionKey({ kind: "draft", draft: draft.draft });
  return session.decisions.get(key)?.outcome === "adopted";
};

/** The stages that the rulebook lets follow on the one where the law is. */
export const nextStages = (
  state: State,
  law: ModelLaw,
  ask: Ask,
): Given<"lawStages"> & { readonly next: readonly StageRule[] } => {
  const given = ask("lawStages", { state, law: law.id });
  const all = given.kind === "is" ? given.value : [];
  return { ...given, next: all.filter(({ from }) => from.includes(stageOf(law).stage)) };
};

/** Readings of a law in a body, in their order. */
export const readingsIn = ({ readings }: ModelLaw, body: string): ModelLaw["readings"] =>
  readings.filter((one) => one.body === body);
