import type { Question, State } from "@hemicycle/engine";
import type { Book } from "../members.ts";

export const book: Book = { id: "pace", edition: "2025-12" };

export const text = "Rules of Procedure";

/** How many members the Assembly has: set, as no text that was read lists them. */
export const membersSet = "pace.a41.1.b/members";

/** For the examples: from memory, and so set there and nowhere else. */
export const with306 = `Secretariat sets ${membersSet} to 306: "from memory"`;
export const with24 = `Secretariat sets ${membersSet} to 24: "list of members"`;

/** What a text is said to be, by the words of its subjects. */
export const textKinds = ["recommendation", "opinion", "joint-procedure"] as const;
export type TextKind = (typeof textKinds)[number];

/** The text that a question is about, where it is about one. */
export const draftIn = (state: State, question: Question) =>
  "draft" in question ? (state.session?.drafts.get(question.draft) ?? null) : null;

export const isOfKind = (state: State, question: Question, kind: TextKind): boolean =>
  draftIn(state, question)?.subjects.includes(kind) === true;
