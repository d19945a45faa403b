import {
  ArchiveWriter,
  belenios2048,
  type Chance,
  issueCredentials,
  plainMachine,
  type Question,
  Refusal,
  singleTrustee,
  writeElection,
  writeTrustees,
} from "@hemicycle/ballots";

/** What a registrar and a Teller of the tests would make: the same each time. */
export interface SecretSetup {
  readonly uuid: string;
  readonly texts: {
    readonly election: string;
    readonly trustees: string;
    readonly credentials: string;
  };
  /** The hash of the archive at its opening. */
  readonly opening: string;
  /** With which the ballots are cast, in the order of their weights. */
  readonly credentials: readonly string[];
  /** The archive before anybody has voted. */
  readonly archive: Uint8Array;
}

/** Numbers that look drawn and are not: the secrets of the tests guard nothing. */
const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
};

const group = belenios2048(plainMachine);

export const secretSetup = (
  question: Question,
  weights: readonly number[],
  seed: number,
): SecretSetup => {
  const chance = chanceFrom(seed);
  const issue = issueCredentials(group, [{ voter: "KE", weights }], chance);
  const trustees = writeTrustees([{ kind: "Single", text: singleTrustee(group, 7n, chance) }]);
  const plan = { uuid: issue.uuid, name: "Tests", description: "V1", questions: [question] };
  const election = writeElection(group, plan, trustees);
  if (election instanceof Refusal) throw new Error(election.id);
  const texts = { election, trustees, credentials: issue.credentials };
  const writer = new ArchiveWriter(plainMachine, 1_508_000_000);
  const archive = writer.begin(texts);
  const credentials = issue.issued.flatMap((one) =>
    one.credentials.map(({ credential }) => credential),
  );
  return { uuid: issue.uuid, texts, opening: writer.head ?? "", credentials, archive };
};
