import { addDays, dateIn } from "@hemicycle/base";
import { type Office, openVoteOf, type State, stateIn } from "@hemicycle/engine";
import { keeping } from "./likely-before.ts";
import { inBodies, motion } from "./likely-debate.ts";
import { doors, members, speech, tellers } from "./likely-delegations.ts";
import { electing } from "./likely-electing.ts";
import { unblocked } from "./likely-pressing.ts";
import { deciding, tabling, voting } from "./likely-tabling.ts";
import type { When } from "./setting.ts";
import {
  as,
  byOffice,
  bySecretary,
  type Idea,
  idea,
  inChair,
  type Likely,
  nextId,
  type Scene,
  said,
} from "./suggest.ts";

/** What differs between assemblies whose members vote as persons. */
export interface Members {
  /** Names of values that nobody has fixed, and what is put in them. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** What can be laid over the rules. */
  readonly overlays: readonly string[];
  /** Bodies that are founded with the assembly. */
  readonly bodies: Readonly<Record<string, "committee" | "standingCommittee" | "bureau">>;
}

/** What people do at such a moment where members sign, vote and object as persons. */
export const likelyOfMembers =
  (by: Members) =>
  (dice: Scene["dice"], state: State, { phase, at }: When): Likely | null => {
    const scene = { dice, state, at };
    const { session } = state;
    if (session === null) return null;
    if (dice.chance(4)) return lifted(scene);
    if (session.status === "closed") return next(scene);
    const sits = phase === "sitting" || phase === "closing";
    if (sits && session.sitting === null && dice.chance(70)) return opening(scene);
    if (sits && dice.chance(15)) return inBody(scene);
    return dice.oneOf(ideas(by, scene, phase))?.(scene) ?? null;
  };

const ideas = (by: Members, { dice, state }: Scene, phase: When["phase"]): readonly Idea[] => {
  const roll = dice.below(100);
  const { sitting } = state.session ?? {};
  if (sitting == null) return roll < 70 ? tabling : registers(by);
  if (phase === "closing" && roll < 25) return closing;
  const isBlocked = sitting.status === "suspended" || sitting.floor !== null;
  if (isBlocked && dice.chance(40)) return [unblock];
  if (openVoteOf(state) !== null && roll < 75) return duringVote;
  if (roll < 30) return electing;
  return roll < 90 ? [...business, ...tabling, ...deciding] : registers(by);
};

/** The President opens the sittings, or a Vice-President. */
const opening = ({ dice, state }: Scene): Likely | null => {
  const office: Office = dice.chance(85) ? "president" : "vicePresident";
  const sitting = `PL${(state.session?.sittingsHeld ?? 0) + 1}`;
  return byOffice(state, office, { type: "OpenSitting", sitting });
};

/** Something in a body that sits, or the opening of its sitting by its president. */
const inBody = (scene: Scene): Likely | null => {
  const body = scene.dice.oneOf(scene.state.bodies.values());
  if (body === undefined) return null;
  const state = stateIn(scene.state, body.id);
  const held = body.terms.filter(({ status }) => status === "held");
  const chair = held.find((term) => term.as === "president")?.person ?? "";
  const missing = held
    .map(({ person }) => person)
    .filter((person) => state.session?.presence.people.has(person) === false);
  const sitting = `${body.id}.PL${(state.session?.sittingsHeld ?? 0) + 1}`;
  const actor = { person: chair, office: "president", onBehalfOf: null } as const;
  const found =
    state.session?.sitting == null
      ? { actor, act: { type: "OpenSitting", sitting } as const }
      : missing.length > 0 && scene.dice.chance(30)
        ? bySecretary({ type: "EnterRoom", people: missing })
        : (scene.dice.oneOf(ofBodies)?.({ ...scene, state }) ?? null);
  return found === null ? null : { ...found, actor: { ...found.actor, body: body.id } };
};

/** Somebody comes in the place of a member of the same delegation, mostly of one who has voted. */
const substitutes: Idea = ({ dice, state }) => {
  const substitute = dice.oneOf(
    state.people.values().filter(({ capacity }) => capacity === "substitute"),
  );
  const own = state.people
    .values()
    .filter(({ member, capacity }) => member === substitute?.member && capacity === "delegate");
  const ballots = openVoteOf(state)?.ballots;
  const voted = own.filter(({ id }) => ballots?.has(id) === true);
  const replaced = dice.oneOf(voted.length > 0 && dice.chance(80) ? voted : own);
  if (substitute === undefined || replaced === undefined) return null;
  const { people } = state.session?.presence ?? {};
  if (people?.has(replaced.id) === true && dice.chance(70)) {
    return as(replaced.id, { type: "LeaveRoom", people: [replaced.id] });
  }
  if (people?.has(substitute.id) !== true && dice.chance(50)) {
    return bySecretary({ type: "EnterRoom", people: [substitute.id] });
  }
  const seated = { person: substitute.id, inPlaceOf: replaced.id } as const;
  return bySecretary({ type: "SeatSubstitute", ...seated });
};

