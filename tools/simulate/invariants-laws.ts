import { type LawStage, progressOf, type Recorded, standingUse } from "@hemicycle/engine";
import { hallOf, type Ledger } from "./ledger.ts";
import { dayAt, deliveredOf, isAdopted, type LawBook, stageNow } from "./ledger-laws.ts";
import type { Invariant, Standing } from "./setting.ts";

/** By each stage, those on which it can follow. */
export type StagesOf = Readonly<Partial<Record<LawStage, readonly LawStage[]>>>;

/** What the rules of an assembly say of the way of a law. */
export interface LawMaking {
  readonly code: string;
  readonly stages: StagesOf;
  /** Stages that a law must have been at, by the stage that asks for it. */
  readonly needed?: Readonly<Partial<Record<LawStage, LawStage>>>;
}

type Check = (book: LawBook, recorded: Recorded, ledger: Ledger) => string | null;
const ofBook =
  (check: Check): Invariant =>
  (ledger, recorded) =>
    check(ledger.law, recorded, ledger);

/** The law that an event brings to a stage, with the stage. */
const entered = ({ event }: Recorded): { law: string; stage: LawStage; told: boolean } | null => {
  switch (event.type) {
    case "StageEntered":
      return { law: event.law, stage: event.stage, told: event.source !== undefined };
    case "LawDecided":
      return { law: event.law, stage: "adopted", told: false };
    case "LawPublished":
      return { law: event.law, stage: "published", told: event.source !== undefined };
    default:
      return null;
  }
};

const withWords: ReadonlySet<LawStage> = new Set([
  ...(["commission", "expertReview", "consultation", "approved", "councilAgenda"] as const),
  "plenary",
]);

const lifeOf = ({ code, stages, needed = {} }: LawMaking): Readonly<Record<string, Check>> => ({
  "a stage follows on those before it, and none is entered twice": (book, recorded) => {
    const to = entered(recorded);
    if (to === null) return null;
    const now = stageNow(book, to.law);
    // A code is published once all its parts are adopted, wherever it stands as a whole.
    const inParts = to.stage === "published" && isAdopted(book, to.law);
    if (now !== undefined && stages[to.stage]?.includes(now) === true) return null;
    return inParts && now !== "published" ? null : `${to.stage} after ${now}`;
  },
  "what the rules put first has been": (book, recorded) => {
    const to = entered(recorded);
    const first = to === null ? undefined : needed[to.stage];
    if (to === null || first === undefined || to.told) return null;
    return book.laws.get(to.law)?.stages.includes(first) === true ? null : `not at ${first}`;
  },
  "no law goes out without words": (book, recorded) => {
    const to = entered(recorded);
    if (to === null || to.told || !withWords.has(to.stage)) return null;
    return book.laws.get(to.law)?.hasWords === true ? null : to.law;
  },
  "a commission approves what it has read": (book, { event }) => {
    if (event.type !== "StageEntered" || event.stage !== "approved") return null;
    if (event.source !== undefined) return null;
    const outcomes = book.laws.get(event.law)?.readings.get(event.body ?? "") ?? [];
    const least = book.values.get(`${code}.m4/number-of-readings`) ?? 1;
    const enough = outcomes.length >= least && outcomes.at(-1) === "approved";
    return enough ? null : `${outcomes.join(", ")} of ${least}`;
  },
  "the plenary adopts, or a source tells that it has": (book, recorded, ledger) => {
    const to = entered(recorded);
    if (to?.stage !== "adopted" || to.told) return null;
    const { draft = null } = book.laws.get(to.law) ?? {};
    const adopted = hallOf(ledger).adopted.has(`draft:${draft?.draft}`);
    return adopted && draft?.session === book.session ? null : `draft ${draft?.draft}`;
  },
  "a number is that of one adopted law": (book, { event }) => {
    if (event.type !== "LawNumbered" && event.type !== "LawPublished") return null;
    if (!isAdopted(book, event.law)) return `${event.law} is ${stageNow(book, event.law)}`;
    if (event.type === "LawPublished") return null;
    const other = [...book.laws].find(
      ([id, { number }]) => id !== event.law && number === event.number,
    );
    return other === undefined ? null : `${other[0]} has it`;
  },
});

