// node tools/simulate.mjs [--rulebook CODE] [--seeds N] [--from SEED] [--acts N] [--planted]:
// seeded assemblies under each rulebook or one, and what must always hold after every act.
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const outfile = join(root, "dist", "simulate.mjs");

mkdirSync(join(root, "dist"), { recursive: true });
// Whoever runs it beside another run reads a whole program.
const fresh = `${outfile}.${process.pid}`;
await build({
  absWorkingDir: root,
  entryPoints: ["tools/simulate/main.ts"],
  outfile: fresh,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  logLevel: "warning",
});
renameSync(fresh, outfile);
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = main(process.argv.slice(2));
