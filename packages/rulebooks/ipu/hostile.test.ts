import {
  type Act,
  type ActType,
  actTypes,
  decide,
  type Envelope,
  type Office,
  offices,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";
import { attemptAt } from "./test-hostile.ts";
import { delegations, holders, type Right, type Role, rights, roles } from "./test-rights.ts";

/**
 * Everybody tries every act, in every office and on everybody's behalf, on what is their own and on
 * what is somebody else's, at a moment at which the act is possible. Only what the table of rights
 * allows is accepted; and all that it allows is.
 */

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };
// The list of roles is written in one place.
const everybody = Object.keys(roles) as readonly Role[];

interface Try {
  readonly role: Role;
  readonly office: Office | undefined;
  /** On whose behalf. */
  readonly principal: Role | undefined;
  readonly act: Act;
  /** Whose the thing is. */
  readonly owner: Owner;
}

interface Owner {
  readonly person: string;
  readonly member: string;
}

const first: Owner = { person: "M5.1", member: "M5" };
const second: Owner = { person: "M4.1", member: "M4" };

/** What belongs to the first owner, and in its place to the second. */
const exchanged: Readonly<Record<string, string>> = {
  ...{ M5: "M4", "M5.1": "M4.1", C5: "C4", K5: "K4" },
};
const exchangedIn: Partial<Record<ActType, Readonly<Record<string, string>>>> = {
  WithdrawRequest: { R1: "R2" },
  WithdrawMotion: { P1: "P2" },
};

/** The same act about what belongs to somebody else; the same where it is about nobody. */
function aboutOther(act: Act): Act {
  const all = { ...exchanged, ...exchangedIn[act.type] };
  const swap = (_: string, value: unknown) =>
    typeof value === "string" ? (all[value] ?? value) : value;
  // Ids are exchanged for ids.
  return JSON.parse(JSON.stringify(act), swap) as Act;
}

const ownerIn = (act: Act, usual: Owner): Owner =>
  act.type === "FoundAssembly" ? { person: act.person, member: "" } : usual;

function* tries(act: Act): Generator<Try> {
  const other = aboutOther(act);
  const objects = [
    { act, owner: ownerIn(act, first) },
    ...(JSON.stringify(other) === JSON.stringify(act) ? [] : [{ act: other, owner: second }]),
  ];
  for (const role of everybody) {
    for (const office of [undefined, ...offices]) {
      for (const principal of [undefined, ...everybody]) {
        for (const object of objects) yield { role, office, principal, ...object };
      }
    }
  }
}

/** The right by which something may be done, by the table alone. */
const rightTo = (tried: Try): Right | undefined =>
  rights[tried.act.type].find((right) => isRight(right, tried));

function isRight(right: Right, { role, office, principal = role, owner }: Try): boolean {
  const inPerson = principal === role;
  const byClerk = role === "secretary" && !right.endsWith("!");
  if (!inPerson && !byClerk) return false;
  switch (right) {
    case "any":
      return office === undefined && delegations[principal] !== undefined;
    case "own":
    case "own!":
      return office === undefined && delegations[principal] === owner.member;
    case "teller!":
      return office === "teller" && holders.teller.includes(role);
    case "self":
    case "self!":
      return office === undefined && roles[principal] === owner.person;
    default:
      return office === right && holders[right].includes(principal);
  }
}

const said = ({ role, office, principal, owner }: Try): string =>
  [role, office && `as ${office}`, principal && `for ${principal}`, `on ${owner.person}`]
    .filter(Boolean)
    .join(" ");

describe("of everybody's attempts at", () => {
  test.each(actTypes)(
    "%s only those are accepted that the table allows, and all kinds of them",
    (type) => {
      const [clause] = edition2017.clauses;
      if (clause === undefined) throw new Error("an edition without clauses");
      const [given, line] = attemptAt(type);
      const run = runExample(book, clause, `${given} | ${line} | accepted`);
      if (rights[type].length > 0) expect(run.wrong).toBe(null);
      if (run.line === null) throw new Error(`${type} is no act`);
      const { before, envelope } = run.line;
      const wrong: string[] = [];
      const used = new Set<Right>();
      let count = 0;
      for (const tried of tries(envelope.act)) {
        count += 1;
        const right = rightTo(tried);
        const answer = decide(
          edition2017,
          { state: before, seq: 1_000 },
          asked(tried, envelope.at),
        );
        if (answer.kind !== "accepted") continue;
        if (right === undefined) wrong.push(said(tried));
        else used.add(right);
      }
      expect(wrong).toEqual([]);
      expect([...used].sort()).toEqual([...rights[type]].sort());
      expect(count).toBeGreaterThan(3_000);
    },
  );
});

const asked = ({ role, office, principal, act }: Try, at: string): Envelope => ({
  act,
  at,
  by: roles[role],
  ...(office === undefined ? {} : { office }),
  ...(principal === undefined ? {} : { onBehalfOf: roles[principal] }),
});
