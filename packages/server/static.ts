import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  map: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};
const packable = /\.(css|html|js|json|map|svg|txt|webmanifest)$/;

interface File {
  readonly bytes: Uint8Array;
  readonly packed: Uint8Array | undefined;
  readonly type: string;
  readonly tag: string;
  /** Its name changes with its content. */
  readonly forever: boolean;
}

const pack = promisify(gzip);

/**
 * The built page, read once: what is asked for is looked up by its whole name, so that no path
 * leads outside.
 */
export class StaticFiles {
  readonly #files: ReadonlyMap<string, File>;

  private constructor(files: ReadonlyMap<string, File>) {
    this.#files = files;
  }

  /** Without a folder, or if it is not there, there are no files. */
  static async read(folder: string | undefined): Promise<StaticFiles> {
    if (folder === undefined) return new StaticFiles(new Map());
    const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = new Map<string, File>();
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/*/, "/");
      files.set(name, await fileOf(name, await readFile(path)));
    }
    return new StaticFiles(files);
  }

  /** The answer for a path; undefined if there is no such file. */
  answer(
    path: string,
    wants: { readonly encodings: string; readonly tag: string | undefined },
  ): Response | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    const caching = file.forever ? "public, max-age=31536000, immutable" : "no-cache";
    const headers = { ETag: file.tag, "Cache-Control": caching, Vary: "Accept-Encoding" };
    if (wants.tag === file.tag) return new Response(null, { status: 304, headers });
    const typed = { ...headers, "Content-Type": file.type };
    const small = /\bgzip\b/.test(wants.encodings) ? file.packed : undefined;
    if (small === undefined) return new Response(copy(file.bytes), { headers: typed });
    return new Response(copy(small), { headers: { ...typed, "Content-Encoding": "gzip" } });
  }
}

/** With memory of its own kind, which is what a Response takes. */
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

async function fileOf(name: string, bytes: Uint8Array): Promise<File> {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return {
    bytes,
    packed: packable.test(name) ? await pack(bytes) : undefined,
    type: types[extension] ?? "application/octet-stream",
    tag: `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`,
    forever: name.startsWith("/assets/"),
  };
}
