import { type Instant, secondsBetween } from "@hemicycle/base";

/** Whether something comes after a moment; at the moment itself it is in time. */
export const isLate = (at: Instant, until: Instant): boolean => secondsBetween(until, at) > 0;
