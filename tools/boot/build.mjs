import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inputsOf } from "./inputs.mjs";
import { dist, program, root } from "./paths.mjs";
import { run, script } from "./run.mjs";
import { saying, Trouble } from "./say.mjs";

const bundler = join(root, "tools", "boot", "bundle.mjs");

/**
 * What we build: the package it comes from, where it lands, and how it is made at a given place.
 */
const products = {
  program: {
    title: "building the program",
    from: "cli",
    to: program,
    make: (place) => bundle(join(root, "packages", "cli", "main.ts"), place),
  },
  page: {
    title: "building the page",
    from: "web",
    to: join(dist, "web"),
    make: (place) =>
      run(
        process.execPath,
        [
          script("vite/bin/vite.js"),
          "build",
          "--outDir",
          place,
          "--emptyOutDir",
          "--logLevel",
          "warn",
        ],
        { cwd: join(root, "packages", "web") },
      ),
  },
};

/**
 * Builds one of the products if its sources changed since; `quietly` for commands that answer on a
 * terminal.
 */
export async function ensureBuilt(name, { quietly = false } = {}) {
  const product = products[name];
  const stamp = `${product.to}.stamp`;
  const wanted = inputsOf(product.from);
  if (existsSync(product.to) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const build = () => replace(product.to, product.make);
  const status = quietly ? await build() : await saying(product.title, build);
  if (status !== 0) throw new Trouble(`${product.title} failed with status ${status}; see above.`);
  writeFileSync(stamp, wanted);
}

/**
 * Makes something beside its place and moves it there when it is whole: an interrupted build leaves
 * the old one, and a second one at the same time finds a whole one.
 */
async function replace(to, make) {
  mkdirSync(dist, { recursive: true });
  const place = join(dist, `.${process.pid}-${basename(to)}`);
  const status = await make(place);
  if (status === 0) move(place, to);
  rmSync(place, { recursive: true, force: true });
  return status;
}

/** A folder cannot be renamed onto another; if somebody was faster, theirs is as good as ours. */
function move(place, to) {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(place, to);
  } catch (error) {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  }
}

/**
 * Bundles one TypeScript file for Node, in a process of its own: a server should not carry its
 * bundler.
 */
export function bundle(entry, to) {
  return run(process.execPath, [bundler, entry, to]);
}
