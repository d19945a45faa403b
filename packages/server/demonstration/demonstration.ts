import { type CalendarDate, dateIn, type Instant } from "@hemicycle/base";
import type { Envelope } from "@hemicycle/engine";
import { convocation, founding, registers, type Step, sitting } from "./script.ts";
import { staged } from "./staged.ts";

/** What a demonstration is founded as, and the moment at which a visitor finds it. */
export interface Demonstrated {
  readonly assembly?: string;
  readonly at: Instant;
}

/**
 * The acts that found a demonstration assembly, in order: real members with their populations,
 * invented persons, the session of the 138th Assembly under way on its second day, the day of the
 * decision on the emergency item, with a President in the chair and nothing decided yet. They are
 * judged like all others. The last one happens at the given moment, each of the others a second
 * before the next.
 */
export const demonstration = ({
  assembly = firstDemonstration,
  at,
}: Demonstrated): readonly Envelope[] => {
  const opens = daysAfter(dateIn("Europe/Zurich", at), -1);
  const steps: readonly Step[] = [
    ...founding(assembly),
    ...registers,
    ...convocation(opens, daysAfter(opens, 4)),
    ...sitting,
  ];
  return steps.map((step, index) => ({ ...step, at: before(at, steps.length - 1 - index) }));
};

const before = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) - seconds * 1000).toISOString();

const daysAfter = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** The demonstration that comes with the program. */
export const firstDemonstration = "demo";

const pattern = /^demo(?:-([2-9]|[1-9]\d+))?$/;

/** Whether an assembly is a demonstration that is played step by step. */
export const isPlayed = (assembly: string): boolean => pattern.test(assembly);

/** Whether an assembly is a demonstration, in which anybody may take any seat. */
export const isDemonstration = (assembly: string): boolean =>
  isPlayed(assembly) || staged.some(({ id }) => id === assembly);

/** Entries of a journal into which anybody may write: a public server is not filled up by it. */
export const demonstrationLength = 100_000;

/** Whether a demonstration has become as long as it may. A real assembly never has. */
export const isOutgrown = (assembly: string, seq: number): boolean =>
  seq >= demonstrationLength && isDemonstration(assembly);

/** The id of a fresh demonstration beside those that there are: demo, demo-2, demo-3, … */
export const nextDemonstration = (assemblies: readonly string[]): string => {
  const numbers = assemblies.flatMap((assembly) => {
    const found = pattern.exec(assembly);
    return found === null ? [] : [Number(found[1] ?? 1)];
  });
  const next = Math.max(0, ...numbers) + 1;
  return next === 1 ? firstDemonstration : `${firstDemonstration}-${next}`;
};
