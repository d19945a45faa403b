import { randomBytes } from "node:crypto";
import { constants, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { packed, packedHead, stored } from "./packing.ts";

/** What a reader has by now of a stream that has no end. */
const read = (...pieces: readonly Uint8Array[]): string =>
  gunzipSync(Buffer.concat(pieces), { finishFlush: constants.Z_SYNC_FLUSH }).toString();

const texts = Array.from({ length: 40 }, (_, at) =>
  `entry ${at}: المجلس, Ассамблея, 議会; ${randomBytes(at).toString("hex")}\n`.repeat(1 + (at % 7)),
);

describe("a packed stream", () => {
  test("is what its pieces were, packed and stored ones in any order", () => {
    const pieces = texts.map((text, at) => (at % 3 === 0 ? stored : packed)(Buffer.from(text)));
    expect(read(packedHead, ...pieces)).toBe(texts.join(""));
  });

  test("can be joined at any piece, and the same piece can be read by all", () => {
    const pieces = texts.map((text) => packed(Buffer.from(text)));
    for (const from of [0, 1, 17, 39]) {
      expect(read(packedHead, ...pieces.slice(from))).toBe(texts.slice(from).join(""));
    }
    const [first] = pieces;
    expect(first === undefined ? "" : read(packedHead, first, first)).toBe(
      `${texts[0]}${texts[0]}`,
    );
  });

  test("has every piece to its end as soon as its bytes are there", () => {
    const pieces = texts.map((text) => packed(Buffer.from(text)));
    for (const [at] of texts.entries()) {
      expect(read(packedHead, ...pieces.slice(0, at + 1))).toBe(texts.slice(0, at + 1).join(""));
    }
  });

  test("takes what is stored at any length, also beyond that of one part", () => {
    for (const length of [0, 1, 65_534, 65_535, 65_536, 200_000]) {
      const text = "x".repeat(length);
      expect(read(packedHead, stored(Buffer.from(text)), packed(Buffer.from("end")))).toBe(
        `${text}end`,
      );
    }
  });

  test("packs lines that resemble each other to less than a third", () => {
    const lines = texts.map((text, at) => `id: ${at}\nevent: entry\ndata: {"seq":${at}}\n${text}`);
    const bytes = Buffer.from(lines.join("").repeat(3));
    expect(packed(bytes).length).toBeLessThan(bytes.length / 3);
  });
});
