import type { Recorded } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { type ExampleBook, runExample } from "../../examples.ts";
import { givens } from "../givens.ts";
import { edition2017, ipu } from "../rulebook.ts";
import { remembered } from "./10-delegations.ts";

const book: ExampleBook = { rulebook: ipu, edition: edition2017, givens };

const remember = (given: string): readonly string[] => {
  const { answer } = runExample(
    book,
    remembered,
    `${given} | President closes the session | accepted`,
  );
  return answer?.kind === "accepted" ? answer.recorded.flatMap(compositionIn) : [];
};

const compositionIn = ({ event }: Recorded): readonly string[] =>
  event.type === "CompositionRecorded"
    ? [`${event.member} ${event.composition} at ${event.session}`]
    : [];

describe("at the close of a session", () => {
  test("each delegation is remembered as it was made up", () => {
    expect(remember("2 at first plenary, single-sex history of M2")).toEqual([
      "M1 mixed at S1",
      "M2 single-sex at S1",
    ]);
  });

  test("a member without a delegation, or with none of its delegates named, was absent", () => {
    const two = 'Secretariat admits M7 "M7" as member; Secretariat admits M8 "M8" as member';
    expect(remember(`2 at first plenary; ${two}; Secretariat accredits M8`)).toEqual([
      "M1 mixed at S1",
      "M2 mixed at S1",
      "M7 absent at S1",
      "M8 absent at S1",
    ]);
  });

  test("where the sex of a delegate is not known, nothing is remembered", () => {
    const third = 'Secretariat registers M2.9 "Nine" of M2 as delegate, parliamentarian yes';
    expect(remember(`2 at first plenary, single-sex history of M2; ${third}`)).toEqual([
      "M1 mixed at S1",
    ]);
  });
});
