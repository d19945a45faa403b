import { type ActOf, type ActType, askOf, openVoteOf, timeFor } from "@hemicycle/engine";
import { itemKindName, membersNamed } from "../model/names.ts";
import { questionTitle, voteQuestions } from "../model/questions.ts";
import { clockTime, type Scene } from "../model/scene.ts";
import { answeredIn } from "./running.ts";

/** What one should know before an act: its figures, its time, its questions. Empty: nothing. */
export const actFacts = (scene: Scene, act: ActOf<ActType>): string => {
  // The table's own type gives the facts of each act for the act of that type.
  const tell = facts[act.type] as FactsOf<ActType> | undefined;
  return tell?.(scene, act) ?? "";
};

type FactsOf<T extends ActType> = (scene: Scene, act: ActOf<T>) => string;

const facts: { readonly [T in ActType]?: FactsOf<T> } = {
  RulePointOfOrder: (scene, { point }) => {
    const raised = scene.state.session?.sitting?.points.find(({ id }) => id === point);
    if (raised === undefined) return "";
    const time = clockTime(scene, raised.at);
    return scene.words.say("facts.RulePointOfOrder", { time, text: raised.matter });
  },
  AnnounceVote: (scene, { questions }) =>
    questions.length < 2
      ? ""
      : scene.words.say("facts.questions", {
          questions: voteQuestions(scene, { questions }),
        }),
  OpenVote: (scene) => presence(scene),
  CloseVote: (scene, { vote }) => {
    const counted = answeredIn(scene, vote);
    return counted === null ? "" : scene.words.say("facts.CloseVote", counted);
  },
  DeclareResult: ({ words }) => words.say("facts.DeclareResult"),
  ContinueOnPaper: ({ words }) => words.say("facts.ContinueOnPaper"),
  AnnulVote: ({ words }) => words.say("facts.AnnulVote"),
  CallDelegation: (scene, { vote, member }) => {
    const open = scene.state.session?.votes.get(vote);
    if (open === undefined || !("roll" in open)) return "";
    const at = open.roll.indexOf(member) + 1;
    return scene.words.say("facts.CallDelegation", { at, of: open.roll.length });
  },
  GiveFloor: (scene, act) => floorFacts(scene, act),
  TakeUpItem: (scene, { item }) => {
    const kind = scene.state.session?.items.get(item)?.kind;
    return kind === undefined ? "" : itemKindName(scene, kind);
  },
  AnnounceEmergencyItem: (scene, { request }) => {
    const yes = scene.state.session?.requests.get(request)?.yes;
    return yes == null ? "" : scene.words.say("result.inFavour", { yes });
  },
  GiveOpinion: (scene, { request }) => {
    const authors = scene.state.session?.requests.get(request)?.authors ?? [];
    return scene.words.say("facts.authors", { members: membersNamed(scene, authors) });
  },
  DecideWithoutVote: ({ words }) => words.say("facts.DecideWithoutVote"),
  SuspendSitting: ({ state, words }) =>
    openVoteOf(state) === null ? "" : words.say("facts.SuspendSitting"),
};

/** How many delegations are in the room, and how many the rules ask for. */
const presence = (scene: Scene): string => {
  const asked = askOf(scene.edition)("quorum", { state: scene.state });
  return asked.kind === "is" ? scene.words.say("facts.OpenVote", asked.value) : "";
};

const floorFacts = (scene: Scene, act: ActOf<"GiveFloor">): string => {
  const queue = scene.state.session?.sitting?.queue ?? [];
  const waits = queue.find(
    ({ person, purpose }) => person === act.person && purpose === act.purpose,
  );
  const asked =
    waits === undefined ? "" : scene.words.say("facts.asked", { time: clockTime(scene, waits.at) });
  const about = aboutText(scene, act);
  return [about, asked, allowance(scene, act)].filter(Boolean).join(" ");
};

const aboutText = (scene: Scene, { about }: ActOf<"GiveFloor">): string => {
  if (about?.kind === "request") {
    return `${questionTitle(scene, { kind: "request", request: about.id })}.`;
  }
  return about?.kind === "motion"
    ? `${questionTitle(scene, { kind: "motion", motion: about.id })}.`
    : "";
};

/** The time that the rules give for this speech, where they give one. */
const allowance = (scene: Scene, { person, purpose }: ActOf<"GiveFloor">): string => {
  const { state, edition, words } = scene;
  const time = askOf(edition)("speakingTime", { state, person, purpose });
  const seconds = time.kind === "is" ? timeFor(state, { person, purpose }, time.value) : null;
  return seconds === null ? "" : words.say("facts.time", { time: words.duration(seconds) });
};
