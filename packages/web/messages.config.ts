import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import type { Plugin } from "vite";
import { type Beside, fetchingOne, filesOf } from "./beside.config.ts";
import { nameOf, parts, takenApart, together } from "./messages/parts.ts";
import { kinds } from "./messages/tree.ts";

const languages = ["en", "fr", "es", "ar", "ru"];
/** Ids of modules that are no files: "/messages:base-en.js". */
const made = /^\/messages:([a-z_]+-[a-z]{2})\.js$/;
const parsing = /\/packages\/web\/messages\/parsed\.ts$/;

/**
 * Gives each part of each catalogue of messages a file of its own, and one to those that come
 * together. The messages in it are parsed
 * here, and the pages do without the parser.
 */
export function splitMessages(): Plugin {
  let built = false;
  return {
    name: "hemicycle-split-messages",
    apply: "build",
    enforce: "pre",
    configResolved({ command }) {
      built = command === "build";
    },
    async buildStart() {
      if (!built) return;
      for (const file of filesOf(await catalogues())) this.emitFile(file);
    },
    resolveId: { filter: { id: made }, handler: (id) => id },
    load: {
      filter: { id: [made, /\/packages\/web\/messages\/catalogues\.ts$/, parsing] },
      handler: async (id) => {
        if (parsing.test(id)) return parsedAlready;
        const all = await catalogues();
        const key = made.exec(id)?.[1];
        return key === undefined ? fetching(all, built) : all.sources.get(key);
      },
    },
  };
}

/** What is one piece of plain words comes as a string. */
const parsedAlready =
  'export const treeOf = (one) => typeof one === "string" ? [{ type: 0, value: one }] : one;';

/** The module that fetches files, in the place of `catalogues.ts`. */
const fetching = (all: Beside, built: boolean): string =>
  [
    "export const fetchFile = async (language, file) =>",
    `  ${fetchingOne(all, "file + '-' + language", built)};`,
  ].join("\n");

let read: Promise<Beside> | undefined;

/** All files of all catalogues. */
const catalogues = (): Promise<Beside> => {
  read ??= readAll();
  return read;
};

async function readAll(): Promise<Beside> {
  const files = [...parts, ...together.map(nameOf)];
  const sources = await Promise.all(
    files.flatMap((file) =>
      languages.map(async (language) => {
        return [`${file}-${language}`, await catalogueOf(file, language)] as const;
      }),
    ),
  );
  return { kind: "messages", sources: new Map(sources) };
}

const catalogueOf = async (file: string, language: string): Promise<string> => {
  const path = join(import.meta.dirname, "messages", `${language}.json`);
  const catalogue: Record<string, string> = JSON.parse(await readFile(path, "utf8"));
  const parsed = Object.entries(takenApart(catalogue, file)).map(([key, message = ""]) => {
    const tree = new IntlMessageFormat(message, language).getAst();
    const [only, ...others] = tree;
    return [key, only?.type === kinds.literal && others.length === 0 ? only.value : tree];
  });
  const json = JSON.stringify(Object.fromEntries(parsed));
  return `export default JSON.parse(${JSON.stringify(json)});`;
};
