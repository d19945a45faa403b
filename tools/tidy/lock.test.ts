import { describe, expect, test } from "vitest";
import { lockFindings } from "./lock.ts";

const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages }, null, 2);
const sum = { integrity: "sha512-x" };
const whats = (packages: object) => lockFindings(lock(packages)).map(({ what }) => what);

describe("package-lock.json", () => {
  test("an address to download from is found with its line", () => {
    const resolved = ["https", "//host.example/a.tgz"].join(":");
    const text = lock({ "node_modules/a": { ...sum, resolved } });
    expect(lockFindings(text)).toEqual([
      { path: "package-lock.json", line: 6, what: "names an address to download from" },
    ]);
  });

  test("a package of our own is a link to its folder", () => {
    const packages = { "node_modules/@x/a": { resolved: "packages/a", link: true } };
    expect(whats({ ...packages, "packages/a": { version: "1" } })).toEqual([]);
  });

  test("an optional package of another platform must be there", () => {
    const a = { ...sum, optionalDependencies: { "@a/linux": "1", "@a/darwin": "1" } };
    expect(whats({ "node_modules/a": a, "node_modules/@a/linux": sum })).toEqual([
      "node_modules/a lacks its optional package @a/darwin",
    ]);
  });

  test("it may lie below the package, or in any folder above it", () => {
    const a = { ...sum, optionalDependencies: { b: "1" } };
    const nested = "node_modules/z/node_modules/a";
    for (const place of [`${nested}/node_modules/b`, "node_modules/z/node_modules/b"]) {
      expect(whats({ [nested]: a, [place]: sum })).toEqual([]);
    }
    expect(whats({ [nested]: a, "node_modules/y/node_modules/b": sum })).toHaveLength(1);
  });

  test("a package without a checksum is found", () => {
    expect(whats({ "node_modules/a": { version: "1" } })).toEqual([
      "node_modules/a has no checksum",
    ]);
  });
});
