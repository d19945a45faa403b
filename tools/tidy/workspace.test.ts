import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readWorkspace } from "./workspace.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const paths = readWorkspace(root).map(({ path }) => path);

test("the checks see code, components, styles, pages and prose, in the root and below", () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      "GLOSSARY.md",
      "tidy.test.ts",
      "tools/boot.mjs",
      "tools/tidy/workspace.test.ts",
      "packages/engine/index.ts",
      "packages/web/App.svelte",
      "packages/web/index.html",
      "packages/web/styles/tokens.css",
    ]),
  );
});

test("they do not see what is installed or built", () => {
  expect(paths.filter((path) => /(^|\/)(node_modules|dist|\.git)\//.test(path))).toEqual([]);
});
