import { readdirSync, readFileSync } from "node:fs";
import {
  actsOf,
  askOf,
  deadlinesOf,
  findingsIn,
  type Guard,
  type PlayedSitting,
  play,
  resultSentence,
  sayFinding,
} from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { rulebooks } from "./index.ts";

const root = new URL("../../scenarios/", import.meta.url);
/** Each folder has the sittings of one rulebook, under its name. */
const all = readdirSync(root).flatMap((book) =>
  readdirSync(new URL(`${book}/`, root))
    .filter((name) => name.endsWith(".minutes"))
    .map((name) => `${book}/${name}`),
);
const inBook = (book: string): readonly string[] =>
  all.filter((name) => name.startsWith(`${book}/`)).map((name) => name.slice(book.length + 1));
const names = inBook("ipu");

const kept = new Map<string, PlayedSitting>();

/** Each sitting is played once for all tests. */
const sittingOf = (name: string): PlayedSitting => {
  const path = name.includes("/") ? name : `ipu/${name}`;
  const known = kept.get(name) ?? play(readFileSync(new URL(path, root), "utf8"), rulebooks);
  kept.set(name, known);
  return known;
};

/** The sentences of the results that a sitting declares. */
const resultsOf = (name: string): readonly string[] => {
  const { recorded, edition } = sittingOf(name);
  if (edition === null) throw new Error(`${name} has no edition`);
  return recorded.flatMap(({ event }) =>
    event.type === "ResultDeclared"
      ? event.results.map((result) => resultSentence(result, edition, "en"))
      : [],
  );
};

/** The clauses by which acts of a sitting are refused, or left undecided. */
const refusedIn = (name: string): readonly string[] =>
  actsOf(sittingOf(name)).flatMap(({ answer }) => {
    if (answer.kind === "refused") return answer.because.map(({ clause }) => clause);
    return answer.kind === "undecided" ? answer.unset.map(({ clause }) => clause) : [];
  });

test("every rulebook has sittings, and every folder is one of a rulebook", () => {
  const books = new Set(all.map((name) => name.split("/")[0]));
  expect([...books].toSorted()).toEqual(rulebooks.map(({ id }) => id).toSorted());
});

test.each(all)("%s comes out as it says, reads back, and folds to its state", (name) => {
  const played = sittingOf(name);
  expect(findingsIn(played).map(sayFinding)).toEqual([]);
  expect(name.startsWith(`${played.state.founding?.rulebook}/`)).toBe(true);
});

