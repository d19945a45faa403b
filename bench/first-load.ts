import { chromiumPath, launch } from "../packages/web/testing/chromium.ts";
import { type FirstLoad, firstLoad, type Opening } from "../packages/web/testing/wire.ts";
import { Ballots } from "./support/ballots.ts";
import { buildPage } from "./support/built-page.ts";
import { builtProgram, HallServer } from "./support/hall-server.ts";
import { Stage } from "./support/stage.ts";
import { Table } from "./support/table.ts";

/**
 * The first load of a page. `npm run -s bench -- first-load [--quick]`; quick is one run, not five.
 */
const runs = process.argv.includes("--quick") ? 1 : 5;
const ballotsAtOnce = 1_500;
const slower = 6;
const languages = ["en", "fr", "es", "ar", "ru"] as const;

const method = `
The first load of a page, in Chromium on this machine
The built program serves the built page; the assembly is the demonstration with every delegate in
the room. Bytes: what came over the line for scripts and styles, with the heads of the answers, to a
browser that had nothing of the page; fonts are told apart, the journal is not counted. gzip is what
browsers ask for on a hall's plain HTTP, brotli over HTTPS and from localhost. Blocked: the longest
task of the page (W3C Long Tasks, 0 where none is over 50 ms) with the processor ${slower} times slower by
Emulation.setCPUThrottlingRate; first while all of it loads, then while the close of a vote opens
${ballotsAtOnce} ballots. Of several runs: the least, the median, the most.

`;

const chromium = chromiumPath();
if (chromium === undefined) throw new Error("there is no Chromium; name one in CHROMIUM");
buildPage();
const server = new HallServer(builtProgram(), []);
const browser = await launch(chromium);
const table = new Table();

interface Screen {
  readonly name: string;
  readonly path: string;
  /** For its bytes, in kilobytes; left out: they are not weighed. */
  readonly goal?: number;
  readonly person?: string;
}

const measure = async (
  ballots: Ballots,
  { path, person }: Screen,
  how: Pick<Opening, "locale" | "encodings" | "slower" | "afterwards">,
): Promise<FirstLoad> => {
  const url = `http://localhost:${server.port}/a/${server.assembly}${path}`;
  const signedIn = person === undefined ? {} : { cookie: await ballots.cookieOf(person) };
  return firstLoad(browser, { url, seen: "main h1, main h2", ...how, ...signedIn });
};

/** Bytes, in every language and packed in either way: they are the same in every run. */
const weigh = async (ballots: Ballots, screen: Screen): Promise<void> => {
  for (const locale of languages) {
    for (const encoding of ["gzip", "br"] as const) {
      const loaded = await measure(ballots, screen, { locale, encodings: [encoding] });
      const what = `${screen.name}, ${locale}, ${encoding === "br" ? "brotli" : encoding}`;
      const kilobytes = (loaded.script + loaded.style) / 1000;
      const goal = screen.goal === undefined ? {} : { goal: screen.goal };
      table.add(`${what}: script and style`, "kB", { figure: kilobytes, ...goal });
      if (encoding === "br") continue;
      table.add(`${what}: fonts`, "kB", { figure: loaded.font / 1000 });
      table.add(`${what}: requests`, "", { figure: loaded.requests });
    }
  }
};

const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);

/** How long the page does not answer: while it loads, and while a vote opens its ballots. */
const block = async (ballots: Ballots, stage: Stage, screen: Screen): Promise<void> => {
  const vote = await stage.openVote();
  await ballots.cast(vote, ballotsAtOnce);
  const path = screen.path.replace("VOTE", vote);
  const loaded = await measure(
    ballots,
    { ...screen, path },
    {
      locale: "en",
      encodings: ["br"],
      slower,
      afterwards: async () => {
        await stage.closeVote(vote);
        await stage.declare(vote);
      },
    },
  );
  const goal = 200;
  table.add(`${screen.name}: blocked, first load`, "ms", { figure: longest(loaded.blocked), goal });
  const then = longest(loaded.blockedThen);
  table.add(`${screen.name}: blocked, ballots open`, "ms", { figure: then, goal });
};

await server.start();
const stage = new Stage(server);
await stage.prepare();
const ballots = new Ballots(server, stage);
const person = stage.seats[0]?.person ?? "";
const screens: readonly Screen[] = [
  { name: "public session", path: "", goal: 100 },
  { name: "public vote", path: "/votes/VOTE", goal: 100 },
  { name: "delegate", path: "/delegate", goal: 150, person },
  { name: "presidency", path: "/presidency", person: stage.president },
];
const weighed = await stage.openVote();
await ballots.cast(weighed, stage.seats.length);
await stage.closeVote(weighed);
await stage.declare(weighed);
for (const screen of screens.filter(({ goal }) => goal !== undefined)) {
  await weigh(ballots, { ...screen, path: screen.path.replace("VOTE", weighed) });
}
for (let run = 0; run < runs; run += 1) {
  for (const screen of screens) await block(ballots, stage, screen);
}
process.stdout.write(method);
table.print((text) => process.stdout.write(text));
await browser.close();
await server.close();
