import type { State } from "@hemicycle/engine";

/** The first of "I1", "I2", … that is free. */
export const nextId = (stem: string, isTaken: (id: string) => boolean): string => {
  let number = 1;
  while (isTaken(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
};

/** The next free id of a delegation, "KE.9", or of those who belong to none. */
export const nextPersonId = ({ people }: State, member: string | null): string =>
  nextId(member === null ? "P" : `${member}.`, (id) => people.has(id));
