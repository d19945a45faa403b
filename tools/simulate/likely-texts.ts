import { type Act, type ActOf, documentLanguages, type State } from "@hemicycle/engine";
import type { Dice } from "./dice.ts";
import {
  anyDelegate,
  as,
  byOffice,
  document,
  inChair,
  type Likely,
  nextId,
  type Suggest,
  said,
} from "./suggest.ts";

/** Drafts, their texts and the amendments to them. */

const blocks: ActOf<"DepositText">["blocks"] = [
  { block: "p1", role: "paragraph", words: "Calls upon every parliament to act" },
  { block: "p2", role: "paragraph", words: "Requests a report" },
];

const replaced = (old: string, put: string): string =>
  `replace in p1 0-5 "${old}" by "${put}" between "" and " upon"`;

/** The first three cannot stand together; the fourth takes away what they speak of. */
const changes = [
  replaced("Calls", "Urges"),
  replaced("Calls", "Invites"),
  "delete block p1",
  "delete block p2",
] as const;

/** A draft on an item, of whoever may have made it. */
const draft: Suggest = (dice, state, session) => {
  const person = anyDelegate(dice, state) ?? "";
  const made = {
    type: "DepositDraft",
    draft: nextId(state, "D", session.drafts.size),
    title: "A draft",
    parts: ["p1", "p2"],
    subjects: dice.chance(20) ? ["A1"] : [],
    document,
  } as const;
  const plain = { ...made, parts: [...made.parts], subjects: [...made.subjects] };
  const emergency = session.items.values().find(({ kind }) => kind === "emergency")?.id;
  return (
    dice.oneOf([
      ...[as(person, { ...plain, item: "I2" }), as(person, { ...plain, item: emergency ?? "I2" })],
      byOffice(state, "rapporteur", {
        ...plain,
        item: "I1",
        memorandum: document,
        of: "rapporteurs",
      }),
      byOffice(state, "secretariat", { ...plain, item: "I1", of: "committee" }),
      byOffice(state, "secretariat", { ...plain, item: "G1" }),
    ]) ?? null
  );
};

/** The way of a draft through a committee, or through its two approvals. */
const way: Suggest = (dice, state, session) => {
  const chosen = dice.oneOf(session.drafts.keys());
  if (chosen === undefined) return null;
  const approve: Act = { type: "ApproveOutcome", draft: chosen, decision: said };
  const by = { draft: chosen, basis: said };
  return (
    dice.oneOf([
      byOffice(state, "secretariat", { type: "ReferDraft", draft: chosen, committee: "C1" }),
      byOffice(state, "secretariat", { type: "ReportDraft", ...by }),
      ...[byOffice(state, "steeringCommittee", approve)],
      ...[byOffice(state, "organisationVicePresident", approve)],
    ]) ?? null
  );
};

const text: Suggest = (dice, state, session) => {
  const chosen = dice.oneOf(session.drafts.keys());
  if (chosen === undefined) return null;
  const language = dice.chance(80) ? "en" : (dice.oneOf(documentLanguages) ?? "en");
  const deposit: Act = { type: "DepositText", draft: chosen, language, blocks };
  const by = session.drafts.get(chosen)?.depositedBy ?? "";
  const fresh: Act = { ...deposit, type: "OfferNewText" };
  return (
    dice.oneOf([
      ...[byOffice(state, "secretariat", deposit), as(by, deposit)],
      byOffice(state, "rapporteur", fresh),
    ]) ?? null
  );
};

const amendment: Suggest = (dice, state, session) => {
  const chosen = dice.oneOf(session.amending.texts.keys());
  const person = anyDelegate(dice, state);
  const member = state.people.get(person ?? "")?.member;
  if (chosen === undefined || person === null || member == null) return null;
  const amended = dice.oneOf(session.amending.amendments.keys());
  const sub = amended !== undefined && dice.chance(15);
  return as(person, {
    type: "TableAmendment",
    amendment: nextId(state, "AM", session.amending.amendments.size),
    draft: chosen,
    language: "en",
    operations: [sub ? replaced("Urges", "Begs") : (dice.oneOf(changes) ?? changes[0])],
    authors: [member],
    ...(sub ? { amends: amended } : {}),
    ...(dice.chance(10) ? { drafting: true } : {}),
    ...(dice.chance(10) ? { ofForum: true } : {}),
    ...(amended !== undefined && dice.chance(5) ? { takesUp: amended } : {}),
  });
};

const onAmendment: Suggest = (dice, state, session) => {
  const chosen = dice.oneOf(session.amending.amendments.values());
  if (chosen === undefined) return null;
  const { id, by } = chosen;
  const other = anyDelegate(dice, state) ?? "";
  const authors = [state.people.get(other)?.member ?? ""];
  return dice.oneOf(withdrawnOrNot({ id, by, other, authors }, dice, state)) ?? null;
};

interface Held {
  readonly id: string;
  readonly by: string;
  readonly other: string;
  readonly authors: string[];
}

function withdrawnOrNot(
  { id: amendment, by, other, authors }: Held,
  dice: Dice,
  state: State,
): readonly (Likely | null)[] {
  const chair = (act: Act): Likely | null =>
    state.session === null ? null : inChair(state.session, act);
  const before = dice.oneOf(state.session?.amending.amendments.keys() ?? []);
  return [
    as(by, { type: "WithdrawAmendment", amendment }),
    as(other, { type: "SignAmendment", amendment, authors }),
    as(other, { type: "TakeOverAmendment", amendment, authors }),
    byOffice(state, "secretariat", {
      type: "TranslateAmendment",
      amendment,
      language: "fr",
      operations: [changes[3]],
    }),
    chair({ type: "RuleOnAmendment", amendment, admissible: dice.chance(60), reason: said }),
    chair({
      type: "OrderAmendments",
      amendment,
      reason: said,
      ...(before === undefined || dice.chance(40) ? {} : { before }),
    }),
  ];
}

/** What is done with texts, before a session and in its sittings. */
export const texts: readonly Suggest[] = [
  ...[draft, draft, way, text, text, amendment, amendment, amendment, onAmendment],
];
