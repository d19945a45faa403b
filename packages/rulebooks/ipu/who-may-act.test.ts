import { type ActType, actTypes } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../examples.ts";
import { givens } from "./givens.ts";
import { edition2017, ipu } from "./rulebook.ts";
import { attempts } from "./test-attempts.ts";
import { attemptAt } from "./test-hostile.ts";
import { rights } from "./test-rights.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };

/** The answer to a line; which clause an example belongs to does not matter for an act. */
const answerTo = (given: string, line: string) => {
  const [clause] = edition2017.clauses;
  if (clause === undefined) throw new Error("an edition without clauses");
  return runExample(book, clause, `${given} | ${line} | accepted`).answer;
};

const attemptsAt = (type: ActType): readonly [given: string, phrase: string] => {
  const known = attempts[type];
  if (known === undefined) throw new Error(`nobody tries ${type}`);
  return known;
};

/** Acts that these rules know; the others are those of other assemblies, and nobody can do them. */
const known = actTypes.filter((type) => rights[type].length > 0);

describe("who may act", () => {
  test.each(actTypes.filter((type) => rights[type].length === 0))(
    "%s, which no rule speaks of, is done by nobody",
    (type) => {
      const [given, line] = attemptAt(type);
      const phrase = line.slice(line.indexOf(" ") + 1);
      for (const who of ["person X1", "Secretariat", "President", "M5"]) {
        expect(answerTo(given, `${who} ${phrase}`)?.kind, who).not.toBe("accepted");
      }
    },
  );

  test.each(known)("a person without an office or a delegation cannot do %s", (type) => {
    const [given, phrase] = attemptsAt(type);
    expect(answerTo(given, `person X1 ${phrase}`)?.kind).toBe("refused");
  });

  const official = known.filter((type) => type !== "FoundAssembly");

  test.each(official)("claiming an office that is not held does not help with %s", (type) => {
    const [given, phrase] = attemptsAt(type);
    for (const title of Object.values(ipu.offices)) {
      expect(answerTo(given, `person X1 as ${title} ${phrase}`)?.kind, title).toBe("refused");
    }
  });

  const clausesAgainst = (given: string, line: string): readonly string[] => {
    const answer = answerTo(given, line);
    return answer?.kind === "refused" ? answer.because.map(({ clause }) => clause) : [];
  };

  test.each(official)("whoever's mandate has ended cannot do %s, and nobody for them", (type) => {
    const [given, phrase] = attemptsAt(type);
    const ended = `${given}; Secretariat ends the mandate of X1: "left"`;
    const alone = clausesAgainst(ended, `person X1 ${phrase}`);
    const clerk = clausesAgainst(ended, `Secretariat on behalf of person X1 ${phrase}`);
    expect([alone, clerk]).toEqual([
      expect.arrayContaining(["ipu.a35.1/mandate"]),
      expect.arrayContaining(["ipu.a35.1/mandate"]),
    ]);
  });

  test.each(known)("a credential that is not one's own does not sign %s", (type) => {
    const [given, phrase] = attemptsAt(type);
    expect(clausesAgainst(given, `person X1 ${phrase} signed with K9`)).toContain(
      "ipu.a35.1/signed-by-own",
    );
  });

  test.each(official)("a ruling beside %s asks for a gesture, where it is set", (type) => {
    const [given, phrase] = attemptsAt(type);
    const asked = `${given}; Secretariat asks for a gesture of the last 60 seconds for rulings`;
    const ruled = `person X1 ${phrase} ruling ipu.a8.2/annulment: "so"`;
    expect(clausesAgainst(asked, ruled)).toContain("ipu.a35.1/fresh-gesture");
  });
});
