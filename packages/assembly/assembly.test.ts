import { type Edition, emptyState, type Recorded, type Rulebook } from "@hemicycle/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, encode } from "./codec.ts";
import { decideAct, type Moment } from "./decider.ts";
import { editionFor, editionIn } from "./edition.ts";
import { after, afterFrame, beginning, stateText } from "./fold.ts";
import { Seals } from "./seals.ts";
import { type Frame, frameFor, publicViewer, type Viewer } from "./view.ts";
import { readFrame, sealedText } from "./wire.ts";

const edition = (id: string, from: string | null): Edition => ({
  id,
  from,
  until: null,
  title: id,
  clauses: [],
});
const book: Rulebook = {
  id: "test",
  title: "Test",
  // Titles matter to the minutes only.
  offices: {} as Rulebook["offices"],
  editions: [edition("old", null), edition("e2017", "2017-04-05"), edition("e2024", "2024-10-14")],
};
const books = [book];

const recorded = (
  seq: number,
  event: Recorded["event"],
  more: Partial<Recorded> = {},
): Recorded => ({
  seq,
  at: "2017-10-15T14:00:00.000Z",
  by: "SEC",
  office: null,
  onBehalfOf: null,
  audience: "public",
  grounds: [],
  event,
  ...more,
});

const founded = recorded(1, {
  type: "AssemblyFounded",
  assembly: "a",
  name: "A",
  rulebook: "test",
  edition: "e2017",
  seat: "Europe/Zurich",
  person: "SEC",
  personName: "Secretary",
});
const convened = (opens: string): Recorded =>
  recorded(2, {
    type: "SessionConvened",
    session: "S1",
    title: "S",
    place: "P",
    opens,
    closes: opens,
  });
const momentAt = (opens: string): Moment => after(after(beginning, founded), convened(opens));

describe("the edition that governs", () => {
  const act = {
    at: "2030-01-01T00:00:00.000Z",
    by: "SEC",
    act: { type: "AnnounceQuorum" },
  } as const;

  test.each([
    ["2000-10-15", "e2017", "before any later edition: the one named at the founding"],
    ["2024-10-13", "e2017", "the day before a later edition comes into force"],
    ["2024-10-14", "e2024", "the first day of a later edition"],
  ])("of a session that opens on %s is %s (%s)", (opens, id) => {
    const found = editionFor(books, momentAt(opens).state, act);
    expect(found.kind === "edition" && found.edition.id).toBe(id);
    expect(editionIn(books, momentAt(opens).state)?.id).toBe(id);
  });

  test("is never one from before the founding's own", () => {
    const found = editionFor([{ ...book, editions: book.editions.slice(0, 1) }], emptyState, act);
    expect(found).toMatchObject({ kind: "fault", fault: { where: "rulebook" } });
  });

  test("must be known: otherwise the act is impossible and says which is not", () => {
    const founding = { ...founded.event, type: "FoundAssembly", edition: "e1971" } as const;
    const { at, by } = founded;
    const answer = decideAct(books, beginning, { at, by, act: founding as never });
    expect(answer).toEqual({
      kind: "impossible",
      faults: [{ id: "unknown", where: "edition", facts: { id: "e1971" } }],
    });
  });
});

describe("the bytes of an entry", () => {
  test("give back what was written, with its salt", () => {
    for (const salt of [null, "00112233445566778899aabbccddeeff"]) {
      expect(decode(encode({ recorded: founded, salt }))).toEqual({
        kind: "entry",
        entry: { recorded: founded, salt },
      });
    }
  });

  test("that are not an entry are told apart, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decode(bytes).kind).toBe("damaged");
      }),
    );
    const cut = encode({ recorded: founded, salt: null }).slice(0, -2);
    expect(decode(cut).kind).toBe("damaged");
  });
});

describe("folding", () => {
  test("refuses an event that does not follow", () => {
    expect(() => after(beginning, convened("2017-10-14"))).toThrow(
      "event 2 does not follow event 0",
    );
  });
});

/** A vote with ballots of M1 and M2; M1 has corrected its own. */
const ballot = (seq: number, member: string, yes: number): Recorded =>
  recorded(
    seq,
    { type: "BallotCast", vote: "V1", member, splits: [{ yes, no: 0, abstain: 0 }] },
    { by: `${member}.1`, audience: "sealed" },
  );
const question = { kind: "other", question: "Q1", title: "Q" } as const;
const journal: readonly Recorded[] = [
  founded,
  convened("2017-10-14"),
  recorded(3, { type: "VoteAnnounced", vote: "V1", questions: [question], method: "electronic" }),
  recorded(4, { type: "VoteOpened", vote: "V1", roll: [] }),
  ballot(5, "M1", 3),
  ballot(6, "M2", 4),
  ballot(7, "M1", 5),
];
const closed = recorded(8, { type: "VoteClosed", vote: "V1" });

const textOf = (entry: Recorded): string =>
  new TextDecoder().decode(encode({ recorded: entry, salt: "ab" }));

