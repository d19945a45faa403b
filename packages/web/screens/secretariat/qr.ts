import { encode } from "uqr";

/** A QR code as one path: a square of `size` modules, the quiet zone in it. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** Modules left free around the sign (ISO/IEC 18004, 5.3.8). */
const quiet = 4;

/** The QR code of a text, with a quarter of it to spare for dirt and folds. */
export const qrOf = (text: string): Qr => {
  const { data, size } = encode(text, { ecc: "M", border: quiet });
  const rows = data.map((row, y) =>
    runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: rows.flat().join("") };
};

/** Where dark modules begin in a row, and how many follow one another. */
const runsIn = (row: readonly boolean[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
};

/** The address that opens a card. The code stands behind the #, which no server ever gets. */
export const cardAddress = (origin: string, assembly: string, code: string): string =>
  `${origin}/a/${encodeURIComponent(assembly)}/card#${encodeURIComponent(code)}`;
