import { addDays, dateIn } from "@hemicycle/base";
import {
  type Asked,
  aside,
  type Clause,
  type Envelope,
  fails,
  guard,
  holds,
  type State,
  speaksFor,
  undecided,
  type Verdict,
} from "@hemicycle/engine";
import { withWords } from "./law-situations.ts";
import type { LawBook } from "./law-stages.ts";
import { isSecretariat, listed, memberName, personName, principalOf } from "./people.ts";

/** Names of the values that the Secretariat can fill in with a source. */
export const openValues = ({ id }: LawBook) => ({
  days: `${id}.m6/days`,
  late: `${id}.m6/late`,
});

/** A law with words, and a round of consultation on it with 30 days for the answers. */
export const lawGiven = withWords.replace("a founded assembly", "a sitting");
const opening = (id: string, until: string) =>
  `Secretariat opens consultation ${id} of M4, M5 and M6 on version 1 of law L1, ` +
  `sent on 2025-10-01 with "Letter 12", until ${until}`;
const roundGiven = ({ days }: { readonly days: string }) =>
  `${lawGiven}; Secretariat sets ${days} to 30: "invented"; ${opening("R1", "2025-12-01")}`;

/** The same, to which each of the three parliaments that were asked has agreed. */
const allAnswered = (place: LawBook): string =>
  [
    roundGiven(openValues(place)),
    "M4 submits agreement K1 of M4 in consultation R1",
    "M5 submits agreement K2 of M5 in consultation R1",
    "M6 submits agreement K3 of M6 in consultation R1",
  ].join("; ");

/** The Secretariat, or somebody of the member's own in no office. */
export const ownOrSecretariat = (
  { state, envelope }: { state: State; envelope: Envelope },
  member: string,
): Verdict => {
  const inPerson = (envelope.onBehalfOf ?? envelope.by) === envelope.by;
  const own = inPerson && speaksFor(state, envelope, member);
  if (own || isSecretariat(state, envelope)) return holds;
  const person = personName(state, principalOf(envelope));
  return fails({ person, member: memberName(state, member) });
};

/** Whose comment it is. */
const memberOfComment = (state: State, id: string): string =>
  state.consulting?.comments.get(id)?.member ?? "";

const keepers = (place: LawBook): Clause => {
  const id = `${place.id}.m6/keepers`;
  const round = roundGiven(openValues(place));
  const answered = allAnswered(place);
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "The Secretariat sends drafts to parliaments and to experts before they are adopted, enters " +
      "what experts say and what became of each comment, with the body that has decided so, and " +
      "closes a consultation (inferred: reports say that drafts are sent, not by whose hand).",
    on: ["RecordExpertOpinion", "OpenConsultation", "DisposeOfComment", "CloseConsultation"],
    says: {
      en: "{person} does not act for the Secretariat, which keeps what is said about model laws.",
      fr: "{person} n'agit pas pour le Secrétariat, qui tient ce qui est dit des lois types.",
      es: "{person} no actúa por la Secretaría, que lleva lo que se dice de las leyes modelo.",
      ar: "{person} لا يتصرف باسم الأمانة، وهي التي تمسك ما يقال عن القوانين النموذجية.",
      ru: "{person} не действует от имени Секретариата, который ведёт всё сказанное о модельных законах.",
    },
    check: ({ state, envelope }) =>
      isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      `${lawGiven} | Secretariat records opinion X1 of "Expert council" on version 1 of law L1 given on 2025-10-01: in favour, "Opinion" | accepted; ExpertOpinionRecorded`,
      `${lawGiven} | M4 records opinion X1 of "Expert council" on version 1 of law L1 given on 2025-10-01: in favour, "Opinion" | refused ${id} person="Delegate 1 of M4"`,
      `${round}; M4 submits objection K1 of M4 in consultation R1 on p1: "Unclear" | Secretary General disposes of comment K1 as accepted in part: "reworded", decided in C1 | accepted; CommentDisposedOf`,
      `${round}; M4 submits objection K1 of M4 in consultation R1 on p1: "Unclear" | M4 disposes of comment K1 as accepted: "so" | refused ${id}`,
      `${answered} | M5 closes consultation R1: "so" | refused ${id}`,
      `${answered} | Secretariat closes consultation R1: "all have answered" | accepted; ConsultationClosed`,
    ],
  });
};

