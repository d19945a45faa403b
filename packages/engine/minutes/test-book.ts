import type { Edition, Rulebook } from "../clause.ts";
import type { State } from "../state.ts";
import { play } from "./sitting.ts";

/** A rulebook without rules: everything that makes sense is allowed. */
export const edition: Edition = {
  id: "e1",
  title: "No rules",
  from: null,
  until: null,
  clauses: [],
};

export const book: Rulebook = {
  id: "none",
  title: "No rules",
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
  editions: [edition],
};

/** Members whose names are easily mistaken for one another, an office twice held, a sitting. */
export const beginning = `on 2017-10-14
Secretariat founds ASM "Assembly" under none edition e1, seat Europe/Zurich, secretary SEC "Clerk"
Secretariat admits GN "Guinea" as member
Secretariat admits GW "Guinea Bissau" as member
Secretariat admits AB "Antigua and Barbuda" as member
Secretariat admits JP "Japan" as member from 1910-01-01
Secretariat admits SC "Secretariat" as associate member
Secretariat admits P "JP" as member
Secretariat convenes S1 "Session" at "Geneva" from 2017-10-14 to 2017-10-18
Secretariat accredits Guinea, Guinea Bissau, Antigua and Barbuda, Japan and JP
Secretariat registers GN.1 "One" of GN as delegate, woman, parliamentarian yes
Secretariat registers GN.2 "Two" of GN as delegate, man
Secretariat registers GN.10 "Ten" of GN as delegate
Secretariat registers GW.1 "One" of GW as delegate
Secretariat registers JP.1 "One" of JP as delegate
Secretariat registers GN.0 "Honorary" of GN as honorary member
Secretariat registers SG "Somebody" as official
Secretariat assigns Secretary General to SG: "elected"
Secretariat assigns Teller to GN.1: "elected"
Secretariat assigns Teller to GW.1: "elected"
09:00 Secretary General opens sitting PL1`;

/** The state after a text; throws when one of its lines does not come out as it says. */
export const after = (text: string): State => {
  const sitting = play(text, [book]);
  const [fault] = sitting.unread;
  if (fault !== undefined) throw new Error(`line ${fault.line}: ${fault.says}`);
  return sitting.state;
};
