import { actsOf } from "@hemicycle/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { languages } from "./messages/index.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { type House, openHouse } from "./testing/house.ts";
import { Plenary } from "./testing/plenary.ts";
import { played, sitting } from "./testing/sitting.ts";
import { complaintsOf } from "./testing/stage.ts";
import { draftText } from "./testing/texts.ts";
import { type FirstLoad, firstLoad } from "./testing/wire.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const path = chromiumPath();
if (!path) sayMissing("packages/web/first-load.test.ts");

/** Bytes of script and style, with their headers, packed as on a hall's plain HTTP. */
const limits = { public: 100_000, delegate: 150_000 };

describe.runIf(path)("the built page, served by the program", () => {
  let house: House;
  let browser: Browser;
  let plenary: Plenary;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    plenary = await Plenary.convene(house, "TEST");
    await plenary.openSitting();
    await plenary.as("CH.1", {
      office: "chair",
      act: {
        type: "AnnounceVote",
        vote: "V1",
        questions: [{ kind: "other", question: "Q1", title: "Shall the sitting go on?" }],
        method: "electronic",
      },
    });
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const load = async (
    screen: string,
    { locale = "en", person }: { locale?: string; person?: string } = {},
  ): Promise<FirstLoad> => {
    const url = `${house.url}/a/TEST${screen}`;
    const signedIn = person === undefined ? {} : { cookie: await plenary.cookieOf(person) };
    return firstLoad(browser, { url, locale, encodings: ["gzip"], seen: "main h1", ...signedIn });
  };

  const names = ({ scripts }: FirstLoad): readonly string[] =>
    scripts.map((url) => url.slice(url.lastIndexOf("/") + 1).replace(/-.{8}\.js$/, ""));

  const sources = ({ scripts }: FirstLoad): Promise<readonly string[]> =>
    Promise.all(scripts.map(async (url) => (await fetch(url)).text()));

  test.each(languages)("comes in few bytes to whoever reads %s", async (locale) => {
    for (const screen of ["", "/votes/V1"]) {
      const { script, style } = await load(screen, { locale });
      expect(script + style, `public ${screen}`).toBeLessThan(limits.public);
    }
    const { script, style } = await load("/delegate", { locale, person: "KE.1" });
    expect(script + style, "delegate").toBeLessThan(limits.delegate);
  });

  test("to the public it comes without the rules, and with the words of its own pages", async () => {
    const loaded = await load("", { locale: "ru" });
    expect(
      names(loaded).filter((name) => /^(rulebook|excerpt|says|pages|texts)/.test(name)),
    ).toEqual([]);
    const words = names(loaded).filter((name) => name.startsWith("messages"));
    expect(words).toEqual(["messages_base_public_institution-ru"]);
  });

  test("a delegate judges by an excerpt of the rules, in the own language", async () => {
    const loaded = await load("/delegate", { locale: "fr", person: "KE.1" });
    expect(names(loaded)).toContain("excerpt_ipu");
    expect(names(loaded).filter((name) => /^(says|rulebook|messages)/.test(name))).toEqual(
      expect.arrayContaining(["says_ipu-excerpt-fr", "messages_base_room_delegate-fr"]),
    );
    const all = (await sources(loaded)).join();
    expect(all).toContain("exprime {cast} voix sur la question {question}");
    expect(all).not.toContain("casts {cast} votes on question {question}");
    expect(all).not.toContain("5 yes, 4 no, 3 abstentions in vote V1");
    // Of the rulebooks, only that of the assembly, and of it what delegates do.
    expect(all).toMatch(/["'`]ipu\.s15\/within-castable["'`]/);
    expect(all).not.toContain("ipu.a33.1/quorum-to-vote");
    expect(all).not.toMatch(/["'`](?:ipa-cis|csto-pa|osce-pa|pace|pam)\.[a-z]\d/);
    expect(all).not.toContain("Fewer is allowed: the rest is unused");
    // Nothing is validated on a phone: the library that does it stays away.
    expect(all).not.toMatch(/ZodError|\$ZodType/);
  });

  test("whoever goes on from there to another page gets all of the rules", async () => {
    const context = await browser.newContext({ locale: "en", baseURL: house.url });
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const ofRules = () =>
      fetched.flatMap((one) => /(?:rulebook|says_[a-z-]+?)(?=-)/.exec(one) ?? []);
    await page.goto("/a/TEST/delegate");
    await page.getByText("You watch as the public").waitFor();
    expect(ofRules().filter((one) => one === "rulebook")).toEqual([]);
    await page.evaluate(() => {
      const link = Object.assign(document.createElement("a"), { href: "/a/TEST/rules" });
      document.body.append(link);
      link.click();
    });
    await page.getByRole("heading", { level: 1, name: "Rules" }).waitFor();
    expect(ofRules()).toContain("rulebook");
    await page.getByRole("link", { name: /33\.1/ }).first().waitFor();
    await context.close();
  });

  test("the page of a rule has them all", async () => {
    const loaded = await load("/rules/ipu.a33.1/quorum-to-vote");
    const all = (await sources(loaded)).join();
    expect(all).toContain("40 at first plenary");
    expect(all).toContain("Delegations count, not delegates and not votes");
  });

  test("a second language is fetched when it is chosen, with the words of its rules", async () => {
    const context = await browser.newContext({ locale: "en", baseURL: house.url });
    const page = await context.newPage();
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto("/a/TEST/rules");
    await page.getByRole("heading", { level: 1, name: "Rules" }).waitFor();
    const before = fetched.length;
    await page.getByRole("combobox").selectOption("es");
    await page.getByRole("heading", { level: 1, name: "Reglamento" }).waitFor();
    const since = fetched.slice(before).filter((one) => one.endsWith(".js"));
    expect(since.some((one) => one.includes("says_ipu-whole-es"))).toBe(true);
    const spanish = /says_ipu-whole-es|readings-es|messages_\w+-es/;
    expect(since.filter((one) => !spanish.test(one))).toEqual([]);
    await context.close();
  });

  const screens = [
    ...[
      "/",
      "/a/TEST/kitchen",
      "/a/TEST",
      "/a/TEST/votes/V1",
      "/a/TEST/hall",
      "/a/TEST/presidency",
    ],
    ...["/a/TEST/delegate", "/a/TEST/seat", "/a/TEST/card", "/a/TEST/rules", "/a/TEST/texts"],
    ...["/a/TEST/rules/ipu.a33.1/quorum-to-vote", "/a/TEST/secretariat"],
    ...["delegations", "people", "cards", "agenda", "import", "record"].map(
      (section) => `/a/TEST/secretariat/${section}`,
    ),
  ];

  /** A page that keeps what the browser reports against the policy, before any script of ours. */
  const watched = async (person: string) => {
    const context = await browser.newContext({ baseURL: house.url });
    const [name = "", value = ""] = (await plenary.cookieOf(person)).split("=");
    await context.addCookies([{ name, value, url: house.url }]);
    const page = await context.newPage();
    const broken: string[] = [];
    await page.exposeFunction("reportBreach", (what: string) => broken.push(what));
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) => {
        // Exposed to the page just now, and of no type here.
        const { reportBreach } = globalThis as unknown as { reportBreach(what: string): void };
        reportBreach(`${violatedDirective} ${sample}`);
      });
    });
    return { page, broken, complaints: complaintsOf(page), close: () => context.close() };
  };

  const settled = (page: Page) =>
    page.locator("main, h1").first().waitFor({ state: "attached", timeout: 15_000 });

  test("no screen breaks the policy: no markup from text, no script of others", async () => {
    for (const person of ["SEC", "CH.1"]) {
      const { page, broken, complaints, close } = await watched(person);
      for (const screen of screens) {
        await page.goto(screen);
        await settled(page).catch(() => broken.push("nothing is shown"));
        expect([screen, ...broken]).toEqual([screen]);
      }
      expect(complaints.filter((said) => !/status of 40\d/.test(said))).toEqual([]);
      await close();
    }
  });

  test("and where one did, the browser would refuse it and report it", async () => {
    const { page, broken, close } = await watched("SEC");
    await page.goto("/a/TEST");
    await settled(page);
    const tried = await page.evaluate(() => {
      const attempt = (what: () => unknown): string => {
        try {
          what();
          return "done";
        } catch (error) {
          return error instanceof Error ? error.name : "refused";
        }
      };
      const foreign = document.createElement("script");
      return [
        attempt(() => {
          document.body.innerHTML = "<p>markup from text</p>";
        }),
        attempt(() => {
          foreign.src = "/other.js";
        }),
        attempt(() => document.write("<p>written</p>")),
        attempt(() => {
          // Of the browser, and of no type here.
          const { trustedTypes } = globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, how: object): object };
          };
          trustedTypes.createPolicy("own", { createHTML: (text: string) => text });
        }),
      ];
    });
    expect(tried).toEqual(["TypeError", "TypeError", "TypeError", "TypeError"]);
    expect(await page.getByText(/markup from text|written/).count()).toBe(0);
    await expect.poll(() => broken.length).toBe(4);
    expect(broken.join()).toMatch(/require-trusted-types-for.*trusted-types/s);
    await close();
  });

  test("what reads texts is fetched with the first event that brings one", async () => {
    expect(names(await load("")).filter((name) => name.startsWith("texts"))).toEqual([]);
    const before = actsOf(played(...sitting)).length;
    for (const { envelope } of actsOf(played(...sitting, ...draftText)).slice(before)) {
      const { at: _, by, ...proposal } = envelope;
      await plenary.as(by, proposal);
    }
    const loaded = await load("");
    expect(names(loaded).filter((name) => name.startsWith("texts"))).toEqual(["texts_whole"]);
    const { page, complaints, close } = await watched("KE.1");
    await page.goto("/a/TEST/texts/D1");
    await page.locator("[data-block=p1]").getByText("Calls on parliaments").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