const days = (place: LawBook): Clause => {
  const id = `${place.id}.m6/days-given`;
  const open = openValues(place);
  const set = `${lawGiven}; Secretariat sets ${open.days} to 30: "invented"`;
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading: "A consultation leaves parliaments at least the days that are set, the last one full.",
    on: ["OpenConsultation"],
    narrows: true,
    says: {
      en: "Parliaments have {days} days for their answers: until {earliest} at least.",
      fr: "Les parlements ont {days} jours pour répondre : jusqu'au {earliest} au moins.",
      es: "Los parlamentos tienen {days} días para responder: hasta {earliest} como mínimo.",
      ar: "للبرلمانات {days} يوما للرد: حتى {earliest} على الأقل.",
      ru: "Парламентам даётся {days} дней на ответ: не менее чем до {earliest}.",
    },
    check: ({ state, act, ask }) => {
      const rule = ask("consultation", { state });
      if (rule.kind === "unset") return undecided(rule.value);
      const { days: least } = rule.value;
      if (typeof least !== "number") return undecided(least.unset);
      const earliest = addDays(act.sent, least);
      return act.until >= earliest ? holds : fails({ days: least, earliest });
    },
    examples: [
      `${lawGiven} | ${opening("R1", "2025-12-01")} | undecided ${open.days}`,
      `${set} | ${opening("R1", "2025-10-31")} | accepted; ConsultationOpened`,
      `${set} | ${opening("R1", "2025-10-30")} | refused ${id} days=30 earliest=2025-10-31`,
    ],
  });
};

const ownParliament = (place: LawBook): Clause => {
  const id = `${place.id}.m6/own-parliament`;
  const round = roundGiven(openValues(place));
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "What a parliament says to a draft is entered by one of its own, such as its representative " +
      "at the Secretariat, or by the Secretariat; nobody takes back what another has said (inferred).",
    on: ["SubmitComment", "WithdrawComment"],
    says: {
      en: "{person} does not speak for {member} and does not act for the Secretariat.",
      fr: "{person} ne parle pas pour {member} et n'agit pas pour le Secrétariat.",
      es: "{person} no habla por {member} ni actúa por la Secretaría.",
      ar: "{person} لا يتكلم باسم {member} ولا يتصرف باسم الأمانة.",
      ru: "{person} не говорит от имени {member} и не действует от имени Секретариата.",
    },
    check: ({ state, act, envelope }) => {
      const member =
        act.type === "SubmitComment" ? act.member : memberOfComment(state, act.comment);
      return ownOrSecretariat({ state, envelope }, member);
    },
    examples: [
      `${round} | M4 submits objection K1 of M4 in consultation R1 on p1, words "Вода": "Unclear" | accepted; CommentSubmitted`,
      `${round} | M5 submits objection K1 of M4 in consultation R1: "Unclear" | refused ${id} person="Delegate 1 of M5" member=M4`,
      `${round}; M4 submits objection K1 of M4 in consultation R1: "Unclear" | M4 withdraws comment K1: "reworded" | accepted; CommentWithdrawn`,
      `${round}; M4 submits objection K1 of M4 in consultation R1: "Unclear" | M5 withdraws comment K1: "so" | refused ${id}`,
    ],
  });
};

const letter = (place: LawBook): Clause => {
  const id = `${place.id}.m6/letter`;
  const round = roundGiven(openValues(place));
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "Where the Secretariat enters or takes back what a parliament says, it names the letter: " +
      "what nobody has said stays silence (inferred).",
    on: ["SubmitComment", "WithdrawComment"],
    narrows: true,
    says: {
      en: "The letter of the parliament is not named: the Secretariat says nothing for it.",
      fr: "La lettre du parlement n'est pas nommée : le Secrétariat ne dit rien à sa place.",
      es: "No se nombra la carta del parlamento: la Secretaría no dice nada por él.",
      ar: "لم تُذكر رسالة البرلمان: لا تقول الأمانة شيئا بدلا عنه.",
      ru: "Не названо письмо парламента: Секретариат ничего не говорит за него.",
    },
    check: ({ state, act, envelope }) => {
      if (!isSecretariat(state, envelope)) return aside;
      return act.document === undefined ? fails() : holds;
    },
    examples: [
      `${round} | Secretariat submits agreement K1 of M4 in consultation R1, letter "12-4" | accepted; CommentSubmitted`,
      `${round} | Secretariat submits agreement K1 of M4 in consultation R1 | refused ${id}`,
      `${round}; M4 submits objection K1 of M4 in consultation R1: "A" | Secretariat withdraws comment K1: "so" | refused ${id}`,
      `${round}; M4 submits objection K1 of M4 in consultation R1: "A" | Secretariat withdraws comment K1: "so", letter "12-5" | accepted; CommentWithdrawn`,
    ],
  });
};

