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
  /** Null while the line is down. */
  let line: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;
  let heardAt = 0;

  /** Something was heard, or is waited for from now on. */
  const heard = (): void => {
    heardAt = performance.now();
  };

  const listen = (): void => {
    const left = silence - (performance.now() - heardAt);
    if (left <= 0) retry();
    else watch = setTimeout(listen, left);
  };

  const connect = (): void => {
    const own = new AbortController();
    line = own;
    heard();
    clearTimeout(watch);
    listen();
    const path = `/api/assemblies/${encodeURIComponent(assembly)}/feed`;
    const { signal } = own;
    const event = (name: string, data: string): void => {
      if (line === own) take(name, data);
    };
    const ended = (): void => {
      if (line === own) retry();
    };
    readEvents(`${path}?after=${follower.after()}`, { signal, heard, event }).then(ended, ended);
  };

  const take = (name: string, data: string): void => {
    if (isFrame(name)) follower.frame({ kind: "unread", name, text: data });
    else if (name === "status") follower.suspended(isSuspended(data));
    else if (name === "reload") follower.reload();
    else if (name === "ready") {
      wait = firstWait;
      follower.ready();
    }
  };

  const end = (): void => {
    line?.abort();
    line = null;
    clearTimeout(watch);
    clearTimeout(timer);
  };

  const retry = (): void => {
    end();
    follower.lost();
    timer = setTimeout(connect, spread(wait, Math.random()));
    wait = Math.min(longestWait, wait * 2);
  };

  const now = (): void => {
    if (line !== null) return;
    clearTimeout(timer);
    connect();
  };
  addEventListener("online", now);
  // The browser knows before the line does: a feed that nobody answers looks like a quiet one.
  addEventListener("offline", retry);
  connect();
  return () => {
    removeEventListener("online", now);
    removeEventListener("offline", retry);
    end();
  };
};

const isFrame = (name: string): name is FrameName => Object.hasOwn(frameNames, name);

const isSuspended = (data: string): boolean => {
  const status: unknown = JSON.parse(data);
  return typeof status === "object" && status !== null && "suspended" in status
    ? status.suspended === true
    : false;
};
