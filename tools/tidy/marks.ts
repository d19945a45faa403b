import type { Finding, Source } from "./source.ts";

/** Written in parts, so that this file does not find itself. */
const left = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|");
const mark = new RegExp(`\\b(${left})\\b|not ${"implemented"}`);

/** A test that is taken out, or that takes the others out, together with the way it is written. */
const pick = new RegExp(`\\.(${["sk" + "ip", "on" + "ly", "to" + "do"].join("|")})\\s*[(.\`]`);

/** Work that was put off, and tests that do not run. */
export function markFindings(sources: readonly Source[]): readonly Finding[] {
  return sources
    .filter(({ path }) => !path.endsWith("package-lock.json"))
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => {
        const found = mark.exec(line)?.[0] ?? (isCodeLike(path) ? pick.exec(line)?.[0] : undefined);
        return found === undefined ? [] : [{ path, line: index + 1, what: `left over: ${found}` }];
      }),
    );
}

const isCodeLike = (path: string): boolean => /\.(ts|mjs|js|svelte)$/.test(path);
