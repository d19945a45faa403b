import { type ActOf, type Clause, fails, guard, holds, type State } from "@hemicycle/engine";
import { assumed, type Book } from "./members.ts";
import { isSecretariat, listed, personName, principalOf } from "./people.ts";

/** For the examples: a draft that two members of M5 have signed. */
const draft = 'a sitting; Secretariat deposits draft D1 "A draft" on item I1';
const signed = `${draft}; Secretariat adds the signatures of M5.1, M5.2 to draft D1`;

/** Those of whom somebody can neither give the signature nor take it back. */
const notOwn = (
  state: State,
  act: ActOf<"AddSignatures"> | ActOf<"WithdrawSignature">,
  person: string,
): readonly string[] => {
  if (act.type === "WithdrawSignature") return act.person === person ? [] : [act.person];
  const member = state.people.get(person)?.member;
  return act.people.filter((one) => state.people.get(one)?.member !== member);
};

/** Of assemblies in which signatures come and go once a text is tabled. */
export const ownSignature = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p6/own-signature`,
    cites: `${assumed}, 6`,
    reading:
      "Once a text is tabled a member hands in more signatures of the own delegation and takes back " +
      "the own one; the secretariat enters those of anybody. No text that was read says so.",
    on: ["AddSignatures", "WithdrawSignature"],
    narrows: true,
    says: {
      en: "{person} can neither give nor take back the signature of {people}.",
      fr: "{person} ne peut ni donner ni retirer la signature de {people}.",
      es: "{person} no puede dar ni retirar la firma de {people}.",
      ar: "لا يمكن لـ{person} إعطاء توقيع {people} ولا سحبه.",
      ru: "{person} не может ни дать, ни отозвать подпись за {people}.",
    },
    check: ({ state, act, envelope }) => {
      if (isSecretariat(state, envelope)) return holds;
      const person = principalOf(envelope);
      const people = notOwn(state, act, person).map((one) => personName(state, one));
      if (people.length === 0) return holds;
      return fails({ person: personName(state, person), people: listed(people) });
    },
    examples: [
      `${draft} | M5 adds the signatures of M5.1, M5.2 to draft D1 | accepted; SignaturesAdded`,
      `${draft} | Secretariat adds the signatures of M5.1, M6.1 to draft D1 | accepted`,
      `${draft} | M5 adds the signatures of M5.1, M6.1 to draft D1 | refused ${id}.p6/own-signature person="Member 1 of M5" people="Member 1 of M6"`,
      `${draft} | person M5.4 adds the signatures of M5.1 to draft D1 | refused ${id}.p6/members`,
      `${signed} | M5 withdraws the signature of M5.1 from draft D1 | accepted; SignatureWithdrawn`,
      `${signed} | Secretariat withdraws the signature of M5.1 from draft D1 | accepted`,
      `${signed} | Secretariat on behalf of M5 withdraws the signature of M5.1 from draft D1 | accepted`,
      `${signed} | M6 withdraws the signature of M5.1 from draft D1 | refused ${id}.p6/own-signature person="Member 1 of M6" people="Member 1 of M5"`,
      `${signed} | person M5.2 withdraws the signature of M5.1 from draft D1 | refused ${id}.p6/own-signature`,
    ],
  });
