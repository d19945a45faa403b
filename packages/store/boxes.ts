/**
 * Secret ballots, beside the journal: what Tellers tell each other over the board, and the boxes
 * with their encrypted ballots. A row of a box belongs to a credential, not to a person; it is
 * there before anybody votes, so that where a ballot lies does not tell when it was cast. No row
 * has a time, or says by whom it was written.
 */
import type { Driver, Queries, Row } from "./driver.ts";
import { insertRows } from "./rows.ts";

/** A message that everybody may read, once for each author. */
export interface BoardMessage {
  readonly assembly: string;
  /** What it is about: a ceremony, a vote, an election. */
  readonly board: string;
  readonly kind: string;
  /** Id of the person; empty where the server has computed it. */
  readonly author: string;
  readonly text: string;
}

/** Where a box stands: an election is named by its uuid. */
export interface BoxPlace {
  readonly assembly: string;
  readonly election: string;
}

/** What an archive begins with. */
export interface StoredBox extends BoxPlace {
  /** The texts of the archive's first event, JSON. */
  readonly setup: string;
  /** Seconds since 1970, the same for the whole archive. */
  readonly time: number;
}

export interface BoxedSlot {
  readonly credential: string;
  /** What its ballot counts. */
  readonly votes: number;
}

export interface CastInBox {
  readonly credential: string;
  /** The hash by which the voter finds the ballot. */
  readonly tracking: string;
  readonly ballot: string;
}

/** Credentials that are given back together. */
export interface GivenBack {
  readonly credentials: readonly string[];
  /** Names the act for which it is done. */
  readonly claim: string;
}

export type CastOutcome = "cast" | "repeated" | "voted" | "void" | "unregistered" | "closed";

/** Rejects when the database cannot be reached. */
export interface BoxStore {
  /** Adds a message unless its author has one of this kind; answers the one that is there. */
  post(message: BoardMessage): Promise<BoardMessage>;
  /** In the order of their kinds and authors. */
  messages(assembly: string, board: string): Promise<readonly BoardMessage[]>;
  withdraw(message: Omit<BoardMessage, "text">): Promise<void>;
  /** All or nothing; false if there is one already. */
  prepare(box: StoredBox, slots: readonly BoxedSlot[]): Promise<boolean>;
  discard(place: BoxPlace): Promise<void>;
  box(place: BoxPlace): Promise<StoredBox | undefined>;
  /** Durable when it resolves with "cast"; sent again it is "repeated". */
  cast(place: BoxPlace, cast: CastInBox): Promise<CastOutcome>;
  /**
   * Makes unused credentials void, all of them or none: undefined; the sum of their votes. Under
   * the same claim it may come again: what was broken off in between can be taken up.
   */
  giveBack(place: BoxPlace, given: GivenBack): Promise<number | undefined>;
  /** Undoes `giveBack`. */
  handOut(place: BoxPlace, given: GivenBack): Promise<void>;
  /** Nothing is cast any more from here on; again or not. */
  close(place: BoxPlace): Promise<void>;
  reopen(place: BoxPlace): Promise<void>;
  /** In the order of their tracking numbers. */
  ballots(place: BoxPlace): Promise<readonly CastInBox[]>;
}

/** By hash, which says nothing about when a ballot was cast. */
export const byTracking = (a: CastInBox, b: CastInBox): number =>
  a.tracking < b.tracking ? -1 : Number(a.tracking > b.tracking);

const post = `insert into board_message (assembly, board, kind, author, content)
  values ($1, $2, $3, $4, $5) on conflict do nothing`;
const posted = `select content from board_message
  where assembly = $1 and board = $2 and kind = $3 and author = $4`;
const messages =
  "select kind, author, content from board_message where assembly = $1 and board = $2";
const withdraw = `delete from board_message
  where assembly = $1 and board = $2 and kind = $3 and author = $4`;

const addBox = `insert into ballot_box (assembly, election, setup, made_at, status)
  values ($1, $2, $3, $4, 'open') on conflict do nothing`;
const slots = {
  into: "ballot_slot (assembly, election, credential, votes, void, tracking, ballot)",
  columns: 7,
  ending: "",
};
const getBox = "select setup, made_at from ballot_box where assembly = $1 and election = $2";
const dropBox = "delete from ballot_box where assembly = $1 and election = $2";
const dropSlots = "delete from ballot_slot where assembly = $1 and election = $2";
/** Also keeps others from closing the box before this transaction ends. */
const holdOpen = `update ballot_box set status = 'open'
  where assembly = $1 and election = $2 and status = 'open'`;
const setStatus = "update ballot_box set status = $1 where assembly = $2 and election = $3";
const fill = `update ballot_slot set tracking = $1, ballot = $2
  where assembly = $3 and election = $4 and credential = $5 and tracking = '' and void = 0`;
const slot = `select votes, void, tracking from ballot_slot
  where assembly = $1 and election = $2 and credential = $3`;
const setVoid = `update ballot_slot set void = $1
  where assembly = $2 and election = $3 and credential = $4 and tracking = ''`;
const allSlots = `select credential, votes, void, tracking, ballot from ballot_slot
  where assembly = $1 and election = $2`;

export function sqlBoxes(driver: Driver): BoxStore {
  return { ...sqlBoard(driver), ...sqlKeeping(driver), ...sqlCasting(driver) };
}

type Part<K extends keyof BoxStore> = Pick<BoxStore, K>;

