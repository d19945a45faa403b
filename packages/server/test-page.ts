import { execFile } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

/** For tests that need the page as people load it, and a browser to load it with. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where Chromium is; undefined, and said loudly, where there is none. */
export const chromiumHere = (test: string): string | undefined => {
  const found = [process.env["CHROMIUM"] ?? "", ...usual].find((path) => existsSync(path));
  if (found === undefined) {
    process.stderr.write(`\n!! No Chromium: the browser test ${test} DID NOT RUN.\n\n`);
  }
  return found;
};

export const launched = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

export interface BuiltPage {
  readonly folder: string;
  readonly remove: () => void;
}

/** Builds the page into a folder of its own: in a process that does not know of the test. */
export async function builtPage(): Promise<BuiltPage> {
  const folder = join(root, "dist", `.secret-test-${process.pid}`);
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const how = ["--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(
    process.execPath,
    [vite, "build", join(root, "packages", "web"), ...how],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
