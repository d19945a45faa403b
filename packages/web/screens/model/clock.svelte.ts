import { untrack } from "svelte";
import { type Ahead, aheadBy, judgedAt, narrowed, pauseAfter, sampleOf } from "./clock.ts";

/** The server's time, for whoever shows time: it moves on by whole seconds. */
export class ServerClock {
  #ahead = $state.raw<Ahead | null>(null);
  #now = $state.raw(Date.now());
  readonly #minute = $derived(new Date(judgedAt(this.#now)).toISOString());

  /** Milliseconds since 1970, by the server's clock as far as it is known. */
  get now(): number {
    return this.#now;
  }

  /** When what hangs on minutes and days is judged, ISO 8601: `judgedAt`. */
  get minute(): string {
    return this.#minute;
  }

  /** Goes on until the answer is called. */
  start(): () => void {
    const stops = untrack(() => [this.#tick(), this.#ask()]);
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** At the full second: whoever shows seconds then shows none too long. */
  #tick(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      this.#now = Date.now() + aheadBy(this.#ahead);
      timer = setTimeout(next, 1_000 - (this.#now % 1_000));
    };
    next();
    return () => clearTimeout(timer);
  }

  #ask(): () => void {
    let going = true;
    let answers = 0;
    let timer: ReturnType<typeof setTimeout>;
    const next = async (): Promise<void> => {
      await this.#sample();
      if (going) timer = setTimeout(() => void next(), pauseAfter(answers));
      answers += 1;
    };
    void next();
    return () => {
      going = false;
      clearTimeout(timer);
    };
  }

  /** Without an answer, what was known stays. */
  async #sample(): Promise<void> {
    const sent = Date.now();
    const answer = await fetch("/healthz", { cache: "no-store" }).catch(() => null);
    if (answer === null) return;
    const sample = sampleOf(answer.headers.get("date"), { sent, received: Date.now() });
    if (sample !== null) this.#ahead = narrowed(this.#ahead, sample);
  }
}
