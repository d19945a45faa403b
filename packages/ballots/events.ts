import { Refusal } from "./refusal.ts";
import { optional, record, type Shape, sha256Text, whole } from "./shape.ts";

/** What can happen in an election (specification, section 4.4), but for shuffles. */
export const eventTypes = [
  "Setup",
  "Ballot",
  "EndBallots",
  "EncryptedTally",
  "PartialDecryption",
  "Result",
] as const;
export type EventType = (typeof eventTypes)[number];

export interface EventMessage {
  readonly parent: string | undefined;
  readonly height: number;
  readonly type: EventType;
  readonly payload: string | undefined;
}

const eventType: Shape<EventType> = {
  read: (value) => {
    if (value === "Shuffle" || value === "EndShuffles") return new Refusal("unsupported");
    return eventTypes.find((type) => type === value) ?? new Refusal("field");
  },
  write: (type) => `"${type}"`,
};

export const eventShape: Shape<EventMessage> = record({
  parent: optional(sha256Text),
  height: whole,
  type: eventType,
  payload: optional(sha256Text),
});

/** What the setup refers to (specification, section 4.10). */
export const setupShape = record({
  election: sha256Text,
  trustees: sha256Text,
  credentials: sha256Text,
});

/** How far an election has come. */
export const stages = ["empty", "voting", "closed", "tallied", "finished"] as const;
export type Stage = (typeof stages)[number];

/** Which event may stand where, where it leads, and how many data records stand before it. */
interface Move {
  readonly from: Stage;
  readonly to: Stage;
  readonly records: number;
}

export const moves: Readonly<Record<EventType, Move>> = {
  Setup: { from: "empty", to: "voting", records: 4 },
  Ballot: { from: "voting", to: "voting", records: 1 },
  EndBallots: { from: "voting", to: "closed", records: 0 },
  EncryptedTally: { from: "closed", to: "tallied", records: 2 },
  PartialDecryption: { from: "tallied", to: "tallied", records: 2 },
  Result: { from: "tallied", to: "finished", records: 1 },
};
