import { actTypes, type Clause, guard } from "@hemicycle/engine";
import {
  bySecretariat,
  leavesAKeeper,
  ofOwnCredential,
  whileCardIsOpen,
  whileCredentialIsActive,
  whileMandateRuns,
  withFreshGesture,
  withOwnCard,
  withOwnCredential,
} from "../../identity.ts";

/** For the examples: the card of somebody, and what was enrolled with it. */
const card = "Secretariat issues card C5 to M5.1";
const enrolled = `${card}; M5 enrols passkey K5 with card C5`;
const ended = 'Secretariat ends the mandate of M5.1: "resigned"';
const presidentEnrolled =
  "Secretariat issues card C1 to M1.3; person M1.3 enrols passkey K1 with card C1";
const asking = (acts: string): string =>
  `Secretariat asks for a gesture of the last 60 seconds for ${acts}`;
const assembly =
  'nothing; Secretariat founds EX "E" under ipu edition 2017-04, seat Europe/Zurich, secretary SEC "Ann"';

/** Rule 35.1: who is who, and until when. */
export const identities = guard({
  id: "ipu.a35.1/identities",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "The Secretariat, which keeps the register of persons and offices, also gives out the cards for " +
    "signing in, enters that a mandate or an office has ended, naming why, and sets for which acts " +
    "a gesture is asked. The Rules know no signing in (inferred).",
  on: ["IssueCard", "RevokeCard", "EndMandate", "EndOffice", "AskFreshGesture"],
  says: {
    en: "{person} does not act for the Secretariat, which alone does this.",
    fr: "{person} n'agit pas pour le Secrétariat, seul compétent pour cet acte.",
    es: "{person} no actúa por la Secretaría, única competente para este acto.",
    ar: "{person} لا يتصرف باسم الأمانة، وهي وحدها المختصة بهذا.",
    ru: "{person} не действует от имени Секретариата, а это делает только он.",
  },
  check: bySecretariat,
  examples: [
    "a sitting | Secretariat issues card C5 to M5.1 | accepted; CardIssued",
    "a sitting | M5 issues card C5 to M5.1 | refused ipu.a35.1/identities",
    `a sitting; ${card} | Secretariat revokes card C5: "not collected" | accepted; CardRevoked`,
    `a sitting; ${card} | M5 revokes card C5: "lost" | refused ipu.a35.1/identities`,
    'a sitting | Secretariat ends the mandate of M5.1: "resigned" | accepted; MandateEnded',
    'a sitting | President ends the mandate of M5.1: "absent" | refused ipu.a35.1/identities person="Delegate 3 of M1"',
    'a sitting | Secretariat ends the term of M2.3 as Teller: "resigned" | accepted; OfficeEnded',
    'a sitting | M3 ends the term of M2.3 as Teller: "absent" | refused ipu.a35.1/identities',
    "a sitting | Secretary General asks for a gesture of the last 60 seconds for ballots | accepted; FreshGestureAsked",
    "a sitting | M5 asks for a gesture of the last 60 seconds for nothing | refused ipu.a35.1/identities",
  ],
});

/** Rule 35.1: a card is for one person. */
export const ownCard = guard({
  id: "ipu.a35.1/own-card",
  cites: "Rules of the Assembly, 35.1",
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
    `a sitting; ${card} | M5 enrols institutional account K5 with card C5 | accepted; CredentialEnrolled`,
    `a sitting; ${card} | M6 enrols passkey K5 with card C5 | refused ipu.a35.1/own-card person="Delegate 1 of M6" card=C5`,
    `a sitting; ${card} | Secretariat on behalf of M5 enrols passkey K5 with card C5 | refused ipu.a35.1/own-card person=Secretary`,
    `a sitting; ${card} | M5 on behalf of M6 enrols passkey K5 with card C5 | refused ipu.a35.1/own-card`,
    "a sitting; Secretariat issues card C1 to M1.3 | President enrols passkey K1 with card C1 | refused ipu.a35.1/own-card card=C1",
    `a sitting; ${card} | M5 enrols passkey K5 with card C9 | impossible unknown card`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M6.1 | M6 enrols passkey K5 with card C6 | impossible exists credential`,
  ],
});

/** Rule 35.1: a card is good once. */
export const openCard = guard({
  id: "ipu.a35.1/open-card",
  cites: "Rules of the Assembly, 35.1",
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
    `a sitting; ${card} | M5 enrols passkey K5 with card C5 | accepted`,
    `a sitting; ${enrolled} | M5 enrols passkey K6 with card C5 | refused ipu.a35.1/open-card card=C5`,
    `a sitting; ${card}; Secretariat revokes card C5: "lost" | M5 enrols passkey K5 with card C5 | refused ipu.a35.1/open-card`,
    `a sitting; ${card}; Secretariat issues card C6 to M5.1 | M5 enrols passkey K5 with card C5 | refused ipu.a35.1/open-card`,
    `a sitting; ${card}; Secretariat issues card C6 to M6.1 | M5 enrols passkey K5 with card C5 | accepted`,
    `a sitting; ${card}; Secretariat issues card C6 to M5.1 | M5 enrols passkey K5 with card C6 | accepted`,
    `a sitting; ${enrolled} | Secretariat revokes card C5: "lost" | refused ipu.a35.1/open-card card=C5`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.1 | Secretariat revokes card C5: "lost" | refused ipu.a35.1/open-card card=C5`,
  ],
});

