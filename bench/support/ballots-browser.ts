import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

/** Milliseconds, round by round. */
interface InBrowser {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const chromiumPath = "/usr/bin/chromium";
const slowdown = 8;

/** What the page runs: the election is read, with its tables, and two ballots are made. */
const script = `
import { makeBallot, plainMachine, readElection, withGroup } from "@hemicycle/ballots";
const chance = (count) => crypto.getRandomValues(new Uint8Array(count));
globalThis.vote = (source) => withGroup("BELENIOS-2048", plainMachine, (group) => {
  const start = performance.now();
  const election = readElection(group, source, 5);
  const cast = () => makeBallot(election, { key: 12345n, choices: [[0, 1, 0]] }, chance).ballot;
  const length = cast().length;
  const middle = performance.now();
  cast();
  return { first: middle - start, second: performance.now() - middle, length };
});`;

interface Made {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** Undefined, and said so, when there is no Chromium. */
export const ballotsInBrowser = async (
  election: string,
  rounds: number,
): Promise<InBrowser | undefined> => {
  if (!existsSync(chromiumPath)) {
    process.stderr.write(`no Chromium at ${chromiumPath}: nothing was measured in a browser\n`);
    return undefined;
  }
  const code = await bundled();
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>ballots</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, a server has an address with a port.
  const { port } = server.address() as AddressInfo;
  // Loaded when it is needed: the processes that are measured are this program too.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const made: Made[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    made.push(await voteOn(page, code, election));
    await page.close();
  }
  await browser.close();
  server.close();
  return { first: made.map(({ first }) => first), second: made.map(({ second }) => second) };
};

const voteOn = async (page: Page, code: string, election: string): Promise<Made> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addScriptTag({ content: code });
  // `script` above has put the function there.
  const made = (await page.evaluate(
    (source) => (globalThis as unknown as { vote: (one: string) => unknown }).vote(source),
    election,
  )) as Made;
  if (made.length < 1000) throw new Error("no ballot was made");
  return made;
};

const bundled = async (): Promise<string> => {
  const resolveDir = fileURLToPath(new URL("../../", import.meta.url));
  const { build } = await import("esbuild");
  const result = await build({
    stdin: { contents: script, resolveDir },
    ...{ bundle: true, format: "iife", write: false, logLevel: "warning" },
  });
  return result.outputFiles[0]?.text ?? "";
};
