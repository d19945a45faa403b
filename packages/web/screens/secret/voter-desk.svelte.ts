import { electionOf, sendBallot } from "../../client/secret-voter-api.ts";
import type { VoterDevice } from "../../client/secret-voter-device.ts";
import {
  type BallotPlace,
  keepBallots,
  keptBallots,
  type SentBallot,
} from "../../client/secret-voter-kept.ts";
import type {
  Asked,
  Audit,
  Known,
  VoterAnswer,
  VoterQuestion,
} from "../../client/secret-voter-work.ts";
import { type Marks, type Paper, sumsOf } from "./voter-paper.ts";

/** Which vote it is, and what the journal says of its box. */
export interface VoterVote extends BallotPlace {
  readonly vote: string;
  /** The hash of the archive at its opening. */
  readonly opening: string;
}

/** A ballot that is made and was not sent: it can be cast, or opened to see what is in it. */
export interface Sealed extends Known {
  readonly marks: Marks;
  readonly ballot: string;
  readonly tracking: string;
}

export interface Opened {
  readonly audit: Audit;
  readonly of: Sealed;
}

export type Standing = "loading" | "unreachable" | "inCamera" | "foreign" | "ready";

/** Milliseconds after which a ballot that was not answered is sent again. */
const askAgainAfter = 4_000;

/** A voter at the own device: credentials, ballots that are made, ballots that were sent. */
export class VoterDesk {
  readonly #of: VoterVote;
  readonly #device: Pick<VoterDevice, "ask" | "end">;
  readonly #send: typeof sendBallot;
  #standing = $state.raw<Standing>("loading");
  #questions = $state.raw<readonly Asked[]>([]);
  #known = $state.raw<readonly Known[]>([]);
  #sealed = $state.raw<readonly Sealed[]>([]);
  #opened = $state.raw<Opened | null>(null);
  #sent = $state.raw<readonly SentBallot[]>([]);
  #keeping = $state.raw(false);
  #isKept = $state.raw(true);
  #busy = $state.raw<VoterQuestion["kind"] | "send" | null>(null);
  #progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  /** By the permanent name of what is wrong with what was asked last. */
  #trouble = $state.raw<string | null>(null);
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(of: VoterVote, device: Pick<VoterDevice, "ask" | "end">, send = sendBallot) {
    this.#of = of;
    this.#device = device;
    this.#send = send;
    const { credentials, sent } = keptBallots(of);
    this.#sent = sent;
    this.#keeping = credentials.length > 0;
  }

  get standing(): Standing {
    return this.#standing;
  }
  get questions(): readonly Asked[] {
    return this.#questions;
  }
  get sealed(): readonly Sealed[] {
    return this.#sealed;
  }
  get opened(): Opened | null {
    return this.#opened;
  }
  get sent(): readonly SentBallot[] {
    return this.#sent;
  }
  get busy() {
    return this.#busy;
  }
  get progress() {
    return this.#progress;
  }
  get trouble(): string | null {
    return this.#trouble;
  }
  /** Whether credentials stay on this device when the page is closed. */
  get keeping(): boolean {
    return this.#keeping;
  }
  /** False where this browser keeps nothing, not even what was sent. */
  get isKept(): boolean {
    return this.#isKept;
  }
  /** Credentials that can still cast a ballot from here. */
  get free(): readonly Known[] {
    return this.#known.filter(({ element }) => this.#sent.every((one) => one.element !== element));
  }

