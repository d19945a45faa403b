import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";

/** Where tests run other programs (a browser, a server, a database), whose pace is not theirs. */
const paced = ["packages/web/", "packages/server/", "packages/store/", "packages/cli/"];

/** The matrix is as long as all others together, and tries its cases again by itself. */
const itself = "packages/web/matrix.test.ts";

/** More than this is no accident of one moment, and the first answer stands. */
const most = 3;

/**
 * The files, relative to `root`, whose failing tests may be an accident of a busy machine and that
 * are worth running once more with nothing beside them. None, if anything failed that no pace can
 * explain: an error outside every test, a file of pure computation, one that tries random input
 * (which may not come again), or more than three files. `read` answers a file's text.
 */
export function worthAgain({ report, outside }, root, read = textOf) {
  if (report === undefined || outside !== 0) return [];
  const failed = report.testResults.filter(isFailed).map(({ name }) => name);
  if (failed.length > most) return [];
  const names = failed.map((path) => relative(root, path).split(sep).join("/"));
  const mayBePace = names.every(
    (name, at) =>
      name !== itself &&
      paced.some((folder) => name.startsWith(folder)) &&
      !read(failed[at]).includes("fast-check"),
  );
  return mayBePace ? names : [];
}

/**
 * Both answers in one report: a file that passed as a whole when it was alone counts as it went
 * then, any other as it went at first. `unstable` names every test that failed and then passed.
 */
export function settle(first, second, root) {
  const alone = new Map(second.testResults.map((file) => [file.name, file]));
  const unstable = [];
  const testResults = first.testResults.map((file) => {
    const again = alone.get(file.name);
    if (!isFailed(file) || again?.status !== "passed") return file;
    unstable.push(...failures(file).map((what) => `${relative(root, file.name)}: ${what}`));
    return again;
  });
  return { report: { ...first, testResults }, unstable };
}

const textOf = (path) => readFileSync(path, "utf8");

const isFailed = ({ status }) => status === "failed";

function failures(file) {
  const tests = file.assertionResults.filter(isFailed);
  if (tests.length === 0) return [firstLine(file.message)];
  return tests.map((test) => `${test.fullName} (${firstLine(test.failureMessages?.[0])})`);
}

const firstLine = (message) => (message ?? "").split("\n", 1)[0] || "no message";
