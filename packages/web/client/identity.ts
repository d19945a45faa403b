import { canonical, sha256 } from "@hemicycle/base";
import type { Proposal } from "@hemicycle/engine";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import type { SignIn } from "./api.ts";

/**
 * Cards, passkeys and accounts of institutions, as the server knows them. Nothing here decides who
 * may do what.
 */

/** What was asked for, or the permanent name of what is in the way, and why where it is told. */
export type Got<T> =
  | { readonly kind: "got"; readonly value: T }
  | {
      readonly kind: "wrong";
      /** The name of a problem of the server, "unreachable", or one of `PasskeyTrouble`. */
      readonly problem: string;
      readonly why: string | null;
    };

/** What can go wrong at the device, before the server is asked. */
export type PasskeyTrouble =
  /** This browser has no passkeys, or the page did not come from a name over HTTPS. */
  | "passkey-none"
  /** The person has turned it down, or let it lapse. */
  | "passkey-declined"
  /** The device has a passkey of this person already: it can sign in with it. */
  | "passkey-known"
  | "passkey-failed";

export interface IssuedCard {
  readonly card: string;
  readonly person: string;
  readonly name: string;
  /** Shown this once: 16 signs in groups of four. */
  readonly code: string;
  readonly until: string;
}

/** Issues a card to each of these people, as the secretariat. `replacing`: devices were lost. */
export const issueCards = async (
  assembly: string,
  people: readonly string[],
  replacing = false,
): Promise<Got<readonly IssuedCard[]>> => {
  const body = replacing ? { people, replacing } : { people };
  const got = await post<{ cards: readonly IssuedCard[] }>(`${of(assembly)}/cards`, body);
  return got.kind === "got" ? { kind: "got", value: got.value.cards } : got;
};

export interface OpenedCard {
  readonly person: string;
  readonly name: string;
  /** Until when a credential can be enrolled with it at this browser. */
  readonly until: string;
}

/** Opens a card here. `why`: malformed, unknown, foreign, used, void, expired, opened. */
export const openCard = (assembly: string, code: string): Promise<Got<OpenedCard>> =>
  post(`${of(assembly)}/card`, { code });

/** Makes a passkey for whoever has opened a card here, and signs them in with it. */
export const enrolPasskey = async (assembly: string): Promise<Got<SignIn>> => {
  const path = `${of(assembly)}/passkeys`;
  const options = await post<PublicKeyCredentialCreationOptionsJSON>(`${path}/options`, {});
  if (options.kind === "wrong") return options;
  const made = await atDevice(async ({ startRegistration }) =>
    startRegistration({ optionsJSON: options.value }),
  );
  if (made.kind === "wrong") return made;
  return remembered(assembly, made.value.id, await post(path, { response: made.value }));
};

/** Signs in by a passkey of this assembly. `why`: forged, replayed, unknown, foreign, ended. */
export const signInByPasskey = async (assembly: string): Promise<Got<SignIn>> => {
  const path = `${of(assembly)}/sign-in`;
  const options = await post<PublicKeyCredentialRequestOptionsJSON>(`${path}/options`, {});
  if (options.kind === "wrong") return options;
  const used = await usePasskey(options.value);
  if (used.kind === "wrong") return used;
  return remembered(assembly, used.value.id, await post(path, { response: used.value }));
};

/** The device asks no more: what was asked of it answers `passkey-declined`. */
export const stopAsking = async (): Promise<void> => {
  (await library()).WebAuthnAbortService.cancelCeremony();
};

/** The act that a gesture is for, and the entry after which it is made. */
export interface GestureFor {
  readonly assembly: string;
  readonly proposal: Proposal;
  /** The key under which the act is sent. */
  readonly key: string;
  /** Number of the last entry that this device has, and its chain (`chainOf`). */
  readonly after: number;
  readonly chain: string;
  /** What the server gives out to tell how old the gesture is (`gestureMark`). */
  readonly mark: string;
}

/**
 * Asks the person for a gesture that is good for this act alone, and answers the header
 * Hemicycle-Gesture to send with it. The server computes the same challenge.
 */
export const makeGesture = async (made: GestureFor): Promise<Got<string>> => {
  const own = recall(made.assembly);
  const used = await usePasskey({
    challenge: gestureChallenge(made),
    rpId: location.hostname,
    userVerification: "required",
    ...(own === null ? {} : { allowCredentials: [{ id: own, type: "public-key" }] }),
  });
  if (used.kind === "wrong") return used;
  const bytes = new TextEncoder().encode(
    JSON.stringify({ response: used.value, after: made.after, mark: made.mark }),
  );
  return { kind: "got", value: base64url(bytes) };
};

