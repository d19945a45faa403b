import { createHash } from "node:crypto";
import type { Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/universal";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { recordedIn, sitting } from "../testing/sitting.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/secretariat-import.test.ts");

const clerk = { person: "SEC", offices: ["secretariat"] };
const lines = [...sitting, 'Secretariat admits MC "Monaco" as member'];
const list = (id: string, person: string) =>
  `Secretariat imports ${id} from "${id}.csv" sha256:${"ab".repeat(32)} ` +
  `with people ${person} "Mr. ${person}" of KE as adviser man`;

const heads = "id;name;delegation;capacity;sex;mp";
const csv = (...rows: readonly string[]) => `\ufeff${[heads, ...rows].join("\r\n")}\r\n`;
const good = ["KE.3;Ms. Three;Kenya;delegate;f;yes", ";M. Blanc;Monaco;delegate;m;oui"];

describe.runIf(path)("in a browser", () => {
  let place: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    place = await ScreenPage.open(path ?? "");
    page = place.page;
  }, 90_000);

  afterAll(() => place?.close());

  beforeEach(async () => {
    await page.setViewportSize({ width: 1440, height: 1000 });
    await page.evaluate(() => {
      screens.answers.length = 0;
    });
  });

  const show = (
    recorded: readonly Recorded[] = recordedIn(...lines),
    language: "en" | "ar" = "en",
  ) => place.show("/a/TEST/secretariat/import", recorded, { as: clerk, language });
  const open = (buffer: Buffer | string, name = "list.csv") =>
    page.locator("main input[type=file]").setInputFiles({
      name,
      mimeType: "",
      buffer: Buffer.from(buffer),
    });
  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const row = (number: number) =>
    page.locator("tbody tr").filter({ has: page.locator(`th:text-is("${number}")`) });
  const acts = async () => (await place.sent()).map(({ act }) => act);
  const send = () => page.locator("main .end .button.primary");

  test("a good file becomes one act, after it was shown what it does and asked for once", async () => {
    await show();
    await open(csv(...good));
    expect(await row(2).innerText()).toMatch(/KE\.3\s+Ms\. Three[\s\S]*Ready/);
    // Who has no id in the file is shown the one that is made.
    expect(await row(3).innerText()).toMatch(/MC\.1\s+M\. Blanc[\s\S]*Ready/);
    await send().click();
    const dialog = page.locator("dialog[open]");
    expect(await dialog.innerText()).toContain("One act enters 1 delegation, 2 persons.");
    await dialog.locator(".button.primary").click();
    await page.getByText("Imported: 1 delegation, 2 persons").waitFor();
    expect(await acts()).toEqual([
      {
        type: "ImportRegister",
        import: "IM1",
        source: {
          title: "list.csv",
          sha256: createHash("sha256")
            .update(csv(...good))
            .digest("hex"),
        },
        delegations: ["MC"],
        people: [
          {
            person: "KE.3",
            name: "Ms. Three",
            member: "KE",
            capacity: "delegate",
            sex: "woman",
            parliamentarian: true,
          },
          {
            person: "MC.1",
            name: "M. Blanc",
            member: "MC",
            capacity: "delegate",
            sex: "man",
            parliamentarian: true,
          },
        ],
      },
    ]);
  });

  test("delegations are accredited with it only where somebody wants that", async () => {
    await show();
    await open(csv(...good));
    await page.getByLabel("Accredit the delegations of these delegates as well: 1").uncheck();
    await row(3).getByText("MC is not in the registers.").waitFor();
    expect(await send().count()).toBe(0);
  });

  test("nothing is sent while errors stand, until these rows are left out one by one or together", async () => {
    await show();
    await open(
      csv(...good, "KE.5;=HYPERLINK(1);KE;delegate;;", "K E;Ali\u202e;Ruritania;chief;x;maybe"),
    );
    expect(await row(4).innerText()).toContain("Name: begins like a formula, or is one");
    expect(await page.locator("tbody tr").count()).toBe(2);
    const said = await row(5).innerText();
    expect(said).toContain("Name: holds a hidden sign that turns the direction of writing");
    expect(said).toContain("Member id: no member has this id or name: Ruritania");
    expect(await send().count()).toBe(0);
    await button("Leave out row 4").click();
    expect(await send().count()).toBe(0);
    await button("Leave out the row with errors").click();
    await send().waitFor();
    await button(/^Left out 2$/).click();
    await button("Take row 4 again").click();
    expect(await send().count()).toBe(0);
    expect(await acts()).toEqual([]);
  });

  test("markup in a cell is text, in the preview and in the act", async () => {
    await show();
    const name = "<img src=x onerror=document.title='gone'>";
    await open(csv(`KE.3;${name};KE;adviser;;`));
    await send().waitFor();
    expect(await row(2).innerText()).toContain(name);
    expect(await page.locator("main img").count()).toBe(0);
    expect(await page.title()).toBe("Secretariat");
  });

  test("a row that the rules refuse is named with the clause, and can be left out", async () => {
    await show();
    await open(csv(...good, "KE.4;Mr. Idle;KE;delegate;m;no"));
    const refused = row(4);
    await refused.locator("a.cite").waitFor();
    expect(await refused.innerText()).toMatch(/Mr\. Idle[\s\S]*1\.1/);
    expect(await send().count()).toBe(0);
    await button("Leave out row 4").click();
    await send().waitFor();
  });

  test("a column that is not found is chosen by hand", async () => {
    await show();
    await open("wer;aus;als\nMs. Three;KE;delegate\n");
    await page.getByText("A column is missing: Name, Capacity").waitFor();
    await page.getByLabel("Name").selectOption({ label: "wer" });
    await page.getByLabel("Member id").selectOption({ label: "aus" });
    await page.getByLabel("Capacity").selectOption({ label: "als" });
    expect(await page.getByText("A column is missing").count()).toBe(0);
    expect(await row(2).innerText()).toContain("Ms. Three");
  });

  test("a workbook brings its sheets together, the members before their delegates", async () => {
    await show();
    const sheets = [
      {
        sheet: "Members",
        data: [
          ["code", "name", "affiliation"],
          ["PE", "Peru", "member"],
        ],
      },
      {
        sheet: "Delegates",
        data: [
          ["name", "delegation", "capacity"],
          ["Ms. A", "Peru", "adviser"],
        ],
      },
    ];
    const blob = await writeWorkbook(sheets).toBlob();
    await open(Buffer.from(await blob.arrayBuffer()), "spring.xlsx");
    await send().click();
    await page.locator("dialog[open] .button.primary").click();
    expect(await acts()).toMatchObject([
      {
        members: [{ member: "PE", name: "Peru", affiliation: "member" }],
        delegations: ["PE"],
        people: [{ person: "PE.1", name: "Ms. A", member: "PE", capacity: "adviser" }],
      },
    ]);
  });

  test("two thousand rows of a workbook are read under the policy of the page, and ready", async () => {
    await show();
    const rows = Array.from({ length: 2000 }, (_, at) => [
      `P-${at}`,
      `A person whose name has some length, number ${at}`,
      "official",
    ]);
    const blob = await writeWorkbook([["id", "name", "capacity"], ...rows]).toBlob();
    await open(Buffer.from(await blob.arrayBuffer()), "many.xlsx");
    await button(/^All 2,000$/).waitFor();
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe("2001");
    expect(await page.locator("tbody tr").count()).toBeLessThan(400);
    await send().waitFor();
    expect(place.complaints).toEqual([]);
  }, 60_000);

  test("a file that cannot be read is refused with the reason", async () => {
    await show();
    const said = page.getByRole("alert");
    await open(Buffer.from([0x6e, 0x6f, 0x6d, 0x0a, 0xe9, 0x0a]));
    expect(await said.innerText()).toContain("not in UTF-8 or UTF-16");
    await open(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "old.xls");
    expect(await said.innerText()).toContain("old workbook");
    await open("", "empty.csv");
    expect(await said.innerText()).toContain("There is nothing in it.");
  });

  test("an import is taken back while nothing of it is used, and greyed with the clause afterwards", async () => {
    await show(
      recordedIn(...lines, list("IM1", "KE.8"), list("IM2", "KE.9"), "Secretariat lets in KE.9"),
    );
    const imported = (name: string) =>
      page.locator("main li").filter({ has: page.locator("b", { hasText: name }) });
    const used = imported("IM2.csv");
    expect(await used.getByRole("button").getAttribute("aria-disabled")).toBe("true");
    expect(await used.innerText()).toContain("it has been used since (Mr. KE.9; in all: 1)");
    await imported("IM1.csv").getByRole("button").click();
    await page.locator("dialog[open] .button.primary").click();
    expect(await acts()).toEqual([{ type: "UndoImport", import: "IM1" }]);
  });

  test("a template in Arabic is understood again", async () => {
    await show(undefined, "ar");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("main section li").nth(2).locator("button").first().click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    const template = Buffer.concat(chunks).toString();
    await open(`${template}KE.3,السيدة ثلاثة,كينيا,مندوب,امرأة,نعم,\r\n`);
    await send().waitFor();
    expect(await page.locator("tbody tr").innerText()).toContain("السيدة ثلاثة");
  });
});
