import { type Act, type ItemKind, itemKinds, type State, sessionAhead } from "@hemicycle/engine";
import { nextId } from "./ids.ts";

/** An item of an agenda that is being written. */
export interface DraftItem {
  readonly item: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly theme: string;
  readonly committee: string;
}

/** Kinds of items that can be agreed before a session. */
export const agendaKinds = itemKinds.filter((kind) => kind !== "emergency");

/** Sessions for which an agenda can be written: decided and not over, and the one that is ahead. */
export const sessionsToCome = (state: State): readonly { id: string; title: string }[] => {
  const { session, calendar, pastSessions } = state;
  const own = session !== null && session.status !== "closed" ? [session] : [];
  const decided = calendar.values().filter(({ id }) => id !== session?.id && !pastSessions.has(id));
  return [...own, ...decided].map(({ id, title }) => ({ id, title }));
};

/** What an agenda begins with: what was agreed, what is placed, or one line. */
export const firstItems = (state: State, session: string): readonly DraftItem[] => {
  const agreed = state.agendas.get(session)?.items;
  const placed = state.session?.id === session ? state.session.items.values() : [];
  const from = agreed ?? placed.filter(({ kind }) => kind !== "emergency");
  const items = from.map(({ item, id, title, kind, theme, committee }: Given) => ({
    item: item ?? id ?? "",
    title,
    kind,
    theme: theme ?? "",
    committee: committee ?? "",
  }));
  return items.length > 0 ? items : [freshItem([], "generalDebate")];
};

interface Given {
  readonly item?: string;
  readonly id?: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly theme?: string | undefined;
  readonly committee?: string | undefined;
}

export const freshItem = (items: readonly DraftItem[], kind: ItemKind): DraftItem => ({
  item: nextId("I", (id) => items.some((one) => one.item === id)),
  title: "",
  kind,
  theme: "",
  committee: "",
});

const plain = (text: string): string => text.trim().replaceAll(/\s+/g, " ");

/** The act, with what was written; an item without a title is left out. */
export const agreeing = (
  session: string,
  items: readonly DraftItem[],
  basis: string,
): Extract<Act, { type: "AgreeAgenda" }> => ({
  type: "AgreeAgenda",
  session,
  items: items
    .filter(({ title }) => plain(title) !== "")
    .map(({ item, title, kind, theme, committee }) => ({
      item,
      title: plain(title),
      kind,
      ...(plain(theme) === "" || kind !== "generalDebate" ? {} : { theme: plain(theme) }),
      ...(committee === "" ? {} : { committee }),
    })),
  ...(basis.trim() === "" ? {} : { basis: basis.trim() }),
});

/** The session that is written for first. */
export const firstSession = (state: State): string =>
  sessionsToCome(state).at(-1)?.id ?? sessionAhead(state)?.id ?? "";
