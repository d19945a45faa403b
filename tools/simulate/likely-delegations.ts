import { addDays, dateIn } from "@hemicycle/base";
import { type Office, type State, stateIn, termKinds } from "@hemicycle/engine";
import { agreeing, voting } from "./likely-agreement.ts";
import { keeping } from "./likely-before.ts";
import { consulting, using } from "./likely-consulting.ts";
import { makingLaws } from "./likely-laws.ts";
import { unblocked } from "./likely-pressing.ts";
import type { When } from "./setting.ts";
import {
  as,
  byOffice,
  bySecretary,
  document,
  type Idea,
  idea,
  inChair,
  type Likely,
  type Scene,
  said,
} from "./suggest.ts";

/** What differs between assemblies of delegations. */
export interface Delegations {
  /** Whoever convenes the session, opens its sittings and presides. */
  readonly head: Office;
  /** Names of values that nobody has fixed, and what is put in them. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Clauses from which whoever presides can depart by a ruling. */
  readonly rulings: readonly string[];
}

/** What people do at such a moment where delegations decide by agreement and make model laws. */
export const likelyOfDelegations =
  (by: Delegations) =>
  (dice: Scene["dice"], state: State, { phase, at }: When): Likely | null => {
    const scene = { dice, state, at };
    const { session } = state;
    if (session === null) return null;
    if (session.status === "closed") return dice.oneOf(afterwards(by))?.(scene) ?? null;
    const sits = phase === "sitting" || phase === "closing";
    if (sits && session.sitting === null && dice.chance(60)) return opening(by, scene);
    if (sits && dice.chance(16)) return inBody(by, scene);
    return dice.oneOf(ideas(by, scene, phase))?.(scene) ?? null;
  };

const ideas = (by: Delegations, { dice, state }: Scene, phase: When["phase"]): readonly Idea[] => {
  const roll = dice.below(100);
  const sits = state.session?.sitting != null;
  if (phase === "closing" && sits && roll < 25) return closing;
  if (sits && roll < 34) return agreeing(by.rulings);
  if (sits && roll < 44) return [...floor, voting, voting, voting];
  if (roll < 74) return makingLaws;
  if (roll < 84) return consulting;
  return roll < 91 ? using : registers(by);
};

const opening = ({ head }: Delegations, { state }: Scene): Likely | null =>
  byOffice(state, head, {
    type: "OpenSitting",
    sitting: `PL${(state.session?.sittingsHeld ?? 0) + 1}`,
  });

/** Something in a body that sits, or the opening of its sitting by its president. */
const inBody = (by: Delegations, scene: Scene): Likely | null => {
  const body = scene.dice.oneOf(scene.state.bodies.values());
  if (body === undefined) return null;
  const state = stateIn(scene.state, body.id);
  const within = { ...scene, state };
  const held = body.terms.filter(({ status }) => status === "held");
  const chair = held.find((term) => term.as === "president")?.person;
  const sitting = `${body.id}.PL${(state.session?.sittingsHeld ?? 0) + 1}`;
  const office = { office: "president", onBehalfOf: null } as const;
  const missing = held
    .map(({ person }) => person)
    .filter((person) => state.session?.presence.people.has(person) === false);
  const found =
    state.session?.sitting == null
      ? {
          actor: { person: chair ?? "", ...office },
          act: { type: "OpenSitting", sitting } as const,
        }
      : missing.length > 0 && scene.dice.chance(30)
        ? bySecretary({ type: "EnterRoom", people: missing })
        : (scene.dice.oneOf([...agreeing(by.rulings), ...floor, voting])?.(within) ?? null);
  return found === null ? null : { ...found, actor: { ...found.actor, body: body.id } };
};

