import { bySpot, type OrderedGroup, orderedGroups, rowIdOf, type Together } from "./plan-order.ts";
import type { Contender, Contest, Plan, PlanRow, PlanSettings, Spot, Step } from "./plan-types.ts";
import { dependentsBehind, stepsAlong } from "./plan-units.ts";

/**
 * The plan of a contest: proposals to reject, sets that are voted in one vote, then place after
 * place what is proposed there, sub-amendments before their amendment, the original where it is
 * put separately; then the text as a whole, and the drafts that lapse with it.
 */
export const planFrom = (contest: Contest, settings: PlanSettings): Plan => {
  const inBloc = new Set(contest.blocs.flatMap(({ amendments }) => amendments));
  const alone = contest.contenders.filter(({ id, amends }) => amends === null && !inBloc.has(id));
  const groups = orderedGroups(contest, alone, settings);
  const subs = subsOf(contest, settings);
  const keyed = [...groups, ...[...subs.values()].flat()].flatMap((group) => group.steps);
  const amendments = dependentsBehind(placed(contest, { groups, subs, settings }), contest.edges);
  const steps = stepsAlong(amendments, keyed, { kind: "dependence" });
  const rows: readonly PlanRow[] = [
    ...contest.rejections.map(
      (proposal) => ({ id: `rejection:${proposal}`, kind: "rejection", proposal }) as const,
    ),
    ...contest.blocs.map(
      ({ id, amendments }) => ({ id: `bloc:${id}`, kind: "bloc", amendments }) as const,
    ),
    ...amendments,
    { id: "whole", kind: "whole" },
    ...contest.rivals.map((draft) => ({ id: `rival:${draft}`, kind: "rival", draft }) as const),
  ];
  return { settings, rows, steps, edges: contest.edges, changes: [] };
};

type Subs = ReadonlyMap<string, readonly OrderedGroup[]>;

/** Sub-amendments by the amendment that they change, ordered by the same key on its own words. */
const subsOf = (contest: Contest, settings: PlanSettings): Subs => {
  const byAmendment = new Map<string, Contender[]>();
  for (const one of contest.contenders) {
    if (one.amends === null) continue;
    const known = byAmendment.get(one.amends);
    if (known === undefined) byAmendment.set(one.amends, [one]);
    else known.push(one);
  }
  const ordered = [...byAmendment].map(
    ([id, list]) => [id, orderedGroups(contest, list, settings)] as const,
  );
  return new Map(ordered);
};

interface Placing {
  readonly groups: readonly OrderedGroup[];
  readonly subs: Subs;
  readonly settings: PlanSettings;
}

/** The original comes behind what would change it. */
const placed = (contest: Contest, { groups, subs, settings }: Placing): readonly PlanRow[] => {
  const entries = [
    ...groups.map((group) => ({
      spot: group.spot,
      late: 0,
      rows: group.members.flatMap((one) => rowsOf(one, { group: group.id, subs })),
    })),
    ...contest.originals.map((original) => ({
      spot: original.spot,
      late: 1,
      rows: originalRows(original),
    })),
  ];
  return entries
    .toSorted((a, b) => bySpot(a.spot, b.spot, settings) || a.late - b.late)
    .flatMap(({ rows }) => rows);
};

interface Within {
  readonly group: string | null;
  readonly subs: Subs;
}

const rowsOf = (one: Together, { group, subs }: Within): readonly PlanRow[] => {
  const id = rowIdOf(one.lead.id);
  const parts = one.contenders.flatMap((contender) => contender.parts);
  const below = one.contenders
    .flatMap((contender) => subs.get(contender.id) ?? [])
    .flatMap((inner) =>
      inner.members.map(
        (sub): PlanRow => ({ ...rowOf(sub, inner.id), kind: "subAmendment", amends: id }),
      ),
    );
  return [...below, ...partRows(parts, id), rowOf(one, group)];
};

const rowOf = ({ contenders, lead, spot }: Together, group: string | null) =>
  ({
    id: rowIdOf(lead.id),
    kind: "amendment",
    amendments: contenders.map(({ id }) => id),
    spot,
    group,
    amends: null,
    divided: contenders.some(({ parts }) => parts.length > 0),
  }) as const;

const partRows = (parts: readonly string[], row: string): readonly PlanRow[] =>
  parts.map((part) => ({ id: `part:${part}`, kind: "part", part, row }));

const originalRows = ({
  spot,
  parts,
}: {
  readonly spot: Spot;
  readonly parts: readonly string[];
}): readonly PlanRow[] => {
  const id = `original:${spot.place}`;
  return [...partRows(parts, id), { id, kind: "original", spot, divided: parts.length > 0 }];
};

/** Every step that the key leaves to the chair. */
export const unsureSteps = ({ steps }: Plan): readonly Step[] => steps.filter(({ sure }) => !sure);
