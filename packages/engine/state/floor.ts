import type { Instant } from "@hemicycle/base";
import type { Subject } from "../acts/floor.ts";
import type { MotionKind, Purpose } from "../words.ts";

/** The list of speakers of an item, or of the time before any was taken up. */
export interface ListOfItem {
  readonly item: string | null;
  readonly listClosed: boolean;
  /** In the order in which they asked. */
  readonly queue: readonly FloorRequest[];
}

export interface Floor {
  readonly speech: string;
  readonly person: string;
  readonly purpose: Purpose;
  readonly about: Subject | null;
  readonly since: Instant;
  /** Seconds granted; null when nothing limits them. */
  readonly seconds: number | null;
  readonly warnings: number;
  /** When the sitting was suspended during the speech. */
  readonly interrupted?: Instant;
}

export interface FloorRequest {
  readonly person: string;
  readonly purpose: Purpose;
  readonly about: Subject | null;
  readonly at: Instant;
  /** Seconds that were left of a speech which a suspension interrupted, where they were counted. */
  readonly left?: number;
}

export interface PointOfOrder {
  readonly id: string;
  readonly person: string;
  readonly matter: string;
  readonly at: Instant;
}

export interface Motion {
  readonly id: string;
  readonly kind: MotionKind;
  readonly mover: string;
  readonly text: string | null;
  readonly at: Instant;
  readonly moverHeard: boolean;
  readonly opponentHeard: boolean;
}
