import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Tempo, type TempoOptions, Work } from "./tempo.ts";

/** Rounds with the times at which they began, in milliseconds after the beginning. */
function timed(options: Partial<TempoOptions>, took = 0) {
  const begun: number[] = [];
  const start = performance.now();
  const tempo = new Tempo({ every: 10, calmly: 10, times: 1, ...options }, async () => {
    begun.push(performance.now() - start);
    return took;
  });
  const until = async (count: number): Promise<number> => {
    while (begun.length < count) await wait(1);
    return begun[count - 1] ?? Number.NaN;
  };
  return { tempo, begun, until };
}

/** Timers may be a millisecond early. */
const early = 2;

describe("the tempo of news", () => {
  test("is at once when nothing went out lately, and together with what comes until the next", async () => {
    const { tempo, begun, until } = timed({ every: 1_000 });
    tempo.ring("urgent");
    const first = await until(1);
    for (let news = 0; news < 20; news += 1) {
      tempo.ring("urgent");
      await wait(1);
    }
    expect((await until(2)) - first).toBeGreaterThanOrEqual(1_000 - early);
    // It would send what is left.
    await tempo.close();
    expect(begun).toHaveLength(2);
  });

  test("is slower for what can wait, which goes along with what cannot", async () => {
    const { tempo, begun, until } = timed({ every: 20, calmly: 60_000 });
    tempo.ring("urgent");
    await until(1);
    tempo.ring("calm");
    await wait(200);
    expect(begun).toHaveLength(1);
    tempo.ring("urgent");
    tempo.ring("calm");
    await until(2);
    await wait(100);
    expect(begun).toHaveLength(2);
  });

  test("is the slower the longer a round takes", async () => {
    const { tempo, until } = timed({ every: 10, times: 4 }, 75);
    tempo.ring("urgent");
    const first = await until(1);
    tempo.ring("urgent");
    expect((await until(2)) - first).toBeGreaterThanOrEqual(4 * 75 - early);
    await tempo.close();
  });

  test("makes way for who has precedence, but not for ever", async () => {
    let isBusy = true;
    const { tempo, begun, until } = timed({ isBusy: () => isBusy });
    tempo.ring("urgent");
    await wait(150);
    expect(begun).toEqual([]);
    isBusy = false;
    await until(1);
    isBusy = true;
    tempo.ring("urgent");
    expect((await until(2)) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(700 - early);
  });

  test("ends with what is left, and has no round after that", async () => {
    const { tempo, begun, until } = timed({ every: 60_000 });
    tempo.ring("urgent");
    await until(1);
    tempo.ring("urgent");
    await tempo.close();
    expect(begun).toHaveLength(2);
    tempo.ring("urgent");
    await tempo.close();
    expect(begun).toHaveLength(2);
  });
});

test("work for many lets others in between, and counts only its own time", async () => {
  let others = 0;
  const busy = (milliseconds: number): void => {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
  };
  const other = setInterval(() => {
    others += 1;
    busy(3);
  }, 1);
  const work = new Work();
  const start = performance.now();
  for (let screen = 0; screen < 100; screen += 1) {
    busy(0.5);
    await work.pause();
  }
  const spent = work.spent;
  const passed = performance.now() - start;
  clearInterval(other);
  expect(others).toBeGreaterThan(5);
  expect(spent).toBeGreaterThanOrEqual(50 - early);
  expect(spent).toBeLessThan(passed - others * 2);
});
