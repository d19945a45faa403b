import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ESTree, type Plugin, parseSync, runnerImport, Visitor } from "vite";
import { type Beside, fetchingOne, filesOf } from "./beside.config.ts";
import type * as atBuild from "./clauses/at-build.ts";

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
 * The module that fetches rulebooks, and what it fetches that is no file: "/says:ipu-fr.js",
 * "/outline:ipu.js".
 */
const fetching = /\/packages\/web\/clauses\/books\.ts$/;
const said = /^\/(says|outline):([a-z-]+)\.js$/;
const excerptId = /^\/excerpt:([a-z-]+)\.js$/;
/** What stands after the name of a file of rules from which an excerpt is made. */
const excerpted = "?excerpt";
const ofRules = /\/packages\/rulebooks\/.*\.ts$/;
const ofExcerpt = /\/packages\/rulebooks\/.*\.ts\?excerpt$/;
const relative = /^\.\.?\/.*\.ts$/;
const languages = ["en", "fr", "es", "ar", "ru"] as const;

/** Readings in other languages: they have been worked out into the modules above. */
const translated = /\/packages\/rulebooks\/[a-z-]+\/readings\.json$/;

/**
 * Keeps out of the rulebooks that screens judge by what no judge asks for: readings, sources,
 * examples, and the wordings of refusals. They stand in modules of their own, which are fetched
 * where they are shown, and in the language in which they are.
 */
export function splitRulebooks(): Plugin {
  let built = false;
  return {
    name: "hemicycle-split-rulebooks",
    apply: "build",
    enforce: "pre",
    configResolved({ command }) {
      built = command === "build";
    },
    // Before anything else is done, and not beside it: what runs here waits for no more than a
    // minute for each of its modules.
    buildStart: {
      sequential: true,
      async handler() {
        if (!built) return;
        const { says, outline } = await besideBooks();
        for (const file of [says, outline].flatMap(filesOf)) this.emitFile(file);
      },
    },
    resolveId: {
      filter: { id: [said, excerptId, relative] },
      async handler(id, importer = "") {
        if (!relative.test(id)) return id;
        if (!importer.endsWith(excerpted)) return null;
        const found = await this.resolve(id, importer.slice(0, -excerpted.length));
        return found && ofRules.test(found.id) ? found.id + excerpted : found;
      },
    },
    load: {
      filter: { id: [workedOut, translated, said, fetching, excerptId, ofExcerpt] },
      async handler(id) {
        if (fetching.test(id)) return fetchingBooks(built);
        if (translated.test(id)) return "{}";
        const [, book] = excerptId.exec(id) ?? [];
        if (book !== undefined) return excerptModule(book);
        if (ofExcerpt.test(id)) return excerptFile(id.slice(0, -excerpted.length));
        return said.test(id) ? besideBook(id) : dataOf(id);
      },
    },
    transform: {
      filter: { id: [ofRules, ofExcerpt] },
      handler: (code) => ({ code: judgedPart(code), map: null }),
    },
  };
}

/** A file of rules, without what an excerpt leaves out. */
async function excerptFile(file: string): Promise<{ code: string; moduleType: "ts" }> {
  const { left } = await besideBooks();
  return { code: excerptPart(await readFile(file, "utf8"), left), moduleType: "ts" };
}

const rulebooksPlace = join(import.meta.dirname, "..", "rulebooks");
const atBuildPlace = join(import.meta.dirname, "clauses", "at-build.ts");
let ran: Promise<typeof atBuild> | undefined;

/** The rulebooks, and what is worked out of them: run here, and once, as it takes a while. */
const run = (): Promise<typeof atBuild> => {
  ran ??= runnerImport<typeof atBuild>(atBuildPlace, { configFile: false }).then(
    ({ module }) => module,
  );
  return ran;
};

/** What is fetched beside each rulebook. */
interface Together {
  /** Ids of clauses that excerpts leave out. */
  readonly left: ReadonlySet<string>;
  /** How its guards refuse, in one language. */
  readonly says: Beside;
  readonly outline: Beside;
}

let together: Promise<Together> | undefined;
const besideBooks = (): Promise<Together> => {
  together ??= madeBeside();
  return together;
};