  /**
   * Fetches what is voted on, and looks whether it is what the journal speaks of. What waits to be
   * sent is sent all the same where it cannot be fetched: nobody has to sign in for that.
   */
  async open(credentials: readonly string[]): Promise<void> {
    this.#standing = "loading";
    const { assembly, vote, opening } = this.#of;
    const setup = await electionOf(assembly, vote).catch(() => undefined);
    if (setup === undefined || setup === null) {
      this.#standing = setup === null ? "inCamera" : "unreachable";
      await this.deliver();
      return;
    }
    const { election, trustees, credentials: list } = setup;
    const answer = await this.#ask({
      kind: "open",
      election,
      trustees,
      credentials: list,
      opening,
    });
    if (answer.kind === "opened") this.#questions = answer.questions;
    this.#standing = answer.kind === "opened" ? "ready" : "foreign";
    if (answer.kind !== "opened") return;
    for (const one of [...keptBallots(this.#of).credentials, ...credentials]) await this.add(one);
    await this.deliver();
  }

  /** Ends the worker, which forgets what it knew. */
  close(): void {
    clearTimeout(this.#later);
    this.#device.end();
  }

  /** Takes a credential as it was typed. Answers whether it can cast a ballot here. */
  async add(typed: string): Promise<boolean> {
    const answer = await this.#ask({ kind: "know", typed });
    if (answer.kind !== "known") return false;
    const { credential, element, weight } = answer;
    if (this.#sent.some((one) => one.element === element)) return this.#wrong("used");
    if (this.#known.some((one) => one.element === element)) return this.#wrong("entered");
    this.#known = [...this.#known, { credential, element, weight }];
    this.#keep();
    return true;
  }

  remove(element: string): void {
    this.#known = this.#known.filter((one) => one.element !== element);
    this.#keep();
  }

  keep(keeping: boolean): void {
    this.#keeping = keeping;
    this.#keep();
  }

  /** Makes a ballot for each credential that the papers need. */
  async seal(papers: readonly Paper[]): Promise<void> {
    const { free } = this;
    const weights = free.map(({ weight }) => weight);
    const all = weights.reduce((sum, one) => sum + one, 0);
    const divided = await this.#ask({ kind: "assign", weights, sums: sumsOf(papers, all) });
    if (divided.kind !== "assigned") return;
    if (divided.to === null) {
      this.#wrong("indivisible");
      return;
    }
    const { to } = divided;
    const chosen = free.flatMap((one, at) => {
      const marks = papers[to[at] ?? papers.length]?.marks;
      return marks === undefined ? [] : [{ ...one, marks }];
    });
    await this.#make(chosen);
  }

  /** Opens a ballot: it is shown what is in it, and it cannot be cast any more. */
  async audit(tracking: string): Promise<void> {
    const of = this.#sealed.find((one) => one.tracking === tracking);
    if (of === undefined) return;
    const answer = await this.#ask({ kind: "audit", tracking });
    if (answer.kind !== "audited") return;
    this.#sealed = this.#sealed.filter((one) => one !== of);
    this.#opened = { audit: answer, of };
  }

  /** Makes another ballot with the same choices in the place of the one that was opened. */
  async again(): Promise<void> {
    if (this.#opened === null) return;
    const { of } = this.#opened;
    this.#opened = null;
    await this.#make([of]);
  }

  /** Back to the choices: nothing that was made was sent. */
  async discard(): Promise<void> {
    await this.#ask({ kind: "forget" });
    this.#sealed = [];
    this.#opened = null;
  }

  /** Casts what is sealed. It is kept first, and what could open it is forgotten. */
  async cast(): Promise<void> {
    await this.#ask({ kind: "forget" });
    const fresh = this.#sealed.map(
      ({ element, weight, tracking, ballot }): SentBallot => ({
        ...{ element, weight, tracking, ballot },
        ...{ state: "waiting", why: "" },
      }),
    );
    this.#sent = [...this.#sent, ...fresh];
    this.#sealed = [];
    this.#keep();
    await this.deliver();
  }

  /** Sends what waits, one after the other, each as it was made. */
  async deliver(): Promise<void> {
    clearTimeout(this.#later);
    if (this.#busy === "send") return;
    this.#busy = "send";
    const waiting = this.#sent.filter(({ state }) => state === "waiting");
    for (const [at, one] of waiting.entries()) {
      this.#progress = { done: at, of: waiting.length };
      const answer = await this.#send(this.#of, one);
      if (answer.kind === "kept") {
        this.#later = setTimeout(() => void this.deliver(), askAgainAfter);
        break;
      }
      const why = answer.kind === "refused" ? answer.why : "";
      this.#settle(one.tracking, { state: answer.kind, why, ballot: "" });
    }
    this.#progress = null;
    this.#busy = null;
  }

  /** The public box has these: whatever was answered, they are cast. */
  seen(tracking: ReadonlySet<string>): void {
    for (const one of this.#sent) {
      if (one.state === "cast" || !tracking.has(one.tracking)) continue;
      this.#settle(one.tracking, { state: "cast", why: "", ballot: "" });
    }
  }

  /** A ballot that was not taken makes room for another one of its credential. */
  release(tracking: string): void {
    this.#sent = this.#sent.filter((one) => one.tracking !== tracking || one.state !== "refused");
    this.#keep();
  }

  async #make(
    chosen: readonly Pick<Sealed, "credential" | "element" | "weight" | "marks">[],
  ): Promise<void> {
    const ballots = chosen.map(({ credential, marks }) => ({ credential, choices: marks }));
    const made = await this.#ask({ kind: "make", ballots });
    if (made.kind !== "made") return;
    const sealed = chosen.flatMap((one): readonly Sealed[] => {
      const its = made.ballots.find(({ credential }) => credential === one.credential);
      const { credential, element, weight, marks } = one;
      return its === undefined ? [] : [{ ...its, credential, element, weight, marks }];
    });
    this.#sealed = [...this.#sealed, ...sealed];
  }

  #settle(tracking: string, change: Pick<SentBallot, "state" | "why" | "ballot">): void {
    this.#sent = this.#sent.map((one) => (one.tracking === tracking ? { ...one, ...change } : one));
    this.#keep();
  }

  #keep(): void {
    const credentials = this.#keeping ? this.free.map(({ credential }) => credential) : [];
    const { vote } = this.#of;
    this.#isKept = keepBallots(this.#of, { vote, credentials, sent: this.#sent });
  }

  #wrong(trouble: string): false {
    this.#trouble = trouble;
    return false;
  }

  /** Asks the worker; what it refuses, or fails at, is the trouble. */
  async #ask(question: VoterQuestion): Promise<VoterAnswer> {
    this.#busy = question.kind;
    this.#trouble = null;
    const tell = (done: number, of: number) => {
      this.#progress = { done, of };
    };
    const failed = { kind: "refused", why: "device", where: "", height: null } as const;
    const answer = await this.#device.ask(question, tell).catch(() => failed);
    if (answer.kind === "refused") this.#trouble = answer.why;
    this.#progress = null;
    this.#busy = null;
    return answer;
  }
}
