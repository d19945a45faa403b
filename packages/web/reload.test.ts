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
if (!path) sayMissing("packages/web/reload.test.ts");

/** In milliseconds. */
const patience = { timeout: 60_000, interval: 500 };
const assembly = "TEST";
const kept = "Kept on this device, not recorded yet";
const notice = "Kept on this device, not recorded: Enter the ballot: Kenya";

interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly network: Network;
}

describe.runIf(path)("an act that is kept when its page goes", () => {
  let house: House;
  let browser: Browser;
  let plenary: Plenary;
  let kenya: Phone;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    plenary = await Plenary.convene(house, assembly);
    await plenary.openSitting();
    const questions = [{ kind: "other" as const, question: "Q1", title: "Shall we go on?" }];
    const act = { type: "AnnounceVote", vote: "V1", questions, method: "electronic" } as const;
    await plenary.as("CH.1", { office: "chair", act });
    await plenary.as("CH.1", { office: "chair", act: { type: "OpenVote", vote: "V1" } });
    kenya = await phoneOf("KE.1");
  });

  afterAll(async () => {
    await browser?.close();
    await kenya?.network.close();
    await house?.close();
  });

  async function phoneOf(person: string): Promise<Phone> {
    const network = await Network.to(house.url);
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ baseURL: network.url, viewport, locale: "en-GB" });
    context.setDefaultTimeout(60_000);
    const phone = { page: await context.newPage(), context, network };
    await signIn(phone, person);
    await phone.page.goto(`/a/${assembly}/delegate#vote`);
    await phone.page.getByRole("spinbutton").first().waitFor();
    return phone;
  }

  async function signIn({ context, network }: Phone, person: string): Promise<void> {
    const [name = "", value = ""] = (await plenary.cookieOf(person)).split("=");
    await context.addCookies([{ name, value, url: network.url }]);
  }

  async function place({ page }: Phone, yes: number, no: number) {
    await page.getByRole("spinbutton", { name: "Yes", exact: true }).fill(String(yes));
    await page.getByRole("spinbutton", { name: "No", exact: true }).fill(String(no));
    await page.getByRole("button", { name: /^(Cast|Correct to) / }).click();
  }

  /** How many ballots of a member the journal has, as everybody can read it. */
  async function ballotsOf(member: string): Promise<number> {
    const text = await (await fetch(`${house.url}/api/assemblies/${assembly}/journal`)).text();
    return text.split(`"ballot":{"vote":"V1","member":"${member}"}`).length - 1;
  }

  const onDevice = ({ page }: Phone): Promise<readonly string[]> =>
    page.evaluate(() => Object.keys(localStorage).filter((name) => /^hemicycle\.kept /.test(name)));

  /** The page is loaded anew while there is no line, and once more when there is one. */
  async function reload({ page, network }: Phone): Promise<void> {
    expect(await page.reload().catch(() => null)).toBeNull();
    network.mend();
    // The browser's own page of the failure may still be coming: then one goes there once more.
    const load = async () => {
      await page.goto("about:blank");
      return page.goto(`/a/${assembly}/delegate#vote`);
    };
    const isLoaded = () =>
      load().then(
        () => true,
        () => false,
      );
    await expect.poll(isLoaded, patience).toBe(true);
  }

  const isEmpty = (phone: Phone) => expect.poll(() => onDevice(phone), patience).toEqual([]);

  test("before it has left, it is sent when the page is back, and counts once", async () => {
    const lost = kenya.network.cutAtNext("act");
    await place(kenya, 8, 4);
    await lost;
    await kenya.page.getByText(kept).waitFor();
    expect(await onDevice(kenya)).toHaveLength(1);
    expect(await ballotsOf("KE")).toBe(0);
    await reload(kenya);
    await kenya.page.getByText("Recorded: 8 yes, 4 no").waitFor();
    await isEmpty(kenya);
    expect(await ballotsOf("KE")).toBe(1);
  });

  test("after it was recorded and before that was told, it still counts once", async () => {
    const lost = kenya.network.cutAtNext("answer");
    await place(kenya, 7, 5);
    await lost;
    expect(await ballotsOf("KE")).toBe(2);
    await reload(kenya);
    await kenya.page.getByText("Recorded: 7 yes, 5 no").waitFor();
    await isEmpty(kenya);
    expect(await ballotsOf("KE")).toBe(2);
  });

  test("what is asked for where another window has signed in somebody else is not sent as theirs", async () => {
    await signIn(kenya, "KE.2");
    const answered = kenya.page.waitForResponse("**/acts");
    await place(kenya, 6, 6);
    expect((await answered).status()).toBe(401);
    await isEmpty(kenya);
    expect(await ballotsOf("KE")).toBe(2);
    await signIn(kenya, "KE.1");
    await kenya.page.reload();
    await kenya.page.getByText("Recorded: 7 yes, 5 no").waitFor();
  });

  test("it is shown as it was cast while it cannot be sent, and can be given up", async () => {
    const { page } = kenya;
    await page.route("**/acts", (route) => route.abort());
    await place(kenya, 2, 3);
    await page.getByText(kept).waitFor();
    await page.reload();
    await page.getByText(notice).waitFor();
    await page.getByText(kept).waitFor();
    const yes = page.getByRole("spinbutton", { name: "Yes", exact: true });
    expect(await yes.inputValue()).toBe("2");
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Do not send it again" }).click();
    await page.getByText("Recorded: 7 yes, 5 no").waitFor();
    expect(await onDevice(kenya)).toEqual([]);
    await page.reload();
    await page.getByText("Recorded: 7 yes, 5 no").waitFor();
    expect(await ballotsOf("KE")).toBe(2);
  });

  test("nothing of it is left for whoever signs in next on the device", async () => {
    const { page } = kenya;
    await place(kenya, 1, 1);
    await page.getByText(kept).waitFor();
    expect(await onDevice(kenya)).toHaveLength(1);
    await signIn(kenya, "NO.1");
    await page.unroute("**/acts");
    await page.reload();
    await page
      .getByRole("button", { name: "Cast" })
      .or(page.getByRole("spinbutton"))
      .first()
      .waitFor();
    await isEmpty(kenya);
    expect(await page.getByText(notice).count()).toBe(0);
    await signIn(kenya, "KE.1");
    await page.reload();
    await page.getByText("Recorded: 7 yes, 5 no").waitFor();
    expect([await ballotsOf("KE"), await ballotsOf("NO")]).toEqual([2, 0]);
  });

  test("whoever signs out takes it from the device", async () => {
    const { page, context } = kenya;
    const cookie = await house.signIn(assembly, "BR.1");
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: kenya.network.url }]);
    await page.goto(`/a/${assembly}/delegate#vote`);
    await page.reload();
    await page.route("**/acts", (route) => route.abort());
    await place(kenya, 3, 3);
    await page.getByText(kept).waitFor();
    await page.goto(`/a/${assembly}/seat`);
    await page.getByText("Kept on this device, not recorded: Enter the ballot: Brazil").waitFor();
    const signOut = page.getByRole("button", { name: "Sign out" });
    // Nobody is signed out, and nothing is taken away, before the server has said so.
    await page.route("**/api/session", (route) => route.fulfill({ status: 503, json: {} }), {
      times: 1,
    });
    await signOut.click();
    await page.getByRole("alert").getByText("503").waitFor();
    expect(await onDevice(kenya)).toHaveLength(1);
    await signOut.click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
    expect(await onDevice(kenya)).toEqual([]);
    await page.unroute("**/acts");
    expect(await ballotsOf("BR")).toBe(0);
  });

  test("a ballot that was kept past the close of its vote is refused, and that is shown", async () => {
    const { page, network } = kenya;
    await signIn(kenya, "KE.1");
    await page.goto(`/a/${assembly}/delegate#vote`);
    await page.getByText("Recorded: 7 yes, 5 no").waitFor();
    const lost = network.cutAtNext("act");
    await place(kenya, 0, 12);
    await lost;
    await page.getByText(kept).waitFor();
    await plenary.as("CH.1", { office: "chair", act: { type: "CloseVote", vote: "V1" } });
    await reload(kenya);
    await page.getByText("Not recorded: Enter the ballot: Kenya").waitFor();
    await page.getByText("The vote was over when it arrived: it does not count.").waitFor();
    await isEmpty(kenya);
    await plenary.as("CH.1", { office: "chair", act: { type: "DeclareResult", vote: "V1" } });
    await page.getByText("Your delegation: 7 yes, 5 no").waitFor();
  });
});
