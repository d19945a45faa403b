import {
  type Agreement,
  type Deadline,
  type DeadlineKind,
  type Given,
  type InstitutionRule,
  type Majority,
  type MajorityPart,
  type Naming,
  objectorPlaces,
  type Purpose,
  type Question,
  type Questions,
  type Right,
  type RoundMajority,
  type Slot,
  type Split,
  slotNamed,
} from "@hemicycle/engine";

const slots: { readonly [S in Slot]: string } = {
  entitlement: "entitlement of M1",
  castable: "castable of M1",
  votingUnit: "votingUnit",
  votesCast: "votesCast of 12 yes, 3 no",
  majority: "majority of request R1",
  agreement: 'agreement of question Q1 "A"',
  round: "round of round 1 of election E1",
  quorum: "quorum",
  participating: "participating",
  membership: "membership of M1 on 2017-10-14",
  mayVote: "mayVote of M1 on 2017-10-14",
  inQuorum: "inQuorum of M1 on 2017-10-14",
  speakingTime: "speakingTime of M1 as mover",
  roll: "roll from M3",
  deadline: "deadline of the convocation",
  languages: "languages",
  steeringCommittee: "steeringCommittee",
  apportionment: "apportionment",
  institutions: "institutions",
  consultation: "consultation",
  lawStages: "lawStages",
  readings: "readings of L1",
  votingPlan: "votingPlan",
  precedence: "precedence",
};

const firstWord = (asked: string): string => asked.split(" ", 1)[0] ?? "";

/** Whether an example asks one of the questions that every rulebook answers. */
export const isSlot = (asked: string): boolean => Object.hasOwn(slots, firstWord(asked));

/** Reads a question: "entitlement of M1", "speakingTime of M1 as mover", "roll from M3". */
export const askedIn = (asked: string, naming: Naming): { slot: Slot; input: never } => {
  // `isSlot` has seen that the first word is one.
  const slot = firstWord(asked) as Slot;
  const rest = asked.slice(slot.length).trim();
  // Each reader gives the input of its own slot.
  return { slot, input: { state: naming.state, ...inputOf(slot, rest, naming) } as never };
};

const inputOf = (slot: Slot, rest: string, naming: Naming): object => {
  switch (slot) {
    case "entitlement":
    case "castable":
      return { member: readAll<string>("member", after(rest, "of "), naming) };
    case "membership":
    case "mayVote":
    case "inQuorum":
      return readDay(after(rest, "of "), naming);
    case "votesCast":
      return readAll<readonly Split[]>("splits", after(rest, "of "), naming)[0] ?? {};
    case "majority":
    case "agreement":
      return { question: readAll<Question>("question", after(rest, "of "), naming) };
    case "round":
      return readRound(readAll<Question>("question", after(rest, "of "), naming));
    case "speakingTime":
      return readSpeaker(after(rest, "of "), naming);
    case "roll":
      return {
        start: rest === "" ? null : readAll<string>("member", after(rest, "from "), naming),
      };
    case "deadline":
      return { of: readAll<DeadlineKind>("deadlineKind", after(rest, "of "), naming) };
    case "lawStages":
      return { law: null };
    case "readings":
      return { law: readAll<string>("id", after(rest, "of "), naming) };
    case "votingUnit":
    case "languages":
    case "steeringCommittee":
    case "quorum":
    case "participating":
    case "apportionment":
    case "institutions":
    case "consultation":
    case "votingPlan":
    case "precedence":
      return {};
  }
};

const after = (text: string, words: string): string => {
  if (!text.startsWith(words)) throw new Error(`expected "${words.trim()}": ${text}`);
  return text.slice(words.length);
};

const readRound = (question: Question): { election: string; round: number } => {
  if (question.kind !== "election" || question.round === undefined) {
    throw new Error('expected a round ("round 1 of election E1")');
  }
  return { election: question.election, round: question.round };
};

const readSpeaker = (text: string, naming: Naming): { person: string; purpose: Purpose } => {
  const at = text.lastIndexOf(" as ");
  if (at < 0) throw new Error(`expected "as" and a purpose: ${text}`);
  return {
    person: readAll<string>("person", text.slice(0, at), naming),
    purpose: readAll<Purpose>("purpose", text.slice(at + 4), naming),
  };
};

const readDay = (text: string, naming: Naming): { member: string; on: string } => {
  const [member = "", on = ""] = text.split(" on ");
  return { member: readAll<string>("member", member, naming), on: readAll("date", on, naming) };
};

/** Reads a text that is one thing from its beginning to its end. */
const readAll = <T>(slot: string, text: string, naming: Naming): T => {
  const { read, expects } = slotNamed(slot);
  for (const { value, end } of read({ text, naming }, 0)) {
    // The slot that is named gives this type.
    if (end === text.length) return value as T;
  }
  throw new Error(`expected ${expects}: ${text}`);
};

