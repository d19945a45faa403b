import { addMonths } from "@hemicycle/base";
import type { Act, Envelope, Proposal } from "@hemicycle/engine";
import type { Dice } from "./dice.ts";

/** What somebody does in the founding of a simulated assembly. */
type Step = Proposal & { readonly by: string };

const bySecretariat = (act: Act): Step => ({ by: "SEC", office: "secretariat", act });

const officials = {
  SG: "secretaryGeneral",
  OP: "organisationPresident",
  OV: "organisationVicePresident",
  SCM: "steeringCommittee",
  COU: "council",
} as const;

const populations = [
  ...[11_000, 900_000, 4_000_000, 7_000_000, 15_000_000, 25_000_000, 45_000_000],
  ...[70_000_000, 90_000_000, 140_000_000, 210_000_000, 1_400_000_000],
];

interface Country {
  readonly member: string;
  readonly people: readonly string[];
}

const countries = (dice: Dice): readonly Country[] =>
  Array.from({ length: 4 + dice.below(6) }, (_, index) => {
    const member = `M${index + 1}`;
    const delegates = Array.from({ length: 1 + dice.below(3) }, (_, n) => `${member}.${n + 1}`);
    return { member, people: delegates };
  });

const admitted = (dice: Dice, { member }: Country): readonly Step[] => [
  bySecretariat({
    type: "AdmitMember",
    member,
    name: `Parliament ${member}`,
    affiliation: dice.chance(12) ? "associate" : "member",
  }),
  bySecretariat({
    type: "RecordPopulation",
    member,
    inhabitants: dice.oneOf(populations) ?? 0,
    asOf: "2017-01-01",
    source: "drawn by lot",
  }),
];

const registered = (dice: Dice, { member, people }: Country): readonly Step[] =>
  people.map((person) =>
    bySecretariat({
      type: "RegisterPerson",
      person,
      name: `Person ${person}`,
      member,
      capacity: dice.chance(8) ? "adviser" : "delegate",
      sex: dice.chance(50) ? "woman" : "man",
      parliamentarian: true,
    }),
  );

/** The acts that found a small assembly, convene a session and bring people into the room. */
export function founding(dice: Dice): readonly Envelope[] {
  const all = countries(dice);
  const question = { kind: "election", election: "E1" } as const;
  const president = all[0]?.people[0] ?? "M1.1";
  const steps: readonly Step[] = [
    bySecretariat({
      type: "FoundAssembly",
      assembly: "SIM",
      name: "Simulated assembly",
      rulebook: "ipu",
      edition: "2017-04",
      seat: "Europe/Zurich",
      person: "SEC",
      personName: "First secretary",
    }),
    ...Object.entries(officials).flatMap(([person, office]) => [
      bySecretariat({ type: "RegisterPerson", person, name: person, capacity: "official" }),
      bySecretariat({ type: "AssignOffice", office, person, basis: "founding" }),
    ]),
    ...all.flatMap((country) => admitted(dice, country)),
    decided("S1", "2017-10-14", "2017-10-18"),
    convened("S1", "2017-10-14", "2017-10-18"),
    bySecretariat({ type: "AccreditDelegation", members: all.map(({ member }) => member) }),
    ...all.flatMap((country) => registered(dice, country)),
    bySecretariat({ type: "PublishVoteTable" }),
    bySecretariat({
      type: "EnterRoom",
      people: [president, ...dice.someOf(all.flatMap(({ people }) => people).slice(1), 85)],
    }),
    { by: "OP", office: "organisationPresident", act: { type: "OpenSitting", sitting: "PL1" } },
    { by: "SG", office: "secretaryGeneral", act: { type: "AnnounceQuorum" } },
    {
      by: "COU",
      office: "council",
      act: { type: "ProposeOfficers", election: "E1", office: "president", people: [president] },
    },
    {
      by: "OP",
      office: "chair",
      act: { type: "ProposeWithoutVote", question },
    },
    { by: "OP", office: "chair", act: { type: "DecideWithoutVote", question } },
    { by: president, office: "president", act: { type: "TakeChair" } },
  ];
  return steps.map((step, index) => ({ ...step, at: instant(index) }));
}

const decided = (session: string, opens: string, closes: string): Step => ({
  by: "COU",
  office: "council",
  act: {
    type: "DecideSession",
    session,
    title: session,
    place: "Geneva",
    opens,
    closes,
    basis: "decision of the Council",
  },
});

const convened = (session: string, opens: string, closes: string): Step => ({
  by: "SG",
  office: "secretaryGeneral",
  act: {
    type: "ConveneSession",
    session,
    title: session,
    place: "Geneva",
    opens,
    closes,
    sent: addMonths(opens, -4),
  },
});

const beginning = Date.parse("2017-10-14T08:00:00.000Z");

/** The moment so many seconds after the beginning. */
export const instant = (seconds: number): string =>
  new Date(beginning + seconds * 1_000).toISOString();
