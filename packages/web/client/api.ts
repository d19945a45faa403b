import type { Discretion, Office, Proposal } from "@hemicycle/engine";
import type { Language } from "../messages/index.ts";

/** Why an act is refused, in the reader's language. */
export interface Because {
  readonly clause: string;
  readonly cites: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly discretion: Discretion | null;
  readonly message: string;
}

/** What came of an act that was sent. */
export type Outcome =
  | { readonly kind: "accepted"; readonly seq: readonly [number, number] }
  | { readonly kind: "refused"; readonly because: readonly Because[] }
  | { readonly kind: "undecided"; readonly unset: readonly { clause: string; value: string }[] }
  /** The server could not be reached, or cannot write: kept here under its key, not recorded. */
  | { readonly kind: "kept"; readonly suspended: boolean }
  /** `problem` is the permanent name of what is wrong; title and detail are the server's words. */
  | {
      readonly kind: "failed";
      readonly problem: string;
      readonly title: string;
      readonly detail: string;
    };

/** Who one is, as the server knows it. */
export interface SignIn {
  readonly assembly: string;
  readonly person: string;
  readonly name: string | null;
  readonly member: string | null;
  readonly offices: readonly Office[];
  readonly circle: "public" | "participants" | "bureau";
  /** Until when, if nothing ends it before. */
  readonly until: string;
  /** With what they have signed in; null: by the secret of the start, or as a seat. */
  readonly credential: { readonly id: string; readonly kind: "passkey" | "institution" } | null;
  /** Whether a card was opened here that waits for a credential: nothing else can be done. */
  readonly enrolling: boolean;
}

export interface AssemblyEntry {
  readonly id: string;
  readonly name: string | null;
  readonly rulebook: string | null;
  readonly seq: number;
  readonly status: "open" | "suspended" | "damaged";
  readonly demonstration: boolean;
  /** A demonstration that is played step by step. */
  readonly played: boolean;
  /** Which its pages speak to whoever has chosen none. */
  readonly language?: Language;
}

const of = (assembly: string): string => `/api/assemblies/${encodeURIComponent(assembly)}`;

/** Others wrote at the same time: how often, and after how many milliseconds, it is asked again. */
const attempts = 4;
const pause = 150;
/** Milliseconds after which an answer is held not to come any more. */
const patience = 15_000;

interface Terms {
  readonly key: string;
  readonly language: string;
  /** Who asks for it: where another window has signed in somebody else, it is not theirs. */
  readonly person: string | null;
  /** The header Hemicycle-Gesture, where the act asks for a gesture. */
  readonly gesture?: string;
}

/** Sends an act under a key: asking again with the same key counts once. */
export const send = async (
  assembly: string,
  proposal: Proposal,
  terms: Terms,
): Promise<Outcome> => {
  try {
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      const answer = await post(`${of(assembly)}/acts`, proposal, headersOf(terms));
      if (problemOf(answer.body) !== "busy") return outcomeOf(answer);
      await new Promise((resolve) => setTimeout(resolve, pause * attempt * (0.5 + Math.random())));
    }
    return { kind: "kept", suspended: false };
  } catch {
    return { kind: "kept", suspended: false };
  }
};

/**
 * Sends what the server checks before it enters an act that follows from it, to its own address
 * below the assembly. What holds and enters nothing is accepted with no numbers.
 */
export const submit = async (
  { assembly, path }: { readonly assembly: string; readonly path: string },
  body: object,
  language: string,
): Promise<Outcome> => {
  try {
    const answer = await post(`${of(assembly)}/${path}`, body, { "Accept-Language": language });
    if (answer.status === 204 || (answer.status === 200 && answer.body["seq"] === undefined)) {
      return { kind: "accepted", seq: [0, 0] };
    }
    return outcomeOf(answer);
  } catch {
    return { kind: "kept", suspended: false };
  }
};

/** Reads what the server tells below an assembly. Rejects where it does not. */
export const told = <T>(assembly: string, path: string): Promise<T> =>
  get<T>(`${of(assembly)}/${path}`);

/** The same, for bytes. */
export const toldBytes = async (assembly: string, path: string): Promise<Uint8Array> => {
  const response = await fetch(`${of(assembly)}/${path}`);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return new Uint8Array(await response.arrayBuffer());
};

const headersOf = ({ key, language, person, gesture }: Terms): Record<string, string> => ({
  "Idempotency-Key": key,
  "Accept-Language": language,
  ...(person === null ? {} : { "Hemicycle-Person": person }),
  ...(gesture === undefined ? {} : { "Hemicycle-Gesture": gesture }),
});

interface Reply {
  readonly status: number;
  /** Written by our own server under the schemas of its interface. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The name at the end of a problem's `type`. */
const problemOf = ({ type }: Reply["body"]): string => String(type ?? "").replace(/^.*\//, "");

const outcomeOf = ({ status, body }: Reply): Outcome => {
  if (status === 200) return { kind: "accepted", seq: body["seq"] as [number, number] };
  const problem = problemOf(body);
  if (problem === "refused") return { kind: "refused", because: body["because"] as Because[] };
  if (problem === "undecided") {
    return { kind: "undecided", unset: body["unset"] as { clause: string; value: string }[] };
  }
  if (status === 502 || status === 503 || status === 504) {
    return { kind: "kept", suspended: problem === "suspended" };
  }
  if (problem === "ballot-unusable") {
    const title = String(body["why"] ?? "");
    return { kind: "failed", problem, title, detail: String(body["where"] ?? "") };
  }
  const faults = body["detail"] ?? JSON.stringify(body["faults"] ?? body["errors"] ?? "");
  const title = String(body["title"] ?? status);
  return { kind: "failed", problem, title, detail: String(faults) };
};

const get = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  // Written by our own server under the schemas of its interface.
  return (await response.json()) as T;
};

export const assemblies = async (): Promise<readonly AssemblyEntry[]> =>
  (await get<{ assemblies: AssemblyEntry[] }>("/api/assemblies")).assemblies;

/** Whoever has only opened a card is nobody yet. */
export const signedIn = async (): Promise<SignIn | null> => {
  const { session } = await get<{ session: SignIn | null }>("/api/session");
  return session?.enrolling === true ? null : session;
};

/** Takes a seat of a demonstration. Answers the name of the problem, or null. */
export const takeSeat = (assembly: string, person: string): Promise<string | null> =>
  ask(`${of(assembly)}/seat`, { person });

/** Signs somebody in. Answers the name of the problem, or null. */
export const signIn = (given: {
  readonly secret: string;
  readonly assembly: string;
  readonly person: string;
}): Promise<string | null> => ask("/api/session", given);

/** Answers the name of the problem, or null: then nobody is signed in here. */
export const signOut = (): Promise<string | null> =>
  problemIn(reach("/api/session", { method: "DELETE" }));

const ask = (path: string, body: object): Promise<string | null> => problemIn(post(path, body));

const problemIn = async (asked: Promise<Reply>): Promise<string | null> => {
  try {
    const reply = await asked;
    return reply.status < 300 ? null : problemOf(reply.body) || String(reply.status);
  } catch {
    return "unreachable";
  }
};

const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Reply> =>
  reach(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

const reach = async (path: string, what: RequestInit): Promise<Reply> => {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const response = await fetch(path, { ...what, signal: giveUp.signal });
    const read: unknown = response.status === 204 ? {} : await response.json();
    return { status: response.status, body: read as Reply["body"] };
  } finally {
    clearTimeout(timer);
  }
};
