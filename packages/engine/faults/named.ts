import type { Question } from "../acts/fields.ts";
import type { Subject } from "../acts/floor.ts";
import type { Act } from "../acts.ts";
import type { Capacity } from "../words.ts";
import { madeInTexts, namedInTexts } from "./measures.ts";

/** Where an act names a thing, and in which register it should stand. */
export interface Place {
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

/** A place in an act. */
export const place = (where: string, register: Register, id: string): Place => ({
  where,
  register,
  id,
});

const each = (where: string, register: Register, list: readonly string[]): readonly Place[] =>
  list.map((id, at) => place(`${where}/${at}`, register, id));

/** Ids of all that an act names or makes; words are none. */
export const idsIn = (act: Act): readonly string[] => [
  ...[...named(act), ...made(act)].map(({ id }) => id),
  ...("consultation" in act ? [act.consultation] : []),
  ...("comment" in act ? [act.comment] : []),
];

/** What the act names and must exist, beside the session. */
export const named = (act: Act): readonly Place[] => {
  const signatories = "signatories" in act ? (act.signatories ?? []) : [];
  return [
    ...namedPeople(act),
    ...namedMembers(act),
    ...namedBusiness(act),
    ...each("signatories", "person", signatories),
  ];
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
export const made = (act: Act): readonly Place[] => {
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
    case "OpenSitting":
      return [place("sitting", "sitting", act.sitting)];
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