const sqlBoard = (driver: Driver): Part<"post" | "messages" | "withdraw"> => ({
  post: async (message) => {
    const { assembly, board, kind, author, text } = message;
    await driver.run(post, [assembly, board, kind, author, text]);
    const [row] = await driver.all(posted, [assembly, board, kind, author]);
    return { ...message, text: String(row?.["content"] ?? text) };
  },
  messages: async (assembly, board) =>
    (await driver.all(messages, [assembly, board])).map(
      (row): BoardMessage => ({
        ...{ assembly, board },
        ...{ kind: String(row["kind"]), author: String(row["author"]) },
        text: String(row["content"]),
      }),
    ),
  withdraw: async ({ assembly, board, kind, author }) =>
    void (await driver.run(withdraw, [assembly, board, kind, author])),
});

const sqlKeeping = (
  driver: Driver,
): Part<"prepare" | "discard" | "box" | "close" | "reopen" | "ballots"> => ({
  prepare: (box, credentials) =>
    driver.transaction(async (within) => {
      const { assembly, election, setup, time } = box;
      const made = await within.run(addBox, [assembly, election, setup, time]);
      if (made === 0) return { keep: false, value: false };
      const rows = credentials.map(({ credential, votes }) => [
        ...[assembly, election, credential, votes],
        ...[0, "", ""],
      ]);
      await insertRows(within, slots, rows);
      return { keep: true, value: true };
    }),
  discard: ({ assembly, election }) =>
    driver.transaction(async (within) => {
      await within.run(dropSlots, [assembly, election]);
      await within.run(dropBox, [assembly, election]);
      return { keep: true, value: undefined };
    }),
  box: async ({ assembly, election }) => {
    const [row] = await driver.all(getBox, [assembly, election]);
    if (row === undefined) return undefined;
    return { assembly, election, setup: String(row["setup"]), time: Number(row["made_at"]) };
  },
  close: (place) =>
    driver.transaction(async (within) => {
      await within.run(setStatus, ["closed", place.assembly, place.election]);
      await writeAgain(within, place);
      return { keep: true, value: undefined };
    }),
  reopen: async ({ assembly, election }) =>
    void (await driver.run(setStatus, ["open", assembly, election])),
  ballots: async ({ assembly, election }) =>
    (await driver.all(allSlots, [assembly, election]))
      .map(castIn)
      .filter(({ tracking }) => tracking !== "")
      .sort(byTracking),
});

const castIn = (row: Row): CastInBox => ({
  credential: String(row["credential"]),
  tracking: String(row["tracking"]),
  ballot: String(row["ballot"]),
});

/** A database that moves a row when it is changed would show afterwards in which order it was. */
const writeAgain = async (within: Queries, { assembly, election }: BoxPlace): Promise<void> => {
  const rows = await within.all(allSlots, [assembly, election]);
  await within.run(dropSlots, [assembly, election]);
  const sorted = rows
    .map((row) => [
      ...[assembly, election, String(row["credential"]), Number(row["votes"])],
      ...[Number(row["void"]), String(row["tracking"]), String(row["ballot"])],
    ])
    .sort(([, , a], [, , b]) => (String(a) < String(b) ? -1 : 1));
  await insertRows(within, slots, sorted);
};

const sqlCasting = (driver: Driver): Part<"cast" | "giveBack" | "handOut"> => ({
  cast: ({ assembly, election }, { credential, tracking, ballot }) =>
    driver.transaction(async (within) => {
      const told = async (): Promise<CastOutcome> => {
        const [row] = await within.all(slot, [assembly, election, credential]);
        if (row === undefined) return "unregistered";
        if (row["tracking"] === tracking) return "repeated";
        return row["tracking"] === "" ? "void" : "voted";
      };
      const isOpen = (await within.run(holdOpen, [assembly, election])) === 1;
      if (!isOpen) {
        const value = await told();
        return { keep: false, value: value === "repeated" ? value : "closed" };
      }
      const place = [assembly, election, credential];
      const filled = await within.run(fill, [tracking, ballot, ...place]);
      if (filled === 1) return { keep: true, value: "cast" };
      return { keep: false, value: await told() };
    }),
  giveBack: ({ assembly, election }, { credentials, claim }) =>
    driver.transaction(async (within) => {
      let votes = 0;
      const isTwice = new Set(credentials).size < credentials.length;
      const isOpen = (await within.run(holdOpen, [assembly, election])) === 1;
      if (isTwice || !isOpen) return none;
      const claimed = claimPlace({ assembly, election }, claim);
      const [before] = await within.all(posted, claimed);
      for (const credential of credentials) {
        const [row] = await within.all(slot, [assembly, election, credential]);
        const isFree = Number(row?.["void"]) === 0 || before !== undefined;
        if (row === undefined || !isFree) return none;
        if ((await within.run(setVoid, [1, assembly, election, credential])) === 0) return none;
        votes += Number(row["votes"]);
      }
      await within.run(post, [...claimed, ""]);
      return { keep: true, value: votes };
    }),
  handOut: ({ assembly, election }, { credentials, claim }) =>
    driver.transaction(async (within) => {
      await within.run(withdraw, claimPlace({ assembly, election }, claim));
      for (const credential of credentials) {
        await within.run(setVoid, [0, assembly, election, credential]);
      }
      return { keep: true, value: undefined };
    }),
});

/** Where a claim stands among the messages: its board, its kind and its author. */
const claimPlace = ({ assembly, election }: BoxPlace, claim: string): readonly string[] => [
  assembly,
  `given back ${election}`,
  "claim",
  claim,
];

const none = { keep: false, value: undefined } as const;
