import { createHash, randomBytes } from "node:crypto";
import { type Office, offices } from "@hemicycle/engine";
import type { SessionStore, SignInSession } from "@hemicycle/store";

/** Somebody whom the server knows. */
export interface SignedIn {
  readonly assembly: string;
  readonly person: string;
  /** Offices that the sign-in is limited to; null: all that the person holds. */
  readonly offices: readonly Office[] | null;
  readonly tokenHash: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const twelveHours = 12 * 3_600_000;
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
  async make(
    who: Pick<SignedIn, "assembly" | "person" | "offices">,
  ): Promise<{ readonly token: string; readonly who: SignedIn }> {
    const token = randomBytes(32).toString("base64url");
    const now = this.#clock();
    const made = { ...who, tokenHash: hashOf(token), expiresAt: now + twelveHours };
    const { assembly, person, tokenHash, expiresAt } = made;
    const capacities = JSON.stringify({ offices: made.offices });
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
  const { offices: limited } = JSON.parse(capacities) as { readonly offices: string[] | null };
  const known = limited === null ? null : offices.filter((office) => limited.includes(office));
  return { assembly, person, offices: known, tokenHash, expiresAt };
}

/** The cookie's name; over HTTPS it cannot be set for a path or by another host. */
export const cookieName = (secure: boolean): string => (secure ? "__Host-hemicycle" : "hemicycle");

/** The value of Set-Cookie for a token; null takes the cookie away. */
export function cookieFor(token: string | null, secure: boolean): string {
  const age = token === null ? 0 : twelveHours / 1_000;
  const parts = [`${cookieName(secure)}=${token ?? ""}`, "HttpOnly", "SameSite=Lax", "Path=/"];
  return [...parts, `Max-Age=${age}`, ...(secure ? ["Secure"] : [])].join("; ");
}

/** The token in a Cookie header. */
export function tokenIn(cookies: string | undefined, secure: boolean): string | null {
  const start = `${cookieName(secure)}=`;
  const found = (cookies ?? "").split(";").map((part) => part.trim());
  const value = found.find((part) => part.startsWith(start))?.slice(start.length) ?? "";
  return /^[\w-]{43}$/.test(value) ? value : null;
}
