import type { Act, ActType, Envelope } from "../acts.ts";
import type { Edition } from "../clause.ts";
import {
  type Event,
  type EventOf,
  type Ground,
  type Recorded,
  recordedAs,
  type WorkedOutEvent,
} from "../events.ts";
import { namingIn, writePlace } from "../minutes/place.ts";
import type { Naming } from "../minutes/slot.ts";
import { joined } from "../minutes/slot.ts";
import { office, person } from "../minutes/slots-names.ts";
import { quoted } from "../minutes/slots-plain.ts";
import { question as questionSlot } from "../minutes/slots-votes.ts";
import { writeLine } from "../minutes/write.ts";
import { clauseOf } from "../outline.ts";
import { citeShort, sayNumber } from "../say.ts";
import { resultSentence } from "./result.ts";
import { roundSentence } from "./round.ts";

/** What an event is told against: the state before it, the titles of offices, the clauses. */
export interface Telling extends Naming {
  readonly edition: Edition;
}

/**
 * One line for an event in a list, in English, with the clauses that it rests on in short form:
 * "President opens vote V1 (33.1)". What an act became is told in the words of the minutes.
 */
export const sayEvent = (recorded: Recorded, telling: Telling): string => {
  const grounds = sayGrounds(recorded.grounds, telling.edition);
  return grounds === "" ? sayBare(recorded, telling) : `${sayBare(recorded, telling)} (${grounds})`;
};

/** "33.1, 30.1; by ruling 23.1; as recorded 34.3". */
export const sayGrounds = (grounds: readonly Ground[], edition: Edition): string => {
  const cited = (how: Ground["how"]): string =>
    [
      ...new Set(
        grounds
          .filter((ground) => ground.how === how)
          .map(({ clause }) => citeShort(clauseOf(edition, clause)?.cites ?? clause)),
      ),
    ].join(", ");
  const said: readonly (readonly [string, string])[] = [
    ["", cited("held")],
    ["follows from ", cited("consequence")],
    ["by ", cited("value")],
    ["by ruling on ", cited("ruling")],
    ["as recorded: ", cited("recorded")],
  ];
  return said.flatMap(([how, clauses]) => (clauses === "" ? [] : [how + clauses])).join("; ");
};

const actOf = new Map<string, ActType>(
  Object.entries(recordedAs).map(([act, event]) => [
    event,
    // The keys of `recordedAs` are act types; Object.entries widens them to string.
    act as ActType,
  ]),
);

const sayBare = (recorded: Recorded, telling: Telling): string => {
  const { event, body } = recorded;
  const type = actOf.get(event.type);
  if (type === undefined) {
    const there = { ...telling, ...namingIn(telling, body) };
    return `${writePlace(recorded, there.state)}${sayWorkedOut(event, recorded, there)}`;
  }
  // The event has the fields of this act: the type of `recordedAs` ties the two together.
  const act = { ...event, type } as unknown as Act;
  return writeLine(envelopeOf(recorded, act), telling);
};

const envelopeOf = ({ at, by, office: title, onBehalfOf, body }: Recorded, act: Act): Envelope => ({
  at,
  by,
  act,
  ...(body === undefined ? {} : { body }),
  ...(title === null ? {} : { office: title }),
  ...(onBehalfOf === null ? {} : { onBehalfOf }),
});

type Tellers = {
  readonly [T in WorkedOutEvent["type"]]: (event: EventOf<T>, telling: Telling) => string;
};

const many = (count: number, one: string, more: string): string =>
  `${sayNumber(count, "en")} ${count === 1 ? one : more}`;

const people = (ids: readonly string[], telling: Telling): string =>
  joined(ids.map((id) => telling.state.people.get(id)?.name ?? person.write(id, telling)));

