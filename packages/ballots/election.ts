import { base64 } from "./bytes.ts";
import { edwards } from "./edwards.ts";
import { type Group, type GroupName, groupNames } from "./group.ts";
import type { Machine } from "./machine.ts";
import { belenios2048, rfc3526Group } from "./modular.ts";
import type { Powers } from "./proofs.ts";
import { Refusal } from "./refusal.ts";
import {
  elementOf,
  list,
  optional,
  readText,
  record,
  type Shape,
  text,
  textLike,
  truth,
  uuid,
  whole,
} from "./shape.ts";

/** From `min` to `max` of the answers are chosen, or none of them in a blank vote. */
export interface Question {
  readonly answers: readonly string[];
  /** Whether a blank vote is allowed and counted, whatever `min` says. */
  readonly blank: boolean | undefined;
  readonly min: number;
  readonly max: number;
  readonly question: string;
}

/** What voters are asked, and the key for which they encrypt (specification, section 4.10). */
export interface ElectionMessage<E> {
  readonly version: number;
  readonly description: string;
  readonly name: string;
  readonly group: string;
  readonly public_key: E;
  readonly questions: readonly Question[];
  readonly uuid: string;
  readonly administrator: string | undefined;
  readonly credential_authority: string | undefined;
}

/** An election that was read, ready for ballots to be made and checked. */
export interface Election<E> {
  readonly group: Group<E>;
  readonly message: ElectionMessage<E>;
  /** SHA-256 of its text in base64: every ballot and every proof is bound to it. */
  readonly fingerprint: string;
  readonly powers: Powers<E>;
}

/** More would be no question to anybody, and work without end for whoever verifies. */
export const mostChoices = 1000;
const mostQuestions = 50;

const questionForm: Shape<Question> = record({
  answers: list(text, mostChoices),
  blank: optional(truth),
  min: whole,
  max: whole,
  question: text,
});

const question: Shape<Question> = {
  write: questionForm.write,
  read: (value) => {
    const other = typeof value === "object" && value !== null && Object.hasOwn(value, "type");
    return other ? new Refusal("unsupported") : questionForm.read(value);
  },
};

export const electionShape = <E>(group: Group<E>): Shape<ElectionMessage<E>> =>
  record({
    version: whole,
    description: text,
    name: text,
    group: textLike(new RegExp(`^${group.name}$`)),
    public_key: elementOf(group),
    questions: list(question, mostQuestions),
    uuid,
    administrator: optional(text),
    credential_authority: optional(text),
  });

/** How many ciphertexts an answer has: the blank vote has one of its own, before the others. */
export const choicesOf = ({ answers, blank }: Question): number =>
  answers.length + (blank === true ? 1 : 0);

/** `bits` is the size of the tables of powers: 8 to check hundreds of ballots, 5 to make one. */
export const readElection = <E>(
  group: Group<E>,
  source: string,
  bits: number,
): Election<E> | Refusal => {
  const message = readText(electionShape(group), source);
  if (message instanceof Refusal) return message;
  if (message.version !== 1) return new Refusal("version", "version");
  const contradiction = contradictionIn(message.questions);
  if (contradiction !== undefined) return contradiction;
  const fingerprint = fingerprintOf(group.machine, source);
  return { group, message, fingerprint, powers: powersFor(group, message, bits) };
};

const powersFor = <E>(
  group: Group<E>,
  { public_key, questions }: ElectionMessage<E>,
  bits: number,
): Powers<E> => {
  const ofGenerator = group.table(group.generator, bits);
  const most = Math.max(1, ...questions.map(({ max }) => max));
  const inverses = Array.from({ length: most + 1 }, (_, content) =>
    ofGenerator((group.order - BigInt(content)) % group.order),
  );
  return {
    ofGenerator,
    ofKey: group.table(public_key, bits),
    ofInverse: (content) => inverses[Number(content)] ?? group.one,
  };
};

const contradictionIn = (questions: readonly Question[]): Refusal | undefined => {
  const choices = questions.reduce((sum, one) => sum + choicesOf(one), 0);
  if (choices > mostChoices) return new Refusal("too-large", "questions");
  if (questions.length === 0) return new Refusal("question", "questions");
  const at = questions.findIndex(
    ({ answers, min, max }) => answers.length === 0 || min > max || max > answers.length,
  );
  return at < 0 ? undefined : new Refusal("question", `questions/${at}`);
};

/** The hash of a message by which others name it: of an election, or of a ballot that was cast. */
export const fingerprintOf = ({ sha256 }: Machine, source: string): string =>
  base64(sha256(source));

/** The group that an election names; `unsupported` when it is none of ours. */
export const groupNamed = (source: string): GroupName | Refusal => {
  const name = /"group":"([^"\\]*)"/.exec(source)?.[1];
  return groupNames.find((one) => one === name) ?? new Refusal("group", "group");
};

/** Calls with the group of that name; what its elements are stays between the two. */
export const withGroup = <Result>(
  name: GroupName,
  machine: Machine,
  use: <E>(group: Group<E>) => Result,
): Result => {
  switch (name) {
    case "BELENIOS-2048":
      return use(belenios2048(machine));
    case "RFC-3526-2048":
      return use(rfc3526Group(machine));
    case "Ed25519":
      return use(edwards(machine));
  }
};
