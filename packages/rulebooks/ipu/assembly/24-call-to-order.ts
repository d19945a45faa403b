import { type Clause, fails, guard, holds, prose, sittingOf } from "@hemicycle/engine";
import { onlyChair } from "../common.ts";

/** Rule 24: who calls to order. */
export const byPresident = guard({
  id: "ipu.a24/by-president",
  cites: "Rules of the Assembly, 24",
  reading:
    "The President calls a speaker to order, takes the floor back and strikes words from the record.",
  on: ["CallToOrder", "WithdrawFloor", "StrikeWords"],
  says: {
    en: "Only the President ({chair}) keeps speakers to order, not {by}.",
    fr: "Seul le Président ({chair}) rappelle les orateurs à l'ordre, non {by}.",
    es: "Solo el Presidente ({chair}) llama al orden a los oradores, no {by}.",
    ar: "لا يدعو المتكلمين إلى التزام النظام إلا الرئيس ({chair})، لا {by}.",
    ru: "Призывает ораторов к порядку только Председатель ({chair}), а не {by}.",
  },
  check: onlyChair,
  examples: [
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President calls the speaker to order: "Off the subject" | accepted',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 calls the speaker to order: "Off the subject" | refused ipu.a24/by-president',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | Secretariat withdraws the floor: "Abusive" | refused ipu.a24/by-president',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | M5 strikes words of speech S1: "Abusive" | refused ipu.a24/by-president',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M4 ends the speech | President strikes words of speech S1: "Abusive" | accepted',
  ],
});

/** Rule 24: somebody speaks. */
export const toSpeaker = guard({
  id: "ipu.a24/to-speaker",
  cites: "Rules of the Assembly, 24",
  reading:
    "Called to order is who has the floor, and from that person it can be withdrawn. The text asks " +
    "for no warning before the floor is withdrawn: it is enough that it is necessary. Words are " +
    "struck from the speech under way or from the last one.",
  on: ["CallToOrder", "WithdrawFloor"],
  says: {
    en: "Nobody has the floor.",
    fr: "Personne n'a la parole.",
    es: "Nadie tiene la palabra.",
    ar: "لا أحد لديه الكلمة.",
    ru: "Слова никто не имеет.",
  },
  check: ({ state }) => ((sittingOf(state)?.floor ?? null) === null ? fails() : holds),
  examples: [
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker | President withdraws the floor: "Abusive" | accepted',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker; President calls the speaker to order: "Off the subject" | President withdraws the floor: "Off the subject" | accepted',
    'a sitting | President calls the speaker to order: "Off the subject" | refused ipu.a24/to-speaker',
    'a sitting; M4 asks for the floor as speaker; President gives the floor to M4 as speaker; M4 ends the speech | President withdraws the floor: "Abusive" | refused ipu.a24/to-speaker',
  ],
});

export const cause = prose({
  id: "ipu.a24/cause",
  cites: "Rules of the Assembly, 24",
  reading: "The cause is that the speaker leaves the subject or uses abusive language.",
  why: "Only who listens can tell; the President gives the reason, and it stays in the record.",
});

export const clauses: readonly Clause[] = [byPresident, toSpeaker, cause];
