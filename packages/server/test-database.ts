import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";

/** Makes an empty database on a PostgreSQL server for tests; answers its address. */
export function makeDatabase({ url, folder }: { url: string; folder: string }): string {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const statement = `create database ${name}`;
  execFileSync(join(folder, "psql"), ["-X", "-q", "-d", url, "-c", statement]);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return made.href;
}
