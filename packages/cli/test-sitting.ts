import { type Entry, encode } from "@hemicycle/assembly";
import { actsOf, findingsIn, play, type Recorded, sayFinding } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { emptyHead, link } from "@hemicycle/store";
import { lineOf } from "./export-file.ts";

const members = ["M1", "M2", "M3", "M4", "M5"];

const registration = members.flatMap((member) => [
  `Secretariat admits ${member} "Land ${member}" as member`,
  `Secretariat records population 3,000,000 of ${member} on 2017-01-01: "invented"`,
]);

const delegates = members.flatMap((member) => [
  `Secretariat registers ${member}.1 "Delegate 1 of ${member}" of ${member} as delegate, ` +
    "woman, parliamentarian yes",
  `Secretariat registers ${member}.2 "Delegate 2 of ${member}" of ${member} as delegate, ` +
    "man, parliamentarian yes",
]);

const everybody = members.flatMap((member) => [`${member}.1`, `${member}.2`]).join(", ");

/**
 * A sitting of five members, invented: a ruling beside an act, an election without a vote, a
 * speech with a time of its own, a committee that sits at the same time, a vote with a corrected
 * ballot and a result, a roll call that is annulled.
 */
export const minutes = [
  "# A sitting for the tests of the commands.",
  "on 2017-06-01",
  'Secretariat founds EX "Assembly of the tests" under ipu edition 2017-04, ' +
    'seat Europe/Zurich, secretary SEC "Secretary"',
  'Secretariat registers IPUP "President of the IPU" as official',
  'Secretariat assigns President of the IPU to IPUP: "invented"',
  'Secretariat registers SG "Secretary General" as official',
  'Secretariat assigns Secretary General to SG: "invented"',
  'Secretariat registers GC "Governing Council" as official',
  'Secretariat assigns Governing Council to GC: "invented"',
  ...registration,
  'Governing Council decides session S1 "A session" at "Geneva" from 2017-10-14 to 2017-10-18: "invented"',
  'Secretary General convenes S1 "A session" at "Geneva" from 2017-10-14 to 2017-10-18',
  `Secretariat accredits ${members.join(", ")}`,
  ...delegates,
  "Secretariat publishes the table of votes",
  'Secretariat places item I1 "An item" as report',
  "on 2017-10-14",
  "09:00 President of the IPU opens sitting PL1",
  `Secretariat lets in ${everybody}`,
  "Secretary General announces the quorum",
  'President takes up item I1 ruling ipu.a7.2/first-business: "The Council has not met yet", ' +
    'advice "Asked of the Secretary General"',
  "Governing Council proposes M1.2 as President of the Assembly in EP",
  "President proposes election EP without a vote",
  "President declares election EP adopted without a vote",
  "person M1.2 as President of the Assembly takes the chair",
  'Secretariat establishes committee C1 "A committee": "Statutes"',
  'Secretariat names M3.1 titular member of C1: "letter"',
  'Secretariat names M4.1 president of C1: "elected"',
  "in committee C1: President of the body opens sitting C1.PL1",
  "in committee C1: Secretariat lets in M3.1, M4.1",
  "in committee C1: M3 asks for the floor as speaker",
  "in committee C1: President gives the floor to M3 as speaker for 60 seconds",
  "M2 asks for the floor as speaker on item I1",
  "in committee C1: President ends the speech",
  "President gives the floor to M2 as speaker on item I1 for 120 seconds",
  "09:20 M2 ends the speech",
  'President announces vote V1 on question Q1 "A question" by devices',
  "President opens vote V1",
  "M2 casts 12 yes in vote V1 -> refused ipu.s15/within-castable cast=12 castable=11",
  "M2 casts 11 yes in vote V1",
  "M3 casts 4 yes, 5 no, 2 abstentions in vote V1",
  "M4 casts 11 no in vote V1",
  "M4 casts 6 yes, 5 no in vote V1",
  "President closes vote V1",
  "President declares the result of vote V1",
  'President announces vote V2 on question Q2 "Another question" by roll call',
  "President opens vote V2",
  "President calls M1 in vote V2",
  "Secretariat casts 3 yes, 8 no in vote V2 for M1",
  'President annuls vote V2: "The devices have failed"',
].join("\n");

/** The journal that the sitting leaves; throws when it does not come out as it says. */
export const recordedOf = (text: string): readonly Recorded[] => {
  const sitting = play(text, rulebooks);
  const findings = findingsIn(sitting).map(sayFinding);
  if (findings.length > 0) throw new Error(findings.join("\n"));
  return actsOf(sitting).flatMap(({ answer }) =>
    answer.kind === "accepted" ? answer.recorded : [],
  );
};

/** Entries as bytes; what not everybody may read has a salt. */
export const bytesOf = (recorded: readonly Recorded[]): readonly Uint8Array[] =>
  recorded.map((one): Uint8Array => {
    const salt = one.audience === "public" ? null : one.seq.toString(16).padStart(32, "0");
    const entry: Entry = { recorded: one, salt };
    return encode(entry);
  });

/** The lines of an export, with hashes and a chain that fit whatever stands in them. */
export const linesFor = (entries: readonly Uint8Array[]): readonly string[] =>
  link(emptyHead(), entries).map(lineOf);
