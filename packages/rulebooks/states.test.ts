import { languages, placeholdersIn, tellStates } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { rulebooks } from "./index.ts";

const told = ["status", "stage"] as const;

/** States that examples of refusals expect; ids and what is not there stand for themselves. */
const states = new Set(
  rulebooks
    .flatMap(({ editions }) => editions.flatMap(({ clauses }) => clauses))
    .flatMap((clause) => (clause.kind === "guard" ? [clause] : []))
    .filter(({ says }) => told.some((name) => placeholdersIn(says.en).includes(name)))
    .flatMap(({ examples }) => examples)
    .flatMap((example) => [...example.matchAll(/ (?:status|stage)=([a-zA-Z-]*[a-zA-Z])(?![\w-])/g)])
    .map(([, state]) => state ?? ""),
);

describe("the state of something, where a refusal tells it", () => {
  test("is told in words of every language, for every state that examples expect", () => {
    expect(states.size).toBeGreaterThan(15);
    const others = languages.filter((language) => language !== "en");
    const raw = [...states].filter((state) =>
      others.some((language) => tellStates({ stage: state }, language)["stage"] === state),
    );
    expect(raw.filter((state) => state !== "rapporteurs")).toEqual([]);
  });

  test("is its permanent name in English, and so is an id or what is not there in any", () => {
    expect(tellStates({ status: "fallen", vote: "V1" }, "en")).toEqual({
      status: "fallen",
      vote: "V1",
    });
    expect(tellStates({ status: "D1" }, "ru")).toEqual({ status: "D1" });
    expect(tellStates({ status: "-", yes: 3 }, "ar")).toEqual({ status: "-", yes: 3 });
  });

  test("stands in the place of the name alone, and other facts stay", () => {
    expect(tellStates({ status: "withdrawn", amendment: "A1" }, "fr")).toEqual({
      status: "retiré(e)",
      amendment: "A1",
    });
  });
});
