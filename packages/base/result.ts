/** A precise complaint about input: where it stands and what is wrong with it. */
export interface Fault {
  /** Permanent id of the kind of fault, such as `unknown` or `exists`. */
  readonly id: string;
  /** The field of the act, or the line and column of a text. */
  readonly where: string;
  readonly facts: Facts;
}

/** Figures and names that a message is filled with. */
export type Facts = Readonly<Record<string, string | number>>;

/** For what the compiler knows cannot happen; reaching it is a programming error. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
