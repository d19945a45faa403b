import { asIfSigned, type Proposal, type State } from "@hemicycle/engine";
import type { Outcome, send } from "./api.ts";
import { Confirmation, type Gesture } from "./confirmation.svelte.ts";
import { spread } from "./feed.ts";
import type { Sign } from "./gesture.ts";
import { newKey } from "./key.ts";

/** An act that was sent and not answered: kept on this device under its key, not recorded. */
export interface Kept {
  readonly key: string;
  readonly proposal: Proposal;
  /** Who has asked for it: it is sent as theirs, or not at all. */
  readonly by: string | null;
  /** The gesture that it was sent with; null where there was none. */
  readonly gesture: Gesture | null;
}

/** What became of an act that was kept, once the server has answered. */
export interface Answered extends Kept {
  readonly outcome: Outcome;
}

/** What an outbox has to know of the assembly that it belongs to. */
export interface Sending {
  readonly assembly: string;
  readonly send: typeof send;
  readonly sign: Sign;
  readonly state: () => State;
  /** Number of the last event here. */
  readonly seq: () => number;
  /** Whether the feed is live and the journal is written. */
  readonly isUp: () => boolean;
}

interface How {
  readonly language: string;
  /** Whether somebody has just asked for it, so that the device may ask at once. */
  readonly first: "ahead" | "device";
}

interface Delivered {
  readonly outcome: Outcome;
  readonly gesture: Gesture | null;
}

/** Milliseconds after which a kept act is sent again while the line is up; spread by chance. */
const askAgainAfter = 3_000;

const kept: Outcome = { kind: "kept", suspended: false };
/** The person did not confirm it: it was never sent. */
const unconfirmed: Outcome = { kind: "failed", problem: "unconfirmed", title: "", detail: "" };

