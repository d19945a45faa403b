import { dateIn } from "@hemicycle/base";
import type { Event, EventOf, LawStage, PlanChange, Recorded } from "@hemicycle/engine";

/** What an observer writes down of model laws, the plan of them and what is said around them. */

interface KnownLaw {
  readonly stages: readonly LawStage[];
  readonly parts: readonly string[];
  readonly of: { readonly code: string; readonly part: string } | null;
  readonly hasWords: boolean;
  /** Readings by the body, with what came of them. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly number: string | null;
  /** The draft that it is, and in which session. */
  readonly draft: { readonly session: string | null; readonly draft: string } | null;
}

interface KnownPlan {
  /** How many items each edition has; the first is the baseline. */
  readonly planned: readonly number[];
  /** The items of the plan as it is now, with the law that came of each. */
  readonly items: ReadonlyMap<string, string | null>;
}

interface KnownRound {
  readonly members: readonly string[];
  readonly until: string;
  readonly closed: boolean;
}

interface KnownUse {
  readonly enteredBy: string;
  readonly member: string;
  readonly law: string;
  readonly verified: boolean;
  readonly replaced: boolean;
}

export interface LawBook {
  readonly laws: Map<string, KnownLaw>;
  readonly plans: Map<string, KnownPlan>;
  readonly rounds: Map<string, KnownRound>;
  /** Comments, with the round of each, and whether it was taken back. */
  readonly comments: Map<string, { readonly round: string; readonly withdrawn: boolean }>;
  readonly transmissions: Map<string, readonly string[]>;
  readonly uses: Map<string, KnownUse>;
  /** Values that the Secretariat has filled in. */
  readonly values: Map<string, number>;
  seat: string;
  session: string | null;
}

export const newLawBook = (): LawBook => ({
  laws: new Map(),
  plans: new Map(),
  rounds: new Map(),
  comments: new Map(),
  transmissions: new Map(),
  uses: new Map(),
  values: new Map(),
  seat: "UTC",
  session: null,
});

/** The day of an entry at the seat of the assembly. */
export const dayAt = ({ seat }: LawBook, { at }: Pick<Recorded, "at">): string => dateIn(seat, at);

const change = <T>(map: Map<string, T>, id: string, to: (known: T) => Partial<T>): void => {
  const known = map.get(id);
  if (known !== undefined) map.set(id, { ...known, ...to(known) });
};

export function writeLaws(book: LawBook, recorded: Recorded): void {
  const { event } = recorded;
  switch (event.type) {
    case "AssemblyFounded":
      book.seat = event.seat;
      break;
    case "ValueSet":
      book.values.set(event.value, event.number);
      break;
    case "SessionConvened":
      book.session = event.session;
      break;
    default:
      writeLife(book, event);
      writePlans(book, event);
      writeRounds(book, event);
      writeUse(book, recorded);
  }
}

const enter = (book: LawBook, law: string, stage: LawStage): void =>
  change(book.laws, law, ({ stages }) => ({ stages: [...stages, stage] }));

function writeLife(book: LawBook, event: Event): void {
  switch (event.type) {
    case "LawProposed":
      book.laws.set(event.law, proposed(event));
      break;
    case "LawTextGiven":
      change(book.laws, event.law, () => ({ hasWords: true }));
      break;
    case "DraftLinked": {
      const { session } = book;
      change(book.laws, event.law, () => ({
        hasWords: true,
        draft: { session, draft: event.draft },
      }));
      break;
    }
    case "StageEntered":
      enter(book, event.law, event.stage);
      break;
    case "LawDecided":
      enter(book, event.law, "adopted");
      break;
    case "LawPublished":
      enter(book, event.law, "published");
      break;
    case "LawNumbered":
      change(book.laws, event.law, () => ({ number: event.number }));
      break;
    case "ReadingRecorded":
      change(book.laws, event.law, ({ readings }) => ({
        readings: new Map([
          ...readings,
          [event.body, [...(readings.get(event.body) ?? []), event.outcome]] as const,
        ]),
      }));
      break;
  }
}

const proposed = ({ parts = [], of: code, part }: EventOf<"LawProposed">): KnownLaw => ({
  stages: ["proposed"],
  parts: parts.map((one) => one.part),
  of: code === undefined || part === undefined ? null : { code, part },
  ...{ hasWords: false, readings: new Map(), number: null, draft: null },
});

function writePlans(book: LawBook, event: Event): void {
  switch (event.type) {
    case "PlanAdopted":
      book.plans.set(event.plan, {
        planned: [event.items.length],
        items: new Map(event.items.map(({ item, law = null }) => [item, law])),
      });
      break;
    case "PlanAmended":
      change(book.plans, event.plan, ({ planned, items: before }) => {
        const items = new Map(before);
        for (const one of event.changes) amend(items, one);
        return { items, planned: [...planned, items.size] };
      });
      break;
    case "PlanItemLinked":
      change(book.plans, event.plan, ({ items }) => ({
        items: new Map([...items, [event.item, event.law] as const]),
      }));
      break;
  }
}

const amend = (items: Map<string, string | null>, one: PlanChange): void => {
  if (one.change === "add") items.set(one.item, one.law ?? null);
  if (one.change === "drop" || one.change === "merge") items.delete(one.item);
};

function writeRounds(book: LawBook, event: Event): void {
  switch (event.type) {
    case "ConsultationOpened": {
      const { members, until } = event;
      book.rounds.set(event.consultation, { members, until, closed: false });
      break;
    }
    case "ConsultationClosed":
      change(book.rounds, event.consultation, () => ({ closed: true }));
      break;
    case "CommentSubmitted":
      book.comments.set(event.comment, { round: event.consultation, withdrawn: false });
      break;
    case "CommentWithdrawn":
      change(book.comments, event.comment, () => ({ withdrawn: true }));
      break;
    case "LawTransmitted":
      book.transmissions.set(event.transmission, event.members);
      break;
  }
}

function writeUse(book: LawBook, { event, by, onBehalfOf }: Recorded): void {
  switch (event.type) {
    case "UseRecorded": {
      const { use, law, member, replaces = "" } = event;
      const enteredBy = onBehalfOf ?? by;
      change(book.uses, replaces, () => ({ replaced: true }));
      book.uses.set(use, { enteredBy, law, member, verified: false, replaced: false });
      break;
    }
    case "UseVerified":
      change(book.uses, event.use, () => ({ verified: true }));
      break;
  }
}

const afterAdoption: ReadonlySet<LawStage> = new Set([
  ...(["adopted", "transmitted", "published", "superseded"] as const),
]);

export const stageNow = (book: LawBook, law: string): LawStage | undefined =>
  book.laws.get(law)?.stages.at(-1);

const isOwnAdopted = (book: LawBook, law: string): boolean => {
  const now = stageNow(book, law);
  return now !== undefined && afterAdoption.has(now);
};

/** Adopted as a whole; a code also by all of its parts. */
export const isAdopted = (book: LawBook, law: string): boolean => {
  const parts = book.laws.get(law)?.parts ?? [];
  const made = [...book.laws].filter(([id, { of }]) => of?.code === law && isOwnAdopted(book, id));
  const whole = parts.every((part) => made.some(([, { of }]) => of?.part === part));
  return isOwnAdopted(book, law) || (parts.length > 0 && whole);
};

/** How many items of the plan as it is now have become law. */
export const deliveredOf = (book: LawBook, { items }: KnownPlan): number =>
  [...items.values()].filter((law) => law !== null && isAdopted(book, law)).length;
