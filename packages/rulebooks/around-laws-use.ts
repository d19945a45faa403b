import {
  type Asked,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  isAdopted,
  prose,
} from "@hemicycle/engine";
import { lawGiven, ownOrSecretariat } from "./around-laws-consultation.ts";
import { adopted as adoptedIn } from "./law-situations.ts";
import type { LawBook } from "./law-stages.ts";
import { nameOf } from "./laws.ts";
import { isSecretariat, memberName, personName, principalOf } from "./people.ts";

const used =
  'as used in part in "Law" number "1" of 2025-01-01, said by "M4", evidence "Letter of M4"';

/** A law that the plenary has adopted, entered with its source. */
const adopted = ({ id }: LawBook): string =>
  adoptedIn(id).replace("a founded assembly", "a sitting");
const row = (place: LawBook): string =>
  `${adopted(place)}; Secretariat records use U1 of law L1 by M4 ${used}`;

/** Which member an act of use is about. */
const memberIn = ({
  state,
  act,
}: Asked<"AcknowledgeTransmission" | "RecordUse" | "DisputeUse">): string =>
  act.type === "DisputeUse" ? (state.nationalUse?.rows.get(act.use)?.member ?? "") : act.member;

const keepers = (place: LawBook): Clause => {
  const id = `${place.id}.m9/keepers`;
  return guard({
    id,
    cites: `${place.document}, 9`,
    reading:
      "A resolution tells that the act goes to parliaments for use; the Secretariat sends it, and " +
      "verifies what is said of its use (the latter inferred).",
    on: ["TransmitLaw", "VerifyUse"],
    says: {
      en: "{person} does not act for the Secretariat, which sends adopted laws to parliaments.",
      fr: "{person} n'agit pas pour le Secrétariat, qui envoie aux parlements les lois adoptées.",
      es: "{person} no actúa por la Secretaría, que remite a los parlamentos las leyes aprobadas.",
      ar: "{person} لا يتصرف باسم الأمانة، وهي التي ترسل القوانين المعتمدة إلى البرلمانات.",
      ru: "{person} не действует от имени Секретариата, который направляет принятые законы парламентам.",
    },
    check: ({ state, envelope }) =>
      isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      `${adopted(place)} | Secretariat transmits law L1 in T1 to M4 and M5 with "Letter", sent on 2025-11-14 | accepted; LawTransmitted`,
      `${adopted(place)} | M4 transmits law L1 in T1 to M4 and M5 with "Letter", sent on 2025-11-14 | refused ${id} person="Delegate 1 of M4"`,
      `${row(place)} | M5 verifies use U1: "so" | refused ${id}`,
    ],
  });
};

const ownParliament = (place: LawBook): Clause => {
  const id = `${place.id}.m11/own-parliament`;
  return guard({
    id,
    cites: `${place.document}, 11`,
    reading:
      "Whether a parliament has a law, and what it has made of it, is entered by one of its own or " +
      "by the Secretariat, each time with who says so and on what evidence (inferred). Other " +
      "readings of the same facts come from the same hands, and stand beside the row.",
    on: ["AcknowledgeTransmission", "RecordUse", "DisputeUse"],
    says: {
      en: "{person} does not speak for {member} and does not act for the Secretariat.",
      fr: "{person} ne parle pas pour {member} et n'agit pas pour le Secrétariat.",
      es: "{person} no habla por {member} ni actúa por la Secretaría.",
      ar: "{person} لا يتكلم باسم {member} ولا يتصرف باسم الأمانة.",
      ru: "{person} не говорит от имени {member} и не действует от имени Секретариата.",
    },
    check: (asked) => ownOrSecretariat(asked, memberIn(asked)),
    examples: [
      `${adopted(place)} | M4 records use U1 of law L1 by M4 ${used} | accepted; UseRecorded`,
      `${adopted(place)} | M5 records use U1 of law L1 by M4 ${used} | refused ${id} person="Delegate 1 of M5" member=M4`,
      `${adopted(place)}; Secretariat transmits law L1 in T1 to M4 with "Letter", sent on 2025-11-14 | M5 acknowledges transmission T1 for M4, received on 2025-11-14 | refused ${id} person="Delegate 1 of M5" member=M4`,
      `${row(place)} | M5 disputes use U1 for "M5" as considered: "other words" | refused ${id}`,
      `${row(place)} | M4 disputes use U1 for "M4" as considered: "other words" | accepted; UseDisputed`,
    ],
  });
};

const afterAdoption = (place: LawBook): Clause => {
  const id = `${place.id}.m9/adopted`;
  return guard({
    id,
    cites: `${place.document}, 9`,
    reading: "What goes to parliaments for use is what the plenary has adopted.",
    on: ["TransmitLaw", "RecordUse"],
    narrows: true,
    says: {
      en: "{law} has not been adopted.",
      fr: "{law} n'a pas été adoptée.",
      es: "{law} no ha sido aprobada.",
      ar: "{law} لم يُعتمد.",
      ru: "Закон {law} не принят.",
    },
    check: ({ state, act }) => {
      if (isAdopted(state, act.law)) return holds;
      const law = state.laws.get(act.law);
      return fails({ law: law === undefined ? act.law : nameOf(law) });
    },
    examples: [
      `${adopted(place)} | Secretariat records use U1 of law L1 by M4 ${used} | accepted; UseRecorded`,
      `${lawGiven} | Secretariat records use U1 of law L1 by M4 ${used} | refused ${id} law="О воде"`,
      `${lawGiven} | Secretariat transmits law L1 in T1 to M4 with "Letter", sent on 2025-11-14 | refused ${id} law="О воде"`,
    ],
  });
};

