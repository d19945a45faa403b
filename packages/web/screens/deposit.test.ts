import { decide, type Proposal, type Recorded } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath, sayMissing } from "../testing/chromium.ts";
import { delegate, findingsOn } from "../testing/phone.ts";
import { ScreenPage } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { editionOf, played, recordedIn, sitting } from "../testing/sitting.ts";
import { draftText, tables } from "../testing/texts.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/deposit.test.ts");

const secretary = { person: "SEC", offices: ["secretariat"] } as const;
const drafted = [...sitting, ...draftText.slice(0, 1)];

const english = `Access to safe water for all

The Assembly,

Noting that water is a condition of life and of the dignity of every person,

1. Calls on parliaments to review their laws on water every five years;

2. Requests a report, which tells:

   (a) what was done;

3. Invites the Secretary General to report to the next Assembly.
`;

const french = `L’accès de tous à l’eau potable

L’Assemblée,

Notant que l’eau est une condition de la vie et de la dignité de chacun,

1. Invite les parlements à revoir leurs lois sur l’eau tous les cinq ans ;

2. Demande un rapport qui dise :

   a) ce qui a été fait ;

3. Prie le Secrétaire général de faire rapport à la prochaine Assemblée.
`;

/** What a server makes of acts: the engine decides each, and what it records goes on. */
class Journal {
  #state = played(...drafted).state;
  #seq = recordedIn(...drafted).at(-1)?.seq ?? 0;

