import type { ActOf } from "@hemicycle/engine";
import { requests } from "./requests.ts";
import { members, type TableMember } from "./table.ts";

type Registration = ActOf<"RegisterPerson">;

/** Said behind every name of a person: nobody in the demonstration exists. */
const invented = "(invented)";

/** Ids of those who act in an office. */
export const officials = {
  secretariat: "secretariat",
  clerk: "clerk",
  secretaryGeneral: "secretary-general",
  organisationPresident: "organisation-president",
  organisationVicePresident: "organisation-vice-president",
  steeringCommittee: "steering-committee",
  council: "governing-council",
} as const;

export const secretaryName = `Head of the secretariat ${invented}`;

/** Everybody in an office but the head of the secretariat, whom the founding makes. */
export const officialRegistrations: readonly Registration[] = [
  official(officials.clerk, "Clerk beside the President"),
  official(officials.secretaryGeneral, "Secretary General"),
  official(officials.organisationPresident, "President of the IPU"),
  official(officials.organisationVicePresident, "Vice-President of the Executive Committee"),
  official(officials.steeringCommittee, "Secretary of the Steering Committee"),
  official(officials.council, "Secretary of the Governing Council"),
];

function official(person: string, office: string): Registration {
  return { type: "RegisterPerson", person, name: `${office} ${invented}`, capacity: "official" };
}

const million = 1_000_000;

/** Four delegates, two for a member with less than a million inhabitants: about 700 in all. */
const delegatesOf = ({ inhabitants }: TableMember): number => (inhabitants < million ? 2 : 4);

export const delegateId = (member: string, number: number): string => `${member}.${number}`;

/** The delegates of a member, women and men by turns, all of them sitting parliamentarians. */
export const delegatesFrom = (member: TableMember): readonly Registration[] =>
  Array.from({ length: delegatesOf(member) }, (_, at) => ({
    type: "RegisterPerson",
    person: delegateId(member.code, at + 1),
    name: `Delegate ${at + 1}, ${member.name} ${invented}`,
    member: member.code,
    capacity: "delegate",
    sex: at % 2 === 0 ? "woman" : "man",
    parliamentarian: true,
  }));

/** The host of the session, whose first delegate is elected President. */
export const host = "CH";

/** Two members whose first delegates are elected Tellers. */
export const tellers = ["NZ", "UG"] as const;

const needed: readonly string[] = [host, ...tellers, ...requests.flatMap(({ authors }) => authors)];

/**
 * Two of every three by code, and those without whom nothing could be played: 135 delegations are
 * in the room. Who was there in 2018 is in no source that we have.
 */
export const inRoom: readonly TableMember[] = members.filter(
  ({ code }, at) => at % 3 !== 2 || needed.includes(code),
);
