import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Plugin } from "vite";

const text = /\.(css|html|js|json|svg)$/;
/** Bytes below which packing does not pay. */
const packFrom = 512;

/**
 * Writes every text file packed as well, as small as it gets: `index.js.br` (RFC 7932; browsers
 * take it over HTTPS and from localhost only) and `index.js.gz`. The server sends them as they are.
 */
export function packFiles(): Plugin {
  return {
    name: "hemicycle-pack-files",
    apply: "build",
    async writeBundle({ dir = "" }, bundle) {
      await Promise.all(
        Object.values(bundle).map((file) =>
          packed(join(dir, file.fileName), file.type === "chunk" ? file.code : file.source),
        ),
      );
    },
  };
}

async function packed(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  if (!text.test(path) || bytes.length < packFrom) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
