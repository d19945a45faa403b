import { setImmediate as nextTurn } from "node:timers/promises";
import {
  BallotBox,
  checkDecryption,
  credentialIn,
  type Election,
  type Factors,
  fingerprintOf,
  keyOf,
  openTally,
  Refusal,
  readElection,
  readRegistered,
  readText,
  readTrustees,
  resultShape,
  type SetupTexts,
  type Tally,
  type Trustees,
  tallyShape,
} from "@hemicycle/ballots";
import type { BoxPlace, BoxStore, CastOutcome, StoredBox } from "@hemicycle/store";
import * as z from "zod";
import { type Archive, archiveOf, type EndedBox, type OwnedDecryption } from "./secret-archive.ts";
import { group, textOf } from "./secret-ceremony.ts";
import { Checkers } from "./secret-checkers.ts";
import { type Batch, Published, type Publishing } from "./secret-published.ts";

/** What a box is to whoever checks ballots: read once, as its tables of powers take a while. */
interface Keeper {
  readonly stored: StoredBox;
  readonly setup: SetupTexts;
  readonly election: Election<bigint>;
  readonly trustees: Trustees<bigint>;
  readonly box: BallotBox<bigint>;
  /** Of every credential. */
  readonly weights: ReadonlyMap<string, number>;
}

const setupForm = z.strictObject({
  election: z.string(),
  trustees: z.string(),
  credentials: z.string(),
});
const endedForm = z.strictObject({ tally: z.string(), ballots: z.int(), weight: z.int() });
const resultForm = z.strictObject({ owners: z.array(z.int()), text: z.string() });

/** What was cast, and how it can be found again; or why it was not. */
export type Cast =
  | { readonly kind: "cast"; readonly tracking: string }
  | { readonly kind: "refused"; readonly why: string; readonly where: string };

const boardOf = ({ election }: BoxPlace): string => `box ${election}`;
const nameOf = ({ assembly, election }: BoxPlace): string => JSON.stringify([assembly, election]);

/** The boxes of secret ballots that are open, or whose result is being found. */
export class Boxes {
  readonly #store: BoxStore;
  readonly #published: Published;
  readonly #keepers = new Map<string, Promise<Keeper>>();
  readonly #checkers: Checkers;

  /** `program`: of which threads are started that check ballots; without it, none are. */
  constructor(store: BoxStore, clock: () => number, program?: URL) {
    this.#store = store;
    this.#published = new Published(store, clock);
    this.#checkers = new Checkers(program);
  }

  get store(): BoxStore {
    return this.#store;
  }

  /**
   * Casts a ballot. It is checked first and written then; who sent it is neither asked nor known.
   * Durable when it resolves.
   */
  async cast(place: BoxPlace, ballot: string): Promise<Cast> {
    const keeper = await this.#keeper(place);
    if (keeper === undefined) return refused("closed");
    const checked = await this.#checkers.check(keeper, nameOf(place), ballot);
    const known = checked instanceof Refusal && checked.id === "voted";
    if (checked instanceof Refusal && !known) return refused(checked.id, checked.where);
    const credential = credentialIn(ballot) ?? "";
    const tracking = fingerprintOf(group.machine, ballot);
    const outcome = await this.#store.cast(place, { credential, tracking, ballot });
    if (outcome === "cast" && !(checked instanceof Refusal)) keeper.box.add(checked);
    return isIn(outcome) ? { kind: "cast", tracking } : refused(outcome, "credential");
  }

  /** No thread is left behind. */
  async end(): Promise<void> {
    await this.#checkers.endAll();
  }

  /** Takes no more ballots, and says what is in the box; the same each time. */
  async close(place: BoxPlace): Promise<EndedBox & { readonly head: string }> {
    await this.#store.close(place);
    await this.#checkers.end(nameOf(place));
    const keeper = await this.#existing(place);
    const ended = await this.#ended(place, keeper);
    const { head } = await this.#archive(place, { keeper, ended, decryptions: [] });
    return { ...ended, head };
  }

  async reopen(place: BoxPlace): Promise<void> {
    const { assembly } = place;
    await this.#store.withdraw({ assembly, board: boardOf(place), kind: "tally", author: "" });
    await this.#store.reopen(place);
  }

