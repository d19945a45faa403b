import { expect, test } from "vitest";
import { openedKey, sealedKey } from "./teller-key.ts";

const place = { assembly: "TEST", ceremony: "K1", person: "FR.2" };
const key = { seed: "123456789ABCDEFGHJKLMN", certificate: "{}", heard: ["a", ""] };
const passphrase = "nine grey herons on the lake";

test("a key is taken along in a file that says nothing of it, and opens for its Teller alone", async () => {
  const text = await sealedKey(place, key, passphrase);
  expect(text).not.toContain(key.seed);
  expect(await sealedKey(place, key, passphrase)).not.toBe(text);
  expect(await openedKey(place, text, passphrase)).toEqual({ kind: "key", key });
  const wrong = async (from: typeof place, file: string, words = passphrase) => {
    const opened = await openedKey(from, file, words);
    return opened.kind === "wrong" ? opened.why : opened.kind;
  };
  expect(await wrong(place, text, "nine grey geese on the lake")).toBe("passphrase");
  expect(await wrong({ ...place, person: "IN.2" }, text)).toBe("other");
  expect(await wrong({ ...place, ceremony: "K2" }, text)).toBe("other");
  // Who it belongs to is bound to what is encrypted.
  expect(await wrong({ ...place, person: "IN.2" }, text.replace("FR.2", "IN.2"))).toBe(
    "passphrase",
  );
  expect(await wrong(place, text.replace(/"data": "../, '"data": "zz'))).toBe("passphrase");
  expect(await wrong(place, text.slice(0, -5))).toBe("file");
  expect(await wrong(place, "[]")).toBe("file");
});

test("a file with something else in it gives no key", async () => {
  const text = await sealedKey(place, { ...key, seed: "short" }, passphrase);
  expect(await openedKey(place, text, passphrase)).toEqual({ kind: "wrong", why: "file" });
});
