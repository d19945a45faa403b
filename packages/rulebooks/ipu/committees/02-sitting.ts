import {
  actsAs,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  questionKey,
  sittingOf,
  voteOf,
} from "@hemicycle/engine";
import { isOwnAct, isSecretariat, listed, personName, principalOf } from "../common.ts";
import {
  belongsHere,
  chairFacts,
  isAdvising,
  isMemberThere,
  opensAs,
  termsHere,
} from "../common-bodies.ts";

const notFound =
  "Of the rules after Rule 6 no text was found; that the President of the committee presides over " +
  "it is inferred from observers speaking with that President's leave.";

/** Who opens the sittings of a committee, and of a Bureau. */
export const opens = guard({
  id: "ipu.c2/opens",
  cites: "Rules of the Standing Committees, 2",
  reading: `The President opens a sitting, or a Vice-President while the President is away. ${notFound}`,
  on: ["OpenSitting", "TakeChair"],
  says: {
    en: "{person} cannot open or take over the sitting: the body's President does, or in the President's absence a Vice-President.",
    fr: "{person} ne peut ouvrir la séance ni en prendre la présidence : c'est à son Président ou, en son absence, à un Vice-Président.",
    es: "{person} no puede abrir la sesión ni asumir la presidencia: lo hace su Presidente o, en su ausencia, un Vicepresidente.",
    ar: "لا يحق لـ{person} افتتاح الجلسة أو تولي رئاستها: يقوم بذلك رئيس الهيئة، أو في غيابه أحد نوابه.",
    ru: "{person} не может открыть заседание или вести его: это делает председатель органа, а в его отсутствие — заместитель.",
  },
  check: ({ state, envelope }) =>
    opensAs(state, envelope) ? holds : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    "a sitting; committee | in committee C1: President of the body opens sitting C1.PL1 | accepted; SittingOpened",
    "a sitting; committee | in committee C1: Secretariat on behalf of President of the body opens sitting C1.PL1 | accepted",
    "a sitting; committee | in committee C1: M1 opens sitting C1.PL1 | refused ipu.c2/opens",
    "a sitting; committee | in committee C1: Secretary General opens sitting C1.PL1 | refused ipu.c2/opens",
    "a sitting; committee | in committee C1: person M1.3 as President of the body opens sitting C1.PL1 | refused ipu.c2/opens",
    'a sitting; committee; Secretariat names M2.1 vice-president of C1: "elected" | in committee C1: Vice-President opens sitting C1.PL1 | accepted',
    'a sitting; committee sits; Secretariat names M2.1 vice-president of C1: "elected" | in committee C1: Vice-President takes the chair | refused ipu.c2/opens person="Delegate 1 of M2"',
    'a sitting; committee sits; Secretariat names M2.1 vice-president of C1: "elected"; in committee C1: Secretariat lets out M1.1 | in committee C1: Vice-President takes the chair | accepted',
  ],
});

/** What whoever presides does. */
export const presides = guard({
  id: "ipu.c2/presides",
  cites: "Rules of the Standing Committees, 2",
  reading: `Whoever presides conducts the sitting and puts questions to the committee. ${notFound}`,
  on: [
    "SuspendSitting",
    "ResumeSitting",
    "CloseSitting",
    "TakeUpItem",
    "GiveFloor",
    "CallToOrder",
    "WithdrawFloor",
    "AnnounceVote",
    "OpenVote",
    "CallDelegation",
    "CloseVote",
    "DeclareResult",
    "AnnulVote",
    "ProposeWithoutVote",
    "DecideWithoutVote",
    "RuleOnAmendment",
    "OrderAmendments",
  ],
  says: {
    en: "{person} is not in the chair; this is done by whoever presides ({chair}).",
    fr: "{person} n'occupe pas la présidence ; cet acte revient à la personne qui préside ({chair}).",
    es: "{person} no ocupa la presidencia; este acto corresponde a quien preside ({chair}).",
    ar: "{person} لا يتولى الرئاسة؛ وهذا من صلاحية من يتولاها ({chair}).",
    ru: "{person} не председательствует; это делает председательствующий ({chair}).",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "chair") ? holds : fails(chairFacts({ state, envelope })),
  examples: [
    "a sitting; committee sits | in committee C1: President closes the sitting | accepted",
    "a sitting; committee sits | in committee C1: President takes up item I1 | accepted",
    'a sitting; committee sits | in committee C1: M2 takes up item I1 | refused ipu.c2/presides person="Delegate 1 of M2" chair="Delegate 1 of M1"',
    "a sitting; committee sits | in committee C1: person M1.3 as President closes the sitting | refused ipu.c2/presides",
    'a sitting; committee sits | in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | accepted',
    'a sitting; committee sits | in committee C1: Secretariat suspends the sitting: "lunch" | refused ipu.c2/presides',
    'a sitting; committee sits | in committee C1: M2 proposes question Q1 "A" without a vote | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | in committee C1: M2 opens vote C1.V1 | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices | in committee C1: M2 annuls vote C1.V1: "a mistake" | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President proposes question Q1 "A" without a vote | in committee C1: M2 declares question Q1 "A" adopted without a vote | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President suspends the sitting: "lunch" | in committee C1: M2 resumes the sitting | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: M2 calls the speaker to order: "off the subject" | refused ipu.c2/presides',
    'a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds; in committee C1: President calls the speaker to order: "off the subject" | in committee C1: M2 withdraws the floor: "again" | refused ipu.c2/presides',
    "a sitting; committee sits | M1 closes the sitting | refused ipu.a8.1/presides",
  ],
});

