import {
  type Act,
  actTypes,
  askOf,
  emptyState,
  inForce,
  judgeAct,
  type Rulebook,
} from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import { partOf } from "../messages/parts.ts";
import { awaitsRules, delegateActs, excerptOf, leftOutOf } from "./excerpts.ts";

const at = "2024-03-24T09:00:00.000Z";
test("the labels of what delegates do come with what they are shown", () => {
  for (const type of delegateActs.filter((one) => `act.${one}` in en)) {
    expect([type, partOf(`act.${type}`)]).toEqual([type, "room"]);
  }
});

const editionsOf = (book: Rulebook) => book.editions;

describe.each(rulebooks.map((book) => [book.id, book] as const))("an excerpt of %s", (_, book) => {
  test("has every guard of what delegates do, as it is, and in its order", () => {
    const [whole, excerpt] = [book, excerptOf(book, () => {})].map((one) =>
      editionsOf(one).map(({ clauses, bodies = {} }) =>
        [clauses, ...Object.values(bodies)].map((list) =>
          list.filter(
            (clause) =>
              clause.kind === "guard" && clause.on.some((type) => delegateActs.includes(type)),
          ),
        ),
      ),
    );
    // The list of the plenary is added where a rulebook has other bodies and none for it.
    const filled = (all: typeof whole) => all?.map((lists) => lists.filter(({ length }) => length));
    expect(filled(excerpt)).toEqual(filled(whole));
  });

  test("decides nothing about what others do, and asks for the rest then", () => {
    for (const edition of editionsOf(excerptOf(book, () => {}))) {
      for (const type of actTypes.filter((one) => !delegateActs.includes(one))) {
        // What is left looks at who acts before it looks at what the act says.
        const act = { type } as Act;
        const { unset } = judgeAct(edition, emptyState, { act, by: "", at });
        expect([type, unset.some(awaitsRules)]).toEqual([type, true]);
      }
    }
    let asked = 0;
    const [edition] = editionsOf(excerptOf(book, () => (asked += 1)));
    if (edition === undefined) throw new Error("a rulebook has no edition");
    const act: Act = { type: "AnnounceQuorum" };
    judgeAct(edition, emptyState, { act, by: "", at });
    expect(asked).toBe(1);
    expect(askOf(edition)("precedence", { state: emptyState })).toMatchObject({ kind: "unset" });
    expect(asked).toBe(2);
  });

  test("is the same under what is laid over it", () => {
    for (const edition of editionsOf(excerptOf(book, () => {}))) {
      for (const overlay of edition.overlays ?? []) {
        const laid = { overlay: overlay.id, from: "2000-01-01", until: null };
        const founding = { seat: "Europe/Zurich" };
        // Of the state, only what an overlay goes by.
        const state = { ...emptyState, founding, overlays: [laid] } as unknown as typeof emptyState;
        const act: Act = { type: "AnnounceQuorum" };
        const { unset } = judgeAct(inForce(edition, state, at), state, { act, by: "", at });
        expect(unset.some(awaitsRules)).toBe(true);
      }
    }
  });

  test("leaves out more than half of the clauses", () => {
    const all = new Set(editionsOf(book).flatMap(({ clauses }) => clauses.map(({ id }) => id)));
    expect(leftOutOf([book]).size).toBeGreaterThan(all.size / 2);
  });
});
