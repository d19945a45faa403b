import type { Clause, Edition, Rulebook } from "@hemicycle/engine";
import { conduct } from "../conduct.ts";
import { ownSignature } from "../conduct-signatures.ts";
import { suspension } from "../suspension.ts";
import * as institutions from "./04-institutions.ts";
import * as rule21 from "./21-supplementary-items.ts";
import * as rule33 from "./33-voting.ts";
import * as rule35 from "./35-standing-committee.ts";
import { book, today } from "./common.ts";
import { emergency2020 } from "./emergency-2020.ts";

/** What both editions have, asked in every body. */
const everywhere = (by: typeof book): readonly Clause[] => [
  ...conduct(by),
  ownSignature(by),
  ...rule33.ofAll,
];

const inBodies = (by: typeof book): NonNullable<Edition["bodies"]> => ({
  plenary: everywhere(by),
  standingCommittee: [rule33.secretaryGeneral, ...rule35.clauses, ...everywhere(by)],
  bureau: [rule33.inBureau, ...everywhere(by)],
});

/** The clauses are asked from the first that speaks: what is special stands first. */
const clausesOf = (by: typeof book, numbers: readonly Clause[]): readonly Clause[] => [
  ...numbers,
  ...rule35.clauses,
  rule33.inBureau,
  rule33.secretaryGeneral,
  ...rule33.ofPlenary,
  ...rule33.ofQuorum,
  ...institutions.clauses,
  ...everywhere(by),
];

/** The numbers of the notice of 2007, which are the last that were read. */
const edition2007: Edition = {
  id: book.edition,
  title: "Rules of Procedure, with the numbers of the notice of 2007",
  from: null,
  until: "2023-07-30",
  clauses: clausesOf(book, rule21.of2007),
  bodies: inBodies(book),
  closed: true,
  overlays: [emergency2020, suspension(book)],
};

/** Of this edition the contents were read, and no number. */
const edition2023: Edition = {
  id: today.edition,
  title: "Contents of the Rules of Procedure of 30 July 2023",
  from: "2023-07-30",
  until: null,
  clauses: clausesOf(today, rule21.of2023),
  bodies: inBodies(today),
  closed: true,
  overlays: [suspension(today)],
};

export const oscePa: Rulebook = {
  id: "osce-pa",
  title: "OSCE Parliamentary Assembly",
  offices: {
    chair: "President",
    president: "President of the Assembly",
    vicePresident: "Vice-President",
    teller: "Teller",
    rapporteur: "Rapporteur",
    organisationPresident: "Chairperson-in-Office",
    organisationVicePresident: "Deputy of the Chairperson-in-Office",
    steeringCommittee: "Bureau",
    council: "Permanent Council",
    secretaryGeneral: "Secretary General",
    secretariat: "Secretariat",
  },
  editions: [edition2007, edition2023],
};
