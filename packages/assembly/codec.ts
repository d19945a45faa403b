import type { Recorded } from "@hemicycle/engine";

/** An event as it stands in the journal. The salt hides what few words could be guessed from. */
export interface Entry {
  readonly recorded: Recorded;
  /** 32 hex digits, for events that not everybody may read: the leaf hash commits to them. */
  readonly salt: string | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** The bytes of an entry, fixed once, when it is written. */
export const encode = ({ recorded, salt }: Entry): Uint8Array =>
  encoder.encode(JSON.stringify(salt === null ? recorded : { ...recorded, salt }));

export type Decoded =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "damaged"; readonly detail: string };

/** Reads the bytes of an entry. They were checked when they were written, by their hash since. */
export const decode = (bytes: Uint8Array): Decoded => {
  try {
    // What has the shape of an entry was written by `encode`; the rest is told apart here.
    const value = JSON.parse(decoder.decode(bytes)) as Partial<Recorded & { salt: string }>;
    const { seq, at, by, event } = value;
    const shaped = typeof seq === "number" && typeof at === "string" && typeof by === "string";
    if (!shaped || typeof event?.type !== "string") {
      return { kind: "damaged", detail: "not an entry of a journal" };
    }
    // The remaining fields were written together with those that were looked at.
    return { kind: "entry", entry: unsalted(value as Recorded & { salt?: string }) };
  } catch (error) {
    return { kind: "damaged", detail: error instanceof Error ? error.message : "unreadable" };
  }
};

/** Most entries have no salt and are taken as they were read: a copy of each costs a third. */
const unsalted = (value: Recorded & { readonly salt?: string }): Entry => {
  if (value.salt === undefined) return { recorded: value, salt: null };
  const { salt, ...recorded } = value;
  return { recorded, salt };
};
