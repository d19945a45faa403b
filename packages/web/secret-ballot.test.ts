import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toolIsHere, toolVerifies } from "../../tools/belenios.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { faultsOn } from "./testing/screen-page.ts";
import { type Card, cardsIn, SecretHall, tellers } from "./testing/secret-hall.ts";

/** Some twenty-five browsers, one after the other, on a machine that may be busy. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/secret-ballot.test.ts");

const question = "Shall the seat be moved? نقل المقر";
const passphrase = "nine grey herons on the lake";

describe.runIf(path)("a secret ballot on its screens", () => {
  let house: House;
  let browser: Browser;
  let hall: SecretHall;
  let folder: string;
  const pages = new Map<string, Page>();
  let cards: readonly Card[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "hemicycle-ballot-"));
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    hall = await SecretHall.convene("SECRET", { house, browser });
  });

  afterAll(async () => {
    await hall?.close();
    await browser?.close();
    await house?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The screen of secret ballots, at somebody's own device. */
  const at = async (person: string): Promise<Page> => {
    const page = pages.get(person) ?? (await hall.device("/tellers", "desk", person));
    pages.set(person, page);
    return page;
  };
  const press = async (person: string, key: Parameters<SecretHall["say"]>[0]) =>
    hall.button(await at(person), key).click();
  const conduct = async (person: string, name: string) => {
    const page = await at(person);
    await page.getByRole("button", { name, exact: true }).click();
    await hall.confirm(page);
  };
  const seen = async (person: string, text: string) =>
    (await at(person)).getByText(text).first().waitFor();

  test("five Tellers make a key, and compare aloud what each of them has", async () => {
    const [first, ...others] = tellers;
    await conduct(first, hall.say("act.BeginCeremony"));
    for (const teller of tellers) await press(teller, "teller.do.make");
    for (const teller of tellers) {
      const page = await at(teller);
      const heard = page.getByRole("checkbox");
      await expect.poll(() => heard.count(), { timeout: 60_000 }).toBe(5);
      for (const box of await heard.all()) await box.check();
      await press(teller, "teller.do.share");
    }
    for (const teller of tellers) await press(teller, "teller.do.accept");
    await press(first, "teller.do.conclude");
    for (const teller of [first, ...others]) await seen(teller, hall.say("teller.step.done"));
    expect(await faultsOn(await at(first))).toEqual([]);
  });

  test("the fingerprints are the same on all devices, and those of the journal", async () => {
    const shown = await Promise.all(
      tellers.map(async (teller) => {
        const page = await at(teller);
        await page.getByText(hall.say("teller.fingerprints")).click();
        return page.locator(".groups").allInnerTexts();
      }),
    );
    expect(new Set(shown.map((texts) => texts.join("|").replace(/\s/g, ""))).size).toBe(1);
    const journal = await (await fetch(`${hall.api}/journal?after=0`)).text();
    for (const text of shown[0] ?? []) expect(journal).toContain(text.replace(/\s/g, ""));
  });

  test("a Teller takes the key along in a file, which opens with its passphrase alone", async () => {
    const [teller] = tellers;
    const page = await at(teller);
    await page.getByText(hall.say("teller.file"), { exact: true }).click();
    await page.getByLabel(hall.say("teller.file.passphrase")).fill(passphrase);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      hall.button(page, "teller.file.take").click(),
    ]);
    const file = join(folder, "key.json");
    await download.saveAs(file);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    const [, seed = "none"] = /seed\\*":\\*"([1-9A-Za-z]{22})/.exec(kept) ?? [];
    expect(kept).toContain(seed);
    expect(readFileSync(file, "utf8")).not.toContain(seed);
    await page.close();
    pages.delete(teller);
    const other = await at(teller);
    await other.getByText(hall.say("teller.file.bring"), { exact: true }).waitFor();
    const bring = async (words: string) => {
      await other.getByLabel(hall.say("teller.file.passphrase")).fill(words);
      await other.locator(".file input[type=file]").setInputFiles(file);
    };
    await bring("nine grey geese on the lake");
    await other.getByText(hall.say("teller.file.passphrase.wrong")).waitFor();
    await bring(passphrase);
    await other.getByText(hall.say("teller.step.done")).waitFor();
  });

  test("the ballot is announced; what its weights could tell is said; the registrar makes cards", async () => {
    const chair = await at("CH.1");
    await hall.button(chair, "announce.title").click();
    await chair.getByRole("alertdialog").getByRole("textbox").fill(question);
    await hall.confirm(chair);
    const key = join(folder, "registrar.key");
    const printed = (await hall.run("registrar", "key", key)).trim();
    await chair.getByRole("button", { name: hall.say("act.NameRegistrar"), exact: true }).click();
    const dialog = chair.getByRole("alertdialog");
    await dialog.getByLabel(hall.say("field.registrar")).fill("The Registrar");
    await dialog.getByLabel(hall.say("field.registrarKey")).fill(printed);
    await dialog.getByLabel(hall.say("field.basis")).fill("The Steering Committee");
    await hall.confirm(chair);
    await chair.getByText(printed).waitFor();

    const clerk = await at("SEC");
    const [plan] = await Promise.all([
      clerk.waitForEvent("download"),
      clerk
        .getByRole("link", { name: hall.say("teller.plan.file") })
        .first()
        .click(),
    ]);
    await plan.saveAs(join(folder, "plan.json"));
    const out = join(folder, "cards");
    await hall.run("registrar", "issue", join(folder, "plan.json"), "--key", key, "--out", out);
    cards = cardsIn(out);
    const prepare = hall.button(clerk, "teller.do.box");
    expect(await prepare.getAttribute("aria-disabled")).toBe("true");
    await clerk.getByText(hall.say("teller.why.credentials")).waitFor();
    await hall.button(clerk, "act.SetValue").click();
    const bound = clerk.getByRole("alertdialog");
    await bound.getByRole("spinbutton").fill("3");
    await bound.getByLabel(hall.say("field.basis")).fill("The Assembly");
    await hall.confirm(clerk);
    await clerk.locator("main input[type=file]").last().setInputFiles(join(out, "public.json"));
    const credentials = cards.flatMap((card) => card.credentials).length;
    const received = { credentials, delegations: cards.length };
    await clerk.getByText(hall.say("teller.received", received)).waitFor();
    expect(await faultsOn(clerk)).toEqual([]);
    await prepare.click();
    await clerk.getByText(hall.say("teller.stage.box"), { exact: true }).waitFor();
  });

  test("whoever presides opens it, and one delegation votes on paper", async () => {
    await conduct("CH.1", hall.say("act.OpenVote", { number: "1" }));
    const [, teller] = tellers;
    const page = await at(teller);
    await page.getByText(hall.say("teller.paper"), { exact: true }).click();
    await page.getByLabel(hall.say("teller.paper.member")).selectOption("VN");
    const card = cards.find(({ voter }) => voter === "VN");
    const typed = (card?.credentials ?? []).map(({ credential }) => credential);
    const field = page.getByLabel(hall.say("teller.paper.credentials"));
    const [one = ""] = typed;
    await field.fill(one.replace(/^./, (sign) => (sign === "1" ? "2" : "1")));
    await hall.button(page, "teller.do.paper", { count: 1 }).click();
    await page.getByText(hall.say("teller.why.credential")).waitFor();
    await field.fill(typed.join("\n"));
    await hall.button(page, "teller.do.paper", { count: typed.length }).click();
    const taken = { member: "Viet Nam", votes: 12 };
    await page.getByText(hall.say("teller.paper.taken", taken)).waitFor();
  });

  /** Twenty delegates of ten delegations: one credential each, and what they choose with it. */
  const voters = () => {
    const delegations = cards.filter(({ voter }) => voter !== "VN" && voter !== "UY");
    return delegations.flatMap(({ voter, credentials }, at) =>
      credentials.slice(0, 2).map((one, nth) => ({
        person: `${voter}.${nth + 1}`,
        ...one,
        choice: (["yes", "no", "abstain"] as const)[(at + 2 * nth) % 3] ?? "yes",
      })),
    );
  };
  type Voter = ReturnType<typeof voters>[number];

  /** A phone on which a ballot is encrypted, and not sent. */
  const sealed = async ({ person, credential, choice }: Voter, how: "link" | "typed") => {
    const ballot = "/votes/V1/ballot";
    const page = await hall.device(how === "link" ? `${ballot}#${credential}` : ballot, "phone");
    if (how === "typed") {
      await page
        .getByLabel(hall.say("voter.credential.enter"))
        .fill(credential.replaceAll("-", " "));
      await hall.button(page, "voter.credential.add").click();
    }
    await page.getByRole("radio", { name: hall.say(`choice.${choice}`), exact: true }).check();
    await page.getByRole("button", { name: /^Encrypt: / }).click();
    await page.getByText(hall.say("voter.sealed"), { exact: true }).waitFor();
    expect(page.url(), person).not.toContain("#");
    return page;
  };
  const castFrom = (page: Page) => page.getByRole("button", { name: /^Cast: / }).click();
  const isIn = async (page: Page) => {
    // The words around the numbers speak of the box as well, before the ballot is there.
    const found = page.getByText(hall.say("voter.state.found"), { exact: true });
    await found
      .or(page.getByText(hall.say("voter.state.cast"), { exact: true }))
      .first()
      .waitFor();
  };
  test("twenty delegates vote on phones; one audits first, one loses the answer", async () => {
    const all = voters();
    expect(all).toHaveLength(20);
    for (const [at, voter] of all.entries()) {
      const page = await sealed(voter, at === 0 ? "typed" : "link");
      if (at === 0) expect(await faultsOn(page)).toEqual([]);
      if (at === 1) {
        await hall.button(page, "voter.audit").click();
        await page.getByText(hall.say("voter.opened.holds")).waitFor();
        await page
          .getByText(hall.say(`choice.${voter.choice}`), { exact: true })
          .first()
          .waitFor();
        await hall.button(page, "voter.again").click();
        await page.getByText(hall.say("voter.sealed"), { exact: true }).waitFor();
      }
      if (at === 2) {
        // It arrives, and the answer does not.
        await page.route("**/ballots", async (route) => {
          await route.fetch();
          await route.abort();
        });
      }
      await castFrom(page);
      if (at === 2) {
        await page.getByText(hall.say("voter.state.waiting")).first().waitFor();
        await page.unroute("**/ballots");
        await page.reload();
      }
      await isIn(page);
      await page.context().close();
    }
    const { ballots } = await (await fetch(`${hall.api}/votes/V1/box`)).json();
    expect(ballots).toBeLessThanOrEqual(20);
  });

  test("a Teller whose device sends a wrong decryption is told which proof fails", async () => {
    await conduct("CH.1", hall.say("act.CloseVote", { number: "1" }));
    const [, , , teller] = tellers;
    const page = await at(teller);
    let sent = "";
    await page.route("**/decryptions", async (route) => {
      // In the proof of the first choice one digit is another one.
      sent = String(route.request().postDataJSON().decryption);
      const decryption = sent.replace(
        /("response":")(\d)/,
        (_, before, digit) => `${before}${digit === "1" ? 2 : 1}`,
      );
      expect(decryption).not.toBe(sent);
      await route.continue({ postData: JSON.stringify({ decryption }) });
    });
    await press(teller, "teller.do.give");
    await page.getByText(hall.say("teller.why.decryption")).waitFor();
    const proof = { question, choice: hall.say("choice.yes") };
    await page.getByText(hall.say("teller.why.proof", proof)).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.unroute("**/decryptions");
    const given = { given: 0, threshold: 3 };
    await page.getByText(hall.say("teller.given", given)).waitFor();
    const state = await (await fetch(`${hall.api}/state`)).json();
    expect(state.state.session.votes.V1.box.decryptions).toEqual([]);
  });

  test("three of five others count, each on the own device, and the papers join them", async () => {
    const counting = tellers.slice(0, 3);
    const votes = voters().reduce((sum, { weight }) => sum + weight, 0);
    for (const teller of counting) {
      await seen(teller, hall.say("teller.closed", { ballots: 20, votes }));
      await press(teller, "teller.do.give");
      const given = (await at(teller)).locator(".rows .own").getByText(hall.say("teller.has.part"));
      await given.waitFor();
    }
    const sums = (["yes", "no", "abstain"] as const).map((choice) =>
      voters()
        .filter((voter) => voter.choice === choice)
        .reduce((sum, { weight }) => sum + weight, 0),
    );
    for (const teller of counting) {
      await press(teller, "teller.do.find");
      const page = await at(teller);
      await page.getByText(hall.say("teller.found")).waitFor();
      expect(await page.locator("h4 ~ dl dd").first().innerText()).toBe(String(sums[0]));
      await press(teller, "teller.do.announce");
      const own = page.locator(".rows .own").getByText(hall.say("teller.has.announced"));
      await own.waitFor();
    }
    const [first] = tellers;
    const page = await at(first);
    const enter = async (name: string, count: string) =>
      page.getByRole("group").getByLabel(name, { exact: true }).fill(count);
    await enter(hall.say("choice.yes"), "7");
    const count = hall.button(page, "teller.do.count");
    expect(await count.getAttribute("aria-disabled"), "7 of 12 votes").toBe("true");
    await enter(hall.say("choice.no"), "5");
    await count.click();
    await page.getByText(hall.say("teller.paper.counted", { votes: 12 })).waitFor();
    await page.getByText(hall.say("teller.joint", { threshold: 3 })).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await conduct("CH.1", hall.say("act.DeclareResult", { number: "1" }));
    const state = await (await fetch(`${hall.api}/state`)).json();
    const [yes = 0, no = 0, abstain = 0] = sums;
    expect(state.state.session.votes.V1).toMatchObject({
      status: "declared",
      results: [{ yes: yes + 7, no: no + 5, abstain }],
      box: { closing: { ballots: 20, votes } },
    });
  });

  test("what anybody downloads from the public page is verified by both programs", async () => {
    const page = await hall.device("/votes/V1", "phone");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^Download .+\.bel$/ }).click(),
    ]);
    const name = download.suggestedFilename();
    const file = join(folder, name);
    await download.saveAs(file);
    const said = await hall.run("ballot", "verify", file);
    expect(said).toContain("20 ballots");
    expect(said).toContain("The archive holds.");
    if (!toolIsHere()) return;
    const official = await toolVerifies(readFileSync(file), name.replace(/\.bel$/, ""));
    expect([official.status, official.err]).toEqual([0, expect.stringContaining("all checks")]);
  });

  test("no page has complained", () => {
    const isLost = (said: string) => /net::ERR_FAILED/.test(said);
    // The browser says what the server answered to the wrong decryption.
    const refused = expect.stringContaining("422");
    expect(hall.complaints.flat().filter((said) => !isLost(said))).toEqual([refused]);
  });
});
