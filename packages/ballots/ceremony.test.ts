import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { beforeAll, describe, expect, test } from "vitest";
import {
  concludeCeremony,
  decryptionKey,
  newSeed,
  openCeremony,
  route,
  share,
} from "./ceremony.ts";
import { acceptShares } from "./ceremony-shares.ts";
import { areEnough, checkDecryption, combined, decryptPartially, keyOf } from "./decryption.ts";
import { randomExponent } from "./group.ts";
import { belenios2048 } from "./modular.ts";
import { Refusal } from "./refusal.ts";
import { countsOf } from "./result.ts";
import { singleTrustee, writeElection, writeTrustees } from "./setup.ts";
import { readText } from "./shape.ts";
import { tallyShape } from "./tally.ts";
import { recordsOf } from "./test-archives.ts";
import { begun, certificatesOf, sharesOf, sound } from "./test-ceremony.ts";
import { type HeldElection, holdElection, type Plan } from "./test-election.ts";
import { readTrustees } from "./trustees.ts";

const group = belenios2048(nodeMachine);
const size = { size: 3, threshold: 2, hardened: true };
const { seeds, certs, ceremony } = begun(group, size, nodeChance);
const polynomials = sharesOf(ceremony, seeds, nodeChance);
const deliveries = sound(route(ceremony, polynomials));
const [seed = "", secondSeed = ""] = seeds;
const [delivery = "", otherDelivery = ""] = deliveries;

const refusalOf = (value: unknown): string => {
  if (!(value instanceof Refusal)) return "accepted";
  return `${value.id}${value.where === "" ? "" : ` ${value.where}`}`;
};

/** A message with one field exchanged for that of another message. */
const withField = (message: string, field: string, value: unknown): string => {
  // The messages of a ceremony are objects.
  const fields = JSON.parse(message) as Record<string, unknown>;
  return JSON.stringify({ ...fields, [field]: value });
};
const fieldOf = (message: string, field: string): unknown =>
  (JSON.parse(message) as Record<string, unknown>)[field];

describe("certificates", () => {
  const opened = (texts: readonly string[], threshold = 2): string =>
    refusalOf(openCeremony(group, texts, threshold));

  test("of one ceremony are taken in their order only", () => {
    expect(opened(certs)).toBe("accepted");
    expect(opened([...certs].reverse())).toBe("certificate-context certs/0");
    expect(opened([certs[0] ?? "", certs[0] ?? "", certs[2] ?? ""])).toBe(
      "certificate-context certs/1",
    );
    expect(opened(certs.slice(0, 2))).toBe("certificate-context certs/0");
    expect(opened(certs, 3)).toBe("threshold certs");
    expect(opened(certs, 0)).toBe("threshold");
    expect(opened(certs, 4)).toBe("threshold");
  });

  test("that somebody else signed are refused", () => {
    const signature = fieldOf(certs[1] ?? "", "signature");
    const forged = withField(certs[0] ?? "", "signature", signature);
    expect(opened([forged, ...certs.slice(1)])).toBe("certificate-signature certs/0");
  });

  test("of the old form and of the hardened one do not mix", () => {
    const old = certificatesOf(group, { seeds, threshold: 2, hardened: false }, nodeChance);
    expect(opened(old)).toBe("accepted");
    expect(opened([certs[0] ?? "", ...old.slice(1)])).toBe("certificate-context certs/1");
    expect(opened([old[0] ?? "", ...certs.slice(1)])).toBe("certificate-context certs/1");
  });

  test("with a key outside the group are refused", () => {
    const message = String(fieldOf(certs[0] ?? "", "message"));
    const outside = message.replace(/"encryption":"\d+"/, '"encryption":"2"');
    expect(opened([withField(certs[0] ?? "", "message", outside), ...certs.slice(1)])).toBe(
      "element certs/0/message/encryption",
    );
  });
});

