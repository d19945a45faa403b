import type { Fault } from "@hemicycle/base";
import type { Question } from "./acts/fields.ts";
import type { Subject } from "./acts/floor.ts";
import type { Act, Envelope } from "./acts.ts";
import { stateIn } from "./bodies.ts";
import { affiliationFaults } from "./faults/affiliations.ts";
import { amendmentFaults } from "./faults/amendments.ts";
import { bodyFaults, takenElsewhere } from "./faults/bodies.ts";
import { consultationFaults } from "./faults/consultations.ts";
import { lawFaults } from "./faults/laws.ts";
import { madeInTexts, namedInTexts } from "./faults/measures.ts";
import { preparationFaults } from "./faults/preparation.ts";
import { needsSession } from "./faults/session.ts";
import { rowFaults } from "./rows.ts";
import { questionKey, type State } from "./state.ts";
import type { Capacity } from "./words.ts";

/**
 * What is wrong with an act before any rule is asked: it names something that does not exist, or
 * makes something under an id that is taken, or comes from nobody we know. Not a refusal by the
 * rules: the act speaks of nothing.
 */
export const faultsOf = (state: State, envelope: Envelope): readonly Fault[] => {
  const { act } = envelope;
  const faults = ownFaultsOf(state, envelope);
  if (act.type !== "ImportRegister" || faults.length > 0) return faults;
  return rowFaults(state, { ...envelope, act }, faultsIn);
};

/** The same without what is wrong with the rows of an import, which may be thousands. */
export const ownFaultsOf = (state: State, envelope: Envelope): readonly Fault[] => {
  const { act } = envelope;
  if (act.type === "FoundAssembly") {
    return state.founding === null ? [] : [fault("exists", "assembly", act.assembly)];
  }
  if (state.founding === null) return [fault("unknown", "assembly", "")];
  const faults = [...bodyFaults(state, envelope)];
  if (faults.length > 0) return faults;
  for (const at of whoActs(envelope)) check(state, faults, at);
  const seen = stateIn(state, envelope.body ?? null);
  return [...faults, ...faultsIn(seen, act), ...takenElsewhere(state, envelope)];
};

/** What is wrong with an act by itself, whoever does it. */
const faultsIn = (state: State, act: Act): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const at of named(act)) check(state, faults, at);
  for (const at of made(act)) {
    if (isTaken(state, at)) faults.push(taken(state, at));
  }
  return [
    ...faults,
    ...preparationFaults(state, act),
    ...affiliationFaults(state, act),
    ...consultationFaults(state, act),
    ...lawFaults(state, act),
    ...amendmentFaults(state, act),
  ];
};

/** Of somebody who came with a delegation it says with which: nobody is in two. */
const taken = ({ people }: State, { where, register, id }: Place): Fault => {
  const member = register === "person" ? (people.get(id)?.member ?? null) : null;
  const known = fault("exists", where, id);
  return member === null ? known : { ...known, facts: { id, with: `delegations/${member}` } };
};

/** Where an act names a thing, and in which register it should stand. */
interface Place {
  readonly where: string;
  readonly register: Register;
  readonly id: string;
}

type Register =
  | "person"
  | "body"
  | "card"
  | "credential"
  | "import"
  | "member"
  | "session"
  | "delegation"
  | "item"
  | "measure"
  | "request"
  | "draft"
  | "motion"
  | "amendment"
  | "vote"
  | "election"
  | "ceremony"
  | "point"
  | "speech"
  | "sitting";

const fault = (id: string, where: string, named: string): Fault => ({
  id,
  where,
  facts: { id: named },
});

const check = (state: State, faults: Fault[], at: Place): void => {
  if (!exists(state, at)) faults.push(fault("unknown", at.where, at.id));
};

/**
 * A motion leaves the table, but a vote on it or its decision keeps its id: under the same id
 * another motion would be voted on by its notice, or be taken for decided.
 */
const isTaken = (state: State, at: Place): boolean =>
  exists(state, at) || (at.register === "motion" && isMotionKnown(state, at.id));