async function madeBeside(): Promise<Together> {
  const { leftOutOf, outlinesOf, rulebooks, sayingsIn } = await run();
  const all = rulebooks.map((book) => ({ id: book.id, own: [book] }));
  const left = leftOutOf(rulebooks);
  const says = all.flatMap(({ id, own }) =>
    languages.flatMap((one) => {
      const whole = Object.entries(sayingsIn(own, one));
      const excerpt = whole.filter(([clause]) => !left.has(clause));
      return [
        [`${id}-whole-${one}`, exported(Object.fromEntries(whole))],
        [`${id}-excerpt-${one}`, exported(Object.fromEntries(excerpt))],
      ] as const;
    }),
  );
  const outlines = all.map(({ id, own }) => [id, exported(outlinesOf(own)[0])] as const);
  return {
    left,
    says: { kind: "says", sources: new Map(says) },
    outline: { kind: "outline", sources: new Map(outlines) },
  };
}

const exported = (data: unknown): string => `export default ${parsed(data)};\n`;

async function besideBook(id: string): Promise<string | undefined> {
  const { says, outline } = await besideBooks();
  const [, kind, key = ""] = said.exec(id) ?? [];
  return (kind === says.kind ? says : outline).sources.get(key);
}

/** The module that fetches rulebooks one by one, in the place of `books.ts`. */
async function fetchingBooks(built: boolean): Promise<string> {
  const { rulebooks: all } = await run();
  const { says, outline } = await besideBooks();
  const table = (name: string, fileOf: (id: string) => string): string => {
    const imports = all.map(({ id }) => `${JSON.stringify(id)}: () => import("${fileOf(id)}")`);
    return `const ${name} = { ${imports.join(", ")} };`;
  };
  return [
    table("books", (id) => `${rulebooksPlace}/${id}/rulebook.ts`),
    table("excerpts", (id) => `/excerpt:${id}.js`),
    `const titles = ${JSON.stringify(Object.fromEntries(all.map((one) => [one.title, one.id])))};`,
    "export const bookIds = async () => Object.keys(books);",
    "export const bookCalled = async (title) => titles[title];",
    "export const fetchBook = async (id) =>",
    "  Object.values((await books[id]?.()) ?? {}).find((one) => one.id === id && one.editions);",
    "export const fetchExcerpt = async (id, rest) => (await excerpts[id]?.())?.excerpt(rest);",
    "export const fetchOutline = async (id) =>",
    `  id in books ? ${fetchingOne(outline, "id", built)} : undefined;`,
    "export const fetchSayings = async (id, language, extent = 'whole') =>",
    `  id in books ? ${fetchingOne(says, "[id, extent, language].join('-')", built)} : {};`,
  ].join("\n");
}

/**
 * The module of an excerpt of a rulebook: of its files without what is left out. It names what it
 * takes: to look among all that a module has needs a file more.
 */
const excerptModule = (id: string): string =>
  [
    `import { ${nameOf(id)} as book } from "${rulebooksPlace}/${id}/rulebook.ts${excerpted}";`,
    `import { excerptOf } from "${join(import.meta.dirname, "clauses", "excerpts.ts")}";`,
    "export const excerpt = (rest) => excerptOf(book, rest);",
  ].join("\n");

/** What the module of a rulebook calls it: "csto-pa" is `cstoPa`. */
const nameOf = (id: string): string => id.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());

/** The exports of a module as JSON: the module runs here and not on the screen. */
async function dataOf(id: string): Promise<string> {
  const { dataModules } = await run();
  return Object.entries(dataModules[basename(id, ".ts")] ?? {})
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
export const judgedPart = (code: string): string =>
  withCuts(code, (_, properties) => properties.flatMap(cutsIn));

/** The same without some clauses, by their ids: in the place of each stands one that has none. */
export const excerptPart = (code: string, left: ReadonlySet<string>): string =>
  withCuts(code, ({ start, end }, properties) => {
    const id = properties.find(({ name }) => name === "id")?.value;
    const isLeft = id?.type === "Literal" && left.has(String(id.value));
    return isLeft ? [{ start, end, put: '({ kind: "prose" })' }] : [];
  });

/** A source with cuts in the calls that make clauses. */
function withCuts(
  code: string,
  cutsOf: (call: ESTree.CallExpression, properties: readonly Named[]) => readonly Cut[],
): string {
  const cuts: Cut[] = [];
  const { program } = parseSync("rule.ts", code);
  new Visitor({
    CallExpression(call) {
      const { callee } = call;
      const [description] = call.arguments;
      const makes = callee.type === "Identifier" && makers.includes(callee.name);
      if (!makes || description?.type !== "ObjectExpression") return;
      cuts.push(...cutsOf(call, propertiesOf(description)));
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
