import { type ESTree, type Plugin, parseSync, runnerImport, Visitor } from "vite";

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
const workedOut = /\/packages\/web\/clauses\/(?:pages|outlines|(?:says|readings)-[a-z]{2})\.ts$/;

/** Readings in other languages: they have been worked out into the modules above. */
const translated = /\/packages\/rulebooks\/[a-z]+\/readings\.json$/;

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
    load: {
      filter: { id: [workedOut, translated] },
      handler: (id) => (translated.test(id) ? "{}" : dataOf(id)),
    },
    transform: {
      filter: { id: /\/packages\/rulebooks\/.*\.ts$/ },
      handler: (code) => ({ code: judgedPart(code), map: null }),
    },
  };
}

/** The exports of a module as JSON: the module runs here and not on the screen. */
async function dataOf(id: string): Promise<string> {
  const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false });
  return Object.entries(module)
    .map(([name, data]) => {
      const json = JSON.stringify(JSON.stringify(data));
      return `export const ${name} = /* @__PURE__ */ JSON.parse(${json});\n`;
    })
    .join("");
}

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
