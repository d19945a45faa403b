import type { VoterAnswer, VoterQuestion } from "./secret-voter-work.ts";
import workerUrl from "./secret-voter-worker.ts?worker&url";
import { startWorker } from "./worker.ts";

export type Tell = (done: number, of: number) => void;

type Progress = { readonly kind: "progress"; readonly done: number; readonly of: number };

/** The worker of a voter's page, which is asked one question after the other. */
export class VoterDevice {
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /** Rejects where no worker can be started, or where it fails at what it was given. */
  ask(question: VoterQuestion, tell: Tell = () => {}): Promise<VoterAnswer> {
    const answer = this.#turn.then(() => this.#ask(question, tell));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends it: what it knew is gone. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(question: VoterQuestion, tell: Tell): Promise<VoterAnswer> {
    this.#worker ??= startWorker(workerUrl);
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const heard = new AbortController();
      const { signal } = heard;
      const failed = ({ message }: ErrorEvent) => {
        heard.abort();
        this.end();
        reject(new Error(message));
      };
      worker.addEventListener("error", failed, { signal });
      const told = ({ data }: MessageEvent<VoterAnswer | Progress>) => {
        if (data.kind === "progress") {
          tell(data.done, data.of);
          return;
        }
        heard.abort();
        resolve(data);
      };
      worker.addEventListener("message", told, { signal });
      worker.postMessage(question);
    });
  }
}
