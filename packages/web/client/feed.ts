import { type Frame, type FrameName, frameNames } from "@hemicycle/assembly";
import { readEvents } from "./event-stream.ts";

/** A frame, or an event of the feed as it came: thousands can come in one breath. */
export type Incoming = Frame | Unread;

export interface Unread {
  readonly kind: "unread";
  readonly name: FrameName;
  readonly text: string;
}

/** What a feed tells whoever follows it. */
export interface Follower {
  /** Number of the last event that is known here: the feed goes on after it. */
  after(): number;
  frame(frame: Incoming): void;
  /** All that was there has been sent: what comes now is live. */
  ready(): void;
  suspended(suspended: boolean): void;
  /** The line is down; it is tried again by itself. */
  lost(): void;
  /** The journal here is not the server's, or the person may read more or less: begin anew. */
  reload(): void;
}

/** Milliseconds before the first and at most before a later attempt; spread by chance. */
export const firstWait = 300;
export const longestWait = 5_000;
/**
 * Milliseconds of silence after which a line is held to be dead. The server beats every 15 s; a
 * network that has failed without a word says nothing, also not that it has failed.
 */
const silence = 40_000;

/**
 * Between half a wait and one and a half, so that a hall does not come back at one moment; `chance`
 * is from 0 to 1.
 */
export const spread = (wait: number, chance: number): number => wait * (0.5 + chance);

/** Follows the feed of an assembly until the answer is called. Reconnects by number, jittered. */
export const follow = (assembly: string, follower: Follower): (() => void) => {
  const line = new Line(assembly, follower);
  const [again, retry] = [() => line.again(), () => line.retry()];
  addEventListener("online", again);
  // The browser knows before the line does: a feed that nobody answers looks like a quiet one.
  addEventListener("offline", retry);
  line.connect();
  return () => {
    removeEventListener("online", again);
    removeEventListener("offline", retry);
    line.end();
  };
};

class Line {
  readonly #path: string;
  readonly #follower: Follower;
  /** Null while the line is down. */
  #stream: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #heardAt = 0;

  constructor(assembly: string, follower: Follower) {
    this.#path = `/api/assemblies/${encodeURIComponent(assembly)}/feed`;
    this.#follower = follower;
  }

  connect(): void {
    const own = new AbortController();
    this.#stream = own;
    const heard = (): void => {
      this.#heardAt = performance.now();
    };
    const event = (name: string, data: string): void => {
      if (this.#stream === own) this.#take(name, data);
    };
    const ended = (): void => {
      if (this.#stream === own) this.retry();
    };
    heard();
    this.#listen();
    const path = `${this.#path}?after=${this.#follower.after()}`;
    readEvents(path, { signal: own.signal, heard, event }).then(ended, ended);
  }

  /** The line is down: it is tried again after a while. */
  retry(): void {
    this.end();
    this.#follower.lost();
    this.#timer = setTimeout(() => this.connect(), spread(this.#wait, Math.random()));
    this.#wait = Math.min(longestWait, this.#wait * 2);
  }

  /** There may be a network again: nobody waits any longer. */
  again(): void {
    if (this.#stream !== null) return;
    clearTimeout(this.#timer);
    this.connect();
  }

  end(): void {
    this.#stream?.abort();
    this.#stream = null;
    clearTimeout(this.#watch);
    clearTimeout(this.#timer);
  }

  /** Holds a line for dead that has been silent for too long. */
  #listen(): void {
    clearTimeout(this.#watch);
    const left = silence - (performance.now() - this.#heardAt);
    if (left <= 0) this.retry();
    else this.#watch = setTimeout(() => this.#listen(), left);
  }

  #take(name: string, data: string): void {
    if (isFrame(name)) this.#follower.frame({ kind: "unread", name, text: data });
    else if (name === "status") this.#follower.suspended(isSuspended(data));
    else if (name === "reload") this.#follower.reload();
    else if (name === "ready") {
      this.#wait = firstWait;
      this.#follower.ready();
    }
  }
}

const isFrame = (name: string): name is FrameName => Object.hasOwn(frameNames, name);

const isSuspended = (data: string): boolean => {
  const status: unknown = JSON.parse(data);
  return typeof status === "object" && status !== null && "suspended" in status
    ? status.suspended === true
    : false;
};
