/** Where a command writes, and what it may know of the machine. Tests hand over their own. */
export interface Surroundings {
  /** The result, and nothing but the result. Resolves when somebody has taken it. */
  readonly out: (text: string) => Promise<void>;
  /** Everything else: complaints, hints, news of a running server. */
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program itself, where threads can be started from it. */
  readonly program?: URL;
  /** Resolves when the program is asked to stop; from the first call on, signals lead here. */
  readonly stopped: () => Promise<void>;
}

/** 0: what was asked holds; 1: it does not; 2: it was asked wrongly. */
export type Status = 0 | 1 | 2;