const exists = (state: State, { register, id }: Place): boolean => {
  const { session } = state;
  switch (register) {
    case "person":
      return state.people.has(id);
    case "member":
      return state.members.has(id);
    case "body":
      return state.bodies.has(id);
    case "card":
      return state.cards.has(id);
    case "credential":
      return state.credentials.has(id);
    case "import":
      return state.imports.has(id);
    case "session":
      return session !== null && session.status !== "closed";
    case "delegation":
      return session?.delegations.has(id) === true;
    case "measure":
      return session?.measures.has(id) === true;
    case "item":
      return session?.items.has(id) === true;
    case "request":
      return session?.requests.has(id) === true;
    case "draft":
      return session?.drafts.has(id) === true;
    case "amendment":
      return session?.amending.amendments.has(id) === true;
    case "motion":
      return session?.sitting?.motions.some((motion) => motion.id === id) === true;
    case "vote":
      return session?.votes.has(id) === true;
    case "election":
      return session?.elections.has(id) === true;
    case "ceremony":
      return state.ceremonies.has(id);
    case "point":
      return session?.sitting?.points.some((point) => point.id === id) === true;
    case "speech":
      return (
        session?.sitting != null &&
        (session.sitting.floor?.speech === id || session.sitting.lastSpeech === id)
      );
    case "sitting":
      return session?.sitting?.id === id;
  }
};

/** Whether a motion was put to the Assembly in this session, whatever became of it. */
export const isMotionKnown = ({ session }: State, motion: string): boolean => {
  const key = questionKey({ kind: "motion", motion });
  return (
    session?.decisions.has(key) === true ||
    session?.withoutVote.has(key) === true ||
    session?.votes
      .values()
      .some(({ questions }) => questions.some((one) => questionKey(one) === key)) === true
  );
};

const whoActs = (envelope: Envelope): readonly Place[] => {
  const places: Place[] = [{ where: "by", register: "person", id: envelope.by }];
  const { onBehalfOf } = envelope;
  if (onBehalfOf !== undefined) {
    places.push({ where: "onBehalfOf", register: "person", id: onBehalfOf });
  }
  return places;
};

const place = (where: string, register: Register, id: string): Place => ({ where, register, id });

const each = (where: string, register: Register, list: readonly string[]): readonly Place[] =>
  list.map((id, at) => place(`${where}/${at}`, register, id));

/** Ids of all that an act names or makes; words are none. */
export const idsIn = (act: Act): readonly string[] =>
  [...named(act), ...made(act)].map(({ id }) => id);

/** What the act names and must exist. */
const named = (act: Act): readonly Place[] => {
  const places: Place[] = [];
  if (needsSession(act)) places.push(place("session", "session", ""));
  places.push(...namedPeople(act), ...namedMembers(act), ...namedBusiness(act));
  if ("signatories" in act) places.push(...each("signatories", "person", act.signatories ?? []));
  return places;
};

const namedPeople = (act: Act): readonly Place[] => {
  // What the rows of an import name is looked at row by row.
  if (act.type === "ImportRegister") return [];
  if (act.type === "RegisterPerson" || act.type === "FoundAssembly") return [];
  if ("people" in act) return each("people", "person", act.people);
  if (act.type === "SeatSubstitute") {
    return [place("person", "person", act.person), place("inPlaceOf", "person", act.inPlaceOf)];
  }
  if (act.type === "DrawSpeakers") return each("order", "person", act.order);
  if (act.type === "ExchangePlaces") return [place("with", "person", act.with)];
  return "person" in act ? [place("person", "person", act.person)] : [];
};

/** Whoever belongs to a delegation is registered after it was accredited; observers have none. */
const delegated = ({ capacity }: { readonly capacity: Capacity }): Register =>
  capacity === "observer" || capacity === "official" ? "member" : "delegation";

const namedMembers = (act: Act): readonly Place[] => {
  switch (act.type) {
    case "AdmitMember":
    case "InviteObserver":
      return [];
    case "RegisterPerson":
      return act.member === undefined ? [] : [place("member", delegated(act), act.member)];
    case "CastBallot":
    case "CallDelegation":
    case "TakeToPaper":
      return [place("member", "delegation", act.member)];
    case "AccreditDelegation":
    case "InviteToSession":
    case "RecordGroup":
      return each("members", "member", act.members);
    case "RequestEmergencyItem":
    case "ProposeJointRequest":
    case "SignJointRequest":
    case "WithdrawRequest":
      return each("authors", "member", act.authors);
    case "ReportCount":
      return each("delegations", "delegation", act.delegations ?? []);
    case "PrepareBox":
      return act.voters.map(({ member }, at) => place(`voters/${at}/member`, "delegation", member));
    default:
      return "member" in act && act.member !== undefined
        ? [place("member", "member", act.member)]
        : [];
  }
};

