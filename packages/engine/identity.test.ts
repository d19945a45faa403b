import { describe, expect, test } from "vitest";
import type { Act, Proposal } from "./acts.ts";
import { decide } from "./decide.ts";
import { evolve } from "./evolve.ts";
import { asIfSigned, gestureFor } from "./gesture.ts";
import { after, beginning, edition } from "./minutes/test-book.ts";
import { offers } from "./offers.ts";
import type { State } from "./state.ts";

const at = "2017-10-14T08:00:00.000Z";
const state = (...lines: readonly string[]): State => after([beginning, ...lines].join("\n"));
const cast: Proposal = {
  act: {
    type: "CastBallot",
    vote: "V1",
    member: "GN",
    splits: [{ yes: 1, no: 0, abstain: 0 }],
  },
};

describe("a card", () => {
  const issued = "Secretariat issues card C1 to GN.1";
  const enrolled = "person GN.1 enrols passkey K1 with card C1";
  const cards = (...lines: readonly string[]) => {
    const { cards: all, people } = state(...lines);
    const open = people.get("GN.1")?.openCard;
    return { open, cards: all.entries().map(([id, card]) => [id, card.person, card.status]) };
  };

  test("is open until it is used", () => {
    expect(cards(issued)).toEqual({ open: "C1", cards: [["C1", "GN.1", "open"]] });
    expect(cards(issued, enrolled)).toEqual({ open: null, cards: [["C1", "GN.1", "used"]] });
  });

  test("is void once it is revoked or another one is issued to the same person", () => {
    const revoked = cards(issued, 'Secretariat revokes card C1: "lost"');
    expect(revoked).toEqual({ open: null, cards: [["C1", "GN.1", "void"]] });
    const again = cards(issued, "Secretariat issues card C2 to GN.1");
    expect(again.open).toBe("C2");
    expect(again.cards).toEqual([
      ["C1", "GN.1", "void"],
      ["C2", "GN.1", "open"],
    ]);
  });

  test("that was used stays used, and another person's card is not touched", () => {
    const others = cards(
      issued,
      enrolled,
      "Secretariat issues card C2 to GN.2",
      "Secretariat issues card C3 to GN.1",
    );
    expect(others.cards).toEqual([
      ["C1", "GN.1", "used"],
      ["C2", "GN.2", "open"],
      ["C3", "GN.1", "open"],
    ]);
  });

  test("for a lost device ends what the person has enrolled, and nothing else", () => {
    const two = [
      issued,
      enrolled,
      "Secretariat issues card C2 to GN.2",
      "person GN.2 enrols institutional account K2 with card C2",
    ];
    const lost = state(...two, "Secretariat issues card C3 to GN.1, as the device is lost");
    expect(lost.credentials.entries()).toEqual([
      ["K1", { person: "GN.1", kind: "passkey", status: "revoked" }],
      ["K2", { person: "GN.2", kind: "institution", status: "active" }],
    ]);
    const more = state(...two, "Secretariat issues card C3 to GN.1, for one more device");
    expect(more.credentials.get("K1")?.status).toBe("active");
  });
});