describe("what is sealed", () => {
  /** With or without the entry that closes the vote. */
  const frames = (viewer: Viewer, until: readonly Recorded[] = journal) => {
    const seals = new Seals();
    for (const entry of until) seals.note(entry);
    return journal.map((entry) =>
      frameFor(viewer, {
        recorded: entry,
        salt: "ab",
        text: textOf(entry),
        commitment: `leaf ${entry.seq}`,
        opened: !seals.isSealed(entry.seq),
      }),
    );
  };
  const open = journal.reduce(after, beginning);
  const chair: Viewer = { circle: "bureau", member: null };

  test("is kept from everybody but the own delegation while the vote is open", () => {
    for (const viewer of [publicViewer, chair, { circle: "participants", member: "M3" } as const]) {
      expect(JSON.stringify(frames(viewer))).not.toContain('"yes"');
    }
    const own = frames({ circle: "participants", member: "M1" });
    expect(own.map(({ kind }) => kind).slice(4)).toEqual(["event", "sealed", "event"]);
  });

  test("still has its number, its commitment, and that a delegation has voted", () => {
    expect(frames(publicViewer)[5]).toEqual({
      kind: "sealed",
      seq: 6,
      commitment: "leaf 6",
      ballot: { vote: "V1", member: "M2" },
    });
  });

  test("that was replaced does not take the place of the later one, however late it is opened", () => {
    const told = (kind: "event" | "opened") => (entry: Recorded) => {
      return { kind, recorded: entry, text: textOf(entry) } as const;
    };
    const late = journal.slice(4, 6).map(told("opened"));
    const last = [...journal.slice(6), closed].map(told("event"));
    const live = [...frames(publicViewer).slice(0, 6), ...last, ...late];
    const { state } = live.reduce(afterFrame, beginning);
    expect(stateText(state)).toBe(stateText(after(open, closed).state));
  });

  test("is opened by the close, and then every viewer has the state of the journal", () => {
    const whole = after(open, closed);
    for (const viewer of [publicViewer, { circle: "participants", member: "M1" } as const]) {
      const atClose: Frame = { kind: "event", recorded: closed, text: textOf(closed) };
      const openings = journal
        .filter(({ audience }) => audience === "sealed")
        .map((entry): Frame => ({ kind: "opened", recorded: entry, text: textOf(entry) }));
      for (const order of [
        [atClose, ...openings],
        [...openings, atClose],
      ]) {
        const live = [...frames(viewer), ...order].reduce(afterFrame, beginning);
        expect(stateText(live.state)).toBe(stateText(whole.state));
      }
      const fresh = frames(viewer, [...journal, closed]).reduce(afterFrame, beginning);
      expect(stateText(after(fresh, closed).state)).toBe(stateText(whole.state));
    }
  });
});

describe("a count of the Tellers", () => {
  const count = (seq: number, yes: number, ...delegations: string[]): Recorded =>
    recorded(
      seq,
      { type: "CountReported", vote: "V1", splits: [{ yes, no: 0, abstain: 0 }], delegations },
      { by: "TELL", audience: "sealed" },
    );
  const counted = [...journal.slice(0, 6), count(7, 30, "M3"), count(8, 40, "M4", "M5")];
  const end: Recorded = { ...closed, seq: 9 };
  const shown = (viewer: Viewer, entry: Recorded, isOpen: boolean): Frame =>
    frameFor(viewer, {
      recorded: entry,
      salt: "ab",
      text: textOf(entry),
      commitment: `leaf ${entry.seq}`,
      opened: isOpen,
    });
  const viewers: readonly Viewer[] = [
    publicViewer,
    { circle: "bureau", member: null },
    { circle: "participants", member: "M3" },
  ];

  test("is read by nobody while the vote is open: of whom it is is told, and not what", () => {
    for (const viewer of viewers) {
      const frames = counted.map((entry) => shown(viewer, entry, false));
      expect(frames.at(-1)).toEqual({
        kind: "sealed",
        seq: 8,
        commitment: "leaf 8",
        ballot: { vote: "V1", delegations: ["M4", "M5"] },
      });
      const vote = frames.reduce(afterFrame, beginning).state.session?.votes.get("V1");
      expect(vote?.status === "open" && vote.counts).toEqual([
        { seq: 7, splits: null, delegations: ["M3"] },
        { seq: 8, splits: null, delegations: ["M4", "M5"] },
      ]);
    }
  });

  test("is opened by the close, and opened again is not counted again", () => {
    const whole = [...counted, end].reduce(after, beginning);
    const seals = new Seals();
    for (const entry of counted) seals.note(entry);
    expect(seals.note(end)).toEqual({ seq: 9, ballots: [5, 6, 7, 8] });
    const openings = counted
      .filter(({ audience }) => audience === "sealed")
      .map((entry): Frame => ({ kind: "opened", recorded: entry, text: textOf(entry) }));
    const atClose: Frame = { kind: "event", recorded: end, text: textOf(end) };
    for (const viewer of viewers) {
      const frames = counted.map((entry) => shown(viewer, entry, false));
      for (const order of [
        [...openings, atClose],
        [...openings, ...openings, atClose, ...openings],
      ]) {
        const live = [...frames, ...order].reduce(afterFrame, beginning);
        expect(stateText(live.state)).toBe(stateText(whole.state));
      }
    }
  });

  test("is sent and read as it is, and what has another shape is told apart", () => {
    const sealed = { seq: 8, commitment: "ab", ballot: { vote: "V1", delegations: ["M4"] } };
    expect(readFrame("sealed", sealedText(sealed))).toEqual({
      kind: "frame",
      frame: { kind: "sealed", ...sealed },
    });
    for (const ballot of [
      '{"vote":"V1"}',
      '{"vote":"V1","delegations":[1]}',
      '{"delegations":[]}',
    ]) {
      const text = `{"seq":8,"commitment":"ab","ballot":${ballot}}`;
      expect(readFrame("sealed", text).kind).toBe("damaged");
    }
  });
});

