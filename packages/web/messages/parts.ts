/**
 * Parts in which a catalogue comes over the line: what most screens say, and what few do. A
 * catalogue file has them all; the build takes it apart by the first name of each key.
 */
export const parts = [
  "base",
  "room",
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

const beginnings: Readonly<Record<Exclude<Part, "base">, readonly string[]>> = {
  room: [
    ...["act", "ballots", "blocked", "body", "confirm", "debate", "delegate", "field"],
    ...["motions", "offers", "queue", "request", "roll", "room", "seat", "start", "timer"],
  ],
  events: ["event"],
  desk: ["presidency", "facts", "direction"],
  registers: ["secretariat"],
  rules: ["rule", "rules"],
  play: ["play", "tour"],
  identity: ["identity"],
  texts: ["texts"],
  members: ["members"],
  tellers: ["teller"],
  secret: ["voter", "box"],
  around: ["consult", "use", "council", "laws", "plan"],
};

/** The part in which a message comes. */
export const partOf = (key: string): Part => {
  const beginning = key.split(".")[0] ?? "";
  return parts.find((part) => part !== "base" && beginnings[part].includes(beginning)) ?? "base";
};

/** What of a catalogue comes in a part. */
export const takenApart = <T extends Readonly<Record<string, string>>>(
  catalogue: T,
  part: Part,
): Partial<T> =>
  // What is left of an object has nothing that was not in it.
  Object.fromEntries(
    Object.entries(catalogue).filter(([key]) => partOf(key) === part),
  ) as Partial<T>;
