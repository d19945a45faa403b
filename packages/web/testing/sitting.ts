import { editionIn } from "@hemicycle/assembly";
import {
  beginning,
  type Edition,
  outcomeOf,
  type PlayedLine,
  type Progress,
  playOn,
  type Recorded,
  type State,
  writeOutcome,
} from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import ar from "../messages/ar.json" with { type: "json" };
import en from "../messages/en.json" with { type: "json" };
import es from "../messages/es.json" with { type: "json" };
import fr from "../messages/fr.json" with { type: "json" };
import { type Language, type Words, wordsOf } from "../messages/index.ts";
import ru from "../messages/ru.json" with { type: "json" };
import type { Scene } from "../screens/model/scene.ts";

/** Members of the assembly of the tests; the persons in it are invented. */
export const members = [
  ["AT", "Austria"],
  ["BR", "Brazil"],
  ["BY", "Belarus"],
  ["CH", "Switzerland"],
  ["CL", "Chile"],
  ["FR", "France"],
  ["IN", "India"],
  ["JO", "Jordan"],
  ["KE", "Kenya"],
  ["NO", "Norway"],
  ["UY", "Uruguay"],
  ["VN", "Viet Nam"],
] as const;

const ids = members.map(([id]) => id);
const people = ids.flatMap((id) => [`${id}.1`, `${id}.2`]);

/** Officials of the assembly of the tests, and the offices that they hold. */
export const officials = [
  ["IPUP", "President of the IPU", "organisationPresident"],
  ["SG", "Secretary General", "secretaryGeneral"],
  ["STC", "Steering Committee", "steeringCommittee"],
  ["GC", "Governing Council", "council"],
] as const;

const elected = (election: string, proposal: string): readonly string[] => [
  `${proposal} in ${election}`,
  `President proposes election ${election} without a vote`,
  `President declares election ${election} adopted without a vote`,
];

/** A founded assembly with a session that is convened, and no sitting. */
export const convened: readonly string[] = [
  "on 2017-06-01",
  'Secretariat founds TEST "Assembly of the tests" under ipu edition 2017-04, ' +
    'seat Europe/Zurich, secretary SEC "Secretary"',
  ...officials.flatMap(([id, title]) => [
    `Secretariat registers ${id} "${title}" as official`,
    `Secretariat assigns ${title} to ${id}: "invented"`,
  ]),
  ...members.flatMap(([id, name]) => [
    `Secretariat admits ${id} "${name}" as member`,
    `Secretariat records population 9,000,000 of ${id} on 2017-01-01: "invented"`,
  ]),
  'Governing Council decides session S1 "Session of the tests" at "Geneva" ' +
    'from 2017-10-14 to 2017-10-18: "invented"',
  'Secretary General convenes S1 "Session of the tests" at "Geneva" from 2017-10-14 to 2017-10-18',
  `Secretariat accredits ${ids.join(", ")}`,
  ...ids.flatMap((id) => [
    `Secretariat registers ${id}.1 "Ms. First of ${id}" of ${id} as delegate, woman, ` +
      "parliamentarian yes",
    `Secretariat registers ${id}.2 "Mr. Second of ${id}" of ${id} as delegate, man, ` +
      "parliamentarian yes",
  ]),
  "Secretariat publishes the table of votes",
  'Secretariat places item I1 "General Debate of the tests" as general debate',
  'Secretariat places item I2 "A subject of the tests" as subject item',
  "on 2017-10-14",
];

/** The first sitting, with the President of Switzerland in the chair and all in the room. */
export const sittingWith = (tellers: readonly string[]): readonly string[] => [
  ...convened,
  "09:00 President of the IPU opens sitting PL1",
  `Secretariat lets in ${people.join(", ")}`,
  "Secretary General announces the quorum",
  ...elected("EP", "Governing Council proposes CH.1 as President of the Assembly"),
  "person CH.1 as President of the Assembly takes the chair",
  ...elected("ET", `President proposes ${tellers.join(" and ")} as Teller`),
];

export const sitting: readonly string[] = sittingWith(["FR.2", "IN.2"]);

