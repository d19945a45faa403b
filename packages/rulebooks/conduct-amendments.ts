import {
  type Amendment,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  type Question,
  questionKey,
  questionsPut,
  type State,
} from "@hemicycle/engine";
import { assumed, type Book, seatedOf, signers } from "./members.ts";
import { listed, memberName, personName, principalOf } from "./people.ts";

/**
 * What becomes of amendments until they are decided. Nothing that was read of these assemblies says
 * who withdraws one, and when; each clause says that of itself.
 */

const amendmentOf = (state: State, id: string): Amendment | undefined =>
  state.session?.amending.amendments.get(id);

const given = "a sitting, with an amendment";
const outOfOrder = 'President finds amendment A1 inadmissible: "off the subject"';
const announces = "President announces vote V1 on amendment A1 by devices";
const voting = `${given}; ${announces}; President opens vote V1`;
const proposes = "President proposes amendment A1 without a vote";

/** Whether votes on an amendment are being cast or counted, in the plenary or in a body. */
const isBeingVoted = ({ session, bodies }: State, amendment: string): boolean => {
  const key = questionKey({ kind: "amendment", amendment });
  const everywhere = [session, ...bodies.values().map(({ proceedings }) => proceedings)];
  return everywhere.some((there) =>
    there?.votes
      .values()
      .some(
        ({ status, questions }) =>
          (status === "open" || status === "closed") &&
          questions.some((one) => questionKey(one) === key),
      ),
  );
};

/** For the examples: an amendment that members of the first five delegations have signed. */
const early = "a convened session, with an amendment";
const tables = (authors: string, signed = signers(5, 1)): string =>
  `M5 tables amendment A2 to draft D9 for ${authors} in English, signed by ${signed}: ` +
  '"replace in p1 0-5 \\"Calls\\" by \\"Begs\\" between \\"\\" and \\" upon\\""';

/** Whose it is: not of others who have not said so. */
const ownAuthors = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/own-authors`,
    cites: `${assumed}, 6`,
    reading:
      "An amendment is of the own delegation and of those whose members have signed it: nobody " +
      "tables one in the name of others without their signatures.",
    on: ["TableAmendment"],
    narrows: true,
    says: {
      en: "{person} tables no amendment in the name of {authors}: no member from there has signed it.",
      fr: "{person} ne dépose pas d'amendement au nom de {authors} : aucun de leurs membres ne l'a signé.",
      es: "{person} no presenta enmiendas en nombre de {authors}: ningún miembro suyo la ha firmado.",
      ar: "لا يقدم {person} تعديلاً باسم {authors}: لم يوقّعه أي عضو منها.",
      ru: "{person} не вносит поправку от имени {authors}: никто из их членов её не подписал.",
    },
    check: ({ state, act, envelope }) => {
      const person = principalOf(envelope);
      const signing = [person, ...seatedOf(state, act.signatories ?? [])];
      const own = new Set(signing.map((one) => state.people.get(one)?.member));
      const others = act.authors.filter((author) => !own.has(author));
      if (others.length === 0) return holds;
      const authors = listed(others.map((one) => memberName(state, one)));
      return fails({ person: personName(state, person), authors });
    },
    examples: [
      `${early} | ${tables("M5")} | accepted; AmendmentTabled`,
      `${early} | ${tables("M5, M4")} | accepted`,
      `${early} | ${tables("M5, M6, M4, M7")} | refused ${id}.p6/own-authors person="Member 1 of M5" authors="M6, M7"`,
      `${early} | ${tables("M6")} | refused ${id}.p6/own-authors authors=M6`,
      `${early} | ${tables("M5, M6", `${signers(4, 1)}, M5.2, M6.4`)} | refused ${id}.p6/own-authors authors=M6`,
      `${early} | ${tables("M5", `${signers(4, 1)}, M6.1`)} | accepted`,
    ],
  });

/** Who withdraws: whose it is. */
const ownAmendment = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/own-amendment`,
    cites: `${assumed}, 6`,
    reading:
      "An amendment is withdrawn by one of its authors: a member of a delegation whose amendment it " +
      "is, or somebody who has signed it. Nothing that was read says that all of them must.",
    on: ["WithdrawAmendment"],
    narrows: true,
    says: {
      en: "{person} is no author of amendment {amendment}: it is of {authors}.",
      fr: "{person} n'est pas l'auteur de l'amendement {amendment}, qui est de {authors}.",
      es: "{person} no es autor de la enmienda {amendment}, que es de {authors}.",
      ar: "{person} ليس من أصحاب التعديل {amendment}: أصحابه {authors}.",
      ru: "{person} не автор поправки {amendment}: её авторы — {authors}.",
    },
    check: ({ state, act, envelope }) => {
      const known = amendmentOf(state, act.amendment);
      if (known === undefined) return aside;
      const person = principalOf(envelope);
      const own = known.authors.includes(state.people.get(person)?.member ?? "");
      if (own || known.signatories?.includes(person) === true) return holds;
      const authors = listed(known.authors.map((one) => memberName(state, one)));
      return fails({ person: personName(state, person), amendment: known.id, authors });
    },
    examples: [
      `${given} | M5 withdraws amendment A1 | accepted; AmendmentWithdrawn`,
      `${given} | person M5.2 withdraws amendment A1 | accepted`,
      `${given} | M4 withdraws amendment A1 | accepted`,
      `${given} | person M4.2 withdraws amendment A1 | refused ${id}.p6/own-amendment person="Member 2 of M4" amendment=A1 authors=M5`,
      `${given} | M6 withdraws amendment A1 | refused ${id}.p6/own-amendment`,
    ],
  });

