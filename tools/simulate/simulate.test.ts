import { decideAct } from "@hemicycle/assembly";
import { type ActType, actTypes, type Guard, offers } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test, vi } from "vitest";
import { withLater } from "./later.ts";
import { main } from "./main.ts";
import { plantedFaults } from "./planted.ts";
import { type Outcome, type Subject, simulate } from "./run.ts";

/** A fault that needs a long history takes some hundred seeds to come out. */
vi.setConfig({ testTimeout: 90_000 });

const sound: Subject = { books: withLater(rulebooks), decide: decideAct, offers };
const acts = 600;

/**
 * Kinds of acts that no simulated assembly comes to: nothing there is entered from sources, its
 * rules know no decision by consensus or by silence, and a secret ballot needs a box with ballots.
 */
const outOfReach: readonly ActType[] = [
  "TakeAsRecorded",
  ...(["LetSilenceRun", "TakeNoPart", "FileObjection", "DeclareNoAgreement"] as const),
  ...(["PrepareBox", "TakeToPaper"] as const),
  ...(["GiveDecryption", "AscertainResult", "CountPapers"] as const),
];

/** Acts of which the rules of the simulated assembly have no clause: there nobody does them. */
const [simulated] = rulebooks;
const allowsByItself = ({ on }: Guard): boolean => on.length < actTypes.length;
const ruled = new Set(
  (simulated?.editions ?? [])
    .flatMap(({ clauses }) => clauses)
    .flatMap((clause) => (clause.kind === "guard" && allowsByItself(clause) ? clause.on : [])),
);

/** The outcomes of so many seeds, up to the first that breaks something. */
function* outcomes(subject: Subject, seeds: number): Generator<Outcome> {
  for (let seed = 1; seed <= seeds; seed += 1) yield simulate(subject, seed, acts);
}

const firstBroken = (subject: Subject, seeds: number) => {
  for (const { violation } of outcomes(subject, seeds)) if (violation !== null) return violation;
  return null;
};

describe("simulated assemblies", () => {
  test("break nothing that must always hold, and get far", () => {
    const all = [...outcomes(sound, 100)];
    expect(all.flatMap(({ violation }) => violation ?? [])).toEqual([]);
    const kinds = new Set(all.flatMap((outcome) => [...outcome.kinds]));
    const missed = actTypes.filter((kind) => ruled.has(kind) && !kinds.has(kind));
    expect(missed).toEqual(outOfReach);
    expect(all.every(({ accepted, refused }) => accepted > 30 && refused > 30)).toBe(true);
  });

  test("go the same way from the same seed", () => {
    expect(simulate(sound, 7, acts)).toEqual(simulate(sound, 7, acts));
    expect(simulate(sound, 7, acts)).not.toEqual(simulate(sound, 8, acts));
  });
});

describe("the command", () => {
  test("tells how many acts were tried, and that nothing broke", () => {
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(main(["--seeds", "2", "--acts", "100"])).toBe(0);
    expect(print.mock.calls[0]?.join()).toMatch(/^2 seeds from 1: 2\d\d acts, .*; 0 broken$/);
    print.mockRestore();
  });
});

describe("planted faults", () => {
  for (const [name, plant] of Object.entries(plantedFaults)) {
    test(`are noticed: ${name}`, () => {
      expect(firstBroken(plant(sound), 400)).not.toBeNull();
    });
  }
});
