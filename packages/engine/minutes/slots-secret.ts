import type { Closing, Voter } from "../acts/secret.ts";
import { type Found, type Input, list, patternSlot, type Slot, word } from "./slot.ts";
import { id } from "./slots-plain.ts";

/** SHA-256, in hex. */
export const hash = word("a hash (64 hex digits)", /[0-9a-f]{64}/y);

export const instant = word("an instant (2017-10-18T09:00Z)", /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z/y);

/** Votes by choice: "222:67:53:52"; several questions: "12:2:4 / 8:4:0". */
export const counts: Slot<readonly (readonly number[])[]> = patternSlot(
  "votes by choice (222:67:53:52)",
  /\d+(?::\d+)*(?: \/ \d+(?::\d+)*)*/y,
  {
    read: (said): readonly (readonly number[])[] =>
      said.split(" / ").map((row) => row.split(":").map(Number)),
    write: (rows) => rows.map((row) => row.join(":")).join(" / "),
  },
);

const closingPattern = /(\d+) ballots? of (\d+) votes?, archive ([0-9a-f]{64})/y;

/** What is in a box at the close: "12 ballots of 22 votes, archive …". */
export const closing: Slot<Closing> = {
  expects: "a closed box (12 ballots of 22 votes, archive HASH)",
  read: ({ text }, at) => {
    closingPattern.lastIndex = at;
    const found = closingPattern.exec(text);
    if (found === null) return [];
    const [whole, ballots, cast, archive = ""] = found;
    const value = { ballots: Number(ballots), votes: Number(cast), archive };
    return [{ value, end: at + whole.length }];
  },
  write: ({ ballots, votes: cast, archive }) =>
    `${ballots} ballots of ${cast} votes, archive ${archive}`,
};

const votes = / with (\d{1,4})/y;

/** A delegation with the votes for which it gets credentials. */
const voter: Slot<Voter> = {
  expects: "a delegation with its votes (M5 with 11)",
  read: function* (input: Input, at: number): Iterable<Found<Voter>> {
    for (const { value: member, end } of id.read(input, at)) {
      votes.lastIndex = end;
      const found = votes.exec(input.text);
      if (found === null) continue;
      yield { value: { member, votes: Number(found[1]) }, end: end + found[0].length };
    }
  },
  write: (value) => `${value.member} with ${value.votes}`,
};

export const voters = list(voter.expects, voter);
