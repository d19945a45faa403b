import { describe, expect, test } from "vitest";
import { isAdopted, lawTitle, partsOf, readingsIn, stageOf } from "./laws.ts";
import type { ModelLaw, State } from "./state.ts";
import { playing } from "./test-laws.ts";

const law = ({ laws }: State, id: string): ModelLaw => {
  const found = laws.get(id);
  if (found === undefined) throw new Error(`no law ${id}`);
  return found;
};

const proposed =
  'Secretariat proposes model law L1 Russian "О воде", English "On water" by "Parliament" for C1 with C2: "letter"';

const code =
  'Secretariat proposes model code K1 Russian "Лесной кодекс" by "Commission" for C1, in parts general "Общая часть" and use "Пользование": "programme"';
const part = (id: string, of: string): string =>
  `Secretariat proposes part of a code ${id} Russian "Часть" by "Commission" for C1, part ${of} of code K1: "programme"`;
const adopted = (id: string): string => `Secretariat enters law ${id} as adopted: "resolution"`;

describe("a model law", () => {
  test("goes by its title in a language, and else by that of the original", () => {
    const { state } = playing(proposed);
    const one = law(state, "L1");
    expect([lawTitle(one, "en"), lawTitle(one, "ru"), lawTitle(one, "fr")]).toEqual([
      ...["On water", "О воде", "О воде"],
    ]);
    expect([one.lead, one.with, stageOf(one).stage]).toEqual(["C1", ["C2"], "proposed"]);
  });

  test("has a text in several languages, and a new version when words come anew", () => {
    const gives = (language: string, ...blocks: readonly string[]): string =>
      `Secretariat gives the text of law L1 in ${language} as ${blocks.join(", ")}`;
    const { state, came } = playing(
      proposed,
      gives("Russian", 'p1 article "Вода общая."', 'p2 article "Бюджет."'),
      gives("English", 'p1 article "Water is common."'),
      gives("English", 'p9 article "Another."', 'p1 article "Water is common."'),
      gives("French", 'p9 article "Autre."'),
      gives("Spanish", 'p5 article "Otro."'),
      gives("Arabic", 'p1 article "الماء"', 'p1 article "الماء"'),
    );
    const accepted = Array.from({ length: 5 }, () => "accepted");
    expect(came).toEqual([...accepted, "blocks: undefined", "p1: undefined"]);
    const versions = law(state, "L1").text?.versions.map(({ version }) => version) ?? [];
    expect(versions.map(({ number, trees }) => [number, Object.keys(trees)])).toEqual([
      [1, ["ru", "en"]],
      [2, ["en", "fr"]],
    ]);
    expect(versions[1]?.parent).toBe(versions[0]?.hash);
  });

  test("is read as often as it is read, one reading after the other in each body", () => {
    const reading = (number: number, body: string, how: string): string =>
      `Secretariat records reading ${number} of law L1 in ${body} as ${how}: "minutes"`;
    const { state, came } = playing(
      proposed,
      reading(2, "C1", "approved"),
      reading(1, "C1", "to be continued"),
      reading(1, "C1", "approved"),
      reading(2, "C1", "approved"),
      reading(1, "C2", "approved"),
    );
    expect(came.slice(1)).toEqual([
      ...["reading: next is 1", "accepted", "reading: next is 2", "accepted", "accepted"],
    ]);
    expect(readingsIn(law(state, "L1"), "C1").map(({ outcome }) => outcome)).toEqual([
      ...["continued", "approved"],
    ]);
  });

  test("does not come to a stage before it was where it is, nor twice, nor in the future", () => {
    const stage = (said: string): string => `Secretariat enters law L1 as ${said}: "so"`;
    const { came } = playing(
      proposed,
      stage("being drafted on 2026-01-09"),
      stage("being drafted on 2026-01-11"),
      stage("being drafted"),
      stage("being drafted"),
      stage("in commission in C1"),
      stage("in commission in C2"),
      stage("in commission in C9"),
    );
    expect(came.slice(1)).toEqual([
      ...["on: before 2026-01-10", "on: later than the act", "accepted", "stage: drafting"],
      ...["accepted", "accepted", "body: undefined"],
    ]);
  });

  test("has a number of its own", () => {
    const { came, state } = playing(
      proposed,
      code,
      'Secretariat numbers law L1 "59-6": "resolution"',
      'Secretariat numbers law K1 "59-6": "resolution"',
      'Secretariat publishes law L1 in "Bulletin 80" with "Text" on 2026-01-10',
    );
    expect(came.slice(2)).toEqual(["accepted", "number: of L1", "accepted"]);
    expect(law(state, "L1")).toMatchObject({
      number: "59-6",
      publication: { place: "Bulletin 80", day: "2026-01-10", document: { title: "Text" } },
    });
    expect(stageOf(law(state, "L1")).stage).toBe("published");
  });
});

describe("a code", () => {
  test("shows what stays open of it while its parts are adopted one by one", () => {
    const lines = [code, part("K2", "general"), adopted("K2"), part("K3", "use")];
    const { state } = playing(...lines);
    expect(
      partsOf(state, law(state, "K1")).map((one) => [one.part, one.law?.id, one.adopted]),
    ).toEqual([
      ["general", "K2", true],
      ["use", "K3", false],
    ]);
    expect([isAdopted(state, "K2"), isAdopted(state, "K1")]).toEqual([true, false]);
    const whole = playing(...lines, adopted("K3")).state;
    expect(isAdopted(whole, "K1")).toBe(true);
  });

  test("adopted as a whole leaves nothing open to wait for", () => {
    const { state } = playing(code, adopted("K1"));
    expect(isAdopted(state, "K1")).toBe(true);
  });

  test("has no parts but those that it was proposed with", () => {
    const { came } = playing(
      code,
      part("K2", "other"),
      'Secretariat proposes part of a code K3 Russian "Часть" by "C" for C1, part use: "so"',
      'Secretariat proposes part of a code K4 Russian "Часть" by "C" for C1 of code K1: "so"',
      'Secretariat proposes model law L2 Russian "Закон" by "C" for C1, amending L9: "so"',
    );
    expect(came.slice(1)).toEqual([
      ...["part: undefined", "part: undefined", "part: undefined", "amends: undefined"],
    ]);
  });
});
