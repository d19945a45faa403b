import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Plugin, runnerImport } from "vite";

const packages = join(import.meta.dirname, "..");
const texts = "@hemicycle/texts";
/** Whoever takes what is lent: the engine, which folds and judges on every page. */
const borrower = /\/packages\/engine\//;
/** What folds events that few journals have: about texts, and about what becomes of laws. */
const late = ["amendments", "laws", "consultations", "national-use", "overlays"] as const;
const lateFile = new RegExp(`/packages/engine/evolve/(${late.join("|")})\\.ts$`);
const lentId = "texts:lent.js";
const wholeId = "texts:whole.js";
const lateId = /^texts:late-([a-z-]+)\.js$/;

/**
 * Most sittings have no text in their journal, and most screens show none: what the engine takes
 * of the texts, and what folds events about them, is fetched with the first such event. In the
 * place of each function stands one that asks for it, and throws as long as it is not there; data
 * stand as they are.
 */
export function lendTexts(): Plugin {
  return {
    name: "hemicycle-lend-texts",
    apply: "build",
    enforce: "pre",
    // As in `split.config.ts`: before anything else.
    buildStart: {
      sequential: true,
      async handler() {
        await run();
      },
    },
    resolveId: {
      filter: { id: [/^@hemicycle\/texts$/, /^texts:/, new RegExp(`/(${late.join("|")})\\.ts$`)] },
      handler: (id, importer = "") => {
        if (id.startsWith("texts:")) return id;
        if (!borrower.test(importer)) return null;
        return id === texts ? lentId : lateIn(join(dirname(importer), id), importer);
      },
    },
    load: {
      filter: { id: [/^texts:/, /\/packages\/web\/client\/texts\.ts$/] },
      handler: async (id) => {
        const name = lateId.exec(id)?.[1];
        if (name !== undefined) return lending(await exportsOf(name), `late.${memberOf(name)}`);
        if (id === lentId) return lent();
        return id === wholeId ? whole() : `export { fetchTexts, textsAreHere } from "${lentId}";`;
      },
    },
  };
}

/** What stands for a file that is fetched late; null for others, and where it has come itself. */
const lateIn = (file: string, importer: string): string | null => {
  const name = lateFile.exec(file)?.[1];
  return name === undefined || lateFile.test(importer) ? null : `texts:late-${name}.js`;
};

const fileOf = (name: string): string => join(packages, "engine", "evolve", `${name}.ts`);
/** As an export can be called. */
const memberOf = (name: string): string => name.replaceAll("-", "_");

const imported = /^(?:import|export) \{([^}]*)\} from "@hemicycle\/texts";/gm;

/** The names that a file takes of the texts, without types. */
export const takenIn = (code: string): readonly string[] =>
  [...code.matchAll(imported)].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type ")),
  );

type Taken = ReadonlyMap<string, unknown>;

/** All that the engine takes, by name. */
async function taken(): Promise<Taken> {
  const place = join(packages, "engine");
  const files = await readdir(place, { recursive: true });
  const sources = await Promise.all(
    files
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => readFile(join(place, file), "utf8")),
  );
  const { texts: module } = await run();
  const names = [...new Set(sources.flatMap(takenIn))].sort();
  return new Map(names.map((name) => [name, module[name]]));
}

type Module = Readonly<Record<string, unknown>>;
type Run = Readonly<Record<string, Module>> & { readonly texts: Module };

/** No file: it brings all that has to be run here, so that it is run at one go. */
const runId = join(import.meta.dirname, "lent-here.js");
const runHere: Plugin = {
  name: "hemicycle-lent-here",
  resolveId: (id) => (id === runId ? id : null),
  load: (id) => {
    const files = late.map((name) => `export * as ${memberOf(name)} from "${fileOf(name)}";`);
    const index = join(packages, "texts", "index.ts");
    return id === runId ? [`export * as texts from "${index}";`, ...files].join("\n") : null;
  },
};

let ran: Promise<Run> | undefined;
const run = (): Promise<Run> => {
  ran ??= runnerImport<Run>(runId, { configFile: false, plugins: [runHere] }).then(
    ({ module }) => module,
  );
  return ran;
};

const exportsOf = async (name: string): Promise<Taken> =>
  new Map(Object.entries((await run())[memberOf(name)] ?? {}));

/** All that is fetched at once. */
async function whole(): Promise<string> {
  const names = [...(await taken())].flatMap(([name, what]) => (isFunction(what) ? [name] : []));
  return [
    `import { ${names.join(", ")} } from "${texts}";`,
    ...late.map((name) => `import * as ${memberOf(name)} from "${fileOf(name)}";`),
    `export const texts = { ${names.join(", ")} };`,
    `export const late = { ${late.map(memberOf).join(", ")} };`,
  ].join("\n");
}

const isFunction = (what: unknown): boolean => typeof what === "function";

const lender = `
let lent;
export const here = () => { if (!lent) throw new Error("no texts yet"); return lent; };
export const textsAreHere = () => lent !== undefined;
export const fetchTexts = async () => { lent = await import("${wholeId}"); };
`;

/** The module that stands for another one, as it is sent to screens; `at`: where it is lent. */
export const lending = (all: Taken, at: string): string =>
  [`import { here } from "${lentId}";`, standingFor(all, at)].join("\n");

const lent = async (): Promise<string> => [lender, standingFor(await taken(), "texts")].join("\n");

const standingFor = (all: Taken, at: string): string =>
  [...all]
    .map(([name, what]) => `export const ${name} = ${standing(`${at}.${name}`, what)};`)
    .join("\n");

const standing = (at: string, what: unknown): string => {
  if (isFunction(what)) return `(...given) => here().${at}(...given)`;
  const entries = Object.entries(what ?? {});
  if (entries.length > 0 && entries.every(([, inner]) => isFunction(inner))) {
    return `{ ${entries.map(([name, inner]) => `${name}: ${standing(`${at}.${name}`, inner)}`)} }`;
  }
  const json: string | undefined = JSON.stringify(what);
  if (json === undefined) throw new Error(`${at} is neither a function nor data`);
  return `/* @__PURE__ */ JSON.parse(${JSON.stringify(json)})`;
};
