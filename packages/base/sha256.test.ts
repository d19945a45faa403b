import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { hex } from "./hex.ts";
import { Sha256, sha256 } from "./sha256.ts";

const nodes = (text: string): string => createHash("sha256").update(text).digest("hex");

test("the digest of nothing, and of the example of the standard, are those of the standard", () => {
  expect(hex(sha256(""))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(hex(sha256("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("texts of every length around the edges of a block have the digest that Node gives them", () => {
  for (let length = 0; length < 200; length += 1) {
    const text = randomBytes(length).toString("latin1").slice(0, length);
    expect(hex(sha256(text)), `length ${length}`).toBe(nodes(text));
  }
});

test("a long text in several scripts has the digest that Node gives it", () => {
  const text = "الجمعية 議会 Ассамблея 🏛️ ".repeat(20_000);
  expect(hex(sha256(text))).toBe(nodes(text));
});

test("a message in parts has the digest that it has as a whole, wherever it is parted", () => {
  const whole = randomBytes(200);
  for (let one = 0; one <= whole.length; one += 13) {
    for (let other = one; other <= whole.length; other += 7) {
      const parts = [whole.subarray(0, one), whole.subarray(one, other), whole.subarray(other)];
      const hash = new Sha256();
      for (const part of parts) hash.add(part);
      expect(hex(hash.digest())).toBe(createHash("sha256").update(whole).digest("hex"));
      expect(sha256(...parts)).toEqual(sha256(whole));
    }
  }
});