/** Rule 35.1: who ends a credential. */
export const ownCredential = guard({
  id: "ipu.a35.1/own-credential",
  cites: "Rules of the Assembly, 35.1",
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
    `a sitting; ${enrolled} | M5 revokes credential K5: "sold" signed with K5 | accepted; CredentialRevoked`,
    `a sitting; ${enrolled} | Secretariat revokes credential K5: "lost" | accepted; CredentialRevoked`,
    `a sitting; ${enrolled} | Secretariat on behalf of M5 revokes credential K5: "lost" | accepted`,
    `a sitting; ${enrolled} | M5 2 revokes credential K5: "lost" | refused ipu.a35.1/own-credential person="Delegate 2 of M5" credential=K5`,
    `a sitting; ${enrolled} | M6 on behalf of M5 revokes credential K5: "lost" | refused ipu.a35.1/own-credential`,
    `a sitting; Secretariat issues card C1 to M1.3; person M1.3 enrols passkey K1 with card C1 | President revokes credential K1: "lost" | refused ipu.a35.1/own-credential`,
    'a sitting | M5 revokes credential K5: "lost" | impossible unknown credential',
  ],
});

/** Rule 35.1: once. */
export const activeCredential = guard({
  id: "ipu.a35.1/active-credential",
  cites: "Rules of the Assembly, 35.1",
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
    `a sitting; ${enrolled}; M5 revokes credential K5: "sold" | M5 revokes credential K5: "sold" | refused ipu.a35.1/active-credential credential=K5`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.1, as the device is lost | M5 revokes credential K5: "sold" | refused ipu.a35.1/active-credential`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.1, for one more device | M5 revokes credential K5: "sold" | accepted`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.1 | M5 revokes credential K5: "sold" | accepted`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.2, as the device is lost | M5 revokes credential K5: "sold" | accepted`,
  ],
});

/** Rule 35.1: with whose key an act is signed. */
export const signedByOwn = guard({
  id: "ipu.a35.1/signed-by-own",
  cites: "Rules of the Assembly, 35.1",
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
    `a sitting; ${enrolled} | M5 2 lets out M5.2 signed with K5 | refused ipu.a35.1/signed-by-own person="Delegate 2 of M5" credential=K5`,
    `a sitting; ${enrolled}; Secretariat revokes credential K5: "lost" | M5 lets out M5.1 signed with K5 | refused ipu.a35.1/signed-by-own`,
    `a sitting; ${enrolled}; Secretariat issues card C6 to M5.1, as the device is lost | M5 lets out M5.1 signed with K5 | refused ipu.a35.1/signed-by-own`,
    `a sitting; ${enrolled} | M5 lets out M5.1 signed with K9 | refused ipu.a35.1/signed-by-own credential=K9`,
    "a sitting; Secretariat issues card C1 to SEC; person SEC enrols passkey K1 with card C1 | Secretariat on behalf of M5 lets out M5.1 signed with K1 | accepted",
    `a sitting; ${enrolled} | Secretariat on behalf of M5 lets out M5.1 signed with K5 | refused ipu.a35.1/signed-by-own person=Secretary`,
  ],
});

/** Rule 35.1: whoever has left does nothing any more. */
export const mandate = guard({
  id: "ipu.a35.1/mandate",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "Delegates are sitting parliamentarians whom their Member has named (1.1, Statutes 10.1), and " +
    "the others attend in some capacity. When that has ended, and the Secretariat has entered it, " +
    "the person does nothing any more, and nobody acts on the person's behalf (inferred).",
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
    `a sitting; ${ended} | M5 moves P1 to adjourn the debate | refused ipu.a26.1/moved-by; ipu.a35.1/mandate person="Delegate 1 of M5"`,
    `a sitting; open vote; ${ended} | M5 casts 1 yes in vote V1 | refused ipu.a35.1/mandate; ipu.s15.1/in-person`,
    `a sitting; open vote; ${ended} | M5 2 casts 10 yes in vote V1 | accepted`,
    `a sitting; ${ended} | Secretariat on behalf of M5 deposits draft D1 "A draft" on item I1 | refused ipu.a35.1/mandate person="Delegate 1 of M5"`,
    `a sitting; ${enrolled}; ${ended} | M5 revokes credential K5: "sold" | refused ipu.a35.1/active-credential; ipu.a35.1/mandate`,
    'a sitting; Secretariat ends the mandate of M1.3: "resigned" | President suspends the sitting: "lunch" | refused ipu.a35.1/mandate person="Delegate 3 of M1"',
    `a sitting; ${ended} | Secretariat lets in M5.1 | impossible status people/0`,
    `a sitting; ${ended} | President gives the floor to M5 as speaker | refused ipu.a21/in-room; ipu.a23.1/asked`,
    `a sitting; ${ended} | Secretariat issues card C5 to M5.1 | impossible status person`,
    `a sitting; ${ended} | Secretariat ends the mandate of M5.1: "twice" | impossible status person`,
  ],
});

