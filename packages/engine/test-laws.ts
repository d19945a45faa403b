import { type Edition, is, type Rulebook, value } from "./clause.ts";
import type { StageRule } from "./laws.ts";
import { play } from "./minutes/sitting.ts";
import { book as bare } from "./minutes/test-book.ts";
import type { State } from "./state.ts";

/** A rulebook that knows stages of model laws, and has no other rule. */

const common = { cites: "Toy, 1", reading: "For tests.", examples: [] };

const stages: readonly StageRule[] = [
  { stage: "commission", from: ["proposed"], by: ["committee"] },
  { stage: "plenary", from: ["commission"], by: ["plenary"] },
  { stage: "adopted", from: ["plenary"], by: ["plenary"] },
];

const edition: Edition = {
  id: "e1",
  title: "Laws",
  from: null,
  until: null,
  clauses: [
    value({
      ...{ ...common, id: "toy.1/stages", slot: "lawStages", status: "verified", source: "test" },
      answer: () => is(stages),
    }),
  ],
};

export const book: Rulebook = { ...bare, id: "laws", editions: [edition] };

const beginning = `on 2026-01-10
Secretariat founds ASM "Assembly" under laws edition e1, seat Europe/Moscow, secretary SEC "Clerk"
Secretariat establishes committee C1 "Commission": "statute"
Secretariat establishes committee C2 "Other": "statute"`;

/** What lines lead to, and how each came out: "accepted", or the place of its fault. */
export const playing = (
  ...lines: readonly string[]
): { readonly state: State; readonly came: readonly string[] } => {
  const { state, lines: played, unread } = play([beginning, ...lines].join("\n"), [book]);
  const [fault] = unread;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.says}`);
  const came = played.slice(-lines.length).map((line) => {
    if (line.kind !== "act") return "no act";
    const { answer } = line;
    if (answer.kind !== "impossible") return answer.kind;
    return answer.faults.map(({ where, facts }) => `${where}: ${facts["status"]}`).join();
  });
  return { state, came };
};
