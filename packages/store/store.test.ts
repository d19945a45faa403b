/** The three stores under one contract, PostgreSQL included. */
import { afterAll, beforeAll, describe, vi } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { boxContract } from "./box-contract.ts";
import { damageContract } from "./damage-contract.ts";
import { identityContract } from "./identity-contract.ts";
import { journalContract } from "./journal-contract.ts";
import { memoryStore } from "./open-store.ts";
import { sessionContract } from "./session-contract.ts";
import { type Place, postgresPlace, sqliteEngines, sqlitePlace } from "./test-places.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

describe("in memory", () => {
  describe("the journal", () => journalContract(async () => memoryStore()));
  describe("sign-in", () => sessionContract(async () => memoryStore()));
  describe("cards and credentials", () => identityContract(async () => memoryStore()));
  describe("secret ballots", () => boxContract(async () => memoryStore()));
});

for (const engine of await sqliteEngines()) {
  describe(`in a SQLite file through ${engine.name}`, () => {
    contractsAt(() => sqlitePlace(engine));
  });
}

describe.runIf(postgresIsHere())("in PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  contractsAt(async () => postgresPlace(server.url));
});

function contractsAt(make: () => Promise<Place>): void {
  const makeStore = async () => {
    const place = await make();
    const store = await place.open();
    const close = store.close.bind(store);
    store.close = () => close().then(place.remove);
    return store;
  };
  describe("the journal", () => journalContract(makeStore));
  describe("sign-in", () => sessionContract(makeStore));
  describe("cards and credentials", () => identityContract(makeStore));
  describe("secret ballots", () => boxContract(makeStore));
  describe("damage", () => damageContract(make));
}
