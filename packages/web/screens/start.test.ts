import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launch, sayMissing } from "../testing/chromium.ts";
import { faultsOn, overflowOf } from "../testing/screen-page.ts";
import type { ScreenShower } from "../testing/show-screen.svelte.ts";
import { recordedIn, sitting } from "../testing/sitting.ts";
import { complaintsOf, openStage, type Stage } from "../testing/stage.ts";

declare const screens: ScreenShower;

const path = chromiumPath();
if (!path) sayMissing("packages/web/screens/start.test.ts");

const demonstration = {
  id: "demo",
  name: "Demonstration assembly",
  rulebook: "A union of parliaments",
  seq: 1120,
  status: "open",
  demonstration: true,
  played: true,
};
const real = {
  ...demonstration,
  ...{ id: "REAL", name: "A real assembly", demonstration: false, played: false },
};
const damaged = { ...real, id: "BROKEN", name: null, rulebook: null, status: "damaged" };

const meeting = {
  ...{ day: "2018-03-25", from: "17:00", to: "18:30", title: "Assembly: which emergency item" },
  ...{ room: "Room 1, level 1, CICG", closed: false, plenary: true, played: true },
};
const early = {
  ...{ ...meeting, from: "08:00", to: "09:00", title: "Steering Committee of the Assembly" },
  ...{ closed: true, plenary: false, played: false },
};
const programme = { source: "https://example.org", meetings: [early, meeting] };

