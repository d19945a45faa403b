import type { CalendarDate } from "@hemicycle/base";
import type { Act, BodyKind } from "@hemicycle/engine";
import { clockFrom } from "./clock.ts";
import type { Dice } from "./dice.ts";
import { everywhere } from "./invariants.ts";
import { memberInvariants, type Voting } from "./invariants-members.ts";
import { likelyOfMembers, type Members } from "./likely-members.ts";
import type { Country, Setting, Step, World } from "./setting.ts";
import { bySecretariat } from "./world.ts";

/** Assemblies whose members vote as persons, and of whom substitutes take the place. */
interface Assembly extends Members, Voting {
  readonly code: string;
  readonly edition: string;
  readonly seat: string;
  /** The first day of the simulation, the eve of the session and its days. */
  readonly from: CalendarDate;
  readonly eve: CalendarDate;
  readonly opens: CalendarDate;
  readonly closes: CalendarDate;
}

const each = 5;

/** From five delegations as many members as sign whatever asks for most of them. */
const newWorld = (dice: Dice): World => {
  const countries = Array.from({ length: 5 + dice.below(3) }, (_, at) => ({
    member: `M${at + 1}`,
    people: Array.from({ length: each + 1 }, (_one, seat) => `M${at + 1}.${seat + 1}`),
  }));
  return { countries, president: "M1.1" };
};

const registered = (dice: Dice, { member, people }: Country): readonly Step[] =>
  people.map((person, at) =>
    bySecretariat({
      ...{ type: "RegisterPerson", person, name: `Person ${person}`, member },
      capacity: at === each ? "substitute" : dice.chance(4) ? "adviser" : "delegate",
      parliamentarian: true,
    }),
  );

const delegations = (dice: Dice, all: readonly Country[]): readonly Step[] => [
  bySecretariat({ type: "AccreditDelegation", members: all.map(({ member }) => member) }),
  ...all.flatMap((country) => registered(dice, country)),
];

const holders = [
  ["president", "M1.1"],
  ["vicePresident", "M2.1"],
  ["teller", "M3.1"],
  ["secretaryGeneral", "SG"],
] as const;

const offices = (): readonly Step[] =>
  holders.map(([office, person]) =>
    bySecretariat({ type: "AssignOffice", office, person, basis: "founding" }),
  );

const bodies = (kinds: Readonly<Record<string, BodyKind>>, all: readonly Country[]) =>
  Object.entries(kinds).flatMap(([body, kind]): readonly Step[] => {
    const named = (person: string, as: "member" | "president"): Step =>
      bySecretariat({ type: "NameToBody", body, person, as, basis: "letter" });
    const made = { body, kind, name: body, basis: "founding" } as Extract<
      Act,
      { type: "EstablishBody" }
    >;
    return [
      bySecretariat({ ...made, type: "EstablishBody" }),
      ...all.map(({ people }) => named(people[0] ?? "", "member")),
      named(all[0]?.people[0] ?? "", "president"),
    ];
  });

const filledIn = (dice: Dice, { values }: Assembly): readonly Step[] =>
  Object.entries(values).flatMap(([value, numbers]) => {
    const act: Act = { type: "SetValue", value, number: dice.oneOf(numbers) ?? 1, source: "made" };
    return dice.chance(85) ? [bySecretariat(act)] : [];
  });

const founding =
  (assembly: Assembly): Setting["founding"] =>
  (dice, { countries }) => [
    bySecretariat({
      ...{ type: "FoundAssembly", assembly: "SIM", name: "Simulated assembly" },
      ...{ rulebook: assembly.code, edition: assembly.edition, seat: assembly.seat },
      ...{ person: "SEC", personName: "First secretary" },
    }),
    bySecretariat({ type: "RegisterPerson", person: "SG", name: "SG", capacity: "official" }),
    ...countries.map(({ member }) =>
      bySecretariat({ type: "AdmitMember", member, name: member, affiliation: "member" }),
    ),
    bySecretariat({
      ...{ type: "ConveneSession", session: "S1", title: "S1", place: "Strasbourg" },
      ...{ opens: assembly.opens, closes: assembly.closes },
    }),
    ...delegations(dice, countries),
    ...offices(),
    ...bodies(assembly.bodies, countries),
    ...filledIn(dice, assembly),
    bySecretariat({ type: "PlaceItem", item: "I1", title: "An item", kind: "other" }),
  ];

/** Those who have a seat, and some others, come in. */
const opening: Setting["opening"] = (dice, { countries, president }) => [
  bySecretariat({
    type: "EnterRoom",
    people: [
      president,
      ...countries.flatMap(({ people }) => dice.someOf(people.slice(0, each), 92)),
    ],
  }),
  { by: president, office: "president", act: { type: "OpenSitting", sitting: "PL1" } },
];

/** One such assembly as a subject. */
export const ofMembers = (assembly: Assembly): Setting => ({
  code: assembly.code,
  clock: clockFrom(assembly.from),
  eve: assembly.eve,
  opens: assembly.opens,
  books: (books) => books,
  newWorld,
  founding: founding(assembly),
  comeAgain: (dice, { countries }) => [...delegations(dice, countries), ...offices()],
  opening,
  likely: likelyOfMembers(assembly),
  invariants: { ...everywhere, ...memberInvariants(assembly) },
  standing: {},
  ballotsBy: "person",
});
