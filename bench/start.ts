import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { heading, report, secondsOf, spread } from "./support/measure.ts";

/**
 * A clean clone of the last commit: `npm start` to the first page; then kills (SIGKILL) and starts
 * again, each time until an act has its receipt. Memory is the resident set of the server with the
 * session of the demonstration open, beside a Node process that does nothing.
 */
const restarts = 5;
const folder = mkdtempSync(join(tmpdir(), "hemicycle-start-"));
const clone = join(folder, "hemicycle");
const port = 4800 + (process.pid % 100);
const address = `http://127.0.0.1:${port}`;

execFileSync("git", ["clone", "--quiet", process.cwd(), clone]);

const start = (command: string, args: readonly string[]): ChildProcess =>
  spawn(command, args, {
    cwd: clone,
    env: { ...process.env, PORT: String(port), HEMICYCLE_DATA: join(folder, "data") },
    stdio: ["ignore", "ignore", "inherit"],
    detached: true,
  });

const until = async (work: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 6_000; tries += 1) {
    if (await work().catch(() => false)) return;
    await wait(20);
  }
  throw new Error("gave up after two minutes");
};

const page = async (): Promise<boolean> => {
  const response = await fetch(`${address}/`);
  return response.ok && (await response.text()).includes('<div id="app"');
};

let acts = 0;

/** A delegate of the demonstration asks for the floor or gives the request up, in turn. */
const receipt = async (): Promise<boolean> => {
  const seat = await fetch(`${address}/api/assemblies/demo/seat`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ person: "KE.1" }),
  });
  if (!seat.ok) return false;
  acts += 1;
  const type = acts % 2 === 1 ? "RequestFloor" : "WithdrawFloorRequest";
  const act = type === "RequestFloor" ? { type, purpose: "statement" } : { type };
  const response = await fetch(`${address}/api/assemblies/demo/acts`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": `bench-start-${process.pid}-${acts}`,
      Cookie: seat.headers.get("set-cookie")?.split(";")[0] ?? "",
      Origin: address,
    },
    body: JSON.stringify({ act }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return true;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  await gone;
};

const residentMegabytes = (pid: number): number => {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN) / 1024;
};

const first = start("npm", ["start"]);
const firstPage = await secondsOf(() => until(page));
await until(receipt);
await kill(first);

const receipts: number[] = [];
const memory: number[] = [];
for (let round = 0; round < restarts; round += 1) {
  let child: ChildProcess | undefined;
  const took = await secondsOf(async () => {
    child = start(process.execPath, ["tools/boot.mjs", "start"]);
    await until(receipt);
  });
  receipts.push(took);
  if (child?.pid !== undefined) memory.push(residentMegabytes(child.pid));
  if (child !== undefined) await kill(child);
}
const idle = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
await wait(1_000);
const nothing = idle.pid === undefined ? Number.NaN : residentMegabytes(idle.pid);
idle.kill();

heading("start", "a clean clone; npm's cache as it is on this machine; seconds");
report("npm start on a clean clone to the first page", "s", spread([firstPage]));
report("SIGKILL, start again, to the first receipt", "s", spread(receipts));
heading("memory of the process", "resident set, the demonstration's session open");
report("the server", "MB", spread(memory));
report("a Node process that does nothing (baseline)", "MB", spread([nothing]));
rmSync(folder, { recursive: true, force: true });
