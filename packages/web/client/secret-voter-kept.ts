/**
 * What a device keeps of one secret ballot: ballots that were sent, so that they can be sent again
 * as they were and found in the box, and credentials where the voter wants that. Never what was
 * chosen, and nothing with which a ballot could be opened.
 */
export interface KeptBallots {
  /** Where they are sent to. */
  readonly vote: string;
  readonly credentials: readonly string[];
  readonly sent: readonly SentBallot[];
}

/** A ballot that has left the sheet: it is in the box, on its way, or was not taken. */
export interface SentBallot {
  /** The public part of its credential. */
  readonly element: string;
  readonly weight: number;
  readonly tracking: string;
  /** Kept until it is answered; empty then. */
  readonly ballot: string;
  readonly state: "waiting" | "cast" | "refused";
  /** By the permanent name of what is wrong; empty where nothing is. */
  readonly why: string;
}

export interface BallotPlace {
  readonly assembly: string;
  /** The name of the election in its archive: another round is another election. */
  readonly election: string;
}

const nothingKept: KeptBallots = { vote: "", credentials: [], sent: [] };

const beginning = "hemicycle.ballots ";
const nameOf = ({ assembly, election }: BallotPlace): string =>
  `${beginning}${JSON.stringify([assembly, election])}`;

/** What cannot be read is as if nothing were kept. */
export const keptBallots = (place: BallotPlace): KeptBallots => {
  try {
    return readKept(JSON.parse(localStorage.getItem(nameOf(place)) ?? "null")) ?? nothingKept;
  } catch {
    return nothingKept;
  }
};

/**
 * The elections of a vote in which ballots wait here to be sent: nobody has to be able to read the
 * vote for that.
 */
export const electionsWaiting = (assembly: string, vote: string): readonly string[] => {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const place = name.startsWith(beginning) ? JSON.parse(name.slice(beginning.length)) : [];
      const election = String(place[1]);
      const kept = place[0] === assembly ? keptBallots({ assembly, election }) : nothingKept;
      const waits = kept.vote === vote && kept.sent.some(({ state }) => state === "waiting");
      return waits ? [election] : [];
    });
  } catch {
    return [];
  }
};

/** False where this browser keeps nothing: then a ballot can be lost with its page. */
export const keepBallots = (place: BallotPlace, kept: KeptBallots): boolean => {
  try {
    const isEmpty = kept.credentials.length === 0 && kept.sent.length === 0;
    if (isEmpty) localStorage.removeItem(nameOf(place));
    else localStorage.setItem(nameOf(place), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

type Fields = Readonly<Record<string, unknown>>;

// An object is one whose fields are asked for by name.
const fieldsOf = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null ? (value as Fields) : null;

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const readKept = (value: unknown): KeptBallots | null => {
  const read = fieldsOf(value);
  if (read === null) return null;
  const credentials = listIn(read["credentials"]).filter((one) => typeof one === "string");
  const vote = String(read["vote"] ?? "");
  return { vote, credentials, sent: listIn(read["sent"]).flatMap(readSent) };
};

const states = ["waiting", "cast", "refused"] as const;

const readSent = (value: unknown): readonly SentBallot[] => {
  const { element, weight, tracking, ballot, state, why } = fieldsOf(value) ?? {};
  const known = states.find((one) => one === state);
  const areTexts = [element, tracking, ballot, why].every((one) => typeof one === "string");
  if (known === undefined || !areTexts || typeof weight !== "number") return [];
  const texts = { element: String(element), tracking: String(tracking) };
  return [{ ...texts, ballot: String(ballot), why: String(why), weight, state: known }];
};
