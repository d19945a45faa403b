import type { Clause, Edition } from "@hemicycle/engine";
import * as affiliations from "./assembly/01-affiliations.ts";
import * as officers from "./assembly/07-2-rounds.ts";
import * as decided from "./assembly/16-no-second-decision.ts";
import * as admissibility from "./assembly/18-admissibility.ts";
import * as order from "./assembly/19-order-of-votes.ts";
import * as ceremony from "./assembly/30-2-ceremony.ts";
import * as secretCount from "./assembly/30-2-count.ts";
import * as notice from "./assembly/30-notice-and-tellers.ts";
import * as duringVote from "./assembly/32-during-the-vote.ts";
import * as identity from "./assembly/35-1-identity.ts";
import * as committeeMembers from "./committees/02-members.ts";
import * as committeeSitting from "./committees/02-sitting.ts";
import * as committeeWork from "./committees/06-work.ts";
import * as bureau from "./committees/07-bureau.ts";
import * as committeeUnset from "./committees/34-unset.ts";
import * as councilElection from "./council/08-election.ts";
import * as councilMembers from "./council/18-members.ts";
import * as councilSitting from "./council/19-sitting.ts";
import * as institutions from "./council/21-institutions.ts";
import * as executiveSubstitutes from "./executive/02-substitutes.ts";
import * as executiveGroups from "./executive/25-4-groups.ts";
import * as executiveComposition from "./executive/25-composition.ts";
import * as executiveTerms from "./executive/25-terms.ts";
import * as forum from "./forum/01-members.ts";
import * as secretariat from "./secretariat/03-bodies.ts";
import * as secretBallots from "./statutes/16-secret-ballots.ts";
import * as secretBox from "./statutes/16-secret-box.ts";

/** Asked where the registers of bodies are kept: of acts that are done in no body. */
export const ofRegisters: readonly Clause[] = [
  ...secretariat.registerClauses,
  ...committeeMembers.registerClauses,
  ...councilMembers.registerClauses,
  ...institutions.clauses,
  ...executiveComposition.registerClauses,
  ...executiveGroups.registerClauses,
  ...executiveTerms.registerClauses,
  ...forum.registerClauses,
];

/**
 * Who somebody is, whether the mandate has ended, and whether the parliament is still a Member, is
 * asked everywhere; so is where amendments
 * are ruled on and in which order they are put, that one vote is taken at a time and nothing
 * interrupts it, and that what is decided is not put again: the rules that other bodies have of
 * their own for it were not found.
 */
const everywhere: readonly Clause[] = [
  ...affiliations.clauses,
  identity.signedByOwn,
  identity.mandate,
  identity.freshGesture,
  admissibility.ruledWhere,
  admissibility.ruledInTime,
  admissibility.onlyOpen,
  order.amendmentsFirst,
  order.distance,
  order.furthestFirst,
  order.fallen,
  order.amendedText,
  order.orderable,
  decided.noSecondDecision,
  notice.oneAtATime,
  duringVote.noInterruption,
];

const committee: readonly Clause[] = [
  ...committeeMembers.clauses,
  ...committeeSitting.clauses,
  ...committeeWork.clauses,
  ...committeeUnset.clauses,
];
const council: readonly Clause[] = [
  ...councilMembers.clauses,
  ...councilSitting.clauses,
  ...councilElection.clauses,
];

/** The Council elects in secret, as the Assembly does: its Tellers have the key (our reading). */
const bySecretBallot: readonly Clause[] = [
  officers.takesOfficeByRounds,
  officers.electedStay,
  secretBallots.roundsInSecret,
  ...secretBox.clauses,
  ...ceremony.clauses,
  ...secretCount.clauses,
];

/** The clauses by which the sittings of each kind of body are held. */
export const inBodies: NonNullable<Edition["bodies"]> = {
  plenary: [...everywhere, ...bySecretBallot],
  committee: [...everywhere, ...committee],
  bureau: [...everywhere, committeeSitting.opens, ...bureau.clauses],
  council: [...everywhere, ...council, ...bySecretBallot],
  executive: [...everywhere, ...councilSitting.forExecutive, ...executiveSubstitutes.clauses],
};

/** All of them that are asked in no plenary, each once. */
export const ofBodies: readonly Clause[] = [
  ...committee,
  ...bureau.clauses,
  ...council,
  ...executiveSubstitutes.clauses,
];
