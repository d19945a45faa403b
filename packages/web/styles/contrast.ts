/** How colours are told apart: WCAG contrast, and distance as seen by the colour-blind. */

export type Theme = "light" | "dark";

/** A token's colour in each theme, as #rrggbb. */
export type Colour = Readonly<Record<Theme, string>>;
export type Tokens = ReadonlyMap<string, Colour>;

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** The colour tokens of one rule of a style sheet, as in `--ink: light-dark(#14181a, #f3f5f4);` */
export function tokensOf(css: string, selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule for ${selector}`);
  const block = css.slice(start, css.indexOf("\n}", start));
  const found = block.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map(
    [...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }] as const),
  );
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map((hex) => luminance(linearOf(hex)))
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Simulations at full severity: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", 2009.
 */
export const sights: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Distance of two colours in CIE Lab (CIE76), as seen through a matrix. */
export function distance(one: string, other: string, sight: Matrix): number {
  const [a, b] = [one, other].map((hex) => lab(seen(sight, linearOf(hex))));
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : 0;
}

function linearOf(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seen(matrix: Matrix, [red, green, blue]: Triple): Triple {
  const channel = ([r, g, b]: Triple) => {
    return Math.min(1, Math.max(0, r * red + g * green + b * blue));
  };
  return [channel(matrix[0]), channel(matrix[1]), channel(matrix[2])];
}

/** Linear sRGB to CIE Lab under D65. */
function lab([red, green, blue]: Triple): Triple {
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(luminance([red, green, blue]));
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
