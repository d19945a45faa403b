import type { Entry } from "./archive-read.ts";
import { credentialIn } from "./ballot.ts";
import { ownedShape } from "./decryption.ts";
import {
  type EventMessage,
  type EventType,
  eventShape,
  moves,
  type Stage,
  setupShape,
} from "./events.ts";
import { Refusal } from "./refusal.ts";
import { type Registered, readRegistered } from "./registered.ts";
import { readText } from "./shape.ts";
import { mostTrustees } from "./signed.ts";
import { type SizedTally, sizedTallyShape } from "./tally.ts";

/** A refusal, and where in the archive. */
export interface Refused {
  readonly refusal: Refusal;
  /** The number of the event, from 0; null before the first one. */
  readonly height: number | null;
  readonly event: EventType | null;
}

/** Where a ballot stands in the archive. Its text is not kept: there may be many. */
export interface CastBallot {
  readonly hash: string;
  readonly offset: number;
  readonly size: number;
  readonly height: number;
  readonly credential: string;
}

/** A message that comes with an event. */
export interface Placed {
  readonly height: number;
  readonly text: string;
}

export interface Setup {
  readonly election: string;
  readonly trustees: string;
  readonly registered: readonly Registered[];
}

export interface PublishedTally extends Placed {
  readonly sized: SizedTally;
}

export interface PublishedDecryption extends Placed {
  readonly owner: number;
}

/** What the verifier takes; an Assembly has a few thousand. */
const mostBallots = 100_000;

/**
 * A ballot with a thousand choices has half as many; only the list of credentials may have more.
 */
const mostBytes = 4 * 1024 * 1024;

/**
 * The public board of an election, built up entry by entry: the grammar of its events, their chain,
 * and what they refer to. What the messages prove is checked afterwards.
 */
export class Board {
  readonly ballots: CastBallot[] = [];
  /** The place in `ballots` of the last ballot of each credential: it is the one that counts. */
  readonly last = new Map<string, number>();
  readonly weights = new Map<string, number>();
  readonly decryptions: PublishedDecryption[] = [];
  setup: Setup | undefined;
  tally: PublishedTally | undefined;
  result: Placed | undefined;
  stage: Stage = "empty";
  /** The hash of the last event: it stands for the whole archive. */
  head: string | undefined;
  height = -1;
  readonly #seen = new Set<string>();
  #pending: Entry[] = [];

  add(entry: Entry): Refused | undefined {
    const isList = this.stage === "empty" && this.#pending.length === 2;
    if (entry.size > mostBytes && !isList) return this.#refused(new Refusal("too-large"), null);
    if (entry.kind === "event") return this.#event(entry);
    this.#pending.push(entry);
    return this.#pending.length > 4 ? this.#refused(new Refusal("unreferenced"), null) : undefined;
  }

  /** What is wrong at the end of the archive. */
  end(complete: boolean): Refused | undefined {
    if (this.#pending.length > 0) return this.#refused(new Refusal("unreferenced"), null);
    const ended = complete ? this.stage === "finished" : this.stage !== "empty";
    return ended ? undefined : this.#refused(new Refusal("unfinished"), null);
  }

  #refused(refusal: Refusal, event: EventType | null): Refused {
    const height = event === null ? this.height : this.height + 1;
    return { refusal, height: height < 0 ? null : height, event };
  }

  #event(entry: Entry): Refused | undefined {
    const event = readText(eventShape, entry.text);
    if (event instanceof Refusal) return this.#refused(event, null);
    const refusal = this.#misplaced(event) ?? this.#take(event.type);
    if (refusal !== undefined) return this.#refused(refusal, event.type);
    this.stage = moves[event.type].to;
    this.head = entry.hash;
    this.height += 1;
    this.#pending = [];
    return undefined;
  }

  #misplaced({ parent, height, type, payload }: EventMessage): Refusal | undefined {
    const { from, records } = moves[type];
    if (this.stage !== from) return new Refusal("order");
    if (parent !== this.head) return new Refusal("chain", "parent");
    if (height !== this.height + 1) return new Refusal("chain", "height");
    if (this.#pending.length > records) return new Refusal("unreferenced");
    if (this.#pending.length < records || payload !== this.#pending.at(-1)?.hash) {
      return new Refusal("payload", "payload");
    }
    return undefined;
  }

  #take(type: EventType): Refusal | undefined {
    const [first, second, third, fourth] = this.#pending;
    const height = this.height + 1;
    switch (type) {
      case "Setup":
        return first && second && third && fourth && this.#begin([first, second, third], fourth);
      case "Ballot":
        return first && this.#cast(first, height);
      case "EncryptedTally":
        return first && second && this.#tallied(first, second);
      case "PartialDecryption":
        return first && second && this.#decrypted(first, second);
      case "Result":
        this.result = first && { height, text: first.text };
        return undefined;
      case "EndBallots":
        return undefined;
    }
  }

  #begin(parts: readonly [Entry, Entry, Entry], entry: Entry): Refusal | undefined {
    const said = readText(setupShape, entry.text);
    if (said instanceof Refusal) return said;
    const [election, trustees, credentials] = parts;
    const hashes = [said.election, said.trustees, said.credentials];
    const wrong = parts.findIndex(({ hash }, at) => hash !== hashes[at]);
    if (wrong >= 0) return new Refusal("payload", "setup_data");
    const registered = readRegistered(credentials.text);
    if (registered instanceof Refusal) return registered.within("credentials");
    for (const { credential, weight } of registered) this.weights.set(credential, weight);
    this.setup = { election: election.text, trustees: trustees.text, registered };
    return undefined;
  }

  #cast({ text, hash, offset, size }: Entry, height: number): Refusal | undefined {
    const credential = credentialIn(text);
    if (credential === undefined) return new Refusal("field", "credential");
    if (!this.weights.has(credential)) return new Refusal("unregistered", "credential");
    if (this.#seen.has(hash)) return new Refusal("replayed");
    if (this.ballots.length === mostBallots) return new Refusal("too-large");
    this.#seen.add(hash);
    this.last.set(credential, this.ballots.length);
    this.ballots.push({ hash, offset, size, height, credential });
    return undefined;
  }

  #tallied(tally: Entry, entry: Entry): Refusal | undefined {
    const sized = readText(sizedTallyShape, entry.text);
    if (sized instanceof Refusal) return sized;
    if (sized.encrypted_tally !== tally.hash) return new Refusal("payload", "encrypted_tally");
    this.tally = { height: this.height + 1, text: tally.text, sized };
    return undefined;
  }

  #decrypted(decryption: Entry, entry: Entry): Refusal | undefined {
    const owned = readText(ownedShape, entry.text);
    if (owned instanceof Refusal) return owned;
    if (owned.payload !== decryption.hash) return new Refusal("payload", "payload");
    const { owner } = owned;
    const again = this.decryptions.some((other) => other.owner === owner);
    if (again) return new Refusal("owner-twice", "owner", { owner });
    if (this.decryptions.length === mostTrustees) return new Refusal("too-large");
    this.decryptions.push({ height: this.height + 1, owner, text: decryption.text });
    return undefined;
  }
}
