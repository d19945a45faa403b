import { canonical } from "@hemicycle/base";
import {
  type Act,
  type ActOf,
  type Answer,
  decide,
  type PlayedLine,
  type State,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };
type Import = ActOf<"ImportRegister">;

/** The row that would enter what an act enters; null for an act that no row stands for. */
const rowFor = (act: Act): Partial<Import> | null => {
  switch (act.type) {
    case "AdmitMember": {
      const { type: _, ...row } = act;
      return { members: [row] };
    }
    case "InviteObserver":
      return { members: [{ member: act.member, name: act.name, affiliation: "observer" }] };
    case "AccreditDelegation":
      return { delegations: act.members };
    case "RegisterPerson": {
      const { type: _, ...row } = act;
      return { people: [row] };
    }
    default:
      return null;
  }
};

interface Pair {
  readonly line: PlayedLine;
  readonly imported: Answer;
}

/** Every example of the rulebook whose act could be a row, and what its import comes to. */
const pairs: readonly (readonly [string, Pair])[] = edition2017.clauses.flatMap((clause) => {
  const examples = clause.kind === "prose" ? [] : clause.examples;
  return examples.flatMap((example) => {
    const { line } = runExample(book, clause, example);
    const row = line === null ? null : rowFor(line.envelope.act);
    if (line === null || row === null) return [];
    const source = { title: "list.csv", sha256: "0".repeat(64) };
    const act: Import = { type: "ImportRegister", import: "IM9", source, ...row };
    const moment = { state: line.before, seq: 0 };
    const imported = decide(edition2017, moment, { ...line.envelope, act });
    return [[`${clause.id}: ${example}`, { line, imported }] as const];
  });
});

/** Clauses that stand in the way, and the row in whose way they stand. */
const reasons = (answer: Answer): readonly string[] => {
  switch (answer.kind) {
    case "refused":
      return answer.because.map(({ clause }) => clause);
    case "undecided":
      return answer.unset.map(({ value }) => value);
    default:
      return [];
  }
};

const rowsNamed = (answer: Answer): readonly unknown[] => {
  switch (answer.kind) {
    case "refused":
      return answer.because.map(({ facts }) => facts["row"]);
    case "undecided":
      return answer.unset.map(({ row }) => row);
    default:
      return [];
  }
};

const registers = ({ imports: _, people, ...state }: State): string =>
  canonical({ ...state, people: known(people) });

/** As they are registered, by whichever entry. */
const known = (people: State["people"]): object =>
  Object.fromEntries(people.values().map(({ knownSince: _, ...person }) => [person.id, person]));

/** Who may import at all is asked first, and of whoever may not nothing else is asked. */
const registersOnly = "ipu.a35.1/registers";

describe("what a row of an import comes to is what its act comes to by itself", () => {
  test("there are examples of every kind of row, and of every answer", () => {
    expect(pairs.length).toBeGreaterThan(40);
    const found = pairs.map(([, { line }]) => `${line.envelope.act.type} ${line.answer.kind}`);
    for (const type of ["AdmitMember", "InviteObserver", "AccreditDelegation", "RegisterPerson"]) {
      expect(found).toContain(`${type} accepted`);
      expect(found).toContain(`${type} refused`);
    }
    expect(found).toContain("RegisterPerson undecided");
  });

  test.each(pairs)("%s", (_, { line, imported }) => {
    const { answer } = line;
    if (imported.kind === "refused" && reasons(imported).includes(registersOnly)) {
      expect(line.envelope.office).not.toBe("secretariat");
      return;
    }
    expect(imported.kind).toBe(answer.kind);
    expect(reasons(imported)).toEqual(reasons(answer));
    for (const row of rowsNamed(imported)) {
      expect(row).toMatch(/^(?:members|delegations|people)\/\d+$/);
    }
    if (imported.kind === "accepted" && answer.kind === "accepted") {
      expect(registers(imported.state)).toBe(registers(answer.state));
    }
  });
});

describe("an office in a row", () => {
  test.each([
    ["Rapporteur", "accepted"],
    ["Secretary General", "accepted"],
    ["President of the Assembly", "refused ipu.a7.2/elected row=people/0 office=president"],
    ["Teller", "refused ipu.a7.2/elected row=people/0 office=teller"],
  ])("is assigned as it is by itself: %s", (office, outcome) => {
    const [clause] = edition2017.clauses;
    if (clause === undefined) throw new Error("an edition without clauses");
    const list = `"list.csv" sha256:${"0".repeat(64)}`;
    const line = `Secretariat imports IM1 from ${list} with people X1 "Ann" as official in office ${office}`;
    expect(runExample(book, clause, `a convened session | ${line} | ${outcome}`).wrong).toBeNull();
  });
});
