import type { Recorded } from "@hemicycle/engine";
import type { Cell, Table } from "../../tables/table.ts";
import { citation, groundClauses } from "../model/cite.ts";
import { eventText } from "../model/events.ts";
import { exactTime, journalEntries, type Shown } from "../model/journal.ts";
import { memberName, officeName, personName, purposeName } from "../model/names.ts";
import { type Scene, zoneOf } from "../model/scene.ts";
import { readable } from "./journal.ts";
import { type Head, type Row, table } from "./record-table.ts";

const when = (scene: Scene, at: string) => ({
  date: scene.words.date(Date.parse(at), zoneOf(scene)),
  time: exactTime(scene, at),
});

export const speakers = (scene: Scene, journal: readonly Shown[]): Table => {
  const recorded = readable(journal);
  const lengths = new Map(
    recorded.flatMap(({ event }) =>
      event.type === "SpeechEnded" ? [[event.speech, event.seconds] as const] : [],
    ),
  );
  const rows = recorded.flatMap(({ event, at, seq }): Row[] => {
    if (event.type !== "FloorGiven") return [];
    const member = scene.state.people.get(event.person)?.member ?? null;
    return [
      {
        event: seq,
        ...when(scene, at),
        name: personName(scene, event.person),
        memberId: member,
        member: member === null ? null : memberName(scene, member),
        purpose: purposeName(scene, event.purpose),
        granted: event.seconds,
        used: lengths.get(event.speech) ?? null,
      },
    ];
  });
  const heads: readonly Head[] = [
    ...(["event", "date", "time", "name", "memberId", "member", "purpose"] as const),
    ...(["granted", "used"] as const),
  ];
  return table(scene, "speakers", { heads, rows });
};

export const journalTable = (scene: Scene, journal: readonly Shown[]): Table => {
  const rows = journal.map(
    (entry): Row => ("sealed" in entry ? sealed(scene, entry) : line(scene, entry)),
  );
  const heads: readonly Head[] = [
    ...(["event", "date", "time", "by", "office", "behalf", "kind", "text"] as const),
    "clauses",
  ];
  return table(scene, "journal", { heads, rows });
};

const sealed = (scene: Scene, entry: Extract<Shown, { sealed: true }>): Row => ({
  event: entry.seq,
  text: journalEntries(scene, [entry])[0]?.text ?? null,
});

const line = (scene: Scene, recorded: Recorded): Row => {
  const { seq, at, by, office, onBehalfOf, event, grounds } = recorded;
  const cited = groundClauses(scene, grounds).map((clause) => citation(scene, clause));
  const held: Cell = office === null ? null : officeName(scene, office);
  return {
    event: seq,
    ...when(scene, at),
    by: personName(scene, by),
    office: held,
    behalf: onBehalfOf === null ? null : personName(scene, onBehalfOf),
    kind: event.type,
    text: eventText(scene, recorded),
    clauses: [
      ...new Set(cited.map(({ book, number }) => [book, number].filter(Boolean).join(" "))),
    ].join("; "),
  };
};