  accept(proposal: Proposal, by: string): readonly Recorded[] {
    const at = "2017-10-14T10:00:00.000Z";
    const moment = { state: this.#state, seq: this.#seq };
    const answer = decide(editionOf(this.#state), moment, { ...proposal, by, at });
    if (answer.kind !== "accepted") throw new Error(JSON.stringify(answer));
    this.#state = answer.state;
    this.#seq = answer.recorded.at(-1)?.seq ?? this.#seq;
    return answer.recorded;
  }
}

describe.runIf(path)("in a browser", () => {
  let stage: ScreenPage;
  let page: Page;

  beforeAll(async () => {
    stage = await ScreenPage.open(path ?? "");
    page = stage.page;
    page.setDefaultTimeout(15_000);
  }, 90_000);

  afterAll(() => stage?.close());

  beforeEach(() =>
    page.evaluate(() => {
      screens.answers.length = 0;
      history.replaceState(null, "", "/");
    }),
  );

  const feed = (recorded: readonly Recorded[]) =>
    page.evaluate((entries) => screens.feed(entries), recorded);
  const tab = (nth: number) => page.locator("main nav a").nth(nth).click();
  const rows = () => page.locator("[data-row]");
  const button = (name: string | RegExp) => page.getByRole("button", { name });

  /** What was sent last is decided, and comes back as news. */
  const answered = async (journal: Journal): Promise<void> => {
    const proposal = (await stage.sent()).at(-1);
    if (proposal === undefined) throw new Error("nothing was sent");
    await feed(journal.accept(proposal, "SEC"));
  };

  const depositEnglish = async (): Promise<void> => {
    await page.setViewportSize({ width: 1200, height: 1000 });
    await stage.show("texts/D1", recordedIn(...drafted), { as: secretary });
    await page.getByLabel("Or paste the words").fill(english);
    await expect.poll(() => rows().count()).toBe(7);
    expect(await rows().nth(4).innerText()).toMatch(/Paragraph\s*2\s+Requests a report/);
    expect(await findingsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 1000 });
    await button("Deposit the text: English").click();
  };

  const depositFrench = async (): Promise<void> => {
    await tab(5);
    await page.getByLabel("Or paste the words").fill(french.replace(/3\. Prie/, "Et puis.\n\n$&"));
    await page.getByText("1 paragraph has no place in the text").waitFor();
    const send = button("Deposit the text: French");
    expect(await send.getAttribute("aria-disabled")).toBe("true");
    await page.getByLabel("Or paste the words").fill(french);
    await expect.poll(() => send.getAttribute("aria-disabled")).toBeNull();
    expect(await rows().nth(3).innerText()).toContain("Calls on parliaments");
    expect(await rows().nth(3).innerText()).toContain("Invite les parlements");
    await send.click();
    const [, deposit] = await stage.sent();
    expect(deposit).toMatchObject({
      office: "secretariat",
      act: { type: "DepositText", language: "fr", draft: "D1" },
    });
  };

  /** France changes "every five years" in French. */
  const tabledInFrench = (): Proposal => {
    const words = "Invite les parlements à revoir leurs lois sur l’eau tous les cinq ans ;";
    const at = words.indexOf("cinq ");
    return {
      act: {
        ...{ type: "TableAmendment", amendment: "A1", draft: "D1", language: "fr" },
        ...{
          authors: ["FR"],
          operations: [`delete in p1 ${at}-${at + 5} "cinq " between "" and ""`],
        },
      },
    };
  };

  const translate = async (journal: Journal): Promise<void> => {
    await tab(3);
    await page.getByText("Not translated yet into the language of the text (English).").waitFor();
    await button("Translate amendment 1").click();
    const dialog = page.locator("dialog[open]");
    const enter = dialog.getByRole("button", { name: "Enter the translation of amendment 1" });
    await dialog.getByText("Still to be written: Paragraph 1").waitFor();
    expect(await enter.getAttribute("aria-disabled")).toBe("true");
    await dialog
      .locator("textarea")
      .fill("Calls on parliaments to review their laws on water every year;");
    await dialog.getByText(/“five years” by .* “year”/).waitFor();
    expect(await findingsOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 1000 });
    await enter.click();
    await answered(journal);
    await dialog.waitFor({ state: "hidden" });
  };

  test("a text is deposited with its translation, and an amendment translated and voted on", async () => {
    const journal = new Journal();
    await depositEnglish();
    await answered(journal);
    await page.locator("[data-block=p1]").waitFor();
    await depositFrench();
    await answered(journal);
    await feed(journal.accept(tabledInFrench(), "FR.1"));
    await translate(journal);
    await page.getByText("Not translated yet").waitFor({ state: "hidden" });
    await page.locator("main ol .sentences").getByText("“five years” by").waitFor();
    await tab(4);
    await page.locator("main ol li").getByText("France").first().waitFor();
    const question = { kind: "amendment", amendment: "A1" } as const;
    const announced = journal.accept(
      {
        office: "chair",
        act: { type: "AnnounceVote", vote: "V1", questions: [question], method: "electronic" },
      },
      "CH.1",
    );
    await feed(announced);
    await tab(0);
    await page.getByText("Being voted on").first().waitFor();
    expect(stage.complaints).toEqual([]);
  }, 120_000);

  test("who may enter no words is offered nothing, and who deposited the draft is", async () => {
    await stage.show("texts/D1", recordedIn(...drafted), { as: delegate("KE.1") });
    await page.getByText("Its words have not been entered yet.").waitFor();
    expect(await page.locator("textarea").count()).toBe(0);
    await stage.show("texts/D1", recordedIn(...drafted), { as: delegate("NO.1") });
    await page.getByLabel("Or paste the words").waitFor();
  });

  test("a file is read where it is chosen, told where it is broken, and edited as text", async () => {
    await stage.show("texts/D1", recordedIn(...drafted), { as: secretary });
    const file = (name: string, text: string) => ({
      ...{ name, mimeType: "text/plain", buffer: Buffer.from(text) },
    });
    const input = page.locator("input[type=file]");
    await input.setInputFiles(file("draft.xml", "<akomaNtoso>\n<act></bill>"));
    await page.getByText(/Line 2 — The XML of the file is broken/).waitFor();
    expect(await page.locator(".end button").getAttribute("aria-disabled")).toBe("true");
    await input.setInputFiles(file("draft.txt", english));
    await expect.poll(() => rows().count()).toBe(7);
    await button("Edit it as plain text").click();
    expect(await page.getByLabel("Or paste the words").inputValue()).toContain("1. Calls on");
    await expect.poll(() => rows().count()).toBe(7);
  });

  test("a long text goes part by part, and goes on where a part was not recorded", async () => {
    const many = Array.from({ length: 900 }, (_, at) => `${at + 1}. Calls on parliament ${at};`);
    await stage.show("texts/D1", recordedIn(...drafted), { as: secretary });
    await page.evaluate(() => {
      const failed = { kind: "failed", problem: "unreachable", title: "", detail: "" } as const;
      screens.answers.push({ kind: "accepted", seq: [1, 1] }, failed);
    });
    const buffer = Buffer.from(many.join("\n\n"));
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer });
    await page.getByText("It is long, and goes in 2 parts, one after the other.").waitFor();
    await button("Deposit the text: English").click();
    await page.getByText("1 of 2 parts are recorded").waitFor();
    const [first] = await stage.sent();
    if (first === undefined) throw new Error("nothing was sent");
    await feed(new Journal().accept(first, "SEC"));
    await button("Go on with part 2 of 2").click();
    await page.locator("[data-block=p1]").waitFor();
    const sent = await stage.sent();
    expect(sent.map(({ act }) => ("blocks" in act ? act.blocks.length : 0))).toEqual([
      500, 400, 400,
    ]);
    expect(sent[2]?.act).toEqual(sent[1]?.act);
    expect(sent[2]?.act).toMatchObject({ after: "p500" });
  }, 60_000);

  test("what a translation lacks and what is over is put right by hand", async () => {
    const lines = [...drafted, ...draftText.slice(1, 2)];
    await stage.show("texts/D1", recordedIn(...lines, tables("KE", "A1", "delete block p2")), {
      as: secretary,
    });
    await tab(5);
    await page.getByLabel("Language of these words").selectOption("fr");
    await page.getByLabel("Or paste the words").fill("Titre\n\nL’Assemblée,\n\n1. Invite tous;");
    await page.getByText("7 paragraphs are not there in French yet").waitFor();
    await button("Move down: Paragraph 1").click();
    expect(await page.locator("[data-row=p2] .own").innerText()).toContain("Invite tous");
    await button("Bring up what follows: Paragraph 1").click();
    expect(await page.locator("[data-row=p1] .own").innerText()).toContain("Invite tous");
  });
});
