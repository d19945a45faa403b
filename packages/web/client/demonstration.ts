/** What the server tells of a demonstration, and how it is played. It decides nothing. */

/** A clause, and the paragraph that it is of: "Rules of the Assembly, 33.1". */
export interface CitedClause {
  readonly clause: string;
  readonly cites: string;
}

export interface PlayStep {
  readonly id: string;
  readonly chapter: string;
  /** What happens, in the reader's language. */
  readonly says: string;
  readonly grounds: readonly CitedClause[];
  /** Whether a vote is open after it, in which whoever watches can take part. */
  readonly opensVote: boolean;
}

export interface PlayScript {
  readonly chapters: readonly { readonly id: string; readonly title: string }[];
  readonly steps: readonly PlayStep[];
}

/** Where the play stands. */
export interface PlayProgress {
  /** Steps that have come about, by the play or by hand, of all. */
  readonly done: number;
  readonly steps: number;
  /** What comes next; null when nothing is left. */
  readonly next: string | null;
  /** Why that cannot happen as things stand. */
  readonly stuck: {
    readonly answer: "refused" | "undecided" | "impossible";
    readonly reasons: readonly (CitedClause & { readonly message: string })[];
  } | null;
  /** Where the play can go on instead. */
  readonly skip: string | null;
}

/** One meeting of the Assembly that the demonstration is made after. */
export interface TimetableEntry {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly room: string;
  readonly closed: boolean;
  readonly plenary: boolean;
  readonly played: boolean;
}

export interface Demonstrations {
  readonly count: number;
  readonly limit: number;
  /** Where a phone in the local network reaches this server. */
  readonly nearby: readonly string[];
}

/** What was asked for, or the permanent name of what is in the way. */
export type Told<T> = { readonly value: T } | { readonly problem: string };

const of = (assembly: string): string => `/api/assemblies/${encodeURIComponent(assembly)}/play`;

export const playScript = (assembly: string, language: string): Promise<Told<PlayScript>> =>
  told(`${of(assembly)}/script`, { language });

export const playProgress = (assembly: string, language: string): Promise<Told<PlayProgress>> =>
  told(of(assembly), { language });

/** Plays a step, by its id. Its acts are judged like everybody's. */
export const playStep = (
  assembly: string,
  step: string,
  language: string,
): Promise<Told<PlayProgress>> => told(of(assembly), { language, body: { step } });

export const programme = (
  assembly: string,
  language: string,
): Promise<Told<{ readonly source: string; readonly meetings: readonly TimetableEntry[] }>> =>
  told(`${of(assembly)}/programme`, { language });

/** What of a demonstration is so in the sources, and what was made for it. */
export interface Label {
  readonly real: string;
  readonly made: string;
}

export const labelOf = (assembly: string, language: string): Promise<Told<Label>> =>
  told(`/api/assemblies/${encodeURIComponent(assembly)}/demonstration`, { language });

export const demonstrations = (): Promise<Told<Demonstrations>> => told("/api/demonstrations", {});

/** Founds a fresh demonstration beside the others, and answers its id. */
export const foundDemonstration = (): Promise<Told<{ readonly assembly: string }>> =>
  told("/api/demonstrations", { body: {} });

async function told<T>(
  path: string,
  { language, body }: { readonly language?: string; readonly body?: object },
): Promise<Told<T>> {
  try {
    const response = await fetch(path, {
      headers: {
        ...(language === undefined ? {} : { "Accept-Language": language }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    // Written by our own server under the schemas of its interface.
    if (response.ok) return { value: answer as T };
    const { type } = answer as { readonly type?: string };
    return { problem: (type ?? "").replace(/^.*\//, "") || String(response.status) };
  } catch {
    return { problem: "unreachable" };
  }
}

const loopback = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Where a phone in the hall reaches this page's server: as this page has, or, where that is the
 * machine itself, by its address in the local network; null where there is none.
 */
export async function phoneOrigin(): Promise<string | null> {
  if (!loopback.test(location.hostname)) return location.origin;
  const known = await demonstrations();
  return "value" in known ? (known.value.nearby[0] ?? null) : null;
}
