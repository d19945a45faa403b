import { defineConfig } from "vitest/config";

/**
 * All tests run in Node. Those of the screens drive a real Chromium against the built page, those
 * of the store a real PostgreSQL; they are slow and set a time limit of their own.
 */
export default defineConfig({
  test: {
    environment: "node",
    include: ["*.test.ts", "packages/**/*.test.ts", "tools/**/*.test.{ts,mjs}"],
    exclude: ["**/node_modules/**", "**/dist/**", "bench/**"],
    globalSetup: ["packages/web/testing/built.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
