import type { Act, Proposal } from "@hemicycle/engine";
import type { Outcome } from "../../client/api.ts";
import type { LiveAssembly } from "../../client/live.svelte.ts";
import type { Words } from "../../messages/index.ts";
import { bodyHere } from "./body.svelte.ts";

/** What became of an act. */
export interface Sent {
  readonly act: Act;
  readonly outcome: Outcome;
}

/** Where acts are sent, and in which language their refusals are told. */
interface Desk {
  readonly live: LiveAssembly | null;
  readonly words: Pick<Words, "language">;
}

/** Sends the acts of one delegate, one after the other, and remembers what came of the last. */
export class Sender {
  readonly #desk: Desk;
  #under = $state.raw<Act | null>(null);
  #last = $state.raw<Sent | null>(null);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The act that waits for its answer. */
  get underWay(): Act | null {
    return this.#under;
  }
  get last(): Sent | null {
    return this.#last;
  }

  /** While another act waits for its answer, nothing is sent. */
  async send(act: Act): Promise<void> {
    const { live, words } = this.#desk;
    if (live === null || this.#under !== null) return;
    const body = bodyHere(live);
    const proposal: Proposal = { act, ...(body === null ? {} : { body }) };
    this.#under = act;
    this.#last = null;
    const outcome = await live.send(proposal, words.language);
    this.#under = null;
    this.#last = { act, outcome };
  }

  /** What came of an act that had been kept takes the place of what was said last. */
  tell(sent: Sent): void {
    this.#last = sent;
  }

  forget(): void {
    this.#last = null;
  }
}
