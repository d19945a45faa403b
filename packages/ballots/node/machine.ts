import {
  constants,
  createHash,
  createPublicKey,
  pbkdf2Sync,
  publicEncrypt,
  randomBytes,
} from "node:crypto";
import { type Chance, type Machine, type Power, plainMachine } from "@hemicycle/ballots";

const bytesOf = (number: bigint, length: number): Buffer =>
  Buffer.from(number.toString(16).padStart(2 * length, "0"), "hex");

const padding = constants.RSA_NO_PADDING;

/**
 * An RSA encryption without padding is a power, and its modulus may be any odd number. OpenSSL
 * takes it several times as fast as BigInt. Its time depends on the exponent, as that of BigInt
 * does. (Its Diffie-Hellman is as fast, but first looks 150 ms long whether the modulus is prime,
 * and refuses powers that are 1.)
 */
const nativePowers = (modulus: bigint): Power => {
  const length = Math.ceil(modulus.toString(16).length / 2);
  const n = bytesOf(modulus, length).toString("base64url");
  const plain = plainMachine.powers(modulus);
  return (base, exponent) => {
    if (exponent < 2n || exponent >= modulus || base >= modulus) return plain(base, exponent);
    const bytes = bytesOf(exponent, Math.ceil(exponent.toString(16).length / 2));
    const jwk = { kty: "RSA", n, e: bytes.toString("base64url") };
    const key = createPublicKey({ key: jwk, format: "jwk" });
    const power = publicEncrypt({ key, padding }, bytesOf(base, length));
    return BigInt(`0x${power.toString("hex")}`);
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
