import { isDocxPart, readDocxParts, wordsOf } from "@hemicycle/texts";
import { describe, expect, test } from "vitest";
import type { Language } from "../../messages/index.ts";
import { filesIn } from "../../tables/zip.ts";
import { beforeCouncil, consultedOver, used } from "../../testing/around-lines.ts";
import { editionOf, played, sceneOf } from "../../testing/sitting.ts";
import type { Desk } from "../secretariat/desk.ts";
import { actFrom, emptyForm } from "../secretariat/form-values.ts";
import { fieldsFor, wanted } from "../secretariat/forms.ts";
import { viewsOn } from "./around.ts";
import { councilRows, councilRule } from "./council-rows.ts";
import { dispositionFile, dispositionRows } from "./dispositions.ts";
import { packOf } from "./pack.ts";
import { packFile } from "./pack-file.ts";
import { concordanceFile, countsOf, useFile } from "./use-rows.ts";

const deskAt = (lines: readonly string[], language: Language = "ru"): Desk => {
  const { state } = played(...lines);
  const edition = editionOf(state);
  const at = "2017-10-14T09:00:00.000Z";
  return { scene: sceneOf(state, language), edition, state, acting: null, at };
};

describe("the table of dispositions", () => {
  const desk = deskAt(consultedOver);
  const [view] = viewsOn(desk, "L1");
  if (view === undefined) throw new Error("no consultation");

  test("has each comment once, in the order of the text, with what became of it", () => {
    const rows = dispositionRows(desk.scene, "R1");
    expect(rows.map(({ place, fateText, reason }) => [place, fateText, reason])).toEqual([
      ["Статья 1", "принято", "Редакция улучшена."],
      ["Статья 1, 1.", "снято", "Разъяснения приняты."],
      ["Статья 2, 1.", "принято частично", "Слова «как правило» внесены в статью 2."],
      ["текст в целом", "", ""],
    ]);
  });

  test("goes out with every column filled in words", () => {
    const { name, columns, rows } = dispositionFile(desk.scene, view);
    expect(name).toContain("О взаимодействии с соотечественниками");
    expect(columns.map(({ title }) => title)).toContain("Обоснование");
    expect(rows[2]).toMatchObject({
      ...{ parliament: "Казахстан", kind: "возражение", takenUp: "редакция 1" },
      ...{ quotation: "из бюджета государства" },
      by: "решено: Постоянная комиссия по правовым вопросам",
    });
  });

  test("the day of a letter is asked of whoever enters those of all, not of a parliament", () => {
    const asks = (fixed: { readonly member?: string }): readonly string[] =>
      fieldsFor(desk.scene, wanted("SubmitComment", { consultation: "R1", ...fixed })).map(
        ({ name }) => name,
      );
    expect(asks({})).toContain("received");
    expect(asks({ member: "BY" })).not.toContain("received");
  });

  test("shows silence as silence", () => {
    const standings = view.replies.map(({ standing }) => standing);
    expect(standings.filter((one) => one === "silent")).toHaveLength(3);
    expect(standings).not.toContain("consents");
  });
});

describe("use in national law", () => {
  const desk = deskAt(used, "en");

  test("is counted in rows, with what is counted", () => {
    expect(countsOf(desk.scene, "L3")).toEqual([
      { criterion: "all", text: "3 rows of 3 parliaments, 1 law" },
      { criterion: "used", text: "2 rows of 2 parliaments, 1 law" },
      { criterion: "verified", text: "1 row of 1 parliament, 1 law" },
      { criterion: "undisputed", text: "1 row of 1 parliament, 1 law" },
    ]);
  });

  test("goes out with its evidence and the readings that dispute it", () => {
    const { rows } = useFile(desk.scene, "L3");
    expect(rows.map((row) => [row["parliament"], row["relation"], row["evidence"]])).toEqual([
      ["Belarus", "used in part", "Письмо № 12-4"],
      ["Kazakhstan", "taken over", "Таблица соответствия"],
      ["Kyrgyzstan", "considered", "Протокол слушаний"],
    ]);
    expect(rows[1]?.["verified"]).toContain("Парламент Казахстана reads it otherwise");
    expect(rows[0]?.["address"]).toBe("https://example.org/149");
  });

  test("sets articles beside each other, and says where nobody has said", () => {
    expect(concordanceFile(desk.scene, "L3").rows).toEqual([
      { model: "1", "m-BY": "2", "m-KZ": "1" },
      { model: "5", "m-BY": "12 (2)", "m-KZ": "6" },
      { model: "9", "m-BY": "no such article", "m-KZ": "not said" },
    ]);
  });
});

