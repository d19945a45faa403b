import { type Apportionment, type Claim, sainteLague } from "@hemicycle/base";
import {
  type Ask,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type State,
  undecided,
  unset,
  value,
} from "@hemicycle/engine";
import { personName } from "../common.ts";
import { isKind } from "../common-bodies.ts";
import { elected, electedIn } from "./25-composition.ts";

const unsetGroups = "ipu.s25.4/groups";

/** Assembly votes of the members of each group; null while nobody knows those of one of them. */
const claimsOf = (state: State, ask: Ask): readonly Claim[] | null => {
  const claims: Claim[] = [];
  for (const { id, members } of state.groups.values()) {
    const own = members.map((member) => ask("entitlement", { state, member }));
    const known = own.flatMap((votes) => (votes.kind === "is" ? [votes.value] : []));
    if (known.length < own.length) return null;
    // A group has at least one member.
    claims.push({ id, votes: known.reduce((sum, votes) => sum + votes) });
  }
  return claims;
};

/** For the examples: two groups of these members. */
const groups = (one: string, other: string): string =>
  `Secretariat records group G1 "One" of ${one}: "list"; ` +
  `Secretariat records group G2 "Other" of ${other}: "list"`;
const six = "M1, M2, M3, M4, M5, M6";
const four = "M7, M8, M9, M10";
/** Of the first of two groups, and somebody of both who makes room for others of it. */
const nine = "M2.1 M2.2 M2.3 M3.1 M3.2 M3.3 M4.1 M4.3 M4.2";
const moved = "M6.1 M1.1 M2.1 M3.1 M4.1 M5.1 M1.2 M2.2 M3.2 M4.2";

/** Statutes 25.4: seats of the geopolitical groups. */
const seats = value({
  id: "ipu.s25.4/seats",
  cites: "Statutes, 25.4",
  reading:
    "The fifteen seats go to the geopolitical groups by the method of Sainte-Laguë on all the votes " +
    "that their Members have in the Assembly. A Member of two groups counts in both (inferred). Of " +
    "equal claims to the last seats the text says nothing: they are named and not decided.",
  status: "verified",
  source: "Statutes 2003, Art. 25.4 (Portuguese translation, debates.parlamento.pt)",
  slot: "apportionment",
  answer: ({ state }, ask) => {
    const claims = state.groups.size === 0 ? null : claimsOf(state, ask);
    return claims === null ? unset(unsetGroups) : is(sainteLague(claims, elected.is));
  },
  examples: [
    "a sitting | apportionment | unset ipu.s25.4/groups",
    `a sitting; ${groups(six, four)} | apportionment | G1=9 G2=6`,
    `a sitting; ${groups("M1, M2, M3", "M1, M4, M5")} | apportionment | G1=7 G2=7 tied 1 G1 G2`,
    `a sitting, population of M1 400,000,000; ${groups("M1", "M2")} | apportionment | G1=10 G2=5`,
  ],
});

type Places = Apportionment["seats"];

/** Whether everybody can have a seat of one of the own groups: each takes one, or makes room. */
const canSeat = (claimants: readonly (readonly string[])[], places: Places): boolean => {
  const nobody: number[] = [];
  const groups = places.map(({ id, seats: room }) => ({ id, room, seated: [...nobody] }));
  const seat = (claimant: number, tried: ReadonlySet<string>): boolean =>
    groups.some((group) => {
      const { id, room, seated } = group;
      if (tried.has(id) || claimants[claimant]?.includes(id) !== true) return false;
      if (seated.length < room) {
        seated.push(claimant);
        return true;
      }
      const mover = seated.findIndex((one) => seat(one, new Set([...tried, id])));
      if (mover < 0) return false;
      seated[mover] = claimant;
      return true;
    });
  return claimants.every((_, claimant) => seat(claimant, new Set()));
};

const groupsOf = (state: State, member: string | null): readonly string[] =>
  state.groups
    .values()
    .filter(({ members }) => member !== null && members.includes(member))
    .map(({ id }) => id);

