import { writeFileSync } from "node:fs";
import { canonical, type Fault } from "@hemicycle/base";
import {
  compare,
  inOrder,
  type Row,
  readPublication,
  rewriteAkn,
  rootBranch,
  type Tree,
  wordsOf,
  writeAkn,
  writePlain,
} from "@hemicycle/texts";
import { writeDocx } from "@hemicycle/texts/node";
import { counted } from "./text.ts";
import { jsonIn, type TextFile, type TextFormat } from "./texts-files.ts";
import { excerpt, shown } from "./texts-say.ts";

/** What roles are called where the name of the role is no noun. */
const names: ReadonlyMap<string, string> = new Map([
  ["operative", "operative paragraph"],
  ["unnumbered", "unnumbered paragraph"],
]);

/** What a text is, in a few lines. */
export const described = ({ name, format, tree, remarks, faults }: TextFile): readonly string[] => {
  const blocks = inOrder(tree);
  const roles = new Map<string, number>();
  for (const { role } of blocks) if (role !== "root") roles.set(role, (roles.get(role) ?? 0) + 1);
  const parts = [...roles]
    .map(([role, count]) =>
      counted(count, names.get(role) ?? role, role === "body" ? "bodies" : undefined),
    )
    .join(", ");
  return [
    `${name}: ${format}, language ${tree.language}, ${counted(tree.letters, "letter")}`,
    `  blocks     ${parts === "" ? "none" : parts}`,
    `  remarks    ${remarks.length === 0 ? "none" : remarks.length}`,
    `  faults     ${faults.length === 0 ? "none" : faults.length}`,
  ];
};

/** A text in a format: words or bytes, or why it cannot be written so. */
export const written = (
  tree: Tree,
  format: TextFormat,
  { from, about }: { readonly from: TextFile; readonly about?: string },
): string | Uint8Array | Fault => {
  switch (format) {
    case "txt":
      return writePlain(tree);
    case "docx":
      return writeDocx(tree);
    case "json":
      return `${canonical({ language: tree.language, root: rootBranch(tree) })}\n`;
    case "akn": {
      const result = aknOf(tree, from, about);
      return result.kind === "fault" ? result.fault : result.value;
    }
  }
};

const aknOf = (tree: Tree, from: TextFile, about: string | undefined) => {
  if (about === undefined) {
    if (from.akn !== undefined) return rewriteAkn(from.akn, tree);
    return { kind: "fault" as const, fault: { id: "publication", where: "", facts: {} } };
  }
  const read = jsonIn(about);
  if (read.kind === "faulty") return { kind: "fault" as const, fault: read.fault };
  const publication = readPublication(read.value);
  return publication.kind === "fault" ? publication : writeAkn(tree, publication.value);
};

/** Writes into a file; answers why not, if not. */
export const saved = (path: string, content: string | Uint8Array): string | undefined => {
  try {
    writeFileSync(path, content);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "the file cannot be written";
  }
};

/** What differs, block by block: `[-gone-]`, `{+new+}`. */
export const differences = (old: Tree, now: Tree): readonly string[] =>
  compare(old, now).flatMap((row) => {
    const said = differenceOf(row);
    return said === undefined ? [] : [said];
  });

const differenceOf = (row: Row): string | undefined => {
  switch (row.kind) {
    case "same":
      return row.moved !== null ? `${row.now.id} is moved: ${excerpt(row.now.runs)}` : undefined;
    case "inserted":
      return `${row.now.id} is new: {+${excerpt(row.runs, 2_000)}+}`;
    case "deleted":
      return `${row.old.id} is gone: [-${excerpt(row.runs, 2_000)}-]`;
    case "changed": {
      const pieces = row.words.pieces.map((piece) => {
        const words = shown(wordsOf(piece.runs));
        if (piece.kind === "deleted") return `[-${words}-]`;
        return piece.kind === "inserted" ? `{+${words}+}` : words;
      });
      return `${row.now.id}${row.moved !== null ? " is moved, and" : ""}: ${pieces.join("")}`;
    }
  }
};
