import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Rolldown } from "vite";
import { splitMessages } from "./messages.config.ts";
import { packFiles } from "./pack.config.ts";
import { splitRulebooks } from "./split.config.ts";
import { lendTexts } from "./texts.config.ts";

/** What every page needs from the start is one file. */
const first = { name: "app", tags: ["$initial" as const] };

/** Pages that come to thousands on a phone's network. */
const publicPages = /\/packages\/web\/screens\/Public(?:Vote)?\.svelte$/;
/** The page that judges on as many phones. */
const delegatePage = /\/packages\/web\/screens\/Delegate\.svelte$/;
/** Pages of the beginning, which judge nothing. */
const judgeless = /\/packages\/web\/screens\/(?:Start|Seat|Card|SecretBallot)\.svelte$/;

/** Whether some pages need a module, however far from it. */
const isFor = (pages: RegExp, id: string, context: Rolldown.ChunkingContext): boolean => {
  const known = new Set([id]);
  for (const one of known) {
    for (const importer of context.getModuleInfo(one)?.importers ?? []) known.add(importer);
  }
  return [...known].some((one) => pages.test(one));
};

/** What several screens have in common is another: a request costs more than what is unused. */
const common = {
  test: /\/packages\/(base|web\/(client|components|drawing|screens\/model))\//,
  minShareCount: 3,
};
/** What every page may need, and weighs little. */
const small =
  /\/web\/(?:components\/Announce\.svelte|screens\/model\/problems\.ts|tables\/export\.ts)$/;
/** What the play of a demonstration has, above other pages and on that of the beginning. */
const played = {
  name: "played",
  test: /\/packages\/web\/(client\/demonstration|screens\/demonstration\/[a-z.]+)\.ts$/,
  minShareCount: 2,
};
/** Of it, what the pages of the public need; it takes along what it needs, so it is first. */
const shared = {
  ...common,
  test: new RegExp(`${common.test.source}|${small.source}`),
  name: (id: string, context: Rolldown.ChunkingContext): string | null =>
    isFor(publicPages, id, context) || small.test(id) ? "shared" : null,
};
/** Of the rest, what a delegate's page needs, and what only others do. */
const desks = {
  ...common,
  name: (id: string, context: Rolldown.ChunkingContext): string =>
    isFor(delegatePage, id, context) ? "desks" : "offices",
};
/** What a delegate judges by, and others that judge. */
const judging = {
  test: /\/packages\/(base|engine|assembly|web)\//,
  minShareCount: 2,
  name: (id: string, context: Rolldown.ChunkingContext): string | null => {
    const isLight = isFor(publicPages, id, context) || isFor(judgeless, id, context);
    return !isLight && isFor(delegatePage, id, context) ? "judging" : null;
  },
};
/** And what only pages of the public have in common, without what decides a result again. */
const open = {
  name: "open",
  test: /\/packages\/web\/screens\/public\/(?!replay\.ts)/,
  minShareCount: 2,
};

/** Pages whose scripts are fetched at one go, on many slow lines at once. */
const ahead = /\/(?:Public|PublicVote|Delegate|Hall|Presidency|Start)-[^/]*\.js$/;

/**
 * The screens, built into dist/web. A strict policy (`default-src 'self'`) holds for the result:
 * nothing is inlined, no script or style stands in the page, fonts and images are files of ours.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [svelte(), splitRulebooks(), splitMessages(), lendTexts(), packFiles()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Of other pages only the styles are named: what a page begins with has not all their scripts.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, needed) =>
        ahead.test(file) ? needed : needed.filter((one) => one.endsWith(".css")),
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [first, shared, played, desks, judging, open] } },
    },
    // The first versions with light-dark(), which the tokens need and which must not be rewritten.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
  },
});