  /** Whether a Teller's part of the decryption, at this place from 1, is proved. */
  async wrongDecryption(
    place: BoxPlace,
    { text, owner }: OwnedDecryption,
  ): Promise<Refusal | undefined> {
    const keeper = await this.#existing(place);
    const key = keyOf(keeper.trustees, owner) ?? group.one;
    const tally = tallyIn(await this.#ended(place, keeper));
    const checked = checkDecryption(keeper.election, { tally, key }, text);
    return checked instanceof Refusal ? checked : undefined;
  }

  /**
   * The result by the decryptions that are given, once there are enough; found once, with those of
   * that moment. A refusal while there are too few, or while they come to none.
   */
  async result(place: BoxPlace, given: readonly OwnedDecryption[]): Promise<Found | Refusal> {
    const keeper = await this.#existing(place);
    const ended = await this.#ended(place, keeper);
    const found = (await this.#result(place)) ?? this.#find(keeper, ended, given);
    if (found instanceof Refusal) return found;
    const { assembly } = place;
    const kept = JSON.stringify(found);
    const message = { assembly, board: boardOf(place), kind: "result", author: "", text: kept };
    const { owners, text } = resultForm.parse(JSON.parse((await this.#store.post(message)).text));
    const decryptions = given.filter(({ owner }) => owners.includes(owner));
    const archive = await this.#archive(place, { keeper, ended, decryptions, result: text });
    const read = readText(resultShape, text);
    if (read instanceof Refusal) throw new Error("a kept result cannot be read");
    return { head: archive.head, counts: read.result };
  }

  /** The archive as it is now; undefined where there is none. */
  async archive(
    place: BoxPlace,
    given: readonly OwnedDecryption[],
    publishing: Publishing,
  ): Promise<Archive | undefined> {
    const keeper = await this.#keeper(place);
    if (keeper === undefined) return undefined;
    const { isClosed } = publishing;
    const ended = isClosed ? await this.#ended(place, keeper) : undefined;
    const result = isClosed ? await this.#result(place) : undefined;
    const decryptions = given.filter(({ owner }) => result?.owners.includes(owner) ?? true);
    const more = result === undefined ? {} : { result: result.text };
    const { tracking, at } = await this.batch(place, publishing);
    const parts = [ended === undefined ? at : tracking.length, ended?.tally, result?.text];
    const key = JSON.stringify([...parts, ...decryptions.map(({ text }) => text)]);
    const only = ended === undefined ? new Set(tracking) : undefined;
    return this.#published.archive(place, key, () =>
      this.#archive(place, { keeper, ended, decryptions, ...more }, only),
    );
  }

  /** What of the box is published at the moment. */
  batch(place: BoxPlace, publishing: Publishing): Promise<Batch> {
    return this.#published.batch(place, publishing);
  }

  /** What these credentials weigh together; undefined if one is unknown or is named twice. */
  async votesOf(place: BoxPlace, credentials: readonly string[]): Promise<number | undefined> {
    const weights = (await this.#keeper(place))?.weights;
    const known = [...new Set(credentials)].flatMap((one) => weights?.get(one) ?? []);
    if (known.length < credentials.length) return undefined;
    return known.reduce((sum, weight) => sum + weight, 0);
  }

  async setup(place: BoxPlace): Promise<(SetupTexts & { fingerprint: string }) | undefined> {
    const keeper = await this.#keeper(place);
    return keeper && { ...keeper.setup, fingerprint: keeper.election.fingerprint };
  }

  #find(
    { election, trustees }: Keeper,
    ended: EndedBox,
    given: readonly OwnedDecryption[],
  ): z.infer<typeof resultForm> | Refusal {
    const tally = tallyIn(ended);
    const factors: Factors<bigint> = new Map(
      given.flatMap(({ text, owner }) => {
        const key = keyOf(trustees, owner) ?? group.one;
        const checked = checkDecryption(election, { tally, key }, text);
        return checked instanceof Refusal ? [] : [[owner, checked.decryption_factors] as const];
      }),
    );
    const opened = openTally(group, trustees, { tally, factors, weight: ended.weight });
    if (opened instanceof Refusal) return opened;
    return { owners: [...opened.owners], text: resultShape.write(opened.result) };
  }

  async #result(place: BoxPlace): Promise<z.infer<typeof resultForm> | undefined> {
    const messages = await this.#store.messages(place.assembly, boardOf(place));
    const text = textOf(messages, "result", "");
    return text === undefined ? undefined : resultForm.parse(JSON.parse(text));
  }

  /** What is in a closed box, multiplied once and kept. */
  async #ended(place: BoxPlace, keeper: Keeper): Promise<EndedBox> {
    const { assembly } = place;
    const board = boardOf(place);
    const kept = textOf(await this.#store.messages(assembly, board), "tally", "");
    if (kept !== undefined) return endedForm.parse(JSON.parse(kept));
    for (const { ballot, credential } of await this.#store.ballots(place)) {
      if (!keeper.box.isUnused(credential)) continue;
      // Cast on another server, or before this one was started.
      const cast = keeper.box.cast(ballot);
      if (cast instanceof Refusal) throw new Error(`a ballot in the box does not hold: ${cast.id}`);
      await nextTurn();
    }
    const { tally, ballots, weight } = keeper.box.count();
    const ended = { tally: tallyShape(group).write(tally), ballots, weight };
    const text = JSON.stringify(ended);
    const message = await this.#store.post({ assembly, board, kind: "tally", author: "", text });
    return endedForm.parse(JSON.parse(message.text));
  }

  /** With `only`, of those ballots. */
  async #archive(
    place: BoxPlace,
    { keeper, ended, ...rest }: Growing,
    only?: ReadonlySet<string>,
  ): Promise<Archive> {
    const ballots = (await this.#store.ballots(place)).flatMap(({ ballot, tracking }) =>
      (only?.has(tracking) ?? true) ? [ballot] : [],
    );
    const { setup, stored } = keeper;
    const decryptions = [...rest.decryptions].sort((a, b) => a.owner - b.owner);
    return archiveOf({
      setup,
      time: stored.time,
      ballots,
      ended,
      decryptions,
      result: rest.result,
    });
  }

  async #existing(place: BoxPlace): Promise<Keeper> {
    const keeper = await this.#keeper(place);
    if (keeper === undefined) throw new Error(`no box is kept of ${place.election}`);
    return keeper;
  }

  async #keeper(place: BoxPlace): Promise<Keeper | undefined> {
    const name = nameOf(place);
    const known = this.#keepers.get(name);
    if (known !== undefined) return known;
    const stored = await this.#store.box(place);
    if (stored === undefined) return undefined;
    const keeping = this.#keepers.get(name) ?? Promise.resolve(keeperOf(stored));
    this.#keepers.set(name, keeping);
    return keeping;
  }
}

