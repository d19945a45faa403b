import { type Clause, fails, guard, holds, prose, undecided } from "@hemicycle/engine";
import { delegationsOf, seatedOf, signers } from "../members.ts";
import { text } from "./common.ts";

/** Rules 7 and 8: who can challenge credentials. */
export const challenged = guard({
  id: "pace.a7/challenged",
  cites: `${text}, 7`,
  reading:
    "On procedural grounds by at least ten members who are present, from at least five delegations. " +
    "On substantive grounds thirty members of five delegations were asked for once; a proposal of " +
    "2018 asked for a sixth of the members, and what holds now is in no text that was read. The " +
    "number of the rule is from memory.",
  on: ["ChallengeCredentials"],
  says: {
    en: "{members} members present of {delegations} delegations challenge them; 10 of at least 5 are needed.",
    fr: "{members} membres présents de {delegations} délégations les contestent ; il en faut 10, d'au moins 5.",
    es: "Las impugnan {members} miembros presentes de {delegations} delegaciones; hacen falta 10, de al menos 5.",
    ar: "يطعن فيها {members} من الأعضاء الحاضرين من عدد من الوفود قدره {delegations}؛ والمطلوب 10 من 5 وفود على الأقل.",
    ru: "Оспаривают присутствующих членов: {members}, делегаций: {delegations}; необходимо 10 членов не менее чем из 5 делегаций.",
  },
  check: ({ state, act }) => {
    if (act.on === "substantive") return undecided("pace.a8/substantive-members");
    const present = seatedOf(state, act.people).filter(
      (person) => state.session?.presence.people.has(person) === true,
    );
    const [members, delegations] = [present.length, delegationsOf(state, present)];
    return members >= 10 && delegations >= 5 ? holds : fails({ members, delegations });
  },
  examples: [
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(5, 2)} on procedural grounds: "no open list" | accepted; CredentialsChallenged`,
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(4, 3)} on procedural grounds: "no open list" | refused pace.a7/challenged members=12 delegations=4`,
    `a sitting; Secretariat lets out M5.2 | M1 challenges in ME1 the credentials of M8 with ${signers(5, 2)} on procedural grounds: "no open list" | refused pace.a7/challenged members=9 delegations=5`,
    `a sitting | M1 challenges in ME1 the credentials of M8 with ${signers(8, 3)} on substantive grounds: "a breach" | undecided pace.a8/substantive-members`,
  ],
});

/** Rules 7 and 8: what comes of it. */
export const afterwards = prose({
  id: "pace.a8/afterwards",
  cites: `${text}, 8`,
  reading: "A committee reports on credentials that are challenged, and the Assembly decides.",
  why: "In no text that was read stands what a delegation loses meanwhile or afterwards, nor the majority.",
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

export const clauses: readonly Clause[] = [gender, challenged, afterwards];