describe("the seals of ballots", () => {
  const seal = (...entries: readonly Recorded[]): Seals => {
    const seals = new Seals();
    for (const entry of entries) seals.note(entry);
    return seals;
  };
  const annulled = recorded(8, { type: "VoteAnnulled", vote: "V1", reason: "R" });
  const next = { ...convened("2018-03-24"), seq: 9 };

  test("are opened by the close of the vote, which says which ballots it opens", () => {
    const seals = seal(...journal);
    expect(seals.waiting()).toEqual([5, 6, 7]);
    expect(seals.note(closed)).toEqual({ seq: 8, ballots: [5, 6, 7] });
    expect(seals.waiting()).toEqual([]);
    expect([5, 6, 7].some((seq) => seals.isSealed(seq))).toBe(false);
    expect(seals.openings(7, 8)).toEqual([{ seq: 8, ballots: [5, 6, 7] }]);
    expect(seals.openings(8, 9)).toEqual([]);
  });

  test("stay open when the vote is annulled afterwards, and in the next session", () => {
    const seals = seal(...journal, closed, { ...annulled, seq: 9 }, { ...next, seq: 10 });
    expect(seals.isSealed(5)).toBe(false);
  });

  test("stay for good in a sitting in camera of the same body, and in no other", () => {
    const inCamera = recorded(4, { type: "SittingTakenInCamera" });
    const seals = seal(...journal.slice(0, 4), inCamera, ...journal.slice(4));
    expect(seals.note(closed)).toBe(null);
    expect([5, 6, 7].every((seq) => seals.isSealed(seq))).toBe(true);
    const elsewhere = seal(
      ...journal.slice(0, 4),
      { ...inCamera, body: "C1" },
      ...journal.slice(4),
    );
    expect(elsewhere.note(closed)).toEqual({ seq: 8, ballots: [5, 6, 7] });
    const over = recorded(4, { type: "SittingClosed" });
    const again = seal(...journal.slice(0, 4), inCamera, over, ...journal.slice(4));
    expect(again.note(closed)).toEqual({ seq: 8, ballots: [5, 6, 7] });
  });

  test("stay for good where the sitting goes in camera before the close", () => {
    const inCamera = { ...recorded(8, { type: "SittingTakenInCamera" }), seq: 8 };
    const seals = seal(...journal, inCamera);
    expect(seals.note({ ...closed, seq: 9 })).toBe(null);
    expect(seals.waiting()).toEqual([]);
    expect([5, 6, 7].every((seq) => seals.isSealed(seq))).toBe(true);
  });

  test("stay for good on a vote that is annulled before its close", () => {
    const seals = seal(...journal, annulled, next);
    const again = { ...closed, seq: 10 };
    expect(seals.note(again)).toBe(null);
    expect(seals.isSealed(5)).toBe(true);
  });
});

describe("the events of the feed", () => {
  test("are read back as the frames that were written", () => {
    const [first = founded] = journal;
    const text = textOf(first);
    const frame = { kind: "event", recorded: first, text };
    expect(readFrame("entry", text)).toEqual({ kind: "frame", frame });
    expect(readFrame("opened", text)).toMatchObject({ frame: { kind: "opened", text } });
    const sealed = { seq: 6, commitment: "ab", ballot: { vote: "V1", member: "M2" } };
    expect(readFrame("sealed", sealedText({ ...sealed }))).toEqual({
      kind: "frame",
      frame: { kind: "sealed", ...sealed },
    });
  });

  test("that are damaged are told apart", () => {
    for (const text of ["", "null", "[]", "{}", '{"seq":1}', '{"seq":"1","commitment":"ab"}']) {
      expect(readFrame("sealed", text).kind).toBe("damaged");
      expect(readFrame("entry", text).kind).toBe("damaged");
    }
  });
});

describe("folds of several journals at the same time", () => {
  test("do not slow each other down", () => {
    const admitted = (seq: number): Recorded =>
      recorded(seq, {
        type: "MemberAdmitted",
        member: `M${seq}`,
        name: "M",
        affiliation: "member",
      });
    const count = 20_000;
    let [one, two] = [after(beginning, founded), after(beginning, founded)];
    const start = performance.now();
    for (let seq = 2; seq < count; seq++) {
      one = after(one, admitted(seq));
      two = after(two, admitted(seq));
    }
    expect(two.state.members.size).toBe(count - 2);
    // Taking one Map from each other would make this some hundred million steps.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
