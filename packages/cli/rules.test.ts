import { coverageOf, type ListedRule, listRules, rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

describe("hemicycle rules", () => {
  test("lists the books with their editions", async () => {
    const { status, out, err } = await capture(["rules"]);
    expect([status, err]).toEqual([0, ""]);
    for (const { id, title, editions } of rulebooks) {
      expect(out).toContain(`${id}  ${title}\n`);
      for (const edition of editions) expect(out).toContain(`  ${edition.id}  ${edition.title}\n`);
    }
  });

  test("prints each clause of a book with its citation, its kind and its examples", async () => {
    const { status, out } = await capture(["rules", "ipu"]);
    expect(status).toBe(0);
    for (const { id, kind } of clausesOf("ipu")) expect(out).toContain(`${kind} ${id}`);
    expect(out).toContain("\nRules of the Assembly, 33\n");
    expect(out).toMatch(/\n {2}33\.1 {6}guard ipu\.a33\.1\/quorum-to-vote \(\d+ examples\)\n/);
    expect(out).toContain("Asked at: open vote.");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("sums up what is mechanised and says why the rest is left to a person", async () => {
    const { out } = await capture(["rules", "ipu"]);
    const [, all, done, left] =
      /(\d+) paragraphs: (\d+) mechanised, (\d+) left to a person\./.exec(out) ?? [];
    const cited = new Map(clausesOf("ipu").map(({ cites }) => [cites, false]));
    for (const { cites, kind } of clausesOf("ipu")) if (kind !== "prose") cited.set(cites, true);
    expect(Number(all)).toBe(cited.size);
    expect(Number(done)).toBe([...cited.values()].filter((one) => one).length);
    expect(Number(done) + Number(left)).toBe(Number(all));
    const [, reasons = ""] = out.split("Left to a person:\n").slice(-2);
    for (const [cites, mechanised] of cited) {
      if (!mechanised) expect(reasons).toContain(`${cites}: `);
    }
  });

  test("says the same for machines", async () => {
    const { status, out } = await capture(["rules", "ipu", "--json"]);
    expect(status).toBe(0);
    const { book, edition, coverage, rules } = JSON.parse(out);
    expect([book, edition.id]).toEqual(["ipu", "2017-04"]);
    const paragraphs = rules.flatMap((rule: { paragraphs: unknown[] }) => rule.paragraphs);
    expect(paragraphs).toHaveLength(coverage.paragraphs);
  });

  test("lists the forty rules with every paragraph, and each guard with its five languages", async () => {
    const { out } = await capture(["rules", "ipu", "--json"]);
    const { rules }: { rules: readonly ListedRule[] } = JSON.parse(out);
    const own = rules.filter(({ document }) => document === "Rules of the Assembly");
    expect(own.map(({ rule }) => Number(rule))).toEqual(
      Array.from({ length: 40 }, (_, n) => n + 1),
    );
    for (const { paragraphs } of own) expect(paragraphs.length).toBeGreaterThan(0);
    const clauses = rules.flatMap((rule) => rule.paragraphs.flatMap((one) => one.clauses));
    expect(clauses.map(({ id }) => id).toSorted()).toEqual(
      clausesOf("ipu")
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const clause of clauses) {
      if (clause.kind !== "prose") expect(clause.examples.length, clause.id).toBeGreaterThan(0);
      if (clause.kind !== "guard") continue;
      expect(clause.languages, clause.id).toEqual(["en", "fr", "es", "ar", "ru"]);
      const outcomes = clause.examples.map((example) => example.split("|").at(-1)?.trim() ?? "");
      expect(
        outcomes.some((text) => text.startsWith("accepted")),
        clause.id,
      ).toBe(true);
      expect(
        outcomes.some((text) => /^(refused|undecided)/.test(text)),
        clause.id,
      ).toBe(true);
    }
  });

  test("without a name tells of every edition how much of it is carried out, prose and unset", async () => {
    const { status, out } = await capture(["rules"]);
    expect(status).toBe(0);
    for (const { id, editions } of rulebooks) {
      expect(out).toContain(`${id}  `);
      for (const edition of editions) {
        const { paragraphs, mechanised, left, unset } = coverageOf(listRules(edition));
        expect(mechanised + left).toBe(paragraphs);
        const tally = `${paragraphs} paragraphs: ${mechanised} mechanised, ${left} prose; ${unset} with`;
        expect(out).toContain(tally);
      }
    }
  });

  test("knows only the books and editions that there are", async () => {
    const book = await capture(["rules", "ipi"]);
    expect([book.status, book.out]).toEqual([2, ""]);
    expect(book.err).toContain("there is no rulebook ipi; did you mean ipu?");
    const edition = await capture(["rules", "ipu", "--edition", "1871"]);
    expect([edition.status, edition.out]).toEqual([2, ""]);
    expect(edition.err).toContain("there is no edition of ipu 1871; there is: 2017-04");
  });
});

function clausesOf(book: string) {
  return rulebooks.find(({ id }) => id === book)?.editions.at(-1)?.clauses ?? [];
}
