import type { CDPSession, Page } from "playwright-core";

/** The authenticator of a device, as Chromium makes one for tests: it keeps real passkeys. */
export class Authenticator {
  readonly #line: CDPSession;
  readonly #id: string;

  private constructor(line: CDPSession, id: string) {
    this.#line = line;
    this.#id = id;
  }

  /** Gives a page one that looks at the person and finds who it should be. */
  static async of(page: Page): Promise<Authenticator> {
    const line = await page.context().newCDPSession(page);
    await line.send("WebAuthn.enable");
    const { authenticatorId } = await line.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Authenticator(line, authenticatorId);
  }

  /** Whether the next look at the person finds who it should be. */
  async recognises(isUserVerified: boolean): Promise<void> {
    await this.#line.send("WebAuthn.setUserVerified", {
      authenticatorId: this.#id,
      isUserVerified,
    });
  }

  /** How many passkeys it keeps. */
  async kept(): Promise<number> {
    const { credentials } = await this.#line.send("WebAuthn.getCredentials", {
      authenticatorId: this.#id,
    });
    return credentials.length;
  }
}
