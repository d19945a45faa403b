import type {
  AnnouncedVote,
  AnnulledVote,
  ClosedVote,
  DeclaredVote,
  OpenVote,
  Question,
  Recorded,
  Session,
  State,
} from "@hemicycle/engine";
import { latest, type Recently } from "./titles.ts";

/** What the wall shows: one thing at a time. */
export type HallView =
  /** No sitting is under way; `ended`: which of the two has been closed, if either has. */
  | { readonly kind: "none"; readonly ended: "sitting" | "session" | null }
  | { readonly kind: "suspended"; readonly reason: string | null }
  /** The public is kept out: what is said and decided does not come here. */
  | { readonly kind: "inCamera" }
  | { readonly kind: "vote"; readonly vote: AnnouncedVote | OpenVote | ClosedVote }
  | { readonly kind: "result"; readonly vote: DeclaredVote }
  | { readonly kind: "annulled"; readonly vote: AnnulledVote }
  /** Decided without a vote. */
  | { readonly kind: "decided"; readonly question: Question }
  /** Somebody has the floor, or nobody has. */
  | { readonly kind: "floor" };

/**
 * A vote that is open comes before all; then whoever has the floor; then a vote that is announced;
 * then what was decided last, until other business begins.
 */
export const hallView = ({ session }: State, recent: Recently): HallView => {
  const sitting = session?.sitting ?? null;
  if (session === null || sitting === null) return { kind: "none", ended: endedIn(session) };
  if (sitting.status === "suspended")
    return { kind: "suspended", reason: latest(recent, reasonIn) };
  if (sitting.inCamera) return { kind: "inCamera" };
  const vote = session.votes.get(session.voteUnderWay ?? "");
  if (vote?.status === "open") return { kind: "vote", vote };
  if (sitting.floor !== null) return { kind: "floor" };
  if (vote?.status === "announced") return { kind: "vote", vote };
  const left = latest(recent, (recorded) => leftBy(session, recorded));
  return left?.view ?? { kind: "floor" };
};

const endedIn = (session: Session | null): "sitting" | "session" | null => {
  if (session === null || session.sittingsHeld === 0) return null;
  return session.status === "closed" ? "session" : "sitting";
};

const reasonIn = ({ event }: Recorded): string | null =>
  event.type === "SittingSuspended" ? event.reason : null;

/** What an event leaves on the wall: other business leaves nothing of what was before it. */
interface Left {
  readonly view: HallView | null;
}

/** Null where an event changes nothing on the wall. */
const leftBy = ({ votes }: Session, { event }: Recorded): Left | null => {
  switch (event.type) {
    case "ResultDeclared":
    case "VoteClosed":
    case "VoteAnnulled":
      return { view: viewOf(votes.get(event.vote)) };
    case "DecidedWithoutVote":
      return { view: { kind: "decided", question: event.question } };
    case "FloorGiven":
    case "ItemTakenUp":
    case "SittingOpened":
    case "SittingResumed":
      return { view: null };
    default:
      return null;
  }
};

const viewOf = (vote: ReturnType<Session["votes"]["get"]>): HallView | null => {
  switch (vote?.status) {
    case "declared":
      return { kind: "result", vote };
    case "closed":
      return { kind: "vote", vote };
    case "annulled":
      return { kind: "annulled", vote };
    default:
      return null;
  }
};

/** When the last event happened that is known here; null while none is. */
export const lastInstant = (recent: Recently): string | null => latest(recent, ({ at }) => at);

/** The vote that was closed last, its result declared or not. */
export const lastClosed = ({ session }: State): ClosedVote | DeclaredVote | null =>
  (session?.votes.values() ?? []).reduce<ClosedVote | DeclaredVote | null>((last, vote) => {
    if (vote.status !== "closed" && vote.status !== "declared") return last;
    return last === null || vote.closedAt >= last.closedAt ? vote : last;
  }, null);
