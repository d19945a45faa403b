import { aside, type Clause, fails, guard, holds } from "@hemicycle/engine";
import { bodies, planned } from "../../law-situations.ts";

/** Step 2: the programme of approximation and harmonisation. */
const adopted = guard({
  id: "csto-pa.m2/programme",
  cites: "Model law-making, 2",
  reading:
    "The plenary adopts the programme, as those of 2016 to 2020 and of 2021 to 2025 (inferred), and " +
    "that of 2026 to 2030 was prepared for it.",
  on: ["AdoptPlan"],
  narrows: true,
  says: {
    en: "{body} does not adopt the programme: the plenary does.",
    fr: "{body} n'adopte pas le programme : c'est la plénière.",
    es: "{body} no aprueba el programa: lo hace el pleno.",
    ar: "لا تعتمد {body} البرنامج، بل الجلسة العامة.",
    ru: "Программу принимает не {body}, а пленарное заседание.",
  },
  check: ({ state, act }) =>
    act.body === undefined ? holds : fails({ body: state.bodies.get(act.body)?.name ?? act.body }),
  examples: [
    `${bodies} | Secretariat adopts plan P1 "Programme" from 2026 to 2030 with I1 "О воде" as model law in 2026 by C1: "resolution" | accepted; PlanAdopted`,
    `${bodies} | Secretariat adopts plan P1 "Programme" from 2026 to 2030 in CO1 with I1 "О воде" as model law in 2026 by C1: "decision" | refused csto-pa.m2/programme body=Council`,
  ],
});

const amended = guard({
  id: "csto-pa.m2/amended",
  cites: "Model law-making, 2",
  reading:
    "The Council amends the programme between plenaries, as on 3 June 2024; so may the plenary.",
  on: ["AmendPlan"],
  narrows: true,
  says: {
    en: "{body} does not amend the programme: the Council or the plenary does.",
    fr: "{body} ne modifie pas le programme : c'est le Conseil ou la plénière.",
    es: "{body} no modifica el programa: lo hace el Consejo o el pleno.",
    ar: "لا تعدل {body} البرنامج، بل المجلس أو الجلسة العامة.",
    ru: "Программу изменяет не {body}, а Совет или пленарное заседание.",
  },
  check: ({ state, act }) => {
    if (act.body === undefined) return holds;
    const body = state.bodies.get(act.body);
    if (body === undefined) return aside;
    return body.kind === "council" ? holds : fails({ body: body.name });
  },
  examples: [
    `${planned} | Secretariat amends plan P1 in CO1 and drop I2: "Council" | accepted; PlanAmended`,
    `${planned} | Secretariat amends plan P1 and drop I2: "resolution" | accepted`,
    `${planned} | Secretariat amends plan P1 in C1 and drop I2: "minutes" | refused csto-pa.m2/amended body=Law`,
  ],
});

export const clauses: readonly Clause[] = [adopted, amended];
