import { type Clause, fails, guard, holds, prose } from "@hemicycle/engine";
import { delegationsOf, seatedOf, signers } from "../members.ts";
import { text } from "./common.ts";

/** Rules 7 and 8: who can challenge credentials. */
export const challenged = guard({
  id: "pace.a7/challenged",
  cites: `${text}, 7`,
  reading:
    "By members who are present, from at least five delegations: ten on procedural grounds, thirty " +
    "on substantive ones. The thirty stand in the edition of January 2023, the ten also in that of " +
    "December 2025.",
  on: ["ChallengeCredentials"],
  says: {
    en: "{members} members present of {delegations} delegations challenge them; {needed} of at least 5 are needed.",
    fr: "{members} membres présents de {delegations} délégations les contestent ; il en faut {needed}, d'au moins 5.",
    es: "Las impugnan {members} miembros presentes de {delegations} delegaciones; hacen falta {needed}, de al menos 5.",
    ar: "يطعن فيها {members} من الأعضاء الحاضرين من عدد من الوفود قدره {delegations}؛ والمطلوب {needed} من 5 وفود على الأقل.",
    ru: "Оспаривают присутствующих членов: {members}, делегаций: {delegations}; необходимо членов: {needed}, не менее чем из 5 делегаций.",
  },
  check: ({ state, act }) => {
    const needed = act.on === "substantive" ? 30 : 10;
    const present = seatedOf(state, act.people).filter(
      (person) => state.session?.presence.people.has(person) === true,
    );
    const [members, delegations] = [present.length, delegationsOf(state, present)];
    return members >= needed && delegations >= 5 ? holds : fails({ members, delegations, needed });
  },
  examples: [
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(5, 2)} on procedural grounds: "no open list" | accepted; CredentialsChallenged`,
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(4, 3)} on procedural grounds: "no open list" | refused pace.a7/challenged members=12 delegations=4 needed=10`,
    `a sitting; Secretariat lets out M5.2 | M1 challenges in ME1 the credentials of M8 with ${signers(5, 2)} on procedural grounds: "no open list" | refused pace.a7/challenged members=9 delegations=5 needed=10`,
    `a sitting of 16 delegations of 2 | M1 challenges in ME1 the credentials of M8 with ${signers(15, 2)} on substantive grounds: "a breach" | accepted; CredentialsChallenged`,
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(8, 3)} on substantive grounds: "a breach" | refused pace.a7/challenged members=24 delegations=8 needed=30`,
    `a sitting of 16 delegations of 2 | M1 challenges in ME1 the credentials of M8 with ${signers(14, 2)}, M15.1 on substantive grounds: "a breach" | refused pace.a7/challenged members=29 delegations=15 needed=30`,
    `a sitting of 16 delegations of 2 | person M1.3 challenges in ME1 the credentials of M8 with ${signers(15, 2)} on substantive grounds: "a breach" | refused pace.p6/members person="Substitute of M1"`,
  ],
});

/** Rules 7 and 8: what comes of it. */
export const afterwards = prose({
  id: "pace.a8/afterwards",
  cites: `${text}, 8`,
  reading: "A committee reports on credentials that are challenged, and the Assembly decides.",
  why: "What a delegation loses meanwhile or afterwards the Assembly says in its resolution.",
});

/** Rule 6: women in a delegation. */
export const gender = prose({
  id: "pace.a6/gender",
  cites: `${text}, 6`,
  reading:
    "A delegation with 2 seats has at least 1 woman as a representative; one with 3 seats at least " +
    "2 women, 1 of them as a representative; one with 4 seats at least 3 women.",
  why: "How many seats each delegation has, and the least for larger ones, is in no text that was read.",
});

/** Rule 9: credentials that were ratified. */
export const reconsidered = prose({
  id: "pace.a9/reconsidered",
  cites: `${text}, 9`,
  reading:
    "Credentials that were ratified are looked at again on a report of the monitoring committee, or " +
    "on a motion of fifty members from two political groups and five delegations that was " +
    "distributed two weeks before.",
  why: "Which member sits in which political group is in no register of the program.",
});

export const clauses: readonly Clause[] = [gender, challenged, afterwards, reconsidered];