/** Until when it is withdrawn, and ruled on. */
const undecidedAmendment = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/undecided-amendment`,
    cites: `${assumed}, 6`,
    reading:
      "Only an amendment that waits for its decision is withdrawn; whoever presides rules on one that " +
      "waits, or was found inadmissible. Once the vote on it has begun it stays as it is, and what " +
      "was adopted stays in the text.",
    on: ["WithdrawAmendment", "RuleOnAmendment"],
    narrows: true,
    says: {
      en: "Amendment {amendment} is {status}: this is not possible any more.",
      fr: "Cela n'est plus possible pour l'amendement {amendment} ({status}).",
      es: "Esto ya no es posible para la enmienda {amendment} ({status}).",
      ar: "لم يعد هذا ممكناً للتعديل {amendment} ({status}).",
      ru: "Для поправки {amendment} это уже невозможно ({status}).",
    },
    check: ({ state, act }) => {
      const known = amendmentOf(state, act.amendment)?.status ?? "-";
      const status = isBeingVoted(state, act.amendment) ? "voted" : known;
      const again = act.type === "RuleOnAmendment" && status === "inadmissible";
      return status === "tabled" || again ? holds : fails({ amendment: act.amendment, status });
    },
    examples: [
      `${given} | M5 withdraws amendment A1 | accepted`,
      `${given} | ${outOfOrder} | accepted`,
      `${given}; ${outOfOrder} | President finds amendment A1 admissible: "it is on the subject" | accepted`,
      `${given}; ${outOfOrder} | M5 withdraws amendment A1 | refused ${id}.p6/undecided-amendment amendment=A1 status=inadmissible`,
      `${given}; ${announces} | M5 withdraws amendment A1 | accepted`,
      `${voting} | M5 withdraws amendment A1 | refused ${id}.p6/undecided-amendment amendment=A1 status=voted`,
      `${given}; President announces vote V1 on amendment A1 and question Q1 "A" by devices; President opens vote V1 | M5 withdraws amendment A1 | refused ${id}.p6/undecided-amendment status=voted`,
      `${voting} | ${outOfOrder} | refused ${id}.p6/undecided-amendment amendment=A1 status=voted`,
      `${voting}; President closes vote V1 | M5 withdraws amendment A1 | refused ${id}.p6/undecided-amendment status=voted`,
      `${voting}; President annuls vote V1: "wrong words" | M5 withdraws amendment A1 | accepted`,
      `${given}; open vote | M5 withdraws amendment A1 | accepted`,
      `${given}; M5 withdraws amendment A1 | M5 withdraws amendment A1 | refused ${id}.p6/undecided-amendment status=withdrawn`,
      `${given}; M5 withdraws amendment A1 | President finds amendment A1 admissible: "so" | refused ${id}.p6/undecided-amendment amendment=A1 status=withdrawn`,
    ],
  });

/** The amendment of a question that can no longer be put in this body. */
const gone = (state: State, question: Question): readonly Amendment[] => {
  if (question.kind !== "amendment") return [];
  const known = amendmentOf(state, question.amendment);
  if (known === undefined || known.status === "tabled") return [];
  const decided = known.status === "adopted" || known.status === "rejected";
  const here = state.session?.decisions.has(questionKey(question)) === true;
  return decided && !here ? [] : [known];
};

/** What is put: what waits. */
const openAmendment = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p5/open-amendment`,
    cites: `${assumed}, 5`,
    reading:
      "Only an amendment that waits for its decision is put: not one that was found inadmissible or " +
      "withdrawn, has fallen or is decided. What another body has decided is put here all the same.",
    on: ["AnnounceVote", "OpenVote", "ProposeWithoutVote", "DecideWithoutVote"],
    narrows: true,
    says: {
      en: "Amendment {amendment} is not put: {status}.",
      fr: "L'amendement {amendment} n'est pas mis aux voix : {status}.",
      es: "La enmienda {amendment} no se somete a votación: {status}.",
      ar: "لا يُطرح التعديل {amendment} للتصويت: {status}.",
      ru: "Поправка {amendment} на голосование не ставится: {status}.",
    },
    check: ({ state, act }) => {
      const put = questionsPut(state, act);
      if (put.every(({ kind }) => kind !== "amendment")) return aside;
      const [other] = put.flatMap((question) => gone(state, question));
      return other === undefined ? holds : fails({ amendment: other.id, status: other.status });
    },
    examples: [
      `${given} | ${announces} | accepted`,
      `${given}; ${announces} | President opens vote V1 | accepted`,
      `${given} | ${proposes} | accepted`,
      `${given}; ${outOfOrder} | ${announces} | refused ${id}.p5/open-amendment amendment=A1 status=inadmissible`,
      `${given}; ${outOfOrder} | President announces vote V1 on amendment A1 and question Q1 "A" by devices | refused ${id}.p5/open-amendment amendment=A1`,
      `${given}; M5 withdraws amendment A1 | ${proposes} | refused ${id}.p5/open-amendment amendment=A1 status=withdrawn`,
      `${given}; ${announces}; M5 withdraws amendment A1 | President opens vote V1 | refused ${id}.p5/open-amendment status=withdrawn`,
      `${given}; ${proposes}; M5 withdraws amendment A1 | President declares amendment A1 adopted without a vote | refused ${id}.p5/open-amendment status=withdrawn`,
    ],
  });

/** The clauses of a rulebook on what becomes of amendments. */
export const amendmentClauses = (book: Book): readonly Clause[] => [
  ownAuthors(book),
  ownAmendment(book),
  undecidedAmendment(book),
  openAmendment(book),
];
