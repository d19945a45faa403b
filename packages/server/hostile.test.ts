import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ActType, actTypes, type Office, offices } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Serving } from "./serve.ts";
import { sampleActs } from "./test-acts.ts";
import { type Asked, ask, freshKey, signIn } from "./test-client.ts";
import { furnishHall, hallDay } from "./test-hall.ts";
import { asSecretariat, cookieIn, enrolled, opened, whoIs } from "./test-identity.ts";
import { start } from "./test-server.ts";

/**
 * Whoever may not act tries every act at a real server under the real rules, which is in the middle
 * of a vote. What the rules refuse to each role is in the matrix of `packages/rulebooks`; here is
 * what the server refuses, or what the rules refuse to the person whom the server has established.
 */

let serving: Serving;
const folder = mkdtempSync(join(tmpdir(), "hemicycle-hostile-"));

beforeAll(async () => {
  const founding = { ...sampleActs.FoundAssembly, assembly: "b", person: "SEC" };
  await furnishHall(await openStore({ dataFolder: folder }));
  serving = await start(await openStore({ dataFolder: folder }), {
    ...{ keep: true, host: "localhost", books: rulebooks, clock: () => hallDay },
  });
  const body = { secret: "test-secret", ...founding };
  const made = await ask(serving.url, "POST /api/assemblies", { body });
  if (made.status !== 201) throw new Error(made.text);
});

afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

/** Number of the last entry of both assemblies. */
async function heads(): Promise<readonly unknown[]> {
  const { body } = await ask(serving.url, "GET /api/assemblies");
  // The form of the answer was checked by `ask`.
  const all = body["assemblies"] as readonly { readonly id: string; readonly seq: number }[];
  return all.map(({ id, seq }) => [id, seq]);
}

interface Attempt {
  readonly cookie?: string | undefined;
  readonly assembly?: string;
  readonly office?: Office | undefined;
  readonly onBehalfOf?: string;
}

