import type { Fault } from "@hemicycle/base";
import { type Edition, is, value } from "./clause.ts";
import type { PlayedSitting } from "./minutes/sitting.ts";
import { play } from "./minutes/sitting.ts";
import { book as bare, edition as bareEdition, beginning } from "./minutes/test-book.ts";
import type { State } from "./state.ts";

/** A rulebook that knows model laws, and has no rule about them. */
export const edition: Edition = {
  ...bareEdition,
  clauses: [
    value({
      ...{ id: "none.1/stages", cites: "None, 1", reading: "For tests.", status: "verified" },
      ...{ source: "test", slot: "lawStages", examples: [] },
      answer: () => is([]),
    }),
  ],
};
export const book = { ...bare, editions: [edition] };

/** Two laws of a commission, the first with words. */
const laws = [
  'Secretariat establishes committee C1 "Commission on law": "Council"',
  'Secretariat proposes model law L1 English "On the diaspora" by "Parliament" for C1: "letter"',
  'Secretariat proposes model law L2 English "On forests" by "Parliament" for C1: "letter"',
  'Secretariat gives the text of law L1 in English as a1 article "Purpose", ' +
    'p1 paragraph "This law is about people abroad." in a1, a2 article "Money"',
];

/** What lines come to on top of the two laws. */
export const played = (...lines: readonly string[]): PlayedSitting => {
  const sitting = play([beginning, ...laws, ...lines].join("\n"), [book]);
  const [fault] = sitting.unread;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.says}`);
  return sitting;
};

/** The state after lines, all of which are accepted. */
export const after = (...lines: readonly string[]): State => {
  const { state, lines: all } = played(...lines);
  for (const line of all) {
    const kind = line.kind === "act" ? line.answer.kind : "accepted";
    if (kind !== "accepted") throw new Error(`${line.text}: ${kind}`);
  }
  return state;
};

/** What the last line speaks of that is not there or makes no sense now. */
export const faultOf = (...lines: readonly string[]): Fault | undefined => {
  const last = played(...lines).lines.at(-1);
  return last?.kind === "act" && last.answer.kind === "impossible"
    ? last.answer.faults[0]
    : undefined;
};
