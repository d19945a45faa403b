import type { Act, ActOf } from "@hemicycle/engine";
import { clockFrom } from "./clock.ts";
import type { Dice } from "./dice.ts";
import { invariants } from "./invariants.ts";
import { withLater } from "./later.ts";
import { likely } from "./likely.ts";
import { agendaItems } from "./likely-before.ts";
import type { Country, Setting, Step, World } from "./setting.ts";

export const bySecretariat = (act: Act): Step => ({ by: "SEC", office: "secretariat", act });

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

export const countries = (dice: Dice): readonly Country[] =>
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

const newWorld = (dice: Dice): World => {
  const all = countries(dice);
  return { countries: all, president: all[0]?.people[0] ?? "M1.1" };
};

/** The acts that found a small assembly and convene its first session, in the summer before. */
const founding = (dice: Dice, { countries: all }: World): readonly Step[] => [
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
  ...delegations(dice, all),
  ...bodies.map(([body, kind]) =>
    bySecretariat({ type: "EstablishBody", body, kind, name: body, basis: "founding" }),
  ),
  ...all.slice(0, 4).flatMap(serving),
  ...["ipu.c34/quorum", "ipu.g8/quorum"].map((value) =>
    bySecretariat({ type: "SetValue", value, number: 2, source: "invented" }),
  ),
  bySecretariat({ type: "AgreeAgenda", session: "S1", items: agendaItems, basis: "founding" }),
];

const bodies = [
  ["C1", "committee"],
  ["GC1", "council"],
] as const;

/** Of a few countries the first delegate and the second; the first of all presides. */
const serving = ({ member, people }: Country): readonly Step[] => {
  const named = (body: string, person: string, as: ActOf<"NameToBody">["as"]): Step =>
    bySecretariat({ type: "NameToBody", body, person, as, basis: "letter" });
  const [first = "", second] = people;
  return [
    named("C1", first, "titular"),
    ...(member === "M1" ? [named("C1", first, "president")] : []),
    ...(second === undefined ? [] : [named("C1", second, "substitute")]),
    ...people.map((person) => named("GC1", person, "member")),
  ];
};

const delegations = (dice: Dice, all: readonly Country[]): readonly Step[] => [
  bySecretariat({ type: "AccreditDelegation", members: all.map(({ member }) => member) }),
  ...all.flatMap((country) => registered(dice, country)),
];

/** Delegations come again to a later session. */
const comeAgain = (dice: Dice, { countries: all }: World): readonly Step[] =>
  delegations(dice, all);

/** The acts that open the first sitting: people come in, and a President is elected. */
const opening = (dice: Dice, { countries: all, president }: World): readonly Step[] => {
  const question = { kind: "election", election: "E1" } as const;
  const rest = all.flatMap(({ people }) => people).slice(1);
  return [
    bySecretariat({ type: "PublishVoteTable" }),
    bySecretariat({ type: "EnterRoom", people: [president, ...dice.someOf(rest, 85)] }),
    { by: "OP", office: "organisationPresident", act: { type: "OpenSitting", sitting: "PL1" } },
    { by: "SG", office: "secretaryGeneral", act: { type: "AnnounceQuorum" } },
    {
      by: "COU",
      office: "council",
      act: { type: "ProposeOfficers", election: "E1", office: "president", people: [president] },
    },
    { by: "OP", office: "chair", act: { type: "ProposeWithoutVote", question } },
    { by: "OP", office: "chair", act: { type: "DecideWithoutVote", question } },
    { by: president, office: "president", act: { type: "TakeChair" } },
  ];
};

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
  },
});

/** Delegations with as many votes as their populations give them, in the autumn of 2017. */
export const ipu: Setting = {
  code: "ipu",
  clock: clockFrom("2017-06-01"),
  eve: "2017-10-13",
  opens: "2017-10-14",
  books: withLater,
  newWorld,
  founding,
  comeAgain,
  opening,
  likely,
  invariants,
  standing: {},
};
