import type { Act, Amendment, AmendmentStatus } from "@hemicycle/engine";
import { sentencesOf } from "@hemicycle/texts";
import type { Reason, StateKind } from "../../components/types.ts";
import { memberName, membersNamed, numberIn, personName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { type Hand, verdictOn } from "./hands.ts";
import { treeAmended } from "./shown.ts";
import type { TextView } from "./view.ts";

/** What stands over an amendment wherever it is read. */
export interface AmendmentHead {
  readonly id: string;
  readonly number: string;
  /** The number of the amendment that it changes. */
  readonly amends: string | null;
  readonly authors: string;
  readonly state: StateKind;
  readonly stateText: string;
}

/** An amendment in the list of those to a text. */
export interface ListedAmendment extends AmendmentHead {
  readonly amendment: Amendment;
  /** What is printed of it, and the language of that. */
  readonly sentences: readonly string[];
  readonly language: string;
  readonly note: string | null;
  readonly isOfForum: boolean;
  readonly isDrafting: boolean;
  readonly takesUp: string | null;
}

const kinds: Readonly<Record<AmendmentStatus, StateKind>> = {
  tabled: "plain",
  adopted: "held",
  rejected: "refused",
  inadmissible: "refused",
  fallen: "unset",
  withdrawn: "unset",
  displaced: "caution",
};

/** All amendments to a text, in the order of tabling, sub-amendments behind their amendment. */
export const listed = (scene: Scene, view: TextView): readonly ListedAmendment[] => {
  const subs = view.amendments.filter(({ amends }) => amends !== null);
  return view.amendments
    .filter(({ amends }) => amends === null)
    .flatMap((one) => [one, ...subs.filter(({ amends }) => amends === one.id)])
    .map((one) => listedOne(scene, view, one));
};

export const headOf = (scene: Scene, one: Amendment): AmendmentHead => ({
  id: one.id,
  number: numberIn(one.id),
  amends: one.amends === null ? null : numberIn(one.amends),
  authors: authorsOf(scene, one),
  state: kinds[one.status],
  stateText: statusText(scene, one),
});

const listedOne = (scene: Scene, view: TextView, one: Amendment): ListedAmendment => ({
  ...headOf(scene, one),
  amendment: one,
  ...sentencesIn(view, one, scene.words.language),
  note: one.note,
  isOfForum: one.ofForum,
  isDrafting: one.drafting,
  takesUp: one.takesUp === null ? null : numberIn(one.takesUp),
});

/** Those of an amendment that has lost its place cannot be told any more. */
const sentencesIn = (view: TextView, one: Amendment, wanted: string) => {
  const known = Object.entries(one.changes);
  const [language, operations] = known.find(([own]) => own === wanted) ?? [
    one.language,
    one.changes[one.language] ?? [],
  ];
  const version = view.versions.find(({ number }) => number === one.version) ?? view.base;
  const tree = treeAmended({ ...view, base: version }, one, language);
  return { language, sentences: sentencesOf(tree, operations) };
};

/** The members whose amendment it is; where there are none, who entered it. */
export const authorsOf = (scene: Scene, { authors, by, ofForum }: Amendment): string => {
  if (ofForum) return scene.words.say("texts.ofForum");
  if (authors.length === 0) return personName(scene, by);
  const [first] = authors;
  return authors.length === 1 && first !== undefined
    ? memberName(scene, first)
    : membersNamed(scene, authors);
};

/** "Fallen with 11": how an amendment stands, in words. */
export const statusText = ({ words }: Scene, { status, fallenBy }: Amendment): string =>
  status === "fallen" && fallenBy !== null
    ? words.say("texts.status.fallenWith", { amendment: numberIn(fallenBy) })
    : words.say(`texts.status.${status}`);

/** What somebody here can do about an amendment, or cannot now. */
export interface AmendmentAct {
  readonly act: Act;
  readonly label: string;
  readonly hand: Hand;
  readonly reasons: readonly Reason[];
  /** Whether the reason of it is asked for, and recorded. */
  readonly asksReason: boolean;
}

interface Around {
  readonly author: Hand | null;
  readonly chair: Hand | null;
  readonly at: string;
}

/**
 * Acts on an amendment: authors take theirs back, others sign it with them, or take it over when
 * it was withdrawn; the chair says whether it is admissible. What makes no sense is not offered.
 */
export const actsOn = (scene: Scene, one: Amendment, { author, chair, at }: Around) => {
  const { words } = scene;
  const number = numberIn(one.id);
  const acts: AmendmentAct[] = [];
  const add = (hand: Hand, act: Act, label: string) => {
    const { reasons } = verdictOn(scene, hand, { act: judgedAct(act), at });
    acts.push({ act, label, hand, reasons, asksReason: "reason" in act });
  };
  const amendment = one.id;
  const member = author?.member ?? null;
  const isOwn = member !== null && one.authors.includes(member);
  if (author !== null && one.status === "tabled" && (isOwn || member === null)) {
    add(author, { type: "WithdrawAmendment", amendment }, words.say("texts.withdraw", { number }));
  }
  if (author !== null && member !== null && one.status === "tabled" && !isOwn) {
    const act: Act = { type: "SignAmendment", amendment, authors: [member] };
    add(author, act, words.say("texts.sign", { number }));
  }
  if (author !== null && member !== null && one.status === "withdrawn") {
    const act: Act = { type: "TakeOverAmendment", amendment, authors: [member] };
    add(author, act, words.say("texts.takeOver", { number }));
  }
  if (chair !== null && (one.status === "tabled" || one.status === "inadmissible")) {
    const admissible = one.status === "inadmissible";
    const act: Act = { type: "RuleOnAmendment", amendment, admissible, reason: "" };
    add(chair, act, words.say(admissible ? "texts.admit" : "texts.exclude", { number }));
  }
  return acts;
};

/** The judge is asked about an act with a reason: that it is still to be written is no obstacle. */
const judgedAct = (act: Act): Act =>
  act.type === "RuleOnAmendment" ? { ...act, reason: "-" } : act;
