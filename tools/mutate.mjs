// node tools/mutate.mjs [--strict] [FILE or FOLDER ...]: which changed rules no example notices.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const outfile = join(root, "dist", "mutate.mjs");

mkdirSync(join(root, "dist"), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: ["tools/mutate/main.ts"],
  outfile,
  bundle: true,
  external: ["typescript"],
  platform: "node",
  format: "esm",
  target: "node20.19",
  logLevel: "warning",
});
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2), { root });
