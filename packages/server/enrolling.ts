import type { StoredCredential } from "@hemicycle/store";
import { sendReply } from "./answers.ts";
import { type Enrolling, type House, sendUnavailable } from "./house.ts";
import { type Ctx, found, type Or, stop } from "./http.ts";
import type { Room } from "./rooms.ts";
import { submission } from "./submission.ts";

export interface Enrolment {
  readonly room: Room;
  readonly who: Enrolling;
  readonly credential: Omit<StoredCredential, "assembly" | "person" | "createdAt">;
}

/**
 * Enrols a credential by the card that was opened: kept first, so that what the journal knows is
 * there, and counting only once the journal says so. False if somebody has it already.
 */
export async function enrol(
  c: Ctx,
  house: House,
  { room, who, credential }: Enrolment,
): Promise<Or<boolean>> {
  const { identity, clock, books } = house;
  const { id, kind } = credential;
  const { person, enrolling: card } = who;
  const stored = { ...credential, assembly: room.id, person, createdAt: clock() };
  try {
    if (!(await identity.addCredential(stored))) return found(false);
  } catch {
    return stop(sendUnavailable());
  }
  const proposal = { act: { type: "EnrolCredential", credential: id, kind, card } } as const;
  const terms = { key: `enrol-${id}`, expected: null };
  const reply = await room.desk.submit(submission(person, proposal, terms));
  if (reply.kind === "accepted") return found(true);
  await identity.deleteCredential(id).catch(() => undefined);
  return stop(await sendReply(c, reply, { room, who, books }));
}
