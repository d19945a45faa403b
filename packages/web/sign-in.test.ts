import type { Recorded } from "@hemicycle/engine";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { Authenticator } from "./testing/authenticator.ts";
import { issueCard, type PrintedCard } from "./testing/cards.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { Institution } from "./testing/institution.ts";
import { Plenary } from "./testing/plenary.ts";
import { faultsOn } from "./testing/screen-page.ts";
import { complaintsOf } from "./testing/stage.ts";

/** Each step moves several browsers and a server, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/sign-in.test.ts");

const assembly = "TEST";
const kept = "Kept on this device, not recorded yet";

interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly authenticator: Authenticator;
  readonly complaints: readonly string[];
}

/** A gesture was made for it, not after it and not long before. */
function expectFresh(entry: Recorded | undefined): void {
  const { at = "", signedWith } = entry ?? {};
  const age = Date.parse(at) - Date.parse(signedWith?.gesture ?? "");
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(60_000);
}

describe.runIf(path)("people with cards and passkeys", () => {
  let house: House;
  let browser: Browser;
  let institution: Institution;
  let plenary: Plenary;
  let kenya: Device;
  let used: PrintedCard;

  beforeAll(async () => {
    // The provider warns that it is set up as for a test, which it is.
    for (const name of ["info", "warn"] as const) vi.spyOn(console, name).mockReturnValue();
    institution = await Institution.open();
    [house, browser] = await Promise.all([openHouse(institution.settings), launch(path ?? "")]);
    institution.serve(house.url);
    plenary = await Plenary.convene(house, assembly);
    await plenary.openSitting();
    const questions = [{ kind: "other" as const, question: "Q1", title: "Shall we go on?" }];
    const act = { type: "AnnounceVote", vote: "V1", questions, method: "electronic" } as const;
    await plenary.as("CH.1", { office: "chair", act });
    await plenary.as("CH.1", { office: "chair", act: { type: "OpenVote", vote: "V1" } });
    await ask(["cast", "closeVote"]);
    kenya = await device();
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([house?.close(), institution?.close()]);
  });

  const ask = (acts: ("cast" | "closeVote")[], seconds = 60) =>
    plenary.as("SEC", { office: "secretariat", act: { type: "AskFreshGesture", acts, seconds } });

  async function device(viewport = { width: 390, height: 844 }): Promise<Device> {
    const context = await browser.newContext({ baseURL: house.url, viewport, locale: "en-GB" });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    return { page, context, authenticator: await Authenticator.of(page), complaints };
  }

  const issue = (person: string, replacing = false) =>
    issueCard(house, plenary, { person, replacing });

  /** Opens a card by its QR, and makes a passkey with it. */
  async function enrol({ page }: Device, { code }: PrintedCard): Promise<void> {
    await page.goto(`/a/${assembly}/card#${code}`);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByRole("heading", { name: "You are signed in" }).waitFor();
  }

  /** Enters a code by hand, and answers what is said of it. */
  async function refusalOf({ page }: Device, code: string): Promise<string> {
    await page.goto(`/a/${assembly}/card`);
    await page.getByLabel("Code on the card").fill(code);
    await page.getByRole("button", { name: "Open the card" }).click();
    return page.getByRole("alert").innerText();
  }

  async function place({ page }: Device, yes: number, no: number): Promise<void> {
    await page.getByRole("link", { name: /^Vote/ }).click();
    await page.getByRole("spinbutton", { name: "Yes", exact: true }).fill(String(yes));
    await page.getByRole("spinbutton", { name: "No", exact: true }).fill(String(no));
    await page.getByRole("button", { name: /^(Cast|Correct to) / }).click();
  }

  const recorded = ({ page }: Device, split: string) =>
    page.getByText(`Recorded: ${split}`).waitFor();

  /** The entries of the journal that somebody may read, in their own browser. */
  async function entries({ context }: Device): Promise<readonly Recorded[]> {
    const answer = await context.request.get(`/api/assemblies/${assembly}/journal?limit=1000`);
    const lines = (await answer.text()).split("\n").filter((line) => line !== "");
    return lines.map((line) => JSON.parse(JSON.parse(line).text ?? "{}"));
  }

  const ballotsOf = async (whose: Device): Promise<readonly Recorded[]> =>
    (await entries(whose)).filter(({ event }) => event?.type === "BallotCast");

  test("a card says for whom it is, and makes a passkey; its code leaves the address at once", async () => {
    used = await issue("KE.1");
    const { page, authenticator } = kenya;
    await page.goto(`/a/${assembly}/card#${used.code}`);
    await page.getByText("This card is for").waitFor();
    await page.getByRole("heading", { name: "Ms. First of KE" }).waitFor();
    await page.getByText("Kenya", { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    expect(await page.evaluate(() => history.length)).toBeLessThan(3);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByRole("heading", { name: "You are signed in" }).waitFor();
    expect(await authenticator.kept()).toBe(1);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("link", { name: "Go to the Delegate screen" }).click();
    await page.getByRole("link", { name: /^Vote/ }).waitFor();
    const enrolled = (await entries(kenya)).find(
      ({ event }) => event?.type === "CredentialEnrolled",
    );
    expect(enrolled?.by).toBe("KE.1");
    expect(JSON.stringify(enrolled)).not.toMatch(/First of KE|publicKey|external/);
  });

  test("a vote asks for a gesture that names it, and the journal has when it was made", async () => {
    await place(kenya, 8, 4);
    await recorded(kenya, "8 yes, 4 no");
    const [ballot] = await ballotsOf(kenya);
    expect(ballot?.signedWith?.credential).toMatch(/^[0-9a-f]{20}$/);
    expectFresh(ballot);
  });

  test("what is not confirmed is not sent, and can be confirmed all the same", async () => {
    const { page, authenticator } = kenya;
    await authenticator.recognises(false);
    await place(kenya, 7, 5);
    const dialog = page.getByRole("alertdialog", { name: "Cast 7 yes, 5 no" });
    await dialog.getByText("Not confirmed, and not sent.").waitFor();
    await dialog.getByText("Shall we go on?").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    expect(await ballotsOf(kenya)).toHaveLength(1);
    await authenticator.recognises(true);
    await dialog.getByRole("button", { name: "Confirm once more" }).click();
    await recorded(kenya, "7 yes, 5 no");
    expect(await ballotsOf(kenya)).toHaveLength(2);
  });

  test("whoever leaves it is told that nothing was sent", async () => {
    const { page, authenticator } = kenya;
    await authenticator.recognises(false);
    await place(kenya, 1, 1);
    await page.getByRole("button", { name: "Do not send it" }).click();
    await page.getByText("You did not confirm it: it was not sent.").waitFor();
    await page.getByRole("alertdialog").waitFor({ state: "hidden" });
    await authenticator.recognises(true);
    expect(await ballotsOf(kenya)).toHaveLength(2);
  });

  test("what was kept while the line was down is confirmed when it is back, and counts once", async () => {
    const { page, context } = kenya;
    await context.setOffline(true);
    await page.getByText(/^Not connected since/).waitFor();
    await place(kenya, 6, 6);
    await page.getByText(kept).waitFor();
    await context.setOffline(false);
    const dialog = page.getByRole("alertdialog", { name: "Cast 6 yes, 6 no" });
    await dialog.getByText(/^You asked for this when it could not be sent/).waitFor();
    expect(await ballotsOf(kenya)).toHaveLength(2);
    await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
    await recorded(kenya, "6 yes, 6 no");
    const [, , ballot] = await ballotsOf(kenya);
    expectFresh(ballot);
  });

  test("a sign-in that ends while somebody votes takes nothing with it", async () => {
    const { page, context } = kenya;
    await page.getByRole("spinbutton", { name: "Yes", exact: true }).fill("5");
    await context.request.delete("/api/session", { headers: { origin: house.url } });
    await page.getByRole("alert").getByText("Your sign-in has ended").waitFor();
    await page.getByText("What you have prepared stays on this page.").waitFor();
    const signIn = page.getByRole("button", { name: "Sign in with a passkey" });
    await signIn.click();
    await signIn.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Correct to 5 yes, 6 no" }).waitFor();
    await context.request.delete("/api/session", { headers: { origin: house.url } });
    await page.getByRole("alert").getByText("Your sign-in has ended").waitFor();
    // The own ballot is sealed to the public: to whom it is being cast for the first time.
    await page.getByRole("button", { name: "Cast 5 yes, 6 no" }).click();
    await page.getByText("1 act is kept here and not recorded.").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await signIn.click();
    // The device has been used since it was confirmed: it is confirmed anew.
    await page.getByRole("button", { name: "Confirm", exact: true }).click();
    await recorded(kenya, "5 yes, 6 no");
    expect(await page.getByText("Your sign-in has ended").count()).toBe(0);
    expect(await ballotsOf(kenya)).toHaveLength(4);
  });

  test("whoever presides confirms the close of the vote on the desk", async () => {
    const desk = await device({ width: 1600, height: 1100 });
    await enrol(desk, await issue("CH.1"));
    await desk.page.getByRole("link", { name: "Go to the Presidency" }).click();
    await desk.authenticator.recognises(false);
    await desk.page
      .locator(".offers")
      .getByRole("button", { name: /^Close vote 1/ })
      .click();
    await desk.page.getByRole("alertdialog").locator(".button.primary").click();
    const dialog = desk.page.getByRole("alertdialog", { name: "Close vote 1", exact: true });
    await dialog.getByText("Not confirmed, and not sent.").waitFor();
    await desk.authenticator.recognises(true);
    await dialog.getByRole("button", { name: "Confirm once more" }).click();
    await desk.page
      .locator(".offers")
      .getByRole("button", { name: /^Announce the result/ })
      .first()
      .waitFor();
    const closed = (await entries(desk)).find(({ event }) => event?.type === "VoteClosed");
    expectFresh(closed);
    expect(desk.complaints).toEqual([]);
    await desk.context.close();
  });

  test("signing out and in again takes the passkey alone", async () => {
    const { page } = kenya;
    await page.goto(`/a/${assembly}/seat`);
    await page.getByRole("heading", { name: "You are signed in" }).waitFor();
    await page.getByText("You are signed in with it now").waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Sign out" }).first().click();
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.waitForURL(`**/a/${assembly}/delegate`);
    await page.getByText("Ms. First of KE", { exact: true }).waitFor();
    expect(await page.getByText("Your sign-in has ended").count()).toBe(0);
  });

  test("a code that is not good is refused, each for its reason", async () => {
    const other = await device();
    const founding = {
      name: "Another",
      rulebook: "ipu",
      edition: "2017-04",
      seat: "Europe/Zurich",
    };
    await house.found({ assembly: "OTHER", ...founding, person: "SEC", personName: "Bea" });
    const foreign = await fetch(`${house.url}/api/assemblies/OTHER/cards`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: await house.signIn("OTHER", "SEC") },
      body: JSON.stringify({ people: ["SEC"] }),
    });
    const { cards } = await foreign.json();
    expect(await refusalOf(other, cards[0].code)).toContain("This card is for another assembly.");
    expect(await refusalOf(other, used.code)).toContain("This card has been used");
    const unknown = await refusalOf(other, "0000 0000 0000 0000");
    expect(unknown).toContain("No card has this code.");
    const old = await issue("NO.1");
    const fresh = await issue("NO.1");
    expect(await refusalOf(other, old.code)).toContain("no longer good");
    const lower = fresh.code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
    await other.page.goto(`/a/${assembly}/card`);
    await other.page.getByLabel("Code on the card").fill(lower);
    await other.page.getByRole("button", { name: "Open the card" }).click();
    await other.page.getByRole("heading", { name: "Ms. First of NO" }).waitFor();
    const third = await device();
    expect(await refusalOf(third, fresh.code)).toContain("opened on another device");
    await other.page.getByRole("button", { name: "This is not me" }).click();
    await other.page.getByRole("heading", { name: "The card was not used" }).waitFor();
    await Promise.all([other.context.close(), third.context.close()]);
  });

  test("a passkey that is turned down enrols nobody, and the card stays open here", async () => {
    const phone = await device();
    const { page, authenticator } = phone;
    const { code } = await issue("BR.1");
    await authenticator.recognises(false);
    await page.goto(`/a/${assembly}/card#${code}`);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByText("The device has confirmed nothing").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Ms. First of BR" }).waitFor();
    await authenticator.recognises(true);
    await page.getByRole("button", { name: "Make a passkey on this device" }).click();
    await page.getByRole("heading", { name: "You are signed in" }).waitFor();
    await phone.context.close();
  });

  test("an account of an institution is enrolled by a card, and signs in from then on", async () => {
    const phone = await device();
    const { page } = phone;
    await page.goto(`/a/${assembly}/seat`);
    await page.getByRole("link", { name: "Sign in with your account: House of Examples" }).click();
    await institution.logIn(page, "austrian");
    await page.getByText("This account is not enrolled here.").waitFor();
    expect(new URL(page.url()).search).toBe("");
    const { code } = await issue("AT.1");
    await page.goto(`/a/${assembly}/card#${code}`);
    await page.getByRole("link", { name: "Use your account: House of Examples" }).click();
    await institution.logIn(page, "austrian");
    await page.getByRole("heading", { name: "You are signed in" }).waitFor();
    await page.getByText("From now on you sign in with the account of your institution").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto(`/a/${assembly}/seat`);
    await page.getByRole("link", { name: "Sign in with your account: House of Examples" }).click();
    await institution.logIn(page, "austrian");
    await page.getByText("Ms. First of AT").waitFor();
    await page.getByRole("link", { name: "Go to the Delegate screen" }).waitFor();
    // The provider's own pages ask for what is not there.
    expect(phone.complaints.filter((said) => !said.startsWith("Failed to load"))).toEqual([]);
    await phone.context.close();
  });

  test("a card for a lost device ends the sign-in on it; the screen says why, and what stays", async () => {
    const found = await device();
    await enrol(found, await issue("KE.1", true));
    const { page } = kenya;
    await page.getByRole("alert").getByText("Your sign-in has ended").waitFor();
    await page.getByText("What you had signed in with has ended").waitFor();
    await page.getByText("Ms. First of KE", { exact: true }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.goto(`/a/${assembly}/seat`);
    await page.getByRole("button", { name: "Sign in with a passkey" }).click();
    await page.getByText("That passkey has ended").waitFor();
    await found.page.getByRole("link", { name: "Go to the Delegate screen" }).click();
    await found.page.getByText("Ms. First of KE", { exact: true }).waitFor();
    kenya = found;
  });

  test("the end of a mandate ends the sign-in, and says so", async () => {
    const { page } = kenya;
    const basis = "resigned";
    await plenary.as("SEC", {
      office: "secretariat",
      act: { type: "EndMandate", person: "KE.1", basis },
    });
    await page.getByText("the mandate of Ms. First of KE is over").waitFor();
    expect(await page.getByRole("button", { name: "Sign in with a passkey" }).count()).toBe(0);
    await page.getByRole("button", { name: "Go on as the public" }).click();
    await page.getByText("You watch as the public").waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });
});
