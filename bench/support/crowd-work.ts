import { type Answer, exchange, type Request } from "./exchange.ts";

/** Milliseconds of each device, and what went wrong. */
export interface Seen {
  readonly times: readonly number[];
  readonly wrong: readonly string[];
}

/** Addresses of this machine: no one of them may open more than 5,000 feeds. */
const addresses = 8;
export const addressOf = (at: number): string => `127.0.0.${2 + (at % addresses)}`;

/** Rejects if the answer is another one than 200. */
export const answered = async (request: Request): Promise<Answer> => {
  const answer = await exchange(request);
  if (answer.status === 200) return answer;
  answer.socket.destroy();
  throw new Error(`${answer.status} ${answer.body}`);
};

/** On a connection that is closed after it. */
export const shortly = async (request: Request): Promise<Answer> => {
  const answer = await answered(request);
  answer.socket.destroy();
  return answer;
};

/** Does a thing so many times, some of them at the same time, and tells how each one went. */
export const together = async (
  atTheSameTime: number,
  count: number,
  work: (at: number) => Promise<number>,
): Promise<Seen> => {
  const times: number[] = [];
  const wrong: string[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) {
      try {
        times.push(await work(at));
      } catch (error) {
        wrong.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atTheSameTime, count) }, one));
  return { times, wrong };
};
