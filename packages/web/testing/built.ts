import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What is told of this run to its tests, each of which runs in a process of its own. */
export const builtHere = "HEMICYCLE_TEST_BUILT";

interface Run {
  readonly onTestsRerun: (renew: () => void) => void;
}

/**
 * Set up once a run, by vitest: the page and the program are built by the first test that opens a
 * house (`house.ts`), and stand here for the others. A run that goes on with changed sources has
 * them built anew; in the end all is taken away.
 */
export default function prepare(run: Run): () => void {
  /** Below the root, so that the program finds the drivers that are not in it. */
  const dist = fileURLToPath(new URL("../../../dist/", import.meta.url));
  const place = `${dist}.test-run-${process.pid}`;
  const clear = (): void => rmSync(place, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  process.env[builtHere] = place;
  run.onTestsRerun(clear);
  return clear;
}
