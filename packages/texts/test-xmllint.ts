import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** For the tests: xmllint of libxml2, which has nothing in common with our reader and writer. */

const schema = fileURLToPath(new URL("testing/akn/schema/akomantoso30.xsd", import.meta.url));

/** Fails where it is not installed: what these tests prove cannot be proven without it. */
const xmllint = (args: readonly string[], files: readonly string[]) => {
  const ran = spawnSync("xmllint", ["--nonet", ...args, ...files], { maxBuffer: 64 * 1024 * 1024 });
  if (ran.error !== undefined) {
    throw new Error("xmllint is missing: install Debian's package libxml2-utils.", {
      cause: ran.error,
    });
  }
  return { status: ran.status, out: ran.stdout, err: ran.stderr.toString() };
};

const inFiles = <T>(sources: readonly string[], work: (files: readonly string[]) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), "hemicycle-xml-"));
  try {
    const files = sources.map((source, at) => {
      const file = join(folder, `${at}.xml`);
      writeFileSync(file, source);
      return file;
    });
    return work(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What the official schema has against documents, "" if nothing; the schema is compiled once. */
export const schemaFaults = (...sources: readonly string[]): string =>
  inFiles(sources, (files) => {
    const { status, err } = xmllint(["--noout", "--schema", schema], files);
    return status === 0 ? "" : err.replaceAll(/^.* validates\n/gm, "");
  });

/** A document in canonical form (Canonical XML 1.0, with comments). */
export const canonicalXml = (source: string): string =>
  inFiles([source], (files) => {
    const { status, out, err } = xmllint(["--c14n"], files);
    if (status !== 0) throw new Error(err);
    return out.toString();
  });
