import type { EventOf, EventType } from "../events.ts";
import type { Draft, DraftWay, Item, ItemWork, State } from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";

type TextEvent = Extract<
  EventType,
  "InputSubmitted" | "DraftReferred" | "DraftReported" | "OutcomeApproved"
>;

/** What nobody has begun to work on. */
export const noWork: ItemWork = { rapporteurs: [], procedure: null, inputs: [] };

/** Where a draft begins: with those whose text it is, or in the body in which it was deposited. */
export const wayOf = (
  { of, memorandum }: Pick<EventOf<"DraftDeposited">, "of" | "memorandum">,
  body: string | null,
): DraftWay => ({
  origin: of ?? "other",
  stage: of ?? (body === null ? "plenary" : "committee"),
  memorandum: memorandum ?? null,
  committee: body,
  approvals: [],
});

/** Changes an item, where there is one. */
export const withItem = (state: State, id: string, change: (item: Item) => Partial<Item>): State =>
  inSession(state, ({ items }) => {
    const item = items.get(id);
    return item === undefined ? {} : { items: items.set(id, { ...item, ...change(item) }) };
  });

/** Changes a draft, where there is one. */
export const withDraft = (
  state: State,
  id: string,
  change: (draft: Draft) => Partial<Draft>,
): State =>
  inSession(state, ({ drafts }) => {
    const draft = drafts.get(id);
    return draft === undefined ? {} : { drafts: drafts.set(id, { ...draft, ...change(draft) }) };
  });

export const textHandlers: Handlers<TextEvent> = {
  InputSubmitted: (state, { item, member, document, language }) =>
    withItem(state, item, ({ inputs }) => ({
      inputs: [...inputs, { member, document, language }],
    })),
  DraftReferred: (state, { draft, committee }) =>
    withDraft(state, draft, () => ({ stage: "committee", committee })),
  DraftReported: (state, { draft }) =>
    withDraft(state, draft, () => ({ stage: "plenary", origin: "committee" })),
  OutcomeApproved: (state, { draft }, { office }) =>
    withDraft(state, draft, ({ approvals }) => ({
      approvals: [...new Set([...approvals, ...(office === null ? [] : [office])])],
    })),
};