/** A count is asked for by many or by few, and made. */
const quorum: Idea = ({ dice, state }) => {
  const { session } = state;
  if (session === null) return null;
  const people = [...dice.someOf(session.presence.people.keys(), dice.chance(60) ? 70 : 20)];
  const [first] = people;
  const asks = session.quorumCheck === undefined && dice.chance(40);
  return first !== undefined && asks
    ? as(first, { type: "RequestQuorum", people })
    : inChair(session, { type: "AscertainQuorum" });
};

const conduct: Idea = ({ dice, state }) => {
  const { session } = state;
  if (session === null) return null;
  if (session.sitting?.status === "suspended") return inChair(session, { type: "ResumeSitting" });
  const vice = state.holders.get("vicePresident")?.[0];
  return (
    dice.oneOf([
      inChair(session, { type: "SuspendSitting", reason: said }),
      dice.chance(30) ? inChair(session, { type: "CloseSitting" }) : null,
      inChair(session, { type: "GiveRuling", clause: "sim.p3/order", decision: said }),
      byOffice(state, vice === undefined ? "president" : "vicePresident", { type: "TakeChair" }),
      byOffice(state, "president", { type: "TakeChair" }),
    ]) ?? null
  );
};

const business: readonly Idea[] = [
  ...[doors, doors, doors, speech, speech, quorum, substitutes, substitutes, conduct],
  ...[...inBodies.map(idea), idea(motion)],
];

/** What a committee does is what the plenary does, but for its substitutes. */
const ofBodies: readonly Idea[] = [
  ...[doors, speech, quorum, ...tabling, ...deciding],
  ...inBodies.map(idea),
];

const duringVote: readonly Idea[] = [
  ...Array.from({ length: 8 }, () => voting),
  ...[substitutes, substitutes, doors],
];

const unblock: Idea = idea(unblocked);
const close: Idea = (scene) => {
  const { session } = scene.state;
  return session === null ? null : (unblock(scene) ?? inChair(session, { type: "CloseSession" }));
};
const closing: readonly Idea[] = [close, close, unblock];

const registers = (by: Members): readonly Idea[] => [
  ...keeping.map(idea),
  ...[members, tellers, offices, terms, groups, values(by), overlays(by)],
];

/** Who can preside while the President is away. */
const offices: Idea = ({ dice, state }) => {
  const person = dice.oneOf(state.people.keys()) ?? "";
  const office = dice.chance(80) ? "vicePresident" : "president";
  return bySecretary({ type: "AssignOffice", office, person, basis: said });
};

const terms: Idea = ({ dice, state }) => {
  const body = dice.oneOf(state.bodies.values());
  if (body === undefined || dice.chance(10)) {
    const made = { body: nextId(state, "C", state.bodies.size), kind: "committee" } as const;
    return bySecretary({ type: "EstablishBody", ...made, name: made.body, basis: said });
  }
  const term = dice.oneOf(body.terms.filter(({ status }) => status === "held"));
  if (term !== undefined && dice.chance(30)) {
    const ended = { body: body.id, person: term.person, as: term.as, basis: said };
    return bySecretary({ type: "EndTermInBody", ...ended });
  }
  const named = { body: body.id, person: dice.oneOf(state.people.keys()) ?? "" };
  const office = dice.chance(80) ? "member" : "president";
  return bySecretary({ type: "NameToBody", ...named, as: office, basis: said });
};

const groups: Idea = ({ dice, state }) => {
  const all = [...dice.someOf(state.members.keys(), 50)];
  const group = { group: "GP1", name: "A group", members: all, source: said };
  const observer = `O${state.members.size}`;
  return dice.chance(50) && all.length > 0
    ? bySecretary({ type: "RecordGroup", ...group })
    : bySecretary({ type: "InviteObserver", member: observer, name: observer, decision: said });
};

const values =
  (by: Members): Idea =>
  ({ dice }) => {
    const value = dice.oneOf(Object.keys(by.values));
    const number = dice.oneOf(by.values[value ?? ""] ?? []);
    if (value === undefined || number === undefined) return null;
    return bySecretary({ type: "SetValue", value, number, source: said });
  };

/** Other rules for a time, from a day on and until a day. */
const overlays =
  (by: Members): Idea =>
  ({ dice, state, at }) => {
    const overlay = dice.oneOf(by.overlays);
    if (overlay === undefined || dice.chance(80)) return null;
    const from = addDays(dateIn(state.founding?.seat ?? "UTC", at), dice.below(2));
    const decided = { overlay, decidedBy: "Bureau", basis: said } as const;
    return bySecretary({ type: "LayOverlay", ...decided, from });
  };

/** While the rules are suspended nothing else can be done. */
const lifted: Idea = ({ state, at }) => {
  const overlay = state.overlays?.find((one) => one.until === null)?.overlay;
  const until = dateIn(state.founding?.seat ?? "UTC", at);
  if (overlay === undefined) return null;
  return bySecretary({ type: "LiftOverlay", overlay, until, decidedBy: "Bureau", basis: said });
};

/** After the close of a session, and towards the next one. */
const next: Idea = ({ dice, state, at }) => {
  if (dice.chance(20)) return groups({ dice, state, at });
  const session = `S${state.pastSessions.size + 1}`;
  const opens = addDays(dateIn("UTC", at), 30);
  const days = { session, title: session, place: "Strasbourg", opens, closes: addDays(opens, 3) };
  return bySecretary({ type: "ConveneSession", ...days });
};
