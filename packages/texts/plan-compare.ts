import type { Contender, PlanSettings, Removal, Share, StepReason } from "./plan-types.ts";

/** An amendment in its group, with how far it is removed from what is contested there. */
export interface Ranked {
  readonly contender: Contender;
  readonly removal: Removal;
}

export interface Compared {
  /** Below 0: the first one comes first. Never 0 for two that were not tabled at once. */
  readonly order: number;
  readonly by: Exclude<StepReason, { readonly kind: "changed" | "dependence" }>;
  readonly sure: boolean;
}

type Look = (a: Ranked, b: Ranked, settings: PlanSettings) => Omit<Compared, "sure"> | null;

/**
 * Which of two that compete is further removed. The key is compared from left to right: class of
 * change, share of the words lost, words touched, size of a changed figure, breadth, order of
 * tabling. It decides where the classes differ, or the shares by more than the margin; else it
 * only proposes, as words say little about substance.
 */
export const compared = (a: Ranked, b: Ranked, settings: PlanSettings): Compared => {
  for (const look of looks) {
    const found = look(a, b, settings);
    if (found !== null) return { ...found, sure: isSure(found, settings) };
  }
  return { ...byTabling(a, b), sure: false };
};

const isSure = ({ by }: Omit<Compared, "sure">, { margin }: PlanSettings): boolean => {
  if (by.kind === "compromise" || by.kind === "class") return true;
  if (by.kind !== "share") return false;
  const { first, next } = by;
  const points = Math.abs(first.count * next.of - next.count * first.of) * 100;
  return points >= margin * first.of * next.of;
};

const compromise: Look = (a, b, { compromiseFirst }) => {
  const one = a.contender.compromise;
  if (!compromiseFirst || one === b.contender.compromise) return null;
  return { order: one ? -1 : 1, by: { kind: "compromise" } };
};

const byClass: Look = (a, b, { classes }) => {
  const [one, other] = [a.removal.class, b.removal.class];
  const order = classes.indexOf(one) - classes.indexOf(other);
  if (order === 0) return null;
  const [first, next] = order < 0 ? [one, other] : [other, one];
  return { order, by: { kind: "class", first, next } };
};

const byShare: Look = (a, b) => {
  const [one, other] = [shareOf(a.removal), shareOf(b.removal)];
  if (one === null || other === null) return null;
  const order = ordered(one, other);
  if (order === 0) return null;
  const [first, next] = order < 0 ? [one, other] : [other, one];
  return { order, by: { kind: "share", first, next } };
};

const shareOf = ({ lost, of }: Removal): Share | null =>
  lost === null ? null : { count: lost, of: Math.max(of, 1) };

/** The greater share first; compared exactly, without dividing. */
const ordered = (a: Share, b: Share): number => b.count * a.of - a.count * b.of;

const byTouched: Look = (a, b) => byNumber("touched", a.removal.touched, b.removal.touched);
const byBreadth: Look = (a, b) => byNumber("breadth", a.removal.breadth, b.removal.breadth);

const byNumber = (
  kind: "touched" | "breadth",
  one: number | null,
  other: number | null,
): Omit<Compared, "sure"> | null => {
  if (one === null || other === null || one === other) return null;
  const [first, next] = one > other ? [one, other] : [other, one];
  return { order: other - one, by: { kind, first, next } };
};

/** Of two that change one figure, the greater departure; from nothing, every step is infinite. */
const byQuantity: Look = (a, b) => {
  const [one, other] = [departure(a.removal), departure(b.removal)];
  const order = ordered(one, other);
  if (order === 0) return null;
  const [first, next] = order < 0 ? [one, other] : [other, one];
  return { order, by: { kind: "quantity", first, next } };
};

const departure = ({ quantity }: Removal): Share => {
  if (quantity === null) return { count: 0, of: 1 };
  const { distance, from } = quantity;
  return from === 0 ? { count: 1, of: 0 } : { count: distance, of: from };
};

const byTabling = (a: Ranked, b: Ranked): Omit<Compared, "sure"> => {
  const [one, other] = [a.contender.tabled, b.contender.tabled];
  const first = Math.min(one, other);
  return { order: one - other, by: { kind: "tabled", first, next: Math.max(one, other) } };
};

const looks: readonly Look[] = [compromise, byClass, byShare, byTouched, byQuantity, byBreadth];
