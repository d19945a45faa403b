import type { Role } from "./tree.ts";

const texts: readonly Role[] = ["operative", "paragraph", "item", "unnumbered", "note"];
const divisions: readonly Role[] = ["chapter", "section", "article"];

/** Which roles may stand directly in a block of each role. */
export const holds: Readonly<Record<Role, readonly Role[]>> = {
  root: ["title", "formula", "preamble", "body", "annex", "note", "unnumbered", ...divisions],
  title: ["note"],
  formula: ["note"],
  preamble: ["citation", "recital", "formula", "unnumbered", "note"],
  citation: ["item", "unnumbered", "note"],
  recital: ["item", "unnumbered", "note"],
  body: ["formula", ...divisions, ...texts],
  chapter: ["section", "article", ...texts],
  section: ["section", "article", ...texts],
  article: ["paragraph", "item", "unnumbered", "note"],
  operative: ["item", "unnumbered", "note"],
  paragraph: ["item", "unnumbered", "note"],
  item: ["item", "unnumbered", "note"],
  unnumbered: ["item", "note"],
  note: ["unnumbered"],
  annex: ["title", "preamble", "body", ...divisions, ...texts],
};

/** Whether a block of this role may stand directly in one of that; null is outside of all. */
export const mayHold = (holder: Role | null, role: Role): boolean =>
  holder === null ? role === "root" : holds[holder].includes(role);