/** Sends the acts of whoever sits here, with the gestures that they need; keeps what it cannot. */
export class Outbox {
  readonly confirmation: Confirmation;
  readonly #to: Sending;
  #kept = $state.raw<readonly Kept[]>([]);
  #answered = $state.raw<readonly Answered[]>([]);
  #by = $state.raw<string | null>(null);
  #turnedAway = $state(0);
  /** The server does not know the sign-in any more: nothing is sent until there is another one. */
  #isOut = false;
  #isSending = false;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(to: Sending) {
    this.#to = to;
    this.confirmation = new Confirmation(to.sign);
  }

  /** Of whoever sits here: what others have left on this device is never sent as theirs. */
  get kept(): readonly Kept[] {
    return this.#kept.filter(({ by }) => by === this.#by);
  }
  /** Answers to acts that had been kept, the latest last, until somebody has taken note of them. */
  get answered(): readonly Answered[] {
    return this.#answered.filter(({ by }) => by === this.#by);
  }
  /** How often the server has not known who sends an act. */
  get turnedAway(): number {
    return this.#turnedAway;
  }

  /** Who sits here; `signedIn`: whether the server knows them at present. */
  sits(person: string | null, signedIn: boolean): void {
    const again = signedIn && (this.#isOut || person !== this.#by);
    this.#by = person;
    this.#isOut = !signedIn;
    if (again && this.#to.isUp()) void this.resume();
  }

  async send(proposal: Proposal, language: string): Promise<Outcome> {
    const one: Kept = { key: newKey(), proposal, by: this.#by, gesture: null };
    const { outcome, gesture } = await this.#deliver(one, { language, first: "device" });
    if (outcome.kind === "kept") {
      this.#kept = [...this.#kept, { ...one, gesture }];
      this.#sendLater();
    }
    return outcome;
  }

  /** Gives up an act that is kept: it may have been recorded all the same. */
  forget(key: string): void {
    this.#kept = this.#kept.filter((one) => one.key !== key);
  }

  /** Somebody has read what became of a kept act. */
  noted(key: string): void {
    this.#answered = this.#answered.filter((one) => one.key !== key);
  }

  /** Sends what is kept, one after the other, in the order in which it was asked for. */
  async resume(): Promise<void> {
    if (this.#isSending || this.#isOut) return;
    this.#isSending = true;
    try {
      for (const one of this.kept) {
        if (!(await this.#sendAgain(one))) return;
      }
    } finally {
      this.#isSending = false;
    }
  }

  /** Whether it was answered. */
  async #sendAgain(one: Kept): Promise<boolean> {
    const language = document.documentElement.lang;
    const { outcome, gesture } = await this.#deliver(one, { language, first: "ahead" });
    if (outcome.kind === "kept") {
      this.#kept = this.#kept.map((same) => (same.key === one.key ? { ...one, gesture } : same));
      this.#sendLater();
      return false;
    }
    this.forget(one.key);
    this.#answered = [...this.#answered, { ...one, gesture, outcome }];
    return true;
  }

  /**
   * An answer can fail to come while the feed goes on: then nobody says that the line is back.
   * Where it is down, or acts are suspended, the feed says when it is time.
   */
  #sendLater(): void {
    clearTimeout(this.#later);
    const isTime = (): boolean => this.#to.isUp() && !this.#isOut;
    if (!isTime()) return;
    this.#later = setTimeout(
      () => {
        if (isTime()) void this.resume();
      },
      spread(askAgainAfter, Math.random()),
    );
  }

  /** Sends an act; one whose gesture is spent since it was kept is confirmed anew. */
  async #deliver(one: Kept, { language, first }: How): Promise<Delivered> {
    const { assembly, send: sendTo } = this.#to;
    const { key, proposal } = one;
    let { gesture } = one;
    for (;;) {
      if (gesture === null && this.#asksFor(one)) {
        const confirmed = await this.#confirm(one, first);
        if ("outcome" in confirmed) return confirmed;
        gesture = confirmed;
      }
      const signed = gesture === null ? {} : { gesture: gesture.header };
      const outcome = this.#told(await sendTo(assembly, proposal, { key, language, ...signed }));
      const isNew = gesture === null || gesture !== one.gesture;
      if (isNew || !this.#isSpent(outcome, gesture)) return { outcome, gesture };
      gesture = null;
    }
  }

  /** Whether the rules ask whoever sits here for a gesture, and they have what to make it with. */
  #asksFor({ proposal, by }: Kept): boolean {
    const envelope = { ...proposal, by: by ?? "", at: new Date().toISOString() };
    return asIfSigned(this.#to.state(), envelope).signedWith !== undefined;
  }

  /** The gesture; or what came of the act without it. */
  async #confirm({ key, proposal }: Kept, first: How["first"]): Promise<Gesture | Delivered> {
    const { assembly, seq, isUp } = this.#to;
    if (!isUp()) return { outcome: kept, gesture: null };
    const act = () => ({ assembly, proposal, key, after: seq() });
    const confirmed = await this.confirmation.ask({ act, first });
    if (confirmed.kind === "made") return confirmed.gesture;
    return { outcome: confirmed.kind === "left" ? unconfirmed : kept, gesture: null };
  }

  /** Whether a gesture is good no more: the device counts its uses, and each has its time. */
  #isSpent(outcome: Outcome, gesture: Gesture | null): boolean {
    const { seconds = 0 } = this.#to.state().freshGesture ?? {};
    const isOld = Date.now() - (gesture?.madeAt ?? 0) > seconds * 1_000;
    if (outcome.kind === "failed") return outcome.problem === "gesture-unusable";
    return outcome.kind === "refused" && isOld;
  }

  /** What somebody had prepared when their sign-in ended is not lost: it waits for the next one. */
  #told(outcome: Outcome): Outcome {
    if (outcome.kind !== "failed" || outcome.problem !== "not-signed-in") return outcome;
    this.#turnedAway += 1;
    if (this.#by === null) return outcome;
    this.#isOut = true;
    return kept;
  }
}
