import { actTypes } from "./act-types.ts";
import type { Guard } from "./clause.ts";

/**
 * A guard of all acts, such as one that asks who somebody is, allows nothing by itself; nor does
 * one that only narrows what others allow.
 */
export const allowsByItself = ({ on, narrows }: Guard): boolean =>
  narrows !== true && on.length < actTypes.length;
