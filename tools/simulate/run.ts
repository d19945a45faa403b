import {
  after,
  beginning,
  type decideAct,
  editionFor,
  type Moment,
  stateText,
} from "@hemicycle/assembly";
import {
  type Answer,
  actSchema,
  asIfSigned,
  type Edition,
  type Envelope,
  type Offer,
  type offers,
  type Recorded,
  type Rulebook,
  type Session,
  type State,
} from "@hemicycle/engine";
import { type Actor, anyActor, sent } from "./actors.ts";
import { Dice } from "./dice.ts";
import { filled } from "./fill.ts";
import { touched } from "./invariants-course.ts";
import { type Ledger, newLedger, write } from "./ledger.ts";
import type { Invariant, Phase, Setting, Standing, Step, World } from "./setting.ts";
import { anyAct, bent } from "./wishes.ts";

const day = 86_400;

/** What is simulated; a planted fault changes one of these. */
export interface Subject {
  readonly setting: Setting;
  readonly books: readonly Rulebook[];
  readonly decide: typeof decideAct;
  readonly offers: typeof offers;
}

/** Something that must not be, at one act of one seed. */
export interface Violation {
  readonly seed: number;
  /** Number of the act, from the founding. */
  readonly step: number;
  readonly broken: string;
  readonly detail: string;
  readonly envelope: Envelope;
}

export interface Outcome {
  readonly seed: number;
  readonly acts: number;
  readonly accepted: number;
  readonly refused: number;
  /** Acts that named nothing that there is, or that waited for a value that is unset. */
  readonly others: number;
  /** Acts of the kinds that were accepted at least once. */
  readonly kinds: ReadonlySet<string>;
  readonly violation: Violation | null;
}

/** One seed: an assembly is founded and then acted upon, until something breaks or all is done. */
export function simulate(subject: Subject, seed: number, acts: number): Outcome {
  const run = new Run(subject, seed);
  run.begin();
  run.prepare(Math.floor(acts / 8));
  run.open();
  while (run.violation === null && run.tally.acts < acts) {
    run.step(run.tally.acts > acts * 0.82 ? "closing" : "sitting");
  }
  run.replay();
  return { seed, ...run.tally, kinds: run.kinds, violation: run.violation };
}

/** An offer that is followed up at the next step, with what was said about it. */
interface Plan {
  readonly actor: Actor;
  readonly offer: Offer;
}

class Run {
  readonly dice: Dice;
  readonly tally = { acts: 0, accepted: 0, refused: 0, others: 0 };
  readonly kinds = new Set<string>();
  violation: Violation | null = null;
  readonly #subject: Subject;
  readonly #setting: Setting;
  readonly #invariants: readonly (readonly [string, Invariant])[];
  readonly #standing: readonly (readonly [string, Standing])[];
  readonly #seed: number;
  readonly #ledger: Ledger;
  readonly #journal: Recorded[] = [];
  #moment: Moment = beginning;
  #clock = 0;
  readonly #world: World;

  constructor(subject: Subject, seed: number) {
    this.#subject = subject;
    this.#setting = subject.setting;
    this.#invariants = Object.entries(subject.setting.invariants);
    this.#standing = Object.entries(subject.setting.standing);
    this.#seed = seed;
    this.#ledger = newLedger(subject.setting.ballotsBy);
    this.dice = new Dice(seed);
    this.#world = subject.setting.newWorld(this.dice);
  }

  /** The assembly is founded, and its first session convened, in June. */
  begin(): void {
    this.#all(this.#setting.founding(this.dice, this.#world));
  }

  /** The weeks until the session, day by day; the last of the acts are done on its eve. */
  prepare(acts: number): void {
    const eve = this.#setting.clock.untilDay(this.#setting.eve);
    const end = this.tally.acts + acts;
    while (this.violation === null && this.tally.acts < end) {
      const last = end - this.tally.acts < acts / 4;
      const later = this.#clock + this.dice.below((7 * day * 40) / acts);
      this.#clock = last ? Math.max(this.#clock + 5, eve) : Math.min(later, eve);
      this.#clock += 1;
      this.#act(last ? "eve" : "before");
    }
  }

  /** People come in on the first day, and the first sitting is opened. */
  open(): void {
    this.#clock = Math.max(this.#clock, this.#setting.clock.untilDay(this.#setting.opens));
    this.#all(this.#setting.opening(this.dice, this.#world));
  }

  step(phase: Phase): void {
    this.#clock += 1 + this.dice.below(30);
    const { session } = this.#moment.state;
    if (session?.status === "convened" && this.dice.chance(30)) this.#nextSession(session);
    else this.#act(phase);
  }

