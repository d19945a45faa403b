import { actsOf, play } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import type { Store } from "@hemicycle/store";
import { Rooms } from "./rooms.ts";
import { type Entered, enter } from "./test-assembly.ts";

/** When the sitting below takes place, so that the clock of a server can be set to it. */
export const hallDay = Date.parse("2017-10-14T10:00:00.000Z");

const delegatesOf = (members: readonly string[]): readonly string[] =>
  members.flatMap((member) =>
    [1, 2, 3].map((at) => `${member}.${at} "Delegate ${at} of ${member}" of ${member}`),
  );
const peopleOf = (members: readonly string[]): string =>
  delegatesOf(members)
    .map((one) => one.split(" ")[0])
    .join(", ");

interface Hall {
  readonly members: readonly string[];
  readonly tellers: readonly string[];
}

/** A sitting under the real rules: a President in the chair, Tellers, an observer. */
export const hallLines = ({ members, tellers }: Hall): readonly string[] => [
  "on 2017-10-14",
  '08:00 Secretariat founds a "Assembly a" under ipu edition 2017-04, seat Europe/Zurich, ' +
    'secretary SEC "Secretary"',
  ...[
    ["IPUP", "President of the IPU"],
    ["SG", "Secretary General"],
    ["STC", "Steering Committee"],
    ["GC", "Governing Council"],
  ].flatMap(([id, office]) => [
    `Secretariat registers ${id} "${office}" as official`,
    `Secretariat assigns ${office} to ${id}: "invented"`,
  ]),
  ...members.flatMap((member) => [
    `Secretariat admits ${member} "${member}" as member`,
    `Secretariat records population 3,000,000 of ${member} on 2017-01-01: "invented"`,
  ]),
  'Governing Council invites observer O1 "O1": "Council"',
  'Governing Council decides session S1 "Session" at "Geneva" from 2017-10-14 to 2017-10-18: "invented"',
  'Secretary General convenes S1 "Session" at "Geneva" from 2017-10-14 to 2017-10-18, sent on 2017-06-01',
  `Secretariat accredits ${members.join(", ")}`,
  ...delegatesOf(members).map(
    (one, at) =>
      `Secretariat registers ${one} as delegate, ${at % 2 === 0 ? "woman" : "man"}, ` +
      "parliamentarian yes",
  ),
  'Secretariat registers OB1 "Observer" of O1 as observer',
  "President of the IPU opens sitting PL1",
  `Secretariat lets in ${peopleOf(members)}, OB1`,
  "Secretariat publishes the table of votes",
  "Secretary General announces the quorum",
  ...[
    ["Governing Council", "M1.3", "President of the Assembly", "EP"],
    ["President", tellers.join(" and "), "Teller", "ET"],
  ].flatMap(([proposer, person, office, election]) => [
    `${proposer} proposes ${person} as ${office} in ${election}`,
    `President proposes election ${election} without a vote`,
    `President declares election ${election} adopted without a vote`,
    ...(office === "Teller" ? [] : [`person ${person} as ${office} takes the chair`]),
  ]),
  'Secretariat places item I1 "An item" as subject item',
];

const usual = [
  ...hallLines({ members: ["M1", "M2", "M3"], tellers: ["M2.3"] }),
  'President announces vote V1 on question Q1 "A question" by devices',
  "President opens vote V1",
];

/** Enters that sitting as assembly "a" into a store, with a vote, and closes the store. */
export const furnishHall = (store: Store): Promise<void> => furnishLines(store, usual);

/** Enters lines of minutes as assembly "a" into a store, and closes it. */
export async function furnishLines(store: Store, lines: readonly string[]): Promise<void> {
  const options = { clock: () => hallDay, log: () => undefined };
  const rooms = new Rooms({ store, books: rulebooks, ...options });
  const room = await rooms.prepare("a");
  if (room.kind !== "open") throw new Error(room.damage.detail);
  await enter(room.desk, actsIn(lines));
  await rooms.close();
  await store.close();
}

/** The acts of a sitting. Throws if one of them is not accepted. */
function actsIn(lines: readonly string[]): readonly Entered[] {
  const { lines: played, unread, ...rest } = play(lines.join("\n"), rulebooks);
  const [fault] = unread;
  if (fault !== undefined) throw new Error(`${lines[fault.line - 1]}: ${fault.says}`);
  return actsOf({ lines: played, unread, ...rest }).map(({ envelope, answer, text }) => {
    if (answer.kind !== "accepted") throw new Error(`${text}: ${JSON.stringify(answer)}`);
    const { by, at: _, ...proposal } = envelope;
    return { by, proposal };
  });
}
