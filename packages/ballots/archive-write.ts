import { hex } from "@hemicycle/base";
import { headerName, paddedSize, recordHead } from "./archive-record.ts";
import { joined, utf8 } from "./bytes.ts";
import { ownedShape } from "./decryption.ts";
import { type EventType, eventShape, moves, type Stage, setupShape } from "./events.ts";
import type { Machine } from "./machine.ts";
import { sizedTallyShape } from "./tally.ts";

export interface SetupTexts {
  readonly election: string;
  readonly trustees: string;
  readonly credentials: string;
}

/**
 * Writes an archive event by event: each method answers the bytes to append, so that it can grow in
 * a file or a database while the vote goes on. What is appended is not checked; an event out of
 * order is a programming error.
 */
export class ArchiveWriter {
  readonly #machine: Machine;
  readonly #time: number;
  #stage: Stage = "empty";
  #parent: string | undefined;
  #height = 0;

  /** `time` in seconds since 1970, the same for the whole archive. */
  constructor(machine: Machine, time: number) {
    this.#machine = machine;
    this.#time = time;
  }

  /** The hash of the last event, which stands for everything before it. */
  get head(): string | undefined {
    return this.#parent;
  }

  begin({ election, trustees, credentials }: SetupTexts): Uint8Array {
    const header = `{"version":1,"timestamp":"${this.#time}"}`;
    const setup = setupShape.write({
      election: this.#hash(election),
      trustees: this.#hash(trustees),
      credentials: this.#hash(credentials),
    });
    return joined(
      this.#record(headerName, header),
      this.#event("Setup", [election, trustees, credentials, setup]),
    );
  }

  ballot(text: string): Uint8Array {
    return this.#event("Ballot", [text]);
  }

  endBallots(): Uint8Array {
    return this.#event("EndBallots", []);
  }

  tally(text: string, { ballots, weight }: { ballots: number; weight: number }): Uint8Array {
    const sized = sizedTallyShape.write({
      num_tallied: ballots,
      total_weight: weight,
      encrypted_tally: this.#hash(text),
    });
    return this.#event("EncryptedTally", [text, sized]);
  }

  /** `owner` is the place over all trustees, from 1. */
  decryption(text: string, owner: number): Uint8Array {
    const owned = ownedShape.write({ owner, payload: this.#hash(text) });
    return this.#event("PartialDecryption", [text, owned]);
  }

  result(text: string): Uint8Array {
    return this.#event("Result", [text]);
  }

  #hash(text: string): string {
    return hex(this.#machine.sha256(text));
  }

  #event(type: EventType, data: readonly string[]): Uint8Array {
    const { from, to } = moves[type];
    if (this.#stage !== from) throw new Error(`no ${type} after ${this.#stage}`);
    const hashes = data.map((text) => this.#hash(text));
    const payload = hashes.at(-1);
    const event = eventShape.write({ parent: this.#parent, height: this.#height, type, payload });
    this.#parent = this.#hash(event);
    this.#height += 1;
    this.#stage = to;
    return joined(
      ...data.map((text, at) => this.#record(`${hashes[at]}.data.json`, text)),
      this.#record(`${this.#parent}.event.json`, event),
    );
  }

  #record(name: string, text: string): Uint8Array {
    const content = utf8(text);
    const padding = new Uint8Array(paddedSize(content.length) - content.length);
    return joined(recordHead({ name, size: content.length, time: this.#time }), content, padding);
  }
}
