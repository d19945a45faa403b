/** Milliseconds of work before the screen may answer to whoever touches it. */
export const turnAtMost = 30;

/** Lets the screen answer. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does something with each, in turns that are short enough for a slow phone. */
export async function inTurns<T>(all: readonly T[], each: (one: T) => void): Promise<void> {
  let until = performance.now() + turnAtMost;
  for (const one of all) {
    each(one);
    if (performance.now() < until) continue;
    await breathe();
    until = performance.now() + turnAtMost;
  }
}
