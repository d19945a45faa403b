import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import ar from "./ar.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import { Speech, said, saidPlainly } from "./format.ts";
import fr from "./fr.json" with { type: "json" };
import type { Values } from "./index.ts";
import { treeOf } from "./parsed.ts";
import ru from "./ru.json" with { type: "json" };
import { kinds, nodesOf, type Tree } from "./tree.ts";

const catalogues = { en, fr, es, "ar-u-nu-latn": ar, ru };

/** Whole and broken, of each plural form of the five languages, and of more than three digits. */
const figures = [0, 1, 2, 3, 5, 11, 21, 22, 100, 1_234_567, 1.5];

/** Kinds of node in which it matters what the value is. */
const counting: ReadonlySet<number> = new Set([kinds.number, kinds.plural, kinds.select]);

/** Values for a message, one set for each figure; those of a select are its own, in turn. */
const valuesFor = (tree: Tree): readonly Values[] =>
  (nodesOf(tree).some(({ type }) => counting.has(type)) ? figures : [0]).map((figure, at) =>
    Object.fromEntries(
      nodesOf(tree).flatMap((node): readonly (readonly [string, string | number])[] => {
        if (node.type === kinds.number || node.type === kinds.plural) return [[node.value, figure]];
        if (node.type === kinds.argument) return [[node.value, `Œuvre ${figure} <b>`]];
        if (node.type !== kinds.select) return [];
        const options = [...Object.keys(node.options), "none of them"];
        return [[node.value, options[at % options.length] ?? ""]];
      }),
    ),
  );

const tagsIn = (tree: Tree): readonly string[] =>
  nodesOf(tree).flatMap((node) => (node.type === kinds.tag ? [node.value] : []));

test.each(Object.entries(catalogues))(
  "every message in %s says what the library for ICU messages says, whatever its values",
  (locale, catalogue) => {
    const speech = new Speech(locale);
    for (const [key, message] of Object.entries(catalogue)) {
      const library = new IntlMessageFormat(message, locale);
      const tree = library.getAst();
      const plain = Object.fromEntries(
        tagsIn(tree).map((tag) => [tag, (chunks: readonly unknown[]) => chunks.join("")]),
      );
      for (const values of valuesFor(tree)) {
        const wanted = library.format({ ...values, ...plain });
        if (saidPlainly(tree, { speech, values }) === wanted) continue;
        expect(saidPlainly(tree, { speech, values }), key).toBe(wanted);
      }
    }
  },
  60_000,
);

test("what stands under a tag is a piece of its own, and plain pieces are joined", () => {
  const tree = treeOf("A {n, plural, one {# vote} other {# votes}}, <b>{who}</b>: {x}!", "en");
  const values = { n: 2, who: "KE", x: "y" };
  expect(said(tree, { speech: new Speech("en"), values })).toEqual([
    "A 2 votes, ",
    { tag: "b", text: "KE" },
    ": y!",
  ]);
});

test("offsets, exact figures and ordinals are those of the message", () => {
  const speech = new Speech("en");
  const others = treeOf("{n, plural, offset:1 =0 {none} =1 {one} other {one and # more}}", "en");
  const place = treeOf("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", "en");
  const all = (tree: Tree) =>
    [0, 1, 2, 3, 22].map((n) => saidPlainly(tree, { speech, values: { n } }));
  expect(all(others)).toEqual([
    "none",
    "one",
    "one and 1 more",
    "one and 2 more",
    "one and 21 more",
  ]);
  expect(all(place)).toEqual(["0th", "1st", "2nd", "3rd", "22nd"]);
});

test("a sentence with a hole is never said, nor one that holds what none may hold", () => {
  const speech = new Speech("en");
  for (const message of ["{who} votes", "{n, plural, other {#}}", "{n, number}", "{d, date}"]) {
    const values = message === "{d, date}" ? { d: 0 } : {};
    expect(() => said(treeOf(message, "en"), { speech, values }), message).toThrow();
  }
});
