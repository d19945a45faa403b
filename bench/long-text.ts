import { depositActs } from "../packages/web/screens/texts/depositing.ts";
import { chromiumPath, launch } from "../packages/web/testing/chromium.ts";
import { firstLoad } from "../packages/web/testing/wire.ts";
import { buildPage } from "./support/built-page.ts";
import { builtProgram, HallServer } from "./support/hall-server.ts";
import { random } from "./support/measure.ts";
import { Stage } from "./support/stage.ts";
import { Table } from "./support/table.ts";

/**
 * A text of 2,000 paragraphs on a phone. `npm run -s bench -- long-text [--quick]`; quick is one
 * run, not five.
 */
const runs = process.argv.includes("--quick") ? 1 : 5;
const paragraphs = 2_000;
const wordsOfEach = 60;
const slower = 6;
const goal = 100;

const method = `
${paragraphs} paragraphs of ${wordsOfEach} words as a text, in Chromium on this machine
The built program serves the built page, and the text is deposited through it: in as many acts as
entries of the journal need to hold it. Blocked: the longest task of the page (W3C Long Tasks, 0
where none is over 50 ms) on a phone of 390 x 844 with the processor ${slower} times slower by
Emulation.setCPUThrottlingRate; first while the list of texts loads, with the journal that has the
text in it, then while the text is opened from there, until its last paragraph stands on the page,
and last while a delegate goes to its end. The sum is that of all such tasks while it opens. Of
several runs: the least, the median, the most.

`;

const chance = random(1948);
const word = (): string => `w${Math.floor((chance() + chance() + chance()) * 1333)}`;
const sentence = (): string => Array.from({ length: wordsOfEach }, word).join(" ");
const blocks = Array.from({ length: paragraphs }, (_, at) => ({
  ...{ block: `p${at + 1}`, role: "operative" as const, words: `${sentence()};` },
}));
const acts = depositActs({ draft: "LONG", language: "en", blocks, after: null });

const chromium = chromiumPath();
if (chromium === undefined) throw new Error("there is no Chromium; name one in CHROMIUM");
buildPage();
const server = new HallServer(builtProgram(), []);
const browser = await launch(chromium);
const table = new Table();
await server.start();
const stage = new Stage(server);
await stage.prepare();
await stage.deposit("LONG", acts);

const longest = (tasks: readonly number[]): number => Math.max(0, ...tasks);
const url = `http://localhost:${server.port}/a/${server.assembly}/texts`;
for (let run = 0; run < runs; run += 1) {
  let opened: readonly number[] = [];
  const loaded = await firstLoad(browser, {
    ...{ url, locale: "en", encodings: ["br"], slower, seen: "main li a" },
    afterwards: async (page) => {
      await page.locator("main li a[href$='/texts/LONG']").click();
      await page
        .locator(".text[aria-busy=false] [data-block]")
        .first()
        .waitFor({ timeout: 300_000 });
      const shown = await page.locator("[data-block]").count();
      if (shown !== paragraphs) throw new Error(`${shown} paragraphs are on the page`);
      opened = await page.evaluate(() => globalThis.longTasks.splice(0));
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    },
  });
  table.add("the list of texts, first load: longest task", "ms", {
    figure: longest(loaded.blocked),
  });
  table.add("the text opens: longest task", "ms", { figure: longest(opened), goal });
  const sum = opened.reduce((all, one) => all + one, 0);
  table.add("the text opens: tasks over 50 ms, together", "ms", { figure: sum });
  table.add("to the end of it: longest task", "ms", { figure: longest(loaded.blockedThen), goal });
}
process.stdout.write(method);
process.stdout.write(`deposited in ${acts.length} acts\n`);
table.print((text) => process.stdout.write(text));
await browser.close();
await server.close();
