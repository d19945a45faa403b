import type { aroundLaws, EventOf, EventType, recordedAs, State } from "@hemicycle/engine";
import type { Values } from "../../messages/index.ts";
import { titleOfLaw } from "./laws.ts";
import { memberName } from "./names.ts";
import type { Scene } from "./scene.ts";

/** Events around model laws: consultations of parliaments, and use in national law. */
type AroundEvent = (typeof recordedAs)[(typeof aroundLaws)[number]];
type ValuesOf<T extends EventType> = (scene: Scene, event: EventOf<T>) => Values;

const dayText = ({ words }: Scene, day: string): string =>
  words.date(Date.parse(`${day}T12:00:00Z`), "UTC");

const commentIn = ({ consulting }: State, id: string) => consulting?.comments.get(id);

/** Whose comment it is, and of which kind. */
const ofComment = (scene: Scene, { comment: id }: { readonly comment: string }): Values => {
  const comment = commentIn(scene.state, id);
  return {
    member: comment === undefined ? id : memberName(scene, comment.member),
    kind: comment === undefined ? "" : scene.words.say(`event.commentKind.${comment.kind}`),
  };
};

const ofUse = (scene: Scene, { use: id }: { readonly use: string }): Values => {
  const row = scene.state.nationalUse?.rows.get(id);
  return {
    member: row === undefined ? id : memberName(scene, row.member),
    law: row === undefined ? id : titleOfLaw(scene, row.law),
  };
};

/** What each of them is told with. */
export const aroundValues: { readonly [T in AroundEvent]: ValuesOf<T> } = {
  ExpertOpinionRecorded: (scene, { experts, law }) => ({
    name: experts,
    law: titleOfLaw(scene, law),
  }),
  ConsultationOpened: (scene, { law, members, until }) => ({
    law: titleOfLaw(scene, law),
    count: members.length,
    date: dayText(scene, until),
  }),
  CommentSubmitted: (scene, { member, kind }) => ({
    member: memberName(scene, member),
    kind: scene.words.say(`event.commentKind.${kind}`),
  }),
  CommentWithdrawn: ofComment,
  CommentDisposedOf: (scene, event) => ({
    ...ofComment(scene, event),
    fate: scene.words.say(`event.commentFate.${event.disposition}`),
  }),
  ConsultationClosed: (scene, { consultation }) => ({
    law: titleOfLaw(scene, scene.state.consulting?.rounds.get(consultation)?.law ?? consultation),
  }),
  LawTransmitted: (scene, { law, members }) => ({
    law: titleOfLaw(scene, law),
    count: members.length,
  }),
  TransmissionAcknowledged: (scene, { member, transmission }) => ({
    member: memberName(scene, member),
    law: titleOfLaw(
      scene,
      scene.state.nationalUse?.transmissions.get(transmission)?.law ?? transmission,
    ),
  }),
  UseRecorded: (scene, { member, law, relation }) => ({
    member: memberName(scene, member),
    law: titleOfLaw(scene, law),
    relation: scene.words.say(`event.useRelation.${relation}`),
  }),
  UseVerified: ofUse,
  UseDisputed: (scene, event) => ({ ...ofUse(scene, event), name: event.holder }),
};
