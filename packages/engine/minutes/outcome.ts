import type { Answer } from "../decide.ts";
import { cutAt, type Part } from "./cut.ts";
import { quoted, unquoted } from "./slots-plain.ts";

/** A reason that a line expects. Facts that it does not name are not compared. */
export interface ExpectedReason {
  readonly clause: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface ExpectedFault {
  readonly id: string;
  readonly where: string | null;
}

/** What a line says about its act, after the arrow. */
export type Expected =
  /** Without events, any events will do. */
  | { readonly kind: "accepted"; readonly events: readonly string[] }
  | { readonly kind: "refused"; readonly because: readonly ExpectedReason[] }
  | { readonly kind: "undecided"; readonly values: readonly string[] }
  | { readonly kind: "impossible"; readonly faults: readonly ExpectedFault[] };

export const accepted: Expected = { kind: "accepted", events: [] };

/** Where an outcome cannot be read: how far into its text, and what should stand there. */
export interface OutcomeFault {
  readonly kind: "fault";
  readonly at: number;
  readonly expects: string;
}

const kinds = /^(?:accepted(?:; |$)|(?:refused|undecided|impossible) )/;

/** Reads what stands after the arrow: `refused rules.33.1/quorum present=19`. */
export const readOutcome = (said: string): Expected | OutcomeFault => {
  const kind = kinds.exec(said)?.[0];
  if (kind === undefined) {
    return { kind: "fault", at: 0, expects: "accepted, refused, undecided or impossible" };
  }
  const rest = said.slice(kind.length);
  if (kind.startsWith("accepted")) return readAccepted({ text: rest, at: kind.length });
  const parts = cutAt(rest, ";").map((part) => ({ ...part, at: part.at + kind.length }));
  if (kind === "refused ") return readReasons(parts);
  return kind === "undecided " ? readValues(parts) : readFaults(parts);
};

const readAccepted = ({ text, at }: Part): Expected | OutcomeFault => {
  const events = text === "" ? [] : text.split(", ");
  return events.every((event) => /^[A-Z][A-Za-z]+$/.test(event))
    ? { kind: "accepted", events }
    : { kind: "fault", at, expects: "the events that follow (VoteOpened, ResultDeclared)" };
};

const reasonPattern = /^([a-z][a-z0-9-]*\.[a-z0-9.]+\/[a-z0-9-]+)(?= |$)/;
const factPattern = / ([A-Za-z]+)=("(?:[^"\\]|\\.)*"|[^\s"]+)/y;

const readReasons = (parts: readonly Part[]): Expected | OutcomeFault => {
  const because: ExpectedReason[] = [];
  for (const { text, at } of parts) {
    const clause = reasonPattern.exec(text)?.[0];
    if (clause === undefined) {
      return { kind: "fault", at, expects: "the id of a clause (rules.33.1/quorum)" };
    }
    const facts = readFacts(text, clause.length);
    if (typeof facts === "number") return { kind: "fault", at: at + facts, expects: factExpected };
    because.push({ clause, facts });
  }
  return { kind: "refused", because };
};

const factExpected = 'a fact (present=19, title="two words")';

/** The facts, or how far they could be read. */
const readFacts = (text: string, from: number): Readonly<Record<string, string>> | number => {
  const facts: Record<string, string> = {};
  let at = from;
  while (at < text.length) {
    factPattern.lastIndex = at;
    const [whole, name, value] = factPattern.exec(text) ?? [];
    if (whole === undefined || name === undefined || value === undefined) return at;
    facts[name] = value.startsWith('"') ? unquoted(value) : value;
    at += whole.length;
  }
  return facts;
};

const readValues = (parts: readonly Part[]): Expected | OutcomeFault => {
  const wrong = parts.find(({ text }) => !/^\S+$/.test(text));
  return wrong === undefined
    ? { kind: "undecided", values: parts.map(({ text }) => text) }
    : { kind: "fault", at: wrong.at, expects: "the name of a value (rules.33.2/base)" };
};

const readFaults = (parts: readonly Part[]): Expected | OutcomeFault => {
  const wrong = parts.find(({ text }) => !/^[a-z]+(?: \S+)?$/.test(text));
  if (wrong !== undefined) {
    return { kind: "fault", at: wrong.at, expects: "a fault and its place (unknown vote)" };
  }
  const faults = parts.map(({ text }): ExpectedFault => {
    const [id = "", where] = text.split(" ");
    return { id, where: where ?? null };
  });
  return { kind: "impossible", faults };
};

/** What came of an act, in the words of a line. */
export const outcomeOf = (answer: Answer): Expected => {
  switch (answer.kind) {
    case "accepted":
      return { kind: "accepted", events: answer.recorded.map(({ event }) => event.type) };
    case "refused":
      return {
        kind: "refused",
        because: answer.because.map(({ clause, facts }) => ({ clause, facts: asText(facts) })),
      };
    case "undecided":
      return { kind: "undecided", values: answer.unset.map(({ value }) => value) };
    case "impossible":
      return { kind: "impossible", faults: answer.faults.map(({ id, where }) => ({ id, where })) };
  }
};

const asText = (facts: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));

/** Whether an answer is what a line expects: reasons in order, facts where they are named. */
export const agrees = (expected: Expected, answer: Answer): boolean => {
  const found = outcomeOf(answer);
  if (expected.kind === "accepted" && found.kind === "accepted") {
    return expected.events.length === 0 || same(expected.events, found.events);
  }
  if (expected.kind === "refused" && found.kind === "refused") {
    return alike(expected.because, found.because, agreesOnReason);
  }
  if (expected.kind === "undecided" && found.kind === "undecided") {
    return same(expected.values, found.values);
  }
  if (expected.kind === "impossible" && found.kind === "impossible") {
    return alike(expected.faults, found.faults, agreesOnFault);
  }
  return false;
};

const alike = <T>(
  wanted: readonly T[],
  found: readonly T[],
  agree: (wanted: T, found: T) => boolean,
): boolean =>
  wanted.length === found.length &&
  wanted.every((one, at) => {
    const other = found[at];
    return other !== undefined && agree(one, other);
  });

const same = (wanted: readonly string[], found: readonly string[]): boolean =>
  alike(wanted, found, (a, b) => a === b);

const agreesOnReason = (wanted: ExpectedReason, found: ExpectedReason): boolean =>
  wanted.clause === found.clause &&
  Object.entries(wanted.facts).every(([name, value]) => found.facts[name] === value);

const agreesOnFault = (wanted: ExpectedFault, found: ExpectedFault): boolean =>
  wanted.id === found.id && (wanted.where === null || wanted.where === found.where);

/** Writes an outcome as it stands after the arrow. */
export const writeOutcome = (expected: Expected): string => {
  switch (expected.kind) {
    case "accepted":
      return ["accepted", ...(expected.events.length > 0 ? [expected.events.join(", ")] : [])].join(
        "; ",
      );
    case "refused":
      return `refused ${expected.because.map(writeReason).join("; ")}`;
    case "undecided":
      return `undecided ${expected.values.join("; ")}`;
    case "impossible":
      return `impossible ${expected.faults.map(writeFault).join("; ")}`;
  }
};

const writeReason = ({ clause, facts }: ExpectedReason): string =>
  [clause, ...Object.entries(facts).map(([name, value]) => `${name}=${writeFact(value)}`)].join(
    " ",
  );

const writeFact = (value: string): string => (/^[^\s";|]+$/.test(value) ? value : quoted(value));

const writeFault = ({ id, where }: ExpectedFault): string =>
  where === null || where === "" ? id : `${id} ${where}`;
