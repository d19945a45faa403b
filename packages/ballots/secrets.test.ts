import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { beforeAll, describe, expect, test } from "vitest";
import { concludeCeremony, decryptionKey, openCeremony, route } from "./ceremony.ts";
import { acceptShares } from "./ceremony-shares.ts";
import { privateKeys } from "./channel.ts";
import { credentialKey, readCredential } from "./credentials.ts";
import { decryptPartially, partialDecryptionShape } from "./decryption.ts";
import { readElection } from "./election.ts";
import { belenios2048 } from "./modular.ts";
import { readRegistered, writeRegistered } from "./registered.ts";
import { readText } from "./shape.ts";
import { certificateShape } from "./signed.ts";
import { tallyShape } from "./tally.ts";
import { archive, recordsOf, secretsOf } from "./test-archives.ts";
import { sound } from "./test-ceremony.ts";
import { thresholdShape } from "./trustees.ts";

/** What everybody kept secret in an election of the official tool is found again by our code. */

const name = "tool20-belenios2048-motion-50";
const group = belenios2048(nodeMachine);
const secrets = secretsOf(name);
const file = (path: string): string => secrets.get(path)?.trim() ?? "";
const lines = (path: string): readonly string[] => file(path).split("\n");

/** Texts of the archive that hold a given field, in their order. */
let messages: readonly string[] = [];
const messagesWith = (field: string): readonly string[] =>
  messages.filter((text) => text.includes(`"${field}"`));

beforeAll(async () => {
  const records = await recordsOf(archive(name));
  messages = records.filter(({ kind }) => kind === "data").map(({ text }) => text);
});

describe("credentials", () => {
  test("give the public list, with the weights of the voters", () => {
    const uuid = file("uuid");
    const registered = lines("private_creds.txt").map((line) => {
      const [voter = "", typed = ""] = line.split(" ");
      const credential = sound(readCredential(typed));
      const key = credentialKey(group, { credential, uuid });
      const weight = Number(voter.split(",")[2]);
      return { credential: group.write(group.power(group.generator, key)), weight };
    });
    expect(writeRegistered(registered)).toBe(messages[2]);
    expect(sound(readRegistered(messages[2] ?? ""))).toHaveLength(50);
  });
});

/** The trustees in the order of their certificates: name of their files, and seed. */
const trustees = lines("certs.jsons").map((cert) => {
  const found = [...secrets].find(([path, text]) => path.endsWith(".cert") && text.trim() === cert);
  const id = found?.[0].slice(0, -".cert".length) ?? "";
  return { id, seed: file(`${id}.key`) };
});

describe("the ceremony", () => {
  const ceremony = sound(openCeremony(group, lines("certs.jsons"), 3));
  const polynomials = lines("polynomials.jsons");

  test("keys of certificates follow from the seeds", () => {
    for (const [at, { seed }] of trustees.entries()) {
      const { verification, encryption } = sound(
        readText(certificateShape(group), ceremony.certs[at]?.message ?? ""),
      );
      const { signing, decryption } = privateKeys(group, seed);
      expect(group.power(group.generator, signing)).toBe(verification);
      expect(group.power(group.generator, decryption)).toBe(encryption);
    }
  });

  test("what the server routes is the same, byte for byte", () => {
    const deliveries = sound(route(ceremony, polynomials));
    expect(deliveries).toEqual(trustees.map(({ id }) => file(`${id}.vinput`)));
  });

  test("shares are opened, hold, and make the same keys", { timeout: 60_000 }, () => {
    for (const { id, seed } of trustees) {
      const delivery = file(`${id}.vinput`);
      const output = sound(acceptShares(ceremony, { seed, delivery }, nodeChance));
      const own = { seed, key: sent(output) };
      const theirs = { seed, key: file(`${id}.dkey`) };
      expect(sound(decryptionKey(group, own))).toBe(sound(decryptionKey(group, theirs)));
    }
  });

  test("its outcome is the same, byte for byte", () => {
    const outputs = trustees.map(({ id }) => file(`${id}.voutput`));
    const { parameters, keys } = sound(concludeCeremony(ceremony, { polynomials, outputs }));
    expect(parameters).toBe(file("threshold.json"));
    expect(keys).toEqual(trustees.map(({ id }) => file(`${id}.dkey`)));
    expect(sound(readText(thresholdShape(group), parameters)).threshold).toBe(3);
  });
});

/** The encrypted key in the text of a voutput. */
function sent(output: string): string {
  // A voutput is an object of this form: `acceptShares` has written it.
  return (JSON.parse(output) as { readonly private_key: string }).private_key;
}

test("partial decryptions have the same factors", { timeout: 60_000 }, () => {
  const election = sound(readElection(group, messages[0] ?? "", 5));
  const [tallyText = ""] = messages.filter((text) => text.startsWith("[[{"));
  const tally = sound(readText(tallyShape(group), tallyText));
  const shape = partialDecryptionShape(group);
  for (const [at, published] of messagesWith("decryption_factors").entries()) {
    const { id, seed } = trustees[at] ?? { id: "", seed: "" };
    const secret = sound(decryptionKey(group, { seed, key: file(`${id}.dkey`) }));
    const own = sound(readText(shape, decryptPartially(election, { tally, secret }, nodeChance)));
    const theirs = sound(readText(shape, published));
    expect(own.decryption_factors).toEqual(theirs.decryption_factors);
  }
  expect(messagesWith("decryption_factors")).toHaveLength(3);
});
