import { describe, expect, test } from "vitest";
import type { Act } from "../acts.ts";
import { faultsOf } from "../faults.ts";
import { after, beginning } from "../minutes/test-book.ts";

const placed = 'Secretariat places item I1 "Item" as subject item';
const state = after(
  [beginning, placed, 'Secretariat deposits draft D1 "Draft" on item I1'].join("\n"),
);
const faults = (act: Act) =>
  faultsOf(state, { act, at: "2017-10-14T12:00:00.000Z", by: "SG" }).filter(
    ({ id }) => id === "twice",
  );
const twice = (list: string, at: number, id: string) => [
  { id: "twice", where: `${list}/${at}`, facts: { id, with: `${list}/0` } },
];

describe("nobody is named twice", () => {
  test.each(["ProposeOfficers", "ProposeRapporteurs", "AddSignatures"] as const)(
    "among the people of %s",
    (type) => {
      const act = (people: readonly string[]): Act => {
        const named = [...people];
        if (type === "ProposeOfficers") {
          return { type, election: "E1", office: "teller", people: named };
        }
        return type === "AddSignatures"
          ? { type, draft: "D1", people: named }
          : { type, measure: "M1", item: "I1", people: named };
      };
      expect(faults(act(["GN.1", "JP.1"]))).toEqual([]);
      expect(faults(act(["GN.1", "JP.1", "GN.1"]))).toEqual(twice("people", 2, "GN.1"));
    },
  );

  test("among the authors of an amendment or a request, or those who sign", () => {
    const sign = (authors: string[]): Act => ({ type: "SignAmendment", amendment: "A1", authors });
    expect(faults(sign(["GN", "JP"]))).toEqual([]);
    expect(faults(sign(["GN", "GN"]))).toEqual(twice("authors", 1, "GN"));
    const draft = { type: "DepositDraft", draft: "D2", title: "Draft", item: "I1" } as const;
    const signed = (signatories: string[]): Act => ({
      ...draft,
      parts: [],
      subjects: [],
      signatories,
    });
    expect(faults(signed(["GN.1", "GN.2"]))).toEqual([]);
    expect(faults(signed(["GN.1", "GN.1"]))).toEqual(twice("signatories", 1, "GN.1"));
    expect(faults({ type: "EnterRoom", people: ["GN.1", "GN.1"] })).toEqual([]);
  });
});
