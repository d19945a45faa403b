import type { LawStage } from "@hemicycle/engine";
import { ofDelegations } from "./delegations.ts";
import type { StagesOf } from "./invariants-laws.ts";
import { ofMembers } from "./members.ts";
import type { Setting } from "./setting.ts";
import { ipu } from "./world.ts";

const underWay: readonly LawStage[] = [
  ...(["proposed", "planned", "drafting", "commission", "revision", "expertReview"] as const),
  ...(["consultation", "commentsConsolidated", "approved", "councilAgenda", "plenary"] as const),
  ...(["returned", "postponed"] as const),
];

/** What both assemblies have in common, from the account of their work and not from their code. */
const way: StagesOf = {
  planned: ["proposed"],
  drafting: ["proposed", "planned", "returned", "postponed"],
  commentsConsolidated: ["consultation"],
  approved: ["commission"],
  councilAgenda: ["approved", "postponed"],
  plenary: ["councilAgenda"],
  adopted: ["plenary"],
  returned: ["councilAgenda", "plenary"],
  postponed: ["councilAgenda", "plenary"],
  withdrawn: underWay,
  transmitted: ["adopted", "published"],
  published: ["adopted", "transmitted"],
  superseded: ["adopted", "transmitted", "published"],
};

const back = ["returned", "postponed"] as const;
const revised = ["drafting", "revision", "expertReview", "commentsConsolidated"] as const;

const values = (code: string): Readonly<Record<string, readonly number[]>> => ({
  [`${code}.m4/number-of-readings`]: [1, 1, 2],
  [`${code}.m6/days`]: [3, 5],
  [`${code}.m6/late`]: [0, 1],
  [`${code}.q1/quorum`]: [2, 3],
  [`${code}.q4/speaking-time`]: [300],
  [`${code}.q5/written-procedure`]: [1, 1, 0],
});

const ipaCis = ofDelegations({
  code: "ipa-cis",
  edition: "1994-03",
  head: "organisationPresident",
  commission: "jointCommission",
  values: { ...values("ipa-cis"), "ipa-cis.m2/council-amends": [0, 1] },
  rulings: ["ipa-cis.r14/no-part", "ipa-cis.r14/absent"],
  stages: {
    ...way,
    commission: [...revised, ...back],
    revision: ["commission", "expertReview", "commentsConsolidated", "councilAgenda"],
    expertReview: ["drafting", "commission", "revision"],
    consultation: ["commission", "expertReview", "revision"],
  },
});

const cstoPa = ofDelegations({
  code: "csto-pa",
  edition: "2007-03",
  head: "president",
  commission: "standingCommittee",
  values: values("csto-pa"),
  rulings: ["csto-pa.p4/doubtful"],
  stages: {
    ...way,
    commission: [...revised, ...back],
    revision: ["expertReview", "commission", "commentsConsolidated", "councilAgenda"],
    expertReview: ["drafting", "revision"],
    consultation: ["expertReview", "commission", "revision"],
  },
  needed: { approved: "expertReview", plenary: "consultation" },
});

const half = { numerator: 1, denominator: 2, more: true } as const;

const pace = ofMembers({
  ...{ code: "pace", edition: "2025-12", seat: "Europe/Paris" },
  ...{ from: "2026-01-05", eve: "2026-01-25", opens: "2026-01-26", closes: "2026-01-30" },
  values: { "pace.a41.1.b/members": [24, 30, 36] },
  overlays: ["suspension"],
  bodies: { C1: "committee" },
  amendment: { members: 5, delegations: 1 },
  round: (round) => (round === 1 ? half : null),
  twoThirds: ["recommendation", "opinion"],
  counts: true,
});

const oscePa = ofMembers({
  ...{ code: "osce-pa", edition: "2007", seat: "Europe/Copenhagen" },
  ...{ from: "2007-05-20", eve: "2007-07-04", opens: "2007-07-05", closes: "2007-07-09" },
  values: {
    "osce-pa.a34/quorum-members": [8, 12],
    "osce-pa.f1/substitutes": [1, 1, 0],
    "osce-pa.a35/absent-objections": [0, 1, 2],
    "osce-pa.a26/members": [10],
    "osce-pa.a26/countries": [3],
  },
  overlays: ["emergency-2020", "suspension"],
  bodies: { SC1: "standingCommittee", BU1: "bureau" },
  amendment: { members: 5, delegations: 2 },
  round: () => null,
  twoThirds: [],
  counts: false,
});

const pam = ofMembers({
  ...{ code: "pam", edition: "2006", seat: "Europe/Malta" },
  ...{ from: "2007-10-01", eve: "2007-11-08", opens: "2007-11-09", closes: "2007-11-11" },
  values: {},
  overlays: ["suspension"],
  bodies: { C1: "committee" },
  amendment: null,
  round: () => ({ numerator: 4, denominator: 5, more: false }),
  twoThirds: [],
  counts: false,
});

/** Every rulebook that can be simulated. */
export const settings: readonly Setting[] = [ipu, ipaCis, cstoPa, pace, oscePa, pam];