/** Nobody is called where everybody votes at once. */
export const calledByName = guard({
  id: "ipu.c2/called-in-roll-call",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "Members are called one by one in a roll call, and in no other vote (inferred from the words). " +
    "In which order was not found, so that no roll call of a committee is opened either.",
  on: ["CallDelegation"],
  forbids: true,
  says: {
    en: "Nobody is called in vote {vote}: it is not a roll call.",
    fr: "Personne n'est appelé dans le vote {vote} : ce n'est pas un vote par appel nominal.",
    es: "A nadie se llama en la votación {vote}: no es una votación nominal.",
    ar: "لا يُنادى أحد في التصويت {vote}: فهو ليس تصويتاً بنداء الأسماء.",
    ru: "В голосовании {vote} никого не вызывают: это не поимённое голосование.",
  },
  check: ({ state, act }) =>
    voteOf(state, act.vote)?.method === "rollCall" ? aside : fails({ vote: act.vote }),
  examples: [
    'a sitting; committee sits; Secretariat sets ipu.c34/quorum to 1: "invented"; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices; in committee C1: President opens vote C1.V1 | in committee C1: President calls M5 in vote C1.V1 | refused ipu.c2/called-in-roll-call vote=C1.V1',
    'a sitting; committee sits; in committee C1: President announces vote C1.V1 on question Q1 "A" by roll call | in committee C1: President calls M5 in vote C1.V1 | impossible status vote',
    "3 at first plenary; open vote by roll call | President calls M1 in vote V1 | accepted",
  ],
});

/** Who comes and goes, and what stands on the agenda. */
export const kept = guard({
  id: "ipu.c2/secretariat",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "The Secretary General sends the convocations, and the Secretariat attends every body: it enters " +
    "who is in the room, the items of the agenda, drafts and the table of votes (inferred). Everybody " +
    "registers the own coming and going.",
  on: ["EnterRoom", "LeaveRoom", "ReportPresence", "PlaceItem", "DepositDraft", "PublishVoteTable"],
  says: {
    en: "{person} does not act for the Secretariat, which does this.",
    fr: "{person} n'agit pas pour le Secrétariat, à qui cela revient.",
    es: "{person} no actúa por la Secretaría, a la que corresponde.",
    ar: "{person} لا يتصرف باسم الأمانة، وهي المختصة بهذا.",
    ru: "{person} не действует от имени Секретариата, а это делает он.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const moves = act.type === "EnterRoom" || act.type === "LeaveRoom";
    const own = moves && envelope.office === undefined && isOwnAct(state, envelope);
    if (own && act.people.every((one) => one === person)) return holds;
    return isSecretariat(state, envelope) ? holds : fails({ person: personName(state, person) });
  },
  examples: [
    "a sitting; committee sits | in committee C1: M5 lets out M5.1 | accepted",
    "a sitting; committee sits | in committee C1: M5 lets out M5.1, M5.2 | refused ipu.c2/secretariat",
    "a sitting; committee sits | in committee C1: M6 on behalf of M5 lets out M5.1 | refused ipu.c2/secretariat",
    "a sitting; committee sits | in committee C1: Secretariat lets in M7.1 | accepted",
    'a sitting; committee sits | in committee C1: Secretariat places item I2 "B" as other item | accepted',
    'a sitting; committee sits | in committee C1: President places item I2 "B" as other item | refused ipu.c2/secretariat',
    'a sitting; committee sits | in committee C1: Secretary General deposits draft D1 "A draft" on item I1 | accepted',
    'a sitting; committee sits | in committee C1: M5 deposits draft D1 "A draft" on item I1 | refused ipu.c2/secretariat',
    "a sitting; committee sits | in committee C1: Secretariat publishes the table of votes | accepted",
  ],
});

