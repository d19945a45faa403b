import { afterFrame, beginning, editionIn, type Frame, type Moment } from "@hemicycle/assembly";
import type { Edition, Proposal, Recorded, State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { type Outcome, send } from "./api.ts";
import { follow } from "./feed.ts";

/** An act that was sent and not answered: kept on this device under its key, not recorded. */
export interface Kept {
  readonly key: string;
  readonly proposal: Proposal;
}

/** What of the journal a list shows: an event, or the place of one that is sealed. */
export type Shown = Recorded | { readonly seq: number; readonly sealed: true };

const shownAtMost = 200;

/**
 * An assembly as this screen knows it: the fold of its feed, by the same `evolve` as on the server.
 * It decides nothing; it says what the state is, up to which event, and whether the line is up.
 */
export class LiveAssembly {
  readonly id: string;
  #moment = $state.raw<Moment>(beginning);
  #recent = $state.raw<readonly Shown[]>([]);
  #line = $state.raw<"connecting" | "live" | "lost">("connecting");
  #since = $state.raw<number | null>(null);
  #suspended = $state.raw(false);
  #kept = $state.raw<readonly Kept[]>([]);
  #stop: () => void = () => {};
  #waiting: Frame[] = [];
  #turn: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string) {
    this.id = id;
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
  /** The rules that govern the session; null until the assembly is known here. */
  get edition(): Edition | null {
    return editionIn(rulebooks, this.#moment.state);
  }

  /** Follows the feed until the answer is called. */
  start(): () => void {
    this.#stop = follow(this.id, {
      after: () => this.#moment.seq + this.#waiting.filter(({ kind }) => kind !== "opened").length,
      frame: (frame) => this.#take(frame),
      ready: () => this.#ready(),
      suspended: (suspended) => {
        this.#suspended = suspended;
      },
      lost: () => this.#lost(),
      reload: () => this.#reload(),
    });
    return () => this.#stop();
  }

  /** Sends an act; when it cannot be answered it is kept, and sent again when the line is up. */
  async send(proposal: Proposal, language: string): Promise<Outcome> {
    const key = crypto.randomUUID();
    const outcome = await send(this.id, proposal, { key, language });
    if (outcome.kind === "kept") this.#kept = [...this.#kept, { key, proposal }];
    return outcome;
  }

  /** Gives up an act that is kept: it may have been recorded all the same. */
  forget(key: string): void {
    this.#kept = this.#kept.filter((kept) => kept.key !== key);
  }

  /** Frames of one turn are folded together: a backlog of thousands is one change of the screen. */
  #take(frame: Frame): void {
    this.#waiting.push(frame);
    this.#turn ??= setTimeout(() => this.#fold());
  }

  #fold(): void {
    this.#turn = undefined;
    const frames = this.#waiting;
    this.#waiting = [];
    try {
      this.#moment = frames.reduce(afterFrame, this.#moment);
    } catch {
      this.#reload();
      return;
    }
    const shown = frames.flatMap((frame): Shown[] => {
      if (frame.kind === "opened") return [];
      return frame.kind === "event" ? [frame.recorded] : [{ seq: frame.seq, sealed: true }];
    });
    this.#recent = [...shown.reverse(), ...this.#recent].slice(0, shownAtMost);
  }

  #ready(): void {
    if (this.#waiting.length > 0) this.#fold();
    this.#line = "live";
    this.#since = null;
    void this.#sendKept();
  }

  #lost(): void {
    this.#line = "lost";
    this.#since ??= Date.now();
  }

  #reload(): void {
    this.#stop();
    clearTimeout(this.#turn);
    this.#turn = undefined;
    this.#waiting = [];
    this.#moment = beginning;
    this.#recent = [];
    this.start();
  }

  async #sendKept(): Promise<void> {
    for (const { key, proposal } of this.#kept) {
      const outcome = await send(this.id, proposal, {
        key,
        language: document.documentElement.lang,
      });
      if (outcome.kind === "kept") return;
      this.forget(key);
    }
  }
}