/** In and out of the room, mostly in; a number counted by hand where the doors fail. */
export const doors: Idea = ({ dice, state }) => {
  const { people } = state.session?.presence ?? {};
  const outside = state.people.keys().filter((id) => people?.has(id) !== true);
  if (dice.chance(3)) {
    return bySecretary({ type: "ReportPresence", delegations: dice.below(6), source: said });
  }
  const person = dice.oneOf(people?.keys() ?? []);
  if (person !== undefined && dice.chance(35)) {
    return as(person, { type: "LeaveRoom", people: [person] });
  }
  const entering = [...dice.someOf(outside, 60)];
  return entering.length === 0 ? null : bySecretary({ type: "EnterRoom", people: entering });
};

export const speech: Idea = ({ dice, state }) => {
  const { session } = state;
  const person = dice.oneOf(session?.presence.people.keys() ?? []);
  if (session === null || person === undefined) return null;
  const purpose = "statement" as const;
  if (session.sitting?.floor != null) return inChair(session, { type: "EndSpeech" });
  if (dice.chance(45)) {
    return inChair(session, { type: "GiveFloor", person, purpose, seconds: 60 });
  }
  const waits = session.sitting?.queue.some((one) => one.person === person) === true;
  return as(person, waits ? { type: "WithdrawFloorRequest" } : { type: "RequestFloor", purpose });
};

const conduct: Idea = ({ dice, state }) => {
  const { session } = state;
  if (session === null) return null;
  if (session.sitting?.status === "suspended") return inChair(session, { type: "ResumeSitting" });
  const item = dice.oneOf(session.items.keys());
  const clause = "sim.p3/order";
  return (
    dice.oneOf([
      item === undefined ? null : inChair(session, { type: "TakeUpItem", item }),
      inChair(session, { type: "SuspendSitting", reason: said }),
      dice.chance(15) ? inChair(session, { type: "CloseSitting" }) : null,
      inChair(session, { type: "GiveRuling", clause, decision: said }),
      inChair(session, { type: "TakeChair" }),
      { ...bySecretary({ type: "TakeChair" }), actor: presiding(state) },
    ]) ?? null
  );
};

/** Whoever could take the chair, in the office that opens sittings. */
const presiding = ({ holders, session }: State) => {
  const office = holders.has("president") ? "president" : "organisationPresident";
  const person = holders.get(office)?.[0] ?? session?.sitting?.chair ?? "";
  return { person, office, onBehalfOf: null } as const;
};

const texts: Idea = ({ dice, state }) => {
  const { session } = state;
  if (session === null) return null;
  const draft = dice.oneOf(session.drafts.keys());
  const blocks = [{ block: "p1", role: "article" as const, words: "Вода общая." }];
  const item = `I${session.items.size + 1}`;
  const common = { draft: draft ?? "", language: "ru", blocks } as const;
  return (
    dice.oneOf([
      bySecretary({ type: "PlaceItem", item, title: "An item", kind: "other" }),
      bySecretary({ ...common, type: "DepositText" }),
      bySecretary({ ...common, type: "OfferNewText" }),
      bySecretary({ type: "ReferDraft", draft: draft ?? "", committee: "C1" }),
      bySecretary({ type: "ReportDraft", draft: draft ?? "", basis: said }),
    ]) ?? null
  );
};

/** Who is to preside over the assembly, on the proposal of a delegate or of whoever does now. */
const officers: Idea = ({ dice, state }) => {
  const { session } = state;
  const person = dice.oneOf(session?.presence.people.keys() ?? []);
  if (session === null || person === undefined) return null;
  const election = `E${session.elections.size + 1}`;
  const people = [person];
  const act = { type: "ProposeOfficers", election, office: "president", people } as const;
  return dice.chance(50) ? inChair(session, act) : as(person, act);
};

const floor: readonly Idea[] = [doors, doors, doors, speech, speech, conduct, texts, officers];

const unblock: Idea = idea(unblocked);
const close: Idea = (scene) => {
  const { session } = scene.state;
  if (session === null) return null;
  return unblock(scene) ?? inChair(session, { type: "CloseSession" });
};
const closing: readonly Idea[] = [close, close, unblock];

