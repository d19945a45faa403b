import type { CalendarDate } from "@hemicycle/base";
import {
  type AnyOffice,
  askOf,
  type Body,
  type BodyKind,
  type Edition,
  type Entered,
  type HeldOver,
  type Holding,
  type HoldingStanding,
  holdingsOf,
  type InstitutionOn,
  type InstitutionRule,
  institutionsOn,
  kindsInOrder,
  missingBodies,
  type Office,
  type OfficeOn,
  type OfficeRule,
  type TermKind,
} from "@hemicycle/engine";
import type { Citation, StateKind } from "../../components/types.ts";
import { pathOf } from "../../router.ts";
import { dayText } from "../members/periods.ts";
import { citation } from "../model/cite.ts";
import { memberName, officeName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";

/** An entry of the journal, and where it is published. */
export interface EntryLink {
  readonly seq: number;
  readonly href: string;
}

/** A line of the table: somebody who holds, has held or may have held an office. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly of: string;
  readonly since: string;
  readonly until: string;
  readonly basis: string;
  readonly entry: EntryLink | null;
  readonly endedBy: EntryLink | null;
  /** What is to be said of how it stands; null where somebody simply holds it. */
  readonly state: { readonly kind: StateKind; readonly text: string } | null;
  /** The rule that limits the term, where the term has run out. */
  readonly citations: readonly Citation[];
}

export interface ShownOffice {
  readonly as: AnyOffice;
  readonly name: string;
  readonly rows: readonly Row[];
  /** What nobody holds, and by which rule it is there. */
  readonly vacant: { readonly text: string; readonly citations: readonly Citation[] } | null;
}

interface ShownInstitution {
  /** The id of the body; empty for the assembly as a whole. */
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly basis: string;
  readonly entry: EntryLink | null;
  readonly offices: readonly ShownOffice[];
}

/** Bodies of one kind, with what the rules count of them and is not entered. */
interface ShownKind {
  readonly kind: BodyKind;
  readonly institutions: readonly ShownInstitution[];
  readonly missing: { readonly text: string; readonly citations: readonly Citation[] } | null;
}

interface InstitutionRules {
  readonly rules: readonly InstitutionRule[];
  readonly citations: readonly Citation[];
}

/** What the rules say of bodies and offices; none where no rule that was read does. */
export const rulesIn = (scene: Scene): InstitutionRules => {
  // The registers are asked by the rules of the plenary.
  const edition: Edition = scene.edition;
  const answer = askOf(edition)("institutions", { state: scene.state });
  const citations = answer.clause === "" ? [] : [citation(scene, answer.clause)];
  return { rules: answer.kind === "is" ? answer.value : [], citations };
};

/** The assembly and its bodies on a day, kind by kind, those that nobody has entered as well. */
export const kindsOn = (scene: Scene, day: CalendarDate): readonly ShownKind[] => {
  const { rules } = rulesIn(scene);
  const all = institutionsOn(scene.state, { day, rules });
  const missing = missingBodies(scene.state, rules);
  return kindsInOrder.flatMap((kind): readonly ShownKind[] => {
    const own = all.filter((one) => one.kind === kind);
    const lacking = missing.find(({ rule }) => rule.kind === kind);
    if (own.length === 0 && lacking === undefined) return [];
    const said =
      lacking === undefined
        ? null
        : {
            text: missingText(scene, lacking.rule, lacking.entered),
            citations: [citation(scene, lacking.rule.clause)],
          };
    return [{ kind, institutions: own.map((one) => institution(scene, one)), missing: said }];
  });
};

const missingText = ({ words }: Scene, { bodies }: InstitutionRule, entered: number): string =>
  words.say("institutions.missing.some", { entered, bodies: bodies ?? 1 });

/** One body on a day. */
export const bodyOn = (scene: Scene, body: Body, day: CalendarDate): ShownInstitution | null => {
  const { rules } = rulesIn(scene);
  const found = institutionsOn(scene.state, { day, rules }).find((one) => one.body?.id === body.id);
  return found === undefined ? null : institution(scene, found);
};

/** Everybody who was ever in a body, or held an office of the assembly; the latest first. */
export interface HistoryRow extends Row {
  readonly office: string;
}

