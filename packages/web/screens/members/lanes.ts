import { addDays, type CalendarDate, daysBetween } from "@hemicycle/base";
import { answering, historyOf, type Period, type Said, spanOf } from "@hemicycle/engine";
import type { Scene } from "../model/scene.ts";
import { workOf } from "./work.ts";

/** A stretch on the timeline; places are shares of its width, from where reading begins. */
export interface Stretch {
  readonly key: string;
  readonly at: number;
  readonly wide: number;
  /** Days at either end of which nobody knows whether they are in it, as shares of the width. */
  readonly unsureStart: number;
  readonly unsureEnd: number;
  readonly name: string;
  readonly look: "full" | "partial" | "left" | "work";
  readonly disputed: boolean;
}

export interface Lane {
  readonly name: string;
  readonly stretches: readonly Stretch[];
}

export interface Timeline {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly today: number;
  readonly lanes: readonly Lane[];
}

interface Bar {
  readonly key: string;
  readonly lane: string;
  readonly name: string;
  readonly from: { readonly first: CalendarDate; readonly last: CalendarDate };
  readonly until: { readonly first: CalendarDate; readonly last: CalendarDate };
  readonly look: Stretch["look"];
  readonly disputed: boolean;
}

/** Before all days that are counted: such a bar begins where the timeline does. */
const ever = "0001-01-01";

/** The affiliation of a member over time, and its work, lane by lane. */
export const timelineOf = (
  scene: Scene,
  { member, today }: { readonly member: string; readonly today: CalendarDate },
): Timeline => {
  // What goes on, and what is to come, ends where the drawing does: half a year after today.
  const open = addDays(today, 183);
  const bars = [
    ...historyOf(scene.state, member).flatMap((one) => barsOf(scene, one, open)),
    ...workBars(scene, member),
  ];
  const days = bars.flatMap(({ from, until }) => [from.first, from.last, until.last]);
  const known = days.filter((day) => day > ever).sort();
  const first = `${(known[0] ?? today).slice(0, 4)}-01-01`;
  const latest = known.at(-1) ?? open;
  const last = latest > open ? latest : open;
  const share = (day: CalendarDate): number =>
    Math.min(1, Math.max(0, daysBetween(first, day) / daysBetween(first, last)));
  // What ends where the drawing begins has no place in it.
  const drawn = bars.filter(({ until }) => until.last > first);
  const names = [...new Set(drawn.map(({ lane }) => lane))];
  return {
    ...{ first, last, today: share(today), years: yearsIn(first, last, share) },
    lanes: names.map((name) => ({
      name,
      stretches: drawn.filter(({ lane }) => lane === name).map((bar) => stretchOf(bar, share)),
    })),
  };
};

type Share = (day: CalendarDate) => number;

const stretchOf = ({ from, until, ...bar }: Bar, share: Share): Stretch => {
  const [at, end] = [share(from.first), share(until.last)];
  const { key, name, look, disputed } = bar;
  const wide = Math.max(end - at, 0);
  const part = (one: number): number => (wide === 0 ? 0 : Math.min(1, one / wide));
  return {
    ...{ key, name, look, disputed, at, wide },
    unsureStart: part(share(from.last) - at),
    unsureEnd: part(end - share(until.first)),
  };
};

/** About eight years with their number, on round ones. */
const yearsIn = (first: CalendarDate, last: CalendarDate, share: Share): Timeline["years"] => {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4)));
  const step = [1, 2, 5, 10, 20].find((size) => ((to ?? 0) - (from ?? 0)) / size <= 8) ?? 50;
  const begin = Math.ceil((from ?? 0) / step) * step;
  const count = Math.max(0, Math.floor(((to ?? 0) - begin) / step) + 1);
  return Array.from({ length: count }, (_, at) => begin + at * step).map((year) => ({
    year,
    at: share(`${year}-01-01`),
  }));
};

const looks: Readonly<Record<Said["kind"], Stretch["look"]>> = {
  ...{ party: "full", member: "full", withdrawing: "full", suspended: "partial" },
  ...{ signatory: "partial", associate: "partial", observer: "partial", partner: "partial" },
  ...{ guest: "partial", former: "left", notAttending: "left" },
};

const barsOf = (scene: Scene, period: Period, open: CalendarDate): readonly Bar[] => {
  const { words } = scene;
  const said = answering(period).find((one) => one.said !== null)?.said ?? null;
  if (said === null) return [];
  const absence = said.kind === "notAttending";
  const register = period.instrument ?? words.say("members.lane.register");
  const goesOn = { first: open, last: open };
  return [
    {
      key: period.id,
      lane: absence ? words.say("members.lane.absence") : register,
      name: words.say(`event.periodKind.${said.kind}`),
      from: spanOf(said.from),
      until: said.until === null ? goesOn : spanOf(said.until),
      look: looks[said.kind],
      disputed: period.contentions.length > 1,
    },
  ];
};

/** What has no day has no place on a timeline; the table beside it has it. */
const workBars = (scene: Scene, member: string): readonly Bar[] =>
  workOf(scene, member).flatMap(({ key, lane, what, from, until }) => {
    if (from === null) return [];
    const after = addDays(until ?? from, 1);
    return [
      {
        ...{ key, lane: scene.words.say(`members.lane.${lane}`), name: what, disputed: false },
        ...{ from: { first: from, last: from }, until: { first: after, last: after } },
        look: "work" as const,
      },
    ];
  });