/** Standing Committees, Rule 2: the substitute speaks like the titular member. */
export const asks = guard({
  id: "ipu.c2/asks-for-the-floor",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "The titular member and the substitute of a Member speak alike, and ask for the floor when they " +
    "are in the room. Observers ask for nothing: they speak with the leave of whoever presides.",
  on: ["RequestFloor", "WithdrawFloorRequest", "ObjectToDecision"],
  says: {
    en: "{person} is not a member or substitute of this committee who is in the room.",
    fr: "{person} n'est ni membre titulaire ni suppléant de cette commission présent dans la salle.",
    es: "{person} no es miembro titular ni suplente de esta comisión presente en la sala.",
    ar: "{person} ليس عضواً أصيلاً ولا مناوباً في هذه اللجنة حاضراً في القاعة.",
    ru: "{person} не является находящимся в зале членом этого комитета или его заместителем.",
  },
  check: ({ state, envelope }) =>
    isMemberThere(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    "a sitting; committee sits | in committee C1: M5 asks for the floor as speaker | accepted",
    "a sitting; committee sits | in committee C1: M5 2 asks for the floor as speaker | accepted",
    "a sitting; committee sits; in committee C1: Secretariat lets in M7.1 | in committee C1: M7 asks for the floor as speaker | refused ipu.c2/asks-for-the-floor",
    'a sitting; committee sits; in committee C1: Secretariat lets out M5.1 | in committee C1: M5 asks for the floor as speaker | refused ipu.c2/asks-for-the-floor person="Delegate 1 of M5"',
    "a sitting; committee sits | in committee C1: M6 on behalf of M5 asks for the floor as speaker | refused ipu.c2/asks-for-the-floor",
    "a sitting; committee sits; in committee C1: M5 asks for the floor as speaker; in committee C1: Secretariat lets out M5.1 | in committee C1: M5 no longer asks for the floor | refused ipu.c2/asks-for-the-floor",
    "a sitting; committee sits | in committee C1: person M5.1 as Teller asks for the floor as speaker | refused ipu.c2/asks-for-the-floor",
  ],
});

/** Who is heard in a committee. */
export const heard = guard({
  id: "ipu.c2/heard",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "Members of the committee and their substitutes are heard, observers with the leave of whoever " +
    "presides, which is the giving of the floor itself, its rapporteurs, and the Secretary General " +
    "or the Secretariat with advice. For anybody else whoever presides decides (inferred).",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{person} cannot be heard in this committee, unless whoever presides so decides.",
    fr: "{person} ne peut être entendu dans cette commission, sauf décision de la présidence.",
    es: "{person} no puede ser oído en esta comisión, salvo decisión de la presidencia.",
    ar: "لا يمكن سماع {person} في هذه اللجنة إلا إذا قرر ذلك من يتولى رئاستها.",
    ru: "{person} не может выступить в этом комитете, если председательствующий не решит иначе.",
  },
  check: ({ state, act }) => {
    const observer = state.people.get(act.person)?.capacity === "observer";
    const advice = act.purpose === "advice" && isAdvising(state, act.person);
    const own = belongsHere(state, act.person);
    const reports = termsHere(state, act.person).some(({ as }) => as === "rapporteur");
    if (own || observer || advice || reports) return holds;
    return fails({ person: personName(state, act.person) });
  },
  examples: [
    "a sitting; committee sits | in committee C1: President gives the floor to M5 as speaker for 180 seconds | accepted",
    "a sitting; committee sits | in committee C1: President gives the floor to SG as advice for 60 seconds | accepted",
    'a sitting; committee sits | in committee C1: President gives the floor to SG as speaker for 60 seconds | refused ipu.c2/heard person="Secretary General"',
    "a sitting; committee sits | in committee C1: President gives the floor to M5 as advice for 60 seconds | accepted",
    'a sitting; committee sits; Governing Council invites observer O1 "O1": "Council"; Secretariat registers X1 "Ann" of O1 as observer, woman | in committee C1: President gives the floor to X1 as speaker for 60 seconds | accepted',
    "a sitting; committee sits | in committee C1: President gives the floor to M7 as speaker for 60 seconds | refused ipu.c2/heard",
    'a sitting; committee sits | in committee C1: President gives the floor to M7 as speaker for 60 seconds ruling ipu.c2/heard: "the author of the report" | accepted',
    "a sitting; committee sits | in committee C1: M5 gives the floor to M5 as speaker for 60 seconds | refused ipu.c2/presides",
    'a sitting; committee sits; Secretariat names M7.1 rapporteur of C1: "appointed" | in committee C1: President gives the floor to M7 as speaker for 60 seconds | accepted',
    "a sitting; committee sits | in committee C1: President gives the floor to M5 as speaker | undecided ipu.c34/speaking-time",
  ],
});

