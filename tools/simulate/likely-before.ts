import { addDays, dateIn } from "@hemicycle/base";
import {
  type ActOf,
  deadlineKinds,
  documentKinds,
  documentLanguages,
  gestureActs,
  type State,
} from "@hemicycle/engine";
import type { Dice } from "./dice.ts";
import { anyDelegate, as, byOffice, document, type Likely, type Suggest, said } from "./suggest.ts";

/** What is done towards a session, before it and beside it. */

const bySecretariat = (state: State, act: Likely["act"]): Likely | null =>
  byOffice(state, "secretariat", act);

const host: Suggest = (dice, state) => {
  const members = [...dice.someOf(state.members.keys(), 60)];
  return (
    dice.oneOf([
      byOffice(state, "secretaryGeneral", { type: "RecordHostAgreement", document }),
      byOffice(state, "council", { type: "ShareCosts", basis: said }),
      members.length === 0 ? null : bySecretariat(state, { type: "InviteToSession", members }),
      bySecretariat(state, { type: "AssureVisas", source: said }),
    ]) ?? null
  );
};

const agenda: Suggest = (dice, state, session) => {
  if (session.preparation.agenda !== null) {
    const sent = dice.chance(70) ? addDays(session.opens, -130) : session.opens;
    return bySecretariat(state, { type: "SendAgenda", document, sent });
  }
  return bySecretariat(state, {
    type: "AgreeAgenda",
    session: session.id,
    items: agendaItems,
    basis: said,
  });
};

/** What is agreed for every session of the simulation. */
export const agendaItems: ActOf<"AgreeAgenda">["items"] = [
  { item: "G1", title: "General Debate", kind: "generalDebate", theme: "Water" },
  { item: "I1", title: "Peace", kind: "subject", committee: "C1" },
  { item: "I2", title: "Another matter", kind: "other" },
];

const dispatch: Suggest = (dice, state, session) =>
  bySecretariat(state, {
    type: "DispatchDocument",
    document: `DOC${session.preparation.documents.size + 1}`,
    title: "A document",
    kind: dice.oneOf(documentKinds) ?? "other",
    languages: [dice.oneOf(documentLanguages) ?? "en"],
  });

const deadline: Suggest = (dice, state, session) =>
  bySecretariat(state, {
    type: "PublishDeadline",
    of: dice.chance(50) ? "input" : (dice.oneOf(deadlineKinds) ?? "input"),
    day: addDays(session.opens, -dice.below(80)),
    source: said,
  });

const input: Suggest = (dice, state) => {
  const person = anyDelegate(dice, state);
  const member = state.people.get(person ?? "")?.member;
  if (person === null || member == null) return null;
  const language = dice.chance(80) ? "en" : (dice.oneOf(documentLanguages) ?? "en");
  return as(person, { type: "SubmitInput", item: "I1", member, document, language });
};

/** To change the rules: mostly in time, and by what the second edition of the simulation brings. */
const ruleAmendment: Suggest = (dice, state, session) => {
  const person = anyDelegate(dice, state);
  const member = state.people.get(person ?? "")?.member;
  if (person === null || member == null) return null;
  const sent = addDays(session.opens, -(dice.chance(80) ? 100 : 20));
  const first = session.measures.keys().find((id) => id.startsWith("RA"));
  const common = { title: "The quorum", authors: [member], document };
  if (first !== undefined && dice.chance(70)) {
    const measure = `RS${session.measures.size + 1}`;
    const late = addDays(session.opens, -(dice.chance(80) ? 40 : 10));
    const act = { type: "ProposeRuleSubAmendment", measure, to: first, sent: late } as const;
    return as(person, { ...act, ...common });
  }
  const measure = `RA${session.measures.size + 1}`;
  const edition = dice.chance(70) ? { edition: "simulated" } : {};
  const act = { type: "ProposeRuleAmendment", measure, sent, rules: ["33.1"] } as const;
  return as(person, { ...act, rules: [...act.rules], ...common, ...edition });
};

const registers: Suggest = (dice, state, session) => {
  const member = dice.oneOf(state.members.keys()) ?? "";
  const day = addDays(session.opens, -200);
  const suspended = dice.chance(20) ? "suspended" : "member";
  return (
    dice.oneOf([
      bySecretariat(state, { type: "RecordArrears", member, years: dice.below(3) }),
      byOffice(state, "council", { type: "AllowVote", member, decision: said }),
      bySecretariat(state, {
        type: "RecordPopulation",
        member,
        inhabitants: 4_000_000,
        asOf: day,
        source: said,
      }),
      bySecretariat(state, {
        type: "ChangeAffiliation",
        member,
        affiliation: suspended,
        from: day,
        basis: said,
      }),
      bySecretariat(state, {
        type: "RecordComposition",
        member,
        session: "S0",
        composition: dice.oneOf(["mixed", "single-sex", "absent"] as const) ?? "mixed",
      }),
      ...[byOffice(state, "council", observer(state)), bySecretariat(state, observer(state))],
      bySecretariat(state, group(state)),
      bySecretariat(state, { type: "SetValue", value: unsetOf(dice), number: 2, source: said }),
    ]) ?? null
  );
};

