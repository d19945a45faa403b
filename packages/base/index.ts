export { type Apportionment, type Claim, sainteLague } from "./apportion.ts";
export { canonical, canonicalParts, type Plain } from "./canonical.ts";
export {
  addDays,
  addMonths,
  type CalendarDate,
  dateIn,
  daysBetween,
  type Instant,
  isCalendarDate,
  secondsBetween,
} from "./dates.ts";
export { Dict } from "./dict.ts";
export { atLeast, type Fraction, fraction, half, moreThan, third, twoThirds } from "./fraction.ts";
export { hex } from "./hex.ts";
export { type Facts, type Fault, unreachable } from "./result.ts";
export { Sha256, sha256 } from "./sha256.ts";
