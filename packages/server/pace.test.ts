import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { Pace, type PaceOptions, Work } from "./pace.ts";

/** Rounds with the times at which they began, in milliseconds after the beginning. */
function paced(options: Partial<PaceOptions>, took = 0) {
  const begun: number[] = [];
  const start = performance.now();
  const pace = new Pace({ every: 10, calmly: 10, times: 1, ...options }, async () => {
    begun.push(performance.now() - start);
    return took;
  });
  const until = async (count: number): Promise<number> => {
    while (begun.length < count) await wait(1);
    return begun[count - 1] ?? Number.NaN;
  };
  return { pace, begun, until };
}

/** Timers may be a millisecond early. */
const early = 2;

describe("the pace of news", () => {
  test("is at once when nothing went out lately, and together with what comes until the next", async () => {
    const { pace, begun, until } = paced({ every: 200 });
    pace.ring("urgent");
    const first = await until(1);
    for (let news = 0; news < 20; news += 1) {
      pace.ring("urgent");
      await wait(1);
    }
    expect((await until(2)) - first).toBeGreaterThanOrEqual(200 - early);
    await wait(300);
    expect(begun).toHaveLength(2);
  });

  test("is slower for what can wait, which goes along with what cannot", async () => {
    const { pace, begun, until } = paced({ every: 20, calmly: 60_000 });
    pace.ring("urgent");
    await until(1);
    pace.ring("calm");
    await wait(200);
    expect(begun).toHaveLength(1);
    pace.ring("urgent");
    pace.ring("calm");
    await until(2);
    await wait(100);
    expect(begun).toHaveLength(2);
  });

  test("is the slower the longer a round takes", async () => {
    const { pace, until } = paced({ every: 10, times: 4 }, 75);
    pace.ring("urgent");
    const first = await until(1);
    pace.ring("urgent");
    expect((await until(2)) - first).toBeGreaterThanOrEqual(4 * 75 - early);
    await pace.close();
  });

  test("makes way for who has precedence, but not for ever", async () => {
    let isBusy = true;
    const { pace, begun, until } = paced({ isBusy: () => isBusy });
    pace.ring("urgent");
    await wait(150);
    expect(begun).toEqual([]);
    isBusy = false;
    await until(1);
    isBusy = true;
    pace.ring("urgent");
    expect((await until(2)) - (begun[0] ?? 0)).toBeGreaterThanOrEqual(700 - early);
  });

  test("ends with what is left, and has no round after that", async () => {
    const { pace, begun, until } = paced({ every: 60_000 });
    pace.ring("urgent");
    await until(1);
    pace.ring("urgent");
    await pace.close();
    expect(begun).toHaveLength(2);
    pace.ring("urgent");
    await pace.close();
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
