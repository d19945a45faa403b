import type { Givens } from "../../packages/rulebooks/examples.ts";
import { type Book, bookAt } from "./book.ts";

const entry = "packages/rulebooks/planted/rulebook.ts";

/** The path of the only rule file of a planted rulebook. */
export const rulePath = "packages/rulebooks/planted/1-members.ts";

/** The entry of the planted rulebook. */
export const rulebook = `
  import type { Rulebook } from "@hemicycle/engine";
  import { clauses } from "./1-members.ts";
  export const planted: Rulebook = {
    id: "planted",
    title: "Planted",
    offices: {
      chair: "President",
      president: "President of the Assembly",
      vicePresident: "Vice-President",
      teller: "Teller",
      rapporteur: "Rapporteur",
      organisationPresident: "President of the Union",
      organisationVicePresident: "Vice-President of the Union",
      steeringCommittee: "Steering Committee",
      council: "Council",
      secretaryGeneral: "Secretary General",
      secretariat: "Secretariat",
    },
    editions: [{ id: "e1", title: "First", from: null, until: null, clauses }],
  };
`;

/** A rulebook of one rule file. */
export const plantedBook = (rule: string): Book =>
  bookAt(entry, (path) => (path === entry ? rulebook : rule));

/** An assembly, and phrases that are lines themselves. */
export const givens: Givens = {
  fixture: (phrase) =>
    phrase === "an assembly"
      ? [
          [
            "on 2017-06-01",
            'Secretariat founds ASM "A" under planted edition e1, seat Europe/Zurich, secretary SEC "Clerk"',
          ],
        ]
      : null,
  macro: () => null,
  usual: "an assembly",
};
