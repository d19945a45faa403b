import {
  type ActType,
  actTypes,
  type Clause,
  type Edition,
  everyClause,
  guard,
  type Rulebook,
  type Slot,
  type Unset,
  undecided,
  unset,
} from "@hemicycle/engine";

/**
 * An excerpt of a rulebook: what delegates judge by, on as many phones as there are delegates. What
 * the other clauses would be asked about is undecided in an excerpt, so that nothing is allowed or
 * refused without them, and the whole rulebook is fetched then.
 */

/** What delegates do on their page; offices do the rest. */
export const delegateActs: readonly ActType[] = [
  ...(["EnterRoom", "LeaveRoom", "RequestFloor", "WithdrawFloorRequest", "EndSpeech"] as const),
  ...(["RaisePointOfOrder", "MoveMotion", "WithdrawMotion", "CastBallot"] as const),
  ...(["ObjectToDecision", "ProposeOfficers", "RequestDivision"] as const),
  ...(["RegisterSpeaker", "UnregisterSpeaker", "ExchangePlaces"] as const),
  ...(["RequestEmergencyItem", "ProposeJointRequest", "SignJointRequest"] as const),
  "WithdrawRequest",
];

/** Questions that are asked about none of them, and that their page does not ask. */
const otherQuestions: readonly Slot[] = [
  ...(["round", "steeringCommittee", "apportionment", "institutions", "languages"] as const),
  ...(["consultation", "lawStages", "readings", "votingPlan", "precedence"] as const),
];

/** The clauses that excerpts leave out: their ids. */
export const leftOutOf = (books: readonly Rulebook[]): ReadonlySet<string> => {
  const all = books.flatMap(({ editions }) => editions.flatMap(everyClause));
  return new Set(all.filter(isLeftOut).map(({ id }) => id));
};

const isLeftOut = (clause: Clause): boolean => {
  switch (clause.kind) {
    case "guard":
      return !clause.on.some((type) => delegateActs.includes(type));
    case "value":
      return clause.slot !== null && otherQuestions.includes(clause.slot);
    case "consequence":
      return true;
    case "prose":
      return true;
  }
};

/** The value that is missing where the rest of the rules has not come. */
const coming = "rules that are on their way";

/** Whether the rest of the rules has to come before this can be decided. */
export const awaitsRules = ({ value }: Pick<Unset, "value">): boolean => value === coming;

/** A rulebook of which only an excerpt is here; `rest` is called when more of it is asked for. */
export const excerptOf = (book: Rulebook, rest: () => void): Rulebook => {
  const ahead = [otherActs(rest), ...otherQuestions.map((slot) => unanswered(slot, rest))];
  return {
    ...book,
    editions: book.editions.map((edition) => ({ ...edition, ...after(ahead, edition) })),
  };
};

const otherActs = (rest: () => void): Clause =>
  guard({
    ...{ id: "excerpt/other-acts", cites: "", reading: "", says: { en: "" }, examples: [] },
    on: actTypes.filter((type) => !delegateActs.includes(type)),
    check: () => {
      rest();
      return undecided(coming);
    },
  });

const unanswered = (slot: Slot, rest: () => void): Clause => ({
  ...{ kind: "value", id: `excerpt/${slot}`, cites: "", reading: "", slot, status: "unset" },
  ...{ source: "", examples: [] },
  answer: () => {
    rest();
    return unset(coming);
  },
});

type Clauses = Pick<Edition, "clauses" | "bodies">;

/** In the place of a clause that the build has left out stands one without an id. */
const isThere = (clause: Clause): boolean =>
  (clause as Partial<Clause>).id !== undefined && !isLeftOut(clause);

/** Wherever clauses are asked, those that say what is missing are asked before them. */
const after = (
  ahead: readonly Clause[],
  { clauses, bodies, overlays }: Clauses & Pick<Edition, "overlays">,
): Clauses & Pick<Edition, "overlays"> => {
  const ids = ahead.map(({ id }) => id);
  const asked = (own: readonly Clause[]) => [...ahead, ...own.filter(isThere)];
  const within = (own: Clauses["bodies"]): Pick<Edition, "bodies"> => {
    if (own === undefined) return {};
    const all = Object.entries({ plenary: [], ...own });
    return { bodies: Object.fromEntries(all.map(([kind, list]) => [kind, asked(list)])) };
  };
  const laid = overlays?.map((overlay) => ({
    ...overlay,
    replaces: overlay.replaces === "all" ? overlay.replaces : [...overlay.replaces, ...ids],
    clauses: asked(overlay.clauses),
    ...within(overlay.bodies),
  }));
  return {
    clauses: asked(clauses),
    ...within(bodies),
    ...(laid === undefined ? {} : { overlays: laid }),
  };
};
