import { describe, expect, test } from "vitest";
import { nearest } from "./nearest.ts";
import { capture } from "./test-capture.ts";

const names = ["serve", "replay", "rules", "export", "verify"];

describe("the command line", () => {
  test("explains itself when asked, on standard output", async () => {
    const { status, out, err } = await capture(["--help"]);
    expect([status, err]).toEqual([0, ""]);
    for (const name of names) expect(out).toContain(`\n  ${name} `);
  });

  test("without a command is wrong usage, and says so on standard error", async () => {
    const { status, out, err } = await capture([]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("usage: hemicycle COMMAND");
  });

  test.each(names)("%s explains itself", async (name) => {
    const { status, out, err } = await capture([name, "--help"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(new RegExp(`^usage: hemicycle ${name}`));
    expect(out).toContain("Exit status: 0");
  });

  test("guesses which command was meant", async () => {
    const { status, out, err } = await capture(["relpay", "x.minutes"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("there is no command relpay. Did you mean replay?");
  });

  test("makes no guess where nothing is near", async () => {
    const { status, err } = await capture(["fly"]);
    expect(status).toBe(2);
    expect(err).toContain("there is no command fly.\n");
  });

  test("guesses which flag was meant", async () => {
    const { status, out, err } = await capture(["rules", "--jsn"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("unknown flag --jsn; did you mean --json?");
    expect(err).toContain("usage: hemicycle rules [BOOK]");
  });

  test("refuses a value for a switch and a missing one for a text", async () => {
    expect((await capture(["rules", "--json=yes"])).status).toBe(2);
    expect((await capture(["rules", "--edition"])).status).toBe(2);
  });

  test("names what is missing and what is too much", async () => {
    expect((await capture(["replay"])).err).toContain("hemicycle replay: FILE is missing");
    expect((await capture(["export"])).err).toContain("hemicycle export: ASSEMBLY is missing");
    const many = await capture(["verify", "a.jsonl", "b.jsonl"]);
    expect([many.status, many.out]).toEqual([2, ""]);
    expect(many.err).toContain("b.jsonl is too much");
  });
});

test("a word is near another by two slips, and never by all of its letters", () => {
  expect(nearest("verfy", names)).toBe("verify");
  expect(nearest("sevre", names)).toBe("serve");
  expect(nearest("reply", names)).toBe("replay");
  expect(nearest("x", ["y"])).toBeUndefined();
  expect(nearest("ballot", names)).toBeUndefined();
});
