import type { TellerAnswer, TellerQuestion } from "./teller-work.ts";
import workerUrl from "./teller-worker.ts?worker&url";
import { startWorker } from "./worker.ts";

type Progress = { readonly kind: "progress"; readonly checked: number; readonly of: number };

/**
 * Asks a worker of this device. Rejects where none can be started, or where it fails at what it
 * was given.
 */
export const askDevice = (
  question: TellerQuestion,
  tell: (checked: number, of: number) => void = () => {},
): Promise<TellerAnswer> =>
  new Promise((resolve, reject) => {
    const worker = startWorker(workerUrl);
    const done = (end: () => void): void => {
      worker.terminate();
      end();
    };
    worker.addEventListener("error", ({ message }) => done(() => reject(new Error(message))));
    worker.addEventListener("message", ({ data }: MessageEvent<TellerAnswer | Progress>) => {
      if (data.kind === "progress") tell(data.checked, data.of);
      else done(() => resolve(data));
    });
    worker.postMessage(question);
  });
