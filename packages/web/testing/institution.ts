import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import type { Page } from "playwright-core";

const client = { id: "hemicycle", secret: "a-secret-of-the-client-of-some-length" };

/** A real provider of OpenID Connect, with the accounts that somebody names when they log in. */
export class Institution {
  /** What the server that trusts it is started with. */
  readonly settings: Readonly<Record<string, string>>;
  readonly #server: Server;
  readonly #issuer: string;

  private constructor(server: Server, issuer: string) {
    this.#server = server;
    this.#issuer = issuer;
    this.settings = {
      HEMICYCLE_OIDC_ISSUER: issuer,
      HEMICYCLE_OIDC_CLIENT: client.id,
      HEMICYCLE_OIDC_SECRET: client.secret,
      HEMICYCLE_OIDC_NAME: "House of Examples",
    };
  }

  static async open(): Promise<Institution> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    return new Institution(server, `http://localhost:${port}`);
  }

  /** Knows the server at this address from now on. */
  serve(url: string): void {
    const provider = new Provider(this.#issuer, {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [`${url}/api/institution/callback`],
          response_types: ["code"],
          grant_types: ["authorization_code"],
        },
      ],
      cookies: { keys: ["only for this test"] },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    });
    this.#server.on("request", provider.callback());
  }

  /** Fills in what the provider asks on its pages, until it leads back to where they came from. */
  async logIn(page: Page, account: string): Promise<void> {
    await page.waitForURL((url) => url.origin === this.#issuer || !url.pathname.startsWith("/api"));
    while (page.url().startsWith(this.#issuer)) {
      const name = page.locator("input[name=login]");
      if ((await name.count()) > 0) {
        await name.fill(account);
        await page.locator("input[name=password]").fill("any");
      }
      await page.locator("button[type=submit]").click();
      await page.waitForLoadState();
    }
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }
}
