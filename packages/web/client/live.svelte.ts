import "./strict.ts";
import { afterFrame, beginning, editionIn, type Frame, type Moment } from "@hemicycle/assembly";
import type { Edition, Proposal, Recorded, State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { untrack } from "svelte";
import { type Outcome, send } from "./api.ts";
import { type Follower, follow } from "./feed.ts";
import { newKey } from "./key.ts";

/** An act that was sent and not answered: kept on this device under its key, not recorded. */
export interface Kept {
  readonly key: string;
  readonly proposal: Proposal;
}

/** What became of an act that was kept, once the server has answered. */
export interface Answered extends Kept {
  readonly outcome: Outcome;
}

/** What of the journal a list shows: an event, or the place of one that is sealed. */
export type Shown =
  | Recorded
  | {
      readonly seq: number;
      readonly sealed: true;
      /** That a delegation has voted, where the place is a ballot's. */
      readonly ballot: { readonly vote: string; readonly member: string } | null;
    };

interface Folded {
  readonly moment: Moment;
  readonly recent: readonly Shown[];
}

const nothing: Folded = { moment: beginning, recent: [] };

/** How an assembly is followed and asked; a stage of tests has lines of its own. */
export interface Line {
  readonly follow: (assembly: string, follower: Follower) => () => void;
  readonly send: typeof send;
}

const serverLine: Line = { follow, send };

const shownAtMost = 200;
/**
 * Least time between two beginnings, in milliseconds: a journal that cannot be read is not asked
 * for without a pause.
 */
const breath = 1_000;

/**
 * An assembly as this screen knows it: the fold of its feed, by the same `evolve` as on the server.
 * It decides nothing; it says what the state is, up to which event, and whether the line is up.
 */
export class LiveAssembly {
  readonly id: string;
  readonly #own: Line;
  #moment = $state.raw<Moment>(beginning);
  #recent = $state.raw<readonly Shown[]>([]);
  #line = $state.raw<"connecting" | "live" | "lost">("connecting");
  #since = $state.raw<number | null>(null);
  #suspended = $state.raw(false);
  #kept = $state.raw<readonly Kept[]>([]);
  #answered = $state.raw<readonly Answered[]>([]);
  #beginnings = $state.raw(0);
  #stop: () => void = () => {};
  #begunAt = 0;
  /** What the frames have come to; shown at once, but while all is read anew only when it is. */
  #folded: Folded = nothing;
  #whole = false;
  #waiting: Frame[] = [];
  #turn: ReturnType<typeof setTimeout> | undefined;
  #sending = false;

  constructor(id: string, line: Line = serverLine) {
    this.id = id;
    this.#own = line;
  }

  get state(): State {
    return this.#moment.state;
  }
  get seq(): number {
    return this.#moment.seq;
  }
  /** The latest first. */
  get recent(): readonly Shown[] {
    return this.#recent;
  }
  get line(): "connecting" | "live" | "lost" {
    return this.#line;
  }
  /** When the line was lost, in milliseconds of this device's clock. */
  get lostSince(): number | null {
    return this.#since;
  }
  get suspended(): boolean {
    return this.#suspended;
  }
  get kept(): readonly Kept[] {
    return this.#kept;
  }
  /** Answers to acts that had been kept, the latest last, until somebody has taken note of them. */
  get answered(): readonly Answered[] {
    return this.#answered;
  }
  /** How often it was read from the beginning: each time others may be signed in than before. */
  get beginnings(): number {
    return this.#beginnings;
  }
  /** The rules that govern the session; null until the assembly is known here. */
  get edition(): Edition | null {
    return editionIn(rulebooks, this.#moment.state);
  }

  /** Follows the feed until the answer is called. */
  start(): () => void {
    this.#begunAt = performance.now();
    untrack(() => {
      this.#beginnings += 1;
    });
    this.#stop = this.#own.follow(this.id, {
      after: () =>
        this.#folded.moment.seq + this.#waiting.filter(({ kind }) => kind !== "opened").length,
      frame: (frame) => this.#take(frame),
      ready: () => this.#ready(),
      suspended: (suspended) => this.#suspend(suspended),
      lost: () => this.#lost(),
      reload: () => this.reload(),
    });
    return () => this.#stop();
  }

  /**
   * Begins anew: somebody else sits here now, who may read more, or less. What is on the screen
   * stays until all is here again.
   */
  reload(): void {
    this.#stop();
    clearTimeout(this.#turn);
    this.#turn = undefined;
    this.#waiting = [];
    this.#folded = nothing;
    this.#whole = false;
    const wait = Math.max(0, this.#begunAt + breath - performance.now());
    const timer = setTimeout(() => this.start(), wait);
    this.#stop = () => clearTimeout(timer);
  }

  /** Sends an act; when it cannot be answered it is kept, and sent again when the line is up. */
  async send(proposal: Proposal, language: string): Promise<Outcome> {
    const key = newKey();
    const outcome = await this.#own.send(this.id, proposal, { key, language });
    if (outcome.kind === "kept") this.#kept = [...this.#kept, { key, proposal }];
    return outcome;
  }

  /** Gives up an act that is kept: it may have been recorded all the same. */
  forget(key: string): void {
    this.#kept = this.#kept.filter((kept) => kept.key !== key);
  }

  /** Somebody has read what became of a kept act. */
  noted(key: string): void {
    this.#answered = this.#answered.filter((answered) => answered.key !== key);
  }

  /** Frames of one turn are folded together: a backlog of thousands is one change of the screen. */
  #take(frame: Frame): void {
    this.#waiting.push(frame);
    this.#turn ??= setTimeout(() => this.#fold());
  }

  #fold(): void {
    clearTimeout(this.#turn);
    this.#turn = undefined;
    const frames = this.#waiting;
    this.#waiting = [];
    try {
      this.#folded = {
        moment: frames.reduce(afterFrame, this.#folded.moment),
        recent: afterFrames(this.#folded.recent, frames),
      };
    } catch {
      this.reload();
      return;
    }
    if (this.#whole) this.#show();
  }

  #show(): void {
    this.#moment = this.#folded.moment;
    this.#recent = this.#folded.recent;
  }

  #ready(): void {
    if (this.#waiting.length > 0) this.#fold();
    this.#whole = true;
    this.#show();
    this.#line = "live";
    this.#since = null;
    void this.#sendKept();
  }

  #lost(): void {
    this.#line = "lost";
    this.#since ??= Date.now();
  }

  #suspend(suspended: boolean): void {
    const resumed = this.#suspended && !suspended;
    this.#suspended = suspended;
    if (resumed) void this.#sendKept();
  }

  /** One after the other, in the order in which they were asked for. */
  async #sendKept(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (const { key, proposal } of this.#kept) {
        const language = document.documentElement.lang;
        const outcome = await this.#own.send(this.id, proposal, { key, language });
        if (outcome.kind === "kept") return;
        this.forget(key);
        this.#answered = [...this.#answered, { key, proposal, outcome }];
      }
    } finally {
      this.#sending = false;
    }
  }
}

/** The latest entries; what was sealed and is now open takes its place. */
const afterFrames = (recent: readonly Shown[], frames: readonly Frame[]): readonly Shown[] => {
  const fresh = frames.slice(-shownAtMost).flatMap((frame): Shown[] => {
    if (frame.kind === "opened") return [];
    if (frame.kind === "event") return [frame.recorded];
    return [{ seq: frame.seq, sealed: true, ballot: frame.ballot }];
  });
  const opened = new Map(
    frames.flatMap((frame) =>
      frame.kind === "opened" ? [[frame.recorded.seq, frame.recorded] as const] : [],
    ),
  );
  const all = [...fresh.reverse(), ...recent].slice(0, shownAtMost);
  return opened.size === 0 ? all : all.map((one) => opened.get(one.seq) ?? one);
};
