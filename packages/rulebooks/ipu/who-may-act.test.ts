import { type ActType, actTypes } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };

/** Ann is registered, and is neither a delegate nor in an office. */
const ann = 'Secretariat registers X1 "Ann" as official';
const card = "Secretariat issues card C5 to M5.1";
const speaking = "M4 asks for the floor as speaker; President gives the floor to M4 as speaker";

/** Each act at a moment when somebody could do it, and what Ann says to do it. */
const attempts: Readonly<Record<ActType, readonly [given: string, phrase: string]>> = {
  FoundAssembly: [
    "nothing",
    'founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"',
  ],
  AdmitMember: [`a sitting; ${ann}`, 'admits M99 "M99" as member'],
  ChangeAffiliation: [`a sitting; ${ann}`, 'makes M5 suspended from 2017-01-01: "Council"'],
  InviteObserver: [`a sitting; ${ann}`, 'invites observer O1 "O1": "Council"'],
  RecordPopulation: [`a sitting; ${ann}`, 'records population 1 of M5 on 2017-01-01: "census"'],
  RecordArrears: [`a sitting; ${ann}`, "records 2 years of arrears of M5"],
  AllowVote: [`a sitting; ${ann}`, 'allows the vote of M5: "disaster"'],
  RecordComposition: [`a sitting; ${ann}`, "records single-sex delegation of M5 at A1"],
  SetValue: [`a sitting; ${ann}`, 'sets ipu.a34.3/votes-allocated to 12: "table"'],
  AccreditDelegation: [
    `a sitting; ${ann}; Secretariat admits M99 "M99" as member`,
    "accredits M99",
  ],
  RegisterPerson: [`a sitting; ${ann}`, 'registers X2 "Bea" as official'],
  AssignOffice: [`a sitting; ${ann}`, 'assigns Rapporteur to M5.1: "list"'],
  IssueCard: [`a sitting; ${ann}`, "issues card C5 to M5.1"],
  RevokeCard: [`a sitting; ${ann}; ${card}`, 'revokes card C5: "lost"'],
  EnrolCredential: [`a sitting; ${ann}; ${card}`, "enrols passkey K5 with card C5"],
  RevokeCredential: [
    `a sitting; ${ann}; ${card}; M5 enrols passkey K5 with card C5`,
    'revokes credential K5: "lost"',
  ],
  EndMandate: [`a sitting; ${ann}`, 'ends the mandate of M5.1: "resigned"'],
  EndOffice: [`a sitting; ${ann}`, 'ends the term of M2.3 as Teller: "resigned"'],
  AskFreshGesture: [`a sitting; ${ann}`, "asks for a gesture of the last 60 seconds for ballots"],
  ImportRegister: [
    `a sitting; ${ann}`,
    `imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X2 "Bea" as official`,
  ],
  UndoImport: [
    `a sitting; ${ann}; Secretariat imports IM1 from "list.csv" sha256:${"0".repeat(64)} with people X2 "Bea" as official`,
    "undoes import IM1",
  ],
  PublishVoteTable: [`a convened session; ${ann}`, "publishes the table of votes"],
  ConveneSession: [
    `a founded assembly; ${ann}`,
    'convenes S1 "S1" at "Geneva" from 2017-10-14 to 2017-10-18',
  ],
  OpenSitting: [`a convened session; ${ann}`, "opens sitting PL1"],
  SuspendSitting: [`a sitting; ${ann}`, 'suspends the sitting: "lunch"'],
  ResumeSitting: [
    `a sitting; ${ann}; President suspends the sitting: "lunch"`,
    "resumes the sitting",
  ],
  CloseSitting: [`a sitting; ${ann}`, "closes the sitting"],
  CloseSession: [`a sitting; ${ann}`, "closes the session"],
  TakeChair: [`a sitting; ${ann}`, "takes the chair"],
  EnterRoom: [`a sitting; ${ann}; Secretariat lets out M5.1`, "lets in M5.1"],
  LeaveRoom: [`a sitting; ${ann}`, "lets out M5.1"],
  ReportPresence: [`a sitting; ${ann}`, 'reports 9 delegations in the room: "counted"'],
  AnnounceQuorum: [`first sitting, 5 delegations in the room; ${ann}`, "announces the quorum"],
  ProposeOfficers: [`a sitting; ${ann}`, "proposes M5.1 as Teller in E9"],
  PlaceItem: [`a sitting; ${ann}`, 'places item I2 "Peace" as subject item'],
  TakeUpItem: [`a sitting; ${ann}`, "takes up item I1"],
  DepositDraft: [`a sitting; ${ann}`, 'deposits draft D1 "A draft" on item I1'],
  GiveRuling: [`a sitting; ${ann}`, 'rules under ipu.a3/no-floor: "they are heard"'],
  DealWithIncident: [`a sitting; ${ann}`, 'deals with "a noise": "the doors are closed"'],
  TakeAsRecorded: [
    `a sitting, from a source; ${ann}`,
    'takes ipu.a33.1/quorum-to-vote as recorded: "record"',
  ],
  RequestEmergencyItem: [
    `a sitting; ${ann}`,
    'requests emergency item R1 "R1" about floods for M5 with memorandum "M" and draft "D"',
  ],
  ProposeJointRequest: [
    `a sitting; ${ann}; request R1 of M4; request R2 of M5`,
    'joins R1, R2 as R3 "R3" about floods for M4 with memorandum "M" and draft "D"',
  ],
  SignJointRequest: [
    `a sitting; ${ann}; request R1 of M4; request R2 of M5; M4 joins R1, R2 as R3 "R3" about floods for M4 with memorandum "M" and draft "D"`,
    "signs joint request R3 for M5",
  ],
  WithdrawRequest: [`a sitting; ${ann}; request R1 of M4`, "withdraws request R1 for M4"],
  GiveOpinion: [`a sitting; ${ann}; request R1 of M4`, "finds request R1 admissible"],
  AnnounceEmergencyItem: [
    `a sitting; ${ann}; passed request R1 of M4 with 80`,
    "announces request R1 as emergency item E1",
  ],
  RequestFloor: [`a sitting; ${ann}; item taken up`, "asks for the floor as speaker"],
  WithdrawFloorRequest: [`a sitting; ${ann}`, "no longer asks for the floor"],
  GiveFloor: [
    `a sitting; ${ann}; M4 asks for the floor as speaker`,
    "gives the floor to M4 as speaker",
  ],
  EndSpeech: [`a sitting; ${ann}; ${speaking}`, "ends the speech"],
  CallToOrder: [`a sitting; ${ann}; ${speaking}`, 'calls the speaker to order: "off the subject"'],
  WithdrawFloor: [`a sitting; ${ann}; ${speaking}`, 'withdraws the floor: "again"'],
  StrikeWords: [`a sitting; ${ann}; ${speaking}`, 'strikes words of speech S1: "abusive"'],
  RaisePointOfOrder: [`a sitting; ${ann}`, 'raises point of order O1: "no text"'],
  RulePointOfOrder: [
    `a sitting; ${ann}; M4 raises point of order O1: "no text"`,
    "rules point of order O1 upheld",
  ],
  MoveMotion: [`a sitting; ${ann}`, "moves P1 to adjourn the debate"],
  WithdrawMotion: [`a sitting; ${ann}; motion P1 of M5`, "withdraws motion P1"],
  SetSpeakingTime: [`a sitting; ${ann}`, 'sets speaking time to 300 seconds: "many speakers"'],
  AnnounceVote: [`a sitting; ${ann}`, 'announces vote V1 on question Q1 "A" by devices'],
  OpenVote: [`a sitting; ${ann}; announced vote`, "opens vote V1"],
  CallDelegation: [`a sitting; ${ann}; open vote by roll call`, "calls M1 in vote V1"],
  CastBallot: [`a sitting; ${ann}; open vote`, "casts 1 yes in vote V1 for M5"],
  ReportCount: [`a sitting; ${ann}; open vote by show of hands`, "reports 60 yes in vote V1"],
  ContinueOnPaper: [`a sitting; ${ann}; open vote`, 'continues vote V1 on paper: "no network"'],
  CloseVote: [`a sitting; ${ann}; open vote`, "closes vote V1"],
  DeclareResult: [`a sitting; ${ann}; closed vote`, "declares the result of vote V1"],
  AnnulVote: [`a sitting; ${ann}; open vote`, 'annuls vote V1: "no network"'],
  ProposeWithoutVote: [`a sitting; ${ann}`, 'proposes question Q1 "A" without a vote'],
  ObjectToDecision: [
    `a sitting; ${ann}; President proposes question Q1 "A" without a vote`,
    'objects to question Q1 "A"',
  ],
  DecideWithoutVote: [
    `a sitting; ${ann}; President proposes question Q1 "A" without a vote`,
    'declares question Q1 "A" adopted without a vote',
  ],
  RequestDivision: [`a sitting; ${ann}; draft D1`, "asks to divide draft D1 into p1, p2"],
};

