import { aside, type Clause, fails, guard, holds, prose, undecided } from "@hemicycle/engine";
import { bodies, planned as plan } from "../../law-situations.ts";

const amendingBody = "ipa-cis.m2/council-amends";

/** Step 2: who adopts the plan. */
const adoptedByPlenary = guard({
  id: "ipa-cis.m2/plan-by-plenary",
  cites: "Model law-making, 2",
  reading:
    "The plenary adopts the plan, as it adopted the programme for 1996 to 1998 by resolution 8-6; " +
    "plans of 2011 to 2015, 2016 to 2020 and 2026 to 2028 followed.",
  on: ["AdoptPlan"],
  narrows: true,
  says: {
    en: "{body} does not adopt the plan: the plenary does.",
    fr: "{body} n'adopte pas le plan : c'est la plénière.",
    es: "{body} no aprueba el plan: lo hace el pleno.",
    ar: "لا تعتمد {body} الخطة، بل الجلسة العامة.",
    ru: "План принимает не {body}, а пленарное заседание.",
  },
  check: ({ state, act }) =>
    act.body === undefined ? holds : fails({ body: state.bodies.get(act.body)?.name ?? act.body }),
  examples: [
    `${bodies} | Secretariat adopts plan P1 "Plan" from 2026 to 2028 with I1 "О воде" as model law in 2026 by C1: "resolution" | accepted; PlanAdopted`,
    `${bodies} | Secretariat adopts plan P1 "Plan" from 2026 to 2028 in CO1 with I1 "О воде" as model law in 2026 by C1: "decision" | refused ipa-cis.m2/plan-by-plenary body=Council`,
  ],
});

/** Step 2: who amends it between two plenaries stands in no text that was read. */
const amended = guard({
  id: "ipa-cis.m2/amended",
  cites: "Model law-making, 2",
  reading:
    "The plenary may amend its own plan (inferred). Commissions discuss changes; whether the Council " +
    "may decide them is filled in with its source, 1 for yes and 0 for no.",
  on: ["AmendPlan"],
  narrows: true,
  says: {
    en: "{body} does not amend the plan.",
    fr: "{body} ne modifie pas le plan.",
    es: "{body} no modifica el plan.",
    ar: "لا تعدل {body} الخطة.",
    ru: "{body} не изменяет план.",
  },
  check: ({ state, act }) => {
    if (act.body === undefined) return holds;
    const body = state.bodies.get(act.body);
    if (body === undefined) return aside;
    if (body.kind !== "council") return fails({ body: body.name });
    const may = state.values.get(amendingBody)?.number;
    if (may === undefined) return undecided(amendingBody);
    return may > 0 ? holds : fails({ body: body.name });
  },
  examples: [
    `${plan} | Secretariat amends plan P1 and drop I2: "resolution" | accepted; PlanAmended`,
    `${plan} | Secretariat amends plan P1 in C1 and drop I2: "minutes" | refused ipa-cis.m2/amended body=Law`,
    `${plan} | Secretariat amends plan P1 in CO1 and drop I2: "minutes" | undecided ipa-cis.m2/council-amends`,
    `${plan}; Secretariat sets ipa-cis.m2/council-amends to 1: "Regulation" | Secretariat amends plan P1 in CO1 and drop I2: "minutes" | accepted`,
    `${plan}; Secretariat sets ipa-cis.m2/council-amends to 0: "Regulation" | Secretariat amends plan P1 in CO1 and drop I2: "minutes" | refused ipa-cis.m2/amended body=Council`,
  ],
});

const drafting = prose({
  id: "ipa-cis.m3/drafting",
  cites: "Model law-making, 3",
  reading:
    "Experts draft under contract and are chosen in competition; outside programmes and agencies help with single acts.",
  why: "Contracts are kept elsewhere; the register has who proposed a law and its text.",
});

const regulation = prose({
  id: "ipa-cis.m6/regulation",
  cites: "Model law-making, 6",
  reading:
    "Drafts go to parliaments before adoption; the Regulation on drafting model acts, amended on a " +
    "proposal of the Legal Commission, says by when they answer, and was not at hand.",
  why: "Its days and the number of readings are unset until the secretariat fills them in from it.",
});

export const clauses: readonly Clause[] = [adoptedByPlenary, amended, drafting, regulation];
