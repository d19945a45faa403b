import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The file that takes longest, which the size of it does not tell: begun last, all wait for it. */
const longest = "packages/web/matrix.test.ts";

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(longest);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

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
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    teardownTimeout: 10_000,
    allowOnly: false,
    passWithNoTests: false,
  },
});