test.each(all)("%s says at its top where it comes from", (name) => {
  const top = sittingOf(name)
    .lines.filter(({ kind }) => kind === "comment")
    .map(({ text }) => text);
  const invented = name.includes("/refusals-");
  expect(top.join("\n")).toMatch(invented ? /are invented/ : /Sources?:[\s\S]*https?:\/\//);
  // Under which edition it is judged: the last word of its title is its year.
  const year = sittingOf(name).edition?.title.split(" ").at(-1) ?? "no edition";
  expect(top.join("\n")).toMatch(new RegExp(`[Jj]udged under[\\s\\S]*${year}|${year}`));
});

describe("real decisions", () => {
  test("137th Assembly: two thirds of 1,062 votes cast are 708", () => {
    expect(resultsOf("137-emergency-item.minutes")).toEqual([
      "1,062 votes cast, abstentions not counted (34.2); 708 needed for two thirds (11.2(a)); " +
        "34.3 not reckoned, as the sources do not give its figures; 1,027 in favour: accepted.",
    ]);
    const { state } = sittingOf("137-emergency-item.minutes");
    expect(state.session?.items.get("E1")).toMatchObject({ kind: "emergency", request: "R1" });
  });

  test("148th Assembly: 904 in favour are not 916, whichever number was against", () => {
    for (const [name, cast] of [
      ["148-emergency-item.minutes", "1,373"],
      ["148-emergency-item-470.minutes", "1,374"],
    ] as const) {
      const [sentence] = resultsOf(name);
      expect(sentence).toContain(`${cast} votes cast (34.2); 916 needed for two thirds`);
      expect(sentence).toMatch(/904 in favour: not accepted\.$/);
      expect(sittingOf(name).state.session?.requests.get("R1")?.status).toBe("rejected");
    }
  });

  test("138th Assembly: eight requests, four of which became one on the day of the decision", () => {
    const requests = sittingOf("138-requests.minutes").state.session?.requests;
    const statuses = requests?.values().map(({ id, status }) => `${id} ${status}`);
    expect(statuses).toEqual([
      ...["R1 joined", "R2 joined", "R3 joined", "R4 joined"],
      ...["R5 deposited", "R6 deposited", "R7 accepted", "R8 deposited"],
    ]);
    const days = requests?.values().map(({ at }) => at.slice(0, 10));
    expect(days?.toSorted()).toEqual([
      // A day begins at 23:00 or 22:00 of the day before in UTC.
      ...["2018-02-27", "2018-03-05", "2018-03-06", "2018-03-18", "2018-03-21"],
      ...["2018-03-23", "2018-03-24", "2018-03-24"],
    ]);
  });

  test("104th Conference: two thirds of 1,138 votes cast are 759", () => {
    const [sentence] = resultsOf("104-supplementary-item.minutes");
    expect(sentence).toMatch(/^1,138 votes cast, abstentions not counted \(34\.2\); 759 needed/);
    expect(sentence).toMatch(/960 in favour: accepted\.$/);
  });

  test("115th Assembly: a resolution needs more than half of the votes cast", () => {
    expect(resultsOf("115-resolution.minutes")).toEqual([
      "930 votes cast, abstentions not counted (34.2); 466 needed for the majority (34.1); " +
        "897 in favour: adopted.",
    ]);
  });
});

describe("a whole session", () => {
  const name = "138-session.minutes";
  const { state, recorded, lines } = sittingOf(name);
  const ofType = (type: string) => recorded.filter(({ event }) => event.type === type);

  test("138th Assembly: from the decision on its dates to its close, on its programme", () => {
    expect(recorded.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(["SessionDecided", "SessionConvened", "SpeakersDrawn"]),
    );
    expect(state.session?.status).toBe("closed");
    // Seven sittings of the plenary, of two committees four and three, as in the programme.
    expect(ofType("SittingOpened")).toHaveLength(14);
    expect(state.session?.decisions.keys()).toEqual(
      expect.arrayContaining(["draft:D3", "draft:D4", "draft:D5", "draft:DE"]),
    );
    expect(lines.length).toBeLessThan(300);
  });

  test("its General Debate follows the lists: presiding officers, first and second speakers", () => {
    const heard = ofType("FloorGiven").map(({ event }) =>
      event.type === "FloorGiven" ? event.person : "",
    );
    expect(heard.map((person) => person.slice(0, 2)).join(" ")).toBe(
      "NA VN BH ID QA GR DK PT CA DE SE ML CY DE AU",
    );
    expect(state.session?.debate.lists.second.speakers.every((speaker) => speaker.heard)).toBe(
      true,
    );
  });

  test("the day for amendments that was published is that of the rule, reckoned from the first day", () => {
    const { edition } = sittingOf(name);
    const at = actsOf(sittingOf(name)).find(({ envelope }) => {
      return envelope.act.type === "RequestEmergencyItem";
    });
    if (edition === null || at === undefined) throw new Error("nobody requested an item");
    const all = deadlinesOf(askOf(edition), at.before, "2018-02-28");
    const of = (kind: string) => all.find((one) => one.of === kind);
    expect(of("convocation")?.deadline?.day).toBe("2017-11-24");
    expect(of("amendment")).toMatchObject({
      deadline: { day: "2018-03-09" },
      published: { day: "2018-03-09" },
      difference: 0,
    });
  });
});

describe("refusals", () => {
  // The other rulebooks show the refusals that are their own, beside examples of all their guards.
  const guards = rulebooks
    .filter(({ id }) => id === "ipu")
    .flatMap(({ editions }) =>
      editions.flatMap(({ clauses }) =>
        clauses.filter((clause): clause is Guard => clause.kind === "guard"),
      ),
    );
  const shown = new Set(names.filter((name) => name.startsWith("refusals-")).flatMap(refusedIn));

  test("every guard refuses an act in one of the sittings that show refusals", () => {
    expect(guards.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  test("sittings from sources hold no refusal that their source does not have", () => {
    const real = names.filter((name) => !name.startsWith("refusals-"));
    expect(real.flatMap((name) => refusedIn(name).map((clause) => `${name} ${clause}`))).toEqual([
      "138-requests.minutes ipu.a11.2b/standing",
    ]);
  });
});
