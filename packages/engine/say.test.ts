import { describe, expect, test } from "vitest";
import { type Edition, prose } from "./clause.ts";
import type { Recorded } from "./events.ts";
import { play } from "./minutes/sitting.ts";
import { after, beginning, book } from "./minutes/test-book.ts";
import { sayEvent } from "./say/event.ts";
import { resultSentence } from "./say/result.ts";
import { citeShort, fillSays, languages, placeholdersIn } from "./say.ts";
import type { QuestionResult, Reckoning } from "./state.ts";

const clause = (id: string, cites: string) =>
  prose({ id, cites, reading: "For the test.", why: "For the test." });

const edition: Edition = {
  id: "e1",
  title: "Test",
  from: null,
  until: null,
  clauses: [
    clause("t.34.2/cast", "Rules of the Assembly, 34.2"),
    clause("t.34.3/floor", "Rules of the Assembly, 34.3"),
    clause("t.8.1/chair", "Rules of the Assembly, 8.1"),
    clause("t.s15.2/votes", "Statutes, 15.2"),
  ],
};

const twoThirds: Reckoning = {
  clause: "t.11.2a/two-thirds",
  cites: "Rules of the Assembly, 11.2(a)",
  needed: 708,
  base: 1062,
  of: "votesCast",
  share: "2/3",
  more: false,
  met: true,
};
const floor: Reckoning = {
  clause: "t.34.3/floor",
  cites: "Rules of the Assembly, 34.3",
  needed: 504,
  base: 1512,
  of: "votesAllocated",
  share: "1/3",
  more: false,
  met: true,
};
const majority: Reckoning = {
  ...twoThirds,
  cites: "Rules of the Assembly, 34.1",
  share: "1/2",
  more: true,
  needed: 2,
};

const emergency: QuestionResult = {
  question: { kind: "request", request: "R1" },
  yes: 1027,
  no: 35,
  abstain: 205,
  cast: 1062,
  castClause: "t.34.2/cast",
  reckonings: [twoThirds, floor],
  asRecorded: [],
  outcome: "adopted",
};
const taken: QuestionResult = {
  ...emergency,
  reckonings: [twoThirds],
  asRecorded: ["t.34.3/floor"],
};
const small = (cast: number): QuestionResult => ({
  ...emergency,
  question: { kind: "motion", motion: "P1" },
  yes: 1,
  no: cast - 1,
  abstain: 0,
  cast,
  reckonings: [majority],
  outcome: "rejected",
});

