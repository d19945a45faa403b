import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { sha256 } from "./sha256.ts";

const nodes = (text: string): string => createHash("sha256").update(text).digest("hex");

test("the digest of nothing, and of the example of the standard, are those of the standard", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("texts of every length around the edges of a block have the digest that Node gives them", () => {
  for (let length = 0; length < 200; length += 1) {
    const text = randomBytes(length).toString("latin1").slice(0, length);
    expect(sha256(text), `length ${length}`).toBe(nodes(text));
  }
});

test("a long text in several scripts has the digest that Node gives it", () => {
  const text = "الجمعية 議会 Ассамблея 🏛️ ".repeat(20_000);
  expect(sha256(text)).toBe(nodes(text));
});