/** Statutes 25.4: no group has more of the elected members than seats. */
const seatsOfGroups = guard({
  id: "ipu.s25.4/seats-of-groups",
  cites: "Statutes, 25.4",
  reading:
    "Each elected member takes a seat of a group to which the own parliament belongs; somebody of two " +
    "groups sits for the one that has room. A seat on which groups have equal claims is nobody's yet.",
  on: ["NameToBody"],
  says: {
    en: "{person} cannot be elected: no seat is left for {groups}.",
    fr: "{person} ne peut être élu : il ne reste aucun siège pour {groups}.",
    es: "{person} no puede ser elegido: no queda ningún puesto para {groups}.",
    ar: "لا يمكن انتخاب {person}: لم يبق مقعد للمجموعة {groups}.",
    ru: "{person} нельзя избрать: у группы {groups} не осталось мест.",
  },
  check: ({ state, act, ask }) => {
    if (!isKind(state, act.body, "executive") || act.as !== "member") return aside;
    const shares = ask("apportionment", { state });
    if (shares.kind === "unset") return undecided(shares.value);
    const { seats: given, tied } = shares.value;
    const own = groupsOf(state, state.people.get(act.person)?.member ?? null);
    const others = electedIn(state, act.body).map(({ member }) => groupsOf(state, member));
    if (canSeat([...others, own], given)) return holds;
    // With the seat that is claimed alike, as if each of those who claim it had it.
    const disputed = given.map(({ id, seats: count }) => ({
      id,
      seats: tied?.among.includes(id) === true ? count + 1 : count,
    }));
    if (canSeat([...others, own], disputed)) return undecided("ipu.s25.4/tied-seat");
    return fails({ person: personName(state, act.person), groups: own.join(", ") || "-" });
  },
  examples: [
    `a sitting; executive; ${groups(six, four)}; in the council M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 M10.1; elected M7.1 M8.1 M9.1 M7.2 M8.2 | Secretariat names M9.2 member of EC1: "elected" | accepted`,
    `a sitting; executive; ${groups(six, four)}; in the council M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 M10.1; elected M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 | Secretariat names M10.1 member of EC1: "elected" | refused ipu.s25.4/seats-of-groups person="Delegate 1 of M10" groups=G2`,
    `a sitting; executive; ${groups(six, four)}; in the council M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 M1.1; elected M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 | Secretariat names M1.1 member of EC1: "elected" | accepted`,
    `a sitting; executive; ${groups(six, "M6, M7, M8, M9, M10")}; in the council M6.1 M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 M10.1; elected M6.1 M7.1 M8.1 M9.1 M7.2 M8.2 M9.2 | Secretariat names M10.1 member of EC1: "elected" | accepted`,
    `a sitting; executive; ${groups(six, "M8, M9, M10")} | Secretariat names M7.1 member of EC1: "elected" | refused ipu.s25.4/seats-of-groups groups=-`,
    `a sitting; executive; ${groups("M1, M2, M3, M4", "M1, M5, M6, M7")}; in the council M2.1 M2.2 M2.3 M3.1 M3.2 M3.3 M4.1 M4.2; elected M2.1 M2.2 M2.3 M3.1 M3.2 M3.3 M4.1 | Secretariat names M4.2 member of EC1: "elected" | undecided ipu.s25.4/tied-seat`,
    `a sitting; executive; Secretariat registers M4.3 "Three" of M4 as delegate, man, parliamentarian yes; in the council ${nine}; elected ${nine.replace(" M4.2", "")}; ${groups("M1, M2, M3, M4", "M1, M5, M6, M7")} | Secretariat names M4.2 member of EC1: "elected" | refused ipu.s25.4/seats-of-groups groups=G1`,
    `a sitting; executive; ${groups(six, "M6, M7, M8, M9, M10")}; in the council ${moved}; elected ${moved.replace(" M3.2 M4.2", "")} | Secretariat names M3.2 member of EC1: "elected" | accepted`,
    `a sitting; executive; ${groups(six, "M6, M7, M8, M9, M10")}; in the council ${moved}; elected ${moved.replace(" M4.2", "")} | Secretariat names M4.2 member of EC1: "elected" | refused ipu.s25.4/seats-of-groups groups=G1`,
    'a sitting; Secretariat establishes executive committee EC2 "Committee": "Statutes" | Secretariat names M1.1 member of EC2: "elected" | undecided ipu.s25.4/groups',
    'a sitting; executive | Secretariat names M1.1 titular member of EC1: "office" | accepted',
    'a sitting; council | Secretariat names M2.3 member of GC1: "letter" | accepted',
  ],
});

export const registerClauses: readonly Clause[] = [seats, seatsOfGroups];