/** What is signed: SHA-256, base64url, of the canonical JSON of all that the gesture is for. */
export const gestureChallenge = ({ proposal, ...made }: GestureFor): string => {
  const { after, assembly, chain, key, mark } = made;
  return base64url(sha256(canonical({ act: proposal, after, assembly, chain, key, mark })));
};

/** A mark of this moment: from now on the gesture grows old. */
export const gestureMark = (assembly: string): Promise<Got<{ readonly mark: string }>> =>
  post(`${of(assembly)}/gesture-mark`, {});

/** Chain of an entry, hex, as the server has it. */
export const chainOf = async (assembly: string, seq: number): Promise<Got<string>> => {
  if (seq === 0) return { kind: "got", value: "0".repeat(64) };
  try {
    const response = await fetch(`${of(assembly)}/journal?after=${seq - 1}&limit=1`);
    if (!response.ok) return wrong(await response.json());
    // Written by our own server under the schemas of its interface.
    const { chain } = (await response.json()) as { readonly chain: string };
    return { kind: "got", value: chain };
  } catch {
    return unreachable;
  }
};

/** Whoever is here, also where they have only opened a card yet (`enrolling`). */
export const whoIsHere = async (): Promise<Got<SignIn | null>> => {
  const got = await get<{ session: SignIn | null }>("/api/session");
  return got.kind === "got" ? { kind: "got", value: got.value.session } : got;
};

/** The institution whose accounts count here; null where there is none. */
export const institutionOf = (assembly: string): Promise<Got<{ readonly name: string } | null>> =>
  get(`${of(assembly)}/institution`);

/** Where a link to the institution leads; it comes back to /a/{assembly}/seat or …/card. */
export const institutionStart = (assembly: string): string => `${of(assembly)}/institution/start`;

const whys = ["away", "forged", "replayed", "unknown", "taken"] as const;
export type InstitutionWhy = (typeof whys)[number];

/** Why the institution has sent somebody back in vain, from the query of the page. */
export const institutionWhy = (search: string): InstitutionWhy | null => {
  const told = new URLSearchParams(search).get("institution");
  return whys.find((why) => why === told) ?? null;
};

const of = (assembly: string): string => `/api/assemblies/${encodeURIComponent(assembly)}`;

const unreachable = { kind: "wrong", problem: "unreachable", why: null } as const;

type Wrong = Extract<Got<never>, { kind: "wrong" }>;

/** `body` is a problem of our own server. */
const wrong = (body: { readonly type?: string; readonly why?: string }): Wrong => ({
  kind: "wrong",
  problem: String(body.type ?? "").replace(/^.*\//, ""),
  why: body.why ?? null,
});

const get = <T>(path: string): Promise<Got<T>> => answered(fetch(path));

const post = <T>(path: string, body: object): Promise<Got<T>> =>
  answered(
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

const answered = async <T>(asked: Promise<Response>): Promise<Got<T>> => {
  try {
    const response = await asked;
    const body = await response.json();
    // Written by our own server under the schemas of its interface.
    return response.ok ? { kind: "got", value: body as T } : wrong(body);
  } catch {
    return unreachable;
  }
};

const library = () => import("@simplewebauthn/browser");

const usePasskey = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
  atDevice(async ({ startAuthentication }) => startAuthentication({ optionsJSON }));

/** Asks the device, and says by a name what came in between. */
const atDevice = async <T>(
  work: (of: Awaited<ReturnType<typeof library>>) => Promise<T>,
): Promise<Got<T>> => {
  try {
    const loaded = await library();
    if (!loaded.browserSupportsWebAuthn()) return trouble("passkey-none");
    return { kind: "got", value: await work(loaded) };
  } catch (error) {
    return trouble(troubles[error instanceof Error ? error.name : ""] ?? "passkey-failed");
  }
};

const trouble = (problem: PasskeyTrouble): Wrong => ({ kind: "wrong", problem, why: null });

/** Names of errors of Web Authentication, 5.1.3 and 5.1.4. */
const troubles: Readonly<Record<string, PasskeyTrouble>> = {
  NotAllowedError: "passkey-declined",
  AbortError: "passkey-declined",
  InvalidStateError: "passkey-known",
  SecurityError: "passkey-none",
};

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** Which passkey this browser used last, so that a gesture is not asked of another one. */
const placeOf = (assembly: string): string => `hemicycle.passkey.${assembly}`;

const recall = (assembly: string): string | null => {
  try {
    return localStorage.getItem(placeOf(assembly));
  } catch {
    return null;
  }
};

const remembered = (
  assembly: string,
  passkey: string,
  got: Got<{ readonly session: SignIn }>,
): Got<SignIn> => {
  if (got.kind === "wrong") return got;
  try {
    localStorage.setItem(placeOf(assembly), passkey);
  } catch {
    // A browser that keeps nothing asks which passkey it is each time.
  }
  return { kind: "got", value: got.value.session };
};
