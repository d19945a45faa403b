import { decideAct } from "@hemicycle/assembly";
import { actTypes, offers } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { withLater } from "./later.ts";
import { plantedFaults } from "./planted.ts";
import { type Outcome, type Subject, simulate, type Violation } from "./run.ts";

const sound: Subject = { books: withLater(rulebooks), decide: decideAct, offers };

/** Simulates and prints; answers the exit status. */
export function main(args: readonly string[]): number {
  const wanted = { seeds: 1_000, from: 1, acts: 600 };
  for (const name of ["seeds", "from", "acts"] as const) {
    const at = args.indexOf(`--${name}`);
    if (at >= 0) wanted[name] = Number(args[at + 1]);
  }
  return args.includes("--planted") ? hunt(wanted) : clean(wanted);
}

interface Wanted {
  readonly seeds: number;
  readonly from: number;
  readonly acts: number;
}

function clean({ seeds, from, acts }: Wanted): number {
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
    `${seeds} seeds from ${from}: ${total.acts} acts, ${total.accepted} accepted (${kinds.size} ` +
      `kinds), ${total.refused} refused, ${total.others} impossible or undecided; ` +
      `${rate} acts a second of one core; ${broken.length} broken`,
  );
  const missed = actTypes.filter((kind) => !kinds.has(kind));
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
function hunt({ seeds, from, acts }: Wanted): number {
  let missed = 0;
  for (const [name, plant] of Object.entries(plantedFaults)) {
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
