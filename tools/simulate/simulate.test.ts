import { decideAct } from "@hemicycle/assembly";
import { type ActType, actTypes, offers } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test, vi } from "vitest";
import { main } from "./main.ts";
import { plantedIn } from "./planted.ts";
import { ruledBy } from "./ruled.ts";
import { type Outcome, type Subject, simulate } from "./run.ts";
import type { Setting } from "./setting.ts";
import { settings } from "./settings.ts";

/** A fault that needs a long history takes some hundred seeds to come out. */
vi.setConfig({ testTimeout: 240_000 });

const soundOf = (setting: Setting): Subject => ({
  setting,
  books: setting.books(rulebooks),
  decide: decideAct,
  offers,
});
const acts = 600;
const few = 60;

/**
 * Nobody has said by what majority a vote is won there, so that no result is ever declared; nor in
 * which order a roll is called, so that nobody is.
 */
const withoutMajorities: readonly ActType[] = ["DeclareResult", "CallDelegation"];

/** Kinds of acts that no simulated assembly comes to under a rulebook. */
const outOfReach: Readonly<Record<string, readonly ActType[]>> = {
  // Nothing there is entered from sources, its rules know no decision by consensus or by silence,
  // and a secret ballot needs a box with ballots.
  ipu: [
    "TakeAsRecorded",
    ...(["LetSilenceRun", "TakeNoPart", "FileObjection", "DeclareNoAgreement"] as const),
    ...(["PrepareBox", "TakeToPaper"] as const),
    ...(["GiveDecryption", "AscertainResult", "CountPapers"] as const),
  ],
  "ipa-cis": withoutMajorities,
  "csto-pa": withoutMajorities,
  // A tie is followed by another ballot, or nobody has said what breaks it; nor what a quorum is.
  pace: ["TakeAsRecorded", "BreakTie"],
  "osce-pa": ["TakeAsRecorded", "BreakTie"],
  pam: ["TakeAsRecorded", "BreakTie", "AscertainQuorum"],
};

/** How many assemblies of each are looked at: as many as it takes to get everywhere. */
const seeds = ({ code }: Setting): number => (code === "ipu" ? 100 : few);

/** The outcomes of so many seeds, up to the first that breaks something. */
function* outcomes(subject: Subject, count: number): Generator<Outcome> {
  for (let seed = 1; seed <= count; seed += 1) yield simulate(subject, seed, acts);
}

const firstBroken = (subject: Subject, count: number) => {
  for (const { violation } of outcomes(subject, count)) if (violation !== null) return violation;
  return null;
};

describe.each(settings)("simulated assemblies under $code", (setting) => {
  const sound = soundOf(setting);

  test("break nothing that must always hold, and get far", () => {
    const all = [...outcomes(sound, seeds(setting))];
    expect(all.flatMap(({ violation }) => violation ?? [])).toEqual([]);
    const kinds = new Set(all.flatMap((outcome) => [...outcome.kinds]));
    const ruled = ruledBy(rulebooks, setting);
    const missed = actTypes.filter((kind) => ruled.has(kind) && !kinds.has(kind));
    expect(new Set(missed)).toEqual(new Set(outOfReach[setting.code]));
    expect(all.every(({ accepted, refused }) => accepted > 30 && refused > 30)).toBe(true);
  });

  test("go the same way from the same seed", () => {
    expect(simulate(sound, 7, acts)).toEqual(simulate(sound, 7, acts));
    expect(simulate(sound, 7, acts)).not.toEqual(simulate(sound, 8, acts));
  });

  for (const [name, plant] of Object.entries(plantedIn(setting.code))) {
    test(`notice what is planted: ${name}`, () => {
      expect(firstBroken(plant(sound), 400)).not.toBeNull();
    });
  }
});

describe("the command", () => {
  test("tells how many acts were tried, and that nothing broke", () => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(main(["--rulebook", "ipu", "--seeds", "2", "--acts", "100"])).toBe(0);
    expect(print.mock.calls[0]?.join()).toMatch(/^ipu: 2 seeds from 1: 2\d\d acts, .*; 0 broken$/);
    print.mockRestore();
  });

  test("names the rulebooks that there are where it is asked for another", () => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(main(["--rulebook", "none"])).toBe(1);
    expect(print.mock.calls[0]?.join()).toBe(
      "--rulebook is one of ipu, ipa-cis, csto-pa, pace, osce-pa, pam",
    );
    print.mockRestore();
  });
});
