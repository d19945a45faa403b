import type { Fault } from "@hemicycle/base";
import { clauseOf, decide, type Refusal, type Unset } from "@hemicycle/engine";
import type { Reason } from "../../components/types.ts";
import { type MadeImport, rowAt } from "../../tables/import.ts";
import { reasonsOf, unsetReasons } from "../model/reasons.ts";
import { proposalOf } from "../presidency/judged.ts";
import type { Desk } from "./desk.ts";
import { faultText } from "./faults.ts";

/** What the registers and the rules have against an import, row by row and as a whole. */
export interface Checked {
  /** By the key of the row. */
  readonly rows: ReadonlyMap<string, readonly Reason[]>;
  readonly whole: readonly Reason[];
}

/** Asks the rules about an import as the server will: each row, after the rows before it. */
export const checkImport = (desk: Desk, made: MadeImport): Checked => {
  const { scene, edition, state, at, acting } = desk;
  if (acting === null) {
    return sorted(made, [{ row: null, reasons: [watching(desk)] }]);
  }
  const envelope = { ...proposalOf(made.act, acting), at, by: acting.by };
  const answer = decide(edition, { state, seq: 0 }, envelope);
  switch (answer.kind) {
    case "accepted":
      return sorted(made, []);
    case "impossible":
      return sorted(
        made,
        answer.faults.map((fault) => ({
          row: fault.where,
          reasons: [{ says: faultText(scene, inRows(desk, made, fault)), citations: [] }],
        })),
      );
    case "refused":
      return sorted(
        made,
        answer.because.map((refusal) => ({
          row: rowIn(refusal),
          reasons: reasonsOf(scene, [ownWords(desk, refusal)]),
        })),
      );
    case "undecided":
      return sorted(
        made,
        answer.unset.map((one: Unset) => ({
          row: one.row ?? null,
          reasons: unsetReasons(scene, [one]),
        })),
      );
  }
};

/** The other row is called by its place in the file. */
const inRows = ({ scene: { words } }: Desk, made: MadeImport, fault: Fault): Fault => {
  const other = fault.id === "overlaps" ? rowAt(made, String(fault.facts["with"])) : null;
  if (other === null) return fault;
  const place = words.say("secretariat.issue.place", { row: other.place });
  return { ...fault, facts: { ...fault.facts, with: place } };
};

const watching = ({ scene }: Desk): Reason => ({
  says: scene.words.say("secretariat.watch"),
  citations: [],
});

const rowIn = ({ facts }: Refusal): string | null => {
  const row = facts["row"];
  return typeof row === "string" ? row : null;
};

/** The sentence of the clause itself: the row is named by the row in which it stands here. */
const ownWords = ({ edition }: Desk, refusal: Refusal): Refusal => {
  const clause = clauseOf(edition, refusal.clause);
  return clause?.kind === "guard" ? { ...refusal, says: clause.says } : refusal;
};

const sorted = (
  made: MadeImport,
  found: readonly { readonly row: string | null; readonly reasons: readonly Reason[] }[],
): Checked => {
  const rows = new Map<string, readonly Reason[]>();
  const whole: Reason[] = [];
  for (const { row, reasons } of found) {
    const key = row === null ? null : (rowAt(made, row)?.key ?? null);
    if (key === null) whole.push(...reasons);
    else rows.set(key, [...(rows.get(key) ?? []), ...reasons]);
  }
  return { rows, whole };
};
