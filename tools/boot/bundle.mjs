// node tools/boot/bundle.mjs ENTRY OUT: one module for Node out of one TypeScript file.
import { build } from "esbuild";

const [entry, outfile] = process.argv.slice(2);

/** Drivers with native or optional parts are loaded from node_modules when the program runs. */
const external = ["libsql", "pg", "esbuild", "playwright-core"];

build({
  entryPoints: [entry],
  outfile,
  external,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  logLevel: "warning",
}).catch(() => {
  process.exitCode = 1;
});