const namedAct = (place: LawBook): Clause => {
  const id = `${place.id}.m11/named-act`;
  return guard({
    id,
    cites: `${place.document}, 11`,
    reading:
      "Shares of acts used were published without a list behind them; here a use is one row with " +
      "the national act in which it is, or it is no use (inferred).",
    on: ["RecordUse"],
    narrows: true,
    says: {
      en: "A law that is taken over or used in part is so in an act: which one is not said.",
      fr: "Une loi reprise ou utilisée en partie l'est dans un acte : lequel n'est pas dit.",
      es: "Una ley incorporada o usada en parte lo está en un acto: no se dice en cuál.",
      ar: "القانون الذي أُخذ به كليا أو جزئيا يكون في نص: ولم يُذكر أي نص.",
      ru: "Закон воспринят или использован в каком-то акте: в каком, не сказано.",
    },
    check: ({ act }) => {
      if (act.relation === "considered" || act.relation === "notUsed") return aside;
      return act.national === undefined ? fails() : holds;
    },
    examples: [
      `${adopted(place)} | Secretariat records use U1 of law L1 by M4 ${used} | accepted`,
      `${adopted(place)} | Secretariat records use U1 of law L1 by M4 as taken over, said by "M4", evidence "Letter" | refused ${id}`,
      `${adopted(place)} | Secretariat records use U1 of law L1 by M4 as considered, said by "M4", evidence "Letter" | accepted`,
    ],
  });
};

const secondEye = (place: LawBook): Clause => {
  const id = `${place.id}.m11/second-eye`;
  return guard({
    id,
    cites: `${place.document}, 11`,
    reading:
      "A row is verified by somebody else than who has entered it: both do so in person, and nobody " +
      "for somebody else (inferred).",
    on: ["RecordUse", "VerifyUse"],
    narrows: true,
    says: {
      en: "Two people enter and verify a row, each in person: {person} is not another one here.",
      fr: "Deux personnes inscrivent et vérifient une ligne, chacune en personne : {person} n'en est pas une autre ici.",
      es: "Dos personas inscriben y verifican una fila, cada una en persona: {person} no es aquí otra.",
      ar: "يسجل الصف ويتحقق منه شخصان، كل بنفسه: و{person} ليس هنا شخصاً آخر.",
      ru: "Строку вносят и подтверждают двое, каждый лично: {person} здесь не другое лицо.",
    },
    check: ({ state, act, envelope }) => {
      const { by, onBehalfOf = by } = envelope;
      const row = act.type === "VerifyUse" ? state.nationalUse?.rows.get(act.use) : undefined;
      const isOther = onBehalfOf === by && row?.by.person !== by;
      return isOther ? holds : fails({ person: personName(state, by) });
    },
    examples: [
      `${row(place)} | Secretariat verifies use U1: "compared" | refused ${id} person=Secretary`,
      `${row(place)} | Secretary General verifies use U1: "compared" | accepted; UseVerified`,
      `${row(place)} | Secretariat on behalf of Secretary General verifies use U1: "compared" | refused ${id} person=Secretary`,
      `${adopted(place)} | Secretariat on behalf of Secretary General records use U1 of law L1 by M4 ${used} | refused ${id} person=Secretary`,
    ],
  });
};

const ownRow = (place: LawBook): Clause => {
  const id = `${place.id}.m11/own-row`;
  return guard({
    id,
    cites: `${place.document}, 11`,
    reading:
      "A row takes the place of one about the same law and the same parliament: what one parliament " +
      "says does not take away what another has said (our reading).",
    on: ["RecordUse"],
    narrows: true,
    says: {
      en: "Row {use} is about {member}, or about another law: this one does not take its place.",
      fr: "La ligne {use} porte sur {member}, ou sur une autre loi : celle-ci ne la remplace pas.",
      es: "La fila {use} trata de {member}, o de otra ley: esta no ocupa su lugar.",
      ar: "الصف {use} عن {member} أو عن قانون آخر: لا يحل هذا محله.",
      ru: "Строка {use} касается {member} или другого закона: эта её не заменяет.",
    },
    check: ({ state, act }) => {
      const before = state.nationalUse?.rows.get(act.replaces ?? "");
      if (before === undefined) return aside;
      if (before.member === act.member && before.law === act.law) return holds;
      return fails({ use: before.id, member: memberName(state, before.member) });
    },
    examples: [
      `${row(place)} | M4 records use U2 of law L1 by M4 ${used}, in place of U1 | accepted`,
      `${row(place)} | M5 records use U2 of law L1 by M5 ${used}, in place of U1 | refused ${id} use=U1 member=M4`,
    ],
  });
};

const noDuty = (place: LawBook): Clause =>
  prose({
    id: `${place.id}.m11/recommended`,
    cites: `${place.document}, 11`,
    reading:
      "Model laws are recommendations: no parliament has to use one, or to say that it does.",
    why: "No row is asked for, and that there is none is shown as nothing known, not as no use.",
  });

export const useClauses = (place: LawBook): readonly Clause[] => [
  keepers(place),
  ownParliament(place),
  afterAdoption(place),
  namedAct(place),
  secondEye(place),
  ownRow(place),
  noDuty(place),
];
