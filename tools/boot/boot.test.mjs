import { spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installStamp } from "./install.mjs";
import { root } from "./paths.mjs";

/** A small house: the real bootstrap script and bundler, a program and a page of a few lines. */
let house;

const program = `
const [command, ...rest] = process.argv.slice(2);
if (command === "serve") {
  const open = setInterval(() => {}, 1000);
  process.on("SIGTERM", () => { clearInterval(open); console.log("closed"); });
  console.log(\`serving \${process.pid}\`);
} else {
  console.log(JSON.stringify({ command, rest }));
  process.exitCode = 7;
}
`;

const inHouse = (...path) => join(house, ...path);

function write(path, content) {
  mkdirSync(join(inHouse(path), ".."), { recursive: true });
  writeFileSync(inHouse(path), content);
}

function furnish() {
  cpSync(join(root, "tools", "boot"), inHouse("tools", "boot"), { recursive: true });
  cpSync(join(root, "tools", "boot.mjs"), inHouse("tools", "boot.mjs"));
  mkdirSync(inHouse("node_modules"));
  for (const name of ["esbuild", "vite"]) {
    symlinkSync(join(root, "node_modules", name), inHouse("node_modules", name));
  }
  write("package-lock.json", "{}");
  write("tsconfig.json", "{}");
  write("node_modules/.hemicycle-installed", installStamp("{}"));
  write("packages/cli/package.json", '{ "dependencies": { "@hemicycle/base": "*", "pg": "8" } }');
  write("packages/cli/main.ts", program);
  write("packages/base/package.json", "{}");
  write("packages/base/index.ts", "export const half: number = 2;");
  write("packages/web/package.json", "{}");
  write("packages/web/index.html", "<!doctype html><title>Hall</title>");
  write("bench/one.ts", 'console.log("one", process.argv.slice(2));');
}

const script = () => inHouse("tools", "boot.mjs");

/** Runs the bootstrap script without npm around it; `seen` is told every piece of its output. */
const boot = (args, seen) => run([process.execPath, script(), ...args], { seen });

function run([command, ...args], { seen = () => {}, event = "" }) {
  return new Promise((resolve) => {
    const env = { ...process.env, npm_lifecycle_event: event, INIT_CWD: "" };
    const child = spawn(command, args, { env });
    const out = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
      child[name].on("data", (chunk) => {
        out[name] += chunk;
        seen(out, child);
      });
    }
    child.on("close", (status, signal) => resolve({ status, signal, ...out }));
  });
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "hemicycle-boot-"));
  furnish();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe("hemicycle", () => {
  test("builds in silence, hands the words over, and ends with the status of the command", async () => {
    const ran = await boot(["hemicycle", "replay", "a b.minutes", "--json"]);
    expect(JSON.parse(ran.stdout)).toEqual({ command: "replay", rest: ["a b.minutes", "--json"] });
    expect(ran).toMatchObject({ status: 7, stderr: "" });
  });

  test("builds again when a source has changed, and only then", async () => {
    const built = () => statSync(inHouse("dist", "hemicycle.mjs")).mtimeMs;
    await boot(["hemicycle"]);
    const first = built();
    await boot(["hemicycle"]);
    expect(built()).toBe(first);
    write("packages/base/index.ts", "export const half: number = 3;");
    await boot(["hemicycle"]);
    expect(built()).toBeGreaterThan(first);
  });

  test("a program that does not build is said in a sentence, and nothing runs", async () => {
    const whole = readFileSync(inHouse("packages/cli/main.ts"), "utf8");
    write("packages/cli/main.ts", "const = ;");
    const ran = await boot(["hemicycle", "rules"]);
    write("packages/cli/main.ts", whole);
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toContain("building the program failed with status 1; see above.");
    expect((await boot(["hemicycle"])).status).toBe(7);
  });
});

describe("start", () => {
  test("builds program and page, serves in its own process, and closes on a signal", async () => {
    const ran = await boot(["start"], ({ stdout }, child) => {
      if (stdout.includes("serving") && !stdout.includes("closed")) {
        expect(stdout).toContain(`serving ${child.pid}`);
        child.kill("SIGTERM");
      }
    });
    expect(ran).toMatchObject({ status: 0, signal: null });
    expect(ran.stdout).toMatch(/closed\n$/);
    expect(ran.stderr).toMatch(/building the page: done after \d+\.\d s/);
    expect(readFileSync(inHouse("dist", "web", "index.html"), "utf8")).toContain("Hall");
  });
});

describe("start under npm", () => {
  test.each(["SIGTERM", "SIGKILL"])("closes when npm is gone by %s", async (signal) => {
    const line = `"${process.execPath}" "${script()}" start; true`;
    const ran = await run(["sh", "-c", line], {
      event: "start",
      seen: ({ stdout }, shell) => {
        if (stdout.includes("serving")) shell.kill(signal);
      },
    });
    expect(ran.signal).toBe(signal);
    expect(ran.stdout).toMatch(/closed\n$/);
  });
});

describe("bench", () => {
  test("runs one by its name with its arguments, or all", async () => {
    const ran = await boot(["bench", "one", "--runs", "3"]);
    expect(ran).toMatchObject({ status: 0, stdout: "one [ '--runs', '3' ]\n" });
    expect((await boot(["bench"])).stdout).toBe("one []\n");
  });

  test("an unknown name is answered with those that there are", async () => {
    const ran = await boot(["bench", "two"]);
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toContain("no benchmark two; there are: one");
  });
});

describe("what is installed", () => {
  test("depends on the lock file and on the interface of Node's native modules", () => {
    const stamp = installStamp("a", { modules: "115" });
    expect(installStamp("a", { modules: "115" })).toBe(stamp);
    expect(installStamp("b", { modules: "115" })).not.toBe(stamp);
    expect(installStamp("a", { modules: "137" })).not.toBe(stamp);
  });
});

test("an unknown command is wrong usage", async () => {
  const ran = await boot(["toString"]);
  expect(ran).toMatchObject({ status: 2, stdout: "" });
  expect(ran.stderr).toContain("start, hemicycle, test, check, bench");
});
