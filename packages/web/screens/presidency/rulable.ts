import { type Clause, clausesIn } from "@hemicycle/engine";
import { citation } from "../model/cite.ts";
import type { Scene } from "../model/scene.ts";
import type { Option } from "./fields.ts";

/** Clauses that leave the decision to whoever presides: guards, and what no code decides. */
export const rulableClauses = (scene: Scene): readonly Option[] =>
  clausesIn(scene.edition, scene.state)
    .filter(isRulable)
    .map((clause) => ({
      value: clause.id,
      label: `${citation(scene, clause.id).number}: ${shortened(clause.reading)}`,
    }));

const isRulable = (clause: Clause): boolean =>
  clause.kind === "prose" || (clause.kind === "guard" && clause.discretion === "chair");

const longest = 90;

const shortened = (reading: string): string =>
  reading.length <= longest ? reading : `${reading.slice(0, longest).trimEnd()}…`;
