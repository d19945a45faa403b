import "./strict.ts";
import {
  afterFrame,
  beginning,
  editionIn,
  type Frame,
  type Moment,
  readFrame,
} from "@hemicycle/assembly";
import {
  type Edition,
  type Proposal,
  type Recorded,
  readingAhead,
  type SealedVotes,
  type State,
} from "@hemicycle/engine";
import { untrack } from "svelte";
import { type Outcome, send } from "./api.ts";
import type { Confirmation } from "./confirmation.svelte.ts";
import { type Follower, follow, type Incoming } from "./feed.ts";
import { type Sign, signAtDevice } from "./gesture.ts";
import { type ActKeeper, onThisDevice } from "./kept-acts.ts";
import { type Answered, type Kept, Outbox } from "./outbox.svelte.ts";
import { rulesHere } from "./rules.svelte.ts";
import { fetchTexts, textsAreHere } from "./texts.ts";
import { turnAtMost } from "./turns.ts";

/** What of the journal a list shows: an event, or the place of one that is sealed. */
export type Shown =
  | Recorded
  | {
      readonly seq: number;
      readonly sealed: true;
      /** That a delegation has voted, or that votes were counted. */
      readonly ballot: SealedVotes | null;
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
  /** Left out: by the device. */
  readonly sign?: Sign;
  readonly keeper?: ActKeeper;
}

const serverLine: Line = { follow, send };

const shownAtMost = 200;
/**
 * Least time between two beginnings, in milliseconds: a journal that cannot be read is not asked
 * for without a pause.
 */
const breath = 1_000;
/** Beginnings in a row after which a journal that cannot be read is said to be that. */
const attempts = 3;
/** How many frames are folded between two looks at the clock. */
const frameStep = 16;

/**
 * An assembly as this screen knows it: the fold of its feed, by the same `evolve` as on the server.
 * It decides nothing; it says what the state is, up to which event, and whether the line is up.
 */
export class LiveAssembly {
  readonly id: string;
  readonly #own: Line;
  readonly #outbox: Outbox;
  #moment = $state.raw<Moment>(beginning);
  #recent = $state.raw<readonly Shown[]>([]);
  #line = $state.raw<"connecting" | "live" | "lost">("connecting");
  #since = $state.raw<number | null>(null);
  #suspended = $state.raw(false);
  #beginnings = $state.raw(0);
  #failures = $state.raw(0);
  #stop: () => void = () => {};
  #begunAt = 0;
  /** What the frames have come to; shown at once, but while all is read anew only when it is. */
  #folded: Folded = nothing;
  #whole = false;
  /** The feed has said that all is sent, while some of it still waits to be folded. */
  #sent = false;
  #waiting: Incoming[] = [];
  /** What folds texts is being fetched: nothing is folded before it is here. */
  #borrowing = false;
  #turn: ReturnType<typeof setTimeout> | undefined;

