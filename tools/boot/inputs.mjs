import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./paths.mjs";

/** The packages of this repository that `name` is built from: itself, and what it depends on. */
export function packagesBehind(name, folder = join(root, "packages")) {
  const found = new Set();
  const visit = (one) => {
    if (found.has(one)) return;
    found.add(one);
    const { dependencies = {} } = JSON.parse(
      readFileSync(join(folder, one, "package.json"), "utf8"),
    );
    for (const key of Object.keys(dependencies)) {
      if (key.startsWith("@hemicycle/")) visit(key.slice("@hemicycle/".length));
    }
  };
  visit(name);
  return [...found].sort();
}

/**
 * Every file below `folder` that can end up in what is built: no tests, nothing built, nothing
 * hidden.
 */
export function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".") || ["node_modules", "dist"].includes(entry.name)) return [];
      if (entry.isDirectory()) return sourcesBelow(path);
      return /\.test\.(ts|mjs)$/.test(entry.name) ? [] : [path];
    })
    .sort();
}

/**
 * A hash of the content of all these files and of their names, so that a renamed file counts too.
 */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const content = readFileSync(path);
    hash.update(`${relative(root, path)} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/** What a build of package `name` depends on. Whoever changes how we build changes this as well. */
export function inputsOf(name) {
  const packages = packagesBehind(name).flatMap((one) => sourcesBelow(join(root, "packages", one)));
  const how = sourcesBelow(join(root, "tools", "boot"));
  return hashOf([
    ...packages,
    ...how,
    join(root, "package-lock.json"),
    join(root, "tsconfig.json"),
  ]);
}
