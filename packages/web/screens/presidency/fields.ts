import {
  type Act,
  type ActOf,
  type ActType,
  askOf,
  debateLists,
  isInRoom,
  isOnList,
  listedSpeaker,
  listOf,
  memberOf,
  methods,
  type OpenVote,
  questionKey,
  speakersFor,
  voteOf,
} from "@hemicycle/engine";
import type { Key } from "../../messages/index.ts";
import { listName } from "../model/debate.ts";
import {
  memberName,
  methodName,
  numberIn,
  officeName,
  personName,
  speakerName,
} from "../model/names.ts";
import { questionTitle, requestTitle } from "../model/questions.ts";
import { hasAnswered } from "../model/roll.ts";
import type { Scene } from "../model/scene.ts";
import { rulableClauses } from "./rulable.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Labelled {
  readonly name: string;
  readonly label: Key;
}

/** What a person fills in before an act is sent. */
export type Field =
  | (Labelled & { readonly kind: "text"; readonly must: "filled" | "free" })
  | (Labelled & { readonly kind: "choice"; readonly options: readonly Option[] })
  | (Labelled & { readonly kind: "number"; readonly must: "filled" | "free" })
  /** Several of a list, in its order; at least one. */
  | (Labelled & { readonly kind: "several"; readonly options: readonly Option[] })
  /** Persons found by their name. */
  | (Labelled & { readonly kind: "people" })
  /** The member with which a roll begins, drawn by lot or not. */
  | (Labelled & { readonly kind: "lot"; readonly members: readonly Option[] })
  /** Yes, no and abstentions on each question. */
  | (Labelled & {
      readonly kind: "splits";
      readonly questions: readonly string[];
      /** Votes of the one delegation that answers; null for a count of several. */
      readonly votes: number | null;
    });

type FieldsOf<T extends ActType> = (scene: Scene, act: ActOf<T>) => readonly Field[];

/** The fields of an act, in the order in which they are asked for; none for most acts. */
export const fieldsOf = (scene: Scene, act: Act): readonly Field[] => {
  // The table's own type gives the fields of each act for the act of that type.
  const fields = asked[act.type] as FieldsOf<ActType> | undefined;
  return fields?.(scene, act) ?? [];
};

const text = (name: string, label: Key, must: "filled" | "free" = "filled"): Field => ({
  kind: "text",
  name,
  label,
  must,
});

const reason = (): readonly Field[] => [text("reason", "field.reason")];

const asked: { readonly [T in ActType]?: FieldsOf<T> } = {
  SuspendSitting: reason,
  CallToOrder: reason,
  WithdrawFloor: reason,
  StrikeWords: reason,
  ContinueOnPaper: reason,
  AnnulVote: reason,
  RulePointOfOrder: () => [text("reason", "field.reason", "free")],
  GiveOpinion: () => [text("opinion", "field.opinion", "free")],
  DealWithIncident: () => [text("incident", "field.incident"), text("measure", "field.measure")],
  SetSpeakingTime: () => [
    { kind: "number", name: "seconds", label: "field.seconds", must: "filled" },
    text("decision", "field.decision"),
  ],
  ReportPresence: () => [
    { kind: "number", name: "delegations", label: "field.delegations", must: "filled" },
    text("source", "field.source"),
  ],
  GiveRuling: (scene) => [
    { kind: "choice", name: "clause", label: "field.clause", options: rulableClauses(scene) },
    text("decision", "field.decision"),
    text("advice", "field.advice", "free"),
  ],
  ProposeOfficers: (scene, { office }) => [
    ...(office === "president" ? [] : [proposedOffice(scene)]),
    { kind: "people", name: "people", label: "field.people" },
  ],
  AnnounceVote: (scene, act) => [...announcedQuestions(scene, act), way(scene)],
  OpenVote: (scene, { vote }) => rollStart(scene, vote),
  GiveFloor: (scene, act) => [
    ...speaker(scene, act),
    { kind: "number", name: "seconds", label: "field.seconds.free", must: "free" },
  ],
  RegisterSpeaker: (scene, act) => registering(scene, act),
  ExchangePlaces: (scene, act) => exchanging(scene, act),
  RequestDivision: (scene, act) => [partsToDivide(scene, act)],
  RequestEmergencyItem: (scene, { subject }) => [
    text("title", "field.title"),
    ...subjects(scene, subject),
    ...documents(),
  ],
  ProposeJointRequest: (scene, act) => [
    joined(scene, act),
    text("title", "field.title"),
    ...documents(),
  ],
  ReportCount: (scene, { vote }) => [splitsIn(scene, vote, null), ...counted(scene, vote)],
  NameRegistrar: () => [
    text("name", "field.registrar"),
    text("key", "field.registrarKey"),
    text("basis", "field.basis"),
  ],
  SetValue: () => [
    { kind: "number", name: "number", label: "field.number", must: "filled" },
    text("source", "field.basis"),
  ],
  CastBallot: (scene, { vote, member }) => [splitsIn(scene, vote, votesOf(scene, member))],
};

