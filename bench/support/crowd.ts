import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Authenticator } from "../../packages/server/test-authenticator.ts";
import { firstWait, longestWait, spread } from "../../packages/web/client/feed.ts";
import { addressOf, answered, type Seen, shortly, together } from "./crowd-work.ts";
import { type Answer, clock, cookieIn } from "./exchange.ts";
import { FeedSocket } from "./feed-socket.ts";
import { random } from "./measure.ts";

/**
 * A process full of devices: the part of the load generator that the server sees. The conductor
 * (`Crowd`) tells it what to do, and is answered with what every single device has seen.
 */

/** A device at which somebody sits; nobody at those of the public. */
interface Device {
  readonly person: string;
  readonly member: string;
  readonly cookie: string;
}

export interface Seat {
  readonly person: string;
  readonly member: string;
  /** Votes that the member can cast. */
  readonly votes: number;
}

export interface Place {
  readonly port: number;
  readonly assembly: string;
}

/** What devices do, each as one message that is answered by another. */
export interface Orders {
  /** Takes a seat at each of so many devices; more than one may sit in one seat. */
  sit(given: Place & { readonly seats: readonly Seat[]; readonly count: number }): Promise<Seen>;
  /** Opens a feed at each device, or at so many of the public. Answers how long each took. */
  listen(given: Place & { readonly count: number }): Promise<Seen>;
  /** Every device casts a ballot, all at once or by chance over so many milliseconds. */
  vote(given: Place & { readonly vote: string; readonly over: number }): Promise<Seen>;
  /** Opens a card at as many more devices and makes a passkey with each. */
  enrol(given: Place & { readonly codes: readonly string[] }): Promise<Seen>;
  /** Everybody who has a passkey signs in with it, all at once. */
  signIn(given: Place): Promise<Seen>;
  /** When each screen had read up to a number, in milliseconds after `since`. */
  reached(given: { readonly seq: number; readonly since: number }): Promise<Seen>;
  /** Waits until all that lost the server have their feed again; milliseconds after `since`. */
  back(given: { readonly since: number }): Promise<Seen>;
  leave(given: object): Promise<Seen>;
  /** Begins to count anew what `effort` tells. */
  fresh(given: object): Promise<Effort>;
  effort(given: object): Promise<Effort>;
}

/** How hard the generator itself has worked: whoever is busy all the time measures himself. */
export interface Effort {
  /** Share of the time in which its loop had nothing to do, 0 to 1. */
  readonly idle: number;
  /** Bytes of feeds that were read. */
  readonly bytes: number;
}

/** Connections that are opened at the same time where nothing else is said. */
const atOnce = 64;
const patience = 60_000;

export class Devices implements Orders {
  readonly #passkeys: Authenticator[] = [];
  #devices: readonly Device[] = [];
  #feeds: FeedSocket[] = [];
  #votes = new Map<string, number>();
  readonly #chance = random(3);
  #mark = performance.eventLoopUtilization();
  #bytes = 0;

  async sit({
    seats,
    count,
    ...place
  }: Place & { readonly seats: readonly Seat[]; readonly count: number }): Promise<Seen> {
    this.#votes = new Map(seats.map(({ person, votes }) => [person, votes]));
    const devices: Device[] = [];
    const seen = await together(atOnce, count, async (at) => {
      const seat = seats[at % seats.length];
      if (seat === undefined) throw new Error("there are no seats");
      const { person, member } = seat;
      const path = `/api/assemblies/${place.assembly}/seat`;
      const from = addressOf(at);
      const body = { person };
      const answer = await answered({ port: place.port, from, method: "POST", path, body });
      devices.push({ person, member, cookie: cookieIn(answer.head) });
      answer.socket.destroy();
      return answer.took;
    });
    this.#devices = devices;
    return seen;
  }

  listen({ count, ...place }: Place & { readonly count: number }): Promise<Seen> {
    return together(atOnce, count, async (at) => {
      const { cookie } = this.#devices[at] ?? {};
      const feed = new FeedSocket({ ...place, from: addressOf(at), cookie });
      this.#feeds.push(feed);
      const start = clock();
      await new Promise<void>((resolve, reject) => {
        feed.onReady = resolve;
        feed.onClose = (reason) => reject(new Error(reason));
        feed.open();
      });
      feed.onClose = () => this.#lost(feed);
      return clock() - start;
    });
  }

