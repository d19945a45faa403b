import { askOf, type Delegation, type Member } from "@hemicycle/engine";
import type { StateKind } from "../../components/types.ts";
import { nameIn } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName, plain } from "../model/search.ts";

/** A member as the table of delegations shows it. */
export interface DelegationRow {
  readonly id: string;
  readonly name: string;
  /** In which words it is found: its name in the reader's language, as registered, and its id. */
  readonly found: string;
  readonly member: Member;
  /** What it sends to this session; null where it is not accredited. */
  readonly delegation: Delegation | null;
  readonly inhabitants: number | null;
  /** Null where a value is unset. */
  readonly votes: number | null;
  readonly lacks: readonly Lack[];
}

/** What is still to be done about a delegation. */
export const lacks = ["accredit", "population", "delegates", "votes", "arrears"] as const;
export type Lack = (typeof lacks)[number];

/** Which delegations a list shows. */
export const delegationFilters = ["all", "accredited", "lacking", "unset"] as const;
export type DelegationFilter = (typeof delegationFilters)[number];

/** All members that can send a delegation, in the order of the reader's alphabet. */
export const delegationRows = (scene: Scene): readonly DelegationRow[] =>
  scene.state.members
    .values()
    .filter(({ affiliation }) => affiliation !== "former")
    .map((member) => rowOf(scene, member))
    .sort(byName(scene.words));

const rowOf = (scene: Scene, member: Member): DelegationRow => {
  const { state, edition, words } = scene;
  const delegation = state.session?.delegations.get(member.id) ?? null;
  const entitled = askOf(edition)("entitlement", { state, member: member.id });
  const name = nameIn(words, member);
  const row = {
    id: member.id,
    name,
    found: [name, member.name, member.id].map(plain).join("\n"),
    member,
    delegation,
    inhabitants: latestPopulation(member)?.inhabitants ?? null,
    votes: entitled.kind === "is" ? entitled.value : null,
  };
  return { ...row, lacks: lacksIn(row) };
};

/** The figure of the latest day, the one recorded last where several are of that day. */
export const latestPopulation = ({ populations }: Member): Member["populations"][number] | null =>
  populations.reduce<Member["populations"][number] | null>(
    (latest, one) => (latest === null || one.asOf >= latest.asOf ? one : latest),
    null,
  );

const lacksIn = ({ member, delegation, inhabitants, votes }: Omit<DelegationRow, "lacks">) => {
  const { affiliation } = member;
  if (affiliation === "observer" || affiliation === "suspended") return [];
  const open: Readonly<Record<Lack, boolean>> = {
    accredit: delegation === null,
    population: affiliation === "member" && inhabitants === null,
    delegates: delegation !== null && delegation.delegates === 0,
    votes: affiliation === "member" && inhabitants !== null && votes === null,
    arrears: member.arrears >= 2 && member.voteAllowed === null,
  };
  return lacks.filter((one) => open[one]);
};

export const isShown = (
  { delegation, lacks, votes }: DelegationRow,
  by: DelegationFilter,
): boolean => {
  switch (by) {
    case "all":
      return true;
    case "accredited":
      return delegation !== null;
    case "lacking":
      return lacks.length > 0;
    case "unset":
      return votes === null;
  }
};

/** What stands in the column of the credentials: done, or what is to be done first. */
export const standing = (
  { words }: Pick<Scene, "words">,
  { lacks: [first], member, delegation }: DelegationRow,
): { readonly kind: StateKind; readonly text: string } => {
  if (first !== undefined) return { kind: "caution", text: words.say(`secretariat.lack.${first}`) };
  if (member.affiliation === "suspended") {
    return { kind: "refused", text: words.say("secretariat.affiliation.suspended") };
  }
  if (delegation === null) return { kind: "plain", text: words.say("secretariat.invited") };
  return { kind: "held", text: words.say("secretariat.complete") };
};

/** "55 m": as the table shows it; the panel has the figure itself. */
export const millions = (locale: string, inhabitants: number): string =>
  new Intl.NumberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
  }).format(inhabitants);
