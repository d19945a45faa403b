/**
 * What a sign-in rests on, beside the journal: the hashes of the codes on cards, the public keys of
 * passkeys, the challenges that were answered. It is personal or secret; the journal only says that
 * a card or a credential was issued, used or revoked, under ids that mean nothing elsewhere.
 */
import type { Driver, Row } from "./driver.ts";
import { insertRows } from "./rows.ts";

/** The code of a card. Instants are milliseconds since 1970. */
export interface CardCode {
  /** SHA-256, hex, of the code: the code itself is on the card alone. */
  readonly codeHash: string;
  readonly assembly: string;
  /** Id of the card in the journal, which knows whether it is open, used or void. */
  readonly card: string;
  readonly person: string;
  readonly expiresAt: number;
  /** Until when one device holds the code; 0: none does. */
  readonly openedUntil: number;
}

/** With what a person signs in. Whether it still counts is said by the journal alone. */
export interface StoredCredential {
  /** Id in the journal. */
  readonly id: string;
  readonly assembly: string;
  readonly person: string;
  readonly kind: "passkey" | "institution";
  /**
   * Under which its owner shows it, in no two credentials the same: the id that the authenticator
   * has chosen, or a keyed hash of the account.
   */
  readonly external: string;
  /** COSE key of a passkey; empty for an institution. */
  readonly publicKey: Uint8Array;
  /** The name of the server for which a passkey was made; empty for an institution. */
  readonly party: string;
  /** Uses, as the authenticator counts them; 0 where it does not. */
  readonly counter: number;
  readonly createdAt: number;
}

/** Rejects when the database cannot be reached. */
export interface IdentityStore {
  /** All or nothing. */
  addCards(cards: readonly CardCode[]): Promise<void>;
  cardOf(codeHash: string): Promise<CardCode | undefined>;
  /** Holds a code for one device; false if another one holds it at the instant `now`. */
  holdCard(
    codeHash: string,
    held: { readonly now: number; readonly until: number },
  ): Promise<boolean>;
  /** Lets any device hold the code of a card again. */
  releaseCard(assembly: string, card: string): Promise<void>;
  deleteCards(codeHashes: readonly string[]): Promise<void>;
  /** False if one with the same `external` is there: then nothing was added. */
  addCredential(credential: StoredCredential): Promise<boolean>;
  credentialOf(external: string): Promise<StoredCredential | undefined>;
  credentialsOf(assembly: string, person: string): Promise<readonly StoredCredential[]>;
  deleteCredential(id: string): Promise<void>;
  /** Counts a use; false if the counter has moved meanwhile. */
  countUse(id: string, moved: { readonly from: number; readonly to: number }): Promise<boolean>;
  /** Spends what counts once, until it has expired anyway; false if it was spent before. */
  spend(hash: string, expiresAt: number): Promise<boolean>;
  /** The key of all servers on this database: the proposed one if there was none. */
  key(proposed: string): Promise<string>;
  /** Forgets what was spent and had expired at that instant. */
  deleteSpent(instant: number): Promise<void>;
  /** Forgets codes that had expired at that instant. */
  deleteCodes(instant: number): Promise<void>;
}

const cards = {
  into: "card_code (code_hash, assembly, card, person, expires_at, opened_until)",
  columns: 6,
  ending: "",
};
const cardOf = `select assembly, card, person, expires_at, opened_until
  from card_code where code_hash = $1`;
const holdCard = `update card_code set opened_until = $1
  where code_hash = $2 and opened_until <= $3`;
const releaseCard = "update card_code set opened_until = 0 where assembly = $1 and card = $2";
const deleteCard = "delete from card_code where code_hash = $1";

const addCredential = `insert into credential
    (id, assembly, person, kind, external, public_key, party, counter, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`;
const columns = "id, assembly, person, kind, external, public_key, party, counter, created_at";
const credentialOf = `select ${columns} from credential where external = $1`;
const credentialsOf = `select ${columns} from credential
  where assembly = $1 and person = $2 order by created_at, id`;
const deleteCredential = "delete from credential where id = $1";
const countUse = "update credential set counter = $1 where id = $2 and counter = $3";

