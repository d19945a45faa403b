import { entriesOf, type Source } from "./archive-read.ts";
import { Board, type Refused, type Setup } from "./board.ts";
import { type Crew, crewOfOne, type Hand } from "./crew.ts";
import {
  areEnough,
  checkDecryption,
  combined,
  type Factors,
  keyOf,
  type PartialDecryption,
} from "./decryption.ts";
import { type Election, groupNamed, readElection, withGroup } from "./election.ts";
import type { EventType, Stage } from "./events.ts";
import type { Group } from "./group.ts";
import type { Finding } from "./inspector.ts";
import type { Machine } from "./machine.ts";
import { Refusal } from "./refusal.ts";
import { isResult, resultShape } from "./result.ts";
import { readText } from "./shape.ts";
import { productOfTallies, type Tally, tallyShape } from "./tally.ts";
import { readTrustees, type Trustees } from "./trustees.ts";

export interface Verification {
  readonly source: Source;
  readonly machine: Machine;
  /** Who checks the ballots; without it, this thread. */
  readonly crew?: Crew;
  /** Whether an archive holds that has no result yet. */
  readonly unfinished?: boolean;
  /** Called after every batch of ballots. */
  readonly progress?: (checked: number, of: number) => void;
}

/** What an archive that holds says. */
export interface Report {
  readonly stage: Stage;
  /** The hash of the last event, which stands for everything before it. */
  readonly head: string;
  readonly events: number;
  readonly uuid: string;
  readonly name: string;
  readonly group: string;
  readonly questions: Election<unknown>["message"]["questions"];
  readonly credentials: number;
  /** Ballots cast, and those of them that count: the last one of each credential. */
  readonly ballots: number;
  readonly counted: number;
  readonly weight: number;
  readonly trustees: number;
  readonly decryptions: number;
  readonly result: readonly (readonly number[])[] | undefined;
}

export type Verdict =
  | { readonly holds: true; readonly report: Report }
  | ({ readonly holds: false } & Refused);

/**
 * Verifies an archive from the first byte to the last: that it is written as the format says, that
 * its events follow each other, that every signature and every proof holds, that the tally is the
 * product of the ballots that count, and that the result is what the trustees decrypted. Stricter
 * than the official tool, which does not compare the published tally. Answers the first fault,
 * those of the form before those of the content. Rejects only when the source cannot be read.
 */
export const verifyArchive = async (verification: Verification): Promise<Verdict> => {
  const { source, machine, crew = crewOfOne(machine) } = verification;
  const board = new Board();
  for await (const entry of entriesOf(source, machine)) {
    const refused =
      entry instanceof Refusal ? { refusal: entry, ...placeOf(board) } : board.add(entry);
    if (refused !== undefined) return { holds: false, ...refused };
  }
  const refused = board.end(verification.unfinished !== true);
  if (refused !== undefined) return { holds: false, ...refused };
  const { setup } = board;
  if (setup === undefined) throw new Error("there is no board without a setup");
  const name = groupNamed(setup.election);
  if (name instanceof Refusal) return { holds: false, ...atSetup(name.within("election")) };
  try {
    const asked = { ...verification, crew, board, setup };
    return await withGroup(name, machine, (group) => verifyIn(group, asked));
  } finally {
    await crew.end();
  }
};

const placeOf = ({ height }: Board): Omit<Refused, "refusal"> => ({
  height: height < 0 ? null : height,
  event: null,
});

const atSetup = (refusal: Refusal): Refused => ({ refusal, height: 0, event: "Setup" });

interface Asked extends Verification {
  readonly crew: Crew;
  readonly board: Board;
  readonly setup: Setup;
}

/** What is known of an election when its setup holds. */
interface Begun<E> {
  readonly election: Election<E>;
  readonly trustees: Trustees<E>;
}

