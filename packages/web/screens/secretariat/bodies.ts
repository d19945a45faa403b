import type { CalendarDate } from "@hemicycle/base";
import {
  type Body,
  bodyKinds,
  standingOn,
  stateIn,
  type Term,
  type TermStanding,
} from "@hemicycle/engine";
import type { StateKind } from "../../components/types.ts";
import { memberName, numberIn } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { dayText } from "./deadlines.ts";

/** Somebody in a body, as the desk shows it. */
export interface TermRow {
  readonly key: string;
  readonly term: Term;
  readonly name: string;
  readonly of: string;
  readonly as: string;
  /** First and last day, as far as they are known. */
  readonly served: string;
  /** How it stands by its days: one whose last day is past is over without an act. */
  readonly standing: TermStanding;
  readonly state: { readonly kind: StateKind; readonly text: string };
}

export interface BodyRow {
  readonly body: Body;
  readonly kind: string;
  readonly terms: readonly TermRow[];
  /** What its sitting is at. */
  readonly sitting: { readonly kind: StateKind; readonly text: string };
}

/** The bodies in the order of their kinds, each with whoever is in it on a day at the seat. */
export const bodyRows = (scene: Scene, today: CalendarDate): readonly BodyRow[] => {
  const { state, words } = scene;
  const all = state.bodies.values();
  return bodyKinds.flatMap((kind) =>
    all
      .filter((body) => body.kind === kind)
      .map((body) => ({
        body,
        kind: words.say(`body.kind.${kind}`),
        terms: body.terms
          .map((term, at) => termRow(scene, { term, today }, at))
          .toSorted((a, b) => Number(isPast(a)) - Number(isPast(b))),
        sitting: sittingOf(scene, body),
      })),
  );
};

const isPast = ({ standing }: TermRow): boolean => standing === "ended" || standing === "over";

const looks = {
  running: "held",
  away: "caution",
  ahead: "plain",
  over: "plain",
  ended: "plain",
} as const satisfies Readonly<Record<TermStanding, StateKind>>;

const said = {
  running: "held",
  away: "away",
  ahead: "ahead",
  over: "over",
  ended: "ended",
} as const satisfies Readonly<Record<TermStanding, string>>;

const termRow = (
  scene: Scene,
  { term, today }: { readonly term: Term; readonly today: CalendarDate },
  at: number,
): TermRow => {
  const { words } = scene;
  const standing = standingOn(term, today);
  return {
    key: `${term.person} ${term.as} ${at}`,
    term,
    name: term.name,
    of: term.member === null ? "" : memberName(scene, term.member),
    as: words.say(`body.term.${term.as}`),
    served: servedText(scene, term),
    standing,
    state: { kind: looks[standing], text: words.say(`body.status.${said[standing]}`) },
  };
};

const servedText = ({ words }: Scene, { from, until }: Term): string => {
  if (from === null && until === null) return words.say("body.term.unknown");
  const text = (day: Term["from"]) => (day === null ? "…" : dayText(words, day));
  return words.say("body.served", { from: text(from), until: text(until) });
};

const sittingOf = ({ state, words }: Scene, { id }: Body): BodyRow["sitting"] => {
  const sitting = stateIn(state, id).session?.sitting ?? null;
  if (sitting === null) return { kind: "plain", text: words.say("body.sitting.none") };
  const number = numberIn(sitting.id);
  return sitting.status === "open"
    ? { kind: "held", text: words.say("body.sitting.open", { number }) }
    : { kind: "caution", text: words.say("body.sitting.suspended", { number }) };
};