const around: Readonly<Record<string, Check>> = {
  "a parliament comments on what it was asked, while it is asked": (book, { event }) => {
    if (event.type !== "CommentSubmitted") return null;
    const round = book.rounds.get(event.consultation);
    if (round === undefined || round.closed) return "nobody is asked";
    return round.members.includes(event.member) ? null : `${event.member} was not asked`;
  },
  "what was taken back is not disposed of": (book, { event }) => {
    if (event.type !== "CommentDisposedOf" && event.type !== "CommentWithdrawn") return null;
    const comment = book.comments.get(event.comment);
    return comment?.withdrawn === false ? null : "taken back";
  },
  "a consultation is closed once": (book, { event }) =>
    event.type === "ConsultationClosed" && book.rounds.get(event.consultation)?.closed !== false
      ? event.consultation
      : null,
  "a late comment counts by a rule or a ruling": (book, recorded) => {
    const { event, grounds } = recorded;
    if (event.type !== "CommentSubmitted") return null;
    const until = book.rounds.get(event.consultation)?.until ?? "";
    if ((event.received ?? dayAt(book, recorded)) <= until) return null;
    const set = [...book.values.keys()].some((name) => name.endsWith(".m6/late"));
    return set || grounds.some(({ how }) => how === "ruling") ? null : `after ${until}`;
  },
  "only adopted laws are sent out and used": (book, { event }) => {
    if (event.type !== "LawTransmitted" && event.type !== "UseRecorded") return null;
    return isAdopted(book, event.law) ? null : `${event.law} is ${stageNow(book, event.law)}`;
  },
  "a use has its evidence, and its act": (_, { event }) => {
    if (event.type !== "UseRecorded") return null;
    const inAnAct = event.relation === "takenOver" || event.relation === "usedInPart";
    if (event.evidence.length === 0) return "no evidence";
    return inAnAct && event.national === undefined ? "which act" : null;
  },
  "a use is verified by somebody else, while it stands": (book, recorded) => {
    const { event, by, onBehalfOf } = recorded;
    if (event.type !== "UseVerified" && event.type !== "UseDisputed") return null;
    const row = book.uses.get(event.use);
    if (row === undefined || row.replaced) return "it was corrected";
    if (event.type === "UseDisputed") return null;
    return row.enteredBy === (onBehalfOf ?? by) ? `${row.enteredBy} has entered it` : null;
  },
  "who acknowledges was written to": (book, { event }) => {
    if (event.type !== "TransmissionAcknowledged") return null;
    const asked = book.transmissions.get(event.transmission) ?? [];
    return asked.includes(event.member) ? null : `${event.member} was not`;
  },
  "a share is recounted": (book, { event }) => {
    if (event.type !== "ProgressReported") return null;
    const plan = book.plans.get(event.plan);
    if (plan === undefined) return "no such plan";
    const counted = `${deliveredOf(book, plan)} of ${plan.planned[event.edition - 1]}`;
    const said = `${event.delivered} of ${event.planned}`;
    return said === counted ? null : `${said}, and ${counted} counted`;
  },
};

/** What must hold of model laws, of the plan, of consultations and of use. */
export const lawInvariants = (making: LawMaking): Readonly<Record<string, Invariant>> =>
  Object.fromEntries(
    Object.entries({ ...lifeOf(making), ...around }).map(([name, check]) => [name, ofBook(check)]),
  );

const moves: ReadonlySet<Recorded["event"]["type"]> = new Set([
  ...(["PlanAdopted", "PlanAmended", "PlanItemLinked", "StageEntered", "LawDecided"] as const),
  ...(["LawPublished", "UseRecorded", "UseVerified", "LawProposed"] as const),
]);

/** What the state says of itself, beside what was counted with the pencil. */
export const lawStanding: Readonly<Record<string, Standing>> = {
  "progress against both editions is recounted": ({ law: book }, state, recorded) => {
    if (!recorded.some(({ event }) => moves.has(event.type))) return null;
    for (const plan of state.plans.values()) {
      const known = book.plans.get(plan.id);
      const { baseline, current } = progressOf(state, plan) ?? {};
      if (known === undefined) return `${plan.id} was never adopted`;
      const delivered = deliveredOf(book, known);
      const said = [baseline?.delivered, baseline?.planned, current?.delivered, current?.planned];
      const counted = [delivered, known.planned[0], delivered, known.items.size];
      if (said.join() !== counted.join()) return `${plan.id}: ${said}, and ${counted} counted`;
    }
    return null;
  },
  "uses that stand, and those that are verified, are recounted": (
    { law: book },
    state,
    recorded,
  ) => {
    if (!recorded.some(({ event }) => moves.has(event.type))) return null;
    const rows = standingUse(state);
    const said = [rows.length, rows.filter(({ verified }) => verified !== null).length];
    const known = [...book.uses.values()].filter(({ replaced }) => !replaced);
    const counted = [known.length, known.filter(({ verified }) => verified).length];
    return said.join() === counted.join() ? null : `${said}, and ${counted} counted`;
  },
};
