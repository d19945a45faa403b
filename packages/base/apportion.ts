/** Whoever seats are shared out to, by the votes that they have. */
export interface Claim {
  readonly id: string;
  /** A whole number; whoever has none gets nothing. */
  readonly votes: number;
}

export interface Apportionment {
  /** Seats of each, in the order of the claims; of a tie only those that are beyond doubt. */
  readonly seats: readonly { readonly id: string; readonly seats: number }[];
  /** Seats that several have the same claim to, so that something else has to decide. */
  readonly tied: { readonly seats: number; readonly among: readonly string[] } | null;
}

interface Standing extends Claim {
  readonly seats: number;
}

/** Votes over 2n + 1, n being the seats so far: compared crosswise, so that nothing is rounded. */
const compare = (a: Standing, b: Standing): number =>
  a.votes * (2 * b.seats + 1) - b.votes * (2 * a.seats + 1);

/** Those who have the best claim to the next seat; several where their claims are equal. */
const ahead = (standings: readonly Standing[]): readonly Standing[] => {
  const claiming = standings.filter(({ votes }) => votes > 0);
  return claiming.filter((one) => claiming.every((other) => compare(one, other) >= 0));
};

/**
 * Seats by the method of Sainte-Laguë: one after the other to whoever has most votes for 1, 3, 5, …
 * Equal claims to more seats than are left are named, not decided. Exact as long as votes times
 * seats stay below 2^52.
 */
export const sainteLague = (claims: readonly Claim[], seats: number): Apportionment => {
  let standings: readonly Standing[] = claims.map((claim) => ({ ...claim, seats: 0 }));
  let left = seats;
  while (left > 0) {
    const best = ahead(standings);
    if (best.length === 0 || best.length > left) {
      const among = best.map(({ id }) => id);
      return { seats: only(standings), tied: best.length === 0 ? null : { seats: left, among } };
    }
    const next = standings.map((one) =>
      best.includes(one) ? { ...one, seats: one.seats + 1 } : one,
    );
    standings = next;
    left -= best.length;
  }
  return { seats: only(standings), tied: null };
};

const only = (standings: readonly Standing[]): Apportionment["seats"] =>
  standings.map(({ id, seats }) => ({ id, seats }));