describe("shares", () => {
  const accepted = (text: string): string =>
    refusalOf(acceptShares(ceremony, { seed, delivery: text }, nodeChance));
  // What each field of a delivery is, `route` has written.
  const secrets = fieldOf(delivery, "secrets") as readonly string[];
  const coefexps = fieldOf(delivery, "coefexps") as readonly unknown[];
  const signatures = fieldOf(delivery, "signatures") as readonly unknown[];

  test("that are right are accepted, by a trustee of this ceremony", () => {
    expect(accepted(delivery)).toBe("accepted");
    const stranger = { seed: newSeed(nodeChance), delivery };
    expect(refusalOf(acceptShares(ceremony, stranger, nodeChance))).toBe("certificate-key");
    expect(refusalOf(share(ceremony, newSeed(nodeChance), nodeChance))).toBe("certificate-key");
  });

  test("meant for another trustee cannot be opened", () => {
    expect(accepted(otherDelivery)).toBe("channel polynomial");
    const theirs = fieldOf(otherDelivery, "secrets");
    expect(accepted(withField(delivery, "secrets", theirs))).toBe("channel secrets/0");
  });

  test("that do not fit the commitments name who sent them", () => {
    const again = sound(share(ceremony, secondSeed, nodeChance));
    const wrong = (fieldOf(again, "secrets") as readonly string[])[0];
    const altered = withField(delivery, "secrets", [secrets[0], wrong, secrets[2]]);
    const refusal = acceptShares(ceremony, { seed, delivery: altered }, nodeChance);
    expect(refusal).toMatchObject({ id: "share", where: "secrets/1", facts: { trustee: 2 } });
  });

  test("in another order are refused", () => {
    const turned = [secrets[1], secrets[0], secrets[2]];
    expect(accepted(withField(delivery, "secrets", turned))).toBe("channel secrets/0");
    expect(accepted(withField(delivery, "secrets", secrets.slice(1)))).toBe("threshold secrets");
  });

  test("with commitments that somebody else made are refused", () => {
    const turned = [coefexps[1], coefexps[0], coefexps[2]];
    expect(accepted(withField(delivery, "coefexps", turned))).toBe(
      "coefficients-signature coefexps/0",
    );
  });

  test("with commitments that were not for these certificates are refused", () => {
    const others = certificatesOf(group, { seeds, threshold: 2, hardened: true }, nodeChance);
    const elsewhere = sound(openCeremony(group, others, 2));
    const mixed = [share(elsewhere, seed, nodeChance), ...polynomials.slice(1)].map(sound);
    expect(refusalOf(route(ceremony, mixed))).toBe("certificates-signature coefexps/0");
    const turned = [signatures[1], signatures[0], signatures[2]];
    expect(accepted(withField(delivery, "signatures", turned))).toBe(
      "certificates-signature coefexps/0",
    );
    // A field without a value is not written.
    expect(accepted(withField(delivery, "signatures", undefined))).toBe("field signatures");
  });

  test("of a trustee whose own polynomial the server exchanged are refused", () => {
    const again = sound(share(ceremony, seed, nodeChance));
    const altered = withField(delivery, "polynomial", fieldOf(again, "polynomial"));
    expect(accepted(altered)).toBe("share polynomial");
  });

  test("too few or damaged are refused by the server", () => {
    expect(refusalOf(route(ceremony, polynomials.slice(1)))).toBe("threshold polynomials");
    const damaged = [`${polynomials[0]} `, ...polynomials.slice(1)];
    expect(refusalOf(route(ceremony, damaged))).toBe("canonical polynomials/0");
  });
});

describe("the outcome", () => {
  const outputs = seeds.map((own, at) =>
    sound(acceptShares(ceremony, { seed: own, delivery: deliveries[at] ?? "" }, nodeChance)),
  );
  const concluded = (texts: readonly string[]): string =>
    refusalOf(concludeCeremony(ceremony, { polynomials, outputs: texts }));

  test("takes every trustee's key in its place only", () => {
    expect(concluded(outputs)).toBe("accepted");
    expect(concluded([...outputs].reverse())).toBe(
      "verification-key voutputs/0/public_key/public_key",
    );
    expect(concluded(outputs.slice(1))).toBe("threshold voutputs");
  });

  test("takes no key without its proof or its signature", () => {
    const key = fieldOf(outputs[0] ?? "", "public_key");
    const other = fieldOf(outputs[1] ?? "", "public_key");
    const proofs = { ...Object(key), pok: Object(other).pok };
    expect(
      concluded([withField(outputs[0] ?? "", "public_key", proofs), ...outputs.slice(1)]),
    ).toBe("trustee-proof voutputs/0/public_key/pok");
    const forged = { ...Object(key), signature: Object(other).signature };
    expect(
      concluded([withField(outputs[0] ?? "", "public_key", forged), ...outputs.slice(1)]),
    ).toBe("verification-key-signature voutputs/0/public_key/signature");
  });

  test("gives each trustee a key that nobody else can open", () => {
    const { keys } = sound(concludeCeremony(ceremony, { polynomials, outputs }));
    const [key = ""] = keys;
    const secret = sound(decryptionKey(group, { seed, key }));
    expect(refusalOf(decryptionKey(group, { seed: secondSeed, key }))).toBe("channel");
    const trustees = sound(readTrustees(group, writtenTrustees()));
    expect(group.power(group.generator, secret)).toBe(keyOf(trustees, 1));
  });

  const writtenTrustees = (): string => {
    const { parameters } = sound(concludeCeremony(ceremony, { polynomials, outputs }));
    return writeTrustees([{ kind: "Pedersen", text: parameters }]);
  };

  test("is refused when one trustee's signature is taken away", () => {
    const [all] = JSON.parse(writtenTrustees()) as [[string, Record<string, unknown>]];
    const published = all[1]["verification_keys"] as Record<string, unknown>[];
    const verification_keys = published.map((one, at) =>
      at === 1 ? { ...one, signature: undefined } : one,
    );
    const text = JSON.stringify([["Pedersen", { ...all[1], verification_keys }]]);
    expect(refusalOf(readTrustees(group, text))).toBe("verification-key-signature 0/1");
  });

  test("no trustees at all are refused, and a single one without its proof", () => {
    expect(refusalOf(readTrustees(group, "[]"))).toBe("threshold");
    const single = singleTrustee(group, randomExponent(group, nodeChance), nodeChance);
    const forged = single.replace(/"challenge":"\d+"/, '"challenge":"1"');
    expect(refusalOf(readTrustees(group, `[["Single",${single}]]`))).toBe("accepted");
    expect(refusalOf(readTrustees(group, `[["Single",${forged}]]`))).toBe("trustee-proof 0/1/pok");
    const plan = { uuid: "11111111111111", name: "", description: "", questions: [] };
    expect(refusalOf(writeElection(group, plan, `[["Single",${forged}]]`))).toBe(
      "trustee-proof 0/1/pok",
    );
  });
});

