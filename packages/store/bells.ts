/** Bells between the processes that share a database. */

export interface Bells {
  /** To be called after each append of this process. */
  ring(assembly: string, seq: number): void;
  listen(assembly: string, bell: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Where one process has the journal to itself, nobody else can ring. */
export const silentBells: Bells = {
  ring: () => undefined,
  listen: async () => async () => undefined,
  close: async () => undefined,
};