const dayReceived = (place: LawBook): Clause => {
  const id = `${place.id}.m6/day-received`;
  const open = openValues(place);
  const short = `${lawGiven}; Secretariat sets ${open.days} to 30: "invented"; ${opening("R1", "2025-10-31")}`;
  const says = 'submits objection K1 of M4 in consultation R1: "Unclear"';
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "On which day a letter came, the Secretariat says, which has it; what a parliament enters " +
      "itself comes on the day on which it does so (our reading).",
    on: ["SubmitComment"],
    narrows: true,
    says: {
      en: "That it came on {received} is for the Secretariat to say: what others enter comes today.",
      fr: "Il revient au Secrétariat de dire qu'elle est arrivée le {received} : ce que d'autres inscrivent arrive aujourd'hui.",
      es: "Corresponde a la Secretaría decir que llegó el {received}: lo que otros inscriben llega hoy.",
      ar: "للأمانة أن تقول إنه ورد في {received}: وما يسجله غيرها يرد اليوم.",
      ru: "Что оно поступило {received}, указывает Секретариат: внесённое другими поступает сегодня.",
    },
    check: ({ state, act, envelope }) => {
      const { received } = act;
      if (received === undefined) return aside;
      return isSecretariat(state, envelope) ? holds : fails({ received });
    },
    examples: [
      `${short} | Secretariat ${says}, letter "9", received on 2025-10-30 | accepted; CommentSubmitted`,
      `${short} | M4 ${says}, received on 2025-10-30 | refused ${id} received=2025-10-30`,
      `${short} | M4 ${says} | undecided ${open.late}`,
      `${short} | Secretariat ${says}, letter "9", received on 2025-09-30 | impossible status received`,
    ],
  });
};

const words = (place: LawBook): Clause => {
  const id = `${place.id}.m6/words`;
  const round = roundGiven(openValues(place));
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading: "An objection, a proposal and an editorial remark say what is asked for (inferred).",
    on: ["SubmitComment"],
    narrows: true,
    says: {
      en: "It does not say what is asked for; only an agreement goes without words.",
      fr: "Il n'est pas dit ce qui est demandé ; seul un accord se passe de mots.",
      es: "No se dice lo que se pide; solo la conformidad va sin palabras.",
      ar: "لم يُذكر المطلوب؛ والموافقة وحدها تأتي بلا كلام.",
      ru: "Не сказано, о чём просят; без слов бывает только согласие.",
    },
    check: ({ act }) => (act.kind !== "agrees" && act.text === undefined ? fails() : holds),
    examples: [
      `${round} | M4 submits agreement K1 of M4 in consultation R1 | accepted`,
      `${round} | M4 submits objection K1 of M4 in consultation R1 on p1 | refused ${id}`,
    ],
  });
};

/** Whether a comment came after the last day of its consultation, at the seat. */
const isLate = ({ state, act, envelope }: Asked<"SubmitComment">): boolean => {
  const until = state.consulting?.rounds.get(act.consultation)?.until;
  const day = act.received ?? dateIn(state.founding?.seat ?? "UTC", envelope.at);
  return until !== undefined && day > until;
};