describe("decrypting", () => {
  const question = { answers: ["A", "B"], blank: undefined, min: 1, max: 1, question: "?" };
  const plan: Plan = {
    questions: [question],
    votes: [
      { weight: 20, choices: [[1, 0]] },
      { weight: 23, choices: [[0, 1]] },
    ],
    ...{ size: 3, threshold: 2, decrypting: [1, 3] },
  };
  let held: HeldElection<bigint>;
  beforeAll(() => {
    held = holdElection(group, plan, nodeChance);
  });

  const publishedTally = async () => {
    const records = await recordsOf(held.archive);
    const text = records.find(({ text: one }) => one.startsWith('[[{"alpha"'))?.text ?? "";
    return sound(readText(tallyShape(group), text));
  };

  test("with a wrong key is refused before it enters, and the others go on", async () => {
    const tally = await publishedTally();
    const trustees = sound(readTrustees(group, held.texts.trustees));
    const wrong = { tally, secret: randomExponent(group, nodeChance) };
    const text = decryptPartially(held.election, wrong, nodeChance);
    const key = keyOf(trustees, 2) ?? 1n;
    expect(refusalOf(checkDecryption(held.election, { tally, key }, text))).toBe(
      "decryption-proof decryption_proofs/0/0",
    );
    expect(held.result).toEqual([[20, 23]]);
  });

  test("for another tally is refused", async () => {
    const tally = await publishedTally();
    const key = keyOf(sound(readTrustees(group, held.texts.trustees)), 1) ?? 1n;
    const turned = tally.map((row) => [...row].reverse());
    const text = decryptPartially(
      held.election,
      { tally: turned, secret: held.keys[0] ?? 0n },
      nodeChance,
    );
    expect(refusalOf(checkDecryption(held.election, { tally, key }, text))).toBe(
      "decryption-proof decryption_proofs/0/0",
    );
    const longer = [...tally, ...tally];
    expect(refusalOf(checkDecryption(held.election, { tally: longer, key }, text))).toBe(
      "field decryption_factors",
    );
  });

  test("any two of three come to the same, and one does not", async () => {
    const tally = await publishedTally();
    const trustees = sound(readTrustees(group, held.texts.trustees));
    const factorsOf = (owner: number) => {
      const given = { tally, secret: held.keys[owner - 1] ?? 0n };
      const text = decryptPartially(held.election, given, nodeChance);
      const key = keyOf(trustees, owner) ?? 1n;
      return sound(checkDecryption(held.election, { tally, key }, text)).decryption_factors;
    };
    const counts = (owners: readonly number[]) => {
      const factors = new Map(owners.map((owner) => [owner, factorsOf(owner)]));
      return countsOf(group, combined(group, trustees, { tally, factors }), 43);
    };
    for (const owners of [
      [1, 2],
      [3, 1],
      [2, 3],
      [1, 2, 3],
    ]) {
      expect(counts(owners), owners.join()).toEqual({ result: [[20, 23]] });
    }
    expect(counts([2])).toBeUndefined();
    expect(areEnough(trustees, new Set([2]))).toBe(false);
    expect(areEnough(trustees, new Set([2, 3, 4]))).toBe(true);
  });

  test("finds counts up to the total weight, and says when there is none", () => {
    const powers = [0n, 1n, 42n, 2_700n].map((count) => group.power(group.generator, count));
    expect(countsOf(group, [powers], 2_700)).toEqual({ result: [[0, 1, 42, 2_700]] });
    expect(countsOf(group, [powers], 2_650)).toBeUndefined();
    expect(countsOf(group, [[group.one]], 0)).toEqual({ result: [[0]] });
  });
});
