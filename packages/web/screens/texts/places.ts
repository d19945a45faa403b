import type { Role } from "@hemicycle/texts";
import type { Words } from "../../messages/index.ts";
import type { ReaderRow } from "./view.ts";

/** Frames hold others and have no words: they are never named. */
export const roleName = (words: Words, role: Role): string => {
  if (role === "root" || role === "preamble" || role === "body") return "";
  return words.say(`texts.role.${role}`);
};

/** "Operative paragraph 3", or what it is where it has no number. */
export const placeName = (words: Words, { role, number }: Pick<ReaderRow, "role" | "number">) =>
  number === ""
    ? roleName(words, role)
    : words.say("texts.place", { role: roleName(words, role), number });
