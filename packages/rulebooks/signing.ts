import { actTypes, type Clause, guard } from "@hemicycle/engine";
import {
  leavesAKeeper,
  ofOwnCredential,
  whileCardIsOpen,
  whileCredentialIsActive,
  whileMandateRuns,
  withFreshGesture,
  withOwnCard,
  withOwnCredential,
} from "./identity.ts";
import type { KeptBy } from "./registers.ts";

const card = "Secretariat issues card C5 to M5.1";
const enrolled = `${card}; M5 enrols passkey K5 with card C5`;
const ended = 'Secretariat ends the mandate of M5.1: "resigned"';
const asking = "Secretariat asks for a gesture of the last 60 seconds for rulings";

const ownCard = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/own-card`,
    cites,
    reading:
      "Whoever has a card enrols with it in person: nobody does so with somebody else's card, in an " +
      "office or on somebody's behalf (inferred).",
    on: ["EnrolCredential"],
    says: {
      en: "{person} cannot enrol with card {card}: everybody enrols in person, with the own card.",
      fr: "{person} ne peut utiliser la carte {card} : chacun s'enregistre en personne, avec sa propre carte.",
      es: "{person} no puede usar la tarjeta {card}: cada cual se registra en persona, con su propia tarjeta.",
      ar: "لا يمكن لـ{person} التسجيل بالبطاقة {card}: يسجل كل شخص بنفسه وببطاقته هو.",
      ru: "{person} не может использовать карточку {card}: каждый регистрируется лично и по своей карточке.",
    },
    check: withOwnCard,
    examples: [
      `a sitting; ${card} | M5 enrols passkey K5 with card C5 | accepted; CredentialEnrolled`,
      `a sitting; ${card} | M6 enrols passkey K5 with card C5 | refused ${id}/own-card person="Delegate 1 of M6" card=C5`,
    ],
  });

const openCard = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/open-card`,
    cites,
    reading:
      "A card is good once, and until it is revoked, the mandate of its person ends or another card " +
      "is issued to the same person (inferred).",
    on: ["EnrolCredential", "RevokeCard"],
    says: {
      en: "Card {card} is no longer good: it has been used or revoked, or another one took its place.",
      fr: "La carte {card} n'est plus valable : elle a été utilisée, retirée ou remplacée.",
      es: "La tarjeta {card} ya no es válida: se ha usado, retirado o sustituido.",
      ar: "لم تعد البطاقة {card} صالحة: فقد استُعملت أو سُحبت أو حلت محلها بطاقة أخرى.",
      ru: "Карточка {card} больше недействительна: она использована, отозвана или заменена.",
    },
    check: whileCardIsOpen,
    examples: [
      `a sitting; ${card} | Secretariat revokes card C5: "lost" | accepted; CardRevoked`,
      `a sitting; ${enrolled} | M5 enrols passkey K6 with card C5 | refused ${id}/open-card card=C5`,
      `a sitting; ${enrolled} | Secretariat revokes card C5: "lost" | refused ${id}/open-card card=C5`,
    ],
  });

const ownCredential = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/own-credential`,
    cites,
    reading: "A credential is revoked by its person, or by the Secretariat (inferred).",
    on: ["RevokeCredential"],
    says: {
      en: "{person} cannot revoke credential {credential}: its own person does, or the Secretariat.",
      fr: "{person} ne peut révoquer {credential} : c'est à son titulaire ou au Secrétariat de le faire.",
      es: "{person} no puede revocar {credential}: lo hace su titular o la Secretaría.",
      ar: "لا يمكن لـ{person} إلغاء {credential}: يلغيه صاحبه أو الأمانة.",
      ru: "{person} не может отозвать {credential}: это делает владелец или Секретариат.",
    },
    check: ofOwnCredential,
    examples: [
      `a sitting; ${enrolled} | M5 revokes credential K5: "sold" | accepted; CredentialRevoked`,
      `a sitting; ${enrolled} | Secretariat revokes credential K5: "lost" | accepted`,
      `a sitting; ${enrolled} | M6 revokes credential K5: "lost" | refused ${id}/own-credential person="Delegate 1 of M6" credential=K5`,
    ],
  });

const activeCredential = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/active-credential`,
    cites,
    reading: "What has been revoked is not revoked again (inferred).",
    on: ["RevokeCredential"],
    says: {
      en: "Credential {credential} has been revoked already.",
      fr: "{credential} a déjà été révoqué.",
      es: "{credential} ya ha sido revocado.",
      ar: "سبق إلغاء {credential}.",
      ru: "{credential}: уже отозвано.",
    },
    check: whileCredentialIsActive,
    examples: [
      `a sitting; ${enrolled} | M5 revokes credential K5: "sold" | accepted`,
      `a sitting; ${enrolled}; M5 revokes credential K5: "sold" | M5 revokes credential K5: "sold" | refused ${id}/active-credential credential=K5`,
    ],
  });

