import { createHash } from "node:crypto";
import { after, beginning, decode, stateText } from "@hemicycle/assembly";
import { type Act, actsOf, type Proposal } from "@hemicycle/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { act, type House, openHouse } from "./testing/house.ts";
import { faultsOn } from "./testing/screen-page.ts";
import { convened, played } from "./testing/sitting.ts";
import { complaintsOf } from "./testing/stage.ts";

/** Each step moves several browsers and a server, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });
const patience = 60_000;

const path = chromiumPath();
if (!path) sayMissing("packages/web/sitting.test.ts");

test("there is a Chromium that can conduct the sitting", () => {
  expect(path).toBeDefined();
});

const assembly = "TEST";

/** The delegations in the room. Uruguay has two delegates there, the others one. */
const delegates = ["CH.1", "AT.1", "BR.1", "KE.1", "NO.1", "UY.1", "UY.2"] as const;
type Delegate = (typeof delegates)[number];

describe.runIf(path)("a sitting, conducted on its screens", () => {
  let house: House;
  let browser: Browser;
  let hall: Page;
  const phones = new Map<Delegate, Page>();
  const desks = new Map<string, Page>();
  const complaints: string[][] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
    await convene();
    hall = await screen("hall", { width: 1920, height: 1080 });
    await Promise.all(
      delegates.map(async (person) => {
        phones.set(person, await screen("delegate", { width: 390, height: 844 }, person));
      }),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** All that is done before a sitting: by the secretariat, over the interface for programs. */
  async function convene() {
    const today = new Date().toISOString().slice(0, 10);
    const lines = convened.map((line) => line.replace("from 2017-10-14 to", `from ${today} to`));
    const later = lines.map((line) => line.replace("2017-10-18", today));
    const envelopes = actsOf(played(...later)).map(({ envelope }) => envelope);
    const [founding, ...rest] = envelopes;
    if (founding?.act.type !== "FoundAssembly")
      throw new Error("the assembly is not founded first");
    const { type: _, ...fields } = founding.act;
    await house.found(fields);
    for (const { at: __, by, ...proposal } of rest) await asPerson(by, proposal);
  }

  async function cookieOf(person: string): Promise<string> {
    return house.signIn(assembly, person);
  }

  const cookies = new Map<string, string>();
  async function asPerson(person: string, proposal: Proposal): Promise<void> {
    const cookie = cookies.get(person) ?? (await cookieOf(person));
    cookies.set(person, cookie);
    await act(house.url, { assembly, cookie }, proposal);
  }

  async function screen(
    name: string,
    viewport: { readonly width: number; readonly height: number },
    person?: string,
  ): Promise<Page> {
    const context = await browser.newContext({ baseURL: house.url, viewport, locale: "en-GB" });
    context.setDefaultTimeout(patience);
    if (person !== undefined) {
      const [cookie = "", value = ""] = (await cookieOf(person)).split("=");
      await context.addCookies([{ name: cookie, value, url: house.url }]);
    }
    const page = await context.newPage();
    complaints.push(complaintsOf(page));
    await page.goto(`/a/${assembly}/${name}`);
    return page;
  }

  async function desk(person: string): Promise<Page> {
    const known = desks.get(person);
    if (known) return known;
    const page = await screen("presidency", { width: 1600, height: 1100 }, person);
    desks.set(person, page);
    return page;
  }

  const phone = (person: Delegate): Page => {
    const page = phones.get(person);
    if (!page) throw new Error(`${person} has no phone`);
    return page;
  };

  /** Does what is offered at a desk, and confirms it. */
  async function conduct(person: string, name: string) {
    const page = await desk(person);
    await page.locator(".offers").getByRole("button", { name, exact: true }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.locator(".button.primary").click();
    await dialog.waitFor({ state: "hidden" });
  }

  const onHall = (text: string | RegExp) => hall.getByText(text).first().waitFor();

  async function clean(...pages: readonly Page[]) {
    for (const page of pages) expect(await faultsOn(page), page.url()).toEqual([]);
  }

  test("delegates come into the room, each on the own phone", async () => {
    await onHall("No sitting is open");
    await Promise.all(
      delegates.map(async (person) => {
        await phone(person).getByRole("button", { name: "I am in the room" }).click();
        await phone(person).getByText("You are in the room").waitFor();
      }),
    );
    await clean(hall, phone("KE.1"));
  });

  test("the officer who may opens the sitting, and the quorum is announced", async () => {
    await conduct("IPUP", "Open sitting 1");
    await onHall("Nobody has the floor");
    await onHall("Not counted yet: the base is counted at the first plenary sitting");
    await conduct("SG", "Announce the quorum");
    await onHall(/6 delegations, 3 needed/);
    await clean(hall, await desk("IPUP"));
  });

  test("the President is elected, nobody objecting, and takes the chair", async () => {
    const proposed: Act = {
      type: "ProposeOfficers",
      election: "EP",
      office: "president",
      people: ["CH.1"],
    };
    await asPerson("GC", { office: "council", act: proposed });
    const question = "President of the Assembly: Ms. First of CH";
    await conduct("IPUP", `Propose without a vote: ${question}`);
    await phone("NO.1").getByRole("button", { name: "I object" }).waitFor();
    await clean(phone("NO.1"));
    await conduct("IPUP", `Declare decided without a vote: ${question}`);
    await onHall("Elected");
    await onHall("Without a vote");
    await conduct("CH.1", "Take the chair");
    const president = await desk("CH.1");
    await president.getByText("Sitting 1. In the chair: Ms. First of CH").waitFor();
  });

  test("a request for an emergency item is heard: the Hall shows who speaks, and for what", async () => {
    const request: Act = {
      type: "RequestEmergencyItem",
      request: "R1",
      title: "Relief after the floods",
      subject: "floods",
      authors: ["UY"],
      memorandum: { title: "Memorandum" },
      draft: { title: "Draft" },
    };
    await asPerson("UY.1", { act: request });
    const opinion: Act = { type: "GiveOpinion", request: "R1", admissible: true };
    await asPerson("STC", { office: "steeringCommittee", act: opinion });
    await conduct("CH.1", "Give the floor to Uruguay, for the request");
    await hall.getByRole("heading", { name: "Uruguay" }).waitFor();
    await onHall("Relief after the floods");
    await clean(hall, await desk("CH.1"));
    await phone("UY.1").getByRole("button", { name: "End my speech" }).click();
    await onHall("Nobody has the floor");
  });

  test("a vote is announced with what it needs, and opened", async () => {
    await conduct("CH.1", "Announce a vote: Relief after the floods");
    await onHall("A vote is announced");
    await onHall("Two thirds of the votes cast");
    await conduct("CH.1", "Open vote 1");
    await onHall("The vote is open");
    await clean(hall);
  });

  /** Goes to the vote and places a split. */
  async function place(person: Delegate, split: { yes?: number; no?: number; abstain?: number }) {
    const page = phone(person);
    await page.getByRole("link", { name: /^Vote/ }).click();
    const places = { yes: "Yes", no: "No", abstain: "Abstention" } as const;
    for (const choice of ["yes", "no", "abstain"] as const) {
      const stepper = page.getByRole("spinbutton", { name: places[choice], exact: true });
      await stepper.fill(String(split[choice] ?? 0));
    }
    return page;
  }

  async function cast(person: Delegate, split: Parameters<typeof place>[1], said: string) {
    const page = await place(person, split);
    await page.getByRole("button", { name: said, exact: true }).click();
    await page.getByText(/^Event [\d,]+ of the journal$/).waitFor();
    return page;
  }

  test("whoever casts more than the delegation has is told the rule before anything is sent", async () => {
    const page = await place("KE.1", { yes: 12 });
    await page.getByText("Kenya casts 12 votes on question 1, and can cast 10.").waitFor();
    await page.getByText("1 delegate present: 10 of 12 votes can be cast now").waitFor();
    const button = page.getByRole("button", { name: "Cast 12 yes" });
    expect(await button.getAttribute("aria-disabled")).toBe("true");
    const described = page.locator(`[id="${await button.getAttribute("aria-describedby")}"]`);
    expect(
      await described.getByRole("link", { name: "IPU Statutes, 15", exact: true }).count(),
    ).toBe(1);
    await clean(page);
    await expect(
      asPerson("KE.1", {
        act: {
          type: "CastBallot",
          vote: "V1",
          member: "KE",
          splits: [{ yes: 12, no: 0, abstain: 0 }],
        },
      }),
    ).rejects.toThrow(/403.*ipu\.s15\/within-castable/);
  });

  test("delegations vote on their phones, with splits, and one corrects itself", async () => {
    await cast("AT.1", { yes: 10 }, "Cast 10 yes");
    await cast("BR.1", { yes: 6, no: 4 }, "Cast 6 yes, 4 no");
    await cast("KE.1", { yes: 8, abstain: 2 }, "Cast 8 yes, 2 abstentions");
    await cast("UY.2", { yes: 12 }, "Cast 12 yes");
    const norway = await cast("NO.1", { yes: 10 }, "Cast 10 yes");
    await place("NO.1", { yes: 7, no: 3 });
    await norway.getByRole("button", { name: "Correct to 7 yes, 3 no" }).click();
    await norway.getByText("Recorded: 7 yes, 3 no").waitFor();
    await phone("UY.1").getByRole("button", { name: "Vote 1 is open" }).click();
    await phone("UY.1").getByText("Recorded: 12 yes").waitFor();
    await onHall("of 6 delegations in the room have voted");
    await clean(norway);
  });

  test("before the close the Hall and the desk know who has voted, and nobody how", async () => {
    const wall = await hall.locator("main").innerText();
    expect(wall).toMatch(/^5$/m);
    for (const page of [hall, await desk("CH.1")]) {
      const text = await page.locator("body").innerText();
      expect(text).not.toMatch(/\d+ (yes|no|abstentions?)\b/);
    }
    const journal = await (await fetch(`${house.url}/api/assemblies/${assembly}/journal`)).text();
    expect(journal.match(/"ballot":\{"vote":"V1","member":"BR"\}/g)).toHaveLength(1);
    expect(journal.match(/"ballot":\{"vote":"V1","member":"NO"\}/g)).toHaveLength(2);
    expect(journal).not.toContain("splits");
  });

  test("the result is announced and stands in the Hall, delegation by delegation", async () => {
    await conduct("CH.1", "Close vote 1");
    await onHall("The vote is closed");
    await conduct("CH.1", "Announce the result of vote 1");
    await hall.getByRole("heading", { name: "Accepted" }).waitFor();
    const drawing = hall.getByRole("img", { name: /^Hemicycle of/ });
    expect(await drawing.getAttribute("aria-label")).toBe(
      "Hemicycle of 60 votes: 43 yes, 7 no, 2 abstentions, 8 not cast",
    );
    // A block a delegation, in it a run of seats a choice: 2 of AT, 3 of BR, of KE, of NO, 1 of UY.
    expect(await drawing.locator("path.seat").count()).toBe(12);
    const wall = await hall.locator("main").innerText();
    expect(wall).toContain("34 needed for two thirds");
    expect(wall).toContain("43 in favour");
    await clean(hall, await desk("CH.1"));
  });

  test("on a phone the result stands beside the own ballot", async () => {
    const page = phone("NO.1");
    await page.getByRole("heading", { name: "Accepted" }).waitFor();
    await page.getByText("Your delegation: 7 yes, 3 no").waitFor();
    await clean(page);
  });

  test("a procedural motion is moved on a phone, heard and announced for a vote", async () => {
    await conduct("CH.1", "Announce as the emergency item: Relief after the floods");
    await conduct("CH.1", "Take up: Relief after the floods");
    await onHall("Emergency item");
    const page = phone("BR.1");
    await page.getByRole("link", { name: "Floor" }).click();
    await page.getByRole("button", { name: "Move a procedural motion" }).click();
    await page.getByRole("radio", { name: "Adjourn the debate", exact: true }).check();
    await clean(page);
    await page.getByRole("button", { name: "Move: Adjourn the debate", exact: true }).click();
    await page.getByText(/^Recorded: Move: Adjourn the debate/).waitFor();
    await conduct("CH.1", "Give the floor to Brazil, to present the motion");
    await page.getByRole("button", { name: "End my speech" }).click();
    await conduct("CH.1", "Announce a vote: Adjourn the debate, Brazil");
  });

  test("the quorum breaks, and the next vote is refused with the rule and its figures", async () => {
    for (const person of ["AT.1", "KE.1", "NO.1", "UY.1", "UY.2"] as const) {
      const page = phone(person);
      await page.getByRole("link", { name: "Floor" }).click();
      await page.getByRole("button", { name: "I am leaving the room" }).click();
      await page.getByText("You are not in the room").waitFor();
    }
    const president = await desk("CH.1");
    const reason = "2 delegations are in the room and 3 are needed for a vote.";
    const refused = president.getByRole("listitem").filter({ hasText: "Open vote 2" }).first();
    await refused.getByText(reason).waitFor();
    expect(
      await refused.getByRole("link", { name: "IPU Rules of the Assembly, 33.1" }).count(),
    ).toBeGreaterThan(0);
    expect(
      await president.locator(".offers").getByRole("button", { name: "Open vote 2" }).count(),
    ).toBe(0);
    await onHall(/Quorum/);
    await clean(president, hall);
    await expect(
      asPerson("CH.1", { office: "chair", act: { type: "OpenVote", vote: "V2" } }),
    ).rejects.toThrow(/403.*ipu\.a33\.1\/quorum-to-vote.*"present":2,"needed":3/);
  });

  test("the rule is one click away: its reading, its examples, and all the others", async () => {
    const page = await (await desk("CH.1")).context().newPage();
    complaints.push(complaintsOf(page));
    await page.goto(`/a/${assembly}/presidency`);
    await page.getByRole("link", { name: "IPU Rules of the Assembly, 33.1" }).first().click();
    await page.getByRole("heading", { name: "IPU Rules of the Assembly, 33.1" }).waitFor();
    await page.getByRole("link", { name: /quorum to vote/ }).click();
    await page.getByText("19 delegations are in the room and 20 are needed for a vote.").waitFor();
    await clean(page);
    await page.getByRole("link", { name: "All rules" }).click();
    await page.getByRole("heading", { name: "Rules", exact: true }).waitFor();
    await clean(page);
    await page.goto(`/a/${assembly}/rules/ipu.a99/nothing`);
    await page.getByRole("heading", { name: "There is no such clause" }).waitFor();
    await clean(page);
  });

  test("no script failed, nothing came from elsewhere, the strict policy held", () => {
    expect(complaints.flat()).toEqual([]);
  });

  test("the journal comes to one state in the browser, on the server and in the export", async () => {
    const cookie = await cookieOf("CH.1");
    const answer = await fetch(`${house.url}/api/assemblies/${assembly}/state`, {
      headers: { cookie },
    });
    const text = await answer.text();
    const { seq, digest } = JSON.parse(text) as { seq: number; digest: string };

    await (await desk("CH.1")).locator(`.digest[title="${digest}"]`).waitFor();
    const president = phone("CH.1");
    await president.getByRole("link", { name: "Agenda" }).click();
    await president.getByText(`up to event ${seq.toLocaleString("en")}.`).waitFor();
    await president.getByText(digest, { exact: true }).waitFor();
    await clean(president);

    // The embedded database serves one process at a time.
    await house.stop();
    const lines = await house.run("export", assembly);
    const file = house.keep("export.jsonl", lines);
    const verified: unknown = JSON.parse(await house.run("verify", file, "--json"));
    expect(verified).toMatchObject({ holds: true, why: null, seq, digest });
    const told: unknown = JSON.parse(await house.run("replay", file, "--json"));
    expect(told).toEqual({ findings: [], seq, digest });

    const replayed = stateText(replay(lines));
    expect(text).toContain(`"state":${replayed}`);
    expect(createHash("sha256").update(replayed).digest("hex")).toBe(digest);
  });
});

/** The state that the lines of an export come to. */
function replay(lines: string) {
  const encoder = new TextEncoder();
  return lines
    .trim()
    .split("\n")
    .reduce((moment, line) => {
      const { text } = JSON.parse(line) as { text: string };
      const decoded = decode(encoder.encode(text));
      if (decoded.kind === "damaged") throw new Error(decoded.detail);
      return after(moment, decoded.entry.recorded);
    }, beginning).state;
}
