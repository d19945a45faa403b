import type { Act, ActOf, BodyKind } from "@hemicycle/engine";
import { clockFrom } from "./clock.ts";
import type { Dice } from "./dice.ts";
import { everywhere } from "./invariants.ts";
import { agreementInvariants } from "./invariants-agreement.ts";
import { type LawMaking, lawInvariants, lawStanding } from "./invariants-laws.ts";
import { type Delegations, likelyOfDelegations } from "./likely-delegations.ts";
import type { Country, Setting, Step, World } from "./setting.ts";
import { bySecretariat, countries } from "./world.ts";

/** Assemblies of delegations with one vote each, which agree, and which make model laws. */
interface Assembly extends Delegations, LawMaking {
  readonly edition: string;
  readonly commission: BodyKind & ActOf<"EstablishBody">["kind"];
}

const days = { opens: "2025-11-14", closes: "2025-11-15" } as const;

const newWorld = (dice: Dice): World => {
  const all = countries(dice).map(({ member, people }) => ({
    member,
    people: people.length > 1 ? people : [...people, `${member}.2`],
  }));
  return { countries: all, president: all[0]?.people[0] ?? "M1.1" };
};

const officials = ({ head }: Assembly): readonly Step[] =>
  (
    [
      ["OP", head],
      ["SG", "secretaryGeneral"],
      ["COU", "council"],
    ] as const
  ).flatMap(([person, office]) => [
    bySecretariat({ type: "RegisterPerson", person, name: person, capacity: "official" }),
    ...(office === "chair"
      ? []
      : [bySecretariat({ type: "AssignOffice", office, person, basis: "founding" })]),
  ]);

/** All come as members; some are something else by the time of the session. */
const admitted = (dice: Dice, { member }: Country): readonly Step[] => {
  const from = "2000-01-01";
  const come = { type: "AdmitMember", member, name: member, affiliation: "member", from } as const;
  const affiliation = dice.oneOf(["suspended", "former", "associate"] as const) ?? "former";
  const gone = { type: "ChangeAffiliation", member, affiliation, from: "2025-05-01" } as const;
  return [
    bySecretariat(come),
    ...(dice.chance(10) ? [bySecretariat({ ...gone, basis: "letter" })] : []),
  ];
};

/** A delegation each: one that is no member sends none, and nobody else is held up by it. */
const delegations = (dice: Dice, all: readonly Country[]): readonly Step[] =>
  all.flatMap(({ member, people }) => [
    bySecretariat({ type: "AccreditDelegation", members: [member] }),
    ...people.map((person) =>
      bySecretariat({
        type: "RegisterPerson",
        ...{ person, name: `Person ${person}`, member, parliamentarian: true },
        capacity: dice.chance(5) ? "adviser" : "delegate",
      }),
    ),
  ]);

const bodies = ({ commission }: Assembly, all: readonly Country[]): readonly Step[] => {
  const kinds = { C1: "committee", C2: commission, CO1: "council", X1: "expertCouncil" } as const;
  const named = (body: string, person: string, as: "member" | "president"): Step =>
    bySecretariat({ type: "NameToBody", body, person, as, basis: "letter" });
  const [first, ...rest] = all;
  const serving = ({ people }: Country, as: "member" | "president"): readonly Step[] => [
    named("CO1", people[0] ?? "", as),
    named("C1", people[1] ?? "", as),
  ];
  return [
    ...Object.entries(kinds).map(([body, kind]) =>
      bySecretariat({ type: "EstablishBody", body, kind, name: body, basis: "founding" }),
    ),
    ...all.flatMap((country) => serving(country, "member")),
    ...(first === undefined ? [] : serving(first, "president")),
    ...rest.slice(0, 2).flatMap(({ people }) => [named("C2", people[0] ?? "", "member")]),
  ];
};

/** What nobody has fixed is filled in, mostly. */
const filledIn = (dice: Dice, { values }: Assembly): readonly Step[] =>
  Object.entries(values).flatMap(([value, numbers]) => {
    const number = dice.oneOf(numbers) ?? 1;
    const act: Act = { type: "SetValue", value, number, source: "invented" };
    return dice.chance(75) ? [bySecretariat(act)] : [];
  });

const session = { session: "S1", title: "S1", place: "Saint Petersburg", ...days } as const;

const founding =
  (assembly: Assembly): Setting["founding"] =>
  (dice, { countries: all }) => [
    bySecretariat({
      type: "FoundAssembly",
      ...{ assembly: "SIM", name: "Simulated assembly", rulebook: assembly.code },
      ...{ edition: assembly.edition, seat: "Europe/Moscow" },
      ...{ person: "SEC", personName: "First secretary" },
    }),
    ...officials(assembly),
    ...all.flatMap((country) => admitted(dice, country)),
    {
      by: "COU",
      office: "council",
      act: { type: "DecideSession", ...session, basis: "decision of the Council" },
    },
    { by: "OP", office: assembly.head, act: { type: "ConveneSession", ...session } },
    ...delegations(dice, all),
    ...bodies(assembly, all),
    ...filledIn(dice, assembly),
  ];

const opening =
  ({ head }: Assembly): Setting["opening"] =>
  (dice, { countries: all }) => {
    const people = [
      ...dice.someOf(
        all.flatMap((country) => country.people),
        90,
      ),
    ];
    const item = { item: "I1", title: "An item", kind: "other" } as const;
    return [
      bySecretariat({ type: "EnterRoom", people: people.length > 0 ? people : ["M1.1"] }),
      { by: "OP", office: head, act: { type: "OpenSitting", sitting: "PL1" } },
      bySecretariat({ type: "PlaceItem", ...item }),
      { by: all[0]?.people[0] ?? "", office: "president", body: "CO1", act: councilSits },
    ];
  };

const councilSits = { type: "OpenSitting", sitting: "CO1.PL1" } as const;

/** One such assembly as a subject. */
export const ofDelegations = (assembly: Assembly): Setting => ({
  code: assembly.code,
  clock: clockFrom("2025-06-01"),
  eve: "2025-11-13",
  opens: days.opens,
  books: (books) => books,
  newWorld,
  founding: founding(assembly),
  comeAgain: (dice, { countries: all }) => delegations(dice, all),
  opening: opening(assembly),
  likely: likelyOfDelegations(assembly),
  invariants: { ...everywhere, ...agreementInvariants(assembly), ...lawInvariants(assembly) },
  standing: lawStanding,
});