const attempt = (
  type: ActType,
  { cookie, assembly = "a", office, onBehalfOf }: Attempt,
): Promise<Asked> =>
  ask(serving.url, `POST /api/assemblies/${assembly}/acts`, {
    cookie,
    headers: { "Idempotency-Key": freshKey() },
    body: {
      act: { type, ...sampleActs[type] },
      ...(office === undefined ? {} : { office }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    },
  });

/** What every act is answered; holds that no journal has grown. */
async function answers(tried: Attempt): Promise<readonly string[]> {
  const before = await heads();
  const told = new Set<string>();
  for (const type of actTypes) {
    const { status, body } = await attempt(type, tried);
    told.add(`${status} ${body["type"]}`);
    expect([type, await heads()]).toEqual([type, before]);
  }
  return [...told].sort();
}

const unknown = ["401 /problems/not-signed-in"];

describe("every act of whoever is not signed in here is refused", () => {
  test("by nobody, or with a token that nobody has", async () => {
    expect(await answers({})).toEqual(unknown);
    expect(await answers({ cookie: `hemicycle=${"A".repeat(43)}` })).toEqual(unknown);
  });

  test("by the secretary of another assembly, who has the same id there", async () => {
    const cookie = await signIn(serving.url, "b", "SEC");
    expect(await answers({ cookie, office: "secretariat" })).toEqual(unknown);
    const here = await signIn(serving.url, "a", "SEC");
    expect(await answers({ cookie: here, assembly: "b", office: "secretariat" })).toEqual(unknown);
    expect(await answers({ cookie: here, assembly: "c", office: "secretariat" })).toEqual([
      "404 /problems/unknown-assembly",
    ]);
  });

  test("by whoever has opened a card and enrolled nothing yet", async () => {
    const cookie = await opened(serving.url, "M1.1");
    expect(await whoIs(serving.url, cookie)).toMatchObject({ enrolling: true });
    expect(await answers({ cookie })).toEqual(unknown);
  });

  test("by whoever's mandate has ended, however they had signed in", async () => {
    const bySecret = await signIn(serving.url, "a", "M3.1");
    const { cookie: byPasskey } = await enrolled(serving.url, "M3.1");
    await asSecretariat(serving.url, { type: "EndMandate", person: "M3.1", basis: "elections" });
    for (const cookie of [bySecret, byPasskey]) expect(await answers({ cookie })).toEqual(unknown);
    const again = await signIn(serving.url, "a", "M3.1");
    expect(await answers({ cookie: again })).toEqual(unknown);
  });

  test("by whoever's credential was revoked", async () => {
    const { cookie } = await enrolled(serving.url, "M3.2");
    const who = (await whoIs(serving.url, cookie)) as { credential: { id: string } };
    const { id: credential } = who.credential;
    await asSecretariat(serving.url, { type: "RevokeCredential", credential, reason: "lost" });
    expect(await answers({ cookie })).toEqual(unknown);
  });
});

describe("every act in an office that is not one's own is refused", () => {
  test("by a secretary whose sign-in is limited to another office", async () => {
    const body = { secret: "test-secret", assembly: "a", person: "SEC", offices: ["teller"] };
    const cookie = cookieIn(await ask(serving.url, "POST /api/session", { body }));
    for (const office of offices.filter((one) => one !== "teller")) {
      expect(await answers({ cookie, office })).toEqual(["403 /problems/other-office"]);
    }
    const behalf = { cookie, office: "teller", onBehalfOf: "M2.3" } as const;
    expect(await answers(behalf)).toEqual(["403 /problems/other-office"]);
  });

  const others = ["OB1", "M3.3", "M2.1", "M2.3", "M1.3", "SG", "STC", "GC", "IPUP"];
  test.each(others)("by %s in the office of the secretariat", async (person) => {
    const cookie = await signIn(serving.url, "a", person);
    expectRefused(await answers({ cookie, office: "secretariat" }));
    expectRefused(await answers({ cookie, office: "secretariat", onBehalfOf: "SEC" }));
  });

  test.each(others.filter((person) => person !== "M1.3"))("by %s in the chair", async (person) => {
    const cookie = await signIn(serving.url, "a", person);
    expectRefused(await answers({ cookie, office: "chair" }));
    expectRefused(await answers({ cookie, office: "chair", onBehalfOf: "M1.3" }));
  });

  /** A rule refuses it, it speaks of what is not there, or it has an address of its own. */
  const expectRefused = (told: readonly string[]): void => {
    const known =
      /^(403 .*\/(refused|no-card)|4(09|22) .*\/impossible|409 .*\/(undecided|own-address))$/;
    expect(told.filter((one) => !known.test(one))).toEqual([]);
    expect(told).toContain("403 /problems/refused");
  };
});

describe("the same acts by whoever may", () => {
  test("are accepted: the matrix is not refused for its form", async () => {
    const as = async (person: string, type: ActType, office?: Office) => {
      const cookie = await signIn(serving.url, "a", person);
      return (await attempt(type, { cookie, office })).status;
    };
    expect(await as("M1.1", "CastBallot")).toBe(200);
    expect(await as("SEC", "AdmitMember", "secretariat")).toBe(200);
    expect(await as("SG", "RegisterPerson", "secretaryGeneral")).toBe(200);
    expect(await as("M2.1", "RaisePointOfOrder")).toBe(200);
    expect(await as("M1.1", "LeaveRoom")).toBe(200);
    expect(await as("M1.3", "ContinueOnPaper", "chair")).toBe(200);
  });

  test("cards are issued by the Secretary General, too, and by nobody else in an office", async () => {
    const issue = async (person: string) => {
      const cookie = await signIn(serving.url, "a", person);
      const body = { people: ["M2.2"] };
      return (await ask(serving.url, "POST /api/assemblies/a/cards", { cookie, body })).status;
    };
    expect(await issue("SG")).toBe(200);
    for (const person of ["M1.3", "M2.3", "GC", "STC", "IPUP", "OB1", "M2.2"]) {
      expect([person, await issue(person)]).toEqual([person, 403]);
    }
  });
});
