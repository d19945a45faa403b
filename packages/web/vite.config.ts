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

/** Whether a page of the public needs a module, however far from it. */
const isForPublic = (id: string, importersOf: (id: string) => readonly string[]): boolean => {
  const known = new Set([id]);
  for (const one of known) for (const importer of importersOf(one)) known.add(importer);
  return [...known].some((one) => publicPages.test(one));
};

/** What several screens have in common is another: a request costs more than what is unused. */
const common = {
  test: /\/packages\/(base|web\/(client|components|drawing|screens\/model))\//,
  minShareCount: 3,
};
/** Of it, what the pages of the public need; it takes along what it needs, so it is first. */
const shared = {
  ...common,
  name: (id: string, context: Rolldown.ChunkingContext): string | null =>
    isForPublic(id, (one) => context.getModuleInfo(one)?.importers ?? []) ? "shared" : null,
};
const desks = { ...common, name: "desks" };
/** And what only pages of the public have in common. */
const open = { name: "open", test: /\/packages\/web\/screens\/public\//, minShareCount: 2 };

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
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [first, shared, desks, open] } },
    },
    // The first versions with light-dark(), which the tokens need and which must not be rewritten.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
  },
});
