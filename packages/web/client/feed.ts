import { type Frame, type FrameName, frameNames, readFrame } from "@hemicycle/assembly";

/** What a feed tells whoever follows it. */
export interface Follower {
  /** Number of the last event that is known here: the feed goes on after it. */
  after(): number;
  frame(frame: Frame): void;
  /** All that was there has been sent: what comes now is live. */
  ready(): void;
  suspended(suspended: boolean): void;
  /** The line is down; it is tried again by itself. */
  lost(): void;
  /** The journal here is not the server's, or the person may read more or less: begin anew. */
  reload(): void;
}

/** Milliseconds before the first and at most before a later attempt; spread by chance. */
const firstWait = 300;
const longestWait = 5_000;

/** Follows the feed of an assembly until the answer is called. Reconnects by number, jittered. */
export const follow = (assembly: string, follower: Follower): (() => void) => {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;

  const connect = (): void => {
    const path = `/api/assemblies/${encodeURIComponent(assembly)}/feed`;
    source = new EventSource(`${path}?after=${follower.after()}`);
    for (const name of Object.keys(frameNames)) take(source, name as FrameName);
    source.addEventListener("ready", () => {
      wait = firstWait;
      follower.ready();
    });
    source.addEventListener("status", ({ data }) => follower.suspended(isSuspended(data)));
    source.addEventListener("reload", () => follower.reload());
    source.addEventListener("error", retry);
  };

  const take = (from: EventSource, name: FrameName): void =>
    from.addEventListener(name, ({ data }) => {
      const read = readFrame(name, data);
      if (read.kind === "frame") follower.frame(read.frame);
      else follower.reload();
    });

  const retry = (): void => {
    source?.close();
    follower.lost();
    clearTimeout(timer);
    timer = setTimeout(connect, wait * (0.5 + Math.random()));
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
