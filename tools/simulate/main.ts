import { decideAct } from "@hemicycle/assembly";
import { actTypes, offers } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { plantedIn } from "./planted.ts";
import { ruledBy } from "./ruled.ts";
import { type Outcome, type Subject, simulate, type Violation } from "./run.ts";
import type { Setting } from "./setting.ts";
import { settings } from "./settings.ts";

/** What is simulated: a rulebook as it is, in the engine as it is. */
const soundOf = (setting: Setting): Subject => ({
  setting,
  books: setting.books(rulebooks),
  decide: decideAct,
  offers,
});

/** Simulates and prints; answers the exit status. */
export function main(args: readonly string[]): number {
  const wanted = { seeds: 1_000, from: 1, acts: 600 };
  for (const name of ["seeds", "from", "acts"] as const) {
    const at = args.indexOf(`--${name}`);
    if (at >= 0) wanted[name] = Number(args[at + 1]);
  }
  const code = args[args.indexOf("--rulebook") + 1];
  const asked = args.includes("--rulebook");
  const chosen = settings.filter((one) => !asked || one.code === code);
  if (chosen.length === 0) {
    console.log(`--rulebook is one of ${settings.map((one) => one.code).join(", ")}`);
    return 1;
  }
  const run = args.includes("--planted") ? hunt : clean;
  return Math.max(...chosen.map((setting) => run(soundOf(setting), wanted)));
}

interface Wanted {
  readonly seeds: number;
  readonly from: number;
  readonly acts: number;
}

function clean(sound: Subject, { seeds, from, acts }: Wanted): number {
  const start = process.cpuUsage();
  const total = { acts: 0, accepted: 0, refused: 0, others: 0 };
  const kinds = new Set<string>();
  const broken: Violation[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const outcome = simulate(sound, seed, acts);
    add(total, kinds, outcome);
    if (outcome.violation !== null) broken.push(outcome.violation);
    if (broken.length === 10) break;
  }
  const { user, system } = process.cpuUsage(start);
  for (const violation of broken) console.log(told(violation));
  const rate = Math.round(total.acts / ((user + system) / 1_000_000));
  console.log(
    `${sound.setting.code}: ${seeds} seeds from ${from}: ${total.acts} acts, ${total.accepted} accepted (${kinds.size} ` +
      `kinds), ${total.refused} refused, ${total.others} impossible or undecided; ` +
      `${rate} acts a second of one core; ${broken.length} broken`,
  );
  const ruled = ruledBy(rulebooks, sound.setting);
  const missed = actTypes.filter((kind) => ruled.has(kind) && !kinds.has(kind));
  if (missed.length > 0) console.log(`never accepted: ${missed.join(", ")}`);
  return broken.length === 0 ? 0 : 1;
}

function add(total: Record<string, number>, kinds: Set<string>, outcome: Outcome): void {
  for (const key of ["acts", "accepted", "refused", "others"] as const) {
    total[key] = (total[key] ?? 0) + outcome[key];
  }
  for (const kind of outcome.kinds) kinds.add(kind);
}

/** Each planted fault until a seed shows it. */
function hunt(sound: Subject, { seeds, from, acts }: Wanted): number {
  let missed = 0;
  for (const [name, plant] of Object.entries(plantedIn(sound.setting.code))) {
    const found = firstBroken(plant(sound), { seeds, from, acts });
    if (found === null) missed += 1;
    console.log(`${found === null ? "NOT CAUGHT" : "caught"}: ${name}`);
    if (found !== null) console.log(`  ${told(found)}`);
  }
  return missed === 0 ? 0 : 1;
}

function firstBroken(subject: Subject, { seeds, from, acts }: Wanted): Violation | null {
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { violation } = simulate(subject, seed, acts);
    if (violation !== null) return violation;
  }
  return null;
}

const told = ({ seed, step, broken, detail, envelope }: Violation): string =>
  `seed ${seed}, act ${step}: ${broken}: ${detail}; ${JSON.stringify(envelope)}`;
