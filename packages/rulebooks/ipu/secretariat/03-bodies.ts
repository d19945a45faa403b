import { type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";

/** Rule 35.1 of the Assembly: who keeps the registers of bodies and groups. */
const keeps = guard({
  id: "ipu.a35.1/bodies",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "The Secretariat enters which bodies there are, who was named or elected to them and until when, " +
    "and the Members of the geopolitical groups, each with what it rests on (inferred).",
  on: ["EstablishBody", "NameToBody", "EndTermInBody", "RecordGroup"],
  says: {
    en: "{person} does not act for the Secretariat, which alone does this.",
    fr: "{person} n'agit pas pour le Secrétariat, seul compétent pour cet acte.",
    es: "{person} no actúa por la Secretaría, única competente para este acto.",
    ar: "{person} لا يتصرف باسم الأمانة، وهي وحدها المختصة بهذا.",
    ru: "{person} не действует от имени Секретариата, а это делает только он.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Secretariat establishes committee C1 "Peace": "Statutes, 21(e)" | accepted; BodyEstablished',
    'a sitting | M5 establishes committee C1 "Peace": "Statutes, 21(e)" | refused ipu.a35.1/bodies person="Delegate 1 of M5"',
    'a sitting; committee | Secretariat establishes forum C1 "Forum": "rules" | impossible exists body',
    'a sitting; committee | Secretary General names M7.1 substitute of C1: "letter" | accepted; NamedToBody',
    'a sitting; committee | M7 names M7.1 substitute of C1: "letter" | refused ipu.a35.1/bodies',
    'a sitting; committee | Secretariat names M7.1 substitute of C9: "letter" | impossible unknown body',
    'a sitting; executive; elected M5.1 | Secretariat names M5.1 member of EC1: "letter" | impossible status person',
    'a sitting; committee | Secretariat ends the term in C1 of M5.2 as substitute: "left" | accepted; TermInBodyEnded',
    'a sitting; committee | M5 ends the term in C1 of M5.2 as substitute: "left" | refused ipu.a35.1/bodies',
    'a sitting; committee | Secretariat ends the term in C1 of M5.2 as titular member: "left" | impossible status person',
    'a sitting | Secretariat records group G1 "Group" of M1 and M2: "its list" | accepted; GroupRecorded',
    'a sitting | M5 records group G1 "Group" of M1 and M2: "its list" | refused ipu.a35.1/bodies',
    'a sitting | Secretariat records group G1 "Group" of M99: "its list" | impossible unknown members/0',
  ],
});

const attends = prose({
  id: "ipu.r6/attends",
  cites: "Rules of the Secretariat, 6",
  reading: "The Secretary General, or somebody of the staff, attends all bodies and gives advice.",
  why: "Where the rules of a body say who is heard, advice is among the purposes for which they are.",
});

const term = prose({
  id: "ipu.r3/secretary-general",
  cites: "Rules of the Secretariat, 3",
  reading:
    "The Secretary General is elected by the Governing Council, proposed by the Executive Committee, " +
    "for four years, and can be elected again twice.",
  why: "The register has who holds the office, and no date at which somebody took it before the program.",
});

export const registerClauses: readonly Clause[] = [keeps, attends, term];
