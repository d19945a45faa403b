import { createDiffieHellman, createHash, pbkdf2Sync, randomBytes } from "node:crypto";
import { type Chance, type Machine, type Power, plainMachine } from "@hemicycle/ballots";

const bytesOf = (number: bigint, length: number): Buffer =>
  Buffer.from(number.toString(16).padStart(2 * length, "0"), "hex");

/**
 * A Diffie-Hellman secret is a power modulo a prime, and OpenSSL takes it about ten times as fast as
 * BigInt, in a time that does not depend on the exponent. It refuses 0, 1 and p - 1 as bases and as
 * results, and moduli of few bits: it throws, or says 0, which is no power of anything. All this is
 * left to BigInt.
 */
const nativePowers = (modulus: bigint): Power => {
  const length = Math.ceil(modulus.toString(16).length / 2);
  const exchange = createDiffieHellman(bytesOf(modulus, length), 2);
  const plain = plainMachine.powers(modulus);
  return (base, exponent) => {
    if (base <= 1n || exponent <= 1n || base >= modulus - 1n) return plain(base, exponent);
    try {
      exchange.setPrivateKey(bytesOf(exponent, Math.ceil(exponent.toString(16).length / 2)));
      const secret = exchange.computeSecret(bytesOf(base, length)).toString("hex");
      return BigInt(`0x${secret}`) || plain(base, exponent);
    } catch {
      return plain(base, exponent);
    }
  };
};

const known = new Map<bigint, Power>();

export const nodeMachine: Machine = {
  sha256: (data) => createHash("sha256").update(data).digest(),
  pbkdf2: ({ password, salt, rounds }) => pbkdf2Sync(password, salt, rounds, 32, "sha256"),
  powers: (modulus) => {
    const power = known.get(modulus) ?? nativePowers(modulus);
    known.set(modulus, power);
    return power;
  },
};

export const nodeChance: Chance = (count) => randomBytes(count);
