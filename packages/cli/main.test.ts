import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

/** Each test starts processes, and the machine may be busy. */
vi.setConfig({ testTimeout: 90_000 });

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Below the root, so that the bundle finds the drivers that are not in it. */
const built = join(root, "dist", `.cli-test-${process.pid}`);
const program = join(built, "hemicycle.mjs");
const folder = mkdtempSync(join(tmpdir(), "hemicycle-main-"));

interface Ran {
  readonly status: number | string | null;
  readonly out: string;
  readonly err: string;
}

const node = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, out, err) => {
      resolve({ status: error === null ? 0 : (error.code ?? null), out, err });
    });
  });

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  const bundled = await node(["tools/boot/bundle.mjs", "packages/cli/main.ts", program]);
  expect([bundled.status, bundled.err]).toEqual([0, ""]);
});

afterAll(() => {
  for (const made of [built, folder]) rmSync(made, { recursive: true, force: true });
});

/** Starts the server and waits for its address and its secret. */
const start = async (data: string): Promise<{ server: ChildProcess; url: string; out: string }> => {
  const env = { ...process.env, PORT: "0", HEMICYCLE_DATA: data, DATABASE_URL: "" };
  const server = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "pipe", 2] });
  let out = "";
  for await (const chunk of server.stdout ?? []) {
    out += String(chunk);
    if (out.split("\n").length > 2) break;
  }
  return { server, url: /http:\/\/\S+/.exec(out)?.[0] ?? "", out };
};

const stop = (server: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    server.once("exit", resolve);
    server.kill("SIGTERM");
  });

describe("the built program", () => {
  test("replays the emergency item of the 137th Assembly to its real result", async () => {
    const file = "scenarios/ipu/137-emergency-item.minutes";
    const { status, out, err } = await node([program, "replay", file]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/1,062 votes cast.*708 needed.*1,027 in favour: accepted/);
  });

  test("answers with its exit status", async () => {
    const wrong = join(folder, "wrong.minutes");
    writeFileSync(wrong, "on 2017-10-14\nNobody does anything\n");
    expect((await node([program, "replay", wrong])).status).toBe(1);
    expect((await node([program, "rules", "nothing"])).status).toBe(2);
    expect((await node([program])).status).toBe(2);
    expect((await node([program, "--help"])).status).toBe(0);
  });

  test("ends quietly when nobody reads on", async () => {
    const child = spawn(process.execPath, [program, "rules", "ipu"], { cwd: root });
    child.stdout.destroy();
    let err = "";
    for await (const chunk of child.stderr) err += String(chunk);
    const status = child.exitCode ?? (await new Promise((resolve) => child.once("exit", resolve)));
    expect([status, err]).toEqual([0, ""]);
  });

  test("serves a demonstration, whose journal it exports and verifies", async () => {
    const data = join(folder, "data");
    const { server, url, out } = await start(data);
    expect(out).toMatch(/^Hemicycle is at http:\/\/\S+:\d+\nStart-up secret: [0-9a-f]{32}\n$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const state = await demonstrationOf(url);
    expect(state).toContain("Demonstration: 138th Assembly");
    expect(await stop(server)).toBe(0);
    const exported = await node([program, "export", "demo"], { HEMICYCLE_DATA: data });
    expect([exported.status, exported.err]).toEqual([0, ""]);
    const file = join(folder, "demo.jsonl");
    writeFileSync(file, exported.out);
    const verified = await node([program, "verify", file, "--json"]);
    expect(verified.status).toBe(0);
    expect(JSON.parse(verified.out)).toMatchObject({ holds: true, why: null });
    expect(JSON.parse(verified.out).seq).toBe(exported.out.split("\n").length - 1);
  });

  test("says in a line why it cannot start", async () => {
    const port = await node([program, "serve"], { PORT: "seventy" });
    expect([port.status, port.out]).toEqual([2, ""]);
    expect(port.err).toBe("hemicycle serve: PORT is seventy; it is a number up to 65535\n");
    const notFolder = join(folder, "file");
    writeFileSync(notFolder, "");
    const data = await node([program, "serve"], { PORT: "0", HEMICYCLE_DATA: notFolder });
    expect([data.status, data.out]).toEqual([1, ""]);
    expect(data.err).toMatch(/^hemicycle serve: .+\n$/);
  });
});

/** The founding goes on while the server answers already. */
async function demonstrationOf(url: string): Promise<string> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await fetch(`${url}/api/assemblies/demo/state`);
    const text = await answer.text();
    if (answer.ok && text.includes('"chair":"CH.1"')) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the demonstration was not founded within half a minute");
}