  constructor(id: string, line: Line = serverLine) {
    this.id = id;
    this.#own = line;
    this.#outbox = new Outbox({
      assembly: id,
      send: line.send,
      sign: line.sign ?? signAtDevice,
      keeper: line.keeper ?? onThisDevice,
      state: () => this.state,
      seq: () => this.seq,
      isUp: () => this.#line === "live" && !this.#suspended,
    });
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
    return this.#outbox.kept;
  }
  /** Answers to acts that had been kept, the latest last, until somebody has taken note of them. */
  get answered(): readonly Answered[] {
    return this.#outbox.answered;
  }
  /** What is to be confirmed at the device before it is sent. */
  get confirmation(): Confirmation {
    return this.#outbox.confirmation;
  }
  /** How often an act was sent by somebody whom the server does not know. */
  get turnedAway(): number {
    return this.#outbox.turnedAway;
  }
  /** How often it was read from the beginning: each time others may be signed in than before. */
  get beginnings(): number {
    return this.#beginnings;
  }
  /** What came could not be folded, also when it was read anew. It is read anew all the same. */
  get unreadable(): boolean {
    return this.#failures >= attempts;
  }
  /** The rules that govern the session; null until they and the assembly are known here. */
  get edition(): Edition | null {
    return editionIn(rulesHere() ?? [], this.#moment.state);
  }

  /** Follows the feed until the answer is called. */
  start(): () => void {
    this.#begunAt = performance.now();
    untrack(() => {
      this.#beginnings += 1;
    });
    this.#stop = this.#own.follow(this.id, {
      after: () => this.#folded.moment.seq + this.#waiting.filter(hasNumber).length,
      frame: (frame) => this.#take(frame),
      ready: () => this.#ready(),
      suspended: (suspended) => this.#suspend(suspended),
      lost: () => this.#lost(),
      reload: () => this.reload(),
    });
    return () => {
      this.#stop();
      // Nobody looks any more: what waits is not folded, so that it cannot fail and begin anew.
      clearTimeout(this.#turn);
      this.#turn = undefined;
      this.#waiting = [];
    };
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
    this.#sent = false;
    const wait = Math.max(0, this.#begunAt + breath - performance.now());
    const timer = setTimeout(() => this.start(), wait);
    this.#stop = () => clearTimeout(timer);
  }

  /** Who sits here; `signedIn`: whether the server knows them at present. */
  sits(person: string | null, signedIn: boolean): void {
    this.#outbox.sits(person, signedIn);
  }

  /** Whoever sits here has signed out: what was kept for them goes with them. */
  leave(): void {
    this.#outbox.leave();
  }

  /** Sends an act; when it cannot be answered it is kept, and sent again when the line is up. */
  send(proposal: Proposal, language: string): Promise<Outcome> {
    return this.#outbox.send(proposal, language);
  }

  /** Gives up an act that is kept: it may have been recorded all the same. */
  forget(key: string): void {
    this.#outbox.forget(key);
  }

  /** Somebody has read what became of a kept act. */
  noted(key: string): void {
    this.#outbox.noted(key);
  }

  /**
   * Frames that came together are shown together: a backlog of thousands is one change of the
   * screen. They are folded in turns, between which a slow phone stays its owner's.
   */
  #take(frame: Incoming): void {
    this.#waiting.push(frame);
    this.#turn ??= setTimeout(() => this.#fold());
  }

  #fold(): void {
    clearTimeout(this.#turn);
    this.#turn = undefined;
    if (this.#borrowing) return;
    const until = performance.now() + turnAtMost;
    try {
      this.#foldSome(until);
    } catch {
      if (textsAreHere()) this.#fail();
      else this.#borrow();
      return;
    }
    // A turn that was long leaves what is drawn now to the next one.
    if (this.#waiting.length > 0 || performance.now() > until) {
      this.#turn = setTimeout(() => this.#fold());
    } else if (this.#sent) this.#arrived();
    else if (this.#whole) this.#show();
  }

  /** What could not be folded waits: it may be the first event that is about a text. */
  #borrow(): void {
    this.#borrowing = true;
    const goOn = (then: () => void) => () => {
      this.#borrowing = false;
      then();
    };
    const [fold, fail] = [() => this.#fold(), () => this.#fail()];
    fetchTexts().then(goOn(fold), goOn(fail));
  }

  #fail(): void {
    this.#failures += 1;
    this.reload();
  }

  #foldSome(until: number): void {
    let { moment, recent } = this.#folded;
    while (this.#waiting.length > 0 && performance.now() < until) {
      const frames = this.#waiting.slice(0, frameStep).map(readIncoming);
      this.#waiting.splice(0, frames.length, ...frames);
      if (!isReadAhead(frames, until)) return;
      moment = frames.reduce(afterFrame, moment);
      recent = afterFrames(recent, frames);
      this.#folded = { moment, recent };
      this.#waiting.splice(0, frames.length);
    }
  }

  #show(): void {
    this.#moment = this.#folded.moment;
    this.#recent = this.#folded.recent;
  }

  #ready(): void {
    this.#sent = true;
    this.#fold();
  }

  /** All that was sent is folded. */
  #arrived(): void {
    this.#sent = false;
    this.#whole = true;
    this.#failures = 0;
    this.#show();
    this.#line = "live";
    this.#since = null;
    void this.#outbox.resume();
  }

  #lost(): void {
    this.#sent = false;
    this.#line = "lost";
    this.#since ??= Date.now();
  }

  #suspend(suspended: boolean): void {
    const resumed = this.#suspended && !suspended;
    this.#suspended = suspended;
    if (resumed) void this.#outbox.resume();
  }
}

/** Texts being read portion by portion, by the event that brings them. */
const beingRead = new WeakMap<Frame, Iterator<void>>();

/** Whether the texts that frames bring are read; what is not yet, is gone on with the next time. */
const isReadAhead = (frames: readonly Frame[], until: number): boolean =>
  frames.every((frame) => {
    if (frame.kind !== "event") return true;
    const reading = beingRead.get(frame) ?? readingAhead(frame.recorded.event);
    let next = reading.next();
    beingRead.set(frame, reading);
    while (next.done !== true) {
      if (performance.now() >= until) return false;
      next = reading.next();
    }
    return true;
  });

/** What was opened has a number that was counted before. */
const hasNumber = (one: Incoming): boolean =>
  one.kind === "unread" ? one.name !== "opened" : one.kind !== "opened";

/** Throws where an event of the feed cannot be read. */
const readIncoming = (one: Incoming): Frame => {
  if (one.kind !== "unread") return one;
  const read = readFrame(one.name, one.text);
  if (read.kind === "damaged") throw new Error(read.detail);
  return read.frame;
};

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