/** Rule 35.1: an act that weighs is done by the person who is there. */
export const freshGesture = guard({
  id: "ipu.a35.1/fresh-gesture",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "Where the Secretariat has set it, the acts that weigh ask for a gesture which the person has " +
    "made for them on the device, so many seconds ago at most: casting, opening and closing a vote, " +
    "and rulings, those declared beside an act as well. It holds for everybody. The Rules know no " +
    "devices (inferred).",
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
    `a sitting; open vote; ${enrolled}; ${asking("ballots")} | M5 casts 1 yes in vote V1 signed with K5, gesture 60 s before | accepted`,
    `a sitting; open vote; ${enrolled}; ${asking("ballots")} | M5 casts 1 yes in vote V1 signed with K5, gesture 61 s before | refused ipu.a35.1/fresh-gesture person="Delegate 1 of M5" seconds=60`,
    `a sitting; open vote; ${enrolled}; ${asking("ballots")} | M5 casts 1 yes in vote V1 signed with K5 | refused ipu.a35.1/fresh-gesture`,
    `a sitting; open vote; ${asking("ballots")} | M5 casts 1 yes in vote V1 | refused ipu.a35.1/fresh-gesture`,
    `a sitting; open vote; ${asking("ballots")}; ${asking("nothing")} | M5 casts 1 yes in vote V1 | accepted`,
    `a sitting; open vote; ${asking("opening votes, closing votes and rulings")} | M5 casts 1 yes in vote V1 | accepted`,
    `a sitting; announced vote; ${asking("opening votes")} | President opens vote V1 | refused ipu.a35.1/fresh-gesture`,
    `a sitting; announced vote; ${asking("ballots, closing votes and rulings")} | President opens vote V1 | accepted`,
    `a sitting; open vote; ${asking("closing votes")} | President closes vote V1 | refused ipu.a35.1/fresh-gesture`,
    `a sitting; open vote; ${asking("ballots, opening votes and rulings")} | President closes vote V1 | accepted`,
    `a sitting; ${asking("rulings")} | President rules under ipu.a3/no-floor: "they are heard" | refused ipu.a35.1/fresh-gesture`,
    `a sitting; ${asking("ballots, opening votes and closing votes")} | President rules under ipu.a3/no-floor: "they are heard" | accepted`,
    `a sitting; ${asking("rulings")} | President takes up item I1 ruling ipu.a7.2/first-business: "now" | refused ipu.a35.1/fresh-gesture`,
    `a sitting; ${asking("rulings")}; ${presidentEnrolled} | President takes up item I1 ruling ipu.a7.2/first-business: "now" signed with K1, gesture 2 s before | accepted`,
    `a sitting; ${asking("rulings")} | President takes up item I1 | accepted`,
  ],
});

/** Rule 35.1: somebody must keep the registers. */
export const neverEmpty = guard({
  id: "ipu.a35.1/never-empty",
  cites: "Rules of the Assembly, 35.1",
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
    `${assembly} | Secretariat ends the mandate of SEC: "retired" | refused ipu.a35.1/never-empty person=Ann`,
    `${assembly} | Secretariat ends the term of SEC as Secretariat: "retired" | refused ipu.a35.1/never-empty person=Ann`,
    `${assembly}; Secretariat registers X1 "Bea" as official | Secretariat ends the mandate of X1: "left" | accepted`,
    `${assembly}; Secretariat registers X1 "Bea" as official; Secretariat assigns Secretariat to X1: "new" | Secretariat ends the mandate of SEC: "retired" | accepted`,
    `${assembly}; Secretariat registers X1 "Bea" as official; Secretariat assigns Secretary General to X1: "elected" | Secretariat ends the term of SEC as Secretariat: "retired" | accepted`,
    `${assembly}; Secretariat registers X1 "Bea" as official; Secretariat assigns Secretary General to X1: "elected"; Secretariat ends the mandate of SEC: "retired" | Secretary General ends the mandate of X1: "retired" | refused ipu.a35.1/never-empty person=Bea`,
    `${assembly}; Secretariat assigns Secretary General to SEC: "elected" | Secretariat ends the term of SEC as Secretariat: "retired" | accepted`,
    `${assembly}; Secretariat assigns Secretary General to SEC: "elected" | Secretariat ends the mandate of SEC: "retired" | refused ipu.a35.1/never-empty`,
    `${assembly}; Secretariat assigns Governing Council to SEC: "elected" | Secretariat ends the term of SEC as Governing Council: "retired" | accepted`,
  ],
});

export const clauses: readonly Clause[] = [
  identities,
  ownCard,
  openCard,
  ownCredential,
  activeCredential,
  signedByOwn,
  mandate,
  freshGesture,
  neverEmpty,
];
