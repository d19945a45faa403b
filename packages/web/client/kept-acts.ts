import type { Proposal } from "@hemicycle/engine";

/** An act as the device keeps it until it is answered: under the key that makes it count once. */
export interface KeptAct {
  readonly key: string;
  readonly proposal: Proposal;
  /** Number of the last event that was here when it was asked for. */
  readonly after: number;
  /** The session of that moment; ids of votes can come again in another one. */
  readonly session: string | null;
  /** Milliseconds of this device's clock: what was asked for first is sent first. */
  readonly since: number;
}

/** Whose acts they are. */
export interface Owner {
  readonly assembly: string;
  readonly person: string;
}

/** Where acts are kept over a reload. Nothing throws: a device may keep nothing. */
export interface ActKeeper {
  /** False where this device keeps nothing: then it is lost with its page. */
  readonly keep: (owner: Owner, act: KeptAct) => boolean;
  readonly has: (owner: Owner, key: string) => boolean;
  /** In the order in which they were asked for. */
  readonly all: (owner: Owner) => readonly KeptAct[];
  readonly drop: (owner: Owner, key: string) => void;
  /** Takes away what others have left here, in whichever assembly; null: what anybody has. */
  readonly leaveOnly: (owner: Owner | null) => void;
}

/** One entry an act, so that two windows of a device never write over each other. */
const prefix = "hemicycle.kept ";
const ownedBy = ({ assembly, person }: Owner): string =>
  `${prefix}${JSON.stringify([assembly, person])} `;

// A browser that keeps nothing, or is full, keeps the act as long as the page stands.
const attempted = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const namesUnder = (beginning: string): readonly string[] =>
  Object.keys(localStorage).filter((name) => name.startsWith(beginning));

/** What cannot be read is as if it had never been kept. */
const readAct = (name: string): readonly KeptAct[] =>
  attempted(() => {
    // Written below; whatever else is in its place lacks one of these.
    const read = JSON.parse(localStorage.getItem(name) ?? "null") as KeptAct;
    const isWhole = typeof read.proposal.act.type === "string" && name.endsWith(` ${read.key}`);
    return isWhole && Number.isFinite(read.since + read.after) ? [read] : [];
  }, []);

/** By this browser, in what it keeps for this page. Whoever signs out takes all of it away. */
export const onThisDevice: ActKeeper = {
  keep: (owner, act) =>
    attempted(() => {
      localStorage.setItem(ownedBy(owner) + act.key, JSON.stringify(act));
      return true;
    }, false),
  has: (owner, key) => attempted(() => localStorage.getItem(ownedBy(owner) + key) !== null, false),
  all: (owner) =>
    attempted(() => namesUnder(ownedBy(owner)).flatMap(readAct), []).sort(
      (one, other) => one.since - other.since,
    ),
  drop(owner, key) {
    attempted(() => localStorage.removeItem(ownedBy(owner) + key), undefined);
  },
  leaveOnly(owner) {
    attempted(() => {
      for (const name of namesUnder(prefix)) {
        if (owner === null || !name.startsWith(ownedBy(owner))) localStorage.removeItem(name);
      }
    }, undefined);
  },
};
