import {
  type Asked,
  actsAs,
  belongs,
  bodyOf,
  type Envelope,
  fails,
  holds,
  holdsOffice,
  isInRoom,
  type State,
  sittingOf,
  termsOf,
  type Verdict,
  type Weighed,
  weigh,
} from "@hemicycle/engine";
import { isOwnAct, isThere, personName, principalOf } from "./people.ts";

/** Where delegations decide together: who speaks for one, and how their objections are weighed. */

/** Named to the body in which the state is seen; in the plenary everybody of a delegation is. */
const belongsHere = (state: State, person: string): boolean => {
  const body = bodyOf(state);
  return body === null || termsOf(body, person).some(belongs);
};

/**
 * The member for whom a delegate acts who is in the room and holds no office in it; null where
 * somebody acts who is no such delegate.
 */
export const delegationActing = (state: State, envelope: Envelope): string | null => {
  const person = principalOf(envelope);
  const { capacity, member = null } = state.people.get(person) ?? {};
  if (member === null || capacity !== "delegate" || envelope.office !== undefined) return null;
  if (state.members.get(member)?.affiliation !== "member") return null;
  const there = isOwnAct(state, envelope) && isThere(state, person) && belongsHere(state, person);
  return there ? member : null;
};

/** Holds for a delegate in the room, of the delegation that the act names where it names one. */
export const byDelegateThere = ({
  state,
  act,
  envelope,
}: Pick<Asked, "state" | "envelope"> & { readonly act: object }): Verdict => {
  const member = delegationActing(state, envelope);
  const named = "member" in act ? act.member : member;
  return member !== null && named === member
    ? holds
    : fails({ person: personName(state, principalOf(envelope)) });
};

/** Holds for whoever presides, with who acts instead for the sentence of a refusal. */
export const byChair = ({ state, envelope }: Pick<Asked, "state" | "envelope">): Verdict =>
  actsAs(state, envelope, "chair")
    ? holds
    : fails({
        person: personName(state, principalOf(envelope)),
        chair: personName(state, sittingOf(state)?.chair ?? "-"),
      });

/** While somebody has the floor nothing is begun that would end it: its speaker ends it. */
export const oneSpeaker = ({
  state,
  act,
  envelope,
}: Pick<Asked<"GiveFloor" | "EndSpeech" | "OpenVote" | "CloseSitting">, "state" | "act"> & {
  readonly envelope: Envelope;
}): Verdict => {
  const floor = sittingOf(state)?.floor ?? null;
  if (floor === null) return holds;
  const own = principalOf(envelope) === floor.person && envelope.office === undefined;
  const ends = (own && isOwnAct(state, envelope)) || actsAs(state, envelope, "chair");
  return act.type === "EndSpeech" && ends
    ? holds
    : fails({ speaker: personName(state, floor.person) });
};

/** A member of the body, somebody who attends in another capacity, or the Secretariat. */
export const mayBeHeard = (state: State, person: string): boolean => {
  const capacity = state.people.get(person)?.capacity;
  const official = (
    ["secretariat", "secretaryGeneral", "president", "organisationPresident"] as const
  ).some((office) => holdsOffice(state, person, office));
  const delegate = capacity === "delegate" && belongsHere(state, person);
  return isInRoom(state, person) && (official || delegate || capacity === "observer");
};

type Deciding = Asked<"DecideWithoutVote" | "DeclareNoAgreement">;

/** How the objections weigh; the name of the value where the rules do not say. */
export const weighed = ({
  state,
  act,
  envelope,
  ask,
}: Pick<Deciding, "state" | "act" | "envelope" | "ask">): Weighed | { readonly unset: string } => {
  const found = weigh(ask, state, { question: act.question, at: envelope.at });
  return found.kind === "unset" ? { unset: found.value } : found.weighed;
};
