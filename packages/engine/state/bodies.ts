import type { CalendarDate, Dict } from "@hemicycle/base";
import type { Session } from "../state.ts";
import type { BodyKind, Sex, TermKind } from "../words.ts";

/**
 * A body beside the plenary. It stands in the state and not in the session: whoever is named to it
 * serves for years, while its proceedings begin anew with each session.
 */
export interface Body {
  readonly id: string;
  readonly kind: Exclude<BodyKind, "plenary">;
  readonly name: string;
  readonly basis: string;
  readonly entered?: Entered;
  /** Everybody who was ever named to it, in the order of the naming. */
  readonly terms: readonly Term[];
  readonly proceedings: Proceedings;
}

/** The entry of the journal by which something came about, and its day at the seat. */
export interface Entered {
  readonly seq: number;
  readonly on: CalendarDate;
}

/** That somebody held an office of the whole assembly. */
export interface Tenure {
  readonly person: string;
  /** As they stood in the register when they took it. */
  readonly name: string;
  readonly member: string | null;
  /** Null where it follows from an act that says nothing of it: an election, the founding. */
  readonly basis: string | null;
  readonly entered: Entered;
  /** Null while it is held. */
  readonly endedBy: Entered | null;
}

/** What somebody was named to a body as, and for how long. */
export interface Term {
  readonly person: string;
  readonly as: TermKind;
  /** As they stood in the register at the naming: a term outlives the registration. */
  readonly name: string;
  readonly member: string | null;
  readonly sex: Sex | null;
  /** First and last day; null where nobody has said. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly basis: string;
  /**
   * Away: whoever came with the delegation of an earlier session is in the register no more. The
   * term runs on, and nobody acts in it until the same person is named again.
   */
  readonly status: "held" | "away" | "ended";
  /** The first day on which it no longer ran, where it was ended and not only over. */
  readonly ended?: CalendarDate;
  readonly entered?: Entered;
  readonly endedBy?: Entered;
}

/**
 * The fields of a session that each body has for itself. Those of the session itself are the
 * plenary's; in a body the delegations are those whom its terms make up.
 */
export const proceedingsFields = [
  "delegations",
  "presence",
  "quorumBase",
  "voteTable",
  "sitting",
  "sittingsHeld",
  "items",
  "elections",
  "votes",
  "voteUnderWay",
  "decisions",
  "withoutVote",
  "rulings",
  "asRecorded",
  "debateSeconds",
  "debate",
  "measures",
  "heardOn",
  "speeches",
  "quorumCheck",
  "substitutes",
  "sittingsClosed",
] as const satisfies readonly (keyof Session)[];

/** The fields that all bodies share: the session, its preparation, and the texts that travel. */
export const sharedFields = [
  "id",
  "title",
  "place",
  "opens",
  "closes",
  "source",
  "status",
  "preparation",
  "requests",
  "drafts",
  "amending",
] as const satisfies readonly (keyof Session)[];

type Own = (typeof proceedingsFields)[number];
type Shared = (typeof sharedFields)[number];

/** What a body is doing in this session. The compiler stops here at a field that is in no list. */
export type Proceedings = [Exclude<keyof Session, Own | Shared>] extends [never]
  ? Pick<Session, Own>
  : never;

/** A geopolitical group of members, as its own list or a source names them. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
  readonly source: string;
}

/** Registers of bodies and groups, which outlive sessions. */
export interface Bodies {
  readonly bodies: Dict<Body>;
  readonly groups: Dict<Group>;
  /** By office, in the order of taking it; left out while nobody has held any. */
  readonly tenures?: Dict<readonly Tenure[]>;
  /** The body in whose place this state is seen; null: the plenary. */
  readonly body: string | null;
}
