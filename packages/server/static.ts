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
/** Ways to pack (RFC 9110, 8.4.1), the smallest first, by the endings under which builds write. */
const packings = [
  { ending: "br", encoding: "br" },
  { ending: "gz", encoding: "gzip" },
] as const;

/** The same content, packed or not. */
interface Variant {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly encoding: string | null;
  readonly tag: string;
}

interface File {
  /** The smallest first. */
  readonly packed: readonly Variant[];
  readonly plain: Variant;
  readonly type: string;
  /** Its name changes with its content. */
  readonly forever: boolean;
}

/** Contents by the name of the file below the folder: "/assets/index-a1b2.js". */
type Contents = ReadonlyMap<string, Uint8Array>;

const pack = promisify(gzip);

/**
 * The built page, read once: what is asked for is looked up by its whole name, so that no path
 * leads outside. What the build has packed is sent as it packed it.
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
    const contents = new Map<string, Uint8Array>();
    for (const entry of names.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length).replaceAll("\\", "/").replace(/^\/*/, "/");
      contents.set(name, await readFile(path));
    }
    const files = new Map<string, File>();
    for (const [name, bytes] of contents) {
      const of = /^(.*)\.(?:br|gz)$/.exec(name)?.[1];
      if (of === undefined || !contents.has(of)) {
        files.set(name, await fileOf(name, bytes, contents));
      }
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
    const { bytes, encoding, tag } =
      file.packed.find((one) => accepts(wants.encodings, one.encoding)) ?? file.plain;
    // What never changes is never asked for anew (RFC 8246): there a tag would be words for nobody.
    const caching = file.forever
      ? { "Cache-Control": "max-age=31536000, immutable" }
      : { ETag: tag, "Cache-Control": "no-cache" };
    const headers = { ...caching, Vary: "Accept-Encoding" };
    if (wants.tag === tag) return new Response(null, { status: 304, headers });
    const encoded = encoding === null ? {} : { "Content-Encoding": encoding };
    const typed = { ...headers, ...encoded, "Content-Type": file.type };
    return new Response(bytes, { headers: typed });
  }
}

/** Whether `Accept-Encoding` names the encoding, and not in order to refuse it (`br;q=0`). */
const accepts = (encodings: string, encoding: string | null): boolean =>
  encodings.split(",").some((one) => {
    const [name = "", ...terms] = one.split(";").map((part) => part.trim().toLowerCase());
    return name === encoding && !terms.some((term) => /^q=0(\.0*)?$/.test(term));
  });

/** With memory of its own kind, which is what a Response takes; once, for all who ask for it. */
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

async function fileOf(name: string, bytes: Uint8Array, contents: Contents): Promise<File> {
  const extension = name.slice(name.lastIndexOf(".") + 1);
  // 96 bits tell one version of a file from another, in few letters: it goes with every answer.
  const digest = createHash("sha256").update(bytes).digest();
  const hash = digest.subarray(0, 12).toString("base64url");
  const plain = { bytes: copy(bytes), encoding: null, tag: `"${hash}"` };
  return {
    plain,
    packed: packable.test(name)
      ? await packedOf(plain, hash, (end) => contents.get(name + end))
      : [],
    type: types[extension] ?? "application/octet-stream",
    forever: name.startsWith("/assets/"),
  };
}

/** As the build has packed it, else packed here: fast, since a server that starts is waited for. */
async function packedOf(
  { bytes }: Variant,
  hash: string,
  built: (ending: string) => Uint8Array | undefined,
): Promise<readonly Variant[]> {
  const found = packings.flatMap(({ ending, encoding }) => {
    const packed = built(`.${ending}`);
    const tag = `"${hash}-${ending}"`;
    return packed === undefined ? [] : [{ bytes: copy(packed), encoding, tag }];
  });
  if (found.length > 0) return found;
  return [{ bytes: copy(await pack(bytes)), encoding: "gzip", tag: `"${hash}-gz"` }];
}
