import { nextVote, type State } from "@hemicycle/engine";
import { delegateId } from "./people.ts";
import { castWave, isWaveDone } from "./play-ballots.ts";
import {
  byChair,
  delegatesInRoom,
  isSettled,
  type Keyed,
  oneAct,
  type PlayStep,
  requestIn,
  voteOn,
} from "./play-step.ts";
import { declaredWords, stepWords } from "./play-words.ts";
import { tableRequest, type VotedOn } from "./requests.ts";

/** The vote that is taken as votes on requests were, by roll call; the others are by devices. */
const byRoll: VotedOn = "R7";
/** With whom the roll begins. */
const lot = { start: "KE", drawn: "By lot (invented)" } as const;

/** The chapter of a request: its sponsor is heard, then it is put to the vote. */
export const voteSteps = (request: VotedOn): readonly PlayStep[] =>
  [...hearing(request), ...taking(request), ...waves(request), ...counting(request)].map(
    (step) => ({ ...step, isDone: (state) => isSettled(state, request) || step.isDone(state) }),
  );

const hearing = (request: VotedOn): readonly PlayStep[] => [
  {
    id: `${request}-hearing`,
    chapter: request,
    says: stepWords.hearing,
    cites: ["ipu.a12/sponsor-is-author", "ipu.a21/president-gives"],
    isDone: (state) => requestIn(state, request)?.sponsorHeard === true,
    acts: (state) => oneAct(giveFloor(state, request)),
  },
  {
    id: `${request}-heard`,
    chapter: request,
    says: stepWords.heard,
    cites: ["ipu.a12/opponent-once", "ipu.a12/sponsor-heard"],
    isDone: (state) =>
      requestIn(state, request)?.sponsorHeard === true && !isSpeaking(state, request),
    acts: (state) => endSpeech(state),
  },
];

const giveFloor = (state: State, request: VotedOn) => {
  const { authors } = tableRequest(request);
  const present = delegatesInRoom(state);
  const person =
    authors.flatMap((author) => present.get(author) ?? [])[0] ?? delegateId(authors[0] ?? "", 1);
  const about = { kind: "request", id: request } as const;
  return byChair(state, { type: "GiveFloor", person, purpose: "sponsor", about });
};

const isSpeaking = ({ session }: State, request: string): boolean => {
  const about = session?.sitting?.floor?.about;
  return about?.kind === "request" && about.id === request;
};

const endSpeech = ({ session }: State): readonly Keyed[] => {
  const by = session?.sitting?.floor?.person;
  return by === undefined ? [] : oneAct({ by, act: { type: "EndSpeech" } });
};

const taking = (request: VotedOn): readonly PlayStep[] => [
  {
    id: `${request}-announced`,
    chapter: request,
    says: stepWords.announced,
    cites: ["ipu.a30.1/notice", "ipu.a28/by-statutes"],
    isDone: (state) => voteOn(state, request) !== null,
    acts: (state) => announce(state, request),
  },
  {
    id: `${request}-opened`,
    chapter: request,
    says: stepWords.opened,
    cites: ["ipu.a33.1/quorum-to-vote", "ipu.a29/table-before-vote"],
    opensVote: true,
    isDone: (state) => (voteOn(state, request)?.status ?? "announced") !== "announced",
    acts: (state) => open(state, request),
  },
];

const announce = (state: State, request: VotedOn): readonly Keyed[] => {
  if (state.session === null) return [];
  const vote = nextVote(state.session);
  const method = request === byRoll ? "rollCall" : "electronic";
  const questions = [{ kind: "request" as const, request }];
  return oneAct(byChair(state, { type: "AnnounceVote", vote, questions, method }));
};

const open = (state: State, request: VotedOn): readonly Keyed[] => {
  const vote = voteOn(state, request);
  if (vote === null) return [];
  const drawn = vote.method === "rollCall" ? lot : {};
  return oneAct(byChair(state, { type: "OpenVote", vote: vote.id, ...drawn }));
};

/** Into how many parts the ballots are divided. */
const partsOf = (request: VotedOn): number => (request === byRoll ? 4 : 3);

const waves = (request: VotedOn): readonly PlayStep[] =>
  Array.from({ length: partsOf(request) }, (_, at): PlayStep => {
    const wave = { request, part: at + 1, parts: partsOf(request) };
    return {
      id: `${request}-voting-${wave.part}`,
      chapter: request,
      says: request === byRoll ? stepWords.rollCall : stepWords.voting,
      facts: { part: wave.part, parts: wave.parts },
      cites:
        request === byRoll
          ? ["ipu.s16/when-called", "ipu.s16/roll-order"]
          : ["ipu.s15.1/in-person", "ipu.s15/splitting"],
      isDone: (state) => isWaveDone(state, wave),
      acts: (state) => castWave(state, wave),
    };
  });

const counting = (request: VotedOn): readonly PlayStep[] => [
  {
    id: `${request}-closed`,
    chapter: request,
    says: stepWords.closed,
    cites: ["ipu.a8.1/presides", "ipu.a32.1/no-interruption"],
    isDone: (state) => ["closed", "declared"].includes(voteOn(state, request)?.status ?? ""),
    acts: (state) => ofVote(state, request, "CloseVote"),
  },
  {
    id: `${request}-declared`,
    chapter: request,
    says: declaredWords[request],
    cites: ["ipu.a11.2a/two-thirds", "ipu.a34.2/votes-cast", "ipu.a34.3/one-third-floor"],
    isDone: (state) => voteOn(state, request)?.status === "declared",
    acts: (state) => ofVote(state, request, "DeclareResult"),
  },
];

const ofVote = (
  state: State,
  request: VotedOn,
  type: "CloseVote" | "DeclareResult",
): readonly Keyed[] => {
  const vote = voteOn(state, request);
  return vote === null ? [] : oneAct(byChair(state, { type, vote: vote.id }));
};