/** A delegate enters a speaker of the own delegation, on one of the lists. */
const registering = (scene: Scene, { person }: ActOf<"RegisterSpeaker">): readonly Field[] => {
  const { state } = scene;
  const own = memberOf(state, person)?.id;
  const people = state.people
    .values()
    .filter((one) => one.member === own && one.capacity === "delegate" && !isOnList(state, one.id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const lists = debateLists.map((list) => ({ value: list, label: listName(scene, list) }));
  return [
    { kind: "choice", name: "person", label: "field.speaker", options: people },
    { kind: "choice", name: "list", label: "field.list", options: lists },
  ];
};

/** Those of a list with whom a place on it can be exchanged. */
const exchanging = (scene: Scene, act: ActOf<"ExchangePlaces">): readonly Field[] => {
  const list = listedSpeaker(scene.state, act.with)?.list;
  if (list === undefined) return [];
  const options = listOf(scene.state, list)
    .speakers.filter(({ heard }) => !heard)
    .map(({ person }) => ({
      value: person,
      label: `${speakerName(scene, person)}, ${personName(scene, person)}`,
    }));
  return [{ kind: "choice", name: "with", label: "field.with", options }];
};

const partsToDivide = ({ words }: Scene, { parts }: ActOf<"RequestDivision">): Field => ({
  kind: "several",
  name: "parts",
  label: "field.parts",
  options: parts.map((part) => ({
    value: part,
    label: words.say("field.part", { part: numberIn(part) }),
  })),
});

const documents = (): readonly Field[] => [
  text("memorandum", "field.memorandum"),
  text("draft", "field.draft"),
];

/** A request on the subject of another carries its subject, so that the two can be joined. */
const subjects = ({ state, words }: Scene, given: string): readonly Field[] => {
  const live = (state.session?.requests.values() ?? []).filter(
    ({ status }) => status === "deposited",
  );
  if (live.length === 0) return [];
  const same = live.map(({ subject, title }) => ({
    value: subject,
    label: words.say("field.subject.same", { title }),
  }));
  const own = { value: given, label: words.say("field.subject.own") };
  return [{ kind: "choice", name: "subject", label: "field.subject", options: [own, ...same] }];
};

const joined = (scene: Scene, { joins }: ActOf<"ProposeJointRequest">): Field => ({
  kind: "several",
  name: "joins",
  label: "field.joins",
  options: joins.map((id) => ({ value: id, label: requestTitle(scene, id) })),
});

const proposedOffice = (scene: Scene): Field => ({
  kind: "choice",
  name: "office",
  label: "field.office",
  options: (["teller", "vicePresident"] as const).map((office) => ({
    value: office,
    label: officeName(scene, office),
  })),
});

const way = (scene: Scene): Field => ({
  kind: "choice",
  name: "method",
  label: "field.method",
  options: methods.map((method) => ({ value: method, label: methodName(scene, method) })),
});

/** One question is announced as it is; of several, those that are wanted. */
const announcedQuestions = (
  scene: Scene,
  { questions }: ActOf<"AnnounceVote">,
): readonly Field[] => {
  const [first] = questions;
  if (first?.kind === "other" && first.title === "") return [text("title", "field.question")];
  if (questions.length < 2) return [];
  const options = questions.map((question) => ({
    value: questionKey(question),
    label: questionTitle(scene, question),
  }));
  return [{ kind: "several", name: "questions", label: "field.questions", options }];
};

const rollStart = (scene: Scene, id: string): readonly Field[] => {
  if (voteOf(scene.state, id)?.method !== "rollCall") return [];
  const members = (scene.state.session?.delegations.keys() ?? [])
    .filter((member) => (scene.state.session?.voteTable?.get(member) ?? 1) > 0)
    .map((member) => ({ value: member, label: memberName(scene, member) }));
  return [{ kind: "lot", name: "start", label: "field.start", members }];
};

/** A sponsor is one of the authors' delegates; a guest is anybody. */
const speaker = (scene: Scene, act: ActOf<"GiveFloor">): readonly Field[] => {
  const { state } = scene;
  if (act.person === "") return [{ kind: "people", name: "person", label: "field.person" }];
  const request =
    act.purpose === "sponsor" ? state.session?.requests.get(act.about?.id ?? "") : undefined;
  if (request === undefined) return [];
  const options = speakersFor(state, request).map((person) => ({
    value: person,
    label: isInRoom(state, person)
      ? personName(scene, person)
      : `${personName(scene, person)} (${scene.words.say("seat.away")})`,
  }));
  return [{ kind: "choice", name: "person", label: "field.person", options }];
};

const votesOf = ({ edition, state }: Scene, member: string): number | null => {
  const can = askOf(edition)("castable", { state, member });
  return can.kind === "is" ? can.value : null;
};

const splitsIn = (scene: Scene, id: string, votes: number | null): Field => ({
  kind: "splits",
  name: "splits",
  label: "field.splits",
  votes,
  questions: (voteOf(scene.state, id)?.questions ?? []).map((question) =>
    questionTitle(scene, question),
  ),
});

/** Papers that are counted together: of those who have not voted from a device. */
const counted = (scene: Scene, id: string): readonly Field[] => {
  const vote = voteOf(scene.state, id);
  if (vote?.status !== "open" || !vote.onPaper) return [];
  const options = left(scene, vote).map((member) => ({
    value: member,
    label: memberName(scene, member),
  }));
  return [{ kind: "several", name: "delegations", label: "field.counted", options }];
};

const left = ({ state }: Scene, vote: OpenVote): readonly string[] =>
  (state.session?.delegations.values() ?? [])
    .filter(({ inRoom, member }) => inRoom > 0 && !hasAnswered(vote, member))
    .map(({ member }) => member);
