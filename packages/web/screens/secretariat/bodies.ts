import { type Body, bodyKinds, stateIn, type Term } from "@hemicycle/engine";
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
  readonly state: { readonly kind: StateKind; readonly text: string };
}

export interface BodyRow {
  readonly body: Body;
  readonly kind: string;
  readonly terms: readonly TermRow[];
  /** What its sitting is at. */
  readonly sitting: { readonly kind: StateKind; readonly text: string };
}

/** The bodies in the order of their kinds, each with whoever is in it. */
export const bodyRows = (scene: Scene): readonly BodyRow[] => {
  const { state, words } = scene;
  const all = state.bodies.values();
  return bodyKinds.flatMap((kind) =>
    all
      .filter((body) => body.kind === kind)
      .map((body) => ({
        body,
        kind: words.say(`body.kind.${kind}`),
        terms: body.terms
          .map((term, at) => termRow(scene, term, at))
          .toSorted(
            (a, b) => Number(a.term.status === "ended") - Number(b.term.status === "ended"),
          ),
        sitting: sittingOf(scene, body),
      })),
  );
};

const termRow = (scene: Scene, term: Term, at: number): TermRow => {
  const { words } = scene;
  return {
    key: `${term.person} ${term.as} ${at}`,
    term,
    name: term.name,
    of: term.member === null ? "" : memberName(scene, term.member),
    as: words.say(`body.term.${term.as}`),
    served: servedText(scene, term),
    state: {
      kind: ({ held: "held", away: "caution", ended: "plain" } as const)[term.status],
      text: words.say(`body.status.${term.status}`),
    },
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
