import type { CalendarDate } from "@hemicycle/base";

/** Rules that were laid over the ordinary ones, from a day to a day. */
export interface LaidOverlay {
  readonly overlay: string;
  readonly decidedBy: string;
  readonly basis: string;
  readonly from: CalendarDate;
  /** First day on which it holds no more; null until it is lifted. */
  readonly until: CalendarDate | null;
}

/** Left out while nothing was ever laid over the rules. */
export interface Overlays {
  readonly overlays?: readonly LaidOverlay[];
}
