import { describe, expect, test } from "vitest";
import { stateIn } from "../bodies.ts";
import type { Edition, Rulebook } from "../clause.ts";
import { sayEvent } from "../say/event.ts";
import { edition as toy } from "../test-bodies.ts";
import { actsOf, play } from "./sitting.ts";
import { book } from "./test-book.ts";
import { writeLine } from "./write.ts";

const all = toy.bodies?.committee ?? [];
const edition: Edition = { ...toy, bodies: { committee: all, executive: all } };
const rulebook: Rulebook = { ...book, id: "toy", editions: [edition] };

const text = `on 2024-03-23
Secretariat founds ASM "Assembly" under toy edition e1, seat Europe/Zurich, secretary SEC "Clerk"
Secretariat admits GN "Guinea" as member
Secretariat convenes S1 "Session" at "Geneva" from 2024-03-23 to 2024-03-27
Secretariat accredits Guinea
Secretariat registers GN.1 "One" of Guinea as delegate, woman
Secretariat registers GN.2 "Two" of Guinea as delegate, man
Secretariat registers SG "Somebody" as official
Secretariat assigns Secretary General to SG: "elected"
Secretariat establishes committee C1 "Peace": "rules"
Secretariat establishes executive committee EC "Executive Committee": "rules"
Secretariat names Guinea titular member of C1 from 2024-03-23 until 2026-03-22: "letter"
Secretariat names Guinea president of C1: "elected in 2023"
Secretariat names Guinea 2 substitute of C1: "letter"
Secretariat ends the term in C1 of Guinea 2 as substitute: "ill"
Secretariat records group G1 "African Group" of Guinea: "its list"
09:00 Secretary General opens sitting PL1
09:05 in committee C1: President of the body opens sitting C1.PL1
09:06 in committee C1: Secretariat lets in Guinea and Guinea 2
09:07 in committee C1: Guinea asks for the floor as speaker
09:08 in committee C1: President gives the floor to Guinea as speaker
09:09 President closes the sitting
09:10 in executive committee EC: Secretary General opens sitting EC.PL1
09:11 in body C9: Secretariat opens sitting X -> impossible unknown body
09:12 in committee C1: President closes the sitting`;

const sitting = play(text, [rulebook]);

describe("a line that happens in a body", () => {
  test("names it first, and is written again as it was read", () => {
    expect(sitting.unread).toEqual([]);
    const naming = { titles: book.offices };
    const lines = actsOf(sitting).map(({ before: state, envelope, timed, expected }) =>
      writeLine(envelope, { ...naming, state }, { timed, expected }),
    );
    expect(lines).toEqual(text.split("\n").slice(1));
  });

  test("names those who hold the offices of the body", () => {
    const [opening] = actsOf(sitting).filter(({ envelope }) => envelope.body === "C1");
    expect(opening?.envelope).toMatchObject({ by: "GN.1", office: "president", body: "C1" });
    expect(stateIn(sitting.state, "EC").session?.sitting?.chair).toBe("SG");
  });

  test("is told with the body, worked out or not", () => {
    const told = sitting.recorded.flatMap((recorded, place) => {
      const state = actsOf(sitting).findLast(
        ({ answer }) =>
          answer.kind === "accepted" && answer.recorded.some(({ seq }) => seq === place + 1),
      )?.before;
      if (recorded.body === undefined || state === undefined) return [];
      return [sayEvent({ ...recorded, grounds: [] }, { state, titles: book.offices, edition })];
    });
    expect(told[0]).toBe("in committee C1: President of the body opens sitting C1.PL1");
    expect(told).toContain("in committee C1: One has the floor, speech S1");
  });
});
