import type { Role } from "@hemicycle/texts";
import type { Words } from "../../messages/index.ts";
import type { ReaderRow } from "./view.ts";

/** Frames hold others and have no words: they are never named. */
export const roleName = (words: Words, role: Role): string => {
  if (role === "root" || role === "preamble" || role === "body") return "";
  return words.say(`texts.role.${role}`);
};

/**
 * "Paragraph 3", or what it is where it has no number. Not a message: a name that began with an
 * isolated name would itself be taken to run from left to right.
 */
export const placeName = (words: Words, { role, number }: Pick<ReaderRow, "role" | "number">) =>
  number === "" ? roleName(words, role) : `${roleName(words, role)} ${number}`;
