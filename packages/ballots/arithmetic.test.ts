import {
  createCipheriv,
  createHash,
  createHmac,
  generateKeyPairSync,
  pbkdf2Sync,
  randomBytes,
} from "node:crypto";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { hex } from "@hemicycle/base";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64, bytesOfHex, numberOf, textOf, utf8 } from "./bytes.ts";
import { seal, unseal } from "./ccm.ts";
import { edwards } from "./edwards.ts";
import { type Group, inverse, randomExponent } from "./group.ts";
import { plainMachine } from "./machine.ts";
import { belenios2048, rfc3526Group } from "./modular.ts";
import { hmac, pbkdf2, sha256 } from "./sha256.ts";

const bytes = (most = 300) => fc.uint8Array({ maxLength: most });

describe("hashes agree with those of OpenSSL", () => {
  test("SHA-256, of bytes and of texts", () => {
    fc.assert(
      fc.property(bytes(), (data) => {
        expect(hex(sha256(data))).toBe(createHash("sha256").update(data).digest("hex"));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(hex(sha256(text))).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  test("of a part of a larger buffer, and of a million signs", () => {
    const part = new Uint8Array(utf8("xxabcxx").buffer, 2, 3);
    expect(hex(sha256(part))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(hex(sha256("a".repeat(1_000_000)))).toBe(
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
    );
  });

  test("HMAC, with keys longer than a block too, and PBKDF2", () => {
    fc.assert(
      fc.property(bytes(150), bytes(), (key, message) => {
        const wanted = createHmac("sha256", key).update(message).digest("hex");
        expect(hex(hmac(sha256, key)(message))).toBe(wanted);
      }),
    );
    const made = pbkdf2({ password: "WfZ-kqe", salt: "v8ytPL9YhPHaCz", rounds: 100 });
    const wanted = pbkdf2Sync("WfZ-kqe", "v8ytPL9YhPHaCz", 100, 32, "sha256");
    expect(hex(made)).toBe(wanted.toString("hex"));
  });
});

describe("AES-256 in CCM mode", () => {
  test("agrees with OpenSSL and opens again", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (content) => {
        const [key, nonce] = [randomBytes(32), randomBytes(32)];
        const cipher = createCipheriv("aes-256-ccm", key, nonce.subarray(0, 13), {
          authTagLength: 8,
        });
        const wanted = [cipher.update(content), cipher.final(), cipher.getAuthTag()];
        const sealed = seal({ key, nonce }, content);
        expect(hex(sealed)).toBe(Buffer.concat(wanted).toString("hex"));
        expect(unseal({ key, nonce }, sealed)).toEqual(content);
      }),
    );
  });

  test("does not open what was altered, cut, or sealed with another key", () => {
    const sealing = { key: randomBytes(32), nonce: randomBytes(13) };
    const sealed = seal(sealing, utf8("a share"));
    for (const at of sealed.keys()) {
      const altered = sealed.map((byte, place) => (place === at ? byte ^ 1 : byte));
      expect(unseal(sealing, altered)).toBeUndefined();
    }
    expect(unseal(sealing, sealed.subarray(1))).toBeUndefined();
    expect(unseal(sealing, sealed.subarray(0, 5))).toBeUndefined();
    expect(unseal({ ...sealing, key: randomBytes(32) }, sealed)).toBeUndefined();
  });
});

describe("bytes", () => {
  test("in base 16 and 64 are those of Node, without padding", () => {
    fc.assert(
      fc.property(bytes(60), (data) => {
        expect(hex(data)).toBe(Buffer.from(data).toString("hex"));
        expect(bytesOfHex(hex(data))).toEqual(data);
        expect(base64(data)).toBe(Buffer.from(data).toString("base64").replaceAll("=", ""));
      }),
    );
  });

  test("that are no text or no digits are not read", () => {
    expect(textOf(Uint8Array.of(0xc3, 0x28))).toBeUndefined();
    for (const text of ["0", "0G", "AB", " 00"]) expect(bytesOfHex(text)).toBeUndefined();
    expect(numberOf(new Uint8Array())).toBe(0n);
  });
});

const lawsOf = <E>(group: Group<E>, runs: number): void => {
  const { generator, power, times, same, one, order, read, write } = group;
  const small = group.table(generator, 4);
  const large = group.table(generator, 7);
  for (let run = 0; run < runs; run += 1) {
    const [a, b] = [randomExponent(group, nodeChance), randomExponent(group, nodeChance)];
    const [x, y] = [power(generator, a), power(generator, b)];
    expect(write(times(x, y))).toBe(write(power(generator, (a + b) % order)));
    expect(write(power(x, b))).toBe(write(power(y, a)));
    expect([write(small(a)), write(large(a))]).toEqual([write(x), write(x)]);
    expect(same(times(x, inverse(group, x)), one)).toBe(true);
    expect(same(x, y)).toBe(false);
    const again = read(write(x));
    expect(again !== undefined && same(again, x)).toBe(true);
  }
  expect(same(power(generator, order), one)).toBe(true);
  expect(same(power(generator, 0n), one)).toBe(true);
  expect(() => small(order << 8n)).toThrow(RangeError);
};

describe("each group", () => {
  test.each([
    ["BELENIOS-2048 with OpenSSL", belenios2048(nodeMachine), 10],
    ["BELENIOS-2048 with BigInt", belenios2048(plainMachine), 3],
    ["RFC-3526-2048", rfc3526Group(nodeMachine), 1],
  ])("keeps the laws of a group: %s", { timeout: 60_000 }, (_, group, runs) => {
    lawsOf(group, runs);
  });

  test("keeps the laws of a group: Ed25519", { timeout: 60_000 }, () => {
    lawsOf(edwards(plainMachine), 3);
  });

  test("takes the powers of OpenSSL and of BigInt for the same, at the edges too", () => {
    for (const modulus of [2n ** 255n - 19n, modulusOf(rfc3526Group(nodeMachine))]) {
      const [plain, native] = [plainMachine.powers(modulus), nodeMachine.powers(modulus)];
      for (const base of [0n, 1n, 2n, 3n, modulus - 2n, modulus - 1n]) {
        for (const exponent of [0n, 1n, 2n, (modulus - 1n) / 2n, modulus - 1n]) {
          expect(native(base, exponent), `${base}^${exponent}`).toBe(plain(base, exponent));
        }
      }
    }
  });
});

describe("an element is read only as it is written", () => {
  const group = belenios2048(nodeMachine);
  const one = group.write(group.power(group.generator, 12345n));

  test.each([
    ["a leading zero", `0${one}`],
    ["a sign", `+${one}`],
    ["a blank", `${one} `],
    ["another base", `0x${BigInt(one).toString(16)}`],
    ["digits of another script", one.replace("1", "١")],
    ["nothing", ""],
    ["zero", "0"],
    ["a number outside the group", "2"],
    ["the negative of an element", String(-BigInt(one))],
    ["an element of order two times a member", negated(one)],
    ["a number that is too large", "9".repeat(617)],
    ["a number that is far too long", "1".repeat(100_000)],
  ])("%s", (_, text) => {
    expect(group.read(text)).toBeUndefined();
  });

  test("the neutral element is one", () => {
    expect(group.read("1")).toBe(1n);
  });
});

/** p - x: it has an even order. */
function negated(text: string): string {
  return (modulusOf(belenios2048(nodeMachine)) - BigInt(text)).toString();
}

/** The first power of 2 that is reduced says what by. */
function modulusOf({ times }: Group<bigint>): bigint {
  let power = 2n;
  while (times(power, 1n) === power) power *= 2n;
  return power - times(power, 1n);
}

describe("Ed25519", () => {
  const group = edwards(plainMachine);

  test("multiplies like the signatures of OpenSSL", () => {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const seed = Buffer.from(privateKey.export({ format: "jwk" }).d ?? "", "base64url");
    const digest = createHash("sha512").update(seed).digest().subarray(0, 32).reverse();
    const clamped = (numberOf(digest) & ((1n << 254n) - 8n)) | (1n << 254n);
    const known = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").reverse();
    const point = group.power(group.generator, clamped % group.order);
    expect(group.write(point)).toBe(known.toString("hex"));
  });

  const digits = (value: bigint): string => value.toString(16).padStart(64, "0");
  const p = 2n ** 255n - 19n;

  test.each([
    ["a point of order two", digits(p - 1n)],
    ["a point of order four", digits(0n)],
    ["the neutral point with a sign", digits(1n | (1n << 255n))],
    ["a coordinate that is not reduced", digits(p + 1n)],
    ["no point of the curve", digits(2n)],
    ["capitals", group.write(group.power(group.generator, 5n)).toUpperCase()],
    ["too few digits", digits(4n).slice(1)],
  ])("does not read %s", (_, text) => {
    expect(group.read(text)).toBeUndefined();
  });

  test("reads the neutral point, and both signs of a point", () => {
    expect(group.read(digits(1n))).toEqual(group.one);
    const point = group.power(group.generator, 7n);
    const back = group.read(group.write(inverse(group, point)));
    expect(back !== undefined && group.same(group.times(back, point), group.one)).toBe(true);
  });
});
