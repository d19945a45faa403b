import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(css|svelte)$/.test(path) && !path.includes("node_modules"))
  .map((path) => ({ path, text: readFileSync(`${root}/${path}`, "utf8") }));

/** Declarations of the style sheets and of the components' style blocks. */
const declarations = files.flatMap(({ path, text }) => {
  const css = path.endsWith(".css") ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? "");
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...plain.matchAll(/(?:^|[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = "", value = ""]) => ({ path, property, value: value.trim() }),
  );
});

const show = (found: typeof declarations) =>
  found.map(({ path, property, value }) => `${path} ${property}: ${value}`);

test("the style sheets are read", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(declarations.length).toBeGreaterThan(400);
});

test("only logical properties are used, so that a page turns with its direction", () => {
  const physical = /^(margin|padding|border)-(left|right|top|bottom)\b|^(left|right|top|bottom)$/;
  const sized = /^(min-|max-)?(width|height)$/;
  const bad = declarations.filter(({ property, value }) => {
    if (physical.test(property) || sized.test(property)) return true;
    return /^(text-align|float|clear)$/.test(property) && /\b(left|right)\b/.test(value);
  });
  expect(show(bad)).toEqual([]);
});

test("raw colours stand in the tokens alone", () => {
  const raw = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)\(/i;
  const bad = declarations.filter(({ path, value }) => {
    return raw.test(value) && path !== "styles/tokens.css";
  });
  expect(show(bad)).toEqual([]);
});

test("every token that is used is defined", () => {
  const defined = new Set(declarations.map(({ property }) => property));
  const given = files.flatMap(({ text }) => [...text.matchAll(/style:(--[\w-]+)/g)]);
  for (const [, name = ""] of given) defined.add(name);
  const used = declarations.flatMap(({ path, value }) =>
    [...value.matchAll(/var\((--[\w-]+)(?=\))/g)].map(([, name = ""]) => ({ path, name })),
  );
  expect(used.filter(({ name }) => !defined.has(name))).toEqual([]);
});

test("nothing is inlined that a strict policy refuses", () => {
  for (const { path, text } of files) {
    expect(text, path).not.toMatch(/url\(["']?data:/);
    expect(text, path).not.toMatch(/\sstyle="[^"]*"/);
  }
});

test("nothing blinks and nothing moves without end", () => {
  expect(show(declarations.filter(({ value }) => /\binfinite\b/.test(value)))).toEqual([]);
});
