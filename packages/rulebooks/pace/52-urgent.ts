import { type Clause, fails, figure, guard, holds, prose } from "@hemicycle/engine";
import { seatedOf, signers } from "../members.ts";
import { isSecretariat } from "../people.ts";
import { text } from "./common.ts";

const requests = (signed: string): string =>
  `M5 requests emergency item R1 "A debate" about floods for M5, signed by ${signed}`;

/** Rule 52: who asks for urgent procedure. */
export const asked = guard({
  id: "pace.a52/asked",
  cites: `${text}, 52`,
  reading:
    "Urgent procedure is asked for by at least twenty members with a seat; or by the ministers, a " +
    "committee or a political group, for whom the secretariat enters it.",
  on: ["RequestEmergencyItem"],
  says: {
    en: "{members} members ask for it; 20 are needed.",
    fr: "{members} membres le demandent ; il en faut 20.",
    es: "Lo piden {members} miembros; hacen falta 20.",
    ar: "يطلبه {members} من الأعضاء؛ والمطلوب 20.",
    ru: "Требуют членов: {members}; необходимо 20.",
  },
  check: ({ state, act, envelope }) => {
    if (act.signatories === undefined && isSecretariat(state, envelope)) return holds;
    const members = seatedOf(state, act.signatories ?? []).length;
    return members >= 20 ? holds : fails({ members });
  },
  examples: [
    `a sitting | ${requests(signers(7, 3))} | accepted; EmergencyItemRequested`,
    `a sitting of 5 delegations of 4 | ${requests(signers(5, 4))} | accepted`,
    `a sitting | ${requests(signers(7, 3)).replace("M5", "person M5.4")} | refused pace.p6/members person="Substitute of M5"`,
    `a sitting | ${requests(signers(6, 3))} | refused pace.a52/asked members=18`,
    `a sitting of 5 delegations of 4 | ${requests(`${signers(4, 4)}, M5.1, M5.2, M5.3`)} | refused pace.a52/asked members=19`,
    'a sitting | M5 requests emergency item R1 "A debate" about floods for M5 | refused pace.a52/asked members=0',
    'a sitting | Secretariat requests emergency item R1 "A debate" about floods for M5 | accepted',
  ],
});

/** Rule 52: who is heard. */
export const heard = prose({
  id: "pace.a52/heard",
  cites: `${text}, 52`,
  reading:
    "On urgent procedure one speaker in favour is heard, one against, the chair of the committee " +
    "and a representative of the Bureau; then two thirds decide (41.1.a).",
  why: "Whoever presides gives them the floor; who speaks for a committee is in no register.",
});

/** Rule 19: political groups. */
export const groups = figure({
  id: "pace.a19/groups",
  cites: `${text}, 19`,
  reading:
    "In January 2023 a political group had at least 28 members from at least 8 delegations. A " +
    "report of 2024 proposed to lower it: the new number was not seen, and none holds here.",
  status: "unset",
  source: "Rule 19 (January 2023) and Resolution 2551 (2024): sources S58 and S53b of our notes",
  is: null,
  examples: [
    'a sitting | Secretariat sets pace.a19/group-members to 20: "a text that was read" | accepted',
  ],
});

export const clauses: readonly Clause[] = [groups, asked, heard];
