import {
  ArchiveWriter,
  assignment,
  auditBallot,
  type Ballot,
  belenios2048,
  type Chance,
  type Choices,
  checkBallot,
  credentialKey,
  type Election,
  type Machine,
  makeBallot,
  type Opening,
  type Question,
  Refusal,
  type Report,
  readCredential,
  readElection,
  readRegistered,
  readTrustees,
  sourceOf,
  verifyArchive,
} from "@hemicycle/ballots";

/** What a voter's device computes; the page asks a worker, as each ballot takes a while. */

/** What the server gives out to make ballots from, and what the journal says of it. */
export interface Setup {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
  /** The hash of the archive at its opening, from the journal. */
  readonly opening: string;
}

/** A ballot to be made: its choices, and the credential that casts it. */
export interface ToMake {
  readonly credential: string;
  readonly choices: Choices;
}

export type VoterQuestion =
  | (Setup & { readonly kind: "open" })
  | { readonly kind: "know"; readonly typed: string }
  | {
      readonly kind: "assign";
      readonly weights: readonly number[];
      readonly sums: readonly number[];
    }
  | { readonly kind: "make"; readonly ballots: readonly ToMake[] }
  | { readonly kind: "audit"; readonly tracking: string }
  /** Before ballots are cast: what could open them is kept nowhere. */
  | { readonly kind: "forget" }
  | { readonly kind: "verify"; readonly archive: Uint8Array };

/** What can be chosen on a ballot. */
export type Asked = Question;

/** A credential in its one form, and what its ballot counts. */
export interface Known {
  readonly credential: string;
  /** Its public part, as it stands in the list. */
  readonly element: string;
  readonly weight: number;
}

export interface MadeBallot {
  readonly credential: string;
  readonly ballot: string;
  readonly tracking: string;
}

/** A ballot that was opened again, and so can be cast no more. */
export interface Audit {
  readonly choices: Choices;
  /** The random numbers of its ciphertexts, in base 10. */
  readonly randoms: readonly (readonly string[])[];
  readonly ballot: string;
  /** Null: it holds what was chosen. Otherwise the permanent name of what is wrong. */
  readonly wrong: string | null;
}

export type VoterAnswer =
  | { readonly kind: "opened"; readonly questions: readonly Asked[]; readonly credentials: number }
  | ({ readonly kind: "known" } & Known)
  /** Which choice each weight goes to; null: these weights cannot be divided so. */
  | { readonly kind: "assigned"; readonly to: readonly number[] | null }
  | { readonly kind: "made"; readonly ballots: readonly MadeBallot[] }
  | ({ readonly kind: "audited" } & Audit)
  | { readonly kind: "forgotten" }
  | { readonly kind: "holds"; readonly report: Report }
  /** By the permanent name of what is wrong; `height`: at which event of an archive. */
  | {
      readonly kind: "refused";
      readonly why: string;
      readonly where: string;
      readonly height: number | null;
    };

export interface Surroundings {
  readonly machine: Machine;
  readonly chance: Chance;
  /** Told of what is done, of all there is to do. */
  readonly tell: (done: number, of: number) => void;
}

type QuestionOf<K extends VoterQuestion["kind"]> = Extract<VoterQuestion, { kind: K }>;

/** Small: a device makes few ballots. */
const tableBits = 5;

const refused = ({ id, where }: Refusal, height: number | null = null): VoterAnswer => ({
  kind: "refused",
  ...{ why: id, where, height },
});

const foreign = (where: string): VoterAnswer => refused(new Refusal("payload", where));

interface Openable {
  readonly ballot: string;
  readonly opening: Opening;
}