describe("the end of a mandate", () => {
  const ended = 'Secretariat ends the mandate of GN.1: "resigned"';
  const room = "Secretariat lets in GN.1, JP.1";
  const seated = [
    'Secretariat registers JP.2 "Two" of JP as substitute',
    "Secretariat seats GN.2 in place of GN.1",
    "Secretariat seats JP.2 in place of JP.1",
  ];

  test("takes the person out of the room and out of the delegation, and keeps the name", () => {
    const before = state(room);
    const left = state(room, ended);
    const delegation = (one: State) => {
      const { delegates, women, men, inRoom } = one.session?.delegations.get("GN") ?? {};
      return { delegates, women, men, inRoom };
    };
    expect(delegation(before)).toEqual({ delegates: 3, women: 1, men: 1, inRoom: 1 });
    expect(delegation(left)).toEqual({ delegates: 2, women: 0, men: 1, inRoom: 0 });
    expect(before.session?.presence.delegations.member).toBe(2);
    expect(left.session?.presence.delegations.member).toBe(1);
    expect(left.people.get("GN.1")).toMatchObject({ name: "One", mandateEnded: true });
    expect(before.people.get("GN.1")?.mandateEnded).toBe(false);
  });

  test("ends what a substitute shares with a member, whosever mandate it was, and nothing else", () => {
    const seats = (...lines: readonly string[]) =>
      state(...seated, ...lines).session?.substitutes?.entries();
    const others = 'Secretariat ends the mandate of GN.10: "resigned"';
    const substitute = 'Secretariat ends the mandate of JP.2: "resigned"';
    const pairs = [
      ["GN.2", "GN.1"],
      ["JP.2", "JP.1"],
    ];
    expect(seats()).toEqual(pairs);
    expect(seats(others)).toEqual(pairs);
    expect(seats(ended)).toEqual([["JP.2", "JP.1"]]);
    expect(seats(substitute)).toEqual([["GN.2", "GN.1"]]);
    expect(seats(ended, substitute)).toBeUndefined();
  });

  test("of a man, and of one of unknown sex, counts as what it was", () => {
    const counts = (person: string) => {
      const { session } = state(`Secretariat ends the mandate of ${person}: "resigned"`);
      const { delegates, women, men } = session?.delegations.get("GN") ?? {};
      return { delegates, women, men };
    };
    expect(counts("GN.2")).toEqual({ delegates: 2, women: 1, men: 0 });
    expect(counts("GN.10")).toEqual({ delegates: 2, women: 1, men: 1 });
    expect(counts("GN.0")).toEqual({ delegates: 3, women: 1, men: 1 });
    expect(counts("SG")).toEqual({ delegates: 3, women: 1, men: 1 });
  });

  test("takes every office of the person, and no office of others", () => {
    const held = ['Secretariat assigns Rapporteur to GN.1: "elected"', ended];
    expect(state(...held).holders.get("rapporteur")).toEqual([]);
    expect(state(...held).holders.get("teller")).toEqual(["GW.1"]);
  });

  test("ends the speech and the requests for the floor of the person alone", () => {
    const floor = [
      room,
      "person GN.1 asks for the floor as speaker",
      "person JP.1 asks for the floor as speaker",
      "09:10 Secretary General gives the floor to GN.1 as speaker for 300 seconds",
      "person GN.1 asks for the floor as right of reply",
    ];
    const { sitting } = state(...floor, `09:12 ${ended}`).session ?? {};
    expect(sitting?.floor).toBeNull();
    expect(sitting?.lastSpeech).toBe("S1");
    expect(sitting?.queue.map(({ person }) => person)).toEqual(["JP.1"]);
    const other = 'Secretariat ends the mandate of JP.1: "resigned"';
    expect(state(...floor, other).session?.sitting?.floor?.person).toBe("GN.1");
  });

  test("voids the card and revokes the credentials of the person", () => {
    const left = state(
      "Secretariat issues card C1 to GN.1",
      "person GN.1 enrols passkey K1 with card C1",
      "Secretariat issues card C2 to GN.1",
      ended,
    );
    expect(left.cards.get("C2")?.status).toBe("void");
    expect(left.credentials.get("K1")?.status).toBe("revoked");
    expect(left.people.get("GN.1")?.openCard).toBeNull();
  });

  test("leaves nobody to let in, to hear, to elect or to end again", () => {
    const left = state(ended);
    const impossible = (act: Act) => {
      const answer = decide(edition, { state: left, seq: 1 }, { at, by: "SEC", act });
      return answer.kind === "impossible" ? answer.faults : answer.kind;
    };
    const fault = (where: string) => [
      { id: "status", where, facts: { id: "GN.1", status: "mandate ended" } },
    ];
    expect(impossible({ type: "EnterRoom", people: ["GN.2", "GN.1"] })).toEqual(fault("people/1"));
    expect(impossible({ type: "GiveFloor", person: "GN.1", purpose: "reply" })).toEqual(
      fault("person"),
    );
    const again = { type: "EndMandate", person: "GN.1", basis: "resigned" } as const;
    expect(impossible(again)).toEqual(fault("person"));
    expect(impossible({ ...again, person: "GN.2" })).toBe("accepted");
  });

  test("that stands twice in a journal counts once", () => {
    const left = state(room, ended);
    const event = { type: "MandateEnded", person: "GN.1", basis: "again" } as const;
    const entry = { seq: 99, at, by: "SEC", office: null, onBehalfOf: null, grounds: [] };
    const again = evolve(left, { ...entry, audience: "public", event });
    expect(again.session?.delegations.get("GN")?.delegates).toBe(2);
  });
});