export interface Found {
  readonly head: string;
  readonly counts: readonly (readonly number[])[];
}

interface Growing {
  readonly keeper: Keeper;
  readonly ended: EndedBox | undefined;
  readonly decryptions: readonly OwnedDecryption[];
  readonly result?: string;
}

/** The size of the tables of powers: large, as hundreds of ballots are checked. */
const tableBits = 8;

function keeperOf(stored: StoredBox): Keeper {
  const setup = setupForm.parse(JSON.parse(stored.setup));
  const election = readElection(group, setup.election, tableBits);
  const trustees = readTrustees(group, setup.trustees);
  const registered = readRegistered(setup.credentials);
  if (election instanceof Refusal || trustees instanceof Refusal || registered instanceof Refusal) {
    throw new Error(`the box of ${stored.election} is no longer as it was kept`);
  }
  const weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
  return { stored, setup, election, trustees, weights, box: new BallotBox(election, registered) };
}

const isIn = (outcome: CastOutcome): boolean => outcome === "cast" || outcome === "repeated";

const refused = (why: string, where = ""): Cast => ({ kind: "refused", why, where });

function tallyIn({ tally: text }: EndedBox): Tally<bigint> {
  const tally = readText(tallyShape(group), text);
  if (tally instanceof Refusal) throw new Error("a kept tally cannot be read");
  return tally;
}
