/** What a package may import. Nothing else. */
export interface Row {
  readonly packages: readonly string[];
  /** Names of libraries, with everything below them; `node:*` is what Node itself brings. */
  readonly libraries: readonly string[];
  /** Packages of which only types may be imported. */
  readonly typesOf?: readonly string[];
  /**
   * Runs in a browser, in the verifier and in the simulator: no clock, no lot, no input, no output.
   */
  readonly pure?: true;
}

const shared = [
  ...["base", "engine", "texts", "texts/node", "ballots", "ballots/node", "assembly", "rulebooks"],
  ...["store"],
];

/** Who may import whom. A new package is a new row here, and in ARCHITECTURE.md. */
export const importTable: Readonly<Record<string, Row>> = {
  base: { packages: [], libraries: [], pure: true },
  engine: { packages: ["base", "texts"], libraries: ["zod"], pure: true },
  texts: { packages: ["base"], libraries: [], pure: true },
  "texts/node": { packages: ["base", "texts"], libraries: ["node:*"] },
  ballots: { packages: ["base"], libraries: [], pure: true },
  "ballots/node": { packages: ["base", "ballots"], libraries: ["node:*"] },
  rulebooks: { packages: ["base", "engine"], libraries: [], pure: true },
  assembly: { packages: ["base", "engine", "texts", "ballots"], libraries: ["zod"], pure: true },
  store: { packages: ["base"], libraries: ["libsql", "pg", "node:*"] },
  server: {
    packages: shared,
    libraries: [
      ...["@hono/node-server", "hono", "node:*", "zod"],
      ...["@simplewebauthn/server", "openid-client"],
    ],
  },
  web: {
    packages: ["base", "engine", "texts", "ballots", "assembly", "rulebooks"],
    libraries: [
      "@simplewebauthn/browser",
      ...["@fontsource", "@fontsource-variable", "intl-messageformat", "svelte"],
      // Read and drawn in the secretariat's chunks only.
      ...["papaparse", "read-excel-file", "uqr"],
    ],
    typesOf: ["server"],
  },
  cli: {
    packages: [...shared, "server"],
    // Codes on the registrar's cards.
    libraries: ["node:*", "uqr"],
  },
};

/** Files such as `vite.config.ts` speak to the tools that build a package, not to its code. */
export const configLibraries = [
  "@sveltejs/vite-plugin-svelte",
  "intl-messageformat",
  "node:*",
  "vite",
  "vitest",
];

/** Tests stand beside the file and under the same table; these they may use as well. */
export const testLibraries = [
  ...configLibraries,
  ...[
    "axe-core",
    "esbuild",
    "fast-check",
    "oidc-provider",
    "playwright-core",
    "write-excel-file",
    "zod",
  ],
];

export const purePackages: readonly string[] = Object.keys(importTable).filter(
  (name) => importTable[name]?.pure,
);