  async vote({
    vote,
    over,
    port,
    assembly,
  }: Place & { readonly vote: string; readonly over: number }): Promise<Seen> {
    const answers: Answer[] = [];
    const path = `/api/assemblies/${assembly}/acts`;
    const cast = async (device: Device, at: number): Promise<number> => {
      if (over > 0) await wait(this.#chance() * over);
      const { cookie } = device;
      const headers = { "Idempotency-Key": `hall-${process.pid}-${vote}-${at}` };
      const body = { act: this.#ballot(vote, device) };
      const from = addressOf(at);
      const request = { port, from, method: "POST", path, cookie, headers, body } as const;
      const answer = await answered(request);
      answers.push(answer);
      return answer.took;
    };
    const count = this.#devices.length;
    const seen = await together(count, count, (at) => {
      const device = this.#devices[at];
      if (device === undefined) throw new Error("there is no such device");
      return cast(device, at);
    });
    for (const { socket } of answers) socket.destroy();
    return seen;
  }

  enrol({ port, assembly, codes }: Place & { readonly codes: readonly string[] }): Promise<Seen> {
    const path = `/api/assemblies/${assembly}`;
    const place = { origin: `http://localhost:${port}`, rpId: "localhost" };
    return together(atOnce, codes.length, async (at) => {
      const passkey = new Authenticator(place);
      const from = addressOf(at);
      const post = (end: string, body: object, cookie?: string): Promise<Answer> =>
        shortly({ port, from, method: "POST", path: path + end, body, ...(cookie && { cookie }) });
      const card = await post("/card", { code: codes[at] });
      const cookie = cookieIn(card.head);
      const options = await post("/passkeys/options", {}, cookie);
      const response = passkey.make(JSON.parse(options.body));
      const { took } = await post("/passkeys", { response }, cookie);
      this.#passkeys.push(passkey);
      return took;
    });
  }

  signIn({ port, assembly }: Place): Promise<Seen> {
    const path = `/api/assemblies/${assembly}/sign-in`;
    const count = this.#passkeys.length;
    return together(count, count, async (at) => {
      const start = clock();
      const from = addressOf(at);
      const common = { port, from, method: "POST" } as const;
      const options = await shortly({ ...common, path: `${path}/options`, body: {} });
      const response = this.#passkeys[at]?.use(JSON.parse(options.body));
      await shortly({ ...common, path, body: { response } });
      return clock() - start;
    });
  }

  async reached({ seq, since }: { readonly seq: number; readonly since: number }): Promise<Seen> {
    const until = clock() + patience;
    while (this.#feeds.some((feed) => feed.seq < seq) && clock() < until) await wait(5);
    const reached = this.#feeds.map((feed) => feed.reachedAt(seq));
    for (const feed of this.#feeds) feed.forgetMarks();
    const times = reached.flatMap((at) => (at === null ? [] : [at - since]));
    const missing = reached.length - times.length;
    const late = missing === 0 ? [] : [`${missing} screens never read event ${seq}`];
    return { times, wrong: [...late, ...this.#torn()] };
  }

  async back({ since }: { readonly since: number }): Promise<Seen> {
    const until = clock() + patience;
    const isBack = ({ readyAt }: FeedSocket): boolean => readyAt !== null && readyAt > since;
    while (!this.#feeds.every(isBack) && clock() < until) await wait(5);
    const times = this.#feeds.filter(isBack).map(({ readyAt }) => (readyAt ?? 0) - since);
    const missing = this.#feeds.length - times.length;
    const lost = missing === 0 ? [] : [`${missing} screens did not come back`];
    return { times, wrong: [...lost, ...this.#torn()] };
  }

  async leave(): Promise<Seen> {
    for (const feed of this.#feeds) feed.leave();
    this.#feeds = [];
    return { times: [], wrong: [] };
  }

  fresh(): Promise<Effort> {
    const effort = this.effort();
    this.#mark = performance.eventLoopUtilization();
    this.#bytes = this.#read();
    return effort;
  }

  async effort(): Promise<Effort> {
    const { utilization } = performance.eventLoopUtilization(this.#mark);
    return { idle: 1 - utilization, bytes: this.#read() - this.#bytes };
  }

  /** Feeds in which a number was missing, came twice or out of order. */
  #torn(): readonly string[] {
    const torn = this.#feeds.filter(({ holes }) => holes > 0).length;
    return torn === 0 ? [] : [`${torn} screens have not got every event once and in order`];
  }

  #read(): number {
    return this.#feeds.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  #ballot(vote: string, { member, person }: Device): object {
    const votes = this.#votes.get(person) ?? 0;
    const yes = Math.floor(this.#chance() * (votes + 1));
    const splits = [{ yes, no: votes - yes, abstain: 0 }];
    return { type: "CastBallot", vote, member, splits };
  }

  /** The server is gone: it is asked again as the screens do it, spread by chance. */
  #lost(feed: FeedSocket): void {
    let pause = firstWait;
    const again = (): void => {
      setTimeout(() => feed.open(), spread(pause, this.#chance()));
      pause = Math.min(longestWait, pause * 2);
    };
    feed.onReady = () => {
      pause = firstWait;
    };
    feed.onClose = again;
    again();
  }
}
