export { canonical, type Plain } from "./canonical.ts";
export {
  type CalendarDate,
  dateIn,
  type Instant,
  isCalendarDate,
  secondsBetween,
} from "./dates.ts";
export { Dict } from "./dict.ts";
export { atLeast, type Fraction, fraction, half, moreThan, third, twoThirds } from "./fraction.ts";
export { type Facts, type Fault, unreachable } from "./result.ts";
