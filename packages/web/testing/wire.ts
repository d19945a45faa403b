import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";

/** What came over the line when a page was opened for the first time: bytes with their headers. */
export interface FirstLoad {
  readonly requests: number;
  readonly script: number;
  readonly style: number;
  readonly font: number;
  /** Addresses of the scripts. */
  readonly scripts: readonly string[];
  /** Milliseconds of each task over 50 ms (W3C Long Tasks), in their order. */
  readonly blocked: readonly number[];
  /** The same, while what was wanted afterwards came. */
  readonly blockedThen: readonly number[];
}

export interface Opening {
  readonly url: string;
  readonly locale: string;
  /** How the server may pack: browsers take brotli over HTTPS and from localhost only. */
  readonly encodings: readonly ("gzip" | "br")[];
  /** Of whoever is signed in: "name=value". */
  readonly cookie?: string;
  /** How many times slower the processor is. */
  readonly slower?: number;
  /** What is there when the page is. */
  readonly seen: string;
  /** Done when the page is there. */
  readonly afterwards?: (page: Page) => Promise<void>;
}

/** Milliseconds without a new answer after which a page is there. */
const quiet = 700;

interface Came {
  readonly type: string;
  readonly url: string;
  readonly bytes: number;
}

/** Opens a page in a browser that has nothing of it yet, on a phone. */
export async function firstLoad(browser: Browser, opening: Opening): Promise<FirstLoad> {
  const { url, locale, encodings, cookie, slower = 1, seen, afterwards } = opening;
  const context = await browser.newContext({ locale, viewport: { width: 390, height: 844 } });
  try {
    const [name = "", value = ""] = cookie?.split("=") ?? [];
    if (cookie) await context.addCookies([{ name, value, url: new URL(url).origin }]);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    const headers = { "Accept-Encoding": encodings.join(", ") };
    await cdp.send("Network.setExtraHTTPHeaders", { headers });
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const answers = new Map<string, Omit<Came, "bytes">>();
    const came: Came[] = [];
    let last = performance.now();
    cdp.on("Network.responseReceived", ({ requestId, type, response }) => {
      answers.set(requestId, { type, url: response.url });
      last = performance.now();
    });
    cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const answer = answers.get(requestId);
      if (answer) came.push({ ...answer, bytes: encodedDataLength });
      last = performance.now();
    });
    await page.addInitScript(watchTasks);
    await page.goto(url);
    await page.locator(seen).first().waitFor();
    const still = async (): Promise<readonly number[]> => {
      while (performance.now() - last < quiet) await wait(quiet / 4);
      return page.evaluate(() => globalThis.longTasks.splice(0));
    };
    const blocked = await still();
    const sum = sums(came);
    await afterwards?.(page);
    return { ...sum, blocked, blockedThen: await still() };
  } finally {
    await context.close();
  }
}

declare global {
  var longTasks: number[];
}

const watchTasks = (): void => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
};

const sums = (came: readonly Came[]): Omit<FirstLoad, "blocked" | "blockedThen"> => {
  const of = (wanted: string): readonly Came[] => came.filter(({ type }) => type === wanted);
  const bytes = (wanted: string): number => of(wanted).reduce((sum, one) => sum + one.bytes, 0);
  return {
    requests: came.length,
    script: bytes("Script"),
    style: bytes("Stylesheet"),
    font: bytes("Font"),
    scripts: of("Script").map(({ url }) => url),
  };
};
