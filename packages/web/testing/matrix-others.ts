import type { ScreenCase } from "./matrix.ts";
import { openVote, sitting } from "./sitting.ts";

const lines = [...sitting, ...openVote];

/** The seats, the rules, and an address that leads nowhere. */
export const otherCases: readonly ScreenCase[] = [
  { screen: "seat", state: "loading", on: "phone" },
  { screen: "seat", state: "nobody yet", on: "phone", lines },
  { screen: "seat", state: "somebody", on: "desk", lines, as: { person: "CH.1", offices: [] } },
  { screen: "rules", state: "all", on: "desk", lines },
  { screen: "rules", state: "loading", on: "desk" },
  { screen: "rules/coverage", state: "all", on: "desk", lines },
  { screen: "rules/coverage", state: "on a phone", on: "phone", lines },
  { screen: "rules/coverage", state: "loading", on: "desk" },
  { screen: "rules/ipu.a33.1/quorum-to-vote", state: "guard", on: "desk", lines },
  { screen: "rules/ipu.s15.2c/single-sex", state: "value", on: "phone", lines },
  { screen: "rules/ipu.a99/nothing", state: "no such clause", on: "desk", lines },
  { screen: "nowhere", state: "no such page", on: "phone", lines },
];
