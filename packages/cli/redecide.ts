import { decideAct, type Moment } from "@hemicycle/assembly";
import {
  type Act,
  type Answer,
  actSchema,
  type Envelope,
  type Recorded,
  type Rulebook,
  type Ruling,
  recordedAs,
  type WorkedOutEvent,
} from "@hemicycle/engine";
import { importFrom } from "./redecide-import.ts";

/** Where in a journal to begin: entry `from` of the list is the next to be explained. */
export interface Stretch {
  readonly entries: readonly Recorded[];
  readonly from: number;
}

export type Redecided =
  /** The act leads to these events again: so many, from the first that was asked about. */
  | { readonly kind: "same"; readonly moment: Moment; readonly events: number }
  | { readonly kind: "different"; readonly why: string };

/**
 * Decides again the act that the first of these events came from. A journal holds events and no
 * acts, but an event has the fields of its act, and what the engine has worked out follows from
 * the state: so the act is found again, decided, and must lead to the very same events.
 */
export const redecide = (
  books: readonly Rulebook[],
  moment: Moment,
  stretch: Stretch,
): Redecided => {
  const first = stretch.entries[stretch.from];
  let why = `no act leads to ${first?.event.type}, and it does not follow from what was before`;
  for (const envelope of envelopesOf(stretch)) {
    const answer = decideAct(books, moment, envelope);
    const difference = differenceFrom(answer, stretch);
    if (answer.kind === "accepted" && difference === undefined) {
      const events = answer.recorded.length;
      return { kind: "same", moment: { state: answer.state, seq: moment.seq + events }, events };
    }
    why = `${envelope.act.type} ${difference}`;
  }
  return { kind: "different", why };
};

/** The acts that can have led to the events that begin here, with the ruling beside them. */
const envelopesOf = ({ entries, from }: Stretch): readonly Envelope[] => {
  const { ruling, rulings } = rulingBeside({ entries, from });
  const entry = entries[from + rulings];
  if (entry === undefined) return [];
  const beside = ruling === undefined ? {} : { ruling };
  return actsOf({ entries, from: from + rulings })
    .flatMap((act) => envelopeOf(entry, act))
    .map((envelope) => ({ ...envelope, ...beside }));
};

const envelopeOf = (
  { at, by, office, onBehalfOf, body, signedWith }: Recorded,
  act: unknown,
): readonly Envelope[] => {
  const read = actSchema.safeParse(act);
  if (!read.success) return [];
  return [
    {
      at,
      by,
      act: read.data,
      ...(office === null ? {} : { office }),
      ...(onBehalfOf === null ? {} : { onBehalfOf }),
      ...(body === undefined ? {} : { body }),
      ...(signedWith === undefined ? {} : { signedWith }),
    },
  ];
};

/** Rulings declared beside an act stand before its events, one for each clause they lift. */
const rulingBeside = ({
  entries,
  from,
}: Stretch): { readonly ruling?: Ruling; readonly rulings: number } => {
  const clauses: string[] = [];
  let event = entries[from]?.event;
  if (event?.type !== "RulingDeclared") return { rulings: 0 };
  const { decision: reason, advice } = event;
  while (event?.type === "RulingDeclared") {
    clauses.push(event.clause);
    event = entries[from + clauses.length]?.event;
  }
  const ruling = { clauses, reason, ...(advice === undefined ? {} : { advice }) };
  return { ruling, rulings: clauses.length };
};

const recordedFrom = new Map<string, string>(
  Object.entries(recordedAs).map(([act, event]) => [event, act]),
);

/** The acts that can have led to an event; none for what only follows from other events. */
const actsOf = ({ entries, from }: Stretch): readonly unknown[] => {
  const event = entries[from]?.event;
  if (event === undefined) return [];
  if (event.type === "RegisterImported") {
    const rows = entries.slice(from + 1, from + 1 + event.entries);
    return [
      importFrom(
        event,
        rows.map((row) => row.event),
      ),
    ];
  }
  if (event.type === "BallotCast") {
    // Whose ballot it is, where persons vote, is worked out.
    const { voter: _, ...cast } = event;
    return [{ ...cast, type: "CastBallot" }];
  }
  const type = recordedFrom.get(event.type);
  // What no act is recorded as, and no import is, the engine has worked out.
  return type === undefined ? workedOut(event as WorkedOut) : [{ ...event, type }];
};

