import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { planOfList } from "./lists.ts";
import { type ListedText, listedLine, readVotingList } from "./lists-read.ts";
import { reportOn, writeReport } from "./lists-report.ts";
import { divisionFault } from "./plan-divide.ts";
import { standingsOf } from "./plan-outcome.ts";
import { planByParts } from "./plan-settings.ts";

const folder = join(import.meta.dirname, "testing", "ep");
const contentOf = (name: string): string => readFileSync(join(folder, name), "utf8");

const textsOf = (name: string): readonly ListedText[] => {
  const read = readVotingList(contentOf(name));
  if (read.kind === "faulty") throw new Error(JSON.stringify(read.fault));
  return read.texts;
};

const english = textsOf("vot-list_pv-10-2024-11-28-vot-en.xml");
const french = textsOf("vot-list_pv-10-2025-05-22-vot-fr.xml");

const totals = (texts: readonly ListedText[]) => {
  const reports = texts.map((text) => reportOn(planOfList(text, planByParts)));
  const sum = (of: (report: (typeof reports)[number]) => number) =>
    reports.reduce((all, report) => all + of(report), 0);
  return {
    contested: `${sum(({ same }) => same)} of ${sum(({ contested }) => contested)}`,
    sequence: `${sum(({ inSequence }) => inSequence)} of ${sum(({ places }) => places)}`,
    other: reports.flatMap(({ other }) =>
      other.map(({ place, theirs, why }) => [place, theirs, why]),
    ),
    moved: reports.flatMap(({ moved }) => moved),
    lapsed: [sum(({ lapsed }) => lapsed.both), sum(({ lapsed }) => lapsed.ours)],
    missed: sum(({ lapsed }) => lapsed.theirs),
  };
};

it("says at how many places of the English list our order is the real one, and why not elsewhere", () => {
  expect(totals(english)).toEqual({
    contested: "11 of 12",
    sequence: "62 of 63",
    // Three amendments to one paragraph whose wording the list does not give.
    other: [["§ 6", ["amendment:17", "amendment:21", "amendment:4", "original:§ 6"], "wording"]],
    // A new paragraph behind § 4 was put before § 4 itself.
    moved: ["§ 4"],
    lapsed: [34, 0],
    missed: 0,
  });
});

it("says the same of the French list", () => {
  expect(totals(french)).toEqual({
    contested: "18 of 20",
    sequence: "59 of 59",
    other: [
      ["Considérant 5", ["amendment:7", "amendment:2"], "wording"],
      ["Considérant 6", ["amendment:8", "amendment:3"], "wording"],
    ],
    moved: [],
    // Two amendments to § 20 were both adopted: they changed other words of it.
    lapsed: [3, 1],
    missed: 0,
  });
});

it("puts every deletion first that competes with another amendment, as the lists do", () => {
  const places = [...english, ...french].flatMap((text) => {
    const { plan, order } = planOfList(text, planByParts);
    const deleting = text.lines.flatMap(({ numbers, place }) =>
      numbers.filter(({ deletion }) => deletion).map(({ number }) => ({ number, place })),
    );
    return deleting.flatMap(({ number, place }) => {
      const rivals = plan.rows.filter(
        (row) => row.kind === "amendment" && row.spot.place === place && row.spot.how === "inside",
      );
      if (rivals.length < 2) return [];
      const there = order.filter((id) => rivals.some((row) => row.id === id));
      return [{ ours: rivals[0]?.id, theirs: there[0], deletion: `amendment:${number}` }];
    });
  });
  expect(places).toHaveLength(3);
  for (const { ours, theirs, deletion } of places)
    expect([ours, theirs]).toEqual([deletion, deletion]);
});

it("writes the report a line a text, and what differs below it", () => {
  const [text] = french.filter(({ title }) => title.includes("fonds propres"));
  if (text === undefined) throw new Error("the list has changed");
  expect(writeReport("Fonds propres", reportOn(planOfList(text, planByParts)))).toBe(
    [
      "Fonds propres: 1 of 3 contested places in our order, 5 of 5 places in our sequence; " +
        "lapsed: 0 in both, 0 only with us, 0 only there",
      "  Considérant 5: put 7 2, ours 2 7 (wording)",
      "  Considérant 6: put 8 3, ours 3 8 (wording)",
    ].join("\n"),
  );
});

interface JointMotion {
  readonly splits: readonly { readonly block: string; readonly parts: readonly string[] }[];
  readonly blocks: readonly { readonly id: string; readonly text: string }[];
  readonly votes: readonly {
    readonly type: string;
    readonly place?: string;
    readonly title?: string;
    readonly amendment?: string;
    readonly result?: string;
  }[];
}

// The file is ours: a transcription, whose fields are these.
const motion = JSON.parse(contentOf("ep-rc-b10-0249-2025.json")) as JointMotion;

it("takes the joint motion through its split vote to its adoption, and its rivals lapse", () => {
  const lines = motion.votes.map(({ type, place = "", title = "", amendment = "", result = "" }) =>
    listedLine({ heading: type === "TITLE_BLOCK", place, title, numbers: amendment, result }),
  );
  const { plan, order, decided, lapsed } = planOfList(
    { title: "RC-B10-0249/2025", lines },
    planByParts,
  );
  expect(plan.rows.map(({ id }) => id)).toEqual([
    ...["part:original:§ 1/1", "part:original:§ 1/2", "original:§ 1"],
    ...["amendment:1", "amendment:2", "amendment:3", "whole"],
    ...order.filter((id) => id.startsWith("rival:")),
  ]);
  const standings = standingsOf(plan, decided);
  expect(standings.get("original:§ 1")).toEqual({ kind: "adopted" });
  expect(standings.get("amendment:1")).toEqual({ kind: "adopted" });
  expect(standings.get("amendment:2")).toEqual({ kind: "rejected" });
  expect(standings.get("whole")).toEqual({ kind: "adopted" });
  expect(lapsed).toHaveLength(6);
  for (const id of lapsed) {
    expect(standings.get(id)).toEqual({ kind: "fallen", because: { kind: "text", row: "whole" } });
  }
});

it("finds that the two parts of its first paragraph make it up, word for word", () => {
  const [split] = motion.splits;
  const text = motion.blocks.find(({ id }) => id === split?.block)?.text ?? "";
  const parts = (split?.parts ?? []).map((part, index) => {
    const from = text.indexOf(part);
    return { id: String(index + 1), ranges: [{ from, to: from + part.length }] };
  });
  expect(divisionFault(text, parts)).toBeNull();
  expect(divisionFault(text, parts.slice(0, 1))?.id).toBe("too-few-parts");
});

it("refuses what is no voting list, with the place", () => {
  expect(readVotingList("<file><other/></file>")).toMatchObject({
    fault: { id: "no-voting-list" },
  });
  expect(readVotingList("<file>\n<sitting>")).toMatchObject({
    fault: { id: "xml-open", where: "2:10" },
  });
});
