import {
  type Act,
  actsAs,
  type Clause,
  type Envelope,
  fails,
  guard,
  holds,
  holdsOffice,
  type KeyCeremony,
  type State,
} from "@hemicycle/engine";
import { personName, principalOf } from "../common.ts";
import { hashOf } from "../macros-secret.ts";

/** In person: what is done with a Teller's own key no clerk does. */
export const isTellerInPerson = (state: State, envelope: Envelope): boolean =>
  actsAs(state, envelope, "teller") && principalOf(envelope) === envelope.by;

const whyNot = (
  state: State,
  { people, threshold }: Extract<Act, { type: "BeginCeremony" }>,
): string | null => {
  if (!people.every((person) => holdsOffice(state, person, "teller"))) return "office";
  const members = people.map((person) => state.people.get(person)?.member ?? person);
  if (new Set(members).size < people.length) return "delegations";
  return 2 * threshold > people.length && threshold <= people.length ? null : "threshold";
};

/** Rule 30.2: the Tellers make a key. */
export const ceremony = guard({
  id: "ipu.a30.2/ceremony",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "The Tellers ascertain the result of a secret ballot: theirs alone is the key that opens it. " +
    "They make it in person, each from another delegation, so that more than half of them are " +
    "needed to use it: no two groups of them can open a result apart. One key serves all secret " +
    "ballots of its Tellers. How it is made is our reading; the Rules speak of counting.",
  on: ["BeginCeremony"],
  says: {
    en: "This key ceremony cannot begin: {why}.",
    fr: "Cette cérémonie des clés ne peut commencer : {why}.",
    es: "Esta ceremonia de claves no puede comenzar: {why}.",
    ar: "لا يمكن بدء مراسم المفاتيح هذه: {why}.",
    ru: "Эту церемонию ключей начать нельзя: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = isTellerInPerson(state, envelope) ? whyNot(state, act) : "person";
    return why === null ? holds : fails({ why });
  },
  examples: [
    "a sitting | Teller begins key ceremony K1 of 2 of M2.3 and M3.3 | accepted",
    "a sitting | Teller begins key ceremony K1 of 1 of M2.3 and M3.3 | refused ipu.a30.2/ceremony why=threshold",
    "a sitting | Teller begins key ceremony K1 of 3 of M2.3 and M3.3 | refused ipu.a30.2/ceremony why=threshold",
    "a sitting | Teller begins key ceremony K1 of 2 of M2.3 and M5.1 | refused ipu.a30.2/ceremony why=office",
    "a sitting; President proposes M2.1, M2.3 and M3.3 as Teller in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote | person M2.3 as Teller begins key ceremony K1 of 2 of M2.1 and M2.3 | refused ipu.a30.2/ceremony why=delegations",
    "a sitting | President begins key ceremony K1 of 2 of M2.3 and M3.3 | refused ipu.a30.2/ceremony why=person",
    "a sitting | Secretariat on behalf of Teller begins key ceremony K1 of 2 of M2.3 and M3.3 | refused ipu.a30.2/ceremony why=person",
    "a sitting; key ceremony | Teller begins key ceremony K1 of 2 of M2.3 and M3.3 | impossible exists ceremony",
  ],
});

const whyNotFile = (known: KeyCeremony | undefined, teller: string): string | null => {
  if (known === undefined || !known.tellers.includes(teller)) return "person";
  return known.certificates.some((one) => one.teller === teller) ? "filed" : null;
};

