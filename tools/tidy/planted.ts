import { type Finding, type Source, show } from "./source.ts";

/** A file as it would stand at this path: a planted snippet, to see a check find it. */
export const file = (path: string, ...lines: readonly string[]): Source => ({
  path,
  text: `${lines.join("\n")}\n`,
});

/** Where something was found, without what: `packages/base/a.ts:3`. */
export const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map((finding) => show(finding).split(" ")[0] ?? "");
