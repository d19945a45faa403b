import { concordanceOf, countUse, type UseCriteria, type UseRow } from "@hemicycle/engine";
import type { Table } from "../../tables/table.ts";
import { titleOfLaw } from "../model/laws.ts";
import { memberName, personName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";

/** Rows on a law, those that were corrected as well, the latest last. */
export const rowsOn = ({ state }: Pick<Scene, "state">, law: string): readonly UseRow[] =>
  (state.nationalUse?.rows.values() ?? []).filter((row) => row.law === law);

/** "Law on water, 12-FZ, 2026-03-01"; empty where no act is named. */
export const actText = ({ national }: UseRow): string =>
  [national?.title, national?.number, national?.date].filter((part) => part != null).join(", ");

/** What was counted, and the number: one is never shown without the other. */
export interface Counted {
  readonly criterion: "all" | "used" | "verified" | "undisputed";
  readonly text: string;
}

const criteria: Readonly<Record<Counted["criterion"], UseCriteria>> = {
  all: {},
  used: { relations: ["takenOver", "usedInPart"] },
  verified: { relations: ["takenOver", "usedInPart"], verified: true },
  undisputed: { relations: ["takenOver", "usedInPart"], verified: true, undisputed: true },
};

/** Counts of rows, on one law or on all. */
export const countsOf = ({ state, words }: Scene, law?: string): readonly Counted[] =>
  Object.entries(criteria).map(([name, what]) => {
    const found = countUse(state, { ...what, ...(law === undefined ? {} : { law }) });
    const rows = words.say("use.rows", { count: found.rows.length });
    const members = words.say("use.members", { count: found.members });
    const laws = words.say("use.laws", { count: found.laws });
    return {
      // The names are those of the table above.
      criterion: name as Counted["criterion"],
      text: words.say("use.count", { rows, members, laws }),
    };
  });

/** Of how many members and adopted laws there could be rows. */
export const wholeText = ({ state, words }: Scene): string => {
  const { lawsInAll, membersInAll } = countUse(state, {});
  return words.say("use.of", {
    members: words.say("use.members", { count: membersInAll }),
    laws: words.say("use.laws", { count: lawsInAll }),
  });
};

/** Another reading of a row, as it stands beside it. */
export const disputeTexts = ({ words }: Pick<Scene, "words">, row: UseRow): readonly string[] =>
  row.disputes.map(({ holder, relation, reason }) =>
    words.say("use.disputed", {
      name: holder,
      relation: words.say(`event.useRelation.${relation}`),
      reason,
    }),
  );

export const verifiedText = (scene: Scene, { verified }: UseRow): string =>
  verified === null
    ? scene.words.say("use.unverified")
    : scene.words.say("use.verified", {
        name: personName(scene, verified.by.person),
        basis: verified.basis,
      });

const useColumns = [
  ...(["parliament", "relation", "act", "articles", "saidBy", "evidence", "verified"] as const),
] as const;

/** The rows of a law as a file; those that were corrected say by which. */
export const useFile = (scene: Scene, law: string): Table => {
  const { words } = scene;
  return {
    name: words.say("use.table.name", { law: titleOfLaw(scene, law) }),
    dir: words.dir,
    columns: [
      { key: "id", title: words.say("consult.col.number") },
      ...useColumns.map((key) => ({
        key,
        title:
          key === "parliament" ? words.say("consult.col.parliament") : words.say(`use.col.${key}`),
      })),
      { key: "address", title: words.say("consult.field.nationalAddress") },
    ],
    rows: rowsOn(scene, law).map((row) => ({
      id: row.id,
      parliament: memberName(scene, row.member),
      relation: words.say(`event.useRelation.${row.relation}`),
      act: actText(row),
      articles: row.articles
        .map(({ model, national = "" }) => `${model} = ${national}`.trim())
        .join("; "),
      saidBy: row.saidBy,
      evidence: row.evidence.map(({ title }) => title).join("; "),
      verified: [
        verifiedText(scene, row),
        ...disputeTexts(scene, row),
        ...(row.replacedBy === null ? [] : [words.say("use.corrected", { id: row.replacedBy })]),
      ].join("; "),
      address: row.national?.address ?? null,
    })),
  };
};

/** The articles of a law beside those of the members' acts, as a file. */
export const concordanceFile = (scene: Scene, law: string): Table => {
  const { words } = scene;
  const { members, rows } = concordanceOf(scene.state, law);
  return {
    name: words.say("use.concordance.name", { law: titleOfLaw(scene, law) }),
    dir: words.dir,
    columns: [
      { key: "model", title: words.say("use.concordance.model") },
      ...members.map((member) => ({ key: `m-${member}`, title: memberName(scene, member) })),
    ],
    rows: rows.map(({ model, cells }) => ({
      model,
      ...Object.fromEntries(
        members.map((member) => [`m-${member}`, cellText(scene, cells, member)]),
      ),
    })),
  };
};

/** The article of a member's act; that there is none, or that nobody has said. */
export const cellText = (
  { words }: Pick<Scene, "words">,
  cells: ReturnType<typeof concordanceOf>["rows"][number]["cells"],
  member: string,
): string => {
  const own = cells.filter((cell) => cell.member === member);
  if (own.length === 0) return words.say("use.concordance.unsaid");
  return own.map(({ national }) => national ?? words.say("use.concordance.none")).join("; ");
};
