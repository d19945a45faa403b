import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { Network } from "./testing/network.ts";
import { Plenary } from "./testing/plenary.ts";
import { faultsOn } from "./testing/screen-page.ts";

/** Each step moves several browsers and a server, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/network.test.ts");

const assembly = "TEST";
const kept = "Kept on this device, not recorded yet";

interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly network: Network;
  /** After which number each feed was asked for. */
  readonly feeds: readonly number[];
}

describe.runIf(path)("a vote in a hall whose network fails", () => {
  let house: House;
  let browser: Browser;
  let plenary: Plenary;
  let kenya: Phone;
  let norway: Phone;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    plenary = await Plenary.convene(house, assembly);
    await plenary.openSitting();
    await openVote("V1", "Shall the sitting go on?");
    [kenya, norway] = await Promise.all([phoneOf("KE.1"), phoneOf("NO.1")]);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([kenya?.network.close(), norway?.network.close()]);
    await house?.close();
  });

  async function openVote(vote: string, title: string) {
    const questions = [{ kind: "other" as const, question: `Q${vote}`, title }];
    const act = { type: "AnnounceVote", vote, questions, method: "electronic" } as const;
    await plenary.as("CH.1", { office: "chair", act });
    await plenary.as("CH.1", { office: "chair", act: { type: "OpenVote", vote } });
  }

  async function phoneOf(person: string, clock: "real" | "moved" = "real"): Promise<Phone> {
    const network = await Network.to(house.url);
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ baseURL: network.url, viewport, locale: "en-GB" });
    context.setDefaultTimeout(60_000);
    const [name = "", value = ""] = (await plenary.cookieOf(person)).split("=");
    await context.addCookies([{ name, value, url: network.url }]);
    const page = await context.newPage();
    if (clock === "moved") await page.clock.install();
    const feeds: number[] = [];
    page.on("request", (request) => {
      const after = /\/feed\?after=(\d+)$/.exec(request.url())?.[1];
      if (after !== undefined) feeds.push(Number(after));
    });
    await page.goto(`/a/${assembly}/delegate#vote`);
    await page.getByRole("spinbutton").first().waitFor();
    return { page, context, network, feeds };
  }

  const voteBy = (member: string, vote = "V1", yes = 12) =>
    plenary.as(`${member}.1`, {
      act: { type: "CastBallot", vote, member, splits: [{ yes, no: 0, abstain: 0 }] },
    });

  async function place({ page }: Phone, yes: number, no: number) {
    await page.getByRole("spinbutton", { name: "Yes", exact: true }).fill(String(yes));
    await page.getByRole("spinbutton", { name: "No", exact: true }).fill(String(no));
    await page.getByRole("button", { name: /^(Cast|Correct to) / }).click();
  }

  /** Number of the last event, as the server has it. */
  async function head(): Promise<number> {
    const all = await (await fetch(`${house.url}/api/assemblies`)).json();
    return all.assemblies.find(({ id }: { id: string }) => id === assembly).seq;
  }

  /** How many ballots of a member the journal has, as everybody can read it. */
  async function ballotsOf(member: string, vote = "V1"): Promise<number> {
    const text = await (await fetch(`${house.url}/api/assemblies/${assembly}/journal`)).text();
    return text.split(`"ballot":{"vote":"${vote}","member":"${member}"}`).length - 1;
  }

  const shown = async ({ page }: Phone): Promise<number> => {
    const bar = await page.getByText(/^What you see is event [\d,]+ of the journal/).innerText();
    return Number(/event ([\d,]+)/.exec(bar)?.[1]?.replaceAll(",", ""));
  };
  const isBack = ({ page }: Phone) =>
    page.getByText(/^Not connected since/).waitFor({ state: "detached" });
  const recorded = ({ page }: Phone) => page.getByText(/^Event [\d,]+ of the journal$/).waitFor();

  test("the browser itself goes offline: a ballot is kept, and the screen says how far it is true", async () => {
    const before = await head();
    await kenya.context.setOffline(true);
    await kenya.page.getByText(/^Not connected since \d\d:\d\d$/).waitFor();
    expect(await shown(kenya)).toBe(before);
    await place(kenya, 8, 4);
    await kenya.page.getByText(kept).waitFor();
    await voteBy("AT");
    await voteBy("BR");
    expect(await shown(kenya)).toBe(before);
    expect(await ballotsOf("KE")).toBe(0);
    expect(await faultsOn(kenya.page)).toEqual([]);
    const asked = kenya.feeds.length;
    await kenya.context.setOffline(false);
    await isBack(kenya);
    await recorded(kenya);
    expect(kenya.feeds.slice(asked)).toContain(before);
    expect(await ballotsOf("KE")).toBe(1);
  });

  test("the line breaks before an act has reached the server: it counts when the line is back", async () => {
    const before = await head();
    const lost = kenya.network.cutAtNext("act");
    await place(kenya, 7, 5);
    await lost;
    await kenya.page.getByText(kept).waitFor();
    await kenya.page.getByText(/^Not connected since/).waitFor();
    expect(await head()).toBe(before);
    kenya.network.mend();
    await isBack(kenya);
    await kenya.page.getByText("Recorded: 7 yes, 5 no").waitFor();
    expect(await ballotsOf("KE")).toBe(2);
  });

  test("the line breaks before the answer to an act arrives: it is asked again and counts once", async () => {
    const lost = kenya.network.cutAtNext("answer");
    await place(kenya, 6, 3);
    await lost;
    const recordedAs = await head();
    expect(await ballotsOf("KE")).toBe(3);
    await kenya.page.getByText(kept).waitFor();
    await voteBy("BY");
    const asked = kenya.feeds.length;
    kenya.network.mend();
    await isBack(kenya);
    await kenya.page.getByText("Recorded: 6 yes, 3 no").waitFor();
    const receipt = `Event ${recordedAs.toLocaleString("en")} of the journal`;
    await kenya.page.getByText(receipt, { exact: true }).waitFor();
    expect(await ballotsOf("KE")).toBe(3);
    // Resumed by number, each time after what was there: never from the beginning.
    expect(Math.min(...kenya.feeds.slice(asked))).toBeGreaterThan(0);
    expect(kenya.feeds.filter((after) => after === 0)).toHaveLength(1);
  });

  test("a network that falls silent without a word is noticed, and what was sent is kept", async () => {
    const jordan = await phoneOf("JO.1", "moved");
    const { page, network, context } = jordan;
    const before = await head();
    network.silence();
    await place(jordan, 9, 3);
    await page.getByRole("button", { name: "Being recorded" }).waitFor();
    // Longer than anybody waits for an answer, and than a line can be silent.
    await page.clock.runFor(45_000);
    await page.getByText(kept).waitFor();
    await page.getByText(/^Not connected since/).waitFor();
    expect(await shown(jordan)).toBe(before);
    expect(await ballotsOf("JO")).toBe(0);
    network.mend();
    await page.clock.runFor(10_000);
    await isBack(jordan);
    await page.getByText("Recorded: 9 yes, 3 no").waitFor();
    expect(await ballotsOf("JO")).toBe(1);
    await context.close();
    await network.close();
  });

  test("a server that is killed in the middle of the vote costs nobody a vote", async () => {
    await place(norway, 10, 2);
    await recorded(norway);
    const before = await head();
    const burst = ["CL", "FR", "IN", "UY", "VN"];
    await Promise.all(burst.map((member) => plenary.cookieOf(`${member}.1`)));
    const answers = Promise.allSettled(burst.map((member) => voteBy(member)));
    await house.kill();
    const isAnswered = (await answers).map(({ status }) => status === "fulfilled");
    await kenya.page.getByText(/^Not connected since/).waitFor();
    await norway.page.getByText(/^Not connected since/).waitFor();
    await place(kenya, 5, 5);
    await kenya.page.getByText(kept).waitFor();
    await house.restart();
    expect(await head()).toBeGreaterThanOrEqual(before);
    await Promise.all([isBack(kenya), isBack(norway)]);
    await kenya.page.getByText("Recorded: 5 yes, 5 no").waitFor();
    await norway.page.getByText("Recorded: 10 yes, 2 no").waitFor();
    for (const [at, member] of burst.entries()) {
      // Whoever was answered is in the journal; whoever was not asks again, and counts once.
      if (isAnswered[at] === true) expect(await ballotsOf(member), member).toBe(1);
      else await voteBy(member);
      expect(await ballotsOf(member), member).toBeGreaterThan(0);
    }
    const others = ["KE", "NO", "JO", "AT", "BR", "BY"];
    expect(await Promise.all(others.map((one) => ballotsOf(one)))).toEqual([4, 1, 1, 1, 1, 1]);
  });

  test("the result has every ballot once, each as it was last", async () => {
    await plenary.as("CH.1", { office: "chair", act: { type: "CloseVote", vote: "V1" } });
    await plenary.as("CH.1", { office: "chair", act: { type: "DeclareResult", vote: "V1" } });
    for (const { page } of [kenya, norway]) {
      await page.getByRole("heading", { name: "Adopted" }).waitFor();
      const text = await page.locator("main").innerText();
      // 5 + 10 + 9 + eight times 12 in favour; 5 + 2 + 3 against.
      expect(text).toMatch(/Yes\s+120\s+No\s+10\s+/);
    }
    await kenya.page.getByText("Your delegation: 5 yes, 5 no").waitFor();
    await norway.page.getByText("Your delegation: 10 yes, 2 no").waitFor();
  });

  test("what the devices have made of the journal is what the server has made of it", async () => {
    const answer = await fetch(`${house.url}/api/assemblies/${assembly}/state`, {
      headers: { cookie: await plenary.cookieOf("KE.1") },
    });
    const { digest } = await answer.json();
    await kenya.page.getByRole("link", { name: "Agenda" }).click();
    await kenya.page.getByText(digest, { exact: true }).waitFor();
  });
});