/** A period is entered, and once there is one, mostly that is corrected, disputed or worked by. */
const period: Suggest = (dice, state) => {
  const some = dice.oneOf(state.members.keys()) ?? "";
  const [before = some] = state.histories?.keys() ?? [];
  const member = dice.chance(80) ? before : some;
  const [known] = state.histories?.get(member) ?? [];
  const entered = { kind: "member", from: "1990", basis: said } as const;
  const first = { type: "EnterPeriod", member, period: "PE1", ...entered } as const;
  if (known === undefined) return bySecretariat(state, first);
  const disputed = { ...entered, kind: "withdrawing", heldBy: "A parliament" } as const;
  const about = { member, period: known.id };
  const contention = `PE1.${known.contentions.length}`;
  const chosen = dice.oneOf(known.contentions)?.id ?? known.id;
  const acts: Likely["act"][] = [
    { type: "CorrectPeriod", ...about, ...entered, from: "1991/1993", reason: said },
    { type: "DisputePeriod", ...about, contention, ...disputed },
    { type: "WorkByContention", ...about, contention: chosen, reason: said },
    { ...first, period: `PE${dice.below(9)}` },
  ];
  return bySecretariat(state, dice.oneOf(acts) ?? first);
};

const observer = (state: State): Likely["act"] => {
  const member = `O${state.members.size}`;
  return { type: "InviteObserver", member, name: `Observer ${member}`, decision: said };
};

const group = (state: State): Likely["act"] => {
  const members = [...state.members.keys().slice(0, 3)];
  return { type: "RecordGroup", group: "GP1", name: "A group", members, source: said };
};

/** Somebody leaves for good, or an office only. */
const leaving: Suggest = (dice, state) => {
  const person = anyDelegate(dice, state) ?? "";
  if (dice.chance(40)) return bySecretariat(state, { type: "EndMandate", person, basis: said });
  const office = dice.oneOf(["teller", "vicePresident", "rapporteur"] as const) ?? "teller";
  const holder = dice.oneOf(state.holders.get(office) ?? []);
  if (holder === undefined) return null;
  return bySecretariat(state, { type: "EndOffice", office, person: holder, basis: said });
};

/** Values that the rulebook leaves unset and that stand in the way of sittings of bodies. */
const unsetOf = (dice: Dice): string =>
  dice.oneOf(["ipu.c34/quorum", "ipu.g8/quorum", "ipu.a34.3/votes-allocated"]) ?? "";

const identity: Suggest = (dice, state) => {
  const person = anyDelegate(dice, state) ?? "";
  const open = state.cards.entries().find(([, { status }]) => status === "open");
  const credential = dice.oneOf(state.credentials.keys());
  const card = `K${state.cards.size + 1}`;
  const kind = dice.chance(80) ? "passkey" : "institution";
  return (
    dice.oneOf([
      bySecretariat(state, { type: "IssueCard", card, person }),
      open === undefined
        ? null
        : as(open[1].person, {
            type: "EnrolCredential",
            card: open[0],
            kind,
            credential: `CR${state.credentials.size + 1}`,
          }),
      open === undefined || dice.chance(70)
        ? null
        : bySecretariat(state, { type: "RevokeCard", card: open[0], reason: said }),
      credential === undefined
        ? null
        : bySecretariat(state, { type: "RevokeCredential", credential, reason: said }),
      bySecretariat(state, {
        type: "AskFreshGesture",
        acts: [...dice.someOf(gestureActs, 5)],
        seconds: 60,
      }),
    ]) ?? null
  );
};

const imports: Suggest = (dice, state) => {
  const last = state.imports.keys().at(-1);
  if (last !== undefined && dice.chance(50)) {
    return bySecretariat(state, { type: "UndoImport", import: last });
  }
  const number = state.imports.size + 1;
  const source = { title: "list.csv", sha256: "0".repeat(64) };
  const people = [1, 2].map((n) => ({
    person: `L${number}.${n}`,
    name: `Person of list ${number}`,
    capacity: "official" as const,
  }));
  return bySecretariat(state, { type: "ImportRegister", import: `L${number}`, source, people });
};

/** What every Secretariat does that keeps registers, whatever the rules are. */
export const keeping: readonly Suggest[] = [
  ...[period, identity, identity, identity, imports, dispatch, deadline, leaving],
];

/** In the weeks before a session. */
export const before: readonly Suggest[] = [
  ...[host, agenda, agenda, dispatch, deadline, input, input, ruleAmendment, ruleAmendment],
  ...[registers, period, identity, imports],
];

/** Of the register, which goes on beside the sittings. */
export const beside: readonly Suggest[] = [
  ...[registers, period, identity, identity, identity, imports, dispatch, input, leaving],
];

/** After the close of a session, and towards the next one. */
export function between(dice: Dice, state: State, at: string): Likely | null {
  const last = state.session;
  const today = dateIn(state.founding?.seat ?? "UTC", at);
  const session = `S${state.pastSessions.size + 1}`;
  const planned = state.calendar.get(session);
  const { title, place, opens, closes } = planned ?? {
    ...{ title: session, place: "Geneva" },
    ...{ opens: addDays(today, 160), closes: addDays(today, 164) },
  };
  const days = { session, title, place, opens, closes };
  const adopted = last === null ? undefined : state.pastSessions.get(last.id)?.adopted.keys();
  const person = anyDelegate(dice, state) ?? "";
  const member = state.people.get(person)?.member ?? "";
  const resolution = dice.oneOf(adopted ?? []) ?? "D1";
  const past = last?.id ?? "";
  return (
    dice.oneOf([
      planned === undefined
        ? byOffice(state, "council", { type: "DecideSession", ...days, basis: said })
        : byOffice(state, "secretaryGeneral", { type: "ConveneSession", ...days }),
      bySecretariat(state, { type: "PublishSummaryRecord", session: past, document }),
      as(person, { type: "ReportFollowUp", member, session: past, resolution, report: said }),
    ]) ?? null
  );
}
