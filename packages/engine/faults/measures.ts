import type { Act } from "../acts.ts";

/** Where an act names a thing, in which register, by which id. */
type Naming = readonly [where: string, register: Register, id: string];
type Register = "item" | "draft" | "body" | "measure" | "member" | "amendment";

/** What acts on measures and texts name that must be there. */
export const namedInTexts = (act: Act): readonly Naming[] => {
  switch (act.type) {
    case "ProposeRapporteurs":
    case "ProposeProcedure":
    case "SubmitInput":
      return [["item", "item", act.item]];
    case "ReferDraft":
      return [
        ["draft", "draft", act.draft],
        ["committee", "body", act.committee],
      ];
    case "ReportDraft":
    case "ApproveOutcome":
    case "DepositText":
    case "OfferNewText":
    case "AddSignatures":
    case "WithdrawSignature":
      return [["draft", "draft", act.draft]];
    case "TableAmendment":
      return [["draft", "draft", act.draft], ...authors(act), ...otherAmendments(act)];
    case "TranslateAmendment":
    case "WithdrawAmendment":
    case "RuleOnAmendment":
      return [["amendment", "amendment", act.amendment]];
    case "SignAmendment":
    case "TakeOverAmendment":
      return [["amendment", "amendment", act.amendment], ...authors(act)];
    case "OrderAmendments":
      return [["amendment", "amendment", act.amendment], ...otherAmendments(act)];
    case "ProposeRuleAmendment":
      return authors(act);
    case "ProposeRuleSubAmendment":
      return [["to", "measure", act.to], ...authors(act)];
    default:
      return [];
  }
};

const authors = ({ authors: all }: { readonly authors: readonly string[] }): readonly Naming[] =>
  all.map((member, at) => [`authors/${at}`, "member", member] as const);

/** Amendments that an act names beside its own. */
const otherAmendments = (act: {
  readonly amends?: string | undefined;
  readonly takesUp?: string | undefined;
  readonly before?: string | undefined;
}): readonly Naming[] =>
  (["amends", "takesUp", "before"] as const).flatMap((field): readonly Naming[] => {
    const id = act[field];
    return id === undefined ? [] : [[field, "amendment", id]];
  });

/** What they make; an amendment of the rules is an item of the agenda as well, by the same id. */
export const madeInTexts = (act: Act): readonly Naming[] => {
  switch (act.type) {
    case "ProposeRapporteurs":
    case "ProposeProcedure":
    case "ProposeReconsideration":
    case "ProposeRuleSubAmendment":
    case "ChallengeCredentials":
      return [["measure", "measure", act.measure]];
    case "TableAmendment":
      return [["amendment", "amendment", act.amendment]];
    case "ProposeRuleAmendment":
      return [
        ["measure", "measure", act.measure],
        ["measure", "item", act.measure],
      ];
    default:
      return [];
  }
};