describe("the end of an office", () => {
  test("leaves the person the other offices, and the others theirs", () => {
    const left = state(
      'Secretariat assigns Rapporteur to GN.1: "elected"',
      'Secretariat ends the term of GN.1 as Teller: "resigned"',
    );
    expect(left.holders.get("teller")).toEqual(["GW.1"]);
    expect(left.holders.get("rapporteur")).toEqual(["GN.1"]);
  });

  test("is impossible for somebody who does not hold it", () => {
    const act = { type: "EndOffice", office: "teller", person: "JP.1", basis: "none" } as const;
    const answer = decide(edition, { state: state(), seq: 1 }, { at, by: "SEC", act });
    expect(answer).toMatchObject({
      kind: "impossible",
      faults: [{ where: "person", facts: { id: "JP.1", status: "not in office" } }],
    });
  });
});

describe("a fresh gesture", () => {
  const asked = "Secretariat asks for a gesture of the last 60 seconds for ballots and rulings";

  test("is asked for the acts that were set, and for an act beside a ruling", () => {
    const set = state(asked);
    const ruling = { clauses: ["test.1/a"], reason: "so" };
    const setting = { acts: ["cast", "ruling"], seconds: 60 };
    expect(gestureFor(state(), cast)).toBeNull();
    expect(gestureFor(set, cast)).toEqual(setting);
    expect(gestureFor(set, { act: { type: "CloseVote", vote: "V1" } })).toBeNull();
    expect(gestureFor(set, { act: { type: "CloseVote", vote: "V1" }, ruling })).toEqual(setting);
    const nothing = "Secretariat asks for a gesture of the last 60 seconds for nothing";
    expect(gestureFor(state(asked, nothing), cast)).toBeNull();
  });

  test("is supposed to be made by whoever has a passkey, where it is asked", () => {
    const envelope = { ...cast, at, by: "GN.1" };
    const card = "Secretariat issues card C1 to GN.1";
    const enrolled = "person GN.1 enrols passkey K1 with card C1";
    expect(asIfSigned(state(card, enrolled), envelope)).toEqual(envelope);
    expect(asIfSigned(state(asked), envelope)).toEqual(envelope);
    const signedWith = { credential: "K1", gesture: at };
    expect(asIfSigned(state(asked, card, enrolled), envelope)).toEqual({ ...envelope, signedWith });
    const account = "person GN.1 enrols institutional account K1 with card C1";
    expect(asIfSigned(state(asked, card, account), envelope)).toEqual(envelope);
    const revoked = 'Secretariat revokes credential K1: "lost"';
    expect(asIfSigned(state(asked, card, enrolled, revoked), envelope)).toEqual(envelope);
    const other = { ...envelope, by: "GN.2" };
    expect(asIfSigned(state(asked, card, enrolled), other)).toEqual(other);
  });
});

describe("what an act was signed with", () => {
  const act: Act = { type: "EnterRoom", people: ["GN.1"] };
  const signedWith = { credential: "K1", gesture: at };
  const entries = (more: object) => {
    const answer = decide(edition, { state: state(), seq: 40 }, { at, by: "GN.1", act, ...more });
    return answer.kind === "accepted" ? answer.recorded : [];
  };

  test("stands in the entry, and an entry without it has no such field", () => {
    expect(entries({ signedWith })[0]?.signedWith).toEqual(signedWith);
    expect(entries({})[0]).not.toHaveProperty("signedWith");
  });

  test("is not in what may be done next, which is offered before it is signed", () => {
    const seat = { person: "GN.1", office: null };
    for (const { proposal } of offers(edition, state(), { seat, at })) {
      expect(proposal).not.toHaveProperty("signedWith");
    }
    expect(offers(edition, state(), { seat, at }).length).toBeGreaterThan(0);
  });
});
