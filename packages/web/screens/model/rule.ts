import {
  type ActType,
  actTypes,
  type Clause,
  cutAt,
  type Edition,
  type EventType,
  fill,
  type Guard,
  type Language,
  languages,
  placeholdersIn,
  readOutcome,
  recordedAs,
} from "@hemicycle/engine";
import type { Said } from "../../client/readings.svelte.ts";
import type { StateKind } from "../../components/types.ts";
import type { Key, Words } from "../../messages/index.ts";

/** A line of what a clause governs: a head, and words of ours or of the rulebook's. */
export interface RuleFact {
  readonly head: string;
  readonly text: string;
  /** Rulebooks speak English. */
  readonly isEnglish: boolean;
}

/**
 * What a clause does, to which acts, and how sure we are. `saidWhy`: the reason of prose in the
 * reader's language; left out, as the rulebook has it.
 */
export const factsOf = (words: Words, clause: Clause, saidWhy?: Said): readonly RuleFact[] => {
  const own = (head: Key, text: string): RuleFact => ({
    head: words.say(head),
    text,
    isEnglish: false,
  });
  const quoted = (head: Key, text: string): RuleFact => ({ ...own(head, text), isEnglish: true });
  const kind = own("rule.kind", words.say(`rule.kind.${clause.kind}`));
  switch (clause.kind) {
    case "guard":
      return [
        kind,
        own("rule.refuses", refused(words, clause)),
        own("rule.otherwise", otherwise(words, clause)),
      ];
    case "value":
      return [
        kind,
        own("rule.answers", words.say(`rule.slot.${clause.slot ?? "none"}`)),
        own("rule.status", words.say(`rule.status.${clause.status}`)),
        quoted("rule.source", clause.source),
      ];
    case "consequence":
      return [kind, own("rule.follows", words.list(clause.on.map((type) => after(words, type))))];
    case "prose":
      return [
        kind,
        {
          head: words.say("rule.why"),
          ...(saidWhy ?? { text: clause.why, isEnglish: true }),
        },
      ];
  }
};

/** Under what is laid over the rules a clause holds, and under what it does not. */
export const layingsOf = (
  words: Words,
  { overlays = [] }: Pick<Edition, "overlays">,
  clause: string,
): readonly RuleFact[] => {
  const own = overlays.filter(({ clauses }) => clauses.some(({ id }) => id === clause));
  const others = overlays.filter(
    (one) => !own.includes(one) && (one.replaces === "all" || one.replaces.includes(clause)),
  );
  const told = { "rule.under": own, "rule.replacedUnder": others } as const;
  return (["rule.under", "rule.replacedUnder"] as const).flatMap((head) => {
    const text = told[head].map(({ title }) => title).join("; ");
    return text === "" ? [] : [{ head: words.say(head), text, isEnglish: true }];
  });
};

const refused = (words: Words, { on }: Guard): string =>
  on.length === actTypes.length
    ? words.say("rule.act.every")
    : words.list(on.map((type) => words.say(`rule.act.${type}`)));

const otherwise = (words: Words, { discretion }: Guard): string =>
  discretion === null
    ? words.say("rule.otherwise.nobody")
    : words.say("rule.otherwise.ruling", { office: words.say(`office.${discretion}`) });

/** An event is named after the act that it comes from, where it comes from one. */
const after = (words: Words, type: EventType): string => {
  const act = actOf.get(type);
  return act === undefined ? words.say("rule.event", { type }) : words.say(`rule.act.${act}`);
};

const workedOut: readonly (readonly [EventType, ActType])[] = [
  ["VoteTablePublished", "PublishVoteTable"],
  ["QuorumAnnounced", "AnnounceQuorum"],
  ["FloorGiven", "GiveFloor"],
  ["SpeechEnded", "EndSpeech"],
  ["VoteOpened", "OpenVote"],
  ["ResultDeclared", "DeclareResult"],
  ["RoundDeclared", "DeclareResult"],
  ["DecidedWithoutVote", "DecideWithoutVote"],
  ["AgreementFailed", "DeclareNoAgreement"],
  ["ProgressReported", "ReportProgress"],
  ["JointRequestMade", "SignJointRequest"],
  ["TieBroken", "BreakTie"],
];

const actOf: ReadonlyMap<EventType, ActType> = new Map([
  ...workedOut,
  // The keys of the table are the acts, its values their events.
  ...Object.entries(recordedAs).map(([act, event]) => [event, act as ActType] as const),
]);

/** An example as a line of a table. */
export interface RuleExample {
  readonly given: string;
  readonly when: string;
  readonly outcome: string;
  readonly state: StateKind;
}

export const examplesOf = (clause: Clause): readonly RuleExample[] =>
  ("examples" in clause ? clause.examples : []).map((example) => {
    const parts = cutAt(example, "|").map(({ text }) => text.trim());
    const [given = "", when = "", outcome = ""] = parts;
    return { given, when, outcome, state: stateOf(outcome) };
  });

const stateOf = (outcome: string): StateKind => {
  const read = readOutcome(outcome);
  if (read.kind === "accepted") return "held";
  if (read.kind === "refused") return "refused";
  return read.kind === "undecided" || outcome.startsWith("unset") ? "unset" : "plain";
};

/** What the screen says when a guard refuses, in each language. */
export interface RuleSaying {
  readonly language: Language;
  readonly text: string;
}

/** Filled with the facts of an example that has them all; else with the names of the facts. */
export const sayingsOf = ({ says, examples }: Guard): readonly RuleSaying[] => {
  const names = placeholdersIn(says.en);
  const known = examples.map(factsIn).find((facts) => names.every((name) => name in facts));
  const facts = known ?? Object.fromEntries(names.map((name) => [name, `[${name}]`]));
  return languages.flatMap((language) => {
    const wording = says[language];
    return wording === undefined ? [] : [{ language, text: fill(wording, facts, language) }];
  });
};

const factsIn = (example: string): Readonly<Record<string, string>> => {
  const outcome = cutAt(example, "|").at(-1)?.text.trim() ?? "";
  const read = readOutcome(outcome);
  return read.kind === "refused" ? (read.because[0]?.facts ?? {}) : {};
};
