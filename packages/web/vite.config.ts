import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/**
 * The screens, built into dist/web. A strict policy (`default-src 'self'`) holds for the result:
 * nothing is inlined, no script or style stands in the page, fonts and images are files of ours.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [svelte()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first versions with light-dark(), which the tokens need and which must not be rewritten.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
  },
});
