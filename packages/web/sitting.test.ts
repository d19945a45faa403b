import { createHash } from "node:crypto";
import { stateText } from "@hemicycle/assembly";
import type { Act } from "@hemicycle/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { directionOf, type Language } from "./messages/index.ts";
import { chromiumPath, launch, sayMissing } from "./testing/chromium.ts";
import { Conductor, type Manner } from "./testing/conductor.ts";
import { keys, pointer } from "./testing/hands.ts";
import { type House, openHouse } from "./testing/house.ts";
import { replay, stateAt } from "./testing/replayed.ts";
import { faultsOn } from "./testing/screen-page.ts";

/** Each step moves several browsers and a server, and the machine may be busy. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** Ballots are told to the Hall a few times a second only. */
const soon = { timeout: 15_000 };

const path = chromiumPath();
if (!path) sayMissing("packages/web/sitting.test.ts");

test("there is a Chromium that can conduct the sitting", () => {
  expect(path).toBeDefined();
});

/** The delegations in the room. Uruguay has two delegates there, the others one. */
const delegates = ["CH.1", "AT.1", "BR.1", "KE.1", "NO.1", "UY.1", "UY.2"] as const;
type Delegate = (typeof delegates)[number];

type Placed = { readonly yes?: number; readonly no?: number; readonly abstain?: number };

/** How it is conducted, and the assembly in which it is. */
const manners: readonly (readonly [how: string, assembly: string, manner: Manner])[] = [
  ["in English", "EN", { phones: "en", desk: "en", hall: "en", hands: pointer }],
  [
    "in Arabic on phones, in Russian on the Presidency screen, in French in the Hall",
    "ARRU",
    { phones: "ar", desk: "ru", hall: "fr", hands: pointer },
  ],
  ["by keyboard alone", "KEYS", { phones: "en", desk: "en", hall: "es", hands: keys }],
];

