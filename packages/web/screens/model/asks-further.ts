import {
  type Act,
  type Draft,
  memberOf,
  type Request,
  type Session,
  type Sitting,
  sittingOf,
} from "@hemicycle/engine";
import { type Ask, type Asker, askFor, isAskedFor, newId } from "./asks.ts";
import { lastClosed } from "./hall.ts";
import { draftTitle, requestTitle, voteBrief } from "./questions.ts";
import type { Scene } from "./scene.ts";

type Wanted = Pick<Ask, "act" | "label">;

/** To speak for another reason than the debate: to answer, to explain a vote, to ask about one. */
export const speechAsks = (scene: Scene, asker: Asker): readonly Ask[] => {
  const sitting = sittingOf(scene.state);
  if (sitting === null) return [];
  return [
    ...onConduct(scene),
    ...explanation(scene, sitting),
    ...reply(scene, sitting, asker.person),
  ]
    .filter(({ act }) => !isAskedFor(sitting, asker.person, act))
    .map((one) => askFor(scene, asker, one));
};

/** While a vote is announced or open, one can ask how it is conducted. */
const onConduct = ({ state, words }: Scene): readonly Wanted[] => {
  const id = state.session?.voteUnderWay ?? null;
  if (id === null) return [];
  const about = { kind: "vote", id } as const;
  const act: Act = { type: "RequestFloor", purpose: "clarification", about };
  return [{ act, label: words.say("delegate.clarify") }];
};

/** The vote that was closed last in this sitting can be explained. */
const explanation = (scene: Scene, { openedAt }: Sitting): readonly Wanted[] => {
  const vote = lastClosed(scene.state);
  if (vote === null || vote.closedAt < openedAt) return [];
  const about = { kind: "vote", id: vote.id } as const;
  const act: Act = { type: "RequestFloor", purpose: "explanation", about };
  return [{ act, label: scene.words.say("delegate.explain", { title: voteBrief(scene, vote) }) }];
};

/** To answer what somebody says, or has said last. */
const reply = (
  { words }: Scene,
  { floor, lastSpeech }: Sitting,
  person: string,
): readonly Wanted[] => {
  const speech = floor !== null && floor.person !== person ? floor.speech : lastSpeech;
  if (speech === null) return [];
  const about = { kind: "speech", id: speech } as const;
  const act: Act = { type: "RequestFloor", purpose: "reply", about };
  return [{ act, label: words.say("delegate.reply") }];
};

/** Who asks, when, and the number of the last event, which makes new ids of it. */
export interface Proposer extends Asker {
  readonly seq: number;
}

/** To have a text voted on in parts, and to propose candidates; in a sitting. */
export const proposalAsks = (scene: Scene, asker: Proposer): readonly Ask[] => {
  const { session } = scene.state;
  if (session?.sitting == null) return [];
  const election = newId("E", asker);
  const candidates: Act = { type: "ProposeOfficers", election, office: "teller", people: [] };
  const propose: Wanted = { act: candidates, label: scene.words.say("delegate.candidates") };
  return [...divisions(scene, session), propose].map((one) => askFor(scene, asker, one));
};

const divisions = (scene: Scene, session: Session): readonly Wanted[] =>
  session.drafts
    .values()
    .filter(({ item, parts }) => parts.length > 1 && item === session.sitting?.item)
    .map((draft): Wanted => {
      const act: Act = { type: "RequestDivision", draft: draft.id, parts: partsOf(draft) };
      const title = draftTitle(scene, draft.id);
      return { act, label: scene.words.say("delegate.divide", { title }) };
    });

const partsOf = ({ parts }: Draft): string[] => [...parts];

/** What a delegation does about an emergency item: for itself, and with others. */
export const requestAsks = (scene: Scene, asker: Proposer): readonly Ask[] => {
  const { session } = scene.state;
  const own = memberOf(scene.state, asker.person)?.id;
  if (session === null || own === undefined) return [];
  const all = session.requests.values();
  return [
    handIn(scene, own, asker),
    ...join(scene, { all, own }, asker),
    ...all.flatMap((request) => [...sign(scene, own, request), ...withdraw(scene, own, request)]),
  ].map((one) => askFor(scene, asker, one));
};

/** Words that are written before it is sent; the judge asks for documents, not for their names. */
const unwritten = { title: "-", memorandum: { title: "-" }, draft: { title: "-" } };

const handIn = ({ words }: Scene, own: string, asker: Proposer): Wanted => {
  const request = newId("R", asker);
  return {
    act: { type: "RequestEmergencyItem", request, subject: request, authors: [own], ...unwritten },
    label: words.say("delegate.request"),
  };
};

/** The own request, with others that are before the assembly on the same subject. */
const join = (
  { words }: Scene,
  { all, own }: { readonly all: readonly Request[]; readonly own: string },
  asker: Proposer,
): readonly Wanted[] => {
  const live = all.filter(({ status }) => status === "deposited");
  const mine = live.find(({ authors }) => authors.includes(own));
  const same = live.filter(({ subject }) => subject === mine?.subject);
  if (mine === undefined || same.length < 2) return [];
  const request = newId("J", asker);
  const joins = same.map(({ id }) => id);
  const { subject } = mine;
  return [
    {
      act: {
        type: "ProposeJointRequest",
        request,
        joins,
        subject,
        authors: [own],
        ...unwritten,
      },
      label: words.say("delegate.join"),
    },
  ];
};

const sign = (scene: Scene, own: string, request: Request): readonly Wanted[] => {
  const { id, status, mustSign, authors } = request;
  if (status !== "proposed" || !mustSign.includes(own) || authors.includes(own)) return [];
  const act: Act = { type: "SignJointRequest", request: id, authors: [own] };
  return [{ act, label: scene.words.say("delegate.sign", { title: requestTitle(scene, id) }) }];
};

const withdraw = (
  scene: Scene,
  own: string,
  { id, status, authors }: Request,
): readonly Wanted[] => {
  if (status !== "deposited" || !authors.includes(own)) return [];
  const act: Act = { type: "WithdrawRequest", request: id, authors: [own] };
  const title = requestTitle(scene, id);
  return [{ act, label: scene.words.say("act.WithdrawRequest", { title }) }];
};