/** Members come, change and are asked; values are filled in; bodies get their people. */
const registers = ({ values }: Delegations): readonly Idea[] => [
  ...keeping.map(idea),
  ...[members, members, bodies, bodies, invitations, tellers, tellers],
  ({ dice }) => {
    const value = dice.oneOf(Object.keys(values));
    const number = dice.oneOf(values[value ?? ""] ?? []);
    if (value === undefined || number === undefined) return null;
    return bySecretary({ type: "SetValue", value, number, source: said });
  },
];

export const members: Idea = ({ dice, state, at }) => {
  const member = dice.oneOf(state.members.keys()) ?? "";
  const known = state.members.get(member)?.affiliation;
  const affiliation =
    known === "suspended" && dice.chance(60)
      ? "member"
      : (dice.oneOf(["member", "member", "suspended", "former", "associate"] as const) ?? "member");
  const from = addDays(dateIn("UTC", at), -1);
  const person = `${member}.${3 + dice.below(3)}`;
  const sent = { person, name: person, member, capacity: "delegate" } as const;
  const changed = { type: "ChangeAffiliation", member, affiliation, from, basis: said } as const;
  return (
    dice.oneOf([
      dice.chance(50) ? bySecretary(changed) : null,
      bySecretary({ type: "AccreditDelegation", members: [member] }),
      bySecretary({ type: "RegisterPerson", ...sent, parliamentarian: dice.chance(90) }),
    ]) ?? null
  );
};

/** Somebody is to count, and later no more. */
export const tellers: Idea = ({ dice, state }) => {
  const person = dice.oneOf(state.people.keys()) ?? "";
  const holder = dice.oneOf(state.holders.get("teller") ?? []);
  return holder === undefined || dice.chance(40)
    ? bySecretary({ type: "AssignOffice", office: "teller", person, basis: said })
    : bySecretary({ type: "EndOffice", office: "teller", person: holder, basis: said });
};

const invitations: Idea = ({ dice, state }) => {
  const member = `O${state.members.size}`;
  const invited = { type: "InviteObserver", member, name: member, decision: said } as const;
  return dice.chance(50)
    ? byOffice(state, "council", invited)
    : bySecretary({ type: "InviteToSession", members: [dice.oneOf(state.members.keys()) ?? ""] });
};

const bodies: Idea = ({ dice, state }) => {
  const known = dice.oneOf(state.bodies.values());
  if (known === undefined || dice.chance(10)) {
    const body = `C${state.bodies.size + 1}`;
    const made = { body, kind: "workingGroup", name: body, basis: said } as const;
    return bySecretary({ type: "EstablishBody", ...made });
  }
  const term = dice.oneOf(known.terms.filter(({ status }) => status === "held"));
  if (term !== undefined && dice.chance(20)) {
    const ended = { body: known.id, person: term.person, as: term.as, basis: said };
    return bySecretary({ type: "EndTermInBody", ...ended });
  }
  const person = dice.oneOf(state.people.keys()) ?? "";
  const as = dice.chance(70) ? ("member" as const) : (dice.oneOf(termKinds) ?? "member");
  return bySecretary({ type: "NameToBody", body: known.id, person, as, basis: said });
};

/** After the close of a session, and towards the next one. */
const afterwards = (by: Delegations): readonly Idea[] => [
  ...[next(by), next(by), next(by)],
  ...[...makingLaws.slice(0, 4), ...using, ...consulting.slice(-5)],
];

const next =
  ({ head }: Delegations): Idea =>
  ({ state, at }) => {
    const session = `S${state.pastSessions.size + 1}`;
    const day = addDays(dateIn("UTC", at), 30);
    const planned = state.calendar.get(session);
    const { title, place, opens, closes } = planned ?? {
      ...{ title: session, place: "Dushanbe", opens: day, closes: addDays(day, 1) },
    };
    const days = { session, title, place, opens, closes };
    return planned === undefined
      ? byOffice(state, "council", { type: "DecideSession", ...days, basis: said })
      : byOffice(state, head, { type: "ConveneSession", ...days, document });
  };
