import { compared, type Ranked } from "./plan-compare.ts";
import {
  type Contender,
  type Contest,
  type Edge,
  type PlanSettings,
  regions,
  type Spot,
  type Step,
} from "./plan-types.ts";

/** Amendments that are put in one vote because they say the same; one alone, as a rule. */
export interface Together {
  /** In the order of tabling. */
  readonly contenders: readonly Contender[];
  readonly lead: Contender;
  readonly spot: Spot;
}

/** What competes, furthest first, and why. */
export interface OrderedGroup {
  /** Named after its first place; null where nothing competes. */
  readonly id: string | null;
  readonly spot: Spot;
  readonly members: readonly Together[];
  readonly steps: readonly Step[];
}

/** Edges of each amendment, by its id. */
export type Neighbours = ReadonlyMap<string, readonly Edge[]>;

export const neighboursOf = (edges: readonly Edge[]): Neighbours => {
  const all = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const id of [edge.a, edge.b]) {
      const known = all.get(id);
      if (known === undefined) all.set(id, [edge]);
      else known.push(edge);
    }
  }
  return all;
};

export const otherOf = (edge: Edge, id: string): string => (edge.a === id ? edge.b : edge.a);

/** A sub-amendment follows on, and a fall-back waits: they are no rivals of the same words. */
const competes = ({ relation }: Edge): boolean =>
  relation !== "compatible" && relation !== "consequential";

/** Groups over the text, in the order of the vote. */
export const orderedGroups = (
  contest: Contest,
  contenders: readonly Contender[],
  settings: PlanSettings,
): readonly OrderedGroup[] => {
  const neighbours = neighboursOf(contest.edges.filter(competes));
  const together = joinIdentical(contenders, neighbours);
  return componentsOf(together, { contest, neighbours, settings })
    .map((members) => orderedGroup(members, { contest, neighbours, settings }))
    .toSorted((a, b) => bySpot(a.spot, b.spot, settings) || byLead(a, b));
};

interface Given {
  readonly contest: Contest;
  readonly neighbours: Neighbours;
  readonly settings: PlanSettings;
}

const byLead = (a: OrderedGroup, b: OrderedGroup): number =>
  (a.members[0]?.lead.tabled ?? 0) - (b.members[0]?.lead.tabled ?? 0);

/** Regions in their order of voting, then the order of the text; a gap comes behind its block. */
export const bySpot = (a: Spot, b: Spot, settings: PlanSettings): number => {
  const region = (spot: Spot) => settings.regions.indexOf(spot.region);
  return (
    region(a) - region(b) ||
    regions.indexOf(a.region) - regions.indexOf(b.region) ||
    a.rank - b.rank ||
    (a.how === b.how ? 0 : a.how === "inside" ? -1 : 1) ||
    a.inner - b.inner
  );
};

const nowhere: Spot = { place: "", region: "body", rank: 0, inner: 0, how: "inside" };

const joinIdentical = (
  contenders: readonly Contender[],
  neighbours: Neighbours,
): readonly Together[] => {
  const taken = new Set<string>();
  const known = new Map(contenders.map((one) => [one.id, one]));
  const sorted = contenders.toSorted((a, b) => a.tabled - b.tabled);
  return sorted.flatMap((lead) => {
    if (taken.has(lead.id)) return [];
    const same = (neighbours.get(lead.id) ?? [])
      .filter(({ relation }) => relation === "identical")
      .flatMap((edge) => known.get(otherOf(edge, lead.id)) ?? [])
      .filter(({ id }) => !taken.has(id))
      .toSorted((a, b) => a.tabled - b.tabled);
    const all = [lead, ...same];
    for (const { id } of all) taken.add(id);
    return [{ contenders: all, lead, spot: lead.spots[0] ?? nowhere }];
  });
};

/** Connected components: whoever competes with one of a group belongs to it. */
const componentsOf = (all: readonly Together[], given: Given): readonly (readonly Together[])[] => {
  const byId = new Map(all.flatMap((one) => one.contenders.map(({ id }) => [id, one] as const)));
  const byPlace = sharedPlaces(all, given);
  const seen = new Set<Together>();
  return all.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const members = [first];
    for (const one of members) {
      for (const other of rivalsOf(one, { byId, byPlace }, given)) {
        if (seen.has(other)) continue;
        seen.add(other);
        members.push(other);
      }
    }
    return [members];
  });
};

interface Index {
  readonly byId: ReadonlyMap<string, Together>;
  readonly byPlace: ReadonlyMap<string, readonly Together[]>;
}

const rivalsOf = (one: Together, { byId, byPlace }: Index, given: Given): readonly Together[] => [
  ...one.contenders.flatMap(({ id }) =>
    (given.neighbours.get(id) ?? []).flatMap((edge) => byId.get(otherOf(edge, id)) ?? []),
  ),
  ...placesOf(one, given).flatMap((place) => byPlace.get(place) ?? []),
];

/** Places that bring amendments into one group, where more than the same words does. */
const placesOf = ({ lead }: Together, { contest, settings }: Given): readonly string[] =>
  settings.competes === "words"
    ? []
    : lead.spots.flatMap(({ place, how }) => (how === "inside" ? [contest.groupOf(place)] : []));

const sharedPlaces = (all: readonly Together[], given: Given): Index["byPlace"] => {
  const places = new Map<string, Together[]>();
  for (const one of all) {
    for (const place of placesOf(one, given)) {
      const known = places.get(place);
      if (known === undefined) places.set(place, [one]);
      else known.push(one);
    }
  }
  return places;
};

const orderedGroup = (members: readonly Together[], given: Given): OrderedGroup => {
  const { contest, settings } = given;
  const spots = members.map(({ spot }) => spot).toSorted((a, b) => bySpot(a, b, settings));
  const spot = spots[0] ?? nowhere;
  if (members.length === 1) return { id: null, spot, members, steps: [] };
  const places = contestedIn(members, given);
  const ranked = members.map((together) => ({
    together,
    contender: together.lead,
    removal: contest.removalFrom(together.lead.id, places),
  }));
  const sorted = ranked.toSorted((a, b) => compared(a, b, settings).order);
  const id = `${spot.place}${spot.how === "behind" ? "+" : ""}`;
  return {
    id,
    spot,
    members: sorted.map(({ together }) => together),
    steps: sorted.slice(1).map((next, at) => stepOf(id, [sorted[at] ?? next, next], settings)),
  };
};

const stepOf = (
  group: string,
  [first, next]: readonly [Ranked, Ranked],
  settings: PlanSettings,
): Step => {
  const { by, sure } = compared(first, next, settings);
  const ids = { first: rowIdOf(first.contender.id), next: rowIdOf(next.contender.id) };
  return { group, ...ids, by, sure };
};

/** The row of an amendment; identical ones share that of the first. */
export const rowIdOf = (amendment: string): string => `amendment:${amendment}`;

const contestedIn = (members: readonly Together[], given: Given): ReadonlySet<string> => {
  const places = new Set<string>();
  for (const { lead, contenders } of members) {
    for (const { id } of contenders) {
      for (const { place } of given.neighbours.get(id) ?? []) if (place !== "") places.add(place);
    }
    if (given.settings.competes === "words") continue;
    for (const { place, how } of lead.spots) {
      if (how === "inside") places.add(given.contest.groupOf(place));
    }
  }
  if (places.size > 0) return places;
  return new Set(members.flatMap(({ lead }) => lead.spots.map(({ place }) => place)));
};
