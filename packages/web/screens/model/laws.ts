import {
  type Act,
  type ActOf,
  type EventOf,
  type EventType,
  lawTitle,
  type ModelLaw,
} from "@hemicycle/engine";
import type { Values } from "../../messages/index.ts";
import { languageName } from "./languages.ts";
import { draftTitle } from "./questions.ts";
import type { Scene } from "./scene.ts";

/** What happens to model laws and plans, and what can be done to them, in the reader's words. */

/** The title of a law, in the reader's language where there is one. */
export const titleOfLaw = ({ state, words }: Scene, id: string): string => {
  const law = state.laws.get(id);
  return law === undefined ? id : lawTitle(law, words.language);
};

export const bodyName = ({ state }: Scene, id: string): string => state.bodies.get(id)?.name ?? id;

export const stageName = ({ words }: Scene, stage: ModelLaw["stages"][number]["stage"]): string =>
  words.say(`event.lawStage.${stage}`);

const planTitle = ({ state }: Scene, id: string): string => state.plans.get(id)?.title ?? id;

type LawEvent = Extract<
  EventType,
  | "LawProposed"
  | "LawTextGiven"
  | "DraftLinked"
  | "StageEntered"
  | "ReadingRecorded"
  | "LawNumbered"
  | "LawPublished"
  | "LawDecided"
  | "PlanAdopted"
  | "PlanAmended"
  | "PlanItemLinked"
  | "ProgressReported"
>;

type LawValues = { readonly [T in LawEvent]: (scene: Scene, event: EventOf<T>) => Values };

/** What the line of each event of a law says. */
export const lawValues: LawValues = {
  LawProposed: ({ words }, { titles }) => ({
    title: (titles.find(({ language }) => language === words.language) ?? titles[0])?.title ?? "",
  }),
  LawTextGiven: (scene, { law, language }) => ({
    title: titleOfLaw(scene, law),
    language: languageName(scene.words, language),
  }),
  DraftLinked: (scene, { law }) => ({ title: titleOfLaw(scene, law) }),
  StageEntered: (scene, { law, stage }) => ({
    title: titleOfLaw(scene, law),
    stage: stageName(scene, stage),
  }),
  ReadingRecorded: (scene, { law, body, reading, outcome }) => ({
    title: titleOfLaw(scene, law),
    number: reading,
    body: bodyName(scene, body),
    outcome: scene.words.say(`event.readingOutcome.${outcome}`),
  }),
  LawNumbered: (scene, { law, number }) => ({ title: titleOfLaw(scene, law), number }),
  LawPublished: (scene, { law, place }) => ({ title: titleOfLaw(scene, law), place }),
  LawDecided: (scene, { law }) => ({ title: titleOfLaw(scene, law) }),
  PlanAdopted: (_, { title, items }) => ({ title, count: items.length }),
  PlanAmended: (scene, { plan, changes }) => ({
    title: planTitle(scene, plan),
    count: changes.length,
  }),
  PlanItemLinked: (scene, { plan, law }) => ({
    title: titleOfLaw(scene, law),
    plan: planTitle(scene, plan),
  }),
  ProgressReported: (scene, { plan, edition, delivered, planned }) => ({
    ...{ title: planTitle(scene, plan), edition, delivered, planned },
  }),
};

/** Acts on laws as buttons name them. */
export const lawActs = {
  ProposeLaw: ({ words }: Scene) => words.say("act.ProposeLaw"),
  GiveLawText: ({ words }: Scene) => words.say("act.GiveLawText"),
  LinkDraft: (scene: Scene, { draft }: ActOf<"LinkDraft">) =>
    scene.words.say("act.LinkDraft", { draft: draftTitle(scene, draft) }),
  EnterStage: (scene: Scene, { stage }: ActOf<"EnterStage">) =>
    scene.words.say("act.EnterStage", { stage: stageName(scene, stage) }),
  RecordReading: ({ words }: Scene, { reading, outcome }: ActOf<"RecordReading">) =>
    words.say("act.RecordReading", {
      number: reading,
      outcome: words.say(`event.readingOutcome.${outcome}`),
    }),
  NumberLaw: ({ words }: Scene) => words.say("act.NumberLaw"),
  PublishLaw: ({ words }: Scene) => words.say("act.PublishLaw"),
  AmendPlan: ({ words }: Scene) => words.say("act.AmendPlan"),
  ReportProgress: ({ words }: Scene, { edition }: ActOf<"ReportProgress">) =>
    words.say("act.ReportProgress", { edition: edition ?? 0 }),
} satisfies { readonly [T in Act["type"]]?: (scene: Scene, act: ActOf<T>) => string };
