import type { Run } from "./runs.ts";

/** White space between words is one space, and none at either end, as in XHTML. */
export const collapsed = (pieces: readonly Run[]): readonly Run[] => {
  const all: Run[] = [];
  let ends = true;
  for (const { text, marks: of } of pieces) {
    let put = text.replaceAll(/ +/g, " ").replaceAll(/ ?\n ?/g, "\n");
    if (ends && put.startsWith(" ")) put = put.slice(1);
    if (put.startsWith("\n")) trimLast(all);
    if (put !== "") ends = /[ \n]$/.test(put);
    all.push({ text: put, marks: of });
  }
  trimLast(all);
  return all;
};

const trimLast = (runs: Run[]): void => {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const { text, marks: of } = runs[at] ?? { text: "", marks: [] };
    runs[at] = { text: text.replace(/ +$/, ""), marks: of };
    if (runs[at]?.text !== "") return;
  }
};
