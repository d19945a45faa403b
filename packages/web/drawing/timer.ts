/**
 * The timer's arc: a single row of seats, ten seconds each as a rule, that empties from its start
 * as time goes. Lengths are in units of the drawing, 600 wide; seconds are seconds.
 */

export type TimerState = "running" | "last" | "over";

export interface ArcSeat {
  readonly x: number;
  readonly y: number;
  /** Degrees by which the seat is turned about its centre. */
  readonly turn: number;
  readonly full: boolean;
}

export interface TimerArc {
  readonly width: number;
  readonly height: number;
  /** Width and depth of one seat. */
  readonly seat: { readonly width: number; readonly depth: number };
  readonly seats: readonly ArcSeat[];
}

const frame = { width: 600, height: 316, centre: 300, base: 306, radius: 276, depth: 44 };

/**
 * What a seat may stand for, in seconds: ten as a rule, less of a short time, more of a long one.
 */
const steps = [10, 5, 2, 1, 20, 30, 60, 120, 300] as const;
const fewestSeats = 24;
const mostSeats = 60;
const minute = 60;

/** `last` is the last minute of more than a minute; at nought the time is over. */
export function timerState(left: number, of: number): TimerState {
  if (left <= 0) return "over";
  return left <= minute && of > minute ? "last" : "running";
}

/** Seats for the whole time, those of the time left being full. */
export function timerArc(left: number, of: number): TimerArc {
  const step = stepOf(of);
  const count = Math.max(1, Math.ceil(of / step));
  const full = Math.min(count, Math.max(0, Math.ceil(left / step)));
  const pitch = (Math.PI * frame.radius) / count;
  return {
    width: frame.width,
    height: frame.height,
    seat: { width: Math.min(24, pitch * 0.61), depth: frame.depth },
    seats: Array.from({ length: count }, (_, at) => arcSeat(at, count, at >= count - full)),
  };
}

function stepOf(of: number): number {
  const apart = steps.find((step) => of / step >= fewestSeats && of / step <= mostSeats);
  return apart ?? Math.max(1, Math.ceil(of / mostSeats));
}

function arcSeat(at: number, count: number, full: boolean): ArcSeat {
  const angle = Math.PI * (1 - (at + 0.5) / count);
  return {
    x: frame.centre + frame.radius * Math.cos(angle),
    y: frame.base - frame.radius * Math.sin(angle),
    turn: 90 - (angle * 180) / Math.PI,
    full,
  };
}

/**
 * Time as a clock shows it: "2:14", "1:02:14", and "+0:23" once it is over. The same in every
 * language.
 */
export function clock(seconds: number): string {
  const whole = Math.abs(Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const two = (value: number) => String(value).padStart(2, "0");
  const figure =
    hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  return seconds <= -1 ? `+${figure}` : figure;
}
