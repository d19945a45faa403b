import { type Event, questionKey, type Recorded } from "@hemicycle/engine";

/** What an observer writes down of decisions by agreement, in one body. */

/** An objection that somebody has made in the room, or that came by letter. */
interface Objection {
  readonly member: string;
  /** In the room, or by a letter that came at this moment. */
  readonly received: string | null;
}

export interface Proposal {
  readonly objections: readonly Objection[];
  readonly noPart: readonly string[];
  /** While it is decided in writing: the last moment at which somebody can object. */
  readonly until: string | null;
}

/** Proposals that are on the table, by the key of their question. */
export type Proposals = Map<string, Proposal>;

const blank: Proposal = { objections: [], noPart: [], until: null };

/** Writes down what was proposed, said and settled; `memberOf` tells whose delegate somebody is. */
export function writeAgreement(
  proposals: Proposals,
  { event, by, onBehalfOf, at }: Recorded,
  memberOf: (person: string) => string | null,
): void {
  const change = changing(proposals, event);
  switch (event.type) {
    case "DecisionProposed":
      change(() => ({}));
      break;
    case "SilenceBegun":
      change(() => ({ until: event.until }));
      break;
    case "ObjectionMade": {
      const member = memberOf(onBehalfOf ?? by) ?? "";
      change(({ until, objections }) => {
        const received = until === null ? null : at;
        return { objections: [...objections, { member, received }] };
      });
      break;
    }
    case "ObjectionFiled":
      change(({ objections }) => ({
        objections: [...objections, { member: event.member, received: event.received }],
      }));
      break;
    case "NoPartTaken":
      change(({ noPart }) => ({ noPart: [...noPart, event.member] }));
      break;
    case "ObjectionWithdrawn":
      change(({ objections }) => ({
        objections: objections.filter(({ member }) => member !== event.member),
      }));
      break;
    default:
      for (const key of settledBy(event)) proposals.delete(key);
  }
}

const changing =
  (proposals: Proposals, event: Event) =>
  (to: (proposal: Proposal) => Partial<Proposal>): void => {
    if (!("question" in event) || typeof event.question === "string") return;
    const key = questionKey(event.question);
    const known = proposals.get(key) ?? blank;
    proposals.set(key, { ...known, ...to(known) });
  };

/** Keys of the questions that an event has settled. */
export const settledBy = (event: Event): readonly string[] => {
  if (event.type === "DecidedWithoutVote" || event.type === "AgreementFailed") {
    return [questionKey(event.question)];
  }
  return event.type === "ResultDeclared"
    ? event.results.map(({ question }) => questionKey(question))
    : [];
};