/** Rule 30.2: each with an own certificate. */
export const ownCertificate = guard({
  id: "ipu.a30.2/own-certificate",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "Each Teller of the ceremony files one certificate, in person; its fingerprint is read aloud " +
    "and stands in the minutes before any key is made, so that nobody can be shown another one.",
  on: ["FileCertificate"],
  says: {
    en: "{person} cannot file a certificate in ceremony {ceremony}: {why}.",
    fr: "{person} ne peut déposer de certificat dans la cérémonie {ceremony} : {why}.",
    es: "{person} no puede presentar un certificado en la ceremonia {ceremony}: {why}.",
    ar: "لا يمكن لـ{person} إيداع شهادة في المراسم {ceremony}: {why}.",
    ru: "{person} не может представить сертификат в церемонии {ceremony}: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const person = principalOf(envelope);
    const why = isTellerInPerson(state, envelope)
      ? whyNotFile(state.ceremonies.get(act.ceremony), person)
      : "person";
    if (why === null) return holds;
    return fails({ person: personName(state, person), ceremony: act.ceremony, why });
  },
  examples: [
    `a sitting; Teller begins key ceremony K1 of 2 of M2.3 and M3.3 | Teller files certificate ${hashOf("2")} in ceremony K1 | accepted`,
    `a sitting; Teller begins key ceremony K1 of 2 of M2.3 and M3.3; Teller files certificate ${hashOf("2")} in ceremony K1 | Teller files certificate ${hashOf("3")} in ceremony K1 | refused ipu.a30.2/own-certificate why=filed`,
    `a sitting; Teller begins key ceremony K1 of 2 of M2.3 and M3.3 | Secretariat on behalf of Teller files certificate ${hashOf("2")} in ceremony K1 | refused ipu.a30.2/own-certificate why=person`,
    `a sitting; Teller begins key ceremony K1 of 1 of M2.3 | Teller 2 files certificate ${hashOf("2")} in ceremony K1 | refused ipu.a30.2/own-certificate why=person`,
    `a sitting | Teller files certificate ${hashOf("2")} in ceremony K1 | impossible unknown ceremony`,
  ],
});

const whyNotConclude = (known: KeyCeremony | undefined, teller: string): string | null => {
  if (known === undefined || !known.tellers.includes(teller)) return "person";
  if (known.trustees !== null) return "concluded";
  return known.certificates.length < known.tellers.length ? "certificates" : null;
};

/** Rule 30.2: the keys, once all have taken part. */
export const keys = guard({
  id: "ipu.a30.2/keys",
  cites: "Rules of the Assembly, 30.2",
  reading:
    "One of the Tellers concludes the ceremony when all have filed their certificates and made " +
    "their keys; the public keys stand in the journal by their hash, once.",
  on: ["ConcludeCeremony"],
  says: {
    en: "Ceremony {ceremony} cannot be concluded: {why}.",
    fr: "La cérémonie {ceremony} ne peut être conclue : {why}.",
    es: "La ceremonia {ceremony} no puede concluirse: {why}.",
    ar: "لا يمكن اختتام المراسم {ceremony}: {why}.",
    ru: "Церемонию {ceremony} завершить нельзя: {why}.",
  },
  check: ({ state, act, envelope }) => {
    const why = isTellerInPerson(state, envelope)
      ? whyNotConclude(state.ceremonies.get(act.ceremony), principalOf(envelope))
      : "person";
    return why === null ? holds : fails({ ceremony: act.ceremony, why });
  },
  examples: [
    `a sitting; Teller begins key ceremony K1 of 2 of M2.3 and M3.3; Teller files certificate ${hashOf("2")} in ceremony K1; Teller 2 files certificate ${hashOf("3")} in ceremony K1 | Teller concludes ceremony K1 with keys ${hashOf("4")} | accepted`,
    `a sitting; Teller begins key ceremony K1 of 2 of M2.3 and M3.3; Teller files certificate ${hashOf("2")} in ceremony K1 | Teller concludes ceremony K1 with keys ${hashOf("4")} | refused ipu.a30.2/keys why=certificates`,
    `a sitting; key ceremony | Teller 2 concludes ceremony K1 with keys ${hashOf("5")} | refused ipu.a30.2/keys why=concluded`,
    `a sitting; Teller begins key ceremony K1 of 1 of M2.3; Teller files certificate ${hashOf("2")} in ceremony K1 | Teller 2 concludes ceremony K1 with keys ${hashOf("4")} | refused ipu.a30.2/keys why=person`,
    `a sitting; Teller begins key ceremony K1 of 1 of M2.3; Teller files certificate ${hashOf("2")} in ceremony K1 | President concludes ceremony K1 with keys ${hashOf("4")} | refused ipu.a30.2/keys why=person`,
  ],
});

export const clauses: readonly Clause[] = [ceremony, ownCertificate, keys];
