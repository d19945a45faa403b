import { Dict } from "@hemicycle/base";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { Member, State } from "../state.ts";
import type { Affiliation } from "../words.ts";
import { recountBodies } from "./bodies.ts";
import type { Handlers } from "./handler.ts";
import { inSession } from "./handler.ts";
import { emptyDelegation } from "./proceedings.ts";

type RegistryEvent = Extract<
  EventType,
  | "AssemblyFounded"
  | "MemberAdmitted"
  | "AffiliationChanged"
  | "ObserverInvited"
  | "PopulationRecorded"
  | "ArrearsRecorded"
  | "VoteAllowed"
  | "CompositionRecorded"
  | "ValueSet"
  | "DelegationsAccredited"
  | "PersonRegistered"
  | "OfficeAssigned"
  | "OfficeTaken"
  | "VoteTablePublished"
>;

const withMember = (
  state: State,
  id: string,
  change: (member: Member) => Partial<Member>,
): State => {
  const member = state.members.get(id);
  if (member === undefined) return state;
  return changeState(state, { members: state.members.set(id, { ...member, ...change(member) }) });
};

/** A delegation that is in the room is counted there by what its member is now. */
const recount = (state: State, id: string, affiliation: Affiliation): State => {
  const before = state.members.get(id)?.affiliation;
  if (before === undefined || before === affiliation) return state;
  return inSession(state, ({ delegations, presence }) => {
    if ((delegations.get(id)?.inRoom ?? 0) === 0) return {};
    const counts = presence.delegations;
    const moved = { [before]: counts[before] - 1, [affiliation]: counts[affiliation] + 1 };
    return { presence: { ...presence, delegations: { ...counts, ...moved } } };
  });
};

const newMember = (id: string, name: string, rest: Partial<Member>): Member => ({
  id,
  name,
  affiliation: "member",
  from: null,
  populations: [],
  arrears: 0,
  voteAllowed: null,
  compositions: [],
  invitation: null,
  ...rest,
});

const withPerson = (
  state: State,
  event: EventOf<"PersonRegistered">,
  { seq }: Pick<Recorded, "seq">,
): State => {
  const { person, name, capacity } = event;
  const member = event.member ?? null;
  const sex = event.sex ?? null;
  const parliamentarian = event.parliamentarian ?? false;
  const people = state.people.set(person, {
    id: person,
    name,
    member,
    capacity,
    sex,
    parliamentarian,
    openCard: null,
    knownSince: seq,
    mandateEnded: false,
  });
  const next = changeState(state, { people });
  if (member === null || capacity !== "delegate") return next;
  return inSession(next, ({ delegations }) => {
    const known = delegations.get(member) ?? emptyDelegation(member);
    return {
      delegations: delegations.set(member, {
        ...known,
        delegates: known.delegates + 1,
        women: known.women + (sex === "woman" ? 1 : 0),
        men: known.men + (sex === "man" ? 1 : 0),
      }),
    };
  });
};

const assign = (state: State, office: string, people: readonly string[]): State =>
  changeState(state, {
    holders: state.holders.set(office, people),
  });

const addHolder = (state: State, office: string, person: string): State =>
  assign(state, office, [...new Set([...(state.holders.get(office) ?? []), person])]);

export const registryHandlers: Handlers<RegistryEvent> = {
  AssemblyFounded: (state, event, recorded) => {
    const { assembly, name, rulebook, edition, seat, person, personName } = event;
    const founder = { person, name: personName, capacity: "official" } as const;
    const founded = changeState(state, { founding: { assembly, name, rulebook, edition, seat } });
    const known = withPerson(founded, { type: "PersonRegistered", ...founder }, recorded);
    return addHolder(known, "secretariat", person);
  },
  MemberAdmitted: (state, { member, name, affiliation, from }) =>
    changeState(state, {
      members: state.members.set(
        member,
        newMember(member, name, { affiliation, from: from ?? null }),
      ),
    }),
  AffiliationChanged: (state, { member, affiliation, from }) =>
    recountBodies(
      withMember(recount(state, member, affiliation), member, (was) => ({
        affiliation,
        from,
        before: [...(was.before ?? []), { affiliation: was.affiliation, from: was.from }],
      })),
    ),
  ObserverInvited: (state, { member, name, decision }) =>
    changeState(state, {
      members: state.members.set(
        member,
        newMember(member, name, { affiliation: "observer", invitation: decision }),
      ),
    }),
  PopulationRecorded: (state, { member, inhabitants, asOf, source }) =>
    withMember(state, member, ({ populations }) => ({
      populations: [...populations, { inhabitants, asOf, source }],
    })),
  ArrearsRecorded: (state, { member, years }) =>
    withMember(state, member, () => ({ arrears: years })),
  VoteAllowed: (state, { member, decision }) =>
    withMember(state, member, () => ({ voteAllowed: decision })),
  CompositionRecorded: (state, { member, session, composition }) =>
    withMember(state, member, ({ compositions }) => ({
      compositions: [
        ...compositions.filter((known) => known.session !== session),
        { session, composition },
      ],
    })),
  ValueSet: (state, { value, number, source }) =>
    changeState(state, {
      values: state.values.set(value, { number, source, session: state.session?.id ?? null }),
    }),
  DelegationsAccredited: (state, { members }) =>
    inSession(state, ({ delegations }) => ({
      delegations: members.reduce(
        (all, member) => all.set(member, emptyDelegation(member)),
        delegations,
      ),
    })),
  PersonRegistered: withPerson,
  OfficeAssigned: (state, { office, person }) => addHolder(state, office, person),
  OfficeTaken: (state, { office, people }) => assign(state, office, people),
  VoteTablePublished: (state, { votes }) =>
    inSession(state, () => ({ voteTable: Dict.of(Object.entries(votes)) })),
};
