import { ask, cookieIn, exchange } from "./exchange.ts";
import type { HallServer } from "./hall-server.ts";
import type { Stage } from "./stage.ts";

/** How many acts wait for an answer at the same time. */
const atOnce = 50;

/** Delegates at their devices, who vote and correct what they have voted. */
export class Ballots {
  readonly #server: HallServer;
  readonly #stage: Stage;
  readonly #cookies = new Map<string, string>();
  #cast = 0;

  constructor(server: HallServer, stage: Stage) {
    this.#server = server;
    this.#stage = stage;
  }

  /** Casts so many ballots in a vote: delegates one after the other, then again from the first. */
  async cast(vote: string, count: number): Promise<void> {
    const { seats } = this.#stage;
    for (let from = 0; from < count; from += atOnce) {
      const batch = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at);
      await Promise.all(
        batch.map(async (at) => {
          const seat = seats[at % seats.length];
          if (seat === undefined) throw new Error("nobody is in the room");
          const { person, member, votes } = seat;
          const splits = [{ yes: votes - (at % 3), no: at % 3, abstain: 0 }];
          await this.#act(person, { type: "CastBallot", vote, member, splits });
        }),
      );
    }
  }

  /** The cookie of somebody who has taken a seat. */
  async cookieOf(person: string): Promise<string> {
    const known = this.#cookies.get(person);
    if (known !== undefined) return known;
    const { port, assembly } = this.#server;
    const path = `/api/assemblies/${assembly}/seat`;
    const answer = await exchange({ port, method: "POST", path, body: { person } });
    answer.socket.destroy();
    const cookie = cookieIn(answer.head);
    this.#cookies.set(person, cookie);
    return cookie;
  }

  async #act(person: string, act: object): Promise<void> {
    const { port, assembly } = this.#server;
    this.#cast += 1;
    const headers = { "Idempotency-Key": `ballot-${process.pid}-${this.#cast}` };
    const cookie = await this.cookieOf(person);
    const path = `/api/assemblies/${assembly}/acts`;
    await ask({ port, method: "POST", path, cookie, headers, body: { act } });
  }
}
