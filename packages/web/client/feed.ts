import { type Frame, type FrameName, frameNames } from "@hemicycle/assembly";

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
  let source: EventSource | null = null;
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
    const path = `/api/assemblies/${encodeURIComponent(assembly)}/feed`;
    source = new EventSource(`${path}?after=${follower.after()}`);
    heard();
    clearTimeout(watch);
    listen();
    source.addEventListener("beat", heard);
    for (const name of Object.keys(frameNames)) take(source, name as FrameName);
    source.addEventListener("ready", () => {
      heard();
      wait = firstWait;
      follower.ready();
    });
    source.addEventListener("status", ({ data }) => follower.suspended(isSuspended(data)));
    source.addEventListener("reload", () => follower.reload());
    source.addEventListener("error", retry);
  };

  const take = (from: EventSource, name: FrameName): void =>
    from.addEventListener(name, ({ data }) => {
      heard();
      follower.frame({ kind: "unread", name, text: data });
    });

  const retry = (): void => {
    source?.close();
    follower.lost();
    clearTimeout(watch);
    clearTimeout(timer);
    timer = setTimeout(connect, spread(wait, Math.random()));
    wait = Math.min(longestWait, wait * 2);
  };

  const now = (): void => {
    if (source?.readyState !== EventSource.CLOSED) return;
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
    clearTimeout(watch);
    clearTimeout(timer);
    source?.close();
  };
};

const isSuspended = (data: string): boolean => {
  const status: unknown = JSON.parse(data);
  return typeof status === "object" && status !== null && "suspended" in status
    ? status.suspended === true
    : false;
};
