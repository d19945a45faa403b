import { type Clause, is, type StageRule, unset, value } from "@hemicycle/engine";
import { lawCautions } from "../../law-cautions.ts";
import { lawRecord } from "../../law-record.ts";
import { lawStages } from "../../law-stages.ts";

const commissions = ["committee", "jointCommission"] as const;

/** In the order of the life of a law; each names the stages that it can follow on. */
const stages: readonly StageRule[] = [
  { stage: "planned", from: ["proposed"], by: [] },
  { stage: "drafting", from: ["proposed", "planned", "returned", "postponed"], by: [] },
  {
    stage: "commission",
    from: ["drafting", "revision", "expertReview", "commentsConsolidated", "returned", "postponed"],
    by: commissions,
  },
  {
    stage: "revision",
    from: ["commission", "expertReview", "commentsConsolidated", "councilAgenda"],
    by: [],
  },
  { stage: "expertReview", from: ["drafting", "commission", "revision"], by: ["expertCouncil"] },
  { stage: "consultation", from: ["commission", "expertReview", "revision"], by: [] },
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
  id: "ipa-cis.m1/stages",
  cites: "Model law-making, 1",
  reading:
    "Proposal, plan, drafting, rounds in commissions with experts, parliaments, approval, Council, " +
    "plenary, sending out and publishing, as reports show them; the Regulation may say otherwise.",
  status: "inferred",
  source:
    "Reports of commissions of 2016, 2018 and 2019 (iacis.ru); resolution 8-6 of 2 November 1996",
  slot: "lawStages",
  answer: () => is(stages),
  examples: [
    "a founded assembly | lawStages | " +
      stages.map(({ stage, from }) => [...from, stage].join(" ")).join(", "),
  ],
});

const setReadings = "ipa-cis.m4/number-of-readings";

const readings = value({
  id: setReadings,
  cites: "Model law-making, 4",
  reading: "How many readings in its commission a law needs stands in no text that was read.",
  status: "unset",
  source: "Ask the secretariat: Regulation on drafting model legislative acts and recommendations",
  slot: "readings",
  answer: ({ state }) => {
    const known = state.values.get(setReadings);
    return known === undefined ? unset(setReadings) : is(known.number);
  },
  examples: [
    `a founded assembly | readings of L1 | unset ${setReadings}`,
    `a founded assembly; Secretariat sets ${setReadings} to 2: "Regulation" | readings of L1 | 2`,
  ],
});

const book = { id: "ipa-cis", document: "Model law-making" };

export const clauses: readonly Clause[] = [
  order,
  readings,
  ...lawStages(book),
  ...lawCautions(book),
  ...lawRecord(book),
];
