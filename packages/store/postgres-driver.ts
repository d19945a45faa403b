/** PostgreSQL through `pg`, with a small pool. */
import pg from "pg";
import type { Driver, Outcome, Queries, Row, Value } from "./driver.ts";
import { CommitUnknown, reasonOf, StoreUnavailable } from "./driver.ts";
import { plain } from "./hash.ts";

/** In milliseconds: a database that is silent for longer counts as gone. */
const connectionTimeout = 5_000;
const answerTimeout = 30_000;

/** Rejects with `StoreUnavailable` if the server is out of reach or could lose what it confirms. */
export async function openPostgres(url: string): Promise<Driver> {
  const driver = new PostgresDriver(url);
  try {
    const [row] = await driver.all("select current_setting('fsync') as fsync", []);
    if (row?.["fsync"] !== "on") throw new Error("it runs with fsync off, and could lose votes");
    return driver;
  } catch (error) {
    await driver.close();
    const reason = reasonOf(error);
    throw new StoreUnavailable(`PostgreSQL at ${placeOf(url)} cannot be used: ${reason}.`, {
      cause: error,
    });
  }
}

/** Without user and password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return "the given address";
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** How this package connects, for the pool and for the line of the bells. */
export function connectionConfig(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: connectionTimeout,
    query_timeout: answerTimeout,
    keepAlive: true,
    application_name: "hemicycle",
    types: { getTypeParser },
  };
}

const bigint = 20;
const bytea = 17;

/** Our bigint columns hold far less than 2^53; bytes come as \\x and hex digits. */
const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: "text" | "binary") => {
  if (type === bigint) return Number;
  if (type === bytea) return (text: string) => plain(Buffer.from(text.slice(2), "hex"));
  return pg.types.getTypeParser(type, format);
};

/**
 * Durability does not depend on how the server is configured. A process that stops in the middle of
 * a transaction does not hold up the others for long. And pages are read along their index: until
 * it has statistics, the planner would rather sort all that follows for every page.
 */
const prepareSession = `
  select set_config('synchronous_commit', 'on', false)
    where current_setting('synchronous_commit') = 'off';
  set idle_in_transaction_session_timeout = '20s';
  set enable_bitmapscan = off;
  set bytea_output = 'hex'`;

class PostgresDriver implements Driver {
  readonly migrationLock = "select pg_advisory_xact_lock(4747, 1)";
  readonly #pool: pg.Pool;

  constructor(url: string) {
    this.#pool = new pg.Pool({
      ...connectionConfig(url),
      max: 4,
      onConnect: async (client) => {
        // A connection that breaks fails its query, too; the event alone would end the process.
        client.on("error", () => undefined);
        await client.query(prepareSession);
      },
    });
    this.#pool.on("error", () => undefined);
  }

  run(sql: string, values: readonly Value[]): Promise<number> {
    return this.#connected((client) => queriesOn(client).run(sql, values));
  }

  all(sql: string, values: readonly Value[]): Promise<readonly Row[]> {
    return this.#connected((client) => queriesOn(client).all(sql, values));
  }

  transaction<T>(work: (within: Queries) => Promise<Outcome<T>>): Promise<T> {
    return this.#connected(async (client) => {
      await client.query("begin isolation level read committed");
      const outcome = await work(queriesOn(client));
      if (outcome.keep) await commit(client);
      else await client.query("rollback");
      return outcome.value;
    });
  }

  isCorruption(error: unknown): boolean {
    // Damaged data, damaged index, column gone, table gone.
    const codes = ["XX001", "XX002", "42703", "42P01"];
    return error instanceof pg.DatabaseError && codes.includes(error.code ?? "");
  }

  selfCheck(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }

  /** After an error the connection is thrown away: the server then rolls back what was open. */
  async #connected<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = true;
    try {
      const result = await work(client);
      broken = false;
      return result;
    } finally {
      client.release(broken);
    }
  }
}

function queriesOn(client: pg.PoolClient): Queries {
  const ask = (sql: string, values: readonly Value[]) =>
    client.query<Record<string, unknown>>(sql, [...values]);
  return {
    run: async (sql, values) => (await ask(sql, values)).rowCount ?? 0,
    all: async (sql, values) => (await ask(sql, values)).rows,
  };
}

async function commit(client: pg.PoolClient): Promise<void> {
  const result = await client.query("commit").catch((cause: unknown) => {
    throw new CommitUnknown(cause);
  });
  // PostgreSQL answers the commit of a transaction that has failed with ROLLBACK, not an error.
  if (result.command !== "COMMIT") throw new Error("the transaction had failed");
}
