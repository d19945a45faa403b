import type { Proposal } from "@hemicycle/engine";
import type { Outcome } from "../../client/api.ts";
import type { Visit } from "../../client/visit.svelte.ts";

/** Sends what is done on the page of a text, and holds what is to be said of it. */
export class TextSender {
  readonly #visit: Visit;
  #isKept = $state(false);
  #said = $state("");

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** What was sent last waits on this device. */
  get isKept(): boolean {
    return this.#isKept;
  }
  get said(): string {
    return this.#said;
  }

  readonly send = async (proposal: Proposal): Promise<Outcome> => {
    const { live, words } = this.#visit;
    if (live === null) return { kind: "kept", suspended: false };
    const answer = await live.send(proposal, words.language);
    this.#isKept = answer.kind === "kept";
    this.#said =
      answer.kind === "accepted" ? words.say("texts.recorded", { seq: answer.seq[1] }) : "";
    return answer;
  };

  /** Says more of what was recorded; of what waits on this device nothing is said twice. */
  tell(text: string): void {
    if (!this.#isKept) this.#said = text;
  }
}
