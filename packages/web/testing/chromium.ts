import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Where this machine's Chromium is: CHROMIUM, or one of the usual places; undefined when there is
 * none.
 */
export function chromiumPath(): string | undefined {
  const wanted = process.env.CHROMIUM;
  return [...(wanted ? [wanted] : []), ...usual].find((path) => existsSync(path));
}

/** Says on the terminal, once a test file, that its browser tests did not run. */
export function sayMissing(file: string): void {
  const how = "Install Debian's chromium, or name one in CHROMIUM.";
  process.stderr.write(`\n!! No Chromium: the browser tests of ${file} DID NOT RUN. ${how}\n\n`);
}

export function launch(executablePath: string): Promise<Browser> {
  const quiet = ["background-networking", "component-update", "sync", "quic", "gpu"];
  const args = ["--no-sandbox", "--no-first-run", ...quiet.map((what) => `--disable-${what}`)];
  return chromium.launch({ executablePath, args });
}
