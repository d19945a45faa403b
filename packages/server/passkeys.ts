import { createHash } from "node:crypto";
import type { StoredCredential } from "@hemicycle/store";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";

/** Passkeys by Web Authentication, level 3: made for one name, used after a look at the person. */

/** Loaded when the first passkey is asked for: a start should not wait for its certificates. */
const library = () => import("@simplewebauthn/server");

/** In milliseconds: how long a person may take for a passkey, and how long a challenge is good. */
export const passkeyPatience = 300_000;

/** Whether a challenge is one that is expected. */
export type Expected = (challenge: string) => Promise<boolean>;

interface Place {
  readonly origin: string;
  readonly id: string;
}

export interface Owner {
  readonly assembly: string;
  readonly person: string;
}

/** The same for a person each time, so that a device keeps one passkey for them; says nothing. */
export const handleOf = ({ assembly, person }: Owner): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(`${assembly}\n${person}`).digest());

export interface Making {
  readonly place: Place;
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly owner: Owner;
  /** What the device shows of it: the person and the assembly. */
  readonly name: string;
  readonly title: string;
  /** The passkeys that the person has: their devices make no second one. */
  readonly known: readonly string[];
}

export async function creationOptions(
  making: Making,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: making.title,
    rpID: making.place.id,
    userName: making.name,
    userDisplayName: making.name,
    userID: handleOf(making.owner),
    challenge: making.challenge,
    timeout: passkeyPatience,
    attestationType: "none",
    excludeCredentials: making.known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

export async function requestOptions(
  place: Place,
  challenge: Uint8Array<ArrayBuffer>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: place.id,
    challenge,
    timeout: passkeyPatience,
    userVerification: "required",
  });
}

export type MadePasskey = Pick<StoredCredential, "external" | "publicKey" | "counter">;

/** The passkey that a device has made; undefined if anything about it is not as it has to be. */
export async function madePasskey(
  response: RegistrationResponseJSON,
  { place, expected }: { readonly place: Place; readonly expected: Expected },
): Promise<MadePasskey | undefined> {
  const { verifyRegistrationResponse } = await library();
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: expected,
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    requireUserVerification: true,
  }).catch(() => undefined);
  if (made?.verified !== true) return undefined;
  const { id, publicKey, counter } = made.registrationInfo.credential;
  return { external: id, publicKey, counter };
}

/** The counter after a use; undefined if anything about the use is not as it has to be. */
export async function usedPasskey(
  response: AuthenticationResponseJSON,
  {
    place,
    expected,
    credential,
  }: {
    readonly place: Place;
    readonly expected: Expected;
    readonly credential: StoredCredential;
  },
): Promise<number | undefined> {
  const { userHandle } = response.response;
  const handle = Buffer.from(handleOf(credential)).toString("base64url");
  if (userHandle !== undefined && userHandle !== handle) return undefined;
  if (credential.kind !== "passkey" || credential.party !== place.id) return undefined;
  const { verifyAuthenticationResponse } = await library();
  const { external: id, counter } = credential;
  const used = await verifyAuthenticationResponse({
    response,
    expectedChallenge: expected,
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    requireUserVerification: true,
    credential: { id, publicKey: new Uint8Array(credential.publicKey), counter },
  }).catch(() => undefined);
  return used?.verified === true ? used.authenticationInfo.newCounter : undefined;
}
