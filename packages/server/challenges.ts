import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IdentityStore } from "@hemicycle/store";

/** In bytes: chance, the end in milliseconds, and the mark of our key on both. */
const chance = 18;
const end = 6;
const mark = 16;

/**
 * Challenges that count once. Making one writes nothing, so that whoever asks for many costs the
 * hall no commit; one that was answered is kept in the store until it would have expired. All
 * servers on one database have the same key.
 */
export class Challenges {
  readonly #store: Pick<IdentityStore, "key" | "spend">;
  readonly #clock: () => number;
  #key: Promise<string> | undefined;

  constructor(store: Pick<IdentityStore, "key" | "spend">, clock: () => number) {
    this.#store = store;
    this.#clock = clock;
  }

  /** Rejects if the store is away. `lasts` is in milliseconds. */
  async make(purpose: string, lasts: number): Promise<Uint8Array<ArrayBuffer>> {
    const head = Buffer.alloc(chance + end);
    randomBytes(chance).copy(head);
    head.writeUIntBE(this.#clock() + lasts, chance, end);
    return new Uint8Array(Buffer.concat([head, await this.#mark(purpose, head)]));
  }

  /** Whether a challenge (base64url) was made here for this purpose, and has not expired. */
  async isGood(challenge: string, purpose: string): Promise<boolean> {
    const bytes = Buffer.from(challenge, "base64url");
    if (bytes.length !== chance + end + mark || bytes.toString("base64url") !== challenge) {
      return false;
    }
    const head = bytes.subarray(0, chance + end);
    const isOurs = timingSafeEqual(await this.#mark(purpose, head), bytes.subarray(chance + end));
    return isOurs && endOf(challenge) > this.#clock();
  }

  /** When it was made, in milliseconds; null if it is not good. `lasts`: as it was made. */
  async madeAt(challenge: string, purpose: string, lasts: number): Promise<number | null> {
    return (await this.isGood(challenge, purpose)) ? endOf(challenge) - lasts : null;
  }

  /** Spends a challenge that is good; false if it was spent before. Rejects if nobody can know. */
  spend(challenge: string): Promise<boolean> {
    return this.#store.spend(challenge, endOf(challenge));
  }

  /** What only we can compute from a text: base64url of 32 bytes. */
  async derive(purpose: string, text: string): Promise<string> {
    return createHmac("sha256", await this.#secret())
      .update(`${purpose}\n${text}`)
      .digest("base64url");
  }

  async #mark(purpose: string, head: Uint8Array): Promise<Buffer> {
    const all = createHmac("sha256", await this.#secret())
      .update(`${purpose}\n`)
      .update(head);
    return all.digest().subarray(0, mark);
  }

  #secret(): Promise<string> {
    if (this.#key === undefined) {
      this.#key = this.#store.key(randomBytes(32).toString("base64url"));
      this.#key.catch(() => {
        this.#key = undefined;
      });
    }
    return this.#key;
  }
}

const endOf = (challenge: string): number =>
  Buffer.from(challenge, "base64url").readUIntBE(chance, end);
