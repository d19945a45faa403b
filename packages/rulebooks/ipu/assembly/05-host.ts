import { actsAs, type Clause, fails, guard, holds } from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";

/** Rule 5.1: the facilities of a session. */
export const agreement = guard({
  id: "ipu.a5.1/agreement",
  cites: "Rules of the Assembly, 5.1",
  reading:
    "The host provides what a session needs under an agreement with the Secretary General. The " +
    "Secretary General records it, or the Secretariat does; what stands in it is between the two.",
  on: ["RecordHostAgreement"],
  says: {
    en: "{person} cannot record the agreement with the host: it is made with the Secretary General.",
    fr: "{person} ne peut consigner l'accord avec l'hôte : il est conclu avec le Secrétaire général.",
    es: "{person} no puede registrar el acuerdo con el anfitrión: se concluye con el Secretario General.",
    ar: "لا يحق لـ{person} تسجيل الاتفاق مع المضيف: يُبرم مع الأمين العام.",
    ru: "{person} не может внести соглашение с принимающей стороной: его заключает Генеральный секретарь.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a convened session | Secretary General records the agreement with the host "Agreement" | accepted',
    'a convened session | Secretariat records the agreement with the host "Agreement" | accepted',
    'a convened session | M5 records the agreement with the host "Agreement" | refused ipu.a5.1/agreement',
  ],
});

/** Rule 5.2: costs that others share. */
export const sharing = guard({
  id: "ipu.a5.2/sharing",
  cites: "Rules of the Assembly, 5.2",
  reading: "That the IPU and its Members share the costs of the host, the Council alone decides.",
  on: ["ShareCosts"],
  says: {
    en: "{person} cannot decide that the costs of the host are shared: the Governing Council does.",
    fr: "{person} ne peut décider du partage des frais de l'hôte : c'est le Conseil directeur.",
    es: "{person} no puede decidir que se compartan los gastos del anfitrión: lo decide el Consejo de Gobierno.",
    ar: "لا يحق لـ{person} تقرير تقاسم نفقات المضيف: يقرره المجلس الحاكم.",
    ru: "{person} не может решать о разделении расходов принимающей стороны: это решает Руководящий совет.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "council")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a convened session | Governing Council shares the costs of the host: "decision" | accepted',
    'a convened session | Secretary General shares the costs of the host: "budget" | refused ipu.a5.2/sharing person="Secretary General"',
  ],
});

export const clauses: readonly Clause[] = [agreement, sharing];
