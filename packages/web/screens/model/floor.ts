import {
  askOf,
  type Floor,
  isInRoom,
  type Question,
  type Subject,
  sittingOf,
} from "@hemicycle/engine";
import type { Citation, Motion, Speaker } from "../../components/types.ts";
import { plainCitation } from "./cite.ts";
import { itemKindName, motionKindName, purposeName, speakerName, speakerParts } from "./names.ts";
import { itemLine, questionKind, questionTitle } from "./questions.ts";
import { clockTime, type Scene } from "./scene.ts";

/** What is dealt with: a kind of business, and its title. */
export interface Business {
  /** Empty where the title begins with it. */
  readonly kind: string;
  readonly title: string;
}

/** Whoever has the floor, and for what. */
export interface OnFloor extends Omit<Speaker, "asked"> {
  /** Why they speak, where it is not a statement in a debate. */
  readonly purpose?: string;
  readonly since: string;
  /** Seconds granted; null when nothing limits them. */
  readonly seconds: number | null;
  /** The clause that gives the time. */
  readonly citation?: Citation;
  /** Calls to order in this speech. */
  readonly warnings: number;
}

export const onFloor = (scene: Scene): OnFloor | null => {
  const floor = sittingOf(scene.state)?.floor ?? null;
  if (floor === null) return null;
  const { person, purpose, since, seconds, warnings } = floor;
  return {
    id: person,
    ...speakerParts(scene, person),
    ...(purpose === "statement" ? {} : { purpose: purposeName(scene, purpose) }),
    since,
    seconds,
    warnings,
    ...limitOf(scene, floor),
  };
};

/** The clause that limits the speech, where one does. */
const limitOf = (
  scene: Scene,
  { person, purpose, seconds }: Floor,
): { readonly citation?: Citation } => {
  if (seconds === null) return {};
  const time = askOf(scene.edition)("speakingTime", { state: scene.state, purpose, person });
  const limits = time.kind === "is" && time.value !== null;
  return limits ? { citation: plainCitation(scene, time.clause) } : {};
};

/** Whoever is not in the room; where it was counted by hand, nobody knows who is not. */
export const awayOf = (
  { state }: Pick<Scene, "state">,
  person: string,
): { readonly isAway?: true } =>
  state.session?.presence.reported == null && !isInRoom(state, person) ? { isAway: true } : {};

/** Those who wait for the floor, in their order. */
export const waiting = (scene: Scene): readonly Speaker[] =>
  (sittingOf(scene.state)?.queue ?? []).map(({ person, purpose, at }) => ({
    id: `${person} ${purpose}`,
    ...speakerParts(scene, person),
    ...awayOf(scene, person),
    asked: clockTime(scene, at),
  }));

/** At which place somebody waits, from 1; null when they do not. */
export const placeOf = ({ state }: Pick<Scene, "state">, person: string): number | null => {
  const at = (sittingOf(state)?.queue ?? []).findIndex((request) => request.person === person);
  return at < 0 ? null : at + 1;
};

/** What a speech is about; else the item that the sitting has taken up; null when there is none. */
export const business = (scene: Scene): Business | null => {
  const sitting = sittingOf(scene.state);
  if (sitting === null) return null;
  const about = sitting.floor?.about ?? null;
  return (about === null ? null : aboutOf(scene, about)) ?? itemOf(scene);
};

const itemOf = (scene: Scene): Business | null => {
  const title = itemLine(scene);
  const item = scene.state.session?.items.get(sittingOf(scene.state)?.item ?? "");
  if (title === null || item === undefined) return null;
  const kind = itemKindName(scene, item.kind);
  return { kind: title.startsWith(kind) ? "" : kind, title };
};

const aboutOf = (scene: Scene, { kind, id }: Subject): Business | null => {
  if (kind === "motion") return motionOn(scene, id);
  const question = questionOn(kind, id);
  if (question === null) return null;
  return { kind: questionKind(scene, question), title: questionTitle(scene, question) };
};

const questionOn = (kind: Subject["kind"], id: string): Question | null => {
  if (kind === "request") return { kind, request: id };
  return kind === "draft" ? { kind, draft: id } : null;
};

const motionOn = (scene: Scene, id: string): Business | null => {
  const motion = sittingOf(scene.state)?.motions.find((one) => one.id === id);
  if (motion === undefined) return null;
  const title = motion.text ?? motionKindName(scene, motion.kind);
  return { kind: questionKind(scene, { kind: "motion", motion: id }), title };
};

/** The motions on the table, in the order in which they are put. */
export const motionsShown = (scene: Scene): readonly Motion[] =>
  (sittingOf(scene.state)?.motions ?? []).map(({ id, kind, text, mover, at }) => ({
    id,
    title: text ?? motionKindName(scene, kind),
    by: scene.words.list([speakerName(scene, mover), clockTime(scene, at)]),
    citations: [],
  }));
