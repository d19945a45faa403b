import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "./source.ts";

/** What is installed, built or kept there by the running program, wherever it lies. */
const ignored = new Set(["node_modules", "dist", ".git"]);
const ignoredAtRoot = new Set(["data", "coverage"]);

/** Text files whose form or words one of the checks reads. */
const read = /\.(ts|mjs|js|svelte|css|html|json|md|minutes)$/;

/** Every file that the checks read, in the order of its path. */
export function readWorkspace(root: string): readonly Source[] {
  return pathsBelow(root, "")
    .filter((path) => read.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (ignored.has(entry.name) || ignoredAtRoot.has(path)) return [];
    return entry.isDirectory() ? pathsBelow(root, path) : [path];
  });
}