const signedByOwn = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/signed-by-own`,
    cites,
    reading:
      "An act that is signed is signed with a credential of whoever enters it, which has not been " +
      "revoked. Where nobody has signed in with a credential there is nothing to look at (inferred).",
    on: actTypes,
    says: {
      en: "{person} has signed with {credential}, which is no longer good or belongs to somebody else.",
      fr: "{person} a signé avec {credential}, qui n'est plus valable ou appartient à quelqu'un d'autre.",
      es: "{person} ha firmado con {credential}, que ya no es válido o pertenece a otra persona.",
      ar: "وقّع {person} بواسطة {credential} الذي لم يعد صالحاً أو يخص شخصاً آخر.",
      ru: "{person}: подпись сделана с помощью {credential}, которое недействительно или принадлежит другому лицу.",
    },
    check: withOwnCredential,
    examples: [
      `a sitting; ${enrolled} | M5 lets out M5.1 signed with K5 | accepted`,
      `a sitting; ${enrolled} | M5 2 lets out M5.2 signed with K5 | refused ${id}/signed-by-own person="Delegate 2 of M5" credential=K5`,
    ],
  });

const mandate = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/mandate`,
    cites,
    reading:
      "When somebody's mandate has ended, and the Secretariat has entered it, the person does " +
      "nothing any more, and nobody acts on the person's behalf (inferred).",
    on: actTypes,
    says: {
      en: "The mandate of {person} has ended: nothing more can be done in this name.",
      fr: "Le mandat de {person} a pris fin : aucun acte n'est plus possible à ce nom.",
      es: "El mandato de {person} ha terminado: ya no cabe ningún acto en su nombre.",
      ar: "انتهت ولاية {person}: لا يمكن القيام بأي عمل بعد الآن بهذا الاسم.",
      ru: "Мандат прекращён: {person}. Действия от этого имени больше невозможны.",
    },
    check: whileMandateRuns,
    examples: [
      `a sitting; ${enrolled} | M5 lets out M5.1 signed with K5 | accepted`,
      `a sitting; ${ended} | M5 lets out M5.1 | refused ${id}/mandate person="Delegate 1 of M5"`,
      `a sitting; ${ended} | Secretariat on behalf of M5 lets out M5.1 | refused ${id}/mandate person="Delegate 1 of M5"`,
    ],
  });

const freshGesture = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/fresh-gesture`,
    cites,
    reading:
      "Where the Secretariat has set it, the acts that weigh ask for a gesture which the person has " +
      "made for them on the device, so many seconds ago at most (inferred: the texts know no devices).",
    on: actTypes,
    says: {
      en: "This asks for a gesture of {person} on the device, made {seconds} seconds ago at most.",
      fr: "Cet acte exige un geste de confirmation de {person} sur l'appareil, fait il y a {seconds} secondes au plus.",
      es: "Este acto exige un gesto de confirmación de {person} en el dispositivo, hecho hace {seconds} segundos como máximo.",
      ar: "يتطلب هذا تأكيداً من {person} على الجهاز، وأقصى مدة مضت عليه بالثواني: {seconds}.",
      ru: "Для этого нужно подтверждение на устройстве ({person}); его давность, не более секунд: {seconds}.",
    },
    check: withFreshGesture,
    examples: [
      `a sitting; ${asking}; presiding with K1 | Chair rules under ${id}/presence: "so" signed with K1, gesture 60 s before | accepted`,
      `a sitting; ${asking} | Chair rules under ${id}/presence: "so" | refused ${id}/fresh-gesture seconds=60`,
    ],
  });

const neverEmpty = ({ id, cites }: KeptBy): Clause =>
  guard({
    id: `${id}/never-empty`,
    cites,
    reading:
      "Nobody but the Secretariat can register anybody: its last person stays until there is another " +
      "one, or a Secretary General, who heads it (inferred).",
    on: ["EndMandate", "EndOffice"],
    says: {
      en: "{person} is the last of the Secretariat: somebody else takes over first.",
      fr: "{person} est la dernière personne du Secrétariat : quelqu'un d'autre doit d'abord prendre la suite.",
      es: "{person} es la última persona de la Secretaría: antes debe sucederle alguien.",
      ar: "{person} هو آخر من في الأمانة: يجب أن يخلفه شخص آخر أولاً.",
      ru: "{person}: в Секретариате больше никого нет; сначала дела принимает другой.",
    },
    check: leavesAKeeper,
    examples: [
      'a founded assembly; Secretariat ends the mandate of SG: "retired" | Secretariat ends the mandate of SEC: "retired" | refused ' +
        `${id}/never-empty person=Secretary`,
      'a founded assembly | Secretariat ends the term of SEC as Secretariat: "retired" | accepted',
    ],
  });

/** Asked of every act, in the plenary as in every body: who somebody is. */
export const signingClauses = (by: KeptBy): readonly Clause[] => [
  signedByOwn(by),
  mandate(by),
  freshGesture(by),
];

/** Cards and credentials. */
export const cardClauses = (by: KeptBy): readonly Clause[] => [
  ownCard(by),
  openCard(by),
  ownCredential(by),
  activeCredential(by),
  neverEmpty(by),
];
