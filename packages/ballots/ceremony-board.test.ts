import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { describe, expect, test } from "vitest";
import { certify, concludeCeremony, newSeed, route } from "./ceremony.ts";
import { checkCertificate, checkOutput, checkShares } from "./ceremony-board.ts";
import { acceptShares } from "./ceremony-shares.ts";
import { credentialKey } from "./credentials.ts";
import { issueCredentials } from "./issue.ts";
import { belenios2048 } from "./modular.ts";
import { Refusal } from "./refusal.ts";
import { readRegistered } from "./registered.ts";
import { begun, sharesOf, sound } from "./test-ceremony.ts";

const group = belenios2048(nodeMachine);
const size = { size: 3, threshold: 2, hardened: true };

const idOf = (refusal: Refusal | string | undefined): string | undefined =>
  refusal instanceof Refusal ? refusal.id : refusal;

describe("a board of a ceremony", () => {
  const { seeds, certs, ceremony } = begun(group, size, nodeChance);
  const shares = sharesOf(ceremony, seeds, nodeChance);
  const deliveries = sound(route(ceremony, shares));
  const outputs = seeds.map((seed, at) =>
    sound(acceptShares(ceremony, { seed, delivery: deliveries[at] ?? "" }, nodeChance)),
  );
  const context = (index: number) => ({ group: group.name, size: 3, threshold: 2, index });

  test("takes what each trustee sends in its place, and the ceremony then concludes", () => {
    for (const [at, cert] of certs.entries()) {
      expect(checkCertificate(group, cert, context(at + 1))).toMatch(/^[0-9a-f]{64}$/);
      expect(checkShares(ceremony, at, shares[at] ?? "")).toBeUndefined();
      const output = { at, source: outputs[at] ?? "" };
      expect(checkOutput(ceremony, shares, output)).toBeUndefined();
    }
    expect(concludeCeremony(ceremony, { polynomials: shares, outputs })).not.toBeInstanceOf(
      Refusal,
    );
  });

  test("takes nothing that is for another place, or signed by another key", () => {
    const [cert = "", own = "", output = ""] = [certs[0], shares[0], outputs[0]];
    expect(idOf(checkCertificate(group, cert, context(2)))).toBe("certificate-context");
    expect(idOf(checkShares(ceremony, 1, own))).toBe("coefficients-signature");
    expect(idOf(checkOutput(ceremony, shares, { at: 1, source: output }))).toBe("verification-key");
    const [, other = ""] = sharesOf(begun(group, size, nodeChance).ceremony, [], nodeChance);
    expect(idOf(checkShares(ceremony, 1, other))).toBe("json");
  });

  test("takes no certificate of the old form, and nothing that was changed", () => {
    const old = certify(group, { seed: newSeed(nodeChance), context: undefined }, nodeChance);
    expect(idOf(checkCertificate(group, old, context(1)))).toBe("certificate-context");
    const altered = (text: string) => text.replace(/"response":"\d/, '"response":"');
    const [cert = "", own = "", output = ""] = [certs[0], shares[0], outputs[0]];
    expect(checkCertificate(group, altered(cert), context(1))).toBeInstanceOf(Refusal);
    expect(checkShares(ceremony, 0, altered(own))).toBeInstanceOf(Refusal);
    expect(checkOutput(ceremony, shares, { at: 0, source: altered(output) })).toBeInstanceOf(
      Refusal,
    );
    for (const text of ["", "{}", "[]", "null", '{"polynomial":1}']) {
      expect(checkCertificate(group, text, context(1))).toBeInstanceOf(Refusal);
      expect(checkShares(ceremony, 0, text)).toBeInstanceOf(Refusal);
      expect(checkOutput(ceremony, shares, { at: 0, source: text })).toBeInstanceOf(Refusal);
    }
  });
});

test("credentials that are issued are registered with their weights, in no order of voters", () => {
  const voters = ["M1", "M2", "M3"].map((voter) => ({ voter, weights: [2, 1] }));
  const { uuid, credentials, issued } = issueCredentials(group, voters, nodeChance);
  const registered = sound(readRegistered(credentials));
  const weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
  expect(issued.map(({ voter }) => voter)).toEqual(["M1", "M2", "M3"]);
  const own = issued.flatMap((one) => one.credentials);
  for (const { credential, weight } of own) {
    const key = credentialKey(group, { credential, uuid });
    expect(weights.get(group.write(group.power(group.generator, key)))).toBe(weight);
  }
  const texts = registered.map(({ credential }) => credential);
  expect(texts).toEqual(texts.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)));
  expect(new Set(own.map(({ credential }) => credential)).size).toBe(6);
});
