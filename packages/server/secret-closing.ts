import { voteAt } from "@hemicycle/assembly";
import type { Proposal } from "@hemicycle/engine";
import type { BoxPlace } from "@hemicycle/store";
import type { Reply } from "./desk.ts";
import type { House } from "./house.ts";
import type { Room } from "./rooms.ts";
import { isNo, refusalOf } from "./secret-acts.ts";
import type { SignedIn } from "./sign-in.ts";

/** An act as it is to be entered, and what there is to do once it was answered. */
interface Filled {
  readonly proposal: Proposal;
  readonly settle: (reply: Reply) => Promise<void>;
}

/**
 * The close of a secret ballot says what is in its box: nothing is cast any more from the moment
 * when that is known. If the act is not accepted after all, the box is opened again. Other acts
 * stay as they are. Rejects if the store is away.
 */
export async function withBox(
  house: House,
  room: Room,
  { who, proposal }: { readonly who: SignedIn; readonly proposal: Proposal },
): Promise<Filled> {
  const plain = { proposal, settle: async () => undefined };
  const { act } = proposal;
  const place = act.type === "CloseVote" ? openBox(room, act.vote) : null;
  if (act.type !== "CloseVote" || place === null) return plain;
  const { box: _, ...bare } = act;
  if (refusalOf(house, room, { who, proposal: { ...proposal, act: bare } }) !== undefined) {
    return { ...plain, proposal: { ...proposal, act: bare } };
  }
  const { ballots, weight: votes, head } = await house.boxes.close(place);
  return {
    proposal: { ...proposal, act: { ...bare, box: { ballots, votes, archive: head } } },
    settle: async (reply) => {
      if (!isNo(reply)) return;
      await room.desk.catchUp();
      if (openBox(room, act.vote) !== null) await house.boxes.reopen(place);
    },
  };
}

const openBox = (room: Room, id: string): BoxPlace | null => {
  const placed = voteAt(room.book.moment.state, id);
  const box = placed?.vote.status === "open" ? placed.vote.box : undefined;
  return box === undefined ? null : { assembly: room.id, election: box.election };
};