/** Two requests for an emergency item, found admissible, of Uruguay and Kenya. */
export const requests: readonly string[] = [
  'person UY.1 requests emergency item R1 "Relief after the floods" about floods for UY ' +
    'with memorandum "Memorandum" and draft "Draft"',
  'person KE.1 requests emergency item R2 "Relief in the drought" about drought for KE ' +
    'with memorandum "Memorandum" and draft "Draft"',
  "Steering Committee finds request R1 admissible",
  "Steering Committee finds request R2 admissible",
];

/** The General Debate, and three who wait for the floor. */
export const waiting: readonly string[] = [
  "President takes up item I1",
  ...["KE", "NO", "JO"].map((id) => `person ${id}.1 asks for the floor as speaker`),
];

/** A vote from devices on a question of the tests. */
export const openVote: readonly string[] = [
  'President announces vote V1 on question Q1 "Shall the sitting go on?" by devices',
  "President opens vote V1",
];

/** The debate is interrupted for it, and the vote by a point of order, after two ballots. */
export const interrupted: readonly string[] = [
  ...waiting,
  ...openVote,
  "person AT.1 casts 10 yes in vote V1",
  "person BR.1 casts 4 yes, 6 no in vote V1",
  'person UY.1 raises point of order O1: "The microphone is off"',
];

/** Seven delegations vote in it. */
export const ballots: readonly string[] = [
  ...["AT", "BR", "BY", "CH", "CL"].map((id) => `person ${id}.1 casts 12 yes in vote V1`),
  "person FR.1 casts 7 yes, 5 no in vote V1",
  "person JO.1 casts 12 abstentions in vote V1",
];

export const declared: readonly string[] = [
  "President closes vote V1",
  "President declares the result of vote V1",
];

/** The session is over, and the next one is convened; nobody has come to it yet. */
export const second: readonly string[] = [
  "President closes the session",
  "on 2017-10-20",
  'Governing Council decides session S2 "Second session of the tests" at "Geneva" ' +
    'from 2018-03-24 to 2018-03-28: "invented"',
  'Secretary General convenes S2 "Second session of the tests" at "Geneva" ' +
    "from 2018-03-24 to 2018-03-28",
];

/** The delegations that vote have decided to sit in camera. */
export const inCamera: readonly string[] = [
  "person KE.1 moves P1 to hold the sitting in camera",
  "President gives the floor to KE.1 as mover on motion P1",
  "person KE.1 ends the speech",
  "President announces vote V1 on motion P1 by devices",
  "President opens vote V1",
  ...ids.map((id) => `person ${id}.1 casts 10 yes in vote V1`),
  ...declared,
];

/** A roll call that begins with Kenya and has come to Norway. */
export const byRoll: readonly string[] = [
  'President announces vote V1 on question Q1 "Shall the host be thanked?" by roll call',
  'President opens vote V1 starting with KE, drawn "by lot"',
  "President calls KE in vote V1",
  "President calls NO in vote V1",
];

/** What lines of the minutes come to. Throws where one of them is not accepted. */
export const played = (...lines: readonly string[]): Progress => {
  const progress = playOn(beginning, lines, rulebooks);
  const [unread] = progress.unread;
  if (unread !== undefined) throw new Error(`line ${unread.line}: ${unread.says}`);
  for (const line of progress.lines) {
    if (line.kind === "act") accepted(line);
  }
  return progress;
};

const accepted = ({ text, answer }: PlayedLine): void => {
  if (answer.kind === "accepted") return;
  throw new Error(`${text} -> ${writeOutcome(outcomeOf(answer))}`);
};

export const recordedIn = (...lines: readonly string[]): readonly Recorded[] =>
  played(...lines).recorded;

const catalogues = { en, fr, es, ar, ru };

/** What the screens say in a language. */
export const wordsIn = (language: Language): Words => wordsOf(language, catalogues[language]);

/** A state as the models are asked about it, in the words of a language. */
export const sceneOf = (state: State, language: Language = "en"): Scene => ({
  state,
  edition: editionOf(state),
  words: wordsIn(language),
  linked: "TEST",
});

export const editionOf = (state: State): Edition => {
  const edition = editionIn(rulebooks, state);
  if (edition === null) throw new Error("the assembly has not been founded");
  return edition;
};
