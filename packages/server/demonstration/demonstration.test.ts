import { readFileSync } from "node:fs";
import { beginning, decideAct, type Moment } from "@hemicycle/assembly";
import type { Envelope, Proposal, State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import {
  demonstration,
  demonstrationLength,
  isDemonstration,
  isOutgrown,
  nextDemonstration,
} from "./demonstration.ts";
import { members } from "./table.ts";

const at = "2026-03-27T12:00:00.000Z";

/** Decides an act and expects that it is accepted. */
const accepted = (moment: Moment, envelope: Envelope): Moment => {
  const answer = decideAct(rulebooks, moment, envelope);
  if (answer.kind === "accepted") {
    return { state: answer.state, seq: moment.seq + answer.recorded.length };
  }
  throw new Error(`${JSON.stringify(envelope)}: ${JSON.stringify(answer)}`);
};

const founded = (assembly = "demo"): Moment =>
  demonstration({ assembly, at }).reduce(accepted, beginning);

const sessionOf = ({ session }: State) => {
  if (session === null) throw new Error("there is no session");
  return session;
};

describe("the demonstration", () => {
  const moment = founded();
  const session = sessionOf(moment.state);

  test("says everywhere that it is one, and that its people are invented", () => {
    expect(moment.state.founding?.name).toContain("Demonstration assembly");
    expect([session.title, session.place].join()).toMatch(/Demonstration.*demonstration/);
    for (const { name } of moment.state.people.values()) expect(name).toContain("(invented)");
    for (const { memorandum, draft } of session.requests.values()) {
      expect([memorandum?.title, draft?.title].join()).toMatch(/invented.*invented/);
    }
  });

  test("has votes by population, as the Statutes give them", () => {
    const votes = session.voteTable?.toJSON();
    expect(votes).toMatchObject({
      ...{ CN: 23, IN: 23, US: 23, BR: 22, ID: 22, NG: 22, PK: 22, BD: 21, JP: 20, RU: 20 },
      ...{ DE: 19, FR: 18, KE: 17, ES: 16, CA: 15, AU: 14, NL: 13, CH: 12, NO: 12, IE: 12 },
      ...{ NZ: 12, PS: 12, GE: 11, MU: 11, DJ: 10, SM: 10, TV: 10 },
    });
    const sum = Object.values(votes ?? {}).reduce((all, own) => all + own, 0);
    expect([Object.keys(votes ?? {}).length, sum]).toEqual([194, 2570]);
  });

  test("has about seven hundred delegates, women and men in every delegation", () => {
    const delegations = session.delegations.values();
    const delegates = delegations.reduce((all, one) => all + one.delegates, 0);
    expect([delegations.length, delegates]).toEqual([194, 700]);
    for (const { women, men } of delegations) expect(women).toBe(men);
  });

  test("is found in its first sitting, quorate, with a President in the chair and two Tellers", () => {
    expect([session.status, session.sitting?.id, session.sitting?.status]).toEqual([
      ...["open", "PL1", "open"],
    ]);
    expect([session.presence.delegations.member, session.quorumBase?.delegations]).toEqual([
      135, 135,
    ]);
    expect([session.sitting?.chair, moment.state.holders.get("president")]).toEqual([
      "CH.1",
      ["CH.1"],
    ]);
    expect(moment.state.holders.get("teller")).toEqual(["NZ.1", "UG.1"]);
    expect([session.sitting?.item, session.votes.size]).toEqual([null, 0]);
  });

  test("is on the second of the five days, with what the 138th Assembly had to deal with", () => {
    expect([session.opens, session.closes]).toEqual(["2026-03-26", "2026-03-30"]);
    expect(session.items.values().map(({ kind }) => kind)).toEqual([
      ...["generalDebate", "subject", "subject", "report"],
    ]);
  });

  test("has the six requests that came before the day of the decision, admissible", () => {
    const requests = session.requests.values();
    expect(requests.map(({ id, authors, status }) => [id, ...authors, status])).toEqual([
      ["R1", "PS", "deposited"],
      ["R2", "KW", "deposited"],
      ["R3", "BH", "deposited"],
      ["R4", "TR", "deposited"],
      ["R5", "IL", "deposited"],
      ["R6", "SE", "deposited"],
    ]);
    for (const { memorandum, draft, communicatedAt, opinion } of requests) {
      expect([memorandum, draft, communicatedAt]).not.toContain(null);
      expect(opinion?.admissible).toBe(true);
    }
  });

  test("lets a newcomer hold a vote at once, and decide an emergency item after it", () => {
    const chair = { by: "CH.1", office: "chair" } as const;
    const holdVote = (
      vote: string,
      question: "request" | "other",
    ): readonly (Proposal & { by: string })[] => [
      {
        ...chair,
        act: {
          type: "AnnounceVote",
          vote,
          questions: [
            question === "request"
              ? { kind: "request", request: "R6" }
              : { kind: "other", question: "Q1", title: "Shall we try it?" },
          ],
          method: "electronic",
        },
      },
      { ...chair, act: { type: "OpenVote", vote } },
      {
        by: "JP.1",
        act: { type: "CastBallot", vote, member: "JP", splits: [{ yes: 15, no: 3, abstain: 2 }] },
      },
      { ...chair, act: { type: "CloseVote", vote } },
      { ...chair, act: { type: "DeclareResult", vote } },
    ];
    const steps: readonly (Proposal & { by: string })[] = [
      ...holdVote("V1", "other"),
      {
        ...chair,
        act: {
          type: "GiveFloor",
          person: "SE.1",
          purpose: "sponsor",
          about: { kind: "request", id: "R6" },
        },
      },
      { ...chair, act: { type: "EndSpeech" } },
      ...holdVote("V2", "request"),
    ];
    const last = steps.map((step) => ({ ...step, at })).reduce(accepted, moment);
    const { decisions } = sessionOf(last.state);
    expect(decisions.get("other:Q1")?.outcome).toBe("adopted");
    // Two thirds of the votes cast, but far from a third of those allocated (Rule 34.3).
    expect(decisions.get("request:R6")?.outcome).toBe("rejected");
  });
});

describe("the acts that found it", () => {
  test("end at the given moment, one a second", () => {
    const times = demonstration({ at }).map((envelope) => Date.parse(envelope.at));
    expect(times.at(-1)).toBe(Date.parse(at));
    expect(times.slice(1).every((time, index) => time - (times[index] ?? 0) === 1000)).toBe(true);
  });

  test("found it just as well across midnight and on the days when clocks change", () => {
    for (const moment of [
      "2026-03-26T23:00:00.500Z",
      "2026-03-29T01:00:00.000Z",
      "2026-10-25T01:10:00.000Z",
      "2026-12-31T23:00:05.000Z",
    ]) {
      const last = demonstration({ at: moment }).reduce(accepted, beginning);
      expect(sessionOf(last.state).sitting?.chair).toBe("CH.1");
    }
  });
});

describe("fresh demonstrations", () => {
  test("are founded beside the old one, under an id of their own", () => {
    expect(nextDemonstration([])).toBe("demo");
    expect(nextDemonstration(["demo", "ipu"])).toBe("demo-2");
    expect(nextDemonstration(["demo", "demo-10", "demo-9"])).toBe("demo-11");
    expect(founded("demo-2").state.founding).toMatchObject({ assembly: "demo-2" });
    expect(founded("demo-2").state.founding?.name).toContain("demo-2");
  });

  test("are told apart from assemblies in which not anybody may take any seat", () => {
    expect(["demo", "demo-2", "demo-10", "demo-123"].filter(isDemonstration)).toHaveLength(4);
    const others = ["ipu", "demo-", "demo-1", "demo-0", "demo-02", "demo2", "demo-2x", "xdemo", ""];
    expect(others.filter(isDemonstration)).toEqual([]);
  });
});

test("a demonstration takes no more acts when it has become too long, an assembly always", () => {
  expect(isOutgrown("demo-2", demonstrationLength - 1)).toBe(false);
  expect(isOutgrown("demo-2", demonstrationLength)).toBe(true);
  expect(isOutgrown("ipu", 10 * demonstrationLength)).toBe(false);
});

describe("the table of members", () => {
  test("has 194 members, each once, by code, with a population", () => {
    const codes = members.map(({ code }) => code);
    expect(codes).toHaveLength(194);
    expect([...new Set(codes)].sort()).toEqual(codes);
    for (const { code, name, inhabitants } of members) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(name).not.toBe("");
      expect(Number.isInteger(inhabitants) && inhabitants > 5000).toBe(true);
    }
  });

  test("calls them as Unicode CLDR does in English", () => {
    const names = new Intl.DisplayNames(["en"], { type: "region", style: "short" });
    const long = new Intl.DisplayNames(["en"], { type: "region" });
    const others = members.filter(
      ({ code, name }) => name !== names.of(code) && name !== long.of(code),
    );
    expect(others).toEqual([]);
  });

  test("comes with its licence", () => {
    const licence = readFileSync(new URL("LICENSE-unicode.txt", import.meta.url), "utf8");
    expect(licence).toContain("UNICODE LICENSE V3");
  });
});
