import type { Act, Proposal } from "@hemicycle/engine";
import type { Desk, Reply } from "./desk.ts";
import { submission } from "./submission.ts";

/** An assembly under the test rules, entered through the desk. */

export interface Entered {
  readonly by: string;
  readonly proposal: Proposal;
}

const by = (person: string, ...acts: readonly Act[]): readonly Entered[] =>
  acts.map((act) => ({ by: person, proposal: { act } }));

const asSecretariat = (...acts: readonly Act[]): readonly Entered[] =>
  acts.map((act) => ({ by: "SEC", proposal: { act, office: "secretariat" } }));

const asChair = (...acts: readonly Act[]): readonly Entered[] =>
  acts.map((act) => ({ by: "PRES", proposal: { act, office: "chair" } }));

export const founding = (assembly: string) =>
  ({
    type: "FoundAssembly",
    assembly,
    name: `Assembly ${assembly}`,
    rulebook: "test",
    edition: "first",
    seat: "Europe/Zurich",
    person: "SEC",
    personName: "Secretary",
  }) as const;

const official = (person: string): Act => ({
  type: "RegisterPerson",
  person,
  name: person,
  capacity: "official",
});

const assigned = (office: "president" | "teller", person: string): Act => ({
  type: "AssignOffice",
  office,
  person,
  basis: "test",
});

/**
 * Members M1 to MN with one delegate each (M1.1, …), PRES who presides, TELL who counts, and the
 * secretariat SEC. A sitting is open.
 */
export function sitting(assembly: string, members: number): readonly Entered[] {
  const ids = Array.from({ length: members }, (_, at) => `M${at + 1}`);
  return [
    ...by("SEC", founding(assembly)),
    ...asSecretariat(
      ...["PRES", "TELL"].map(official),
      assigned("president", "PRES"),
      assigned("teller", "TELL"),
      ...ids.map(
        (member): Act => ({ type: "AdmitMember", member, name: member, affiliation: "member" }),
      ),
      {
        type: "ConveneSession",
        session: "S1",
        title: "Session",
        place: "Hall",
        opens: "2030-01-01",
        closes: "2030-01-05",
      },
      { type: "AccreditDelegation", members: ids },
      ...ids.map(
        (member): Act => ({
          type: "RegisterPerson",
          person: `${member}.1`,
          name: `Delegate of ${member}`,
          member,
          capacity: "delegate",
        }),
      ),
    ),
    ...by("PRES", { type: "OpenSitting", sitting: "PL1" }),
  ];
}

/** A vote by devices on one question, open for ballots. */
export const openVote = (vote: string): readonly Entered[] => [
  ...by("PRES", {
    type: "AnnounceVote",
    vote,
    questions: [{ kind: "other", question: `Q-${vote}`, title: "A question" }],
    method: "electronic",
  }),
  ...asChair({ type: "OpenVote", vote }),
];

export const ballot = (member: string, yes: number, vote = "V1"): Act => ({
  type: "CastBallot",
  vote,
  member,
  splits: [{ yes, no: 0, abstain: 0 }],
});

let count = 0;

/** Enters acts in their order; throws if one is not accepted. */
export async function enter(desk: Desk, entered: readonly Entered[]): Promise<void> {
  count += 1;
  const replies = await Promise.all(
    entered.map(({ by: person, proposal }, at) =>
      desk.submit(submission(person, proposal, { key: `entered-${count}-${at}`, expected: null })),
    ),
  );
  const failed = replies.findIndex(({ kind }) => kind !== "accepted");
  if (failed >= 0) throw new Error(said(entered[failed], replies[failed]));
}

const said = (entered: Entered | undefined, reply: Reply | undefined): string =>
  `${JSON.stringify(entered?.proposal)}: ${JSON.stringify(reply)}`;
