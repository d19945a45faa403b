import type { Proposal } from "@hemicycle/engine";
import type { Page } from "playwright-core";
import type { Outcome } from "../client/api.ts";
import type { KeptAct } from "../client/kept-acts.ts";
import type { ScreenCase } from "./matrix.ts";
import { delegate } from "./phone.ts";
import type { ScreenShower } from "./show-screen.svelte.ts";
import { openVote, sitting } from "./sitting.ts";

declare const screens: ScreenShower;

/** An act of the session of the tests that was asked for before the page was loaded. */
const keptOf = (proposal: Proposal, at: number): KeptAct => ({
  ...{ key: `kept-${at}`, proposal, session: "S1" },
  ...{ after: 1, since: Date.parse("2017-10-14T08:00:00Z") + at },
});
const inFavour: Proposal = {
  act: { type: "CastBallot", vote: "V1", member: "KE", splits: [{ yes: 12, no: 0, abstain: 0 }] },
};
const asks: Proposal = { act: { type: "RequestFloor", purpose: "statement" } };
const letsIn: Proposal = {
  office: "secretariat",
  act: { type: "EnterRoom", people: ["NO.1", "NO.2"] },
};
const publishes: Proposal = { office: "secretariat", act: { type: "PublishVoteTable" } };
const acts = (...proposals: readonly Proposal[]): readonly KeptAct[] => proposals.map(keptOf);

const notReached: Outcome = { kind: "kept", suspended: false };
const recorded: Outcome = { kind: "accepted", seq: [104, 104] };
const failed = (name: string): Outcome => ({
  ...{ kind: "failed", problem: name, title: "", detail: "" },
});
const refused: Outcome = {
  kind: "refused",
  because: [
    {
      clause: "ipu.a29/at-opening",
      cites: "Rules of the Assembly, 29",
      facts: { published: "yes", sittings: 0 },
      discretion: null,
      message: "The table of votes is distributed once, at the opening.",
    },
  ],
};

const notices =
  (count: number) =>
  (page: Page): Promise<void> =>
    page
      .locator("section > .notice")
      .nth(count - 1)
      .waitFor();

/** It is found, and the line is lost again before it was answered. */
const foundAndLost =
  (count: number) =>
  async (page: Page): Promise<void> => {
    await page.evaluate(() => screens.lose());
    await notices(count)(page);
  };

const open = [...sitting, ...openVote];
const secretary = { person: "SEC", offices: ["secretariat"] } as const;

/** What was kept on a device is found after a reload, and answered or not. */
export const keptCases: readonly ScreenCase[] = [
  {
    ...{ screen: "delegate", state: "acts found after a reload", on: "phone", lines: open },
    ...{ as: delegate("KE.1"), kept: acts(inFavour, asks), answers: [notReached] },
    after: foundAndLost(2),
  },
  {
    ...{ screen: "delegate", state: "a ballot found that came too late", on: "phone" },
    ...{ as: delegate("KE.1"), lines: [...open, "President closes vote V1"] },
    ...{ kept: acts(inFavour), answers: [failed("impossible")] },
    after: (page) => page.locator(".news .notice").waitFor(),
  },
  {
    ...{ screen: "secretariat", state: "acts found, and what became of them", on: "desk" },
    ...{ as: secretary, lines: sitting, kept: acts(letsIn, publishes, letsIn) },
    ...{ answers: [recorded, refused, failed("kept-outdated")] },
    after: (page) => page.locator("main > .notice").nth(2).waitFor(),
  },
  {
    ...{ screen: "", state: "acts found, and their rules do not come", on: "phone", lines: open },
    ...{ as: delegate("KE.1"), kept: acts(inFavour, asks), answers: [notReached], isFresh: true },
    ...{ served: { "**/rulebooks-*.js": null }, after: foundAndLost(1) },
  },
  {
    ...{ screen: "", state: "an act found, and what became of it", on: "phone", isFresh: true },
    ...{ as: delegate("KE.1"), lines: [...open, "President closes vote V1"] },
    ...{ kept: acts(inFavour), answers: [failed("impossible")], after: notices(1) },
  },
];
