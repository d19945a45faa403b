import type { Act, ActOf, ActType } from "@hemicycle/engine";
import { memberOf } from "@hemicycle/engine";
import type { Values } from "../../messages/index.ts";
import { lawActs } from "./laws.ts";
import {
  memberName,
  motionKindName,
  numberIn,
  officeName,
  purposeName,
  speakerName,
} from "./names.ts";
import { draftTitle, itemTitle, motionTitle, questionTitle, requestTitle } from "./questions.ts";
import type { Scene } from "./scene.ts";

/**
 * An act as a button and a record name it: "Close vote 17". Registers are kept elsewhere: their
 * acts go by the name of their type.
 */
export const actName = (scene: Scene, act: Act): string => {
  // The table's own type gives the name of each act for the act of that type.
  const name = names[act.type] as NameOf<ActType> | undefined;
  return name === undefined ? scene.words.say("act.other", { act: act.type }) : name(scene, act);
};

/** What a dialog asks before an act is recorded: "Close vote 17?" */
export const askText = (scene: Scene, act: Act): string =>
  scene.words.say("confirm.title", { act: actName(scene, act) });

type NameOf<T extends ActType> = (scene: Scene, act: ActOf<T>) => string;

type PlainAct =
  | "ResumeSitting"
  | "SuspendSitting"
  | "CloseSitting"
  | "CloseSession"
  | "TakeChair"
  | "AnnounceQuorum"
  | "PublishVoteTable"
  | "StrikeWords"
  | "RaisePointOfOrder"
  | "WithdrawFloorRequest"
  | "DealWithIncident"
  | "GiveRuling"
  | "SetSpeakingTime"
  | "ReportPresence"
  | "EnumerateResolutions"
  | "SendAgenda"
  | "PublishSummaryRecord"
  | "NameRegistrar"
  | "BeginCeremony"
  | "SetValue"
  | "CountPapers";

const plain =
  (type: PlainAct) =>
  ({ words }: Scene): string =>
    words.say(`act.${type}`);

type VoteAct =
  | "OpenVote"
  | "CloseVote"
  | "DeclareResult"
  | "AnnulVote"
  | "ContinueOnPaper"
  | "ReportCount";

const onVote =
  (type: VoteAct) =>
  ({ words }: Scene, { vote }: { readonly vote: string }): string =>
    words.say(`act.${type}`, { number: numberIn(vote) });

type QuestionAct =
  | "ProposeWithoutVote"
  | "DecideWithoutVote"
  | "ObjectToDecision"
  | "DeclareNoAgreement"
  | "LetSilenceRun";

const onQuestion =
  (type: QuestionAct) =>
  (scene: Scene, { question }: ActOf<QuestionAct>): string =>
    scene.words.say(`act.${type}`, { title: questionTitle(scene, question) });

/** Whoever has the floor, for acts that do not name them. */
const onFloor = (scene: Scene): Values => {
  const floor = scene.state.session?.sitting?.floor;
  return { who: floor == null ? "" : speakerName(scene, floor.person) };
};

