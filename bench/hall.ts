import { availableParallelism, loadavg } from "node:os";
import { isCrowd } from "./support/crowd-process.ts";
import { type Hall, openHall, type Size } from "./support/hall.ts";
import { builtProgram } from "./support/hall-server.ts";
import { parts } from "./support/parts.ts";
import { Table } from "./support/table.ts";

/**
 * The hall over HTTP. `npm run -s bench -- hall [PART…]`, all parts if none is named.
 *
 *   --quick            one round, not five
 *   --program FILE     another build of the program, to compare it
 *   --flags "FLAGS"    for the Node of the server: --cpu-prof
 *   --devices N, --viewers N
 */
const options = (args: readonly string[]) => {
  const after = (name: string): string | undefined => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const named = args.filter((arg) => parts.has(arg));
  const devices = Number(after("--devices") ?? 1_500);
  const viewers = Number(after("--viewers") ?? 10_000);
  return {
    rounds: args.includes("--quick") ? 1 : 5,
    program: after("--program") ?? builtProgram(),
    flags: after("--flags")?.split(" ") ?? [],
    wanted: named.length === 0 ? [...parts.keys()] : named,
    size: { devices, viewers },
  };
};

const method = ({ devices, viewers }: Size, load: number): string => `
The hall over HTTP: ${devices} devices, ${viewers} screens of the public
${availableParallelism()} processors; load average before the run ${load.toFixed(1)}
The server is the built program on the embedded store, in a process of its own, anew for each round
of each part; the assembly is the demonstration with every delegate in the room. The devices (seats
are shared where there are more devices than delegates; each has a feed open, packed as browsers ask
for it) are a second process, the public a third, the President a fourth, on the same machine.
Receipts: from opening a connection for the act to the last byte of the answer, which is sent when
the act is durable. Screens: from the moment at which the President or the secretariat presses,
a second and a half after the last event, to the reading of the event by each; no number may be
missing on any. Memory: resident set. Idle time of the generator: share of the time in which the
loop of its process waited; near zero, it measures itself. Of several rounds the least, the median
and the most of each figure.

`;

const main = async (): Promise<void> => {
  const { rounds, wanted, size, ...given } = options(process.argv.slice(2));
  const table = new Table();
  const [load = 0] = loadavg();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of wanted) {
      process.stderr.write(`round ${round + 1} of ${rounds}: ${name}\n`);
      const hall: Hall = await openHall({ ...given, ...size, table, round });
      await parts.get(name)?.(hall);
      await hall.close();
    }
  }
  process.stdout.write(method(size, load));
  table.print((text) => process.stdout.write(text));
};

if (!isCrowd()) await main();
