import { join } from "node:path";
import type { Language, Rulebook } from "@hemicycle/engine";
import { type ESTree, type Plugin, parseSync, runnerImport, Visitor } from "vite";
import type * as clauseTexts from "./clauses/texts.ts";

/** Functions that make a clause of its description. */
const makers: readonly string[] = ["guard", "value", "figure", "consequence", "prose"];

/** What no judge asks for, and what stands in its place. */
const shownOnly: Readonly<Record<string, string>> = {
  says: '{ en: "" }',
  reading: '""',
  source: '""',
  why: '""',
  examples: "[]",
};

/** Modules whose exports are data: worked out at build time from the whole rulebooks. */
const workedOut = /\/packages\/web\/clauses\/(?:pages|readings-[a-z]{2})\.ts$/;

/**
 * The module that fetches rulebooks, and what it fetches that is no file: "says:ipu-fr.js",
 * "outline:ipu.js".
 */
const fetching = /\/packages\/web\/clauses\/books\.ts$/;
const said = /^says:([a-z-]+)-([a-z]{2})\.js$/;
const outlined = /^outline:([a-z-]+)\.js$/;
const languages = ["en", "fr", "es", "ar", "ru"];

/** Readings in other languages: they have been worked out into the modules above. */
const translated = /\/packages\/rulebooks\/[a-z-]+\/readings\.json$/;

/**
 * Keeps out of the rulebooks that screens judge by what no judge asks for: readings, sources,
 * examples, and the wordings of refusals. They stand in modules of their own, which are fetched
 * where they are shown, and in the language in which they are.
 */
export function splitRulebooks(): Plugin {
  return {
    name: "hemicycle-split-rulebooks",
    apply: "build",
    enforce: "pre",
    resolveId: { filter: { id: [said, outlined] }, handler: (id) => id },
    load: {
      filter: { id: [workedOut, translated, said, outlined, fetching] },
      handler: (id) => {
        if (fetching.test(id)) return fetchingBooks();
        if (translated.test(id)) return "{}";
        return ofBook(id) ?? dataOf(id);
      },
    },
    transform: {
      filter: { id: /\/packages\/rulebooks\/.*\.ts$/ },
      handler: (code) => ({ code: judgedPart(code), map: null }),
    },
  };
}

interface Shelf {
  readonly rulebooks: readonly Rulebook[];
}

const rulebooksPlace = join(import.meta.dirname, "..", "rulebooks");
let shelf: Promise<readonly Rulebook[]> | undefined;
let told: Promise<typeof clauseTexts> | undefined;

const run = async <T>(...place: readonly string[]): Promise<T> =>
  (await runnerImport<T>(join(...place), { configFile: false })).module;

/** The rulebooks, run here. */
const rulebooks = (): Promise<readonly Rulebook[]> => {
  shelf ??= run<Shelf>(rulebooksPlace, "index.ts").then((module) => module.rulebooks);
  return shelf;
};

/** What is fetched of one rulebook beside it; null where the id is of another module. */
function ofBook(id: string): Promise<string> | null {
  const [, book, language] = said.exec(id) ?? outlined.exec(id) ?? [];
  return book === undefined ? null : besideBook(book, language);
}

async function besideBook(book: string, language: string | undefined): Promise<string> {
  // One after the other: each run is a server of its own.
  told ??= rulebooks().then(() => run(import.meta.dirname, "clauses", "texts.ts"));
  const { outlinesOf, sayingsIn } = await told;
  const own = (await rulebooks()).filter(({ id }) => id === book);
  // The id of a module that is made below, with one of the languages there.
  const found = language === undefined ? outlinesOf(own)[0] : sayingsIn(own, language as Language);
  return `export default ${parsed(found)};\n`;
}

/** The module that fetches rulebooks one by one, in the place of `books.ts`. */
async function fetchingBooks(): Promise<string> {
  const all = await rulebooks();
  const ids = all.map(({ id }) => id);
  const table = (name: string, files: readonly (readonly [key: string, file: string])[]) => {
    const imports = files.map(([key, file]) => `${JSON.stringify(key)}: () => import("${file}")`);
    return `const ${name} = { ${imports.join(", ")} };`;
  };
  const inLanguages = ids.flatMap((id) => languages.map((one) => `${id}-${one}`));
  return [
    table(
      "books",
      ids.map((id) => [id, `${rulebooksPlace}/${id}/rulebook.ts`]),
    ),
    table(
      "outlines",
      ids.map((id) => [id, `outline:${id}.js`]),
    ),
    table(
      "sayings",
      inLanguages.map((key) => [key, `says:${key}.js`]),
    ),
    `const titles = ${JSON.stringify(Object.fromEntries(all.map((one) => [one.title, one.id])))};`,
    "export const bookIds = async () => Object.keys(books);",
    "export const bookCalled = async (title) => titles[title];",
    "export const fetchBook = async (id) =>",
    "  Object.values((await books[id]?.()) ?? {}).find((one) => one.id === id && one.editions);",
    "export const fetchOutline = async (id) => (await outlines[id]?.())?.default;",
    "export const fetchSayings = async (id, language) =>",
    "  (await sayings[id + '-' + language]?.())?.default ?? {};",
  ].join("\n");
}

/** The exports of a module as JSON: the module runs here and not on the screen. */
async function dataOf(id: string): Promise<string> {
  const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
  return Object.entries(module)
    .map(([name, data]) => `export const ${name} = ${parsed(data)};\n`)
    .join("");
}

const parsed = (data: unknown): string =>
  `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** The source of a file of rules, without what no judge asks for. */
export function judgedPart(code: string): string {
  const cuts: Cut[] = [];
  const { program } = parseSync("rule.ts", code);
  new Visitor({
    CallExpression({ callee, arguments: [description] }) {
      const makes = callee.type === "Identifier" && makers.includes(callee.name);
      if (!makes || description?.type !== "ObjectExpression") return;
      cuts.push(...propertiesOf(description).flatMap(cutsIn));
    },
  }).visit(program);
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, put }) => text.slice(0, start) + put + text.slice(end), code);
}

interface Named {
  readonly name: string;
  readonly value: ESTree.Expression;
  /** Whether the name stands for a variable that is called like it. */
  readonly isShort: boolean;
}

const propertiesOf = ({ properties }: ESTree.ObjectExpression): readonly Named[] =>
  properties.flatMap((property) =>
    property.type === "Property" && property.key.type === "Identifier"
      ? [{ name: property.key.name, value: property.value, isShort: property.shorthand }]
      : [],
  );

/** What is cut out of one property of a description: nothing where a judge asks for it. */
const cutsIn = ({ name, value: { start, end }, isShort }: Named): readonly Cut[] => {
  const put = shownOnly[name];
  return put === undefined ? [] : [{ start, end, put: isShort ? `${name}: ${put}` : put }];
};