type WorkedOut = Exclude<WorkedOutEvent, { readonly type: "RegisterImported" }>;

const workedOut = (event: WorkedOut): readonly Act[] => {
  switch (event.type) {
    case "VoteTablePublished":
      return [{ type: "PublishVoteTable" }];
    case "QuorumAnnounced":
      return [{ type: "AnnounceQuorum" }];
    case "QuorumAscertained":
      return [{ type: "AscertainQuorum" }];
    case "TieBroken":
      return [{ ...event, type: "BreakTie" }];
    case "FloorGiven":
      return floorGiven(event);
    case "SpeechEnded":
      return [{ type: "EndSpeech" }];
    case "VoteOpened": {
      const { vote, start, drawn } = event;
      return [{ type: "OpenVote", vote, start, drawn }];
    }
    case "ResultDeclared":
    case "RoundDeclared":
      return [{ type: "DeclareResult", vote: event.vote }];
    case "DecidedWithoutVote":
      return [{ type: "DecideWithoutVote", question: event.question }];
    case "AgreementFailed":
      return [{ type: "DeclareNoAgreement", question: event.question }];
    case "ProgressReported":
      return [{ type: "ReportProgress", plan: event.plan, edition: event.edition }];
    case "LawDecided":
    case "SessionOpened":
    case "RulingDeclared":
    case "OfficeTaken":
    case "RequestCommunicated":
    case "JointRequestMade":
    case "DraftRejected":
    case "AmendmentFallen":
    case "TextAdopted":
    case "SpeakersListClosed":
    case "PlacesExchanged":
    case "RapporteursAppointed":
    case "ProcedureApproved":
    case "DecisionReopened":
    case "RulesAmended":
    case "SittingTakenInCamera":
    case "DebateAdjourned":
    case "SittingToEnd":
    case "DivisionSettled":
      return [];
  }
};

/** The time may have been granted by the act or given by the rules: the event does not tell. */
const floorGiven = ({
  person,
  purpose,
  about,
  seconds,
}: Extract<WorkedOutEvent, { type: "FloorGiven" }>): readonly Act[] => {
  const act = { type: "GiveFloor", person, purpose, about } as const;
  return seconds === null ? [act] : [act, { ...act, seconds }];
};

/** Why an answer does not come to these events, or undefined if it does. */
const differenceFrom = (answer: Answer, stretch: Stretch): string | undefined => {
  switch (answer.kind) {
    case "refused":
      return `is refused: ${answer.because.map(({ clause }) => clause).join(", ")}`;
    case "undecided":
      return `cannot be decided: ${answer.unset.map(({ value }) => value).join(", ")} is unset`;
    case "impossible":
      return `is impossible: ${answer.faults.map(({ id, where }) => `${id} ${where}`).join(", ")}`;
    case "accepted":
      return firstDifference(answer.recorded, stretch);
  }
};

const firstDifference = (
  decided: readonly Recorded[],
  { entries, from }: Stretch,
): string | undefined => {
  for (const [at, one] of decided.entries()) {
    const found = entries[from + at];
    if (found === undefined) return `leads to ${one.event.type} as well, and the journal ends`;
    const place = differs(one, found);
    if (place !== undefined) return `leads to another ${one.event.type}: ${place}`;
  }
  return undefined;
};

/** The first field in which two values differ, with both. Their order does not matter. */
const differs = (decided: unknown, found: unknown, place = ""): string | undefined => {
  if (decided === found) return undefined;
  if (!isTree(decided) || !isTree(found) || Array.isArray(decided) !== Array.isArray(found)) {
    return `${place} is ${short(found)} in the journal and ${short(decided)} by the rulebook`;
  }
  for (const key of new Set([...Object.keys(decided), ...Object.keys(found)])) {
    const inner = place === "" ? key : `${place}.${key}`;
    const within = differs(own(decided, key), own(found, key), inner);
    if (within !== undefined) return within;
  }
  return undefined;
};

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** A field of the value itself, and not one that every object has. */
const own = (tree: Tree, key: string): unknown =>
  Object.hasOwn(tree, key) ? tree[key] : undefined;

const short = (value: unknown): string => {
  const text = value === undefined ? "absent" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