const inTime = (place: LawBook): Clause => {
  const id = `${place.id}.m6/in-time`;
  const open = openValues(place);
  const short = `${lawGiven}; Secretariat sets ${open.days} to 30: "invented"; ${opening("R1", "2025-10-31")}`;
  const late =
    'submits objection K1 of M4 in consultation R1: "Unclear", letter "9", received on 2025-11-05';
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "What becomes of a comment that comes after the last day, no text says: whoever presides " +
      "rules on it, or the Secretariat enters what holds for all, with its source. Where late " +
      "comments do not count they are kept and shown as late.",
    on: ["SubmitComment"],
    narrows: true,
    discretion: "chair",
    says: {
      en: "The last day was {until}, and whether a late comment counts is not decided.",
      fr: "Le dernier jour était le {until}, et nul n'a décidé si une observation tardive compte.",
      es: "El último día fue el {until}, y no está decidido si una observación tardía cuenta.",
      ar: "كان آخر يوم {until}، ولم يُبت في احتساب ملاحظة متأخرة.",
      ru: "Последний день был {until}, и не решено, учитывается ли опоздавшее замечание.",
    },
    check: (asked) => {
      if (!isLate(asked)) return holds;
      const rule = asked.ask("consultation", { state: asked.state });
      if (rule.kind === "unset") return undecided(rule.value);
      return rule.value.late === "unclear" ? undecided(open.late) : aside;
    },
    examples: [
      `${short} | Secretariat ${late.replace("11-05", "10-31")} | accepted; CommentSubmitted`,
      `${short} | Secretariat ${late} | undecided ${open.late}`,
      `${short}; Secretariat sets ${open.late} to 0: "invented" | Secretariat ${late} | accepted; CommentSubmitted`,
      `${short}; Chair rules under ${id} on M4: "it counts" | Secretariat ${late} | accepted; CommentSubmitted`,
      `${short}; Chair rules under ${id} on R1: "it counts" | Secretariat ${late} | accepted; CommentSubmitted`,
      `${short}; Chair rules under ${id} on K1: "it counts" | Secretariat ${late} | accepted; CommentSubmitted`,
      `${short}; Chair rules under ${id} on M5: "it counts" | Secretariat ${late} | undecided ${open.late}`,
    ],
  });
};

const notBefore = (place: LawBook): Clause => {
  const id = `${place.id}.m6/not-before`;
  const round = roundGiven(openValues(place));
  return guard({
    id,
    cites: `${place.document}, 6`,
    reading:
      "The days that parliaments are given are theirs: a consultation is closed after its last day, " +
      "or once all that were asked have answered (our reading).",
    on: ["CloseConsultation"],
    narrows: true,
    says: {
      en: "Parliaments have until {until}, and have not answered yet: {members}.",
      fr: "Les parlements ont jusqu'au {until}, et n'ont pas encore répondu : {members}.",
      es: "Los parlamentos tienen hasta el {until}, y aún no han respondido: {members}.",
      ar: "أمام البرلمانات حتى {until}، ولم يجب بعد: {members}.",
      ru: "У парламентов есть время до {until}; ещё не ответили: {members}.",
    },
    check: ({ state, act, envelope }) => {
      const known = state.consulting?.rounds.get(act.consultation);
      if (known === undefined) return aside;
      const comments = state.consulting?.comments.values() ?? [];
      const said = comments.filter(
        ({ consultation, withdrawn }) => consultation === known.id && withdrawn === null,
      );
      const silent = known.members.filter((one) => said.every(({ member }) => member !== one));
      const isOver = dateIn(state.founding?.seat ?? "UTC", envelope.at) > known.until;
      if (isOver || silent.length === 0) return holds;
      const members = listed(silent.map((member) => memberName(state, member)));
      return fails({ until: known.until, members });
    },
    examples: [
      `${round} | Secretariat closes consultation R1: "enough" | refused ${id} until=2025-12-01 members="M4, M5, M6"`,
      `${round}; on 2025-12-01 | Secretariat closes consultation R1: "enough" | refused ${id}`,
      `${round}; on 2025-12-02 | Secretariat closes consultation R1: "the last day is over" | accepted`,
      `${allAnswered(place)} | Secretariat closes consultation R1: "all have answered" | accepted`,
      `${allAnswered(place)}; M5 withdraws comment K2: "too early" | Secretariat closes consultation R1: "all have answered" | refused ${id} members=M5`,
    ],
  });
};

export const consultationClauses = (place: LawBook): readonly Clause[] => [
  keepers(place),
  days(place),
  ownParliament(place),
  letter(place),
  dayReceived(place),
  words(place),
  inTime(place),
  notBefore(place),
];
