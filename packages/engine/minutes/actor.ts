import type { Envelope } from "../acts.ts";
import type { Office } from "../words.ts";
import { type Matching, readSlot } from "./match.ts";
import {
  holdersAt,
  holdersOf,
  type InOffice,
  officesAt,
  peopleOfMembersAt,
  wordingsOfPerson,
} from "./names.ts";
import type { Found, Input, Naming, Slot } from "./slot.ts";
import { firstThatReadsBack, office } from "./slots-names.ts";
import { id } from "./slots-plain.ts";

/** Who acts, and in which office; without one, a delegate as delegate. */
interface Acting {
  readonly by: string;
  readonly office: Office | undefined;
}

export type Actor = Pick<Envelope, "by" | "office" | "onBehalfOf">;

/** `person P7`, `person P7 as Teller`. */
function* personAt(input: Input, at: number): Iterable<Found<Acting>> {
  if (!input.text.startsWith("person ", at)) return;
  for (const { value: by, end } of id.read(input, at + 7)) {
    if (input.text.startsWith(" as ", end)) {
      for (const title of officesAt(input, end + 4)) {
        yield { value: { by, office: title.value }, end: title.end };
      }
    }
    yield { value: { by, office: undefined }, end };
  }
}

const byLength = <T>(found: readonly Found<T>[]): readonly Found<T>[] =>
  [...found].sort((a, b) => b.end - a.end);

/** Before the founding the secretariat is whoever the act makes its first person. */
const founders = (input: Input, at: number): readonly Found<InOffice>[] =>
  input.naming.state.founding !== null
    ? []
    : officesAt(input, at)
        .filter(({ value }) => value === "secretariat")
        .map(({ value, end }) => ({ value: { office: value, by: "" }, end }));

const acting: Slot<Acting> = {
  expects: "who acts: an office, a member (by name or id), or person ID",
  read: (input, at) =>
    byLength<Acting>([
      ...founders(input, at),
      ...holdersAt(input, at),
      ...peopleOfMembersAt(input, at).map(({ value, end }) => ({
        value: { by: value, office: undefined },
        end,
      })),
      ...personAt(input, at),
    ]),
  write: (value, naming) => {
    const given = { naming, wordings: wordings(value, naming) };
    const means = (read: Acting): boolean => read.by === value.by && read.office === value.office;
    return firstThatReadsBack(acting, given, means) ?? personWording(value, naming);
  },
};

const wordings = ({ by, office: title }: Acting, naming: Naming): readonly string[] => {
  if (title === undefined) return wordingsOfPerson(naming, by);
  const place = holdersOf(naming.state, title).indexOf(by);
  const said = office.write(title, naming);
  return place > 0 ? [`${said} ${place + 1}`] : [said];
};

const personWording = ({ by, office: title }: Acting, naming: Naming): string =>
  title === undefined ? `person ${by}` : `person ${by} as ${office.write(title, naming)}`;

/** Says why nobody acts where the title of an office stands that nobody holds. */
const missedHolder = (matching: Matching, at: number): void => {
  for (const { value, end } of officesAt(matching, at)) {
    if (holdersOf(matching.naming.state, value).length > 0) continue;
    const title = matching.naming.titles[value];
    const expects = `somebody who holds the office "${title}": nobody does (person ID as ${title})`;
    matching.trace.missed({ at: end, column: at, expects, phrase: null });
  }
};

/** Every way to read who acts: `Secretariat on behalf of Steering Committee`. */
export function* readActor(matching: Matching, at: number): Generator<Found<Actor>> {
  missedHolder(matching, at);
  for (const { value: first, end } of readSlot(matching, acting, at)) {
    if (matching.text.startsWith(" on behalf of ", end)) {
      const after = end + " on behalf of ".length;
      missedHolder(matching, after);
      for (const second of readSlot(matching, acting, after)) {
        const { by: onBehalfOf, office: title } = second.value;
        yield { value: { by: first.by, onBehalfOf, office: title }, end: second.end };
      }
    }
    yield { value: first, end };
  }
}

/** Writes who acts. */
export const writeActor = ({ by, office: title, onBehalfOf }: Actor, naming: Naming): string => {
  if (onBehalfOf === undefined) return acting.write({ by, office: title }, naming);
  const holds = holdersOf(naming.state, "secretariat").includes(by);
  const clerk = acting.write({ by, office: holds ? "secretariat" : undefined }, naming);
  return `${clerk} on behalf of ${acting.write({ by: onBehalfOf, office: title }, naming)}`;
};

/** The founding is written by the secretariat that it makes. */
export const writeFounder = (naming: Naming): string => office.write("secretariat", naming);
