import type { Configuration } from "openid-client";

/** Where an institution answers for people (OpenID Connect), as the operator has set it. */
export interface InstitutionSettings {
  /** Address of the provider: "https://login.parliament.example". */
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** As people know it. */
  readonly name: string;
}

/** Loaded when the first account is asked for. */
const library = () => import("openid-client");

/** What belongs together from the start of a sign-in to its end. */
export interface Terms {
  /** Comes back with the answer; known to this browser alone. */
  readonly state: string;
  /** Stands in what the provider signs. */
  readonly nonce: string;
  /** The secret without which the answer is worth nothing to others (RFC 7636). */
  readonly verifier: string;
}

/** Whom an institution has answered for; undefined if it has not answered as it must. */
export type Answered = { readonly issuer: string; readonly subject: string } | undefined;

/**
 * The client of one provider, by the code flow with PKCE, state and nonce. It asks for nothing but
 * who somebody is there: no name, no address.
 */
export class Institution {
  readonly name: string;
  readonly #settings: InstitutionSettings;
  #found: Promise<Configuration> | undefined;

  constructor(settings: InstitutionSettings) {
    this.name = settings.name;
    this.#settings = settings;
  }

  /** Where the browser is sent. Rejects if the provider cannot be asked what it can do. */
  async start({ state, nonce, verifier }: Terms, callback: string): Promise<URL> {
    const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await library();
    return buildAuthorizationUrl(await this.#provider(), {
      redirect_uri: callback,
      scope: "openid",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
    });
  }

  /** Exchanges what the browser brought back. Rejects if the provider cannot be reached. */
  async finish({ state, nonce, verifier }: Terms, came: URL): Promise<Answered> {
    const { authorizationCodeGrant } = await library();
    const provider = await this.#provider();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await authorizationCodeGrant(provider, came, {
      ...checks,
      idTokenExpected: true,
    }).catch((error: unknown) => {
      if (isUnreachable(error)) throw error;
      return undefined;
    });
    const claims = tokens?.claims();
    return claims === undefined ? undefined : { issuer: claims.iss, subject: claims.sub };
  }

  /** Asked once; again where it could not be. */
  #provider(): Promise<Configuration> {
    if (this.#found === undefined) {
      this.#found = this.#discover();
      this.#found.catch(() => {
        this.#found = undefined;
      });
    }
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const { discovery, allowInsecureRequests } = await library();
    const { issuer, client, secret } = this.#settings;
    const server = new URL(issuer);
    // Only for a provider on this machine; any other is asked over HTTPS.
    const execute = isHere(server) ? [allowInsecureRequests] : [];
    return discovery(server, client, secret, undefined, { execute, timeout: 10 });
  }
}

const isHere = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** `fetch` says so by a TypeError, a timeout by its name. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === "TimeoutError" ||
    (error instanceof TypeError && error.message === "fetch failed"));
