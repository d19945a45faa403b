/** Secret ballots, kept until the process ends. */
import {
  type BoardMessage,
  type BoxPlace,
  type BoxStore,
  byTracking,
  type StoredBox,
} from "./boxes.ts";

interface Kept {
  readonly box: StoredBox;
  readonly slots: Map<string, Slot>;
  readonly claims: Set<string>;
  open: boolean;
}

interface Slot {
  readonly votes: number;
  void: boolean;
  tracking: string;
  ballot: string;
}

export function memoryBoxes(): BoxStore {
  const kept = new Map<string, Kept>();
  const find = ({ assembly, election }: BoxPlace) => kept.get(JSON.stringify([assembly, election]));
  return { ...memoryBoard(), ...keeping(kept, find), ...casting(find) };
}

type Find = (place: BoxPlace) => Kept | undefined;

const nameOf = ({ assembly, board, kind, author }: Omit<BoardMessage, "text">): string =>
  JSON.stringify([assembly, board, kind, author]);

function memoryBoard(): Pick<BoxStore, "post" | "messages" | "withdraw"> {
  const board = new Map<string, BoardMessage>();
  return {
    post: async (message) => {
      const known = board.get(nameOf(message)) ?? { ...message };
      board.set(nameOf(message), known);
      return known;
    },
    messages: async (assembly, name) =>
      [...board.values()].filter((one) => one.assembly === assembly && one.board === name),
    withdraw: async (message) => void board.delete(nameOf(message)),
  };
}

type Keeping = "prepare" | "discard" | "box" | "close" | "reopen" | "ballots";

const keeping = (kept: Map<string, Kept>, find: Find): Pick<BoxStore, Keeping> => ({
  prepare: async (box, slots) => {
    if (find(box) !== undefined) return false;
    const empty = { void: false, tracking: "", ballot: "" };
    const made = slots.map(({ credential, votes }) => [credential, { votes, ...empty }] as const);
    const name = JSON.stringify([box.assembly, box.election]);
    kept.set(name, { box: { ...box }, slots: new Map(made), claims: new Set(), open: true });
    return true;
  },
  discard: async ({ assembly, election }) => void kept.delete(JSON.stringify([assembly, election])),
  box: async (place) => find(place)?.box,
  close: async (place) => {
    const box = find(place);
    if (box !== undefined) box.open = false;
  },
  reopen: async (place) => {
    const box = find(place);
    if (box !== undefined) box.open = true;
  },
  ballots: async (place) =>
    [...(find(place)?.slots ?? [])]
      .map(([credential, { tracking, ballot }]) => ({ credential, tracking, ballot }))
      .filter(({ tracking }) => tracking !== "")
      .sort(byTracking),
});

const casting = (find: Find): Pick<BoxStore, "cast" | "giveBack" | "handOut"> => ({
  cast: async (place, { credential, tracking, ballot }) => {
    const box = find(place);
    const slot = box?.slots.get(credential);
    if (slot?.tracking === tracking) return "repeated";
    if (box?.open !== true) return "closed";
    if (slot === undefined) return "unregistered";
    if (slot.tracking !== "") return "voted";
    if (slot.void) return "void";
    Object.assign(slot, { tracking, ballot });
    return "cast";
  },
  giveBack: async (place, { credentials, claim }) => {
    const box = find(place);
    if (box?.open !== true || new Set(credentials).size < credentials.length) return undefined;
    const slots = credentials.map((credential) => box.slots.get(credential));
    const again = box.claims.has(claim);
    const free = slots.filter((slot) => slot?.tracking === "" && (again || !slot.void));
    if (free.length < slots.length) return undefined;
    box.claims.add(claim);
    for (const slot of free) if (slot !== undefined) slot.void = true;
    return free.reduce((sum, slot) => sum + (slot?.votes ?? 0), 0);
  },
  handOut: async (place, { credentials, claim }) => {
    find(place)?.claims.delete(claim);
    for (const credential of credentials) {
      const slot = find(place)?.slots.get(credential);
      if (slot !== undefined) slot.void = false;
    }
  },
});
