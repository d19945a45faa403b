import { asIfSigned, type Proposal, type State } from "@hemicycle/engine";
import type { Outcome, send } from "./api.ts";
import { Confirmation, type Gesture } from "./confirmation.svelte.ts";
import { spread } from "./feed.ts";
import type { Sign } from "./gesture.ts";
import type { ActKeeper, KeptAct, Owner } from "./kept-acts.ts";
import { newKey } from "./key.ts";

/** An act that was sent and not answered: kept on this device under its key, not recorded. */
export interface Kept extends KeptAct {
  /** Who has asked for it: it is sent as theirs, or not at all. */
  readonly by: string | null;
  /** `here`: as long as the page stands; `found`: by a page that was loaded after it was kept. */
  readonly place: "here" | "device" | "found";
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
  readonly keeper: ActKeeper;
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

/** A ballot that waited names a vote that was there: when it is there no more, it is over. */
const asToldOf = ({ proposal }: Kept, outcome: Outcome): Outcome =>
  proposal.act.type === "CastBallot" &&
  outcome.kind === "failed" &&
  outcome.problem === "impossible"
    ? { ...outcome, problem: "vote-over" }
    : outcome;

/** Milliseconds after which a kept act is sent again while the line is up; spread by chance. */
const askAgainAfter = 3_000;

const kept: Outcome = { kind: "kept", suspended: false };
/** The person did not confirm it: it was never sent. */
const unconfirmed: Outcome = { kind: "failed", problem: "unconfirmed", title: "", detail: "" };
/** What its ids named when it was asked for is gone: sent now, it could mean something else. */
const outdated: Outcome = { kind: "failed", problem: "kept-outdated", title: "", detail: "" };

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
    if (signedIn && again) this.#find();
    if (again && this.#to.isUp()) void this.resume();
  }

  /** Whoever sits here has signed out: nothing of theirs stays on this device. */
  leave(): void {
    this.#kept = [];
    this.#answered = [];
    this.#to.keeper.leaveOnly(null);
  }

  async send(proposal: Proposal, language: string): Promise<Outcome> {
    const one = this.#hold(this.#asked(proposal));
    const { outcome, gesture } = await this.#deliver(one, { language, first: "device" });
    if (outcome.kind === "kept") {
      this.#kept = [...this.#kept, { ...one, gesture }];
      this.#sendLater();
    } else this.forget(one.key);
    return outcome;
  }

  /** Gives up an act that is kept: it may have been recorded all the same. */
  forget(key: string): void {
    this.#kept = this.#kept.filter((one) => one.key !== key);
    const owner = this.#owner;
    if (owner !== null) this.#to.keeper.drop(owner, key);
  }

  /** Somebody has read what became of a kept act. */
  noted(key: string): void {
    this.#answered = this.#answered.filter((one) => one.key !== key);
  }

  get #owner(): Owner | null {
    return this.#by === null ? null : { assembly: this.#to.assembly, person: this.#by };
  }

  #asked(proposal: Proposal): Kept {
    const session = this.#to.state().session?.id ?? null;
    const moment = { after: this.#to.seq(), session, since: Date.now() };
    return { key: newKey(), proposal, ...moment, by: this.#by, place: "here", gesture: null };
  }

  /** Before it is sent: a page can go while its answer is on the way. */
  #hold(one: Kept): Kept {
    const { key, proposal, after, session, since } = one;
    const owner = this.#owner;
    if (owner === null) return one;
    const isHeld = this.#to.keeper.keep(owner, { key, proposal, after, session, since });
    return { ...one, place: isHeld ? "device" : "here" };
  }

  /** What whoever sits down has left here before the page was loaded; what others have, goes. */
  #find(): void {
    const owner = this.#owner;
    if (owner === null) return;
    const { keeper } = this.#to;
    keeper.leaveOnly(owner);
    const own = this.kept;
    const isNew = ({ key }: KeptAct): boolean => own.every((one) => one.key !== key);
    const found = keeper.all(owner).filter(isNew);
    const by = owner.person;
    // Of others nothing stays on the device; what this page has of them stays until it goes.
    const others = this.#kept
      .filter((one) => one.by !== by)
      .map((one): Kept => ({ ...one, place: "here" }));
    this.#kept = [
      ...others,
      ...found.map((one): Kept => ({ ...one, by, place: "found", gesture: null })),
      ...own,
    ];
  }

  /** Whether it was taken from the device meanwhile: by another window, or by signing out there. */
  #isGone({ key, place }: Kept): boolean {
    const owner = this.#owner;
    return place !== "here" && owner !== null && !this.#to.keeper.has(owner, key);
  }

  #isOutdated({ after, session }: Kept): boolean {
    const now = this.#to.state().session?.id ?? null;
    return after > this.#to.seq() || (session !== null && session !== now);
  }

  /** Sends what is kept, one after the other, in the order in which it was asked for. */
  async resume(): Promise<void> {
    if (this.#isSending || this.#isOut) return;
    this.#isSending = true;
    const by = this.#by;
    try {
      for (const one of this.kept) {
        if (this.#by !== by) break;
        if (!(await this.#sendAgain(one))) return;
      }
    } finally {
      this.#isSending = false;
    }
    // Somebody else has sat down meanwhile: what is kept of them waits as well.
    if (this.#by !== by) await this.resume();
  }

  /** Whether it was answered. */
  async #sendAgain(one: Kept): Promise<boolean> {
    if (this.#isGone(one)) {
      this.forget(one.key);
      return true;
    }
    const language = document.documentElement.lang;
    const how = { language, first: "ahead" } as const;
    const { outcome, gesture } = this.#isOutdated(one)
      ? { outcome: outdated, gesture: null }
      : await this.#deliver(one, how);
    if (outcome.kind === "kept") {
      this.#kept = this.#kept.map((same) => (same.key === one.key ? { ...one, gesture } : same));
      this.#sendLater();
      return false;
    }
    this.forget(one.key);
    this.#answered = [...this.#answered, { ...one, gesture, outcome: asToldOf(one, outcome) }];
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
    const { key, proposal, by: person } = one;
    let { gesture } = one;
    for (;;) {
      if (gesture === null && this.#asksFor(one)) {
        const confirmed = await this.#confirm(one, first);
        if ("outcome" in confirmed) return confirmed;
        gesture = confirmed;
      }
      // Somebody else has sat down while it was confirmed: it is not sent as theirs.
      if (one.by !== this.#by) return { outcome: kept, gesture: null };
      const signed = gesture === null ? {} : { gesture: gesture.header };
      const terms = { key, language, person, ...signed };
      const outcome = this.#told(await sendTo(assembly, proposal, terms));
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
