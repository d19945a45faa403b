import { type Clause, fails, guard, holds, type Overlay } from "@hemicycle/engine";
import { assumed, type Book } from "./members.ts";
import { isSecretariat, personName, principalOf } from "./people.ts";

const lifted = ({ id }: Book): Clause =>
  guard({
    id: `${id}.p10/lifted`,
    cites: `${assumed}, 10`,
    reading:
      "While the rules are suspended nothing can be decided under them; the secretariat records by " +
      "which decision of whom they hold again. Inferred from what befell another assembly in 2024.",
    on: ["LiftOverlay"],
    says: {
      en: "The rules are suspended; {person} does not act for the secretariat, which records that they hold again.",
      fr: "Le Règlement est suspendu ; {person} n'agit pas pour le secrétariat, qui consigne son rétablissement.",
      es: "El Reglamento está suspendido; {person} no actúa por la secretaría, que registra su restablecimiento.",
      ar: "النظام الداخلي معلق؛ و{person} لا يتصرف باسم الأمانة التي تسجل عودة سريانه.",
      ru: "Регламент приостановлен; {person} не действует от имени секретариата, который вносит его восстановление.",
    },
    check: ({ state, envelope }) =>
      isSecretariat(state, envelope)
        ? holds
        : fails({ person: personName(state, principalOf(envelope)) }),
    examples: [
      'a sitting; rules suspended | Secretariat lifts suspension from 2030-01-01, by "Council": "decision" | accepted; OverlayLifted',
      `a sitting; rules suspended | M5 lifts suspension from 2030-01-01, by "Council": "decision" | refused ${id}.p10/lifted person="Member 1 of M5"`,
      "a sitting; rules suspended | President takes up item I1 | undecided plenary/TakeUpItem",
      'a sitting; rules suspended; Secretariat lifts suspension from 2000-01-02, by "Council": "decision" | President takes up item I1 | accepted',
    ],
  });

/** Another body has suspended the rules as a whole: then they decide nothing. */
export const suspension = (book: Book): Overlay => ({
  id: "suspension",
  title: "The rules suspended by another body",
  replaces: "all",
  clauses: [lifted(book)],
});
