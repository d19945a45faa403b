import type { Book } from "../members.ts";

/** The edition under which the numbers of the notice of 2007 were read. */
export const book: Book = { id: "osce-pa", edition: "2007" };
/** The edition of which only the contents were read. */
export const today: Book = { id: "osce-pa", edition: "2023", founding: "founding-2023" };

export const text = "Rules of Procedure";

export const contentsOnly =
  "Of the edition of 30 July 2023 only the contents were read: source S43 of our notes";
