/**
 * Parts in which a catalogue comes over the line: what most screens say, and what few do. A
 * catalogue file has them all; the build takes it apart by the first name of each key.
 */
export const parts = [
  "base",
  "public",
  "institution",
  "room",
  "hall",
  "delegate",
  "conduct",
  "entry",
  "events",
  "desk",
  "registers",
  "rules",
  "play",
  "identity",
  "texts",
  "members",
  "tellers",
  "secret",
  "around",
] as const;
export type Part = (typeof parts)[number];

/** Acts that delegates do as well; the labels of the others come with what offices do. */
const actsOfDelegates = [
  ...["EnterRoom", "LeaveRoom", "RequestFloor", "WithdrawFloorRequest", "EndSpeech"],
  ...["RaisePointOfOrder", "MoveMotion", "WithdrawMotion", "CastBallot", "ObjectToDecision"],
  ...["ProposeOfficers", "RequestDivision", "RegisterSpeaker", "UnregisterSpeaker"],
  ...["ExchangePlaces", "RequestEmergencyItem", "ProposeJointRequest", "SignJointRequest"],
  ...["WithdrawRequest", "other"],
];

/** Of what the hall says, what no other screen does, or only that of the presidency. */
const ofTheHall = [
  ...["hall.next", "hall.allotted", "hall.unlimited", "hall.sitting.inCamera", "hall.dates"],
  ...["hall.waiting", "hall.withoutVote", "hall.vote.open", "hall.vote.called"],
  ...["hall.vote.first", "hall.vote.voted", "hall.vote.annulled", "hall.roll", "hall.results"],
  ...["hall.lastEvent", "hall.room", "hall.fill", "hall.text", "roll.answered", "roll.silent"],
  ...["roll.waiting", "roll.has", "roll.next", "roll.begins", "roll.finished", "roll.again"],
  ...["quorum", "vote.answered"],
];

/** What a ballot is placed with, in a delegation or for one. */
const ofBallots = [
  ...["vote.openFor", "vote.none", "vote.entitlement", "vote.question", "vote.all"],
  ...["vote.fewer", "vote.more", "vote.left", "vote.over", "vote.most", "vote.limit"],
  ...["vote.correct", "vote.cast", "vote.place", "vote.sending", "vote.kept"],
  ...["vote.recorded", "vote.receipt", "vote.correctable", "vote.final"],
];

/** By whole keys, or by what they begin with: one name, or several. */
const beginnings: Readonly<Record<Exclude<Part, "base">, readonly string[]>> = {
  public: ["public"],
  institution: ["institution"],
  hall: ofTheHall,
  room: [
    ...ofBallots,
    ...[
      "body",
      "body.kind.plenary",
      "confirm",
      "debate",
      "motions",
      "roll",
      "room",
      "seat",
      "timer",
    ],
    ...["demand", "error", "proof", "refused", "undecided", "unset"],
    ...actsOfDelegates.map((act) => `act.${act}`),
  ],
  delegate: ["delegate"],
  conduct: [
    ...["act", "announce", "ballots", "blocked", "confirm.refused", "field", "offers", "queue"],
    ...["request", "motions.heard.both", "motions.heard.mover", "motions.heard.none"],
    ...["body.kind", "body.term", "body.served", "body.status", "body.sitting"],
    ...["result.base.without", "result.needed.twoThirds", "result.needed.majority"],
    ...["result.sentence", "result.announced"],
  ],
  entry: [
    ...["start", "seat.title", "seat.about", "seat.offices", "seat.delegations", "seat.find"],
    ...["seat.notFound", "seat.public", "seat.people", "seat.inRoom", "seat.more"],
  ],
  events: ["event"],
  desk: ["presidency", "facts", "direction"],
  registers: ["secretariat"],
  rules: ["rule", "rules"],
  play: ["play", "tour"],
  identity: ["identity"],
  texts: ["texts"],
  members: ["members", "institutions"],
  tellers: ["teller"],
  secret: ["voter", "box"],
  around: ["consult", "use", "council", "laws", "plan"],
};

/** The part in which a message comes. */
export const partOf = (key: string): Part => {
  const names = key.split(".");
  const starts = names.map((_, cut) => names.slice(0, names.length - cut).join("."));
  const found = starts.flatMap((start) => parts.filter((part) => isIn(part, start)));
  return found[0] ?? "base";
};

const isIn = (part: Part, start: string): boolean =>
  part !== "base" && beginnings[part].includes(start);

/** Parts that come as one file to pages that begin with them: those of the public, of delegates. */
export const together: readonly (readonly Part[])[] = [
  ["base", "public", "institution"],
  ["base", "room", "delegate"],
];

/** What stands between the parts in the name of a file. */
const joint = "_";

/** The files that have some parts, by their names: "base_public", "rules". */
export const filesWith = (wanted: readonly Part[]): readonly string[] => {
  const first = together.find((some) => some.every((part) => wanted.includes(part))) ?? [];
  const others = wanted.filter((part) => !first.includes(part));
  return first.length === 0 ? others : [nameOf(first), ...others];
};

export const nameOf = (some: readonly Part[]): string => some.join(joint);

/** The parts in a file. */
const partsIn = (file: string): readonly Part[] =>
  parts.filter((part) => file.split(joint).includes(part));

/** What of a catalogue comes in a file. */
export const takenApart = <T extends Readonly<Record<string, string>>>(
  catalogue: T,
  file: string,
): Partial<T> => {
  const wanted = partsIn(file);
  // What is left of an object has nothing that was not in it.
  return Object.fromEntries(
    Object.entries(catalogue).filter(([key]) => wanted.includes(partOf(key))),
  ) as Partial<T>;
};