/** One speaker at a time. */
export const oneSpeaker = guard({
  id: "ipu.c2/one-speaker",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "Nobody else has the floor before a speech ends; the speaker ends it, or whoever presides. " +
    "Meanwhile no vote is opened and the sitting is not closed (inferred, as in the Assembly).",
  on: ["GiveFloor", "EndSpeech", "OpenVote", "CloseSitting"],
  says: {
    en: "{speaker} has the floor; that speech ends first.",
    fr: "{speaker} a la parole ; ce discours doit d'abord prendre fin.",
    es: "{speaker} tiene la palabra; primero debe terminar su intervención.",
    ar: "الكلمة لـ{speaker}؛ ويجب أن تنتهي هذه الكلمة أولاً.",
    ru: "Слово имеет {speaker}; сначала должно закончиться это выступление.",
  },
  check: ({ state, act, envelope }) => {
    const floor = sittingOf(state)?.floor ?? null;
    if (floor === null) return holds;
    const own = principalOf(envelope) === floor.person && envelope.office === undefined;
    const ends = (own && isOwnAct(state, envelope)) || actsAs(state, envelope, "chair");
    if (act.type === "EndSpeech" && ends) return holds;
    return fails({ speaker: personName(state, floor.person) });
  },
  examples: [
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: M5 ends the speech | accepted",
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: President ends the speech | accepted",
    'a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: M6 ends the speech | refused ipu.c2/one-speaker speaker="Delegate 1 of M5"',
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: M6 on behalf of M5 ends the speech | refused ipu.c2/one-speaker",
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: person M5.1 as Teller ends the speech | refused ipu.c2/one-speaker",
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: President gives the floor to M6 as speaker for 60 seconds | refused ipu.c2/one-speaker",
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: President closes the sitting | refused ipu.c2/one-speaker",
    "a sitting; committee sits; in committee C1: President gives the floor to M5 as speaker for 60 seconds | President closes the sitting | accepted",
    'a sitting; committee sits; in committee C1: President announces vote C1.V1 on question Q1 "A" by devices; in committee C1: President gives the floor to M5 as speaker for 60 seconds | in committee C1: President opens vote C1.V1 | refused ipu.c2/one-speaker',
    "a sitting; committee sits | in committee C1: M5 ends the speech | impossible status floor",
  ],
});

/** Without a vote, while nobody objects. */
export const nobodyObjects = guard({
  id: "ipu.c2/nobody-objects",
  cites: "Rules of the Standing Committees, 2",
  reading:
    "A committee can decide without a vote when nobody objects: that this is the normal way for " +
    "resolutions is inferred from reports of sessions.",
  on: ["DecideWithoutVote"],
  says: {
    en: "{persons} objected to a decision without a vote.",
    fr: "{persons} s'est opposé à une décision sans vote.",
    es: "{persons} se ha opuesto a una decisión sin votación.",
    ar: "اعترض {persons} على اتخاذ القرار بدون تصويت.",
    ru: "Против решения без голосования: {persons}.",
  },
  check: ({ state, act }) => {
    const objectors = state.session?.withoutVote.get(questionKey(act.question))?.objectors ?? [];
    if (objectors.length === 0) return holds;
    return fails({ persons: listed(objectors.map((person) => personName(state, person))) });
  },
  examples: [
    'a sitting; committee sits; in committee C1: President proposes question Q1 "A" without a vote | in committee C1: President declares question Q1 "A" adopted without a vote | accepted',
    'a sitting; committee sits; in committee C1: President proposes question Q1 "A" without a vote; in committee C1: M5 objects to question Q1 "A" | in committee C1: President declares question Q1 "A" adopted without a vote | refused ipu.c2/nobody-objects persons="Delegate 1 of M5"',
  ],
});

export const clauses: readonly Clause[] = [
  opens,
  presides,
  calledByName,
  kept,
  asks,
  heard,
  oneSpeaker,
  nobodyObjects,
];