const namedBusiness = (act: Act): readonly Place[] => {
  switch (act.type) {
    case "AnnounceVote":
      return act.questions.flatMap((question, at) => inQuestion(question, `questions/${at}`));
    case "ProposeWithoutVote":
    case "ObjectToDecision":
    case "DecideWithoutVote":
    case "LetSilenceRun":
    case "TakeNoPart":
    case "FileObjection":
    case "WithdrawObjection":
    case "DeclareNoAgreement":
      return inQuestion(act.question, "question");
    case "ProposeJointRequest":
      return each("joins", "request", act.joins);
    case "SignJointRequest":
    case "WithdrawRequest":
    case "GiveOpinion":
    case "AnnounceEmergencyItem":
      return [place("request", "request", act.request)];
    case "TakeUpItem":
    case "DepositDraft":
      return [place("item", "item", act.item)];
    case "RequestDivision":
      return [place("draft", "draft", act.draft)];
    case "RequestFloor":
    case "GiveFloor":
      return act.about === undefined ? [] : [inSubject(act.about)];
    case "NameToBody":
    case "EndTermInBody":
      return [place("body", "body", act.body)];
    case "RevokeCard":
    case "EnrolCredential":
      return [place("card", "card", act.card)];
    case "RevokeCredential":
      return [place("credential", "credential", act.credential)];
    case "UndoImport":
      return [place("import", "import", act.import)];
    case "StrikeWords":
      return [place("speech", "speech", act.speech)];
    case "RulePointOfOrder":
      return [place("point", "point", act.point)];
    case "WithdrawMotion":
      return [place("motion", "motion", act.motion)];
    case "NominateCandidate":
    case "WithdrawCandidacy":
    case "AskSecretBallot":
    case "BreakTie":
      return [place("election", "election", act.election)];
    case "FileCertificate":
    case "ConcludeCeremony":
      return [place("ceremony", "ceremony", act.ceremony)];
    case "PrepareBox":
      return [place("ceremony", "ceremony", act.ceremony), ...namedVote(act)];
    default:
      return [...namedVote(act), ...placed(namedInTexts(act))];
  }
};

const namedVote = (act: Act): readonly Place[] => {
  if (act.type === "AnnounceVote" || !("vote" in act)) return [];
  const start = "start" in act && act.start !== undefined ? act.start : null;
  const vote = place("vote", "vote", act.vote);
  return start === null ? [vote] : [vote, place("start", "delegation", start)];
};

const inSubject = (about: Subject): Place => place("about", about.kind, about.id);

const inQuestion = (question: Question, where: string): readonly Place[] => {
  switch (question.kind) {
    case "request":
      return [place(`${where}/request`, "request", question.request)];
    case "draft":
    case "part":
    case "division":
      return [place(`${where}/draft`, "draft", question.draft)];
    case "motion":
      return [place(`${where}/motion`, "motion", question.motion)];
    case "measure":
      return [place(`${where}/measure`, "measure", question.measure)];
    case "amendment":
      return [place(`${where}/amendment`, "amendment", question.amendment)];
    case "election":
      return [place(`${where}/election`, "election", question.election)];
    case "other":
      return [];
  }
};

const placed = (all: ReturnType<typeof namedInTexts>): readonly Place[] =>
  all.map(([where, register, id]) => place(where, register, id));

/** What the act makes, under an id that must be free. */
const made = (act: Act): readonly Place[] => {
  switch (act.type) {
    case "AdmitMember":
    case "InviteObserver":
      return [place("member", "member", act.member)];
    case "RegisterPerson":
      return [place("person", "person", act.person)];
    case "EstablishBody":
      return [place("body", "body", act.body)];
    case "ImportRegister":
      return [place("import", "import", act.import)];
    case "IssueCard":
      return [place("card", "card", act.card)];
    case "EnrolCredential":
      return [place("credential", "credential", act.credential)];
    case "PlaceItem":
    case "AnnounceEmergencyItem":
      return [place("item", "item", act.item)];
    case "RequestEmergencyItem":
    case "ProposeJointRequest":
      return [place("request", "request", act.request)];
    case "DepositDraft":
      return [place("draft", "draft", act.draft)];
    case "ProposeOfficers":
    case "CallElection":
      return [place("election", "election", act.election)];
    case "BeginCeremony":
      return [place("ceremony", "ceremony", act.ceremony)];
    case "AnnounceVote":
      return [place("vote", "vote", act.vote)];
    case "MoveMotion":
      return [place("motion", "motion", act.motion)];
    case "RaisePointOfOrder":
      return [place("point", "point", act.point)];
    case "AccreditDelegation":
      return each("members", "delegation", act.members);
    default:
      return placed(madeInTexts(act));
  }
};
