import { join } from "node:path";
import { rulebooks } from "@hemicycle/rulebooks";
import { runnerImport } from "vite";
import { describe, expect, test } from "vitest";
import { outlines } from "./clauses/outlines.ts";
import { pages } from "./clauses/pages.ts";
import { sayings } from "./clauses/says-ar.ts";
import { speaking, wholeEdition } from "./clauses/texts.ts";
import { judgedPart, splitRulebooks } from "./split.config.ts";

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
  test("has no reading, no example and no language but English, and the rest as written", () => {
    expect(judgedPart(clause)).toBe(`
export const quorum = guard({
  id: "x.1/quorum",
  reading: "",
  on: ["OpenVote"],
  says: { en: "{n} are needed." },
  check: ({ state }) => (state.session ? holds : fails({ reading: "in a check", n: 1 })),
  examples: [],
});
`);
  });

  test("is cut in descriptions of clauses only", () => {
    const other = 'const one = example({ reading: "kept", examples: ["kept"] });\n';
    expect(judgedPart(other)).toBe(other);
  });
});

type Split = typeof import("@hemicycle/rulebooks");

/** The rulebooks as the build gives them to screens. */
async function judged(): Promise<Split["rulebooks"]> {
  const { apply: _, ...plugin } = splitRulebooks();
  const path = join(import.meta.dirname, "..", "rulebooks", "index.ts");
  const { module } = await runnerImport<Split>(path, { configFile: false, plugins: [plugin] });
  return module.rulebooks;
}

/** What JSON keeps: all but the functions. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("the split of the rulebooks", () => {
  test("leaves out every example, every reading and every other language", async () => {
    const text = JSON.stringify(await judged());
    for (const { reading, examples = [], says } of Object.values(pages)) {
      for (const lost of [reading, ...examples, says?.ru ?? reading]) {
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
    const spoken = speaking(await judged(), "ar", sayings);
    const clauses = spoken.flatMap(({ editions }) => editions.flatMap((one) => one.clauses));
    const guards = clauses.flatMap((one) => (one.kind === "guard" ? [one] : []));
    expect(guards.length).toBeGreaterThan(0);
    for (const { id, says } of guards) {
      expect(says, id).toEqual({ en: pages[id]?.says?.en, ar: pages[id]?.says?.ar });
    }
  });

  test("an outline cites what its rulebook cites, in the same order", () => {
    const cited = (books: readonly { editions: readonly { clauses: readonly object[] }[] }[]) =>
      books.flatMap(({ editions }) => editions.map(({ clauses }) => clauses));
    const shown = cited(rulebooks).map((clauses) =>
      clauses.map((one) =>
        Object.fromEntries(
          Object.entries(one).filter(([name, value]) =>
            name === "on" ? Array.isArray(value) : ["id", "cites", "kind"].includes(name),
          ),
        ),
      ),
    );
    expect(cited(outlines)).toEqual(shown);
  });
});