/** The answer to a line; which clause an example belongs to does not matter for an act. */
const answerTo = (given: string, line: string) => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  return runExample(book, clause, `${given} | ${line} | accepted`).answer;
};

describe("who may act", () => {
  test.each(actTypes)("a person without an office or a delegation cannot do %s", (type) => {
    const [given, phrase] = attempts[type];
    expect(answerTo(given, `person X1 ${phrase}`)?.kind).toBe("refused");
  });

  const official = actTypes.filter((type) => type !== "FoundAssembly");

  test.each(official)("claiming an office that is not held does not help with %s", (type) => {
    const [given, phrase] = attempts[type];
    for (const title of Object.values(ipu.offices)) {
      expect(answerTo(given, `person X1 as ${title} ${phrase}`)?.kind, title).toBe("refused");
    }
  });

  const clausesAgainst = (given: string, line: string): readonly string[] => {
    const answer = answerTo(given, line);
    return answer?.kind === "refused" ? answer.because.map(({ clause }) => clause) : [];
  };

  test.each(official)("whoever's mandate has ended cannot do %s, and nobody for them", (type) => {
    const [given, phrase] = attempts[type];
    const ended = `${given}; Secretariat ends the mandate of X1: "left"`;
    const alone = clausesAgainst(ended, `person X1 ${phrase}`);
    const clerk = clausesAgainst(ended, `Secretariat on behalf of person X1 ${phrase}`);
    expect([alone, clerk]).toEqual([
      expect.arrayContaining(["ipu.a35.1/mandate"]),
      expect.arrayContaining(["ipu.a35.1/mandate"]),
    ]);
  });

  test.each(actTypes)("a credential that is not one's own does not sign %s", (type) => {
    const [given, phrase] = attempts[type];
    expect(clausesAgainst(given, `person X1 ${phrase} signed with K9`)).toContain(
      "ipu.a35.1/signed-by-own",
    );
  });

  test.each(official)("a ruling beside %s asks for a gesture, where it is set", (type) => {
    const [given, phrase] = attempts[type];
    const asked = `${given}; Secretariat asks for a gesture of the last 60 seconds for rulings`;
    const ruled = `person X1 ${phrase} ruling ipu.a8.2/annulment: "so"`;
    expect(clausesAgainst(asked, ruled)).toContain("ipu.a35.1/fresh-gesture");
  });
});
