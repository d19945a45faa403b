import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import { collect, script } from "./run.mjs";
import { say } from "./say.mjs";

const web = join("packages", "web");

/** The checks that read the code without running it. Each counts as one test. */
const checks = [
  { title: "the types agree", path: "@typescript/native/bin/tsc", args: ["-p", ".", "--noEmit"] },
  {
    title: "Biome finds nothing",
    path: "@biomejs/biome/bin/biome",
    args: ["check", "--error-on-warnings", "--max-diagnostics=100"],
  },
  {
    title: "the screens agree with their types",
    path: "svelte-check/bin/svelte-check",
    args: ["--workspace", web, "--tsconfig", join(root, web, "tsconfig.json"), "--output", "human"],
    needs: join(web, "tsconfig.json"),
  },
  {
    title: "knip finds nothing that nobody uses",
    path: "knip/bin/knip.js",
    args: ["--no-progress", "--no-config-hints"],
  },
];

/**
 * Runs them all, shows what those that failed had to say, and answers `{title, passed}` for each.
 */
export async function staticChecks() {
  const results = [];
  for (const check of checks) results.push(await one(check));
  return results;
}

async function one({ title, path, args, needs }) {
  if (needs !== undefined && !existsSync(join(root, needs))) {
    say(`✗ ${title}: ${needs} is not there`);
    return { title, passed: false };
  }
  const { status, output } = await collect(process.execPath, [script(path), ...args]);
  const passed = status === 0;
  if (!passed) process.stderr.write(`${output.trimEnd()}\n`);
  say(`${passed ? "✓" : "✗"} ${title}`);
  return { title, passed };
}
