import { type Clause, guard, is, type StageRule, unset, value } from "@hemicycle/engine";
import { lawCautions } from "../../law-cautions.ts";
import { lawRecord } from "../../law-record.ts";
import { fromSources, readOnce, withWords } from "../../law-situations.ts";
import { lawStages } from "../../law-stages.ts";
import { afterStage } from "../../laws.ts";

const commissions = ["committee", "standingCommittee"] as const;

/** The Expert Advisory Council clears a draft before its commission has it. */
const stages: readonly StageRule[] = [
  { stage: "planned", from: ["proposed"], by: [] },
  { stage: "drafting", from: ["proposed", "planned", "returned", "postponed"], by: [] },
  { stage: "expertReview", from: ["drafting", "revision"], by: ["expertCouncil"] },
  {
    stage: "commission",
    from: ["expertReview", "drafting", "revision", "commentsConsolidated", "returned", "postponed"],
    by: commissions,
  },
  {
    stage: "revision",
    from: ["expertReview", "commission", "commentsConsolidated", "councilAgenda"],
    by: [],
  },
  { stage: "consultation", from: ["expertReview", "commission", "revision"], by: [] },
  { stage: "commentsConsolidated", from: ["consultation"], by: [] },
  { stage: "approved", from: ["commission"], by: commissions },
  { stage: "councilAgenda", from: ["approved", "postponed"], by: ["council"] },
  { stage: "plenary", from: ["councilAgenda"], by: ["plenary"] },
  { stage: "adopted", from: ["plenary"], by: ["plenary"] },
  { stage: "returned", from: ["councilAgenda", "plenary"], by: [] },
  { stage: "postponed", from: ["councilAgenda", "plenary"], by: [] },
  {
    stage: "withdrawn",
    from: [
      ...(["proposed", "planned", "drafting", "commission", "revision", "expertReview"] as const),
      ...(["consultation", "commentsConsolidated", "approved", "councilAgenda"] as const),
      ...(["plenary", "returned", "postponed"] as const),
    ],
    by: [],
  },
  { stage: "transmitted", from: ["adopted", "published"], by: [] },
  { stage: "published", from: ["adopted", "transmitted"], by: [] },
  { stage: "superseded", from: ["adopted", "transmitted", "published"], by: [] },
];

const order = value({
  id: "csto-pa.m1/stages",
  cites: "Model law-making, 1",
  reading:
    "Proposals of parliaments, the programme, drafting, the Expert Advisory Council, the standing " +
    "commission, parliaments, the Council and the plenary, as reports show them (inferred).",
  status: "inferred",
  source: "Reports of the Assembly (pacsto.org) and of its expert council (we.hse.ru, 2021)",
  slot: "lawStages",
  answer: () => is(stages),
  examples: [
    "a founded assembly | lawStages | " +
      stages.map(({ stage, from }) => [...from, stage].join(" ")).join(", "),
  ],
});

const setReadings = "csto-pa.m4/number-of-readings";

const readings = value({
  id: setReadings,
  cites: "Model law-making, 4",
  reading: "How many readings in its commission a law needs stands in no text that was read.",
  status: "unset",
  source: "Ask the secretariat: Provisional Regulations and statute of the standing commissions",
  slot: "readings",
  answer: ({ state }) => {
    const known = state.values.get(setReadings);
    return known === undefined ? unset(setReadings) : is(known.number);
  },
  examples: [
    `a founded assembly | readings of L1 | unset ${setReadings}`,
    `a founded assembly; Secretariat sets ${setReadings} to 2: "Regulations" | readings of L1 | 2`,
  ],
});

/** Step 5: the Expert Advisory Council first. */
const experts = guard({
  id: "csto-pa.m5/experts-first",
  cites: "Model law-making, 5",
  reading: "The Expert Advisory Council has a draft before its commission approves it.",
  on: ["EnterStage"],
  narrows: true,
  says: {
    en: "“{law}” was not with the experts.",
    fr: "« {law} » n'est pas passée par les experts.",
    es: "«{law}» no ha pasado por los expertos.",
    ar: "لم يُعرض «{law}» على الخبراء.",
    ru: "«{law}» не был на рассмотрении экспертов.",
  },
  check: afterStage("expertReview", ["approved"]),
  examples: [
    `${withWords}; Secretariat enters law L1 as in commission in C1: "agenda"; Secretariat sets ${setReadings} to 1: "so"; Secretariat records reading 1 of law L1 in C1 as approved: "minutes" | Secretariat enters law L1 as approved by its commission in C1: "minutes" | refused csto-pa.m5/experts-first law="О воде"`,
    `${withWords}; Secretariat establishes expert council X9 "Experts": "list" | Secretariat enters law L1 as with experts in X9: "letter" | accepted`,
    `${readOnce}; Secretariat sets ${setReadings} to 1: "so" | Secretariat enters law L1 as approved by its commission in C1: "minutes" | accepted`,
  ],
});

/** Step 6: parliaments before the plenary. */
const parliaments = guard({
  id: "csto-pa.m6/parliaments-first",
  cites: "Model law-making, 6",
  reading: "Drafts are sent to the parliaments for their opinion before the plenary adopts them.",
  on: ["EnterStage"],
  narrows: true,
  says: {
    en: "“{law}” was not sent to the parliaments for their opinion.",
    fr: "« {law} » n'a pas été envoyée aux parlements pour avis.",
    es: "«{law}» no se ha enviado a los parlamentos para que opinen.",
    ar: "لم يُرسل «{law}» إلى البرلمانات لإبداء رأيها.",
    ru: "«{law}» не направлялся парламентам для заключения.",
  },
  check: afterStage("consultation", ["plenary"]),
  examples: [
    `${beforeTheCouncil()} | Secretariat enters law L1 as before the plenary: "agenda" | refused csto-pa.m3/text-first; csto-pa.m6/parliaments-first law="О воде"`,
    `${beforeTheCouncil()} | Secretariat enters law L1 as before the plenary from "report": "agenda" | accepted`,
    `${consulted()} | Secretariat enters law L1 as before the plenary: "agenda" | accepted`,
  ],
});

/** For the examples: as far as the Council, by published sources. */
function beforeTheCouncil(): string {
  return fromSources("csto-pa").split("; ").slice(0, -1).join("; ");
}

/** For the examples: read again after the parliaments have answered, and before the Council. */
function consulted(): string {
  return [
    readOnce,
    'Secretariat enters law L1 as in consultation: "letter"',
    'Secretariat enters law L1 as with comments consolidated: "table"',
    'Secretariat enters law L1 as in commission in C1: "agenda"',
    `Secretariat sets ${setReadings} to 1: "so"`,
    'Secretariat enters law L1 as approved by its commission in C1: "minutes"',
    'Secretariat enters law L1 as before the Council in CO1: "agenda"',
  ].join("; ");
}

const book = { id: "csto-pa", document: "Model law-making" };

export const clauses: readonly Clause[] = [
  order,
  readings,
  ...lawStages(book),
  experts,
  parliaments,
  ...lawCautions(book),
  ...lawRecord(book),
];
