import { questionKey, type Recorded } from "@hemicycle/engine";

/** What an observer writes down where members vote, object and sign as persons. */
export interface Seats {
  /** In whose place a substitute sits, in the sitting under way. */
  readonly taken: Map<string, string>;
  /** Who has voted from which seat, by the vote. */
  readonly voted: Map<string, Map<string, string>>;
  /** Who has objected from which seat, by the question. */
  readonly objected: Map<string, Map<string, string>>;
  /** What drafts are said to be, by their subjects. */
  readonly drafts: Map<string, readonly string[]>;
  /** Who stands in which election. */
  readonly standing: Set<string>;
  /** What the papers of a vote on candidates say: blank ones first. */
  readonly papers: Map<string, readonly number[]>;
  /** Whether a count was asked for in this sitting, and has not found enough. */
  counting: boolean;
}

export const newSeats = (): Seats => ({
  taken: new Map(),
  voted: new Map(),
  objected: new Map(),
  drafts: new Map(),
  standing: new Set(),
  papers: new Map(),
  counting: false,
});

/** What is the same in a body has another name there. */
export const named = (name: string, body: string | undefined): string => `${body ?? ""}/${name}`;

/** Whoever it is done for. */
export const principalOf = ({ by, onBehalfOf }: Recorded): string => onBehalfOf ?? by;

/** From which seat somebody acts: a body has no substitutes. */
export const seatIn = ({ taken }: Seats, person: string, body: string | undefined): string =>
  body === undefined ? (taken.get(person) ?? person) : person;

const note = (all: Map<string, Map<string, string>>, key: string, [seat, person]: Pair): void => {
  all.set(key, new Map([...(all.get(key) ?? []), [seat, person]]));
};
type Pair = readonly [seat: string, person: string];

/** Writes down who sits where, who has voted, objected and signed. */
export function writeSeats(seats: Seats, recorded: Recorded): void {
  const { event, body } = recorded;
  const person = principalOf(recorded);
  const from: Pair = [seatIn(seats, person, body), person];
  switch (event.type) {
    case "SessionConvened":
      Object.assign(seats, newSeats());
      break;
    case "SubstituteSeated":
      if (body === undefined) seats.taken.set(event.person, event.inPlaceOf);
      break;
    case "MandateEnded":
      for (const [one, other] of seats.taken)
        if (one === event.person || other === event.person) seats.taken.delete(one);
      break;
    case "BallotCast":
      note(seats.voted, named(event.vote, body), from);
      break;
    case "DraftDeposited":
      seats.drafts.set(event.draft, event.subjects);
      break;
    case "CandidateNominated":
      seats.standing.add(named(`${event.election}/${event.person}`, body));
      break;
    case "PapersCounted":
      seats.papers.set(named(event.vote, body), event.counts[0] ?? []);
      break;
    default:
      writeObjections(seats, recorded, from);
      if (body === undefined) writeCount(seats, recorded);
  }
}

function writeObjections({ objected }: Seats, { event, body }: Recorded, from: Pair): void {
  if (!("question" in event) || typeof event.question === "string") return;
  const key = named(questionKey(event.question), body);
  if (event.type === "ObjectionMade") note(objected, key, from);
  else if (event.type !== "ObjectionFiled") objected.delete(key);
}

/** A sitting ends what was said of it. */
function writeCount(seats: Seats, { event }: Recorded): void {
  if (event.type === "QuorumRequested") seats.counting = true;
  if (event.type === "QuorumAscertained") seats.counting = event.present < event.needed;
  if (event.type !== "SittingClosed") return;
  seats.counting = false;
  seats.taken.clear();
}