const spend = "insert into spent (hash, expires_at) values ($1, $2) on conflict do nothing";
const putKey = "insert into server_key (name, secret) values ($1, $2) on conflict do nothing";
const getKey = "select secret from server_key where name = $1";
const keyName = "sign-in";
const deleteSpent = "delete from spent where expires_at <= $1";
const deleteCodes = "delete from card_code where expires_at <= $1";

export function sqlIdentity(driver: Driver): IdentityStore {
  return { ...sqlCards(driver), ...sqlCredentials(driver), ...sqlKeys(driver) };
}

type Part<K extends keyof IdentityStore> = Pick<IdentityStore, K>;

const sqlCards = (
  driver: Driver,
): Part<"addCards" | "cardOf" | "holdCard" | "releaseCard" | "deleteCards" | "deleteCodes"> => ({
  addCards: (all) =>
    driver.transaction(async (within) => {
      await insertRows(within, cards, all.map(cardRow));
      return { keep: true, value: undefined };
    }),
  cardOf: async (codeHash) => {
    const [row] = await driver.all(cardOf, [codeHash]);
    return row && cardIn(codeHash, row);
  },
  holdCard: async (codeHash, { now, until }) =>
    (await driver.run(holdCard, [until, codeHash, now])) === 1,
  releaseCard: async (assembly, card) => void (await driver.run(releaseCard, [assembly, card])),
  deleteCards: (codeHashes) =>
    driver.transaction(async (within) => {
      for (const codeHash of codeHashes) await within.run(deleteCard, [codeHash]);
      return { keep: true, value: undefined };
    }),
  deleteCodes: async (instant) => void (await driver.run(deleteCodes, [instant])),
});

const sqlCredentials = (
  driver: Driver,
): Part<"addCredential" | "credentialOf" | "credentialsOf" | "deleteCredential" | "countUse"> => ({
  addCredential: async (made) => (await driver.run(addCredential, credentialRow(made))) === 1,
  credentialOf: async (external) => {
    const [row] = await driver.all(credentialOf, [external]);
    return row && credentialIn(row);
  },
  credentialsOf: async (assembly, person) =>
    (await driver.all(credentialsOf, [assembly, person])).map(credentialIn),
  deleteCredential: async (id) => void (await driver.run(deleteCredential, [id])),
  countUse: async (id, { from, to }) => (await driver.run(countUse, [to, id, from])) === 1,
});

const sqlKeys = (driver: Driver): Part<"spend" | "key" | "deleteSpent"> => ({
  spend: async (hash, expiresAt) => (await driver.run(spend, [hash, expiresAt])) === 1,
  key: async (proposed) => {
    await driver.run(putKey, [keyName, proposed]);
    const [row] = await driver.all(getKey, [keyName]);
    return String(row?.["secret"]);
  },
  deleteSpent: async (instant) => void (await driver.run(deleteSpent, [instant])),
});

const cardRow = ({ codeHash, assembly, card, person, expiresAt, openedUntil }: CardCode) => [
  codeHash,
  assembly,
  card,
  person,
  expiresAt,
  openedUntil,
];

const cardIn = (codeHash: string, row: Row): CardCode => ({
  codeHash,
  assembly: String(row["assembly"]),
  card: String(row["card"]),
  person: String(row["person"]),
  expiresAt: Number(row["expires_at"]),
  openedUntil: Number(row["opened_until"]),
});

const credentialRow = (made: StoredCredential) => [
  ...[made.id, made.assembly, made.person, made.kind, made.external],
  ...[made.publicKey, made.party, made.counter, made.createdAt],
];

/** Throws if somebody has put something else in place of bytes. */
function credentialIn(row: Row): StoredCredential {
  const { public_key: publicKey } = row;
  if (!(publicKey instanceof Uint8Array)) throw new Error("a public key is no longer bytes");
  return {
    id: String(row["id"]),
    assembly: String(row["assembly"]),
    person: String(row["person"]),
    kind: row["kind"] === "institution" ? "institution" : "passkey",
    external: String(row["external"]),
    publicKey,
    party: String(row["party"]),
    counter: Number(row["counter"]),
    createdAt: Number(row["created_at"]),
  };
}
