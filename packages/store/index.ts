/** Where journals are kept: in memory, in one SQLite file, or in PostgreSQL. */
export type {
  BoardMessage,
  BoxedSlot,
  BoxPlace,
  BoxStore,
  CastInBox,
  CastOutcome,
  StoredBox,
} from "./boxes.ts";
export { StoreUnavailable } from "./driver.ts";
export { chainHash, emptyHead, leafHash, link } from "./hash.ts";
export type { CardCode, IdentityStore, StoredCredential } from "./identity.ts";
export type {
  Appended,
  Batch,
  Damage,
  Head,
  JournalStore,
  Opened,
  Receipt,
  Stored,
} from "./journal.ts";
export { assemblyLimit, entryLimit, keyLimit } from "./journal.ts";
export type { Store, StoreOptions } from "./open-store.ts";
export { memoryStore, openStore } from "./open-store.ts";
export type { SessionStore, SignInSession } from "./sessions.ts";
