import {
  type Comment,
  type ConsultationView,
  type DoneBy,
  dispositionOf,
  dispositionTable,
  fateOf,
} from "@hemicycle/engine";
import type { Table } from "../../tables/table.ts";
import { bodyName, titleOfLaw } from "../model/laws.ts";
import { memberName, personName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { placeText } from "./places.ts";

/** A row of the table of dispositions, in the reader's words. */
export interface DispositionRow {
  readonly comment: Comment;
  readonly member: string;
  readonly place: string;
  readonly kind: string;
  readonly fate: ReturnType<typeof fateOf>;
  readonly fateText: string;
  readonly reason: string;
  /** Who has disposed of it or taken it back. */
  readonly by: string;
  readonly takenUp: string;
  /** That it came late, and what follows; empty where it came in time. */
  readonly late: string;
}

const doneText = (scene: Scene, { person }: DoneBy, body: string | null): string =>
  body === null
    ? personName(scene, person)
    : scene.words.say("consult.decidedIn", { body: bodyName(scene, body) });

const takenUpIn = ({ words }: Scene, comment: Comment): string => {
  const { amendment = null, version = null } = dispositionOf(comment) ?? {};
  const parts = [
    ...(amendment === null ? [] : [words.say("consult.amendment", { amendment })]),
    ...(version === null ? [] : [words.say("consult.version", { number: version })]),
  ];
  return parts.join(", ");
};

const lateText = ({ words }: Scene, { late, admitted }: Comment): string => {
  if (!late) return "";
  return words.say(admitted ? "consult.admitted" : "consult.late");
};

/** An agreement asks for nothing, and nothing becomes of it but that it is taken back. */
const isMere = ({ kind, withdrawn }: Comment): boolean => kind === "agrees" && withdrawn === null;

const rowOf = (scene: Scene, comment: Comment): DispositionRow => {
  const fate = fateOf(comment);
  const { withdrawn } = comment;
  const disposed = dispositionOf(comment);
  return {
    comment,
    member: memberName(scene, comment.member),
    place: placeText(scene, comment),
    kind: scene.words.say(`event.commentKind.${comment.kind}`),
    fate,
    fateText: isMere(comment) ? "" : scene.words.say(`event.commentFate.${fate}`),
    reason: withdrawn?.reason ?? disposed?.reason ?? "",
    by:
      withdrawn !== null
        ? doneText(scene, withdrawn.by, null)
        : disposed === null
          ? ""
          : doneText(scene, disposed.by, disposed.body),
    takenUp: takenUpIn(scene, comment),
    late: lateText(scene, comment),
  };
};

/** One table of all comments of a consultation, in the order of the text. */
export const dispositionRows = (scene: Scene, consultation: string): readonly DispositionRow[] =>
  dispositionTable(scene.state, consultation).map((comment) => rowOf(scene, comment));

/** The columns of the table, in their order. */
export const dispositionColumns = [
  ...(["number", "parliament", "place", "quotation", "kind", "comment"] as const),
  ...(["received", "disposition", "reason", "by", "takenUp"] as const),
] as const;

/** The table as a file: every column has its text, whatever the screen folds together. */
export const dispositionFile = (scene: Scene, { round }: ConsultationView): Table => {
  const { words } = scene;
  const named = { law: titleOfLaw(scene, round.law), number: round.version };
  return {
    name: words.say("consult.table.name", named),
    dir: words.dir,
    columns: dispositionColumns.map((key) => ({ key, title: words.say(`consult.col.${key}`) })),
    rows: dispositionRows(scene, round.id).map((row) => ({
      number: row.comment.number,
      parliament: row.member,
      place: row.place,
      quotation: row.comment.quotation,
      kind: row.kind,
      comment: row.comment.text,
      received: [row.comment.received, row.late].filter(Boolean).join(", "),
      disposition: row.fateText,
      ...{ reason: row.reason, by: row.by, takenUp: row.takenUp },
    })),
  };
};