/** A device of a voter: it knows one election, and how to open the ballots that it has made. */
export class VoterWork {
  readonly #around: Surroundings;
  readonly #openings = new Map<string, Openable>();
  #election: Election<bigint> | null = null;
  #weights: ReadonlyMap<string, number> = new Map();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Answers a question of the page; what does not hold is an answer too. */
  async answer(question: VoterQuestion): Promise<VoterAnswer> {
    switch (question.kind) {
      case "open":
        return this.#open(question);
      case "know":
        return this.#know(question);
      case "assign":
        return assigned(question);
      case "make":
        return this.#make(question);
      case "audit":
        return this.#audit(question);
      case "forget":
        this.#openings.clear();
        return { kind: "forgotten" };
      case "verify":
        return verified(question, this.#around);
    }
  }

  /**
   * Reads an election once it is that of the journal, and its key that of the Tellers: what is
   * encrypted for another key would not be secret from whoever has that.
   */
  #open({ opening, ...setup }: QuestionOf<"open">): VoterAnswer {
    const { machine } = this.#around;
    const writer = new ArchiveWriter(machine, 1);
    writer.begin(setup);
    if (writer.head !== opening) return foreign("opening");
    const group = belenios2048(machine);
    const election = readElection(group, setup.election, tableBits);
    if (election instanceof Refusal) return refused(election);
    const trustees = readTrustees(group, setup.trustees);
    if (trustees instanceof Refusal) return refused(trustees);
    const { public_key, questions } = election.message;
    if (!group.same(trustees.key, public_key)) return refused(new Refusal("public-key"));
    const registered = readRegistered(setup.credentials);
    if (registered instanceof Refusal) return refused(registered);
    this.#election = election;
    this.#weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
    return { kind: "opened", questions, credentials: registered.length };
  }

  get #opened(): Election<bigint> {
    if (this.#election === null) throw new Error("no election was opened");
    return this.#election;
  }

  #keyOf(credential: string): bigint {
    const { group, message } = this.#opened;
    return credentialKey(group, { credential, uuid: message.uuid });
  }

  #know({ typed }: QuestionOf<"know">): VoterAnswer {
    const credential = readCredential(typed);
    if (credential instanceof Refusal) return refused(credential);
    const { group, powers } = this.#opened;
    const element = group.write(powers.ofGenerator(this.#keyOf(credential)));
    const weight = this.#weights.get(element);
    if (weight === undefined) return refused(new Refusal("unregistered", "credential"));
    return { kind: "known", credential, element, weight };
  }

  #make({ ballots }: QuestionOf<"make">): VoterAnswer {
    const { chance, tell } = this.#around;
    const done: MadeBallot[] = [];
    tell(0, ballots.length);
    for (const { credential, choices } of ballots) {
      const key = this.#keyOf(credential);
      const made = makeBallot(this.#opened, { key, choices }, chance);
      if (made instanceof Refusal) return refused(made);
      const { ballot, tracking, opening } = made;
      this.#openings.set(tracking, { ballot, opening });
      done.push({ credential, ballot, tracking });
      tell(done.length, ballots.length);
    }
    return { kind: "made", ballots: done };
  }

  #audit({ tracking }: QuestionOf<"audit">): VoterAnswer {
    const openable = this.#openings.get(tracking);
    if (openable === undefined) return refused(new Refusal("choice", "tracking"));
    this.#openings.delete(tracking);
    const { ballot, opening } = openable;
    const { choices } = opening;
    const randoms = opening.randoms.map((row) => row.map(String));
    return { kind: "audited", choices, randoms, ballot, wrong: wrongIn(this.#opened, openable) };
  }
}

/** By the verifier of ballots, by making it again, and by powers without the tables of either. */
const wrongIn = (election: Election<bigint>, { ballot, opening }: Openable): string | null => {
  const read = checkBallot(election, ballot);
  if (read instanceof Refusal) return read.id;
  const refusal = auditBallot(election, read, opening);
  if (refusal !== undefined) return refusal.id;
  return holdsByHand(election, read, opening) ? null : "choice";
};

const holdsByHand = (
  { group, message }: Election<bigint>,
  { answers }: Ballot<bigint>,
  { choices, randoms }: Opening,
): boolean =>
  answers.every((answer, at) =>
    answer.choices.every(({ alpha, beta }, place) => {
      const random = randoms[at]?.[place] ?? 0n;
      const masked = group.power(message.public_key, random);
      const plain = choices[at]?.[place] === 1 ? group.generator : group.one;
      const isAlpha = group.same(group.power(group.generator, random), alpha);
      return isAlpha && group.same(group.times(masked, plain), beta);
    }),
  );

const assigned = ({ weights, sums }: QuestionOf<"assign">): VoterAnswer => ({
  kind: "assigned",
  to: assignment(weights, sums) ?? null,
});

/** Verifies an archive from its first byte, finished or not. */
const verified = async (
  { archive }: QuestionOf<"verify">,
  { machine, tell }: Surroundings,
): Promise<VoterAnswer> => {
  const source = sourceOf(archive);
  const verdict = await verifyArchive({ source, machine, unfinished: true, progress: tell });
  return verdict.holds
    ? { kind: "holds", report: verdict.report }
    : refused(verdict.refusal, verdict.height);
};
