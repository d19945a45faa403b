import * as z from "zod";

/** The forms of what the demonstrations ask for and answer. */

const step = z.string().min(1).max(60);

/** A clause, and the paragraph that it is of. */
const cited = z.strictObject({ clause: z.string(), cites: z.string() });

export const progressSchema = z.strictObject({
  /** Steps that have come about, by the play or by hand, of all. */
  done: z.int().min(0),
  steps: z.int().min(1),
  /** What comes next; null when nothing is left. */
  next: step.nullable(),
  /** Why it cannot happen as things stand. */
  stuck: z
    .strictObject({
      answer: z.enum(["refused", "undecided", "impossible"]),
      reasons: z.array(
        z.strictObject({
          ...cited.shape,
          /** The sentence of the clause, or the name of the value that is unset. */
          message: z.string(),
        }),
      ),
    })
    .nullable(),
  /** Where it can go on instead. */
  skip: step.nullable(),
});

export const playSchema = z.strictObject({ step });

export const scriptSchema = z.strictObject({
  chapters: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  steps: z.array(
    z.strictObject({
      id: step,
      chapter: z.string(),
      says: z.string(),
      /** By which rules it happens. */
      grounds: z.array(cited),
      /** Whether a vote is open after it. */
      opensVote: z.boolean(),
    }),
  ),
});

export const programmeSchema = z.strictObject({
  source: z.string(),
  meetings: z.array(
    z.strictObject({
      day: z.iso.date(),
      from: z.string(),
      to: z.string(),
      title: z.string(),
      room: z.string(),
      closed: z.boolean(),
      /** A sitting of the Assembly itself. */
      plenary: z.boolean(),
      /** The one that the demonstration plays. */
      played: z.boolean(),
    }),
  ),
});

export const freshSchema = z.strictObject({});

export const demonstrationsSchema = z.strictObject({
  /** How many there are, and how many there can be. */
  count: z.int().min(0),
  limit: z.int().min(0),
  /** Addresses in the local network, for whoever sits at the machine of the server. */
  nearby: z.array(z.url()),
});

export const labelSchema = z.strictObject({
  /** What of it is so in the sources. */
  real: z.string(),
  /** What was made for the demonstration. */
  made: z.string(),
});

export const foundedSchema = z.strictObject({ assembly: z.string() });
