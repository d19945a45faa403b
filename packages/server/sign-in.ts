import { createHash, randomBytes } from "node:crypto";
import { type Office, offices, type State } from "@hemicycle/engine";
import type { SessionStore, SignInSession } from "@hemicycle/store";

/** Somebody whom the server knows. */
export interface SignedIn {
  readonly assembly: string;
  readonly person: string;
  /** Offices that the sign-in is limited to; null: all that the person holds. */
  readonly offices: readonly Office[] | null;
  /** With what they signed in; null: by the secret of the start, or in a demonstration. */
  readonly credential: SignedInWith | null;
  /** The card that they opened, where the sign-in is good for enrolling a credential alone. */
  readonly enrolling: string | null;
  /** Number of the last entry when they signed in. */
  readonly after: number;
  readonly tokenHash: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SignedInWith {
  readonly id: string;
  readonly kind: "passkey" | "institution";
}

export type NewSignIn = Pick<
  SignedIn,
  "assembly" | "person" | "offices" | "credential" | "enrolling" | "after"
>;

/** In milliseconds. */
const twelveHours = 12 * 3_600_000;
const quarterHour = 15 * 60_000;

/**
 * Whether the journal says that a sign-in has come to its end: the credential is revoked, the card
 * void or used, the mandate over, the person no longer in the register. Where it rests on none of
 * them: the device is lost, or somebody else has been registered under the same id since.
 */
export function hasEnded(state: State, who: SignedIn): boolean {
  const { credential, enrolling, after } = who;
  const person = state.people.get(who.person);
  if (person?.mandateEnded !== false) return true;
  if (enrolling !== null) return state.cards.get(enrolling)?.status !== "open";
  if (credential !== null) return state.credentials.get(credential.id)?.status !== "active";
  return after < person.knownSince;
}

/** In milliseconds: how long another server may not know yet that somebody has signed out. */
const freshFor = 10_000;
const kept = 20_000;

/** Sign-ins by a random token, of which only the hash is stored. */
export class SignIns {
  readonly #store: SessionStore;
  readonly #clock: () => number;
  readonly #known = new Map<string, { readonly who: SignedIn; readonly readAt: number }>();

  constructor(store: SessionStore, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Makes a sign-in and answers its token, 32 random bytes. Rejects if the store is away. */
  async make(who: NewSignIn): Promise<{ readonly token: string; readonly who: SignedIn }> {
    const token = randomBytes(32).toString("base64url");
    const now = this.#clock();
    const made = { ...who, tokenHash: hashOf(token), expiresAt: now + lastsFor(who) };
    const { assembly, person, tokenHash, expiresAt, offices, credential, enrolling, after } = made;
    const capacities = JSON.stringify({ offices, credential, enrolling, after });
    await this.#store.put({ tokenHash, assembly, person, capacities, createdAt: now, expiresAt });
    this.#keep(made);
    return { token, who: made };
  }

  /** Who holds a token; null when nobody does any more. Rejects if nobody can know. */
  async holder(token: string): Promise<SignedIn | null> {
    const tokenHash = hashOf(token);
    const known = this.#known.get(tokenHash);
    const who =
      known !== undefined && this.#clock() - known.readAt < freshFor
        ? known.who
        : await this.#read(tokenHash, known?.who);
    return who !== null && who.expiresAt > this.#clock() ? who : null;
  }

  /** Rejects if the store is away: then the sign-in may still be good elsewhere. */
  async end(tokenHash: string): Promise<void> {
    this.#known.delete(tokenHash);
    await this.#store.delete(tokenHash);
  }

  /** Forgets what has expired. */
  async sweep(): Promise<void> {
    await this.#store.deleteEnded(this.#clock());
  }

  /** Reading goes on while the store is away: then whoever was known lately still is. */
  async #read(tokenHash: string, known: SignedIn | undefined): Promise<SignedIn | null> {
    let session: SignInSession | undefined;
    try {
      session = await this.#store.get(tokenHash);
    } catch (error) {
      if (known !== undefined) return known;
      throw error;
    }
    const who = session === undefined ? null : signedIn(session);
    if (who === null) this.#known.delete(tokenHash);
    else this.#keep(who);
    return who;
  }

  #keep(who: SignedIn): void {
    this.#known.delete(who.tokenHash);
    this.#known.set(who.tokenHash, { who, readAt: this.#clock() });
    if (this.#known.size <= kept) return;
    const [oldest] = this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}

const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

function signedIn({ assembly, person, capacities, tokenHash, expiresAt }: SignInSession): SignedIn {
  // Written by `make`.
  const read = JSON.parse(capacities) as Partial<NewSignIn>;
  const { offices: limited = null, credential = null, enrolling = null, after = 0 } = read;
  const known = limited === null ? null : offices.filter((office) => limited.includes(office));
  return { assembly, person, offices: known, credential, enrolling, after, tokenHash, expiresAt };
}

const lastsFor = ({ enrolling }: Pick<NewSignIn, "enrolling">): number =>
  enrolling === null ? twelveHours : quarterHour;

/** The cookie's name; over HTTPS it cannot be set for a path or by another host. */
export const cookieName = (secure: boolean): string => (secure ? "__Host-hemicycle" : "hemicycle");

/** The value of Set-Cookie for a token; null takes the cookie away. */
export function cookieFor(
  made: { readonly token: string; readonly who: SignedIn } | null,
  secure: boolean,
): string {
  const name = cookieName(secure);
  return made === null
    ? cookie({ name, value: "", seconds: 0 }, secure)
    : cookie({ name, value: made.token, seconds: lastsFor(made.who) / 1_000 }, secure);
}

/** Not for scripts, and not sent along by other sites except when somebody follows a link. */
export function cookie(
  { name, value, seconds }: { readonly name: string; value: string; seconds: number },
  secure: boolean,
): string {
  const parts = [`${name}=${value}`, "HttpOnly", "SameSite=Lax", "Path=/", `Max-Age=${seconds}`];
  return [...parts, ...(secure ? ["Secure"] : [])].join("; ");
}

/** The value of a cookie in a Cookie header; empty if it is not there. */
export function valueIn(cookies: string | undefined, name: string): string {
  const all = (cookies ?? "").split(";").map((part) => part.trim());
  return all.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** The token in a Cookie header. */
export function tokenIn(cookies: string | undefined, secure: boolean): string | null {
  const value = valueIn(cookies, cookieName(secure));
  return /^[\w-]{43}$/.test(value) ? value : null;
}
