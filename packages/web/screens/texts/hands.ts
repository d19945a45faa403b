import {
  type Act,
  asIfSigned,
  type Envelope,
  type Judgement,
  judgeHere,
  memberOf,
  type Office,
  type Proposal,
} from "@hemicycle/engine";
import type { SignIn } from "../../client/api.ts";
import type { Citation, Reason } from "../../components/types.ts";
import { groundCitations } from "../model/cite.ts";
import { obstacles } from "../model/reasons.ts";
import type { Scene } from "../model/scene.ts";
import { type Acting, actingsOf, actsIn, directionsOf } from "../presidency/acting.ts";

/** In whose name somebody acts on a text: as a delegate, or in an office. */
export interface Hand {
  readonly by: string;
  readonly office: Office | null;
  /** Whom a clerk acts for. */
  readonly onBehalfOf: string | null;
  /** The own delegation, of a delegate. */
  readonly member: string | null;
}

type AtDesk = Pick<SignIn, "person" | "offices"> | null;

/** Who tables, signs and takes back: a delegate, or the Secretariat that enters what reaches it. */
export const authorHand = (scene: Scene, seat: AtDesk): Hand | null => {
  if (seat === null) return null;
  const by = seat.person;
  const member = memberOf(scene.state, by)?.id ?? null;
  if (member !== null) return { by, office: null, onBehalfOf: null, member };
  const clerk = actsIn(actingsOf(scene.state, seat, null), "secretariat");
  return clerk === undefined ? null : { ...clerk, member: null };
};

/** Who decides on the order and on what is admissible: the chair, or a clerk at its direction. */
export const chairHand = ({ state }: Scene, seat: AtDesk): Hand | null => {
  const direction = directionsOf(state, seat).find(({ office }) => office === "chair") ?? null;
  const chair: Acting | undefined = actsIn(actingsOf(state, seat, direction), "chair");
  return chair === undefined ? null : { ...chair, member: null };
};

/** What is sent for an act. */
export const proposalIn = (act: Act, { office, onBehalfOf }: Hand): Proposal => ({
  act,
  ...(office === null ? {} : { office }),
  ...(onBehalfOf === null ? {} : { onBehalfOf }),
});

/** What the judge says of an act, and why. */
export interface Verdict {
  readonly reasons: readonly Reason[];
  readonly citations: readonly Citation[];
}

export const verdictOn = (
  scene: Scene,
  hand: Hand,
  { act, at }: { act: Act; at: string },
): Verdict => {
  const judged = judgedIn(scene, { ...proposalIn(act, hand), by: hand.by, at });
  return {
    reasons: obstacles(scene, judged),
    citations: groundCitations(scene, judged.grounds).slice(0, 2),
  };
};

const judgedIn = ({ edition, state }: Scene, envelope: Envelope): Judgement =>
  judgeHere(edition, state, asIfSigned(state, envelope));

/** What stands in the way of the words of a draft, whatever they are. */
export const wordsVerdict = (
  scene: Scene,
  hand: Hand,
  { draft, at }: { draft: string; at: string },
): readonly Reason[] => {
  const { language } = scene.words;
  const act: Act = { type: "DepositText", draft, language, blocks: [] };
  return verdictOn(scene, hand, { act, at }).reasons;
};

/** What stands in the way of the translation of an amendment. */
export const translationVerdict = (
  scene: Scene,
  hand: Hand,
  { amendment, at }: { amendment: string; at: string },
): readonly Reason[] => {
  const { language } = scene.words;
  const act: Act = { type: "TranslateAmendment", amendment, language, operations: [] };
  return verdictOn(scene, hand, { act, at }).reasons;
};
