import { beginning, editionFor, type Moment } from "@hemicycle/assembly";
import {
  type Act,
  type ActType,
  type Edition,
  type Envelope,
  type Offer,
  offers,
  type Seat,
} from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { demonstration } from "../../packages/server/demonstration/demonstration.ts";
import { decideAll, type OpenSession } from "./session.ts";

/** A moment of a session, seen by whoever presides or is to preside. */
export interface Desk {
  readonly what: string;
  readonly moment: Moment;
  readonly seat: Seat;
}

const at = "2024-03-24T15:00:00.000Z";

/** The demonstration up to an act, which is not done. */
const until = (type: Act["type"]): Moment => {
  const all = demonstration({ at });
  const end = all.findIndex(({ act }) => act.type === type);
  return decideAll(beginning, all.slice(0, end), []);
};

const beforeOpening = (): Desk => {
  const moment = until("OpenSitting");
  const person = moment.state.holders.get("organisationPresident")?.[0] ?? "";
  const seat = { person, office: "organisationPresident" } as const;
  return { what: "before the first sitting", moment, seat };
};

/** The General Debate with a speaker, forty who wait, points of order and motions. */
const debating = (session: OpenSession): Desk => {
  const founded = decideAll(beginning, demonstration({ at }), []);
  const { chair, delegates } = session;
  const ofMembers = new Map(
    delegates
      .filter(({ person }) => founded.state.session?.presence.people.has(person) === true)
      .map(({ member, person }) => [member, person]),
  );
  const there = [...ofMembers.values()];
  const inChair = (act: Act): Envelope => ({ at, by: chair, office: "chair", act });
  const own = (act: (person: string) => Act, from: number, count: number): Envelope[] =>
    there.slice(from, from + count).map((person) => ({ at, by: person, act: act(person) }));
  const speaker = there[1] ?? "";
  const moment = decideAll(
    founded,
    [
      inChair({ type: "TakeUpItem", item: "I1" }),
      ...own(() => ({ type: "RequestFloor", purpose: "statement" }), 1, 41),
      inChair({ type: "GiveFloor", person: speaker, purpose: "statement" }),
      ...own((person) => ({ type: "RaisePointOfOrder", point: person, matter: "x" }), 42, 3),
    ],
    [],
  );
  return {
    what: "General Debate, 40 wait for the floor",
    moment,
    seat: { person: chair, office: "chair" },
  };
};

/** The same screen at several moments of one session. */
export const desks = (session: OpenSession, later: Moment): readonly Desk[] => {
  const seat = { person: session.chair, office: "chair" } as const;
  return [
    beforeOpening(),
    debating(session),
    { what: "a vote is open", moment: session.moment, seat },
    { what: `the same, journal of ${later.seq}`, moment: later, seat },
  ];
};

/** The edition by which all acts of a moment are judged. */
export const governing = ({ state }: Moment): Edition => {
  const envelope = { at, by: "", act: { type: "TakeChair" } } as const;
  const found = editionFor(rulebooks, state, envelope);
  if (found.kind === "fault") throw new Error(found.fault.id);
  return found.edition;
};

/** How many guards are asked about a kind of act. */
export const guardsOf = ({ clauses }: Edition, type: ActType): number =>
  clauses.filter((clause) => clause.kind === "guard" && clause.on.includes(type)).length;

/** Everything that may be done now and why not the rest. */
export const offered = ({ moment, seat }: Desk): readonly Offer[] =>
  offers(governing(moment), moment.state, { seat, at });
