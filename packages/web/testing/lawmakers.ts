import type { Proposal } from "@hemicycle/engine";
import { act as enter, type House } from "./house.ts";

/** An assembly of delegations that makes model laws: everybody in it is invented. */
export const assembly = "CIS";

const members = [
  ["AZ", "Azerbaijan"],
  ["AM", "Armenia"],
  ["BY", "Belarus"],
  ["KZ", "Kazakhstan"],
  ["KG", "Kyrgyzstan"],
  ["RU", "Russia"],
  ["TJ", "Tajikistan"],
  ["UZ", "Uzbekistan"],
] as const;

const founding = {
  assembly,
  name: "Межпарламентская ассамблея (испытание)",
  rulebook: "ipa-cis",
  edition: "1994-03",
  seat: "Europe/Moscow",
  person: "SEC",
  personName: "Секретарь",
};

/** Calendar days from today, at the seat. */
export const daysFromNow = (days: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: founding.seat }).format(
    Date.now() + days * 86_400_000,
  );

const officials = [
  ["SG", "Генеральный секретарь", "secretaryGeneral"],
  ["CHC", "Председатель Совета", "organisationPresident"],
  ["COU", "Совет Ассамблеи", "council"],
] as const;

const registers: readonly Proposal["act"][] = [
  ...officials.flatMap(([person, name, office]): readonly Proposal["act"][] => [
    { type: "RegisterPerson", person, name, capacity: "official" },
    { type: "AssignOffice", office, person, basis: "испытание" },
  ]),
  ...members.flatMap(([member, name]): readonly Proposal["act"][] => [
    { type: "AdmitMember", member, name, affiliation: "member", from: "1992-03-27" },
    {
      ...{ type: "RegisterPerson", person: `${member}.P`, capacity: "official", member },
      name: `Представитель, ${member}`,
    },
  ]),
  {
    ...{ type: "EstablishBody", body: "C1", kind: "committee", basis: "перечень" },
    name: "Постоянная комиссия по правовым вопросам",
  },
  {
    ...{ type: "EstablishBody", body: "CO1", kind: "council", basis: "Регламент" },
    name: "Совет Ассамблеи",
  },
  {
    ...{ type: "SetValue", value: "ipa-cis.m4/number-of-readings", number: 1 },
    source: "испытание",
  },
];

const session = {
  session: "S1",
  title: "Пленарное заседание (испытание)",
  place: "Санкт-Петербург",
} as const;

/** Founds it, with its registers and a session that is convened for today. */
export async function furnish(house: House): Promise<void> {
  await house.found(founding);
  const as = await actors(house);
  for (const act of registers) await as("SEC", { office: "secretariat", act });
  const days = { opens: daysFromNow(0), closes: daysFromNow(2) };
  await as("COU", {
    office: "council",
    act: { type: "DecideSession", ...session, ...days, basis: "решение" },
  });
  await as("CHC", {
    office: "organisationPresident",
    act: { type: "ConveneSession", ...session, ...days },
  });
}

/** Fills in how many days parliaments have for their answers. */
export async function setDays(house: House, number: number): Promise<void> {
  const as = await actors(house);
  const source = "Положение о разработке модельных актов (испытание)";
  const act = { type: "SetValue", value: "ipa-cis.m6/days", number, source } as const;
  await as("SEC", { office: "secretariat", act });
}

/** Opens the plenary with all delegations in the room, and a draft on its agenda. */
export async function openPlenary(house: House, title: string): Promise<void> {
  const as = await actors(house);
  const ids = members.map(([member]) => member);
  const keep = (act: Proposal["act"]) => as("SEC", { office: "secretariat", act });
  await keep({ type: "AccreditDelegation", members: [...ids] });
  for (const member of ids) {
    await keep({
      ...{ type: "RegisterPerson", person: `${member}.1`, name: `Делегат, ${member}`, member },
      ...{ capacity: "delegate", parliamentarian: true },
    });
  }
  await as("CHC", {
    office: "organisationPresident",
    act: { type: "OpenSitting", sitting: "PL1" },
  });
  await keep({ type: "EnterRoom", people: ids.map((member) => `${member}.1`) });
  await keep({ type: "PlaceItem", item: "I1", title: "Модельные законы", kind: "other" });
  await keep({ type: "DepositDraft", draft: "D1", title, item: "I1", parts: [], subjects: [] });
}

/** Sends acts of several people, each signed in once. */
async function actors(house: House) {
  const cookies = new Map<string, string>();
  return async (person: string, proposal: Proposal): Promise<void> => {
    const cookie = cookies.get(person) ?? (await house.signIn(assembly, person));
    cookies.set(person, cookie);
    await enter(house.url, { assembly, cookie }, proposal);
  };
}