const verifyIn = async <E>(group: Group<E>, asked: Asked): Promise<Verdict> => {
  const { weights, ballots } = asked.board;
  const { election } = asked.setup;
  const isLarge = ballots.length > manyBallots * asked.crew.size;
  const bits = isLarge ? tableBits.many : tableBits.few;
  const assignment = { group: group.name, election, bits, weights, ballots: ballots.length };
  // Threads get ready while the setup is looked at here; nothing is asked of them before it holds.
  const starting = asked.crew.begin(assignment);
  const begun = begin(group, asked.setup);
  const hands = await starting;
  if (begun instanceof Refusal) return { holds: false, ...atSetup(begun) };
  const refused =
    (await wrongCredential(asked, hands)) ??
    (await wrongBallot(asked, hands)) ??
    wrongTally(group, asked.board, await tallyOf(group, hands)) ??
    wrongEnd(begun, asked.board);
  return refused === undefined
    ? { holds: true, report: reportOf(begun, asked.board) }
    : { holds: false, ...refused };
};

/** A larger table takes some 50 ms longer to make, and saves about one for each ballot. */
const tableBits = { few: 5, many: 8 };
const manyBallots = 50;

const begin = <E>(group: Group<E>, setup: Setup): Begun<E> | Refusal => {
  const election = readElection(group, setup.election, tableBits.few);
  if (election instanceof Refusal) return election.within("election");
  const trustees = readTrustees(group, setup.trustees);
  if (trustees instanceof Refusal) return trustees.within("trustees");
  const { public_key } = election.message;
  const fits = group.same(trustees.key, public_key) && !group.same(public_key, group.one);
  return fits ? { election, trustees } : new Refusal("public-key", "election/public_key");
};

/** Small enough that no hand waits long for the last one. */
const perBatch = { ballots: 4, credentials: 64 };

/** Batches of items, shared out among the hands as each becomes free, until one finds something. */
const shareOut = async <T>(
  hands: readonly Hand[],
  { items, size }: { readonly items: readonly T[]; readonly size: number },
  work: (hand: Hand, batch: readonly T[], from: number) => Promise<boolean>,
): Promise<void> => {
  let next = 0;
  const busy = async (hand: Hand): Promise<void> => {
    while (next < items.length) {
      const from = next;
      next += size;
      if (await work(hand, items.slice(from, from + size), from)) next = items.length;
    }
  };
  await Promise.all(hands.map(busy));
};

/** Those that were not used: the others are looked at with their ballots. */
const wrongCredential = async (
  { setup, board }: Asked,
  hands: readonly Hand[],
): Promise<Refused | undefined> => {
  const all = setup.registered.map(({ credential }) => credential);
  const items = all.filter((credential) => !board.last.has(credential));
  const wrong: number[] = [];
  await shareOut(hands, { items, size: perBatch.credentials }, async (hand, batch) => {
    const at = await hand.nonElement(batch);
    if (at !== undefined) wrong.push(all.indexOf(batch[at] ?? ""));
    return at !== undefined;
  });
  if (wrong.length === 0) return undefined;
  return atSetup(new Refusal("element", `credentials/${Math.min(...wrong)}`));
};

const wrongBallot = async (
  { board, source, progress }: Asked,
  hands: readonly Hand[],
): Promise<Refused | undefined> => {
  const findings: Finding[] = [];
  const { ballots, last } = board;
  let checked = 0;
  const work = { items: ballots, size: perBatch.ballots };
  await shareOut(hands, work, async (hand, batch, from) => {
    const boxed = batch.map(async ({ hash, offset, size, height, credential }, at) => ({
      ...{ hash, height, counts: last.get(credential) === from + at },
      bytes: await source.read(offset, size),
    }));
    const found = await hand.check(await Promise.all(boxed));
    if (found !== undefined) findings.push(found);
    checked += batch.length;
    progress?.(checked, ballots.length);
    return found !== undefined;
  });
  const first = findings.sort((a, b) => a.height - b.height)[0];
  return first && { ...first, event: "Ballot" };
};