describe.runIf(path)("in a browser", () => {
  let browser: Browser;
  let place: Stage;
  let page: Page;
  let complaints: string[];
  let list: readonly object[] = [];
  let reachable = true;
  let nearby: readonly string[] = [];
  let session: object | null = null;
  const asked: unknown[] = [];
  /** What is answered to whoever signs in or takes a seat: a status, and the name of a problem. */
  let answer: { readonly status: number; readonly type?: string } = { status: 200 };

  beforeAll(async () => {
    [browser, place] = await Promise.all([launch(path ?? ""), openStage("screens.html")]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    complaints = complaintsOf(page);
    await page.route("**/api/assemblies", (route) => {
      if (route.request().method() === "POST") {
        asked.push(route.request().postDataJSON());
        return route.fulfill({ status: answer.status, json: answer });
      }
      return reachable ? route.fulfill({ json: { assemblies: list } }) : route.abort();
    });
    await page.route("**/api/demonstrations", (route) =>
      route.fulfill({ json: { count: 1, limit: 20, nearby } }),
    );
    await page.route("**/institution", (route) => route.fulfill({ json: null }));
    await page.route("**/play/programme", (route) => route.fulfill({ json: programme }));
    await page.route("**/api/session", (route) => {
      if (route.request().method() === "GET") return route.fulfill({ json: { session } });
      asked.push(route.request().postDataJSON());
      return route.fulfill({ status: answer.status, json: { ...answer, session } });
    });
    await page.route("**/api/assemblies/*/seat", (route) => {
      asked.push(route.request().postDataJSON());
      return route.fulfill({ status: answer.status, json: { ...answer, session } });
    });
    await page.goto(place.url);
    await page.waitForFunction(() => "screens" in globalThis);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    await place?.close();
  });

  const show = async (to: string, how: Parameters<ScreenShower["show"]>[1] = {}) => {
    asked.length = 0;
    await page.evaluate(([at, given]) => screens.show(at, given), [to, how] as const);
  };

  test("a server without assemblies says so", async () => {
    list = [];
    await show("/");
    await page.getByText("No assembly is on this server yet.").waitFor();
  });

  test("each assembly shows its state and the ways into it; a damaged one has none", async () => {
    list = [demonstration, real, damaged];
    await show("/");
    const articles = page.getByRole("article");
    await articles.first().waitFor();
    expect(await articles.count()).toBe(3);
    expect(await articles.nth(0).innerText()).toContain("Demonstration");
    const links = await articles.nth(0).getByRole("link").allInnerTexts();
    expect(links).toEqual([
      ...["Hall", "Session", "Presidency", "Delegate", "Secretariat", "Take a seat"],
    ]);
    expect(await articles.nth(1).getByRole("link").count()).toBe(6);
    expect(await articles.nth(2).getByRole("link").count()).toBe(0);
    expect(await articles.nth(2).innerText()).toContain("The journal is damaged");
  });

  test("a newcomer finds the demonstration first, and the tour leads to the Presidency", async () => {
    list = [real, demonstration];
    await show("/");
    const first = page.getByRole("heading", { level: 2 }).first();
    await first.waitFor();
    expect(await first.innerText()).toBe("A sitting to try out");
    const hall = page.getByRole("link", { name: "Open the Hall in a second window" });
    expect(await hall.getAttribute("target")).toBe("_blank");
    await page.getByRole("button", { name: "Take the tour" }).click();
    await page.waitForFunction(() => screens.went.includes("/a/demo/presidency"));
    await show("/");
    await page.getByRole("button", { name: "Go on with the tour" }).waitFor();
    list = [real];
    await show("/");
    await page.getByRole("article").waitFor();
    expect(await page.getByText("A sitting to try out").count()).toBe(0);
  });

  test("of several demonstrations the least used one is offered, or the one visited last", async () => {
    list = [{ ...demonstration, seq: 1900 }, { ...demonstration, id: "demo-2", seq: 1139 }, real];
    await show("/");
    const hall = page.getByRole("link", { name: "Open the Hall in a second window" });
    await hall.waitFor();
    expect(await hall.getAttribute("href")).toBe("/a/demo-2/hall");
    await page.evaluate(() => localStorage.setItem("hemicycle.demonstration", "demo"));
    await show("/");
    await hall.waitFor();
    expect(await hall.getAttribute("href")).toBe("/a/demo/hall");
    await page.evaluate(() => localStorage.removeItem("hemicycle.demonstration"));
  });

  test("a phone is shown the way where there is one, and none where there is none", async () => {
    list = [demonstration];
    await show("/");
    await page.getByText("A sitting to try out").waitFor();
    expect(await page.getByRole("img", { name: /^Code for a phone/ }).count()).toBe(0);
    nearby = ["http://192.168.1.20:4747"];
    await show("/");
    await page.getByRole("img", { name: "Code for a phone: the address of the seats" }).waitFor();
    await page.getByText("http://192.168.1.20:4747/a/demo/seat").waitFor();
    nearby = [];
  });

  test("the programme of the real Assembly is unfolded day by day", async () => {
    list = [demonstration];
    await show("/");
    await page.getByText("The programme of the 138th Assembly").click();
    const day = page.getByRole("table", { name: "25 March 2018" });
    await day.waitFor();
    expect(await day.getByRole("row").allInnerTexts()).toEqual([
      expect.stringContaining("Meeting"),
      expect.stringMatching(/08:00–09:00.*Steering.*closed meeting/s),
      expect.stringMatching(/17:00–18:30.*played here.*Room 1/s),
    ]);
  });

  test("an assembly is founded with the secret, and its first secretary goes to the desk", async () => {
    list = [];
    await show("/");
    await page.getByRole("button", { name: "Found an assembly" }).click();
    await page.getByLabel("Name of the assembly").fill("Assembly of three seas");
    await page.getByLabel("Short name, for addresses").fill("SEAS");
    await page.getByLabel("Rules").selectOption("ipu");
    await page.getByLabel("Time zone of the seat").fill("Europe/Athens");
    await page.getByLabel("Your name").fill("Head of the secretariat");
    await page.getByLabel("Start-up secret").fill("guess");
    const submit = page.getByRole("button", { name: "Found the assembly" });
    answer = { status: 403, type: "/problems/wrong-secret" };
    await submit.click();
    await page.getByText("That is not the secret with which this server was started.").waitFor();
    answer = { status: 200 };
    await page.getByLabel("Start-up secret").fill("right");
    await submit.click();
    await page.waitForFunction(() => screens.went.includes("/a/SEAS/secretariat"));
    const founding = {
      ...{ assembly: "SEAS", name: "Assembly of three seas", rulebook: "ipu" },
      ...{ edition: "2017-04", seat: "Europe/Athens", person: "SEC" },
      personName: "Head of the secretariat",
    };
    expect(asked).toEqual([
      { secret: "guess", ...founding },
      { secret: "right", ...founding },
      { secret: "right", assembly: "SEAS", person: "SEC" },
    ]);
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !/403/.test(one)));
  });

  test("a server that does not answer is asked again", async () => {
    reachable = false;
    await show("/");
    await page.getByText("The server does not answer at present.").waitFor();
    reachable = true;
    list = [real];
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("article").waitFor();
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !/ERR_FAILED/.test(one)));
  });

  test("a wrong secret is told in words, and the right one leads to the Presidency", async () => {
    list = [real];
    await show("/");
    await page.getByText("For the secretariat’s first sign-in").click();
    await page.getByLabel("Start-up secret").fill("guess");
    await page.getByLabel("Id of the person").fill("SEC");
    answer = { status: 403, type: "/problems/wrong-secret" };
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("That is not the secret with which this server was started.").waitFor();
    answer = { status: 200 };
    await page.getByLabel("Start-up secret").fill("right");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForFunction(() => screens.went.includes("/a/REAL/presidency"));
    expect(asked).toEqual([
      { secret: "guess", assembly: "REAL", person: "SEC" },
      { secret: "right", assembly: "REAL", person: "SEC" },
    ]);
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !/403/.test(one)));
  });

  test("a seat is found by the name of a delegation, and leads to the Delegate", async () => {
    list = [{ ...demonstration, id: "TEST" }];
    await show("/a/TEST/seat", { recorded: recordedIn(...sitting) });
    await page.getByLabel("Find a delegation").fill("viet");
    const seats = page.getByRole("list", { name: "Persons of Viet Nam" }).getByRole("button");
    expect(await seats.count()).toBe(2);
    await seats.nth(1).click();
    await page.waitForFunction(() => screens.went.includes("/a/TEST/delegate"));
    expect(asked).toEqual([{ person: "VN.2" }]);
    await page.getByLabel("Find a delegation").fill("nowhere");
    await page.getByText("No delegation has this name.").waitFor();
  });

  test("an office leads to the Presidency", async () => {
    await show("/a/TEST/seat", { recorded: recordedIn(...sitting) });
    await page.getByRole("button", { name: /President of the Assembly/ }).click();
    await page.waitForFunction(() => screens.went.includes("/a/TEST/presidency"));
    expect(asked).toEqual([{ person: "CH.1" }]);
  });

  test("in a real assembly seats are not for the taking", async () => {
    list = [{ ...real, id: "TEST" }];
    await show("/a/TEST/seat", { recorded: recordedIn(...sitting) });
    await page.getByRole("heading", { name: "Sign in", level: 2 }).waitFor();
    expect(await page.getByLabel("Find a delegation").count()).toBe(0);
  });

  test("who is here, the light and the language are chosen and kept", async () => {
    list = [{ ...demonstration, id: "TEST" }];
    session = {
      assembly: "TEST",
      person: "VN.2",
      name: "Mr. Second of VN",
      member: "VN",
      offices: [],
      circle: "participants",
      until: "2026-03-27T12:00:00.000Z",
      credential: null,
      enrolling: false,
    };
    await show("/a/TEST/seat", { recorded: recordedIn(...sitting) });
    await page.getByText("You are here as Mr. Second of VN").waitFor();
    await page.getByLabel("Theme").selectOption("dark");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.getByLabel("Language").selectOption("ru");
    await page.getByText("Вы здесь: Mr. Second of VN").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("hemicycle.language"))).toBe("ru");
    session = null;
  });

  test.each(["en", "ar", "ru"] as const)(
    "axe finds nothing in both themes, nor does anything run over: %s",
    async (language) => {
      list = [demonstration, { ...demonstration, id: "TEST" }, real, damaged];
      const recorded = recordedIn(...sitting);
      for (const theme of ["light", "dark"] as const) {
        for (const to of ["/", "/a/TEST/seat"]) {
          await show(to, { language, theme, recorded });
          await page.locator("main h2").first().waitFor();
          expect(await faultsOn(page), `${to} ${theme}`).toEqual([]);
          for (const width of [320, 860, 1280]) {
            await page.setViewportSize({ width, height: 900 });
            expect(await overflowOf(page), `${to} ${width}`).toBe(0);
          }
        }
      }
    },
    180_000,
  );

  test("no script failed, nothing was fetched from elsewhere, the strict policy held", () => {
    expect(complaints).toEqual([]);
  });
});
