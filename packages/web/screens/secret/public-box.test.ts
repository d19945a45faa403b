import { expect, test } from "vitest";
import { isTracking, matchOf, readTracking } from "./public-box.ts";

const hash = (sign: string): string => sign.repeat(64);
const box = {
  ...{ ceremony: "K1", election: "E", credentials: 3, fewest: 3, voters: [], onPaper: [] },
  opening: hash("a"),
  closing: { ballots: 2, votes: 5, archive: hash("b") },
  decryptions: [],
  ascertained: { archive: hash("c"), counts: [[1]], tellers: ["T"] },
};

test("an archive is that of the vote when the journal has its hash", () => {
  expect(matchOf(box, { stage: "finished", head: hash("c") })).toBe("result");
  expect(matchOf(box, { stage: "finished", head: hash("d") })).toBe("other");
  expect(matchOf(box, { stage: "tallied", head: hash("b") })).toBe("closing");
  expect(matchOf(box, { stage: "tallied", head: hash("d") })).toBe("other");
  expect(matchOf(box, { stage: "voting", head: hash("d") })).toBe("unfinished");
  const counting = { ...box, decryptions: [{ teller: "T", hash: hash("e") }] };
  expect(matchOf(counting, { stage: "tallied", head: hash("d") })).toBe("unfinished");
});

test("a tracking number is read with blanks and padding, and told from other texts", () => {
  const number = "CEiBzWwamPpKBvIvvnj74xGtoPRgtZaZCwuOuqSmI+c";
  expect(readTracking(`CEiB zWwa ${number.slice(8)}=`)).toBe(number);
  expect([isTracking(number), isTracking(number.slice(1))]).toEqual([true, false]);
});
