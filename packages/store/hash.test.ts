import { expect, test } from "vitest";
import { chainHash, leafHash, link } from "./hash.ts";

const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("hex");

/** From the test vectors of Certificate Transparency (RFC 6962, its reference implementation). */
const vectors = [
  ["", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
  ["00", "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"],
  ["10", "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7"],
  ["2021", "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7"],
] as const;

test.each(vectors)("the leaf hash of %j is that of RFC 6962", (input, expected) => {
  expect(hex(leafHash(Buffer.from(input, "hex")))).toBe(expected);
});

test("the leaf hash does not depend on what was hashed before", () => {
  leafHash(new Uint8Array(65_535).fill(9));
  expect(hex(leafHash(Uint8Array.of(0)))).toBe(vectors[1][1]);
});

test("the chain hashes 0x01, the chain before and the leaf", () => {
  // The inner node over two leaves, by the same reference implementation.
  const left = leafHash(new Uint8Array(0));
  const right = leafHash(Uint8Array.of(0));
  const node = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
  expect(hex(chainHash(left, right))).toBe(node);
});

test("new entries follow the head that they are linked to", () => {
  const head = { seq: 41, chain: new Uint8Array(32).fill(1) };
  const [first, second] = link(head, [Uint8Array.of(1), Uint8Array.of(2)]);
  expect([first?.seq, second?.seq]).toEqual([42, 43]);
  const chain = chainHash(head.chain, leafHash(Uint8Array.of(1)));
  expect(hex(second?.chain)).toBe(hex(chainHash(chain, leafHash(Uint8Array.of(2)))));
});
