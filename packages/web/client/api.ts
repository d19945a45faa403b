import type { Discretion, Office, Proposal } from "@hemicycle/engine";

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
  | { readonly kind: "failed"; readonly title: string; readonly detail: string };

/** Who one is, as the server knows it. */
export interface SignIn {
  readonly assembly: string;
  readonly person: string;
  readonly name: string | null;
  readonly member: string | null;
  readonly offices: readonly Office[];
  readonly circle: "public" | "participants" | "bureau";
}

export interface AssemblyEntry {
  readonly id: string;
  readonly name: string | null;
  readonly rulebook: string | null;
  readonly seq: number;
  readonly status: "open" | "suspended" | "damaged";
  readonly demonstration: boolean;
}

const of = (assembly: string): string => `/api/assemblies/${encodeURIComponent(assembly)}`;

/** Sends an act under a key: asking again with the same key counts once. */
export const send = async (
  assembly: string,
  proposal: Proposal,
  { key, language }: { key: string; language: string },
): Promise<Outcome> => {
  try {
    const response = await fetch(`${of(assembly)}/acts`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        "Accept-Language": language,
      },
      body: JSON.stringify(proposal),
    });
    return outcomeOf(response.status, await response.json());
  } catch {
    return { kind: "kept", suspended: false };
  }
};

const outcomeOf = (status: number, body: unknown): Outcome => {
  // Written by our own server under the schemas of its interface.
  const answer = body as Record<string, unknown>;
  if (status === 200) return { kind: "accepted", seq: answer.seq as [number, number] };
  const type = String(answer.type ?? "");
  if (type.endsWith("/refused")) return { kind: "refused", because: answer.because as Because[] };
  if (type.endsWith("/undecided")) {
    return { kind: "undecided", unset: answer.unset as { clause: string; value: string }[] };
  }
  if (status === 503 || status === 502 || status === 504) return { kind: "kept", suspended: true };
  const detail = String(answer.detail ?? JSON.stringify(answer.faults ?? answer.errors ?? ""));
  return { kind: "failed", title: String(answer.title ?? status), detail };
};

const get = async <T>(path: string): Promise<T> => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  // Written by our own server under the schemas of its interface.
  return (await response.json()) as T;
};

export const assemblies = async (): Promise<readonly AssemblyEntry[]> =>
  (await get<{ assemblies: AssemblyEntry[] }>("/api/assemblies")).assemblies;

export const signedIn = async (): Promise<SignIn | null> =>
  (await get<{ session: SignIn | null }>("/api/session")).session;

/** Takes a seat of the demonstration. Answers what is wrong, or null. */
export const takeSeat = async (assembly: string, person: string): Promise<string | null> =>
  post(`${of(assembly)}/seat`, { person });

export const signIn = async (given: {
  secret: string;
  assembly: string;
  person: string;
}): Promise<string | null> => post("/api/session", given);

export const signOut = async (): Promise<void> => {
  await fetch("/api/session", { method: "DELETE" });
};

const post = async (path: string, body: object): Promise<string | null> => {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return null;
  const problem = (await response.json()) as { title?: string };
  return problem.title ?? String(response.status);
};
