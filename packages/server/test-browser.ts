/** A browser as far as sign-in elsewhere needs one: cookies by host, redirects, two forms. */

interface Seen {
  readonly url: string;
  readonly status: number;
  readonly text: string;
}

/** More than any sign-in takes. */
const patience = 20;

export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Keeps a cookie as if the host had set it. */
  take(url: string, cookie: string): void {
    for (const one of cookie.split("; ")) {
      const [name = "", ...value] = one.split("=");
      this.#jarOf(url).set(name, value.join("="));
    }
  }

  /** For a Cookie header. */
  cookies(url: string): string {
    return [...this.#jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Follows redirects, at most so many, and answers where they end. */
  async visit(url: string, { steps = patience } = {}): Promise<string> {
    let at = url;
    for (let step = 0; step < steps; step += 1) {
      const next = await this.#ask(at);
      if (next.status < 300 || next.status >= 400) return at;
      at = next.url;
    }
    return at;
  }

  /** Fills in the forms of the provider until it leads to an address that begins so. */
  async logIn(
    start: string,
    { name, until }: { readonly name: string; readonly until: string },
  ): Promise<string> {
    let seen = await this.#ask(start);
    for (let step = 0; step < patience; step += 1) {
      if (seen.url.startsWith(until) && seen.status >= 300) return seen.url;
      const action = /<form[^>]* action="([^"]+)"/.exec(seen.text)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(seen.text)?.[1];
      if (action === undefined && seen.status < 300) throw new Error(`no form: ${seen.text}`);
      const fields = new URLSearchParams({ prompt: prompt ?? "", login: name, password: "x" });
      seen =
        action === undefined
          ? await this.#ask(seen.url)
          : await this.#ask(new URL(action, seen.url).href, fields);
    }
    throw new Error(`still not at ${until}`);
  }

  /** One request; where it is redirected, `url` is where to. */
  async #ask(url: string, form?: URLSearchParams): Promise<Seen> {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { Cookie: this.cookies(url) },
      ...(form === undefined ? {} : { method: "POST", body: form }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(url, line);
    const text = await response.text();
    const to = response.headers.get("location");
    return { url: to === null ? url : new URL(to, url).href, status: response.status, text };
  }

  #keep(url: string, line: string): void {
    const [pair = ""] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    const isGone = /Max-Age=0\b/i.test(line) || /expires=Thu, 01 Jan 1970/i.test(line);
    if (isGone) this.#jarOf(url).delete(name);
    else this.#jarOf(url).set(name, value.join("="));
  }

  #jarOf(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    return jar;
  }
}
