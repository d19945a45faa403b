import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  type Assignment,
  type BoxedBallot,
  type Crew,
  crewOfOne,
  type Finding,
  type Hand,
  type Inspector,
  inspectorFor,
  Refusal,
} from "@hemicycle/ballots";
import { nodeMachine } from "./machine.ts";

/** Says to a program that was started as a thread what it is for. */
const mark = "hemicycle: checks ballots";

interface Started {
  readonly mark: string;
  readonly assignment: Assignment;
}

type Question =
  | { readonly kind: "nonElement"; readonly texts: readonly string[] }
  | { readonly kind: "check"; readonly ballots: readonly BoxedBallot[] }
  | { readonly kind: "tally" };

/** Whether this program runs as a thread of `crewOfThreads`, and has to call `beHand`. */
export const isHand = (): boolean => !isMainThread && startedAs(workerData) !== undefined;

const startedAs = (data: unknown): Started | undefined => {
  if (typeof data !== "object" || data === null || !("mark" in data)) return undefined;
  // Only `startHand` below gives a thread this mark.
  return data.mark === mark ? (data as Started) : undefined;
};

/** Answers the questions of the thread that started this one, until it is ended. */
export const beHand = (): void => {
  const started = startedAs(workerData);
  if (started === undefined || parentPort === null) throw new Error("not started as a hand");
  const port = parentPort;
  const inspector = inspectorFor(started.assignment, nodeMachine);
  port.on("message", (question: Question) => port.postMessage(answerTo(inspector, question)));
};

const answerTo = (inspector: Inspector, question: Question): unknown => {
  switch (question.kind) {
    case "nonElement":
      return inspector.nonElement(question.texts);
    case "check":
      return inspector.check(question.ballots);
    case "tally":
      return inspector.tally();
  }
};

/** A thread takes about as long to start as so many ballots to check. */
const worthAThread = 20;

/**
 * Up to so many threads, each of which runs `program`: a module that calls `beHand` if `isHand()`.
 * For a few ballots none is started. A thread that fails makes what it was asked reject.
 */
export const crewOfThreads = (program: URL, size: number): Crew => {
  const workers: Worker[] = [];
  return {
    size,
    begin: async (assignment) => {
      const count = Math.min(size, Math.floor(assignment.ballots / worthAThread));
      if (count < 2) return crewOfOne(nodeMachine).begin(assignment);
      for (let at = 0; at < count; at += 1) workers.push(startHand(program, assignment));
      return workers.map(handOf);
    },
    end: async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
    },
  };
};

/** Starts a thread of `program`, which works for this election alone. */
export const startHand = (program: URL, assignment: Assignment): Worker =>
  new Worker(program, { workerData: { mark, assignment } });

/** A thread is asked one question at a time: the next when this one is answered. */
export const handOf = (worker: Worker): Hand => {
  const gone = new Promise<never>((_, reject) => {
    worker.once("error", reject).once("exit", () => reject(new Error("a thread has ended")));
  });
  gone.catch(() => undefined);
  const ask = <T>(question: Question): Promise<T> => {
    // The answer is that of `answerTo` to a question of this kind.
    const answered = new Promise<T>((resolve) => worker.once("message", (it) => resolve(it as T)));
    worker.postMessage(question);
    return Promise.race([answered, gone]);
  };
  return {
    nonElement: (texts) => ask<number | undefined>({ kind: "nonElement", texts }),
    check: async (ballots) => {
      const found = await ask<Finding | undefined>({ kind: "check", ballots });
      return found && { ...found, refusal: received(found.refusal) };
    },
    tally: () => ask<string>({ kind: "tally" }),
  };
};

/** What comes from another thread has lost its class. */
const received = ({ id, where, facts }: Refusal): Refusal => new Refusal(id, where, facts);