  #nextSession({ opens, id }: Session): void {
    const first = this.#setting.clock.untilDay(opens);
    if (this.#clock >= first || id === "S1") {
      this.#act("sitting");
      return;
    }
    this.#all(this.#setting.comeAgain(this.dice, this.#world));
    this.#clock = first;
    this.#all(this.#setting.opening(this.dice, this.#world));
  }

  #all(steps: readonly Step[]): void {
    for (const step of steps) {
      this.#clock += 1;
      const at = this.#setting.clock.instant(this.#clock);
      this.take(asIfSigned(this.#moment.state, { ...step, at }));
    }
  }

  #act(phase: Phase): void {
    const at = this.#setting.clock.instant(this.#clock);
    const roll = this.dice.below(100);
    if (roll < 74) this.#likely(at, { roll, phase });
    else if (roll < 94) this.#any(at);
    else this.#offered(at);
  }

  /** What somebody would do now; in some cases by somebody else, or with a field bent. */
  #likely(at: string, { roll, phase }: { roll: number; phase: Phase }): void {
    const { state } = this.#moment;
    const found = this.#setting.likely(this.dice, state, { phase, at });
    if (found === null) return;
    const actor = roll < 5 ? anyActor(this.dice, state) : found.actor;
    const act = roll >= 5 && roll < 12 ? bent(this.dice, state, found.act) : found.act;
    const { ruling } = found;
    if (act !== null) this.take(sent(state, actor, { act, at, ruling }));
  }

  #any(at: string): void {
    const { state } = this.#moment;
    const act = anyAct(this.dice, state);
    if (act !== null) this.take(sent(state, anyActor(this.dice, state), { act, at }));
  }

  #offered(at: string): void {
    const plan = this.#planned(anyActor(this.dice, this.#moment.state), at);
    if (plan === null) return;
    const act = filled(this.dice, this.#moment.state, plan.offer);
    // What nobody has filled in here nobody could send.
    if (act !== plan.offer.act && !actSchema.safeParse(act).success) return;
    const envelope = sent(this.#moment.state, plan.actor, { act, at });
    const answer = this.take(envelope);
    if (act === plan.offer.act) this.#compare(plan.offer, answer, envelope);
  }

  /** Decides an act, checks what came of it, and goes on from there. */
  take(envelope: Envelope): Answer {
    this.tally.acts += 1;
    const answer = this.#subject.decide(this.#subject.books, this.#moment, envelope);
    if (answer.kind === "accepted") this.#accept(answer, envelope);
    else this.#count(answer, envelope);
    if (this.dice.chance(1)) this.#again(answer, envelope);
    return answer;
  }

  /** The journal, folded anew, is the state that the acts have led to. */
  replay(): void {
    if (this.violation !== null) return;
    const folded = this.#journal.reduce(after, beginning);
    if (stateText(folded.state) === stateText(this.#moment.state)) return;
    const envelope = {
      act: { type: "TakeChair" },
      at: this.#setting.clock.instant(this.#clock),
      by: "",
    } as const;
    this.#broken("replay equals live", "the states differ", envelope);
  }

  #accept(answer: Extract<Answer, { kind: "accepted" }>, envelope: Envelope): void {
    this.tally.accepted += 1;
    this.kinds.add(envelope.act.type);
    for (const [index, recorded] of answer.recorded.entries()) {
      const expected = this.#moment.seq + index + 1;
      if (recorded.seq !== expected) {
        this.#broken("entries have no hole", `${recorded.seq} for ${expected}`, envelope);
      }
      this.#check(recorded, envelope);
      write(this.#ledger, recorded, answer.state);
      this.#journal.push(recorded);
    }
    this.#stand(answer.state, answer.recorded, envelope);
    const moved = this.#moved(answer.state, envelope);
    if (moved !== null) this.#broken("one body does not touch another", moved, envelope);
    const seq = this.#moment.seq + answer.recorded.length;
    this.#moment = { state: answer.state, seq };
  }

  #stand(state: State, recorded: readonly Recorded[], envelope: Envelope): void {
    for (const [name, broken] of this.#standing) {
      const detail = broken(this.#ledger, state, recorded);
      if (detail !== null) this.#broken(name, detail, envelope);
    }
  }

  #moved(after: State, { body }: Envelope): string | null {
    return body === undefined ? null : touched(this.#moment.state, after, body);
  }

  #check(recorded: Recorded, envelope: Envelope): void {
    for (const [name, broken] of this.#invariants) {
      const detail = broken(this.#ledger, recorded);
      if (detail !== null) this.#broken(name, detail, envelope);
    }
  }

  #count(answer: Exclude<Answer, { kind: "accepted" }>, envelope: Envelope): void {
    if (answer.kind === "refused") this.tally.refused += 1;
    else this.tally.others += 1;
    const reasons =
      answer.kind === "refused"
        ? answer.because
        : answer.kind === "undecided"
          ? answer.unset
          : answer.faults;
    if (reasons.length === 0) this.#broken("no refusal without a reason", answer.kind, envelope);
  }

  /** The same act at the same moment gets the same answer. */
  #again(answer: Answer, envelope: Envelope): void {
    if (answer.kind === "accepted" || this.violation !== null) return;
    const again = this.#subject.decide(this.#subject.books, this.#moment, envelope);
    if (JSON.stringify(again) === JSON.stringify(answer)) return;
    this.#broken("the same act, the same answer", again.kind, envelope);
  }

  #planned(actor: Actor, at: string): Plan | null {
    const edition = this.#edition(at);
    if (edition === null) return null;
    const where = actor.body === undefined ? {} : { body: actor.body };
    const seat = { person: actor.person, office: actor.office, ...where };
    const all = this.#subject.offers(edition, this.#moment.state, { seat, at });
    const possible = all.filter((offer) => offer.possible);
    const offer = this.dice.oneOf(this.dice.chance(85) ? possible : all);
    return offer === undefined ? null : { actor: { ...actor, onBehalfOf: null }, offer };
  }

  #edition(at: string): Edition | null {
    const envelope = { act: { type: "TakeChair" }, at, by: "SEC" } as const;
    const found = editionFor(this.#subject.books, this.#moment.state, envelope);
    return found.kind === "fault" ? null : found.edition;
  }

  /** What is offered can be done, and what is greyed cannot. */
  #compare({ possible, act }: Offer, answer: Answer, envelope: Envelope): void {
    if (possible === (answer.kind === "accepted")) return;
    const said = possible ? "offered" : "greyed";
    this.#broken(
      "offers equals judge",
      `${act.type} is ${said}, and ${JSON.stringify(answer.kind === "accepted" ? answer.kind : answer)}`,
      envelope,
    );
  }

  #broken(broken: string, detail: string, envelope: Envelope): void {
    const { acts: step } = this.tally;
    this.violation ??= { seed: this.#seed, step, broken, detail, envelope };
  }
}
