import type { Act, State } from "@hemicycle/engine";
import { type Outcome, submit, toldBytes } from "../../client/api.ts";
import type { LiveAssembly } from "../../client/live.svelte.ts";
import { addressOf } from "../../client/teller-api.ts";
import type { TellerAnswer, TellerQuestion } from "../../client/teller-work.ts";
import type { Words } from "../../messages/index.ts";
import type { Acting } from "../presidency/acting.ts";
import { type Bench, type Judged, judged } from "../presidency/judged.ts";

/** What became of something that was computed or sent here, where it did not go well. */
export type Trouble =
  /** By the server, or by the rules. */
  | { readonly kind: "answered"; readonly outcome: Outcome }
  /** By this device: what does not hold, and whose message it is. */
  | { readonly kind: "device"; readonly why: string; readonly trustee: number | null };

interface Around {
  readonly live: LiveAssembly;
  readonly words: Words;
  readonly bench: Bench;
  readonly actings: readonly Acting[];
}

/** What the parts of the screen do together: ask the judge, the device and the server. */
export class TellerDesk {
  readonly #around: () => Around;
  /** One thing at a time; what it is, so that its button waits. */
  #busy = $state<string | null>(null);
  #progress = $state.raw<{ readonly checked: number; readonly of: number } | null>(null);

  constructor(around: () => Around) {
    this.#around = around;
  }

  get assembly(): string {
    return this.#around().live.id;
  }
  get state(): State {
    return this.#around().bench.state;
  }
  get busy(): string | null {
    return this.#busy;
  }
  /** Ballots that the device has checked, of all there are; null while it checks none. */
  get progress(): { readonly checked: number; readonly of: number } | null {
    return this.#progress;
  }

  /** As whom somebody here acts in one of these offices. */
  acting(...offices: readonly Acting["office"][]): Acting | null {
    return this.#around().actings.find(({ office }) => offices.includes(office)) ?? null;
  }

  /** What the rules say of an act of somebody who acts so. */
  judge(acting: Acting, act: Act): Judged {
    return judged(this.#around().bench, acting, { act, business: "substance", needs: [] });
  }

  /** Does one thing; while another is under way, nothing. Answers what went wrong, or null. */
  async doing(what: string, work: () => Promise<Trouble | null>): Promise<Trouble | null> {
    if (this.#busy !== null) return null;
    this.#busy = what;
    try {
      return await work();
    } catch {
      return { kind: "device", why: "fault", trustee: null };
    } finally {
      this.#busy = null;
      this.#progress = null;
    }
  }

  /** What the device computes; trouble where what it was given does not hold. */
  async ask<K extends TellerAnswer["kind"]>(
    question: TellerQuestion,
    wanted: K,
  ): Promise<Extract<TellerAnswer, { kind: K }> | Trouble> {
    const { askDevice } = await import("../../client/teller-device.ts");
    const answer = await askDevice(question, (checked, of) => {
      this.#progress = { checked, of };
    });
    if (answer.kind === "refused") {
      return { kind: "device", why: answer.why, trustee: answer.trustee };
    }
    if (answer.kind !== wanted) return { kind: "device", why: "fault", trustee: null };
    // Its kind is the wanted one.
    return answer as Extract<TellerAnswer, { kind: K }>;
  }

  /** Sends something to its own address. Answers what went wrong, or null. */
  async send(path: string, body: object): Promise<Trouble | null> {
    const { words } = this.#around();
    const outcome = await submit({ assembly: this.assembly, path }, body, words.language);
    return outcome.kind === "accepted" ? null : { kind: "answered", outcome };
  }

  archive(vote: string): Promise<Uint8Array> {
    return toldBytes(this.assembly, addressOf(vote, "archive.bel"));
  }
}

export const isTrouble = (made: TellerAnswer | Trouble): made is Trouble =>
  made.kind === "device" || made.kind === "answered";