const tellers: Tellers = {
  VoteTablePublished: ({ votes }) => {
    const all = Object.values(votes);
    const total = all.reduce((sum, one) => sum + one, 0);
    const members = many(all.length, "member", "members");
    return `The table of votes is published: ${many(total, "vote", "votes")} of ${members}`;
  },
  RegisterImported: ({ import: id, source, entries }) =>
    `Import ${id} from ${quoted(source.title)}: ${many(entries, "entry", "entries")}`,
  SessionOpened: ({ session }) => `Session ${session} is open`,
  LawDecided: ({ law, draft }) => `Law ${law} is adopted as draft ${draft}`,
  ProgressReported: ({ plan, edition, delivered, planned }) =>
    `Plan ${plan}, edition ${edition}: ${delivered} of ${many(planned, "item", "items")} delivered`,
  RulingDeclared: ({ clause, decision }, { edition }) =>
    `Ruling on ${citeShort(clauseOf(edition, clause)?.cites ?? clause)}: "${decision}"`,
  QuorumAnnounced: ({ delegations, needed }) => {
    const least = many(needed, "delegation", "delegations");
    return `The quorum is ${least} of ${sayNumber(delegations, "en")}`;
  },
  FloorGiven: ({ speech, person: id, seconds }, telling) => {
    const time = seconds === null ? "" : ` for ${many(seconds, "second", "seconds")}`;
    return `${people([id], telling)} has the floor${time}, speech ${speech}`;
  },
  SpeechEnded: ({ speech, seconds }) =>
    `Speech ${speech} ends after ${many(seconds, "second", "seconds")}`,
  VoteOpened: ({ vote, start, drawn, archive }, { state }) => {
    const first = start === undefined ? "" : `, starting with ${nameOf(state, start)}`;
    const box = archive === undefined ? "" : `, archive ${archive}`;
    return `Vote ${vote} is open${first}${drawn === undefined ? "" : ` (${drawn})`}${box}`;
  },
  ResultDeclared: ({ vote, results }, telling) =>
    `Result of vote ${vote}: ` +
    results
      .map((result) => {
        const said = questionSlot.write(result.question, telling);
        return `${said}: ${resultSentence(result, telling.edition, "en")}`;
      })
      .join(" "),
  RoundDeclared: ({ vote, election, ...round }, { state, edition }) => {
    const sentence = roundSentence({ vote, ...round }, { state, edition }, "en");
    return `Result of vote ${vote}: round ${round.round} of election ${election}: ${sentence}`;
  },
  TieBroken: ({ election, person: id, by }, telling) =>
    `Equal votes in election ${election}: ${people([id], telling)} is elected by ${by}`,
  QuorumAscertained: ({ needed, present }) =>
    `In the room: ${sayNumber(present, "en")}; needed: ${sayNumber(needed, "en")}`,
  DecidedWithoutVote: ({ question }, telling) =>
    `Adopted without a vote: ${questionSlot.write(question, telling)}`,
  AgreementFailed: ({ question }, telling) =>
    `Not adopted, as there is no agreement: ${questionSlot.write(question, telling)}`,
  OfficeTaken: ({ office: title, people: ids }, telling) =>
    `${people(ids, telling)} ${ids.length === 1 ? "takes" : "take"} office as ` +
    office.write(title, telling),
  RequestCommunicated: ({ request }) => `Request ${request} is sent to all members`,
  JointRequestMade: ({ request }) => `All authors have signed joint request ${request}`,
  AmendmentFallen: ({ amendment, by }) => `Amendment ${amendment} falls, in consequence of ${by}`,
  TextAdopted: ({ draft, version }) =>
    `Draft ${draft} is adopted as version ${version} of its text`,
  DraftRejected: ({ draft }) => `Draft ${draft} is rejected, as all of its parts were`,
  PlacesExchanged: ({ people: ids }, telling) => `${people(ids, telling)} exchange places`,
  RapporteursAppointed: ({ item, people: ids }, telling) =>
    `${people(ids, telling)} ${ids.length === 1 ? "is rapporteur" : "are rapporteurs"} on item ${item}`,
  ProcedureApproved: ({ item }) => `The procedure for item ${item} is approved`,
  DecisionReopened: ({ question }, telling) =>
    `The decision on ${questionSlot.write(question, telling)} is open again`,
  RulesAmended: ({ measure, edition }) =>
    `The rules are amended by ${measure}` +
    (edition === undefined ? "" : `; edition ${edition} governs after this session`),
  SittingTakenInCamera: () => "The sitting is held in camera",
  SpeakersListClosed: () => "The list of speakers is closed",
  DebateAdjourned: ({ item, sineDie }) =>
    `The debate on item ${item} is adjourned${sineDie ? " sine die" : ""}`,
  SittingToEnd: ({ how }) => `The sitting is to ${how}`,
  DivisionSettled: ({ draft, agreed }) =>
    `Draft ${draft} is ${agreed ? "divided" : "not divided"} for the vote`,
};

const nameOf = ({ members }: Telling["state"], id: string): string => members.get(id)?.name ?? id;

const sayWorkedOut = (event: Event, { seq }: Recorded, telling: Telling): string => {
  if (!Object.hasOwn(tellers, event.type)) throw new Error(`event ${seq} has no wording`);
  // The table's type gives each teller the event of its own type.
  const tell = tellers[event.type as WorkedOutEvent["type"]] as (
    event: Event,
    telling: Telling,
  ) => string;
  return tell(event, telling);
};
