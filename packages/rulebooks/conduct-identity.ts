import { actTypes, aside, type Clause, fails, guard, holds, type State } from "@hemicycle/engine";
import { assumed, type Book } from "./members.ts";
import { isSecretariat, personName, principalOf } from "./people.ts";

const gone = (state: State, people: readonly string[]): string | undefined =>
  people.find((person) => state.people.get(person)?.mandateEnded === true);

/** Who somebody is, and whether the mandate has ended. */
const identity = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p8/identity`,
    cites: `${assumed}, 8`,
    reading:
      "Whoever's mandate has ended does nothing any more, and what is signed is signed with an own " +
      "credential that has not been revoked. The rules know no signing in.",
    on: actTypes,
    says: {
      en: "{person} cannot act: the mandate has ended, or the signature is not their own.",
      fr: "{person} ne peut agir : le mandat a pris fin ou la signature n'est pas la sienne.",
      es: "{person} no puede actuar: el mandato ha terminado o la firma no es suya.",
      ar: "لا يمكن لـ{person} التصرف: انتهت الولاية أو أن التوقيع ليس توقيعه.",
      ru: "{person} не может действовать: мандат прекращён или подпись чужая.",
    },
    check: ({ state, envelope: { by, onBehalfOf, signedWith } }) => {
      const ended = gone(state, [by, onBehalfOf ?? by]);
      if (ended !== undefined) return fails({ person: personName(state, ended) });
      if (signedWith === undefined) return aside;
      const known = state.credentials.get(signedWith.credential);
      const own = known?.person === by && known.status === "active";
      return own ? holds : fails({ person: personName(state, by) });
    },
    examples: [
      "a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | M5 asks for the floor as speaker signed with K5 | accepted",
      `a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | M4 asks for the floor as speaker signed with K5 | refused ${id}.p8/identity person="Member 1 of M4"`,
      `a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5; Secretariat revokes credential K5: "lost" | M5 asks for the floor as speaker signed with K5 | refused ${id}.p8/identity`,
      `a sitting; Secretariat ends the mandate of M5.1: "resigned" | Secretariat on behalf of M5 asks for the floor as speaker | refused ${id}.p6/members; ${id}.p8/identity person="Member 1 of M5"`,
    ],
  });

const credentials = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p8/credentials`,
    cites: `${assumed}, 8`,
    reading:
      "A card is good once, in person, and is revoked until it is used; a credential is revoked by " +
      "its person or the secretariat. What was cast with it stands.",
    on: ["EnrolCredential", "RevokeCard", "RevokeCredential"],
    says: {
      en: "{person} cannot do this with somebody else's card or credential, or one that is used up.",
      fr: "{person} ne peut le faire avec la carte ou l'identifiant d'autrui, ou déjà utilisé.",
      es: "{person} no puede hacerlo con la tarjeta o credencial de otro, o ya usada.",
      ar: "لا يمكن لـ{person} ذلك ببطاقة شخص آخر أو بما سبق استعماله.",
      ru: "{person} не может сделать это с чужой или уже использованной карточкой или ключом.",
    },
    check: ({ state, act, envelope }) => {
      const { by, office, onBehalfOf } = envelope;
      const inPerson = office === undefined && onBehalfOf === undefined;
      if (act.type === "RevokeCard") {
        const unused = state.cards.get(act.card)?.status === "open";
        return unused ? holds : fails({ person: personName(state, principalOf(envelope)) });
      }
      if (act.type === "EnrolCredential") {
        const card = state.cards.get(act.card);
        const good = inPerson && card?.person === by && card.status === "open";
        return good ? holds : fails({ person: personName(state, by) });
      }
      const known = state.credentials.get(act.credential);
      const may = (inPerson && known?.person === by) || isSecretariat(state, envelope);
      return may && known?.status === "active" ? holds : fails({ person: personName(state, by) });
    },
    examples: [
      "a sitting; Secretariat issues card C5 to M5.1 | M5 enrols passkey K5 with card C5 | accepted",
      `a sitting; Secretariat issues card C5 to M5.1 | M4 enrols passkey K5 with card C5 | refused ${id}.p8/credentials person="Member 1 of M4"`,
      `a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | M5 enrols passkey K6 with card C5 | refused ${id}.p8/credentials`,
      `a sitting; Secretariat issues card C5 to SEC | Secretariat enrols passkey K5 with card C5 | refused ${id}.p8/credentials person=Secretary`,
      `a sitting; Secretariat issues card C5 to M5.1 | person M5.1 on behalf of M6 enrols passkey K5 with card C5 | refused ${id}.p8/credentials`,
      'a sitting; Secretariat issues card C5 to M5.1 | Secretariat revokes card C5: "not collected" | accepted; CardRevoked',
      `a sitting; Secretariat issues card C5 to M5.1 | M5 revokes card C5: "lost" | refused ${id}.p2/registers`,
      `a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | Secretariat revokes card C5: "lost" | refused ${id}.p8/credentials person=Secretary`,
      `a sitting; Secretariat issues card C5 to M5.1; Secretariat revokes card C5: "lost" | Secretariat revokes card C5: "lost" | refused ${id}.p8/credentials`,
      'a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | M5 revokes credential K5: "sold" | accepted',
      `a sitting; Secretariat issues card C5 to M5.1; M5 enrols passkey K5 with card C5 | M4 revokes credential K5: "sold" | refused ${id}.p8/credentials`,
    ],
  });

/** Who somebody is who signs in. */
export const identities = (book: Book): readonly Clause[] => [identity(book), credentials(book)];
