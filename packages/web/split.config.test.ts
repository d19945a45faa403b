import { join } from "node:path";
import { type Clause, citedIn, everyClause, type Rulebook } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { createServer, runnerImport } from "vite";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchOutline, fetchSayings } from "./clauses/books.ts";
import { excerptOf } from "./clauses/excerpts.ts";
import { pages } from "./clauses/pages.ts";
import { speaking, wholeEdition } from "./clauses/texts.ts";
import { excerptPart, judgedPart, splitRulebooks } from "./split.config.ts";

const clause = `
export const quorum = guard({
  id: "x.1/quorum",
  reading: "Half" + " of them.",
  on: ["OpenVote"],
  says: { fr: "Il en faut {n}.", en: "{n} are needed.", ar: "مطلوب {n}." },
  check: ({ state }) => (state.session ? holds : fails({ reading: "in a check", n: 1 })),
  examples: ["a | b | accepted", \`c | d | \${refused}\`],
});
`;

describe("the part of a rule that is judged by", () => {
  test("has no reading, no example and no wording, and the rest as written", () => {
    expect(judgedPart(clause)).toBe(`
export const quorum = guard({
  id: "x.1/quorum",
  reading: "",
  on: ["OpenVote"],
  says: { en: "" },
  check: ({ state }) => (state.session ? holds : fails({ reading: "in a check", n: 1 })),
  examples: [],
});
`);
  });

  test("is cut where a description names a variable as well", () => {
    expect(judgedPart("export const one = figure({ id, source, is: 2 });\n")).toBe(
      'export const one = figure({ id, source: "", is: 2 });\n',
    );
  });

  test("leaves out clauses by their ids, and what stands around them as it is", () => {
    const other = clause.replace("x.1/quorum", "x.2/other");
    const left = excerptPart(`${clause}${other}`, new Set(["x.1/quorum"]));
    expect(left).toBe(`\nexport const quorum = ({ kind: "prose" });\n${other}`);
  });

  test("is cut in descriptions of clauses only", () => {
    const other = 'const one = example({ reading: "kept", examples: ["kept"] });\n';
    expect(judgedPart(other)).toBe(other);
  });
});

type Split = typeof import("@hemicycle/rulebooks");
type Books = typeof import("./clauses/books.ts");
/** The rulebooks as the build gives them to screens. */
async function judged(): Promise<Split["rulebooks"]> {
  const { apply: _, ...plugin } = splitRulebooks();
  const path = join(import.meta.dirname, "..", "rulebooks", "index.ts");
  const { module } = await runnerImport<Split>(path, { configFile: false, plugins: [plugin] });
  return module.rulebooks;
}

/** What a rulebook has by now: the ids of its clauses, wherever they are asked. */
const idsIn = (book: Rulebook): unknown =>
  book.editions.map(({ clauses, bodies = {}, overlays = [] }) => [
    ids(clauses),
    Object.entries(bodies).map(([kind, own]) => [kind, ids(own)]),
    overlays.map((overlay) => [overlay.id, ids(overlay.clauses)]),
  ]);
const ids = (clauses: readonly Clause[]): readonly string[] => clauses.map(({ id }) => id);

/** What JSON keeps: all but the functions. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the split of the rulebooks", () => {
  test("leaves out every example, every reading and every wording", async () => {
    const text = JSON.stringify(await judged());
    for (const { reading, examples = [], says } of Object.values(pages)) {
      for (const lost of [reading, ...examples, says?.en ?? reading, says?.ru ?? reading]) {
        expect(text).not.toContain(JSON.stringify(lost).slice(1, -1));
      }
    }
  });

  test("loses nothing: with its page, every clause is as it was written", async () => {
    const whole = (await judged()).map((book) => ({
      ...book,
      editions: book.editions.map((edition) => wholeEdition(edition, pages)),
    }));
    expect(plain(whole)).toEqual(plain(rulebooks));
  });

  test("refuses in the reader's language once its wordings have come", async () => {
    const books = await judged();
    const sayings = await Promise.all(books.map(({ id }) => fetchSayings(id, "ar")));
    const spoken = speaking(books, "ar", Object.assign({}, ...sayings));
    const clauses = spoken.flatMap(({ editions }) => editions.flatMap((one) => one.clauses));
    const guards = clauses.flatMap((one) => (one.kind === "guard" ? [one] : []));
    expect(guards.length).toBeGreaterThan(0);
    for (const { id, says } of guards) {
      expect(says["ar"], id).toBe(pages[id]?.says?.ar);
    }
  });

  test("each rulebook is fetched by itself, as it was written, with its own wordings", async () => {
    const { apply: _, ...plugin } = splitRulebooks();
    const server = await createServer({
      ...{ root: import.meta.dirname, configFile: false, plugins: [plugin] },
      ...{ appType: "custom", server: { middlewareMode: true, ws: false } },
      optimizeDeps: { noDiscovery: true },
    });
    onTestFinished(() => server.close());
    // The module as the build gives it has the exports of the one that was written.
    const module = (await server.ssrLoadModule("/clauses/books.ts")) as Books;
    expect(await module.bookIds()).toEqual(rulebooks.map(({ id }) => id));
    const called = await Promise.all(rulebooks.map(({ title }) => module.bookCalled(title)));
    expect(called).toEqual(rulebooks.map(({ id }) => id));
    for (const book of rulebooks) {
      const own = new Set(book.editions.flatMap(everyClause).map(({ id }) => id));
      const { editions } = (await module.fetchBook(book.id)) ?? { editions: [] };
      const fetched = editions.flatMap(everyClause).map(({ id }) => id);
      expect(new Set(fetched)).toEqual(own);
      const asked: string[] = [];
      const excerpt = await module.fetchExcerpt(book.id, () => asked.push(book.id));
      expect(excerpt && idsIn(excerpt)).toEqual(idsIn(excerptOf(book, () => {})));
      expect(asked).toEqual([]);
      const few = await module.fetchSayings(book.id, "fr", "excerpt");
      expect(few).toEqual(await fetchSayings(book.id, "fr", "excerpt"));
      const sayings = await module.fetchSayings(book.id, "fr");
      expect(sayings).toEqual(await fetchSayings(book.id, "fr"));
      expect(Object.keys(sayings).filter((id) => !own.has(id))).toEqual([]);
      expect(await module.fetchOutline(book.id)).toEqual(await fetchOutline(book.id));
    }
    expect(await module.fetchBook("nowhere")).toBeUndefined();
    expect(await module.fetchSayings("nowhere", "fr")).toEqual({});
  });

  test("an outline cites every clause as its rulebook does", async () => {
    for (const { id, editions } of rulebooks) {
      const outline = await fetchOutline(id);
      expect(outline?.editions.map((one) => one.id)).toEqual(editions.map((one) => one.id));
      for (const [at, edition] of editions.entries()) {
        const clauses = outline?.editions[at]?.clauses ?? [];
        const cited = everyClause(edition).map((one) => [
          one.id,
          citedIn({ clauses }, one.id)?.cites,
        ]);
        expect(cited).toEqual(everyClause(edition).map((one) => [one.id, one.cites]));
        expect(clauses.length).toBeLessThan(edition.clauses.length);
      }
    }
  });
});
