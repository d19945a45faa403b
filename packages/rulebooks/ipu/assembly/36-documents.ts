import { type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { isSecretariat, personName, principalOf } from "../common.ts";

/** Rule 36: who sends the documents out. */
export const dispatch = guard({
  id: "ipu.a36/dispatch",
  cites: "Rules of the Assembly, 36",
  reading:
    "The Secretary General, and the Secretariat with the Secretary General, sends the documents out. " +
    "Each dispatch has its day; a language that went out before may go out again, and the later " +
    "version stands.",
  on: ["DispatchDocument"],
  says: {
    en: "{person} cannot send out documents of the session: the Secretary General does.",
    fr: "{person} ne peut diffuser les documents de la session : c'est le Secrétaire général.",
    es: "{person} no puede distribuir documentos de la reunión: lo hace el Secretario General.",
    ar: "لا يحق لـ{person} توزيع وثائق الدورة: يوزعها الأمين العام.",
    ru: "{person} не может рассылать документы сессии: это делает Генеральный секретарь.",
  },
  check: ({ state, envelope }) =>
    isSecretariat(state, envelope)
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a convened session | Secretary General dispatches D1 "Draft" as draft in English and French | accepted',
    'a convened session; Secretariat dispatches D1 "Draft" as draft in English | Secretariat dispatches D1 "Draft" as draft in French | accepted',
    'a convened session | M5 dispatches D1 "Draft" as draft in English | refused ipu.a36/dispatch',
  ],
});

/** Rule 36: how fast. */
export const fast = prose({
  id: "ipu.a36/fast",
  cites: "Rules of the Assembly, 36",
  reading: "Documents go out as fast as possible.",
  why:
    "The Rules name no time. The day of each dispatch stands beside the document, so that anybody " +
    "can see how long it took.",
});

export const clauses: readonly Clause[] = [dispatch, fast];