export const historyShown = (
  scene: Scene,
  { body, day }: { readonly body: Body | null; readonly day: CalendarDate },
): readonly HistoryRow[] => {
  const { rules } = rulesIn(scene);
  return holdingsOf(scene.state, { body, day, rules }).map((one: HeldOver, at) => ({
    office: nameOfOffice(scene, body === null, one.as),
    ...rowOf(scene, one, null),
    // Of what is past the days say all; whether somebody followed, the table of the day.
    ...(one.standing === "over" || one.standing === "ended" ? { state: null } : {}),
    key: `${one.as} ${one.person} ${at}`,
  }));
};

const institution = (scene: Scene, { body, offices }: InstitutionOn): ShownInstitution => ({
  id: body?.id ?? "",
  name: body?.name ?? scene.words.say("institutions.assembly"),
  href:
    body === null || scene.linked === null
      ? null
      : pathOf({ screen: "institution", assembly: scene.linked, body: body.id }),
  basis: body?.basis ?? "",
  entry: entryLink(scene, body?.entered ?? null),
  offices: offices.map((one) => officeShown(scene, body === null, one)),
});

const nameOfOffice = (scene: Scene, ofAssembly: boolean, as: AnyOffice): string =>
  ofAssembly
    ? // Offices of the assembly are its offices, those of a body what somebody is named as.
      officeName(scene, as as Office)
    : scene.words.say(`body.term.${as as TermKind}`);

const officeShown = (scene: Scene, ofAssembly: boolean, office: OfficeOn): ShownOffice => {
  const { as, rule, holders, unsaid, before, vacant } = office;
  const places = rule?.places ?? 0;
  return {
    as,
    name: nameOfOffice(scene, ofAssembly, as),
    rows: [...holders, ...unsaid, ...before].map((one) => rowOf(scene, one, rule)),
    vacant:
      rule === null || vacant === null || vacant === 0
        ? null
        : {
            text: scene.words.say("institutions.vacant", { vacant, places }),
            citations: [citation(scene, rule.clause)],
          },
  };
};

const looks = {
  running: "held",
  ahead: "plain",
  ended: "plain",
  away: "caution",
  unsaid: "unset",
  over: "refused",
  overdue: "refused",
} as const satisfies Readonly<Record<HoldingStanding, StateKind>>;

const rowOf = (scene: Scene, one: Holding, rule: OfficeRule | null): Row => {
  const { words } = scene;
  const { person, name, member, basis, entered, endedBy, standing } = one;
  const isOver = standing === "over" || standing === "overdue";
  const limit = isOver ? (rule?.term ?? null) : null;
  return {
    key: `${person} ${entered?.seq ?? ""}`,
    name,
    of: member === null ? "" : memberName(scene, member),
    since: sinceText(scene, one),
    until: untilText(scene, one),
    basis: basis ?? "",
    entry: entryLink(scene, entered),
    endedBy: entryLink(scene, endedBy),
    state:
      standing === "running"
        ? null
        : { kind: looks[standing], text: words.say(`institutions.state.${standing}`) },
    citations: limit === null ? [] : [citation(scene, limit.clause)],
  };
};

const sinceText = (scene: Scene, { since, entered }: Holding): string => {
  if (since !== null) return dayText(scene, since);
  if (entered === null) return scene.words.say("institutions.unsaid");
  return scene.words.say("institutions.unsaid.entered", { day: dayText(scene, entered.on) });
};

const untilText = (scene: Scene, { until, ended, due, standing }: Holding): string => {
  const { words } = scene;
  if (ended !== null) return words.say("institutions.ended", { day: dayText(scene, ended) });
  if (until !== null) return dayText(scene, until);
  if (due === null) return words.say("institutions.open");
  const key = standing === "overdue" ? "institutions.due.past" : "institutions.due";
  return words.say(key, { day: dayText(scene, due) });
};

const publishedEntry = (assembly: string | null, seq: number): string =>
  `/api/assemblies/${encodeURIComponent(assembly ?? "")}/journal?after=${seq - 1}&limit=1`;

const entryLink = ({ linked }: Scene, entered: Entered | null): EntryLink | null =>
  entered === null
    ? null
    : {
        seq: entered.seq,
        href: publishedEntry(linked, entered.seq),
      };
