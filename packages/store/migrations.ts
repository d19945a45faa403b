/** The tables, and how a database of an earlier version becomes one of this version. */
import { type Driver, type Queries, StoreUnavailable } from "./driver.ts";

/**
 * Each step once, in order; a step that has been released is never altered. `head` records the last
 * entry and the number of receipts of each journal, so that a lost tail or receipt is noticed, and
 * counts how often a commit had to be asked after.
 */
const steps: readonly (readonly string[])[] = [
  [
    `create table head (
      assembly text primary key,
      seq bigint not null,
      chain bytea not null,
      receipts bigint not null,
      settled bigint not null
    )`,
    `create table entry (
      assembly text not null,
      seq bigint not null,
      bytes bytea not null,
      leaf bytea not null,
      chain bytea not null,
      primary key (assembly, seq)
    )`,
    `create table receipt (
      assembly text not null,
      key text not null,
      fingerprint text not null,
      answer text not null,
      seq bigint not null,
      digest bytea not null,
      primary key (assembly, key)
    )`,
    `create table sign_in (
      token_hash text primary key,
      assembly text not null,
      person text not null,
      capacities text not null,
      created_at bigint not null,
      expires_at bigint not null
    )`,
    "create index sign_in_of_person on sign_in (assembly, person)",
    "create index sign_in_by_end on sign_in (expires_at)",
  ],
  [
    `create table card_code (
      code_hash text primary key,
      assembly text not null,
      card text not null,
      person text not null,
      expires_at bigint not null,
      opened_until bigint not null
    )`,
    "create index card_code_by_end on card_code (expires_at)",
    "create unique index card_code_of_card on card_code (assembly, card)",
    `create table credential (
      id text primary key,
      assembly text not null,
      person text not null,
      kind text not null,
      external text not null unique,
      public_key bytea not null,
      party text not null,
      counter bigint not null,
      created_at bigint not null
    )`,
    "create index credential_of_person on credential (assembly, person)",
    `create table spent (
      hash text primary key,
      expires_at bigint not null
    )`,
    "create index spent_by_end on spent (expires_at)",
    `create table server_key (
      name text primary key,
      secret text not null
    )`,
  ],
  [
    `create table board_message (
      assembly text not null,
      board text not null,
      kind text not null,
      author text not null,
      content text not null,
      primary key (assembly, board, kind, author)
    )`,
    `create table ballot_box (
      assembly text not null,
      election text not null,
      setup text not null,
      made_at bigint not null,
      status text not null,
      primary key (assembly, election)
    )`,
    `create table ballot_slot (
      assembly text not null,
      election text not null,
      credential text not null,
      votes bigint not null,
      void bigint not null,
      tracking text not null,
      ballot text not null,
      primary key (assembly, election, credential)
    )`,
  ],
];

/** Rejects with `StoreUnavailable` if a newer version of the program has made the database. */
export async function migrate(driver: Driver): Promise<void> {
  await driver.transaction(async (within) => {
    if (driver.migrationLock !== undefined) await within.all(driver.migrationLock, []);
    await within.run("create table if not exists migration (step bigint primary key)", []);
    const done = await stepsDone(within);
    if (done > steps.length) {
      throw new StoreUnavailable(
        `The database is at step ${done} and this program knows ${steps.length}:` +
          " it was made by a newer version. Start that version, or restore a back-up.",
      );
    }
    for (let step = done + 1; step <= steps.length; step += 1) await take(within, step);
    return { keep: true, value: undefined };
  });
}

async function stepsDone(within: Queries): Promise<number> {
  const [row] = await within.all("select count(*) as done from migration", []);
  return Number(row?.["done"] ?? 0);
}

async function take(within: Queries, step: number): Promise<void> {
  for (const statement of steps[step - 1] ?? []) await within.run(statement, []);
  await within.run("insert into migration (step) values ($1)", [step]);
}
