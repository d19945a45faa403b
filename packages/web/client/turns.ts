/** Milliseconds of work before the screen may answer to whoever touches it. */
export const turnAtMost = 30;

/** Lets the screen answer. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Does something with each, in turns that are short enough for a slow phone. False when `signal`
 * has put an end to it before the last.
 */
export async function inTurns<T>(
  all: Iterable<T>,
  each: (one: T) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  let until = performance.now() + turnAtMost;
  for (const one of all) {
    each(one);
    if (performance.now() < until) continue;
    await breathe();
    if (signal?.aborted) return false;
    until = performance.now() + turnAtMost;
  }
  return true;
}
