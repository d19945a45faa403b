import type { LawStage } from "@hemicycle/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Key, Values } from "./messages/index.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { assembly, daysFromNow, furnish, openPlenary, setDays } from "./testing/lawmakers.ts";
import { faultsOn } from "./testing/screen-page.ts";
import { wordsIn } from "./testing/sitting.ts";
import { complaintsOf } from "./testing/stage.ts";

/** A whole program is built and started, and the machine may be busy. */
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/model-law.test.ts");

const title = "О взаимодействии с соотечественниками";
const words = wordsIn("ru");
const say = (key: Key, values?: Values): string => words.say(key, values);
const stage = (name: LawStage): string => say(`event.lawStage.${name}`);

describe.runIf(path)("a model law at a real server, in Russian", () => {
  let house: House;
  let browser: Browser;
  let secretary: Page;
  const complaints: string[][] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    await furnish(house);
    secretary = await seat("SEC");
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** A browser of somebody who is signed in. */
  async function seat(person: string): Promise<Page> {
    const viewport = { width: 1500, height: 1100 };
    const context = await browser.newContext({ viewport, locale: "ru", reducedMotion: "reduce" });
    context.setDefaultTimeout(40_000);
    const [name = "", value = ""] = (await house.signIn(assembly, person)).split("=");
    await context.addCookies([{ name, value, url: house.url }]);
    const page = await context.newPage();
    complaints.push(complaintsOf(page));
    return page;
  }

  const go = (page: Page, to: string) => page.goto(`${house.url}/a/${assembly}/${to}`);
  const press = (within: ReturnType<Page["locator"]> | Page, name: string) =>
    within.getByRole("button", { name, exact: true }).first().click();
  const row = (page: Page, name: string | RegExp) =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

  /** Fills in the form that is open, by the labels of its fields, and sends it. */
  async function fill(page: Page, fields: Partial<Record<Key, string>>) {
    const dialog = page.locator("dialog[open]");
    for (const [label, value] of Object.entries(fields)) {
      const field = dialog.getByLabel(say(label as Key), { exact: true });
      const isChoice = (await field.evaluate((one) => one.tagName)) === "SELECT";
      if (isChoice) await field.selectOption(value);
      else await field.fill(value);
    }
    await dialog.locator(".button.primary").click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Enters a law at the next stage, by what its page lets follow. */
  async function enter(name: LawStage) {
    await go(secretary, "laws/L1");
    await press(secretary, say("act.EnterStage", { stage: stage(name) }));
    await fill(secretary, { "secretariat.field.basis": "протокол" });
    await secretary.locator("main header .state").getByText(stage(name)).waitFor();
  }

  test("it is proposed, drafted and read in its commission", async () => {
    await go(secretary, "laws");
    await press(secretary, say("secretariat.do.ProposeLaw"));
    await fill(secretary, {
      "laws.field.title": title,
      "laws.field.author": "Парламент Беларуси",
      "secretariat.field.basis": "письмо № 7",
    });
    await secretary.getByRole("link", { name: title }).waitFor();
    await enter("drafting");
    await press(secretary, say("secretariat.do.GiveLawText"));
    await fill(secretary, {
      "laws.field.blocks":
        "Настоящий Закон регулирует отношения с соотечественниками.\n" +
        "Меры финансируются из бюджета государства.",
    });
    await enter("commission");
    const outcome = say("event.readingOutcome.approved");
    await press(secretary, say("act.RecordReading", { number: 1, outcome }));
    await fill(secretary, { "secretariat.field.basis": "протокол № 4" });
  });

  test("no consultation opens while nobody has said how many days it has", async () => {
    await enter("consultation");
    await go(secretary, "laws/L1/consultation");
    await press(secretary, say("secretariat.do.OpenConsultation"));
    const dialog = secretary.locator("dialog[open]");
    await dialog.getByLabel(say("consult.field.letter"), { exact: true }).fill("Письмо № 118");
    await dialog.getByLabel(say("consult.field.sent"), { exact: true }).fill(daysFromNow(-40));
    await dialog.getByLabel(say("consult.field.until"), { exact: true }).fill(daysFromNow(5));
    await dialog.getByText(say("confirm.refused")).waitFor();
    expect(await dialog.innerText()).toContain("ipa-cis.m6/days");
    await secretary.keyboard.press("Escape");
    await setDays(house, 30);
  });

  test("two parliaments object, each by its own way, and one takes it back", async () => {
    await go(secretary, "laws/L1/consultation");
    await press(secretary, say("secretariat.do.OpenConsultation"));
    await fill(secretary, {
      "consult.field.letter": "Письмо № 118",
      "consult.field.sent": daysFromNow(-40),
      "consult.field.until": daysFromNow(5),
    });
    await secretary.getByText(say("consult.objections", { count: 0 })).waitFor();

    const kazakhstan = await seat("KZ.P");
    await go(kazakhstan, "laws/L1/consultation");
    await press(kazakhstan, say("secretariat.do.SubmitComment"));
    await fill(kazakhstan, {
      "consult.field.kind": "objection",
      "consult.field.block": "p2",
      "consult.field.quotation": "из бюджета государства",
      "consult.field.text": "Источник следует определять национальным законом.",
    });
    await press(secretary, say("secretariat.do.SubmitComment"));
    await fill(secretary, {
      "consult.field.member": "UZ",
      "consult.field.kind": "objection",
      "consult.field.block": "p1",
      "consult.field.text": "Определение слишком широкое.",
      "consult.field.letter": "№ 03/118",
    });
    await secretary.getByText(say("consult.objections", { count: 2 })).waitFor();
    expect(await faultsOn(secretary)).toEqual([]);

    await press(row(kazakhstan, "Казахстан"), say("secretariat.do.WithdrawComment"));
    await fill(kazakhstan, { "consult.field.reason": "Разъяснения приняты." });
    await secretary.getByText(say("consult.objections", { count: 1 })).waitFor();
    await row(secretary, "Казахстан").getByText(say("event.commentFate.withdrawn")).waitFor();

    await press(row(secretary, "Узбекистан"), say("secretariat.do.DisposeOfComment"));
    await fill(secretary, {
      "consult.field.disposition": "accepted",
      "consult.field.reason": "Определение сужено.",
      "consult.field.body": "C1",
    });
    await secretary.getByText(say("consult.objections", { count: 0 })).waitFor();
    await row(secretary, "Узбекистан").getByText("Определение сужено.").waitFor();
    // Whoever has said nothing is shown as having said nothing.
    const silent = secretary.locator(".replies").getByText(say("consult.standing.awaited"));
    expect(await silent.count()).toBe(6);
    await kazakhstan.context().close();
  });

  test("the Council has it before it, and a paper of it", async () => {
    await enter("commentsConsolidated");
    await enter("commission");
    await enter("approved");
    await enter("councilAgenda");
    await go(secretary, "council");
    await row(secretary, new RegExp(title)).getByText(stage("plenary")).waitFor();
    expect(await faultsOn(secretary)).toEqual([]);
    const [file] = await Promise.all([
      secretary.waitForEvent("download"),
      press(secretary, say("council.pack.word")),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    await go(secretary, "council/pack");
    await secretary.getByRole("cell", { name: "Определение сужено." }).waitFor();
  });

  test("the plenary adopts it by consensus", async () => {
    await enter("plenary");
    await openPlenary(house, title);
    await go(secretary, "laws/L1");
    await press(secretary, say("secretariat.do.LinkDraft"));
    await fill(secretary, {});
    const chair = await seat("CHC");
    await go(chair, "presidency");
    for (const act of ["ProposeWithoutVote", "DecideWithoutVote"] as const) {
      const offer = chair.getByRole("button", { name: new RegExp(`^${begun(act)}`) }).first();
      await offer.click();
      await chair.locator("dialog[open] .button.primary").click();
      await chair.locator("dialog[open]").waitFor({ state: "detached" });
    }
    await secretary.locator("main header .state").getByText(stage("adopted")).waitFor();
    await chair.context().close();
  });

  /** How the button of an act on a draft begins: it goes on with the title of the draft. */
  const begun = (act: "ProposeWithoutVote" | "DecideWithoutVote"): string =>
    say(`act.${act}`, { title: "@" }).split("@")[0]?.trim() ?? "";

  test("it goes to parliaments, and two of them show what they have made of it", async () => {
    await go(secretary, "laws/L1/use");
    await press(secretary, say("secretariat.do.TransmitLaw"));
    await fill(secretary, {
      "consult.field.letter": "Письмо № 140",
      "consult.field.sent": daysFromNow(0),
    });
    const belarus = await seat("BY.P");
    await go(belarus, "laws/L1/use");
    await press(belarus, say("secretariat.do.AcknowledgeTransmission", { who: "Беларусь" }));
    await fill(belarus, { "consult.field.received": daysFromNow(0) });
    await press(belarus, say("secretariat.do.RecordUse"));
    await fill(belarus, {
      "consult.field.relation": "usedInPart",
      "consult.field.nationalTitle": "Закон о соотечественниках",
      "consult.field.nationalNumber": "149-З",
      "consult.field.articles": "1 = 2\n2 = 12 (2)",
      "consult.field.saidBy": "Парламент Беларуси",
      "consult.field.evidence": "Письмо № 12-4",
    });
    await press(secretary, say("secretariat.do.RecordUse"));
    await fill(secretary, {
      "consult.field.member": "KG",
      "consult.field.relation": "considered",
      "consult.field.saidBy": "Парламент Кыргызстана",
      "consult.field.evidence": "Протокол слушаний",
    });
    const counted = say("use.count", {
      rows: say("use.rows", { count: 2 }),
      members: say("use.members", { count: 2 }),
      laws: say("use.laws", { count: 1 }),
    });
    await row(secretary, say("use.criterion.all")).getByText(counted).waitFor();
    await row(secretary, /^2$/).getByText("12 (2)").waitFor();
    expect(await faultsOn(secretary)).toEqual([]);
    await press(secretary, say("secretariat.do.VerifyUse"));
    await fill(secretary, { "consult.field.basis": "сверено с официальным изданием" });
    await secretary.getByText(/проверил Секретарь/).waitFor();
    expect(complaints.flat()).toEqual([]);
  });
});
