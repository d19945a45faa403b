import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** An authenticator in software: real keys on P-256, real bytes of Web Authentication, level 3. */

export interface Place {
  /** As the browser writes it. */
  readonly origin: string;
  readonly rpId: string;
}

/** What a test lets the device do otherwise than it should. */
export interface Flaws {
  readonly origin?: string;
  readonly rpId?: string;
  /** The count that it says; counted on by itself where it is left out. */
  readonly counter?: number;
  /** Whether it has looked at the person. */
  readonly verified?: boolean;
  readonly userHandle?: string;
  /** Signs with another key than the one it has shown. */
  readonly forged?: boolean;
}

interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64url");

export class Authenticator {
  readonly id: string = base64url(randomBytes(16));
  readonly #place: Place;
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #others = generateKeyPairSync("ec", { namedCurve: "P-256" });
  #counter = 0;
  #handle: string | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  get counter(): number {
    return this.#counter;
  }

  /** RegistrationResponseJSON, with attestation "none". */
  make({ challenge, user }: Options, flaws: Flaws = {}): object {
    this.#handle = user?.id;
    const authData = Buffer.concat([this.#head(0x40, flaws), this.#attested()]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0])],
      ...[text("authData"), bytes(authData)],
    ]);
    const clientDataJSON = this.#clientData("webauthn.create", challenge, flaws);
    return {
      ...this.#common(),
      response: {
        clientDataJSON: base64url(clientDataJSON),
        attestationObject: base64url(attestationObject),
        transports: ["internal"],
      },
    };
  }

  /** AuthenticationResponseJSON. */
  use({ challenge }: Options, flaws: Flaws = {}): object {
    this.#counter += 1;
    const authData = this.#head(0, flaws);
    const clientDataJSON = this.#clientData("webauthn.get", challenge, flaws);
    const signed = Buffer.concat([authData, sha256(clientDataJSON)]);
    const { privateKey } = flaws.forged === true ? this.#others : this.#keys;
    return {
      ...this.#common(),
      response: {
        clientDataJSON: base64url(clientDataJSON),
        authenticatorData: base64url(authData),
        signature: base64url(sign("sha256", signed, privateKey)),
        userHandle: flaws.userHandle ?? this.#handle,
      },
    };
  }

  #common() {
    return { id: this.id, rawId: this.id, type: "public-key", clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, { origin = this.#place.origin }: Flaws): string {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  /** Authenticator data, 6.1: hash of the name, flags, counter. */
  #head(flags: number, flaws: Flaws): Buffer {
    const { rpId = this.#place.rpId, counter = this.#counter, verified = true } = flaws;
    const all = Buffer.alloc(37);
    sha256(rpId).copy(all);
    all.writeUInt8(flags | 0x01 | (verified ? 0x04 : 0), 32);
    all.writeUInt32BE(counter, 33);
    return all;
  }

  /** Attested credential data, 6.5.1: no model, the id, the key as COSE (RFC 9053, 7.1). */
  #attested(): Buffer {
    const id = Buffer.from(this.id, "base64url");
    const length = Buffer.from([id.length >> 8, id.length & 0xff]);
    return Buffer.concat([Buffer.alloc(16), length, id, coseOf(this.#keys.publicKey)]);
  }
}

function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const point = (part: unknown) => bytes(Buffer.from(String(part), "base64url"));
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    point(x),
    Buffer.from([0x22]),
    point(y),
  ]);
}

/** CBOR (RFC 8949): a text of less than 24 bytes, a string of bytes of less than 65,536. */
const text = (value: string): Buffer =>
  Buffer.concat([Buffer.from([0x60 | value.length]), Buffer.from(value)]);
const bytes = (value: Uint8Array): Buffer => {
  const head = value.length < 256 ? [0x58, value.length] : [0x59, value.length >> 8, value.length];
  return Buffer.concat([Buffer.from(head), value]);
};
