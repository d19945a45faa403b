import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import type { Act } from "@hemicycle/engine";
import { Authenticator, type Flaws } from "./test-authenticator.ts";
import { type Asked, ask, freshKey, signIn } from "./test-client.ts";

/** People with cards and passkeys, at a server at localhost. */

export const placeOf = (url: string) => ({ origin: url, rpId: new URL(url).hostname });

export const cookieIn = ({ headers }: Asked): string =>
  (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** An act of somebody who is signed in. */
export const act = (
  url: string,
  proposal: object,
  { cookie, headers = {} }: { readonly cookie: string; readonly headers?: object },
): Promise<Asked> =>
  ask(url, "POST /api/assemblies/a/acts", {
    cookie,
    headers: { "Idempotency-Key": freshKey(), ...headers },
    body: proposal,
  });

/** An act of the secretariat; throws if it is not accepted. */
export async function asSecretariat(url: string, done: Act): Promise<void> {
  const cookie = await signIn(url, "a", "SEC");
  const { status, text } = await act(url, { act: done, office: "secretariat" }, { cookie });
  if (status !== 200) throw new Error(text);
}

export interface Issued {
  readonly card: string;
  readonly person: string;
  readonly name: string;
  readonly code: string;
  readonly until: string;
}

/** Issues cards, and throws if that is refused. */
export async function issue(
  url: string,
  people: readonly string[],
  replacing?: true,
): Promise<readonly Issued[]> {
  const cookie = await signIn(url, "a", "SEC");
  const body = replacing === undefined ? { people } : { people, replacing };
  const made = await ask(url, "POST /api/assemblies/a/cards", { cookie, body });
  if (made.status !== 200) throw new Error(made.text);
  // The form of the answer was checked by `ask`.
  return made.body["cards"] as readonly Issued[];
}

export const openCard = (url: string, code: string, cookie?: string): Promise<Asked> =>
  ask(url, "POST /api/assemblies/a/card", { cookie, body: { code } });

/** Opens a fresh card of a person, and answers the cookie. */
export async function opened(url: string, person: string): Promise<string> {
  const [card] = await issue(url, [person]);
  return cookieIn(await openCard(url, card?.code ?? ""));
}

/** What a request of a device was answered, and the options that it had asked for before. */
export async function enrol(
  url: string,
  cookie: string,
  { device, flaws = {} }: { readonly device: Authenticator; readonly flaws?: Flaws },
): Promise<Asked> {
  const path = "POST /api/assemblies/a/passkeys";
  const options = await ask(url, `${path}/options`, { cookie, body: {} });
  if (options.status !== 200) return options;
  const response = device.make(options.body as never, flaws);
  return ask(url, path, { cookie, body: { response } });
}

/** Signs in by a passkey. */
export async function useDevice(
  url: string,
  device: Authenticator,
  flaws: Flaws = {},
): Promise<Asked> {
  const path = "POST /api/assemblies/a/sign-in";
  const options = await ask(url, `${path}/options`, { body: {} });
  return ask(url, path, { body: { response: device.use(options.body as never, flaws) } });
}

/** A person with a passkey on a device of their own, and the cookie of their sign-in. */
export async function enrolled(
  url: string,
  person: string,
): Promise<{ readonly device: Authenticator; readonly cookie: string }> {
  const device = new Authenticator(placeOf(url));
  const answer = await enrol(url, await opened(url, person), { device });
  if (answer.status !== 200) throw new Error(answer.text);
  return { device, cookie: cookieIn(answer) };
}

/** Who a cookie belongs to. */
export const whoIs = async (url: string, cookie: string): Promise<unknown> =>
  (await ask(url, "GET /api/session", { cookie })).body["session"];

/** The texts of the last entries of the journal, as events. */
export async function lastEntries(url: string, cookie: string): Promise<readonly Entry[]> {
  const { text } = await ask(url, "GET /api/assemblies/a/journal?limit=1000", { cookie });
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const { text: entry = "{}", chain } = JSON.parse(line);
    return { chain, ...JSON.parse(entry) };
  });
}

/** The header for a gesture made after the last entry that is there. */
export async function gestureFor(
  url: string,
  cookie: string,
  made: { readonly device: Authenticator; readonly proposal: object; readonly key: string },
): Promise<string> {
  const entries = await lastEntries(url, cookie);
  const after = entries.length;
  const { device, proposal, key } = made;
  const mark = await markOf(url);
  const told = { act: proposal, after, assembly: "a", chain: entries.at(-1)?.chain, key, mark };
  const challenge = createHash("sha256").update(canonical(told)).digest("base64url");
  const gesture = { response: device.use({ challenge }), after, mark };
  return Buffer.from(JSON.stringify(gesture)).toString("base64url");
}

/** A mark of the moment, for a gesture. */
export async function markOf(url: string, assembly = "a"): Promise<string> {
  const { body } = await ask(url, `POST /api/assemblies/${assembly}/gesture-mark`, { body: {} });
  return String(body["mark"]);
}

export interface Entry {
  readonly seq: number;
  readonly chain: string;
  readonly at: string;
  readonly by: string;
  readonly signedWith?: { readonly credential: string; readonly gesture?: string };
  readonly event: { readonly type: string; readonly [field: string]: unknown };
}