const tallyOf = async <E>(group: Group<E>, hands: readonly Hand[]): Promise<Tally<E>> => {
  const tallies: Tally<E>[] = [];
  for (const hand of hands) {
    const tally = readText(tallyShape(group), await hand.tally());
    if (tally instanceof Refusal) throw new Error("a tally of our own cannot be read");
    tallies.push(tally);
  }
  return tallies.reduce((product, one) => productOfTallies(group, product, one));
};

const wrongTally = <E>(group: Group<E>, board: Board, tally: Tally<E>): Refused | undefined => {
  if (board.tally === undefined) return undefined;
  const { height, text, sized } = board.tally;
  const refused = (refusal: Refusal): Refused => ({ refusal, height, event: "EncryptedTally" });
  if (sized.num_tallied !== board.last.size) return refused(new Refusal("tally-number"));
  if (sized.total_weight !== weightOf(board)) return refused(new Refusal("tally-weight"));
  const shape = tallyShape(group);
  if (shape.write(tally) === text) return undefined;
  const read = readText(shape, text);
  return refused(read instanceof Refusal ? read : new Refusal("tally-product"));
};

const weightOf = ({ last, weights }: Board): number =>
  [...last.keys()].reduce((sum, credential) => sum + (weights.get(credential) ?? 0), 0);

/** The trustees' partial decryptions and the result. */
const wrongEnd = <E>({ election, trustees }: Begun<E>, board: Board): Refused | undefined => {
  const { group } = election;
  const tally = board.tally && readText(tallyShape(group), board.tally.text);
  if (tally === undefined || tally instanceof Refusal) return undefined;
  const factors = new Map<number, PartialDecryption<E>["decryption_factors"]>();
  for (const { owner, height, text } of board.decryptions) {
    const refused = (refusal: Refusal) => place(refusal, height, "PartialDecryption");
    const key = keyOf(trustees, owner);
    if (key === undefined) return refused(new Refusal("owner", "owner", { owner }));
    const decryption = checkDecryption(election, { tally, key }, text);
    if (decryption instanceof Refusal) return refused(decryption);
    factors.set(owner, decryption.decryption_factors);
  }
  return wrongResult({ election, trustees, tally, factors }, board);
};

const place = (refusal: Refusal, height: number, event: EventType): Refused => ({
  refusal,
  height,
  event,
});

interface Decrypted<E> extends Begun<E> {
  readonly tally: Tally<E>;
  readonly factors: Factors<E>;
}

const wrongResult = <E>(
  { election: { group }, trustees, tally, factors }: Decrypted<E>,
  { result }: Board,
): Refused | undefined => {
  if (result === undefined) return undefined;
  const refused = (refusal: Refusal) => place(refusal, result.height, "Result");
  const message = readText(resultShape, result.text);
  if (message instanceof Refusal) return refused(message);
  if (!areEnough(trustees, new Set(factors.keys()))) {
    return refused(new Refusal("decryptions-missing"));
  }
  const decrypted = combined(group, trustees, { tally, factors });
  return isResult(group, decrypted, message) ? undefined : refused(new Refusal("result-wrong"));
};

const reportOf = <E>({ election, trustees }: Begun<E>, board: Board): Report => {
  const { message, group } = election;
  const result = board.result && readText(resultShape, board.result.text);
  return {
    stage: board.stage,
    head: board.head ?? "",
    events: board.height + 1,
    uuid: message.uuid,
    name: message.name,
    group: group.name,
    questions: message.questions,
    credentials: board.weights.size,
    ballots: board.ballots.length,
    counted: board.last.size,
    weight: weightOf(board),
    trustees: trustees.parties.reduce((sum, { keys }) => sum + keys.length, 0),
    decryptions: board.decryptions.length,
    result: result instanceof Refusal ? undefined : result?.result,
  };
};
