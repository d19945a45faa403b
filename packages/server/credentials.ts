import type { StoredCredential } from "@hemicycle/store";
import type { Room } from "./rooms.ts";

/** Whether the journal lets a credential count. */
export async function isActive(
  { book, desk }: Room,
  { id, person }: Pick<StoredCredential, "id" | "person">,
): Promise<boolean> {
  // Another server may have enrolled it a moment ago.
  if (!book.moment.state.credentials.has(id)) await desk.catchUp().catch(() => undefined);
  const { credentials, people } = book.moment.state;
  const known = credentials.get(id);
  const isTheirs = known?.person === person && known.status === "active";
  return isTheirs && people.get(person)?.mandateEnded === false;
}
