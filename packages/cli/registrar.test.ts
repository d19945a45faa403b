import { createPublicKey, verify } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentialsText } from "@hemicycle/assembly";
import { belenios2048, credentialKey, Refusal, readRegistered } from "@hemicycle/ballots";
import { nodeMachine } from "@hemicycle/ballots/node";
import { afterAll, describe, expect, test } from "vitest";
import { capture } from "./test-capture.ts";

const folder = mkdtempSync(join(tmpdir(), "hemicycle-registrar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const plan = {
  ...{ assembly: "a", session: "S1", vote: "V1", units: false },
  questions: [{ question: "مسألة", answers: ["yes", "no"], blank: false, min: 1, max: 1 }],
  voters: [
    { member: "M1", name: "One", votes: 4, weights: [2, 1, 1] },
    { member: "M2", name: "Two", votes: 2, weights: [1, 1] },
  ],
  revealed: { voters: 1, weights: [2] },
};
writeFileSync(at("plan.json"), JSON.stringify(plan));

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe("the key of the registrar", () => {
  test("is made once, for its owner alone, and its public part is told again", async () => {
    const made = await capture(["registrar", "key", at("r.key")]);
    expect([made.status, made.err]).toEqual([0, ""]);
    expect(made.out).toMatch(/^[0-9a-f]{64}\n$/);
    expect(modeOf(at("r.key"))).toBe(0o600);
    expect(await capture(["registrar", "key", at("r.key")])).toEqual(made);
  });
});

describe("credentials", () => {
  test("are in the public list as keys, and in no file but the delegation's own", async () => {
    const { out: key } = await capture(["registrar", "key", at("r2.key")]);
    const args = ["issue", at("plan.json"), "--key", at("r2.key"), "--out", at("out"), "--json"];
    const issued = await capture(["registrar", ...args]);
    expect(issued.status).toBe(0);
    expect(issued.err).toContain("how 1 voter vote together (weights 2)");
    const { election } = JSON.parse(issued.out);
    expect(JSON.parse(issued.out)).toMatchObject({ delegations: 2, credentials: 5 });
    const names = readdirSync(at("out")).sort();
    const secret = ["M1.json", "M1.txt", "M2.json", "M2.txt", "cards.html"];
    expect(names).toEqual([...secret, "public.json"]);
    for (const name of secret) expect(modeOf(join(at("out"), name))).toBe(0o600);

    const text = readFileSync(join(at("out"), "public.json"), "utf8");
    const { list, signature } = JSON.parse(text);
    const x = Buffer.from(key.trim(), "hex").toString("base64url");
    const by = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    const signed = Buffer.from(signature, "hex");
    expect(verify(null, Buffer.from(credentialsText(list)), by, signed)).toBe(true);
    const changed = { ...list, units: true };
    expect(verify(null, Buffer.from(credentialsText(changed)), by, signed)).toBe(false);

    const registered = readRegistered(list.credentials);
    if (registered instanceof Refusal) throw new Error(registered.id);
    const weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
    const group = belenios2048(nodeMachine);
    for (const { member, weights: own } of plan.voters) {
      const sheet = readFileSync(join(at("out"), `${member}.txt`), "utf8");
      const device = JSON.parse(readFileSync(join(at("out"), `${member}.json`), "utf8"));
      expect(device).toMatchObject({ vote: "V1", election, voter: member });
      const counted = device.credentials.map(({ credential }: { credential: string }) => {
        expect(sheet).toContain(credential);
        expect(text).not.toContain(credential);
        const secret = credentialKey(group, { credential, uuid: election });
        return weights.get(group.write(group.power(group.generator, secret)));
      });
      expect(counted).toEqual(own);
    }
  });

  test("stand on cards, each with a code for a camera where the address is known", async () => {
    const hostile = { ...plan, voters: [{ ...plan.voters[0], name: "<b>One & only</b>" }] };
    writeFileSync(at("hostile.json"), JSON.stringify(hostile));
    await capture(["registrar", "key", at("r4.key")]);
    const issue = (...more: readonly string[]) =>
      capture(["registrar", "issue", at("hostile.json"), "--key", at("r4.key"), ...more]);
    expect((await issue("--out", at("plain"))).status).toBe(0);
    const plainPage = readFileSync(join(at("plain"), "cards.html"), "utf8");
    expect(plainPage).not.toContain("<svg");
    expect(plainPage).toContain("&lt;b&gt;One &amp; only&lt;/b&gt;");
    const coded = ["--out", at("coded"), "--origin", "https://hall.example/"];
    expect((await issue(...coded)).status).toBe(0);
    const page = readFileSync(join(at("coded"), "cards.html"), "utf8");
    const { credentials } = JSON.parse(readFileSync(join(at("coded"), "M1.json"), "utf8"));
    for (const { credential } of credentials) expect(page).toContain(`<code>${credential}</code>`);
    expect(page.match(/<svg/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|https?:/);
    expect((await issue("--out", at("none"), "--origin", "hall")).status).toBe(2);
    expect(existsSync(at("none"))).toBe(false);
  });

  test("are never written over others, and not without a plan or a key", async () => {
    const issue = (...args: readonly string[]) => capture(["registrar", "issue", ...args]);
    const key = ["--key", at("r2.key")];
    const again = await issue(at("plan.json"), ...key, "--out", at("out"));
    expect([again.status, again.err]).toMatchObject([2, expect.stringContaining("EEXIST")]);
    writeFileSync(at("other.json"), JSON.stringify({ ...plan, voters: "all" }));
    const other = await issue(at("other.json"), ...key, "--out", at("out2"));
    expect([other.status, other.err]).toMatchObject([1, expect.stringContaining("no plan")]);
    expect(existsSync(at("out2"))).toBe(false);
    const keyless = await issue(at("plan.json"), "--key", at("plan.json"), "--out", at("out3"));
    expect(keyless.status).toBe(2);
    expect(existsSync(at("out3"))).toBe(false);
    expect((await issue(at("plan.json"), "--out", at("out3"))).status).toBe(2);
    expect((await issue(at("plan.json"), ...key)).status).toBe(2);
    expect((await issue(at("none.json"), ...key, "--out", at("out3"))).status).toBe(2);
    expect((await capture(["registrar", "open", "x"])).status).toBe(2);
  });
});
