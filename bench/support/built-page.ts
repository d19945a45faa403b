import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Builds the page where it is older than its sources. */
export const buildPage = (): void => {
  const build = JSON.stringify(join(process.cwd(), "tools", "boot", "build.mjs"));
  const script = `import { ensureBuilt } from ${build}; await ensureBuilt("page");`;
  const args = ["--input-type=module", "--eval", script];
  execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
};
