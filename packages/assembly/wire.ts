import type { SealedVotes } from "@hemicycle/engine";
import { decode } from "./codec.ts";
import type { Frame } from "./view.ts";

/** Names of the events of the feed that are frames, and the kind of frame that each of them is. */
export const frameNames = { entry: "event", sealed: "sealed", opened: "opened" } as const;
export type FrameName = keyof typeof frameNames;

export type FrameRead =
  | { readonly kind: "frame"; readonly frame: Frame }
  | { readonly kind: "damaged"; readonly detail: string };

const encoder = new TextEncoder();

/** Reads an event of the feed: its name, and its data as it came. */
export const readFrame = (name: FrameName, text: string): FrameRead => {
  if (name === "sealed") return readSealed(text);
  const decoded = decode(encoder.encode(text));
  if (decoded.kind === "damaged") return decoded;
  const { recorded } = decoded.entry;
  return { kind: "frame", frame: { kind: frameNames[name], recorded, text } };
};

const readSealed = (text: string): FrameRead => {
  try {
    // Written by `sealedText`; what has another shape is told apart here.
    const { seq, commitment, ballot } = JSON.parse(text) as {
      seq?: unknown;
      commitment?: unknown;
      ballot?: unknown;
    };
    if (typeof seq !== "number" || typeof commitment !== "string" || !isBallot(ballot)) {
      return { kind: "damaged", detail: "not a sealed entry" };
    }
    return { kind: "frame", frame: { kind: "sealed", seq, commitment, ballot } };
  } catch (error) {
    return { kind: "damaged", detail: error instanceof Error ? error.message : "unreadable" };
  }
};

const isBallot = (value: unknown): value is SealedVotes | null =>
  value === null ||
  (typeof value === "object" &&
    "vote" in value &&
    typeof value.vote === "string" &&
    (("member" in value && typeof value.member === "string") ||
      ("delegations" in value && areIds(value.delegations))));

const areIds = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

/** The data of a `sealed` event. */
export const sealedText = ({
  seq,
  commitment,
  ballot,
}: Omit<Extract<Frame, { kind: "sealed" }>, "kind">): string =>
  JSON.stringify({ seq, commitment, ballot });