describe.runIf(path)("a sitting on its screens", () => {
  let house: House;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([openHouse(), launch(path ?? "")]);
  });

  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  describe.each(manners)("conducted %s", (_, assembly, manner) => {
    let on: Conductor;
    /** What the phones, the desks and the wall say. */
    let P: Conductor["phones"];
    let D: Conductor["desk"];
    let H: Conductor["hall"];
    const { press, write } = manner.hands;

    beforeAll(async () => {
      on = await Conductor.convene(assembly, manner, { house, browser });
      ({ phones: P, desk: D, hall: H } = on);
      await on.wall();
      await Promise.all(delegates.map((person) => on.phone(person)));
    });

    afterAll(() => on?.close());

    const conduct = (person: string, name: string) => on.conduct(person, name);

    async function clean(...pages: readonly Page[]) {
      for (const page of pages) expect(await faultsOn(page), page.url()).toEqual([]);
    }

    async function speaks(page: Page, language: Language) {
      await page.locator(`html[lang=${language}][dir=${directionOf(language)}]`).waitFor();
    }

    const button = async (person: Delegate, name: string) =>
      (await on.phone(person)).getByRole("button", { name, exact: true });

    test("each screen stands in the language and the direction of whoever is there", async () => {
      await speaks(await on.wall(), manner.hall);
      await speaks(await on.phone("KE.1"), manner.phones);
      await speaks(await on.deskOf("IPUP"), manner.desk);
    });

    test("delegates come into the room, each on the own phone", async () => {
      await on.onWall(H.say("hall.sitting.none"));
      for (const person of delegates) {
        await press(await button(person, P.say("delegate.enter")));
        await (await on.phone(person)).getByText(P.say("delegate.there")).waitFor();
      }
      await clean(await on.wall(), await on.phone("KE.1"));
    });

    test("the officer who may opens the sitting, and the quorum is announced", async () => {
      await conduct("IPUP", D.say("act.OpenSitting", { number: "1" }));
      await on.onWall(H.say("hall.floor.empty"));
      await on.onWall(H.say("quorum.unset"));
      await conduct("SG", D.say("act.AnnounceQuorum"));
      const state = H.say("quorum.state", { present: 6, base: 6, needed: 3 });
      const quorum = `${H.say("quorum.title")}: ${state}`;
      await (await on.wall()).getByRole("img", { name: quorum }).waitFor();
      await clean(await on.wall(), await on.deskOf("IPUP"));
    });

    test("the President is elected, nobody objecting, and takes the chair", async () => {
      const people = ["CH.1"];
      const act: Act = { type: "ProposeOfficers", election: "EP", office: "president", people };
      await on.plenary.as("GC", { office: "council", act });
      const name = "Ms. First of CH";
      const office = D.say("office.president");
      const title = D.say("question.election", { office, people: name });
      await conduct("IPUP", D.say("act.ProposeWithoutVote", { title }));
      await (await button("NO.1", P.say("delegate.object"))).waitFor();
      await clean(await on.phone("NO.1"));
      await conduct("IPUP", D.say("act.DecideWithoutVote", { title }));
      await on.onWall(H.say("result.elected"));
      await on.onWall(H.say("hall.withoutVote"));
      await conduct("CH.1", D.say("act.TakeChair"));
      const sitting = D.say("presidency.sitting", { number: "1" });
      const chair = D.say("presidency.chair", { name });
      await (await on.deskOf("CH.1")).getByText(`${sitting}. ${chair}`).waitFor();
    });

    const title = "Relief after the floods";
    const giveFloor = (member: string, purpose: "sponsor" | "mover") => {
      const who = D.member(member);
      return D.say("act.GiveFloor.as", { who, purpose: D.say(`purpose.${purpose}`) });
    };

    test("a request for an emergency item is heard: the Hall shows who speaks, and for what", async () => {
      const documents = { memorandum: { title: "Memorandum" }, draft: { title: "Draft" } };
      const request = { request: "R1", title, subject: "floods", authors: ["UY"], ...documents };
      await on.plenary.as("UY.1", { act: { type: "RequestEmergencyItem", ...request } });
      const opinion: Act = { type: "GiveOpinion", request: "R1", admissible: true };
      await on.plenary.as("STC", { office: "steeringCommittee", act: opinion });
      await conduct("CH.1", giveFloor("UY", "sponsor"));
      const wall = await on.wall();
      await wall.getByRole("heading", { name: H.member("UY") }).waitFor();
      await on.onWall(title);
      await clean(wall, await on.deskOf("CH.1"));
      await press(await button("UY.1", P.say("delegate.end")));
      await on.onWall(H.say("hall.floor.empty"));
    });

    test("a vote is announced with what it needs, and opened", async () => {
      await conduct("CH.1", D.say("act.AnnounceVote", { count: 1, title }));
      await on.onWall(H.say("hall.vote.announced"));
      await on.onWall(H.say("demand", { share: "thirds", text: "2/3", of: "votesCast" }));
      await conduct("CH.1", D.say("act.OpenVote", { number: "1" }));
      await on.onWall(H.say("hall.vote.open"));
      await clean(await on.wall());
    });

    const choices = ["yes", "no", "abstain"] as const;

    /** Goes to the vote and places a split. */
    async function place(person: Delegate, placed: Placed) {
      const page = await on.phone(person);
      await press(page.locator("nav.tabs a").nth(1));
      for (const choice of choices) {
        const name = P.say(`choice.${choice}`);
        const stepper = page.getByRole("spinbutton", { name, exact: true });
        await write(stepper, String(placed[choice] ?? 0));
      }
      return page;
    }

    async function cast(person: Delegate, placed: Placed) {
      const page = await place(person, placed);
      await press(await button(person, P.say("vote.cast", { split: P.split(placed) })));
      await page.getByText(P.say("vote.recorded", { split: P.split(placed) })).waitFor();
      return page;
    }

    test("whoever casts more than the delegation has is told the rule before anything is sent", async () => {
      const page = await place("KE.1", { yes: 12 });
      const facts = { member: P.member("KE"), question: 1, cast: 12, castable: 10 };
      await page.getByText(P.refusal("ipu.s15/within-castable", facts)).waitFor();
      await page.getByText(P.say("vote.limit", { delegates: 1, most: 10, votes: 12 })).waitFor();
      const refused = await button("KE.1", P.say("vote.cast", { split: P.split({ yes: 12 }) }));
      expect(await refused.getAttribute("aria-disabled")).toBe("true");
      const described = page.locator(`[id="${await refused.getAttribute("aria-describedby")}"]`);
      const rule = { name: P.cited("statutes", "15"), exact: true };
      expect(await described.getByRole("link", rule).count()).toBe(1);
      await clean(page);
      const splits = [{ yes: 12, no: 0, abstain: 0 }];
      const act: Act = { type: "CastBallot", vote: "V1", member: "KE", splits };
      await expect(on.plenary.as("KE.1", { act })).rejects.toThrow(
        /403.*ipu\.s15\/within-castable/,
      );
    });

    test("delegations vote on their phones, with splits, and one corrects itself", async () => {
      await cast("AT.1", { yes: 10 });
      await cast("BR.1", { yes: 6, no: 4 });
      await cast("KE.1", { yes: 8, abstain: 2 });
      await cast("UY.2", { yes: 12 });
      const norway = await cast("NO.1", { yes: 10 });
      const split = P.split({ yes: 7, no: 3 });
      await place("NO.1", { yes: 7, no: 3 });
      await press(await button("NO.1", P.say("vote.correct", { split })));
      await norway.getByText(P.say("vote.recorded", { split })).waitFor();
      await press(await button("UY.1", P.say("delegate.toVote", { number: "1" })));
      const other = P.say("vote.recorded", { split: P.split({ yes: 12 }) });
      await (await on.phone("UY.1")).getByText(other).waitFor();
      await on.onWall(H.say("vote.answered", { present: 6 }));
      await clean(norway);
    });

    test("before the close the Hall and the desk know who has voted, and nobody how", async () => {
      const wall = await on.wall();
      await expect.poll(() => wall.locator("main").innerText(), soon).toMatch(/^5$/m);
      for (const [page, said] of [
        [wall, H],
        [await on.deskOf("CH.1"), D],
      ] as const) {
        const text = await page.locator("body").innerText();
        for (const count of [6, 7, 8, 10, 12]) {
          expect(text).not.toContain(said.say("count.yes", { count }));
        }
      }
      const journal = await (await fetch(`${house.url}/api/assemblies/${assembly}/journal`)).text();
      expect(journal.match(/"ballot":\{"vote":"V1","member":"BR"\}/g)).toHaveLength(1);
      expect(journal.match(/"ballot":\{"vote":"V1","member":"NO"\}/g)).toHaveLength(2);
      expect(journal).not.toContain("splits");
    });

    test("the result is announced and stands in the Hall, delegation by delegation", async () => {
      await conduct("CH.1", D.say("act.CloseVote", { number: "1" }));
      await on.onWall(H.say("hall.vote.closed"));
      await conduct("CH.1", D.say("act.DeclareResult", { number: "1" }));
      const wall = await on.wall();
      await wall.getByRole("heading", { name: H.say("result.accepted") }).waitFor();
      const split = H.words.list([
        H.split({ yes: 43 }),
        H.split({ no: 7 }),
        H.split({ abstain: 2 }),
        H.say("count.none", { count: 8 }),
      ]);
      const votes = H.say("count.votes", { count: 60 });
      const drawing = wall.getByRole("img", { name: H.say("result.hemicycle", { votes, split }) });
      // A block a delegation, in it a run of seats a choice: 2 of AT, 3 of BR, KE, NO, 1 of UY. The
      // opened ballots may come a moment after the result.
      await expect.poll(() => drawing.locator("path.seat").count(), soon).toBe(12);
      await clean(wall, await on.deskOf("CH.1"));
    });

    test("on a phone the result stands beside the own ballot", async () => {
      const page = await on.phone("NO.1");
      await page.getByRole("heading", { name: P.say("result.accepted") }).waitFor();
      await page.getByText(P.say("delegate.own", { split: P.split({ yes: 7, no: 3 }) })).waitFor();
      await clean(page);
    });

    test("a roll is called: who is called stands in the Hall, and answers on the own phone", async () => {
      const page = await on.deskOf("CH.1");
      await manner.hands.choose(page.getByLabel(D.say("announce.on"), { exact: true }), "other:Q2");
      await manner.hands.choose(page.getByLabel(D.say("announce.by"), { exact: true }), "rollCall");
      await press(page.getByRole("button", { name: D.say("announce.title"), exact: true }));
      const dialog = page.getByRole("alertdialog");
      await write(dialog.getByRole("textbox"), "Shall the gallery be open?");
      await on.confirm(page);
      await conduct("CH.1", D.say("act.OpenVote", { number: "2" }));
      const call = (member: string) =>
        manner.hands.act(page, D.say("act.CallDelegation", { member: D.member(member) }));
      await on.onWall(H.say("hall.vote.first"));
      await call("AT");
      await on.onWall(H.say("hall.vote.called"));
      await (await on.wall()).getByRole("heading", { name: H.member("AT") }).waitFor();
      await (await on.phone("AT.1")).getByText(P.say("delegate.called")).waitFor();
      await cast("AT.1", { no: 10 });
      await on.onWall(H.say("roll.has"));
      await clean(await on.wall(), page);
      for (const member of ["BY", "BR", "CL", "FR", "IN", "JO", "KE", "NO", "CH", "UY", "VN"]) {
        await call(member);
      }
      await on.onWall(H.say("roll.finished"));
      await conduct("CH.1", D.say("act.CloseVote", { number: "2" }));
      await conduct("CH.1", D.say("act.DeclareResult", { number: "2" }));
      await on.onWall(H.say("result.rejected"));
    });

    /** Rule 15.3: the emergency item has a procedure before it is taken up. */
    const approveProcedure = async (): Promise<void> => {
      const { text } = await stateAt(house, assembly, await on.plenary.cookieOf("CH.1"));
      const [, item = "none"] = /"id":"([^"]+)","[^{}]*"kind":"emergency"/.exec(text) ?? [];
      const procedure = "One debate, then the draft of a group of seven.";
      await on.plenary.as("STC", {
        office: "steeringCommittee",
        act: { type: "ProposeProcedure", measure: "ME1", item, procedure },
      });
      const question = { kind: "measure", measure: "ME1" } as const;
      for (const type of ["ProposeWithoutVote", "DecideWithoutVote"] as const) {
        await on.plenary.as("CH.1", { office: "chair", act: { type, question } });
      }
    };

    test("a procedural motion is moved on a phone, heard and announced for a vote", async () => {
      await conduct("CH.1", D.say("act.AnnounceEmergencyItem", { title }));
      await approveProcedure();
      await conduct("CH.1", D.say("act.TakeUpItem", { title }));
      await on.onWall(H.say("item.emergency"));
      const page = await on.phone("BR.1");
      await press(page.locator("nav.tabs a").first());
      await press(await button("BR.1", P.say("delegate.motion")));
      const motion = P.say("motion.adjournDebate");
      await press(page.getByRole("radio", { name: motion, exact: true }));
      await clean(page);
      const act = P.say("act.MoveMotion", { title: motion });
      await press(await button("BR.1", act));
      await page.getByText(P.say("delegate.recorded", { act })).waitFor();
      await conduct("CH.1", giveFloor("BR", "mover"));
      await press(await button("BR.1", P.say("delegate.end")));
      const silent = { name: D.say("hall.floor.empty") };
      await (await on.deskOf("CH.1")).getByRole("heading", silent).waitFor();
      const moved = { title: D.say("motion.adjournDebate"), mover: D.member("BR") };
      const put = D.say("question.motion", moved);
      await conduct("CH.1", D.say("act.AnnounceVote", { count: 1, title: put }));
    });

    test("the quorum breaks, and the next vote is refused with the rule and its figures", async () => {
      for (const person of ["AT.1", "KE.1", "NO.1", "UY.1", "UY.2"] as const) {
        const page = await on.phone(person);
        await press(page.locator("nav.tabs a").first());
        await press(await button(person, P.say("delegate.leave")));
        await page.getByText(P.say("delegate.away")).waitFor();
      }
      const president = await on.deskOf("CH.1");
      const open = D.say("act.OpenVote", { number: "3" });
      const refused = president.getByRole("listitem").filter({ hasText: open }).first();
      const facts = { present: 2, needed: 3 };
      await refused.getByText(D.refusal("ipu.a33.1/quorum-to-vote", facts)).waitFor();
      const rule = refused.getByRole("link", { name: D.cited("rules", "33.1") });
      expect(await rule.count()).toBeGreaterThan(0);
      const offers = president.locator(".offers");
      expect(await offers.getByRole("button", { name: open }).count()).toBe(0);
      await clean(president, await on.wall());
      await expect(
        on.plenary.as("CH.1", { office: "chair", act: { type: "OpenVote", vote: "V3" } }),
      ).rejects.toThrow(/403.*ipu\.a33\.1\/quorum-to-vote.*"present":2,"needed":3/);
    });

    test("the rule is one step away: its reading, its examples, and all the others", async () => {
      const page = await on.deskOf("CH.1");
      const name = D.cited("rules", "33.1");
      await press(page.getByRole("link", { name }).first());
      await page.getByRole("heading", { name }).waitFor();
      await press(page.getByRole("link", { name: /quorum to vote/ }));
      const facts = { present: 19, needed: 20 };
      await page.getByText(D.refusal("ipu.a33.1/quorum-to-vote", facts)).first().waitFor();
      await clean(page);
      await press(page.getByRole("link", { name: D.say("rule.all") }));
      await page.getByRole("heading", { name: D.say("screen.rules"), exact: true }).waitFor();
      await clean(page);
      await page.goBack();
      await page.goBack();
      await page.goBack();
    });

    test("the journal comes to one state on every screen and on the server", async () => {
      const { seq, digest } = await stateAt(house, assembly, await on.plenary.cookieOf("CH.1"));
      await (await on.deskOf("CH.1")).locator(`.digest[title="${digest}"]`).waitFor();
      const phone = await on.phone("CH.1");
      await press(phone.locator("nav.tabs a").nth(2));
      await phone.getByText(P.say("proof.upTo", { seq })).waitFor();
      await phone.getByText(digest, { exact: true }).waitFor();
      await clean(phone);
    });

    test("no script failed, nothing came from elsewhere, the strict policy held", () => {
      expect(on.complaints.flat()).toEqual([]);
    });
  });

  test("the export of the journal verifies, and replays to the same state", async () => {
    const assembly = "EN";
    const cookie = await house.signIn(assembly, "CH.1");
    const { text, seq, digest } = await stateAt(house, assembly, cookie);
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
