import {
  belenios2048,
  type Ceremony,
  concludeCeremony,
  openCeremony,
  plainMachine,
  Refusal,
  route,
  writeTrustees,
} from "@hemicycle/ballots";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { type TellerQuestion, tellerAnswer } from "./teller-work.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const chance = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const ask = (question: TellerQuestion) =>
  tellerAnswer(question, { machine: plainMachine, chance, tell: () => {} });
const text = async (question: TellerQuestion): Promise<string> => {
  const answer = await ask(question);
  if (answer.kind !== "text") throw new Error(JSON.stringify(answer));
  return answer.text;
};
const group = belenios2048(plainMachine);
const sound = <T>(made: T | Refusal): T => {
  if (made instanceof Refusal) throw new Error(made.id);
  return made;
};

const threshold = 2;

/** Two Tellers at two devices, and a board between them that carries texts. */
describe("the devices of two Tellers", () => {
  let seeds: readonly string[] = [];
  let certificates: readonly string[] = [];
  let shares: readonly string[] = [];
  let opened: Ceremony<bigint>;

  beforeAll(async () => {
    seeds = await Promise.all([1, 2].map(() => text({ kind: "seed" })));
    certificates = await Promise.all(
      seeds.map((seed, at) => text({ kind: "certify", seed, size: 2, threshold, index: at + 1 })),
    );
    opened = sound(openCeremony(group, certificates, threshold));
    shares = await Promise.all(
      seeds.map((seed) => text({ kind: "share", seed, certificates, threshold })),
    );
  });

  test("make keys together, and know them by the certificates that were read aloud", async () => {
    const deliveries = sound(route(opened, shares));
    const outputs = await Promise.all(
      seeds.map((seed, at) =>
        text({ kind: "accept", seed, certificates, threshold, delivery: deliveries[at] ?? "" }),
      ),
    );
    const made = sound(concludeCeremony(opened, { polynomials: shares, outputs }));
    const trustees = writeTrustees([{ kind: "Pedersen", text: made.parameters }]);
    const keys = { kind: "keys", threshold, trustees } as const;
    expect(await text({ ...keys, certificates })).toMatch(/^[0-9a-f]{64}$/);
    const [, other = ""] = certificates;
    const stranger = await text({
      ...{ kind: "certify", size: 2, threshold, index: 1 },
      seed: await text({ kind: "seed" }),
    });
    expect(await ask({ ...keys, certificates: [stranger, other] })).toMatchObject({
      kind: "refused",
      why: "certificate-key",
    });
  });

  test("name whose share does not fit, and take nobody else's key", async () => {
    const [first = "", second = ""] = seeds;
    const [own = ""] = sound(route(opened, shares));
    const another = await text({ kind: "share", seed: second, certificates, threshold });
    const mixed = sound(route(opened, [shares[0] ?? "", another]));
    // The second Teller's share comes from another polynomial than its commitments.
    const delivery = JSON.stringify({
      ...JSON.parse(mixed[0] ?? ""),
      secrets: JSON.parse(own).secrets,
    });
    const asked = { kind: "accept", certificates, threshold } as const;
    expect(await ask({ ...asked, seed: first, delivery })).toMatchObject({
      kind: "refused",
      why: "share",
      trustee: 2,
    });
    const stranger = await text({ kind: "seed" });
    expect(await ask({ ...asked, seed: stranger, delivery: own })).toMatchObject({
      kind: "refused",
      why: "certificate-key",
    });
  });

  test("decrypt nothing that is no archive", async () => {
    const [seed = ""] = seeds;
    const archive = new TextEncoder().encode("not an archive");
    const fetched = { archive, heads: [], trustees: "" };
    const refused = { kind: "refused", why: "archive-header" };
    expect(await ask({ kind: "count", ...fetched })).toMatchObject(refused);
    const given = { kind: "decrypt", seed, key: "{}", owner: 1, ...fetched } as const;
    expect(await ask(given)).toMatchObject({ kind: "refused" });
  });
});