describe("the table of the Council", () => {
  const desk = deskAt(beforeCouncil);

  test("has what is before it first, with what may be decided and what stands in the way", () => {
    const rows = councilRows(desk);
    expect(rows.map(({ law }) => law.id)).toEqual(["L2", "L1"]);
    const plenary = rows[0]?.next.find(({ name }) => name === "На пленарном заседании");
    expect(plenary?.reasons.flatMap(({ citations }) => citations)).not.toEqual([]);
    expect(rows[1]?.view?.openObjections.map(({ member }) => member)).toEqual(["KZ"]);
  });

  test("says by which rule it decides", () => {
    expect(councilRule(desk)).toMatchObject({ way: "consensus", tolerated: 0 });
  });
});

describe("the papers for its meeting", () => {
  const desk = deskAt(beforeCouncil);

  test("have what the registers have", () => {
    const sections = packOf(desk).sections;
    expect(sections.map(({ id }) => id)).toEqual([
      ...["agenda", "laws", "plans", "dispositions-L1", "use", "members"],
    ]);
    const dispositions = sections.find(({ id }) => id === "dispositions-L1")?.rows ?? [];
    expect(dispositions).toHaveLength(dispositionRows(desk.scene, "R1").length);
    expect(sections.find(({ id }) => id === "members")?.rows).toHaveLength(8);
  });

  test.each(["ru", "ar"] as const)(
    "come as a Word document that can be read, in %s",
    async (language) => {
      const pack = packOf({ ...desk, scene: { ...desk.scene, ...sceneOf(desk.state, language) } });
      const file = await packFile(pack, { language, asOf: "14.10.2017" });
      const archive = new Uint8Array(await file.arrayBuffer());
      const files = await filesIn(archive, { most: 1_000_000, wanted: isDocxPart });
      const decoder = new TextDecoder();
      const parts = [...files].map(([name, bytes]) => [name, decoder.decode(bytes)] as const);
      const reading = readDocxParts(new Map(parts), language);
      if (reading.kind === "faulty") throw new Error(JSON.stringify(reading.fault));
      const said = [...reading.value.blocks.values()].map(({ runs }) => wordsOf(runs));
      for (const { heading } of pack.sections) {
        // Signs that keep a name apart are not words.
        expect(said).toContain(heading.replaceAll(/[\u2068\u2069]/g, ""));
      }
    },
  );
});

describe("the forms of these acts", () => {
  const { scene } = deskAt(used, "en");

  test("make one act of fields that belong together", () => {
    const asked = wanted("RecordUse", { law: "L3" });
    const fields = fieldsFor(scene, asked);
    const written = {
      ...emptyForm(fields),
      "national.title": "Law on water",
      "national.date": "2017-03-01",
      articles: "5 = 12 (2)\n9 =",
      saidBy: "Parliament",
      "evidence.0.title": "Letter 7",
    };
    expect(actFrom(asked, fields, written)).toMatchObject({
      act: {
        ...{ type: "RecordUse", use: "U4", law: "L3", member: "AM", relation: "takenOver" },
        national: { title: "Law on water", date: "2017-03-01" },
        articles: [{ model: "5", national: "12 (2)" }, { model: "9" }],
        evidence: [{ title: "Letter 7" }],
      },
    });
  });

  test("name the field that cannot be sent as it is", () => {
    const asked = wanted("RecordUse", { law: "L3" });
    const fields = fieldsFor(scene, asked);
    const written = { ...emptyForm(fields), "national.address": "ftp://x", saidBy: "P" };
    expect(actFrom(asked, fields, written)).toHaveProperty("wrong");
  });
});
