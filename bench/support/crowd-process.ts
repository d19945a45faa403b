import { type ChildProcess, fork } from "node:child_process";
import { Devices, type Effort, type Orders } from "./crowd.ts";
import type { Seen } from "./crowd-work.ts";

/** The word on the command line that makes a process one of the crowd. */
const crowdWord = "--crowd";

interface Order {
  readonly id: number;
  readonly name: keyof Orders;
  readonly given: never;
}

interface Report {
  readonly id: number;
  readonly result?: Seen | Effort;
  readonly error?: string;
}

/** Whether this process was started as one of the crowd; then it does what it is told. */
export const isCrowd = (): boolean => {
  if (!process.argv.includes(crowdWord)) return false;
  const devices = new Devices();
  process.on("message", async ({ id, name, given }: Order) => {
    const report = await devices[name](given).then(
      (result): Report => ({ id, result }),
      (error: unknown): Report => ({ id, error: String(error) }),
    );
    process.send?.(report);
  });
  process.once("disconnect", () => process.exit(0));
  return true;
};

/** A process of devices, as the conductor sees it: the same orders, carried out over there. */
export class Crowd {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (report: Report) => void>();
  #orders = 0;

  constructor() {
    this.#process = fork(process.argv[1] ?? "", [crowdWord], { execArgv: ["--no-warnings"] });
    this.#process.on("message", (report: Report) => this.#waiting.get(report.id)?.(report));
    this.#process.once("exit", () => {
      for (const [id, tell] of this.#waiting) tell({ id, error: "the generator has ended" });
    });
  }

  /** Rejects with what went wrong over there. */
  async tell<Name extends keyof Orders>(
    name: Name,
    given: Parameters<Orders[Name]>[0],
  ): Promise<Awaited<ReturnType<Orders[Name]>>> {
    this.#orders += 1;
    const id = this.#orders;
    const report = await new Promise<Report>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#process.send({ id, name, given });
    });
    this.#waiting.delete(id);
    if (report.error !== undefined) throw new Error(`${name}: ${report.error}`);
    // The process over there answers an order with what the order promises.
    return report.result as Awaited<ReturnType<Orders[Name]>>;
  }

  end(): void {
    this.#process.disconnect();
  }
}
