/**
 * LISTEN and NOTIFY on one connection of its own. A NOTIFY takes a lock of the whole server, so it
 * is sent after the commit and at most every 50 ms for one assembly. A bell that got lost is made
 * up for by looking at the heads every second.
 */
import pg from "pg";
import type { Bells } from "./bells.ts";
import type { Driver } from "./driver.ts";
import { connectionConfig } from "./postgres-driver.ts";

const channel = "hemicycle_journal";

/** In milliseconds. */
const pause = 50;
const lookEvery = 1_000;

export class PostgresBells implements Bells {
  readonly #url: string;
  readonly #driver: Driver;
  readonly #bells = new Map<string, Set<() => void>>();
  /** The last entry of each assembly that this process wrote or rang for. */
  readonly #known = new Map<string, number>();
  /** Assemblies that were rung for less than `pause` ago, with the entry still to be told. */
  readonly #told = new Map<string, number | undefined>();
  #line: Promise<pg.Client> | undefined;
  #sending: Promise<unknown> = Promise.resolve();
  #watch: NodeJS.Timeout | undefined;
  #looking = false;
  #closed = false;

  /** The driver is the one of the store, for looking at the heads. */
  constructor(url: string, driver: Driver) {
    this.#url = url;
    this.#driver = driver;
  }

  ring(assembly: string, seq: number): void {
    this.#known.set(assembly, Math.max(seq, this.#known.get(assembly) ?? 0));
    if (this.#told.has(assembly)) this.#told.set(assembly, seq);
    else this.#tell(assembly, seq);
  }

  /** The first look rings for what was written before; a bell too many does no harm. */
  async listen(assembly: string, bell: () => void): Promise<() => Promise<void>> {
    const bells = this.#bells.get(assembly) ?? new Set();
    this.#bells.set(assembly, bells.add(bell));
    this.#watch ??= setInterval(() => void this.#look(), lookEvery).unref();
    await this.#look();
    return async () => {
      bells.delete(bell);
      if (bells.size === 0 && this.#bells.get(assembly) === bells) this.#bells.delete(assembly);
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#watch);
    this.#bells.clear();
    await this.#sending;
    const line = await this.#line?.catch(() => undefined);
    await line?.end().catch(() => undefined);
  }

  #tell(assembly: string, seq: number): void {
    this.#told.set(assembly, undefined);
    this.#notify(assembly, seq);
    setTimeout(() => {
      const next = this.#told.get(assembly);
      this.#told.delete(assembly);
      if (next !== undefined && !this.#closed) this.#tell(assembly, next);
    }, pause).unref();
  }

  /** One after the other; one that cannot be sent is not worth an error: the others look. */
  #notify(assembly: string, seq: number): void {
    this.#sending = this.#sending
      .then(() => this.#connected())
      .then((line) => line.query("select pg_notify($1, $2)", [channel, `${seq} ${assembly}`]))
      .catch(() => undefined);
  }

  #hear(assembly: string, seq: number): void {
    if (seq <= (this.#known.get(assembly) ?? 0)) return;
    this.#known.set(assembly, seq);
    for (const bell of this.#bells.get(assembly) ?? []) bell();
  }

  /** Keeps the line up and rings for what it did not carry. */
  async #look(): Promise<void> {
    if (this.#looking || this.#bells.size === 0) return;
    this.#looking = true;
    try {
      await this.#connected();
      const heads = await this.#driver.all("select assembly, seq from head", []);
      for (const { assembly, seq } of heads) this.#hear(String(assembly), Number(seq));
    } catch {
      // The database is away: the next look may find it.
    } finally {
      this.#looking = false;
    }
  }

  #connected(): Promise<pg.Client> {
    if (this.#closed) return Promise.reject(new Error("the store is closed"));
    this.#line ??= this.#connect().catch((error: unknown) => {
      this.#line = undefined;
      throw error;
    });
    return this.#line;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client(connectionConfig(this.#url));
    const drop = () => {
      this.#line = undefined;
    };
    client.on("error", drop);
    client.on("end", drop);
    client.on("notification", ({ payload = "" }) => {
      const [, seq, assembly] = /^(\d+) (.*)$/s.exec(payload) ?? [];
      if (seq !== undefined && assembly !== undefined) this.#hear(assembly, Number(seq));
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    return client;
  }
}
