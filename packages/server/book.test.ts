import { decideAct, encode } from "@hemicycle/assembly";
import { emptyHead, link, type Stored } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { Book } from "./book.ts";
import { ballot, type Entered, openVote, sitting } from "./test-assembly.ts";
import { testBook } from "./test-book.ts";

const close: Entered = {
  by: "PRES",
  proposal: { act: { type: "CloseVote", vote: "V1" }, office: "chair" },
};
const cast: readonly Entered[] = [1, 2, 3].map((at) => ({
  by: `M${at}.1`,
  proposal: { act: ballot(`M${at}`, at) },
}));

/** The entries that acts come to, as a store would give them. */
function entriesOf(entered: readonly Entered[]): readonly Stored[] {
  const bytes: Uint8Array[] = [];
  let moment = new Book(async () => []).moment;
  for (const { by, proposal } of entered) {
    const answer = decideAct([testBook], moment, {
      ...proposal,
      by,
      at: "2030-01-01T00:00:00.000Z",
    });
    if (answer.kind !== "accepted") throw new Error(JSON.stringify(answer));
    bytes.push(...answer.recorded.map((recorded) => encode({ recorded, salt: null })));
    moment = { state: answer.state, seq: moment.seq + answer.recorded.length };
  }
  return link(emptyHead(), bytes);
}

const journal = entriesOf([...sitting("a", 3), ...openVote("V1"), ...cast, close]);
const ballots = journal.length - 3;

/** In takes of so many entries. */
function bookIn(step: number, windowSize?: number): Book {
  const read = async (after: number, limit: number) => journal.slice(after, after + limit);
  const book = new Book(read, windowSize);
  for (let at = 0; at < journal.length; at += step) {
    expect(book.take(journal.slice(at, at + step)).kind).toBe("taken");
  }
  return book;
}

describe("what the server knows of a journal", () => {
  test("is the same, whether it was read in one piece or came entry by entry", async () => {
    const whole = bookIn(journal.length);
    for (const step of [1, 2, 3, 7]) {
      const book = bookIn(step);
      expect(book.head).toEqual(whole.head);
      expect(JSON.stringify(book.moment.state)).toBe(JSON.stringify(whole.moment.state));
      for (const circle of ["public", "participants", "bureau"] as const) {
        const viewer = { circle, member: null };
        expect(JSON.stringify(book.view(viewer))).toBe(JSON.stringify(whole.view(viewer)));
      }
    }
  });

  test("brings entries that are not in memory any more from the store", async () => {
    const large = bookIn(1);
    const small = bookIn(1, 4);
    expect(small.recent(1, journal.length).length).toBeLessThan(6);
    for (let after = 0; after <= journal.length; after += 1) {
      for (const limit of [1, 3, 100]) {
        expect(await small.piece(after, limit)).toEqual(await large.piece(after, limit));
      }
    }
    const { openings } = await small.piece(ballots, 100);
    const [opened] = [...openings.values()];
    expect(opened?.map(({ ballot: of }) => of)).toEqual([{ vote: "V1", member: "M1" }]);
  });

  test("does not take what does not follow, nor what it cannot read", () => {
    const until = (count: number): Book => {
      const book = new Book(async () => []);
      book.take(journal.slice(0, count));
      return book;
    };
    const [fourth, fifth] = journal.slice(3, 5);
    if (fourth === undefined || fifth === undefined) throw new Error("too short");
    expect(until(3).take([fifth])).toMatchObject({ damage: { seq: 4, what: "hole" } });
    const other = { ...fourth, bytes: new TextEncoder().encode("{}") };
    expect(until(3).take([other])).toMatchObject({ damage: { seq: 4, what: "chain" } });
    const head = until(3).head;
    for (const text of ["{}", "not json", '{"seq":4,"at":"","by":"","event":{"type":"Nothing"}}']) {
      const linked = link(head, [new TextEncoder().encode(text)]);
      expect(until(3).take(linked)).toMatchObject({ damage: { seq: 4, what: "event" } });
    }
  });
});
