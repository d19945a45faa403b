import type { Choice, Seat } from "./hemicycle.ts";

/**
 * The outline of seats of one choice, as the data of one SVG path: disc, square with a cut, ring,
 * small ring. Squares are turned with their row, so that neighbours never touch.
 */
export function pathOfSeats(seats: readonly Seat[], size: number): string {
  return seats.map((seat) => outlines[seat.choice](seat, size)).join("");
}

/** Width of the line of a ring; 0 where the shape is filled. */
export function lineOf(choice: Choice, size: number): number {
  if (choice === "abstain") return size * 0.24;
  return choice === "none" ? Math.min(1.5, size * 0.1) : 0;
}

const outlines: Record<Choice, (seat: Seat, size: number) => string> = {
  yes: (seat, size) => circle(seat, size / 2),
  no: (seat, size) => cutSquare(seat, size),
  abstain: (seat, size) => circle(seat, size * 0.36),
  none: (seat, size) => circle(seat, size * 0.34),
};

function circle({ x, y }: Seat, radius: number): string {
  const r = tenth(radius);
  return `M${tenth(x - radius)} ${tenth(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
}

/** Two triangles: the square of the mark without the band between them. */
const triangles: readonly (readonly [number, number])[][] = [
  [
    [-0.5, 0.3],
    [-0.5, -0.5],
    [0.3, -0.5],
  ],
  [
    [0.5, -0.3],
    [0.5, 0.5],
    [-0.3, 0.5],
  ],
];

function cutSquare({ x, y, angle }: Seat, size: number): string {
  const turn = Math.PI / 2 - angle;
  const [cos, sin] = [Math.cos(turn) * size, Math.sin(turn) * size];
  const corner = ([across, down]: readonly [number, number]) =>
    `${tenth(x + across * cos - down * sin)} ${tenth(y + across * sin + down * cos)}`;
  return triangles.map((corners) => `M${corners.map(corner).join("L")}Z`).join("");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
