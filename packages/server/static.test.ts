import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { ask } from "./test-client.ts";
import { folder, start } from "./test-server.ts";

const index = "<!doctype html><title>Hemicycle</title>";
const script = "export const words = 1;\n".repeat(200);

async function serving() {
  const page = folder();
  mkdirSync(join(page, "assets"));
  writeFileSync(join(page, "index.html"), index);
  writeFileSync(join(page, "assets", "index-abc123.js"), script);
  writeFileSync(join(page, "assets", "sign-abc.svg"), "<svg/>");
  writeFileSync(join(page, "assets", "plex-abc.woff2"), new Uint8Array([1, 2, 3]));
  const packed = join(page, "assets", "packed-abc.js");
  writeFileSync(packed, script);
  writeFileSync(`${packed}.br`, brotliCompressSync(script));
  writeFileSync(`${packed}.gz`, gzipSync(script));
  const changing = join(page, "sw.js");
  writeFileSync(changing, script);
  writeFileSync(`${changing}.br`, brotliCompressSync(script));
  writeFileSync(`${changing}.gz`, gzipSync(script));
  return start(await openStore({ dataFolder: folder() }), { page });
}

/** What is accepted, and how an answer then comes. */
const ways = [
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, br;q=0", "gzip"],
  ["identity", null],
] as const;

describe("the page", () => {
  test("is one file for all its addresses, and is asked for anew each time", async () => {
    const { url } = await serving();
    for (const path of ["/", "/a/ipu/hall", "/a/ipu/rules/ipu.a33.1/quorum-to-vote"]) {
      const { status, text, headers } = await ask(url, `GET ${path}`);
      expect([status, text]).toEqual([200, index]);
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(headers.get("cache-control")).toBe("no-cache");
      const tag = { "If-None-Match": headers.get("etag") ?? "" };
      expect((await ask(url, `GET ${path}`, { headers: tag })).status).toBe(304);
    }
  });

  test("may load nothing from elsewhere and stand in no frame", async () => {
    const { url } = await serving();
    const { headers } = await ask(url, "GET /");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain(
      "require-trusted-types-for 'script'; trusted-types svelte-trusted-html hemicycle-worker",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toBe(null);
    for (const path of ["/api/assemblies", "/healthz", "/nowhere", "/api/assemblies/x/feed"]) {
      const answer = await ask(url, `GET ${path}`);
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src '(none|self)'/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
  });

  test("has parts whose name changes with their content, kept for good", async () => {
    const { url } = await serving();
    const types = [
      ["/assets/index-abc123.js", "text/javascript; charset=utf-8"],
      ["/assets/sign-abc.svg", "image/svg+xml"],
      ["/assets/plex-abc.woff2", "font/woff2"],
    ] as const;
    for (const [path, type] of types) {
      const { headers } = await ask(url, `GET ${path}`);
      expect(headers.get("content-type")).toBe(type);
      expect(headers.get("cache-control")).toBe("max-age=31536000, immutable");
      expect(headers.get("etag")).toBe(null);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    }
    const packed = await fetch(`${url}/assets/index-abc123.js`);
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(await packed.text()).toBe(script);
    const plain = await fetch(`${url}/assets/index-abc123.js`, {
      headers: { "Accept-Encoding": "identity" },
    });
    expect(plain.headers.get("content-encoding")).toBe(null);
    const head = await fetch(`${url}/assets/index-abc123.js`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("has what the build has packed sent as it packed it, to whoever takes it so", async () => {
    const { url } = await serving();
    for (const [accepted, encoding] of ways) {
      const answer = await fetch(`${url}/assets/packed-abc.js`, {
        headers: { "Accept-Encoding": accepted },
      });
      expect(answer.headers.get("content-encoding"), accepted).toBe(encoding);
      expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      expect(answer.headers.get("vary")).toBe("Accept-Encoding");
      expect(await answer.text()).toBe(script);
    }
    expect((await ask(url, "GET /assets/packed-abc.js.br")).status).toBe(404);
  });

  test("is told apart by its bytes, packed or not, where it may change", async () => {
    const { url } = await serving();
    const tags = [];
    for (const [accepted, encoding] of ways) {
      const asked = { "Accept-Encoding": accepted };
      const answer = await fetch(`${url}/sw.js`, { headers: asked });
      expect(answer.headers.get("content-encoding"), accepted).toBe(encoding);
      const tag = answer.headers.get("etag") ?? "";
      const again = await fetch(`${url}/sw.js`, { headers: { ...asked, "If-None-Match": tag } });
      expect(again.status).toBe(304);
      tags.push(tag);
    }
    // A strong tag is one of bytes (RFC 9110, 8.8.1).
    expect(new Set(tags).size).toBe(3);
  });

  test("leads to nothing else on the disk", async () => {
    const { url } = await serving();
    for (const path of ["/assets/../../etc/passwd", "/..%2fetc%2fpasswd", "/assets/", "/index"]) {
      expect((await ask(url, `GET ${path}`)).body["type"]).toBe("/problems/not-found");
    }
  });

  test("need not be there for the interface to work", async () => {
    const { url } = await start(await openStore({ dataFolder: folder() }));
    expect((await ask(url, "GET /")).status).toBe(404);
    expect((await ask(url, "GET /healthz")).status).toBe(200);
  });
});

describe("a problem", () => {
  test("has an address that says what it means", async () => {
    const { url } = await serving();
    const { status, text } = await ask(url, "GET /problems/stale");
    expect([status, text]).toEqual([
      200,
      "The journal has moved past the number that was expected.\n",
    ]);
    expect((await ask(url, "GET /problems/unheard-of")).status).toBe(404);
  });
});
