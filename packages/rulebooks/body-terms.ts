import { dateIn } from "@hemicycle/base";
import {
  type Asked,
  aside,
  bodyOf,
  type Clause,
  fails,
  guard,
  holds,
  overFor,
  servingOn,
  type Verdict,
} from "@hemicycle/engine";
import { personName, principalOf } from "./people.ts";

const presiding = ["president", "vicePresident"] as const;

/** Whoever presides over a body does so until the last day of the term, and not after. */
const whileTermRuns = ({ state, envelope }: Pick<Asked, "state" | "envelope">): Verdict => {
  const body = bodyOf(state);
  const person = principalOf(envelope);
  if (body === null) return aside;
  const day = dateIn(state.founding?.seat ?? "UTC", envelope.at);
  const serves = presiding.some((as) =>
    servingOn(body, day, as).some((term) => term.person === person),
  );
  if (serves) return holds;
  const over = presiding.map((as) => overFor(body, { person, as, day })).find(Boolean);
  return over == null
    ? aside
    : fails({ person: personName(state, person), body: body.name, until: over.until ?? "" });
};

const over =
  'Secretariat ends the term in CO1 of M1.1 as president: "resigned"; ' +
  'Secretariat names M2.1 president of CO1 from 2019-01-01 until 2020-01-01: "elected"';
const past = `a sitting; council; ${over}`;

/** A term of office that is over by its last day, without anything being entered. */
export const bodyTerms = ({ id }: { readonly id: string }): readonly Clause[] => [
  guard({
    id: `${id}.p3/term-runs`,
    cites: "Practice, 3",
    reading:
      "Chairs are elected for a time, that of the Council year by year as reported; a term ends by its " +
      "last day, and who held it opens no sitting and takes no chair after (inferred).",
    on: ["OpenSitting", "TakeChair"],
    narrows: true,
    says: {
      en: "The term of {person} in {body} was over on {until}.",
      fr: "Le mandat de {person} au sein de {body} a pris fin le {until}.",
      es: "El mandato de {person} en {body} terminó el {until}.",
      ar: "انتهت ولاية {person} في {body} في {until}.",
      ru: "Срок полномочий {person} ({body}) истёк {until}.",
    },
    check: whileTermRuns,
    examples: [
      "a sitting; council | in council CO1: President of the body opens sitting CO1.PL1 | accepted",
      `${past} | in council CO1: person M2.1 as President of the body opens sitting CO1.PL1 | refused ${id}.p3/term-runs until=2020-01-01`,
      `a sitting; council sits; ${over}; in council CO1: Secretariat lets in M2.1 | in council CO1: person M2.1 as President of the body takes the chair | refused ${id}.p3/term-runs until=2020-01-01`,
    ],
  }),
];