const names: { readonly [T in ActType]?: NameOf<T> } = {
  OpenSitting: ({ words }, { sitting }) =>
    words.say("act.OpenSitting", { number: numberIn(sitting) }),
  SuspendSitting: plain("SuspendSitting"),
  ResumeSitting: plain("ResumeSitting"),
  CloseSitting: plain("CloseSitting"),
  CloseSession: plain("CloseSession"),
  TakeChair: plain("TakeChair"),
  EnterRoom: (scene, { people }) => presence(scene, "act.EnterRoom", people),
  LeaveRoom: (scene, { people }) => presence(scene, "act.LeaveRoom", people),
  ReportPresence: plain("ReportPresence"),
  AnnounceQuorum: plain("AnnounceQuorum"),
  PublishVoteTable: plain("PublishVoteTable"),
  ProposeOfficers: (scene, { office }) =>
    scene.words.say("act.ProposeOfficers", { office: officeName(scene, office) }),
  TakeUpItem: (scene, { item }) =>
    scene.words.say("act.TakeUpItem", { title: itemTitle(scene, item) }),
  GiveRuling: plain("GiveRuling"),
  DealWithIncident: plain("DealWithIncident"),
  RequestEmergencyItem: (scene, { title }) =>
    scene.words.say("act.RequestEmergencyItem", { title }),
  ProposeJointRequest: (scene, { title }) => scene.words.say("act.ProposeJointRequest", { title }),
  SignJointRequest: (scene, { request }) =>
    scene.words.say("act.SignJointRequest", { title: requestTitle(scene, request) }),
  WithdrawRequest: (scene, { request }) =>
    scene.words.say("act.WithdrawRequest", { title: requestTitle(scene, request) }),
  GiveOpinion: (scene, { request, admissible }) =>
    scene.words.say("act.GiveOpinion", {
      opinion: admissible ? "admissible" : "inadmissible",
      title: requestTitle(scene, request),
    }),
  AnnounceEmergencyItem: (scene, { request }) =>
    scene.words.say("act.AnnounceEmergencyItem", { title: requestTitle(scene, request) }),
  RequestFloor: (scene, { purpose }) =>
    purpose === "statement"
      ? scene.words.say("act.RequestFloor")
      : scene.words.say("act.RequestFloor.as", { purpose: purposeName(scene, purpose) }),
  WithdrawFloorRequest: plain("WithdrawFloorRequest"),
  GiveFloor: (scene, act) => floorName(scene, act),
  EndSpeech: (scene) => scene.words.say("act.EndSpeech", onFloor(scene)),
  CallToOrder: (scene) => scene.words.say("act.CallToOrder", onFloor(scene)),
  WithdrawFloor: (scene) => scene.words.say("act.WithdrawFloor", onFloor(scene)),
  StrikeWords: plain("StrikeWords"),
  RaisePointOfOrder: plain("RaisePointOfOrder"),
  RulePointOfOrder: (scene, { point, upheld }) =>
    scene.words.say("act.RulePointOfOrder", {
      ruled: upheld ? "upheld" : "dismissed",
      who: whoRaised(scene, point),
    }),
  MoveMotion: (scene, { kind }) =>
    scene.words.say("act.MoveMotion", { title: motionKindName(scene, kind) }),
  WithdrawMotion: (scene, { motion }) =>
    scene.words.say("act.WithdrawMotion", { title: motionTitle(scene, motion) }),
  SetSpeakingTime: plain("SetSpeakingTime"),
  ConveneSession: ({ words }, { title }) => words.say("act.ConveneSession", { title }),
  SendAgenda: plain("SendAgenda"),
  PublishSummaryRecord: plain("PublishSummaryRecord"),
  EnumerateResolutions: plain("EnumerateResolutions"),
  ReportFollowUp: ({ state, words }, { session, resolution }) =>
    words.say("act.ReportFollowUp", {
      title: state.pastSessions.get(session)?.adopted.get(resolution)?.title ?? resolution,
    }),
  RegisterSpeaker: (scene, { person, list }) =>
    scene.words.say("act.RegisterSpeaker", {
      who: speakerName(scene, person),
      list: scene.words.say(`debate.list.${list}`),
    }),
  UnregisterSpeaker: (scene, { person }) =>
    scene.words.say("act.UnregisterSpeaker", { who: speakerName(scene, person) }),
  DrawSpeakers: (scene, { list }) =>
    scene.words.say("act.DrawSpeakers", { list: scene.words.say(`debate.list.${list}`) }),
  ExchangePlaces: (scene, { with: other }) =>
    scene.words.say("act.ExchangePlaces", { who: speakerName(scene, other) }),
  AnnounceVote: (scene, { questions }) =>
    scene.words.say("act.AnnounceVote", {
      count: questions.length,
      title: questions[0] === undefined ? "" : questionTitle(scene, questions[0]),
    }),
  OpenVote: onVote("OpenVote"),
  CallDelegation: (scene, { member }) =>
    scene.words.say("act.CallDelegation", { member: memberName(scene, member) }),
  CastBallot: (scene, { member }) =>
    scene.words.say("act.CastBallot", { member: memberName(scene, member) }),
  ReportCount: onVote("ReportCount"),
  ContinueOnPaper: onVote("ContinueOnPaper"),
  CloseVote: onVote("CloseVote"),
  DeclareResult: onVote("DeclareResult"),
  AnnulVote: onVote("AnnulVote"),
  ProposeWithoutVote: onQuestion("ProposeWithoutVote"),
  ObjectToDecision: onQuestion("ObjectToDecision"),
  DecideWithoutVote: onQuestion("DecideWithoutVote"),
  DeclareNoAgreement: onQuestion("DeclareNoAgreement"),
  LetSilenceRun: onQuestion("LetSilenceRun"),
  TakeNoPart: (scene, { question, member }) =>
    scene.words.say("act.TakeNoPart", {
      member: memberName(scene, member),
      title: questionTitle(scene, question),
    }),
  FileObjection: (scene, { question, member }) =>
    scene.words.say("act.FileObjection", {
      member: memberName(scene, member),
      title: questionTitle(scene, question),
    }),
  WithdrawObjection: (scene, { question, member }) =>
    scene.words.say("act.WithdrawObjection", {
      member: memberName(scene, member),
      title: questionTitle(scene, question),
    }),
  NameRegistrar: plain("NameRegistrar"),
  BeginCeremony: plain("BeginCeremony"),
  SetValue: plain("SetValue"),
  CountPapers: plain("CountPapers"),
  ...lawActs,
  RequestDivision: (scene, { draft }) =>
    scene.words.say("act.RequestDivision", { title: draftTitle(scene, draft) }),
};

/** To a speaker of the debate, or for what else somebody is heard. */
const floorName = (scene: Scene, { person, purpose }: ActOf<"GiveFloor">): string => {
  if (person === "") return scene.words.say("act.GiveFloor.any");
  const who = speakerName(scene, person);
  if (purpose === "statement") return scene.words.say("act.GiveFloor", { who });
  return scene.words.say("act.GiveFloor.as", { who, purpose: purposeName(scene, purpose) });
};

const whoRaised = (scene: Scene, point: string): string => {
  const raised = scene.state.session?.sitting?.points.find(({ id }) => id === point);
  return raised === undefined ? point : speakerName(scene, raised.person);
};

/** Delegations where all are of one, else how many persons. */
const presence = (
  scene: Scene,
  key: "act.EnterRoom" | "act.LeaveRoom",
  people: readonly string[],
): string => {
  const members = new Set(people.map((person) => memberOf(scene.state, person)?.id));
  const [first] = people;
  const one = members.size === 1 && first !== undefined;
  return one
    ? scene.words.say(`${key}.one`, { who: speakerName(scene, first), count: people.length })
    : scene.words.say(key, { count: people.length });
};
