import { readFileSync } from "node:fs";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { toolIsHere, toolVerifies } from "../../tools/belenios.ts";
import { signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import { type BuiltPage, builtPage, chromiumHere, launched } from "./test-page.ts";
import {
  announceResult,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  inCameraLines,
  openSecretVote,
  type TellerDevice,
  well,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

const chromium = chromiumHere("packages/server/secret-voter.test.ts");
const question = { kind: "other", question: "Q1", title: "Shall we go on?" } as const;

/** Faster than ours, so that nobody waits for the box to be published. */
const clockFrom = (begun: number) => () => hallDay + 20 * (Date.now() - begun);

describe.runIf(chromium)("a voter in front of the real page", () => {
  let browser: Browser;
  let page: BuiltPage;

  beforeAll(async () => {
    [page, browser] = await Promise.all([builtPage(), launched(chromium ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    page?.remove();
  });

  const opened = async (more: readonly string[] = []) => {
    const dataFolder = folder();
    await furnishSecretHall(await openStore({ dataFolder }), more);
    const store = await openStore({ dataFolder });
    const clock = clockFrom(Date.now());
    const { url } = await start(store, { books: rulebooks, clock, page: page.folder });
    const devices = await holdCeremony(url);
    const { issued } = await openSecretVote(url, "V1", { question });
    return { url, devices, issued };
  };

  const phone = async (url: string, person?: string): Promise<BrowserContext> => {
    const viewport = { width: 320, height: 640 };
    const context = await browser.newContext({ locale: "en", baseURL: url, viewport });
    if (person !== undefined) {
      const [name = "", value = ""] = (await signIn(url, "a", person)).split("=");
      await context.addCookies([{ name, value, url }]);
    }
    return context;
  };

  const press = (on: Page, name: string | RegExp) =>
    on.getByRole("button", { name, exact: typeof name === "string" }).click();
  const seen = (on: Page, text: string | RegExp) => on.getByText(text).first().waitFor();
  const link = (credentials: readonly { readonly credential: string }[]) =>
    `/a/a/votes/V1/ballot#${credentials.map(({ credential }) => credential).join(".")}`;
  const numbersIn = async (url: string): Promise<readonly string[]> => {
    const { body } = await well(url, "GET /votes/V1/box");
    return body["tracking"] as readonly string[];
  };

  /** Three Tellers of five open the sum, state it, and the President declares it. */
  const count = async (url: string, devices: readonly TellerDevice[]) => {
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    await announceResult(url, "V1", devices);
    await chairActs(url, [{ type: "DeclareResult", vote: "V1" }]);
  };

  /** Says which ballots are sent, and how; the third one arrives, and its answer does not. */
  const lossy = async (on: Page) => {
    const sent: { readonly cookie: string | undefined; readonly body: string }[] = [];
    await on.route("**/ballots", async (route) => {
      const { cookie } = await route.request().allHeaders();
      sent.push({ cookie, body: route.request().postData() ?? "" });
      if (sent.length === 3) {
        await route.fetch();
        await route.abort("connectionreset");
      } else await route.continue();
    });
    return sent;
  };

  /** The first one typed, with a slip of the pen; the others by the link of the card. */
  const enter = async (on: Page, credentials: readonly { readonly credential: string }[]) => {
    const [{ credential: first } = { credential: "" }, ...more] = credentials;
    await on.goto("/a/a/votes/V1/ballot");
    const field = on.getByRole("textbox", { name: "Credential from your sheet" });
    await field.fill("0Ol");
    await seen(on, /Never in a credential: .*0/);
    await field.fill(`${first.slice(0, -1)}${first.endsWith("2") ? "3" : "2"}`);
    await press(on, "Take this credential");
    await seen(on, /missing or mistyped/);
    await field.fill(first.replaceAll("-", " "));
    await press(on, "Take this credential");
    await seen(on, first);
    await on.goto(link(more));
    for (const { credential } of more) await seen(on, credential);
    expect(new URL(on.url()).hash).toBe("");
  };

  /** Encrypts one yes and the others no, opens one ballot, and makes another in its place. */
  const seal = async (on: Page, votes: number) => {
    await press(on, "All votes: No");
    await press(on, "One vote fewer: No");
    await press(on, "One vote more: Yes");
    await press(on, new RegExp(`^Encrypt: 1 vote: Yes.*${votes - 1} votes: No`));
    await seen(on, "Encrypted, not cast");
    await on.getByRole("button", { name: "Open it" }).first().click();
    await seen(on, "Checked: this is what was encrypted");
    await on.getByText("The random numbers").click();
    expect(await on.locator("dd").first().innerText()).toMatch(/^\d{60,}$/);
    await press(on, "Make another ballot");
    await on.getByRole("button", { name: /^Cast: .*1 vote: Yes/ }).waitFor();
  };

  test("types, chooses, opens one ballot to see it, casts, loses the line, and finds all", async () => {
    const { url, issued } = await opened();
    const credentials = issued[0]?.credentials ?? [];
    // What one delegation casts is not published alone.
    const other = issued[1]?.credentials[0]?.credential ?? "";
    await cast(url, "V1", ballotBy(await electionAt(url, "V1"), other, [[0, 1, 0]]));
    // Signed in, so that the page has a cookie that it must not send along.
    const context = await phone(url, "M1.1");
    const on = await context.newPage();
    const complaints: string[] = [];
    on.on("pageerror", ({ message }) => complaints.push(message));
    const sent = await lossy(on);
    await enter(on, credentials);
    await seal(
      on,
      credentials.reduce((sum, { weight }) => sum + weight, 0),
    );
    expect(sent).toEqual([]);
    await press(on, /^Cast/);

    await seen(on, /not confirmed\. (It is|They are) sent again/);
    const lost = sent[2]?.body ?? "";
    // A page that is loaded anew knows what it has sent; what it reads, it asks for as a person.
    const [asked] = await Promise.all([on.waitForRequest("**/votes/V1/box"), on.reload()]);
    expect((await asked.allHeaders())["cookie"]).toBeDefined();
    await expect
      .poll(() => on.getByText("In the public box", { exact: true }).count(), { timeout: 60_000 })
      .toBe(credentials.length);
    expect(sent.filter(({ body }) => body === lost).length).toBeGreaterThan(1);
    expect(sent.flatMap(({ cookie }) => cookie ?? [])).toEqual([]);
    expect((await numbersIn(url)).length).toBe(credentials.length + 1);
    const kept = await on.evaluate(() => JSON.stringify(localStorage));
    for (const { credential } of credentials) expect(kept).not.toContain(credential);
    expect(kept).not.toMatch(/choices|randoms|marks/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("and everybody checks the ballot in three steps, once the Tellers have counted", async () => {
    const { url, devices, issued } = await opened();
    const election = await electionAt(url, "V1");
    for (const { credentials } of issued) {
      const made = ballotBy(election, credentials[0]?.credential ?? "", [[0, 1, 0]]);
      await cast(url, "V1", made);
    }
    await count(url, devices);
    const context = await phone(url);
    const on = await context.newPage();
    const fetched: string[] = [];
    on.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const arithmetic = () => fetched.filter((path) => path.includes("-worker-"));
    await on.goto("/a/a/votes/V1");
    await on.getByRole("heading", { name: "The Tellers’ statement" }).waitFor();
    expect(arithmetic()).toEqual([]);
    await press(on, "Verify in this browser");
    await on.getByText("The archive holds").waitFor({ timeout: 120_000 });
    await seen(on, "Its hash is that of the result in the journal.");
    expect(arithmetic().length).toBe(1);
    const [number = ""] = await numbersIn(url);
    await on.getByRole("textbox", { name: "Tracking number" }).fill(number);
    await seen(on, "This ballot is in the box");
    const [download] = await Promise.all([
      on.waitForEvent("download"),
      press(on, /^Download .*\.bel$/),
    ]);
    const archive = readFileSync(await download.path());
    expect(archive.equals(await archiveAt(url, "V1"))).toBe(true);
    const uuid = download.suggestedFilename().replace(".bel", "");
    if (toolIsHere()) {
      expect((await toolVerifies(archive, uuid)).err).toContain("all checks passed");
    }
    await context.close();
  });

  test("whose credential has voted elsewhere is told that the first ballot counts", async () => {
    const { url, issued } = await opened();
    const [own] = issued;
    const [first] = own?.credentials ?? [];
    if (first === undefined) throw new Error("no credentials");
    const elsewhere = ballotBy(await electionAt(url, "V1"), first.credential, [[0, 1, 0]]);
    await cast(url, "V1", elsewhere);
    const context = await phone(url);
    const on = await context.newPage();
    await on.goto(link([first]));
    await on.getByRole("checkbox", { name: /Keep credentials/ }).check();
    await on.reload();
    await seen(on, first.credential);
    await on.getByRole("checkbox", { name: /Keep credentials/ }).uncheck();
    const kept = await on.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain(first.credential);
    await on.getByRole("radio", { name: "Yes" }).check();
    await press(on, /^Encrypt/);
    await press(on, /^Cast/);
    await seen(on, /the first one counts, and this one does not/);
    expect(await on.getByRole("button", { name: "Prepare another ballot" }).count()).toBe(0);
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    expect(await numbersIn(url)).toEqual([elsewhere.tracking]);
    await context.close();
  });

  test("sends what waited, signed out by then, though the vote is held in camera", async () => {
    const { url, issued } = await opened(inCameraLines);
    const [one] = issued[0]?.credentials ?? [];
    if (one === undefined) throw new Error("no credentials");
    const context = await phone(url, "M1.1");
    const on = await context.newPage();
    await on.goto(link([one]));
    await on.getByRole("radio", { name: "No", exact: true }).check();
    await press(on, /^Encrypt/);
    await on.route("**/ballots", (route) => route.abort());
    await press(on, /^Cast/);
    await seen(on, /not confirmed\. It is sent again/);
    await context.clearCookies();
    await on.unroute("**/ballots");
    await on.reload();
    await seen(on, "This vote is held in camera");
    await seen(on, "In the box, published with others");
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    const cookie = await signIn(url, "a", "M1.1");
    const { body } = await well(url, "GET /votes/V1/box", { cookie });
    expect(body["ballots"]).toBe(1);
    await context.close();
  });

  test("does not encrypt for a key of which the journal does not speak", async () => {
    const { url, issued } = await opened();
    const context = await phone(url);
    const on = await context.newPage();
    await on.route("**/election", async (route) => {
      const answer = await route.fetch();
      const body = await answer.json();
      const name = String(body.election).replace('"name":"', '"name":"x');
      await route.fulfill({ response: answer, json: { ...body, election: name } });
    });
    await on.goto(link(issued[0]?.credentials ?? []));
    await seen(on, "Do not vote on this page");
    expect(await on.getByRole("textbox").count()).toBe(0);
    await context.close();
  });
});