/** Spaces of all widths as plain ones, and without the signs that keep directions apart. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u202f]/g, " ").replace(/[\u2068\u2069]/g, "");
const sentences = (result: QuestionResult) =>
  Object.fromEntries(
    languages.map((language) => [language, plain(resultSentence(result, edition, language))]),
  );

describe("the sentence of a result", () => {
  test("has every part of the arithmetic, in every language", () => {
    expect(sentences(emergency)).toEqual({
      en:
        "1,062 votes cast, abstentions not counted (34.2); 708 needed for two thirds (11.2(a)); " +
        "504 needed for one third of the 1,512 votes allocated (34.3); 1,027 in favour: accepted.",
      fr:
        "1 062 suffrages exprimés, abstentions non comptées (34.2) ; il faut 708 voix pour les " +
        "deux tiers (11.2(a)) ; il faut 504 voix pour un tiers des 1 512 voix attribuées " +
        "(34.3) ; 1 027 voix pour : la demande est acceptée.",
      es:
        "1062 votos emitidos, abstenciones no contadas (34.2); hacen falta 708 votos para los " +
        "dos tercios (11.2(a)); hacen falta 504 votos para un tercio de los 1512 votos " +
        "asignados (34.3); 1027 a favor: la solicitud se acepta.",
      ar:
        "1,062 صوتا مُدلى به، ولا يُحتسب الامتناع (34.2)؛ والمطلوب 708 لبلوغ الثلثين (11.2(a))؛ " +
        "والمطلوب 504 لبلوغ الثلث من الأصوات المخصصة وعددها 1,512 (34.3)؛ " +
        "والأصوات المؤيدة 1,027: قُبل الطلب.",
      ru:
        "Подано 1 062 голоса, воздержавшиеся не учитываются (34.2); для двух третей необходимо " +
        "708 голосов (11.2(a)); для одной трети от 1 512 распределённых голосов необходимо " +
        "504 голоса (34.3); за — 1 027: запрос принят.",
    });
  });

  test("says what could not be reckoned, and why", () => {
    expect(sentences(taken)).toMatchObject({
      en:
        "1,062 votes cast, abstentions not counted (34.2); 708 needed for two thirds (11.2(a)); " +
        "34.3 not reckoned, as the sources do not give its figures; 1,027 in favour: accepted.",
      fr: expect.stringContaining("34.3 non calculé, les sources n’en donnant pas les chiffres"),
      es: expect.stringContaining("34.3 no se ha calculado, pues las fuentes no dan sus cifras"),
      ar: expect.stringContaining("لم تُحسب المادة 34.3"),
      ru: expect.stringContaining("34.3 не рассчитано"),
    });
  });

  test("knows the plurals of each language", () => {
    const cast = (count: number) =>
      languages.map(
        (language) => plain(resultSentence(small(count), edition, language)).split(" (")[0],
      );
    expect(cast(1)).toEqual([
      "1 vote cast",
      "1 suffrage exprimé",
      "1 voto emitido",
      "صوت واحد مُدلى به",
      "Подан 1 голос",
    ]);
    expect(cast(2)[3]).toBe("صوتان مُدلى بهما");
    expect(cast(3).slice(3)).toEqual(["3 أصوات مُدلى بها", "Подано 3 голоса"]);
    expect(cast(11).slice(3)).toEqual(["11 صوتا مُدلى به", "Подано 11 голосов"]);
  });

  test("speaks of abstentions only where there are any, and says when they count", () => {
    const counted = { ...emergency, cast: 1267 };
    expect(resultSentence(counted, edition, "en")).toContain(
      "1,267 votes cast, abstentions counted",
    );
    const none = { ...emergency, abstain: 0 };
    expect(resultSentence(none, edition, "en")).toMatch(/^1,062 votes cast \(34\.2\);/);
  });

  test("names shares, and what comes of each kind of question", () => {
    const said = (part: Partial<Reckoning>) =>
      resultSentence({ ...emergency, reckonings: [{ ...twoThirds, ...part }] }, edition, "en");
    expect(said({ share: "1/2", more: true })).toContain("708 needed for the majority");
    expect(said({ share: "3/5" })).toContain("needed for 3/5");
    expect(said({ share: "2/3", more: true })).toContain("needed for more than two thirds");
    expect(resultSentence(small(2), edition, "en")).toMatch(/1 in favour: rejected\.$/);
    const election = { ...emergency, question: { kind: "election", election: "E1" } } as const;
    expect(resultSentence(election, edition, "en")).toMatch(/: elected\.$/);
  });
});

describe("wording", () => {
  test("a citation is short in brackets", () => {
    expect(citeShort("Rules of the Assembly, 33.1")).toBe("33.1");
    expect(citeShort("Statutes, 15.2")).toBe("Statutes 15.2");
    expect(citeShort("33.1")).toBe("33.1");
  });

  test("placeholders are filled with numbers as the language writes them", () => {
    const says = { en: "{n} of {name}", fr: "{n} de {name}", ar: "{n} {name}" };
    const facts = { n: 12_345, name: "M1" };
    expect(fillSays(says, facts, "en")).toBe("12,345 of M1");
    expect(plain(fillSays(says, facts, "fr"))).toBe("12 345 de M1");
    expect(fillSays(says, facts, "ar")).toBe("12,345 M1");
    expect(placeholdersIn(says.en)).toEqual(["n", "name"]);
  });

  test("English is spoken where a language is missing, with English numbers", () => {
    expect(fillSays({ en: "{n} votes" }, { n: 12_345 }, "ru")).toBe("12,345 votes");
  });
});

describe("an event as a line", () => {
  const telling = { state: after(beginning), titles: book.offices, edition };
  const recorded = (event: Recorded["event"], more: Partial<Recorded> = {}): Recorded => ({
    seq: 1,
    at: "2017-10-14T12:00:00.000Z",
    by: "SG",
    office: "chair",
    onBehalfOf: null,
    audience: "public",
    grounds: [],
    event,
    ...more,
  });
  const say = (event: Recorded["event"], more: Partial<Recorded> = {}) =>
    sayEvent(recorded(event, more), telling);

  test("what an act became is told in the words of the minutes, with its grounds", () => {
    const grounds = [
      { clause: "t.8.1/chair", how: "held" },
      { clause: "t.34.2/cast", how: "held" },
      { clause: "t.34.3/floor", how: "recorded" },
      { clause: "t.s15.2/votes", how: "ruling" },
    ] as const;
    expect(say({ type: "SittingClosed" }, { grounds })).toBe(
      "President closes the sitting (8.1, 34.2; by ruling on Statutes 15.2; as recorded: 34.3)",
    );
    expect(say({ type: "RoomEntered", people: ["GN.2"] }, { by: "JP.1", office: null })).toBe(
      "Japan lets in Guinea 2",
    );
  });

  test("what the engine worked out has words of its own", () => {
    expect(say({ type: "VoteTablePublished", votes: { JP: 20, GN: 13 } })).toBe(
      "The table of votes is published: 33 votes of 2 members",
    );
    expect(say({ type: "QuorumAnnounced", delegations: 40, needed: 20 })).toBe(
      "The quorum is 20 delegations of 40",
    );
    expect(say({ type: "VoteOpened", vote: "V1", roll: [], start: "JP", drawn: "by lot" })).toBe(
      "Vote V1 is open, starting with Japan (by lot)",
    );
    expect(say({ type: "ResultDeclared", vote: "V1", results: [taken] })).toBe(
      `Result of vote V1: request R1: ${resultSentence(taken, edition, "en")}`,
    );
    const grounds = [{ clause: "t.8.1/chair", how: "consequence" }] as const;
    expect(
      say({ type: "OfficeTaken", office: "teller", people: ["GN.1", "GW.1"] }, { grounds }),
    ).toBe("One and One take office as Teller (follows from 8.1)");
  });

  test("every event of a sitting can be told", () => {
    const sitting = play(beginning, [book]);
    const told = sitting.recorded.map((entry) =>
      sayEvent(entry, { ...telling, state: sitting.state }),
    );
    expect(told).toHaveLength(sitting.recorded.length);
    expect(told.at(-1)).toBe(
      "President opens sitting PL1".replace("President", "Secretary General"),
    );
  });
});
