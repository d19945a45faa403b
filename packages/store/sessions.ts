/**
 * Who is signed in. These records are personal, so they stand beside the journal and not in it:
 * they are changed and deleted, and no hash covers them.
 */
import type { Driver, Row } from "./driver.ts";

/** A sign-in (not a session of the assembly). Instants are milliseconds since 1970. */
export interface SignInSession {
  /** SHA-256, hex, of the secret that the browser holds: the secret itself is stored nowhere. */
  readonly tokenHash: string;
  readonly assembly: string;
  readonly person: string;
  /** In which capacities the person may act, JSON. */
  readonly capacities: string;
  readonly createdAt: number;
  /** The store has no clock: whoever reads compares. */
  readonly expiresAt: number;
}

/** Rejects when the database cannot be reached. */
export interface SessionStore {
  /** Adds the session, or replaces the one with the same `tokenHash`. */
  put(session: SignInSession): Promise<void>;
  get(tokenHash: string): Promise<SignInSession | undefined>;
  delete(tokenHash: string): Promise<void>;
  /** Forgets what had ended at that instant: `expiresAt` at or before it. */
  deleteEnded(instant: number): Promise<void>;
}

const put = `insert into sign_in
    (token_hash, assembly, person, capacities, created_at, expires_at)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (token_hash) do update set assembly = excluded.assembly, person = excluded.person,
    capacities = excluded.capacities, created_at = excluded.created_at,
    expires_at = excluded.expires_at`;

const get = `select assembly, person, capacities, created_at, expires_at
  from sign_in where token_hash = $1`;

const deleteOne = "delete from sign_in where token_hash = $1";

const deleteEnded = "delete from sign_in where expires_at <= $1";

export function sqlSessions(driver: Driver): SessionStore {
  return {
    put: async ({ tokenHash, assembly, person, capacities, createdAt, expiresAt }) => {
      await driver.run(put, [tokenHash, assembly, person, capacities, createdAt, expiresAt]);
    },
    get: async (tokenHash) => {
      const [row] = await driver.all(get, [tokenHash]);
      return row && sessionOf(tokenHash, row);
    },
    delete: async (tokenHash) => void (await driver.run(deleteOne, [tokenHash])),
    deleteEnded: async (instant) => void (await driver.run(deleteEnded, [instant])),
  };
}

function sessionOf(tokenHash: string, row: Row): SignInSession {
  return {
    tokenHash,
    assembly: String(row["assembly"]),
    person: String(row["person"]),
    capacities: String(row["capacities"]),
    createdAt: Number(row["created_at"]),
    expiresAt: Number(row["expires_at"]),
  };
}

/** Signed in until the process ends. */
export function memorySessions(): SessionStore {
  const sessions = new Map<string, SignInSession>();
  return {
    put: async (session) => void sessions.set(session.tokenHash, { ...session }),
    get: async (tokenHash) => sessions.get(tokenHash),
    delete: async (tokenHash) => void sessions.delete(tokenHash),
    deleteEnded: async (instant) => {
      for (const { tokenHash, expiresAt } of sessions.values()) {
        if (expiresAt <= instant) sessions.delete(tokenHash);
      }
    },
  };
}
