import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { splitMessages } from "./messages.config.ts";
import { packFiles } from "./pack.config.ts";
import { splitRulebooks } from "./split.config.ts";

/** What every page needs from the start is one file. */
const first = { name: "app", tags: ["$initial" as const] };
/** What several screens have in common is another: a request costs more than what is unused. */
const shared = {
  name: "shared",
  test: /\/packages\/web\/(components|drawing|screens\/model)\//,
  minShareCount: 3,
};

/**
 * The screens, built into dist/web. A strict policy (`default-src 'self'`) holds for the result:
 * nothing is inlined, no script or style stands in the page, fonts and images are files of ours.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [svelte(), splitRulebooks(), splitMessages(), packFiles()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [first, shared] } },
    },
    // The first versions with light-dark(), which the tokens need and which must not be rewritten.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
  },
});