/** An answer as an example writes it. */
export const sayAnswer = <S extends Slot>(slot: S, answer: Given<S>): string => {
  if (answer.kind === "unset") return `unset ${answer.value}`;
  // The answer is that of the slot.
  return sayValue[slot](answer.value as never);
};

/** "consensus of delegations, 0 tolerated; takingPart counts, noPart unclear, …". */
const sayAgreement = (rule: Agreement): string => {
  const { way, by, tolerated, fromDelegations, letterSeconds, effects } = rule;
  const said = [
    by === "person" ? `${way} of persons` : `${way} of delegations`,
    `${tolerated} tolerated`,
    ...(fromDelegations === undefined ? [] : [`from ${fromDelegations} delegations`]),
    ...(letterSeconds === undefined ? [] : [`letters ${letterSeconds} seconds before`]),
  ].join(", ");
  return `${said}; ${objectorPlaces.map((one) => `${one} ${effects[one]}`).join(", ")}`;
};

/** "4 committee: president 1, member 15 for 4 years". */
const sayInstitution = ({ kind, bodies, offices }: InstitutionRule): string => {
  const said = offices.map(({ as, places, term }) => {
    const long = term === null ? [] : [`for ${term.years} years`];
    return [as, ...(places === null ? [] : [places]), ...long].join(" ");
  });
  return `${bodies === null ? "" : `${bodies} `}${kind}${said.length === 0 ? "" : `: ${said.join(", ")}`}`;
};

/** "2017-06-14: 4 months before opening 2017-10-14". */
const sayDeadline = ({ day, anchor, step: { months, days, direction } }: Deadline): string => {
  const steps = [
    ...(months === undefined ? [] : [`${months} months`]),
    ...(days === undefined ? [] : [`${days} days`]),
  ];
  const reckoned = steps.length === 0 ? "" : `${steps.join(" ")} ${direction} `;
  return `${day ?? "not yet"}: ${reckoned}${anchor.what}${anchor.date === null ? "" : ` ${anchor.date}`}`;
};

/** "yes by P1, P2", or "no". */
const sayRight = ({ yes, by }: Right): string =>
  [yes ? "yes" : "no", ...(by.length === 0 ? [] : [`by ${by.join(", ")}`])].join(" ");

const sayValue: { readonly [S in Slot]: (value: Questions[S]["out"]) => string } = {
  entitlement: String,
  castable: String,
  votingUnit: String,
  votesCast: String,
  majority: ({ parts }: Majority) => parts.map(sayPart).join(", "),
  agreement: sayAgreement,
  round: ({ share, more, relative, tie }: RoundMajority) => {
    const said = `${share.numerator}/${share.denominator}${more ? " more" : ""}`;
    return (relative ? "relative" : said) + (tie === undefined ? "" : ` tie ${tie}`);
  },
  quorum: ({ needed, present }) => `needed=${needed} present=${present}`,
  participating: ({ delegations }) => String(delegations),
  membership: sayRight,
  mayVote: sayRight,
  inQuorum: sayRight,
  speakingTime: (seconds) => (seconds === null ? "unlimited" : String(seconds)),
  roll: (members) => members.join(" "),
  deadline: sayDeadline,
  languages: ({ documents, channels }) =>
    `${documents.join(" ")}; interpretation ${channels.join(" ")}`,
  steeringCommittee: (people) => people.join(" "),
  apportionment: ({ seats, tied }) =>
    [
      ...seats.map(({ id, seats: own }) => `${id}=${own}`),
      ...(tied === null ? [] : ["tied", tied.seats, ...tied.among]),
    ].join(" "),
  institutions: (rules) => rules.map(sayInstitution).join("; "),
  consultation: ({ days, late, silence }) =>
    `days=${typeof days === "number" ? days : `unset ${days.unset}`} late=${late} silence=${silence}`,
  lawStages: (stages) => stages.map(({ stage, from }) => [...from, stage].join(" ")).join(", "),
  readings: String,
  votingPlan: ({ competes }) => competes,
  precedence: (kinds) => kinds.join(" "),
};

/** "1/2 more votesCast", "1/3 votesAllocated 110", "1/3 votesAllocated unset ipu.x". */
const sayPart = ({ share, more, of, base }: MajorityPart): string => {
  const said = [`${share.numerator}/${share.denominator}`, ...(more ? ["more"] : []), of];
  if (typeof base === "number") said.push(String(base));
  else if (base !== undefined) said.push("unset", base.unset);
  return said.join(" ");
};
