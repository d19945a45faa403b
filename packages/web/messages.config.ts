import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import type { Plugin } from "vite";
import { type Part, parts, takenApart } from "./messages/parts.ts";
import { kinds } from "./messages/tree.ts";

const languages = ["en", "fr", "es", "ar", "ru"];
/** Ids of modules that are no files: "messages:base-en.js". */
const made = /^messages:([a-z]+)-([a-z]{2})\.js$/;
const parsing = /\/packages\/web\/messages\/parsed\.ts$/;
const idOf = (part: Part, language: string): string => `messages:${part}-${language}.js`;

/**
 * Gives each part of each catalogue of messages a file of its own. The messages in it are parsed
 * here, and the pages do without the parser.
 */
export function splitMessages(): Plugin {
  return {
    name: "hemicycle-split-messages",
    apply: "build",
    enforce: "pre",
    resolveId: { filter: { id: made }, handler: (id) => id },
    load: {
      filter: { id: [made, /\/packages\/web\/messages\/catalogues\.ts$/, parsing] },
      handler: (id) => {
        if (parsing.test(id)) return parsedAlready;
        const [, name, language] = made.exec(id) ?? [];
        const part = parts.find((one) => one === name);
        return part && language ? catalogueOf(part, language) : fetching();
      },
    },
  };
}

/** What is one piece of plain words comes as a string. */
const parsedAlready =
  'export const treeOf = (one) => typeof one === "string" ? [{ type: 0, value: one }] : one;';

/** The module that fetches parts, in the place of `catalogues.ts`. */
const fetching = (): string => {
  const files = parts.flatMap((part) =>
    languages.map((language) => {
      const name = JSON.stringify(`${part}-${language}`);
      return `${name}: () => import(${JSON.stringify(idOf(part, language))})`;
    }),
  );
  return [
    `const files = { ${files.join(", ")} };`,
    "export const fetchPart = async (language, part) =>",
    "  (await files[part + '-' + language]()).default;",
  ].join("\n");
};

const catalogueOf = async (part: Part, language: string): Promise<string> => {
  const path = join(import.meta.dirname, "messages", `${language}.json`);
  const catalogue: Record<string, string> = JSON.parse(await readFile(path, "utf8"));
  const parsed = Object.entries(takenApart(catalogue, part)).map(([key, message = ""]) => {
    const tree = new IntlMessageFormat(message, language).getAst();
    const [only, ...others] = tree;
    return [key, only?.type === kinds.literal && others.length === 0 ? only.value : tree];
  });
  const json = JSON.stringify(Object.fromEntries(parsed));
  return `export default JSON.parse(${JSON.stringify(json)});`;
};
