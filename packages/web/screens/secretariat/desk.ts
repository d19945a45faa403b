import {
  type Act,
  decide,
  type Edition,
  type Envelope,
  holdsOffice,
  type Office,
  type Proposal,
  type State,
} from "@hemicycle/engine";
import type { SignIn } from "../../client/api.ts";
import type { Reason } from "../../components/types.ts";
import { reasonsOf, unsetReasons } from "../model/reasons.ts";
import type { Scene } from "../model/scene.ts";
import type { Acting } from "../presidency/acting.ts";
import { proposalOf } from "../presidency/judged.ts";
import { faultReasons } from "./faults.ts";

/** What the secretariat works on: the state, its rules, who sits here and when. */
export interface Desk {
  readonly scene: Scene;
  readonly edition: Edition;
  readonly state: State;
  readonly at: string;
  /** As whom somebody acts here; null for whoever only looks. */
  readonly acting: Acting | null;
  /** Who acts in no office, in what is of the own parliament. */
  readonly own?: string | undefined;
}

/** Offices whose holders keep the registers. */
const keepers = ["secretariat", "secretaryGeneral"] as const satisfies readonly Office[];

/** As whom the person here keeps the registers; null where the person has no such office. */
export const keeperOf = (
  state: State,
  seat: Pick<SignIn, "person" | "offices"> | null,
): Acting | null => {
  if (seat === null) return null;
  const office = keepers.find(
    (one) => seat.offices.includes(one) && holdsOffice(state, seat.person, one),
  );
  return office === undefined ? null : { office, by: seat.person, onBehalfOf: null };
};

/** What another office decides: the secretariat enters it for whoever holds that office. */
const others: Partial<Record<Act["type"], Office>> = {
  InviteObserver: "council",
  DecideSession: "council",
  ShareCosts: "council",
  AllowVote: "council",
  AnnounceQuorum: "secretaryGeneral",
};

/** The agenda of the next session is declared agreed by whoever presides, while somebody does. */
const agreeing = ({ session }: State): Office | undefined =>
  session?.sitting == null ? undefined : "chair";

/** As whom the act is done: as the keeper, or on behalf of the holder of the deciding office. */
export const actingFor = ({ state, acting }: Desk, type: Act["type"]): Acting | null => {
  const office = type === "AgreeAgenda" ? agreeing(state) : others[type];
  if (acting === null || office === undefined) return acting;
  if (acting.office === office) return acting;
  const presiding = office === "chair" ? state.session?.sitting?.chair : undefined;
  const holder = presiding ?? state.holders.get(office)?.[0];
  if (holder === acting.by) return { office, by: acting.by, onBehalfOf: null };
  return holder === undefined ? acting : { office, by: acting.by, onBehalfOf: holder };
};

/** What stands in the way of an act: what it names and is not there, or the rules. */
export const against = (desk: Desk, act: Act): readonly Reason[] => {
  const acting = actingFor(desk, act.type);
  const { state, edition, at, scene } = desk;
  const by = acting?.by ?? desk.own;
  const proposal = proposed(desk, act);
  if (proposal === null || by === undefined) {
    return [{ says: scene.words.say("secretariat.watch"), citations: [] }];
  }
  const envelope: Envelope = { ...proposal, at, by };
  const answer = decide(edition, { state, seq: 0 }, envelope);
  switch (answer.kind) {
    case "accepted":
      return [];
    case "refused":
      return reasonsOf(scene, answer.because);
    case "undecided":
      return unsetReasons(scene, answer.unset);
    case "impossible":
      return faultReasons(scene, answer.faults);
  }
};

/** What is sent for an act of the secretariat; null where nobody here may ask for it. */
export const proposed = (desk: Desk, act: Act): Proposal | null => {
  const acting = actingFor(desk, act.type);
  if (acting !== null) return proposalOf(act, acting);
  return desk.own === undefined ? null : { act };
};
