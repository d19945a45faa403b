import { actsAs, type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { actsAsOneOf, personName, principalOf } from "../../people.ts";

/** Regulations, 2.2: how often. */
const rhythm = prose({
  id: "ipa-cis.r2.2/twice-a-year",
  cites: "Regulations, 2.2",
  reading: "The Assembly meets in plenary at least twice a year.",
  why: "No act is late by it: a year has no moment at which a missing meeting could be refused.",
});

/** Regulations, 2.2 and 2.3: who fixes place and time. */
const decides = guard({
  id: "ipa-cis.r2.2/place-and-time",
  cites: "Regulations, 2.2",
  reading:
    "As a rule a plenary fixes place, time and draft agenda of the next one. Where that cannot be " +
    "kept, the chair of the Council fixes others with the consent of all its members; the Council " +
    "calls an emergency plenary (2.3). The program takes it from the Council or its chair, who " +
    "names what it rests on: the decision of the plenary, or that all have agreed.",
  on: ["DecideSession"],
  says: {
    en: "{person} cannot fix the place and time of a plenary: the Council or its chair enters them.",
    fr: "{person} ne peut fixer le lieu et la date d'une séance plénière : c'est au Conseil ou à son président de les inscrire.",
    es: "{person} no puede fijar el lugar y la fecha de un pleno: los registra el Consejo o su presidente.",
    ar: "لا يحق لـ{person} تحديد مكان الجلسة العامة وموعدها: يدونهما المجلس أو رئيسه.",
    ru: "{person} не может назначить место и время пленарного заседания: их вносит Совет или его председатель.",
  },
  check: ({ state, envelope }) =>
    actsAsOneOf(state, envelope, ["council", "organisationPresident"])
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Council of the Assembly decides session S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15: "plenary of April 2025" | accepted',
    'a founded assembly | Chair of the Council decides session S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15: "all members of the Council agree" | accepted',
    'a founded assembly | Secretary General decides session S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15: "so" | refused ipa-cis.r2.2/place-and-time person="Secretary General"',
  ],
});

/** Regulations, 2.3: between the regular ones. */
const emergency = prose({
  id: "ipa-cis.r2.3/emergency",
  cites: "Regulations, 2.3",
  reading: "The Council can call an emergency plenary.",
  why: "It is entered as any other session is (2.2); that it is an emergency stands in what it rests on.",
});

/** Regulations, 2.4: who tells the delegations. */
const notice = guard({
  id: "ipa-cis.r2.4/notice",
  cites: "Regulations, 2.4",
  reading:
    "The chair of the Council gives notice of place and time, with the papers. How many days before " +
    "stands in a part of the paragraph that was not found (Open questions, 7).",
  on: ["ConveneSession"],
  says: {
    en: "{person} cannot convene the session: the chair of the Council gives notice of it.",
    fr: "{person} ne peut convoquer la session : c'est au président du Conseil de l'annoncer.",
    es: "{person} no puede convocar la reunión: la anuncia el presidente del Consejo.",
    ar: "لا يحق لـ{person} الدعوة إلى الدورة: يبلغ بها رئيس المجلس.",
    ru: "{person} не может созвать сессию: о ней извещает председатель Совета.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "organisationPresident")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Chair of the Council convenes S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15 | accepted',
    'a founded assembly | Secretariat on behalf of Chair of the Council convenes S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15 | accepted',
    'a founded assembly | Secretary General convenes S9 "S9" at "Dushanbe" from 2025-11-14 to 2025-11-15 | refused ipa-cis.r2.4/notice person="Secretary General"',
  ],
});

/** Regulations, 7.2: where the statute of the Secretariat comes from. */
const secretariat = prose({
  id: "ipa-cis.r7.2/secretariat",
  cites: "Regulations, 7.2",
  reading:
    "The Council formed the Secretariat and approved its statute on 29 December 1992 by this " +
    "paragraph and 2.1. Parliaments keep plenipotentiary representatives there.",
  why: "The statute was not found; who is in the Secretariat is entered, and what it does stands at 2.1.",
});

export const clauses: readonly Clause[] = [rhythm, decides, emergency, notice, secretariat];
