import type { Item, Request } from "@hemicycle/engine";
import { itemKindName, membersNamed } from "./names.ts";
import type { Citing } from "./scene.ts";

/** A line of the agenda. */
export interface AgendaLine {
  readonly id: string;
  readonly title: string;
  /** What kind of item it is, or who asks for it. */
  readonly about: string;
  readonly state: "waiting" | "now" | "decided" | "refused";
  readonly status: string;
}

/** The items, in the order in which they come; what is dealt with now is marked. */
export const agenda = (scene: Citing): readonly AgendaLine[] =>
  (scene.state.session?.items.values() ?? [])
    .map((item): AgendaLine => {
      const state = item.id === scene.state.session?.sitting?.item ? "now" : "waiting";
      const about = itemKindName(scene, item.kind);
      return { id: item.id, title: item.title, about, state, status: statusOf(scene, item, state) };
    })
    .toSorted((a, b) => Number(b.state === "now") - Number(a.state === "now"));

const statusOf = ({ words }: Citing, { status }: Item, state: AgendaLine["state"]): string =>
  words.say(state === "now" ? "agenda.now" : `agenda.${status}`);

/** The requests for an emergency item, with what has become of them. */
export const requestsShown = (scene: Citing): readonly AgendaLine[] =>
  (scene.state.session?.requests.values() ?? []).map((request) => ({
    id: request.id,
    title: request.title,
    about: membersNamed(scene, request.authors),
    state: stateOf(request),
    status: scene.words.say(`agenda.request.${request.status}`),
  }));

const stateOf = ({ status }: Request): AgendaLine["state"] => {
  if (status === "accepted" || status === "passed") return "decided";
  return status === "rejected" ? "refused" : "waiting";
};
