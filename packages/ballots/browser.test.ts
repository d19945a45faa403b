import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { checkBallot } from "./ballot-check.ts";
import { readElection } from "./election.ts";
import { belenios2048 } from "./modular.ts";
import { archive, reasonOf, verified } from "./test-archives.ts";
import { sound } from "./test-ceremony.ts";
import { prepare } from "./test-election.ts";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = [process.env["CHROMIUM"] ?? "", ...usual].find((path) => existsSync(path));
if (executablePath === undefined) {
  process.stderr.write("\n!! No Chromium: the browser test of the ballots DID NOT RUN.\n\n");
}

/** What a page does: it verifies an archive and makes a ballot, with nothing but BigInt. */
const page = `
import { makeBallot, plainMachine, readElection, Refusal, sourceOf, verifyArchive, withGroup }
  from "./index.ts";
const chance = (count) => crypto.getRandomValues(new Uint8Array(count));
globalThis.verify = async (bytes) => {
  const verdict = await verifyArchive({ source: sourceOf(bytes), machine: plainMachine });
  return verdict.holds ? verdict.report.result : verdict.refusal.id;
};
globalThis.vote = (source, key) => withGroup("BELENIOS-2048", plainMachine, (group) => {
  const made = makeBallot(readElection(group, source, 5), { key: BigInt(key), choices: [[0, 1]] }, chance);
  return made instanceof Refusal ? made.id : made.ballot;
});`;

/** The page's own answer is of the form that `page` gives it. */
const asked = async <T>(policy: string, expression: string): Promise<T> => {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL("./", import.meta.url)) },
    ...{ bundle: true, format: "iife", write: false, logLevel: "warning" },
  });
  const server = createServer((request, response) => {
    const isScript = request.url === "/page.js";
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    const markup = '<!doctype html><title>-</title><script src="/page.js"></script>';
    response.end(isScript ? outputFiles[0]?.text : markup);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // Listening on a port, a server has an address with a port.
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: executablePath ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${port}/`);
    return (await tab.evaluate(expression)) as T;
  } finally {
    await browser.close();
    server.close();
  }
};

const policy = "default-src 'self'; require-trusted-types-for 'script'";
const bytesIn = (bytes: Uint8Array): string =>
  `Uint8Array.from(atob("${Buffer.from(bytes).toString("base64")}"), (one) => one.charCodeAt(0))`;

test.runIf(executablePath !== undefined)(
  "a page verifies archives and makes ballots that hold, under a strict policy",
  { timeout: 120_000 },
  async () => {
    const group = belenios2048(nodeMachine);
    const question = { answers: ["Yes", "No"], blank: undefined, min: 1, max: 1, question: "?" };
    const votes = [{ weight: 1, choices: null }];
    const plan = { questions: [question], votes, size: 1, threshold: 1, decrypting: [] };
    const { texts, voters } = prepare(group, plan, nodeChance);
    const [good, bad, ballot] = await asked<readonly [unknown, unknown, string]>(
      policy,
      `(async () => [
        await verify(${bytesIn(archive("valid"))}),
        await verify(${bytesIn(archive("refuse/badsig"))}),
        vote(${JSON.stringify(texts.election)}, "${voters[0]}"),
      ])()`,
    );
    expect(good).toEqual([[64, 44, 27]]);
    expect(bad).toBe("signature");
    const election = sound(readElection(group, texts.election, 5));
    expect(sound(checkBallot(election, ballot)).credential).toBe(
      group.power(group.generator, voters[0] ?? 0n),
    );
    expect(reasonOf(await verified(archive("valid")))).toBe("holds");
  },
);
