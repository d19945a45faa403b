import { describe, expect, test } from "vitest";
import { after, beginning } from "../minutes/test-book.ts";
import { chairCandidates, speakersFor } from "./chair.ts";

const request = 'requests emergency item R1 "Floods" about floods for Guinea Bissau and Guinea';
const stateAfter = (...lines: readonly string[]) => after([beginning, ...lines].join("\n"));
const suggested = (...lines: readonly string[]) =>
  chairCandidates(stateAfter(...lines)).map(({ act }) => act);

describe("whoever presides is offered", () => {
  test("the sponsor of each request that has not been heard, before a vote on it", () => {
    const sponsor = {
      type: "GiveFloor",
      person: "GW.1",
      purpose: "sponsor",
      about: { kind: "request", id: "R1" },
    };
    const acts = suggested(`person GW.1 ${request}`);
    const at = acts.findIndex(({ type }) => type === "GiveFloor");
    expect(acts[at]).toEqual(sponsor);
    expect(acts.findIndex(({ type }) => type === "AnnounceVote")).toBeGreaterThan(at);
    const heard = suggested(
      `person GW.1 ${request}`,
      "President gives the floor to GN.1 as sponsor on request R1 for 60 seconds",
      "President ends the speech",
    );
    expect(heard.some(({ type }) => type === "GiveFloor")).toBe(false);
  });

  test("no sponsor of a request that was withdrawn, and none where nobody can speak for it", () => {
    const floors = (...lines: readonly string[]) =>
      suggested(...lines).filter(({ type }) => type === "GiveFloor");
    const withdrawn = "person GW.1 withdraws request R1 for Guinea Bissau and Guinea";
    expect(floors(`person GW.1 ${request}`, withdrawn)).toEqual([]);
    const nobody = 'requests emergency item R1 "Floods" about floods for Antigua and Barbuda';
    expect(floors(`person GW.1 ${nobody}`)).toEqual([]);
  });

  test("to open a sitting under an id that no sitting of the session had", () => {
    const close = "President closes the sitting";
    const opens = (...lines: readonly string[]) => suggested(close, ...lines);
    const open = (sitting: string) => [{ type: "OpenSitting", sitting }];
    expect(opens()).toEqual(open("PL2"));
    const ahead = ["Secretariat opens sitting PL3", close];
    expect(opens(...ahead)).toEqual(open("PL4"));
    expect(opens("Secretariat opens sitting PL9", close)).toEqual(open("PL3"));
  });

  test("an election on which nothing has been decided, until it is proposed", () => {
    const propose = { type: "ProposeWithoutVote", question: { kind: "election", election: "E1" } };
    const proposed = "Secretariat proposes GN.1 as Rapporteur in E1";
    const put = "President proposes election E1 without a vote";
    expect(suggested(proposed)).toContainEqual(propose);
    expect(suggested(proposed, put)).not.toContainEqual(propose);
    const decided = "President declares election E1 adopted without a vote";
    expect(suggested(proposed, put, decided)).not.toContainEqual(propose);
  });
});

describe("who speaks for a request", () => {
  const speakers = (...lines: readonly string[]) => {
    const state = stateAfter(`person GW.1 ${request}`, ...lines);
    const one = state.session?.requests.get("R1");
    if (one === undefined) throw new Error("no request");
    return speakersFor(state, one);
  };

  test("is a delegate of its authors, in their order, those in the room first", () => {
    expect(speakers()).toEqual(["GW.1", "GN.1", "GN.10", "GN.2"]);
    expect(speakers("Secretariat lets in GN.2, JP.1")).toEqual(["GN.2", "GW.1", "GN.1", "GN.10"]);
  });

  test("is nobody whose mandate has ended", () => {
    expect(speakers('Secretariat ends the mandate of GW.1: "resigned"')).not.toContain("GW.1");
  });
});
