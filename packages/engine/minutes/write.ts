import type { Act, Envelope, Ruling } from "../acts.ts";
import { memberOf } from "../find.ts";
import type { State } from "../state.ts";
import { writeActor, writeFounder } from "./actor.ts";
import { wallClock } from "./clock.ts";
import { writePieces } from "./match.ts";
import { type Expected, writeOutcome } from "./outcome.ts";
import { namingIn, writePlace } from "./place.ts";
import { writeSigning } from "./signing.ts";
import type { Naming } from "./slot.ts";
import { quoted } from "./slots-plain.ts";
import { templates } from "./template.ts";

/** How a line is written: with its time, with what is expected of it. */
export interface Writing {
  readonly timed?: boolean;
  readonly expected?: Expected;
}

/** Writes an act as a line of the minutes, in the state before it. */
export const writeLine = (envelope: Envelope, whole: Naming, writing: Writing = {}): string => {
  const time = writing.timed === true ? `${writeTime(envelope, whole)} ` : "";
  const naming = namingIn(whole, envelope.body);
  const place = writePlace(envelope, naming.state);
  const who = isFounder(envelope, naming) ? writeFounder(naming) : writeActor(envelope, naming);
  const ruling = envelope.ruling === undefined ? "" : writeRuling(envelope.ruling);
  const signed =
    envelope.signedWith === undefined ? "" : writeSigning(envelope.signedWith, envelope.at);
  return `${time}${place}${who} ${writePhrase(envelope, naming)}${ruling}${signed}${writeExpected(writing)}`;
};

const isFounder = ({ act, by, office }: Envelope, { state }: Naming): boolean =>
  act.type === "FoundAssembly" &&
  state.founding === null &&
  act.person === by &&
  office === "secretariat";

/** On the clock of the seat; seconds only where there are any. */
export const writeTime = ({ at, act }: Pick<Envelope, "at" | "act">, { state }: Naming): string => {
  const { time } = wallClock(zoneOf(act, state), at);
  return time.endsWith(":00") ? time.slice(0, 5) : time;
};

/** The zone of the seat; the founding names it. */
export const zoneOf = (act: Act, { founding }: State): string =>
  founding?.seat ?? (act.type === "FoundAssembly" ? act.seat : "UTC");

const writePhrase = ({ act, by, onBehalfOf }: Envelope, naming: Naming): string => {
  const pieces = templates.find(({ type }) => type === act.type)?.pieces ?? [];
  const own =
    act.type === "CastBallot" && memberOf(naming.state, onBehalfOf ?? by)?.id === act.member;
  return writePieces(pieces, own ? { ...act, member: undefined } : { ...act }, naming);
};

const writeRuling = ({ clauses, reason, advice }: Ruling): string => {
  const heard = advice === undefined ? "" : `, advice ${quoted(advice)}`;
  return ` ruling ${clauses.join(", ")}: ${quoted(reason)}${heard}`;
};

/** That an act is accepted goes without saying, unless the line names the events. */
const writeExpected = ({ expected }: Writing): string => {
  if (expected === undefined) return "";
  if (expected.kind === "accepted" && expected.events.length === 0) return "";
  return ` -> ${writeOutcome(expected)}`;
};
