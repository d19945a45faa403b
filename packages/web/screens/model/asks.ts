import {
  type Act,
  asIfSigned,
  type Envelope,
  isInRoom,
  type Judgement,
  judgeAct,
  type Motion,
  memberOf,
  type Request,
  type Sitting,
  sittingOf,
} from "@hemicycle/engine";
import type { Citation, Reason } from "../../components/types.ts";
import { actName } from "./acts.ts";
import { groundCitations } from "./cite.ts";
import { placeOf } from "./floor.ts";
import { motionTitle, requestTitle } from "./questions.ts";
import { obstacles } from "./reasons.ts";
import type { Scene } from "./scene.ts";

/** Something that a delegate can ask for, and what the judge says about it now. */
export interface Ask {
  readonly id: string;
  readonly act: Act;
  /** What the button says. */
  readonly label: string;
  /** What one should know before; empty where nothing is to be said. */
  readonly note: string;
  readonly citations: readonly Citation[];
  /** What stands in the way; empty where nothing does. */
  readonly reasons: readonly Reason[];
}

/** Who asks, and when. */
export interface Asker {
  readonly person: string;
  readonly at: string;
}

/** What is done in one step: it weighs little, or can be taken back. */
const light: readonly Act["type"][] = [
  "RequestFloor",
  "WithdrawFloorRequest",
  "EndSpeech",
  "EnterRoom",
  "LeaveRoom",
];

/** Whether it is asked once more before an act is recorded. */
export const weighs = ({ type }: Act): boolean => !light.includes(type);

/** The act of a delegate, as the judge is asked about it. */
export const judgedFor = (scene: Scene, { person, at }: Asker, act: Act): Judgement => {
  const envelope: Envelope = { act, by: person, at };
  return judgeAct(scene.edition, scene.state, asIfSigned(scene.state, envelope));
};

/** An act with its label, its clause, and what stands in its way. */
export const askFor = (
  scene: Scene,
  asker: Asker,
  { act, label, note = "" }: Pick<Ask, "act"> & Partial<Pick<Ask, "label" | "note">>,
): Ask => {
  const judged = judgedFor(scene, asker, act);
  return {
    id: JSON.stringify(act),
    act,
    label: label ?? actName(scene, act),
    note,
    citations: groundCitations(scene, judged.grounds).slice(0, 1),
    reasons: obstacles(scene, judged),
  };
};

/** The floor: to ask for it, to take the request back, to give it back. */
export const floorAsk = (scene: Scene, asker: Asker): Ask | null => {
  const sitting = sittingOf(scene.state);
  if (sitting === null) return null;
  const { words } = scene;
  if (sitting.floor?.person === asker.person) {
    return askFor(scene, asker, { act: { type: "EndSpeech" }, label: words.say("delegate.end") });
  }
  const place = placeOf(scene, asker.person);
  if (place !== null) {
    const label = words.say("delegate.withdraw");
    const note = words.say("delegate.placed", { place });
    const purpose = sitting.queue[place - 1]?.purpose;
    return askFor(scene, asker, { act: { type: "WithdrawFloorRequest", purpose }, label, note });
  }
  const note = words.say("delegate.place", { place: sitting.queue.length + 1 });
  const act: Act = { type: "RequestFloor", purpose: "statement" };
  return askFor(scene, asker, { act, label: words.say("delegate.ask"), note });
};

/** To speak for or against what is before the assembly. */
export const otherAsks = (scene: Scene, asker: Asker): readonly Ask[] => {
  const { session } = scene.state;
  const sitting = sittingOf(scene.state);
  if (session === null || sitting === null) return [];
  const own = memberOf(scene.state, asker.person)?.id ?? "";
  const acts = [
    ...session.requests.values().flatMap((request) => onRequest(scene, own, request)),
    ...sitting.motions.flatMap((motion) => onMotion(scene, asker.person, motion)),
  ];
  return acts
    .filter(({ act }) => !isAskedFor(sitting, asker.person, act))
    .map((one) => askFor(scene, asker, one));
};

/** Whether somebody waits for the floor for this already. */
export const isAskedFor = ({ queue }: Sitting, asker: string, act: Act): boolean =>
  queue.some(
    ({ person, purpose, about }) =>
      act.type === "RequestFloor" &&
      person === asker &&
      purpose === act.purpose &&
      about?.id === act.about?.id,
  );

type Wanted = Pick<Ask, "act" | "label">;

const onRequest = (scene: Scene, own: string, request: Request): readonly Wanted[] => {
  const { id, status, authors, sponsorHeard, contraryHeard } = request;
  if (status !== "deposited") return [];
  const title = requestTitle(scene, id);
  const about = { kind: "request", id } as const;
  if (authors.includes(own)) {
    const act: Act = { type: "RequestFloor", purpose: "sponsor", about };
    return sponsorHeard ? [] : [{ act, label: scene.words.say("delegate.present", { title }) }];
  }
  const act: Act = { type: "RequestFloor", purpose: "contrary", about };
  return contraryHeard ? [] : [{ act, label: scene.words.say("delegate.oppose", { title }) }];
};

const onMotion = (scene: Scene, person: string, motion: Motion): readonly Wanted[] => {
  const { id, mover, opponentHeard } = motion;
  if (mover === person) {
    const act: Act = { type: "WithdrawMotion", motion: id };
    return [{ act, label: scene.words.say("delegate.withdrawMotion") }];
  }
  if (opponentHeard) return [];
  const about = { kind: "motion", id } as const;
  const title = motionTitle(scene, id);
  const act: Act = { type: "RequestFloor", purpose: "opponent", about };
  return [{ act, label: scene.words.say("delegate.oppose", { title }) }];
};

/** To come into the room, or to leave it. */
export const presenceAsk = (scene: Scene, asker: Asker): Ask => {
  const there = isInRoom(scene.state, asker.person);
  const people = [asker.person];
  return there
    ? askFor(scene, asker, {
        act: { type: "LeaveRoom", people },
        label: scene.words.say("delegate.leave"),
      })
    : askFor(scene, asker, {
        act: { type: "EnterRoom", people },
        label: scene.words.say("delegate.enter"),
      });
};

/**
 * An id for what somebody raises, moves or hands in. Points and motions that were dealt with have
 * left the state: the number of the last event makes it another one than theirs.
 */
export const newId = (
  letter: "O" | "P" | "R" | "J" | "E",
  { person, seq }: { person: string; seq: number },
): string => `${letter}${seq}.${person}`.slice(0, 40);
