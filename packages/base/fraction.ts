/** An exact share of a whole, in integers. Nobody writes 0.5. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export const fraction = (numerator: number, denominator: number): Fraction => ({
  numerator,
  denominator,
});

export const half = fraction(1, 2);
export const third = fraction(1, 3);
export const twoThirds = fraction(2, 3);

/** The least whole number that is at least this share of `whole`: half of 41 is 21. */
export const atLeast = (share: Fraction, whole: number): number =>
  Math.ceil((share.numerator * whole) / share.denominator);

/** The least whole number that is more than this share of `whole`: half of 40 is 21. */
export const moreThan = (share: Fraction, whole: number): number =>
  Math.floor((share.numerator * whole) / share.denominator) + 1;
