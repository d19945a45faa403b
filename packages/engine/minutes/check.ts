import { canonical } from "@hemicycle/base";
import type { Rulebook } from "../clause.ts";
import { evolve } from "../evolve.ts";
import { emptyState } from "../state.ts";
import { wallClock } from "./clock.ts";
import { agrees, outcomeOf, writeOutcome } from "./outcome.ts";
import { readLine } from "./read.ts";
import { actsOf, type Finding, type PlayedLine, type PlayedSitting, play } from "./sitting.ts";
import type { Naming, Titles } from "./slot.ts";
import { writeLine, zoneOf } from "./write.ts";

/**
 * Everything that does not hold in a text: lines that cannot be read; acts that came to something
 * else than the line says; lines that do not read back as they were written; and a journal that
 * does not fold to the state that was decided. Empty when all holds.
 */
export const check = (text: string, rulebooks: readonly Rulebook[]): readonly Finding[] =>
  findingsIn(play(text, rulebooks));

/** What does not hold in a sitting that was played. */
export const findingsIn = (sitting: PlayedSitting): readonly Finding[] => {
  const acts = actsOf(sitting);
  const titles = sitting.rulebook?.offices;
  const findings = [
    ...sitting.unread,
    ...(acts.length === 0 && sitting.unread.length === 0 ? [nothingToPlay] : []),
    ...acts.flatMap(outcomeFindings),
    ...(titles === undefined ? [] : acts.flatMap((act) => rewriteFindings(act, titles))),
    ...foldFindings(sitting),
  ];
  return findings.sort((a, b) => a.line - b.line);
};

const nothingToPlay: Finding = { line: 1, column: 1, says: "expected at least one act" };

const outcomeFindings = ({ line, text, expected, answer }: PlayedLine): readonly Finding[] => {
  if (agrees(expected, answer)) return [];
  const arrow = text.lastIndexOf(" -> ");
  const column = arrow < 0 ? text.length + 1 : arrow + 5;
  const found = writeOutcome(outcomeOf(answer));
  return [{ line, column, says: `expected ${writeOutcome(expected)}, found ${found}` }];
};

const rewriteFindings = (act: PlayedLine, titles: Titles): readonly Finding[] => {
  const says = rewritingFails(act, { state: act.before, titles });
  return says === null ? [] : [{ line: act.line, column: 1, says }];
};

/** A line that is written again must say the same act, and be written the same once more. */
const rewritingFails = (
  { envelope, expected }: Pick<PlayedLine, "envelope" | "expected">,
  naming: Naming,
): string | null => {
  const written = writeLine(envelope, naming, { timed: true, expected });
  const { date } = wallClock(zoneOf(envelope.act, naming.state), envelope.at);
  const again = readLine(written, { ...naming, clock: { date, last: null } });
  if (again.kind === "fault")
    return `written as: ${written}; column ${again.column}: ${again.says}`;
  const same =
    canonical(again.envelope) === canonical(envelope) &&
    canonical(again.expected) === canonical(expected) &&
    writeLine(again.envelope, naming, { timed: true, expected: again.expected }) === written;
  return same ? null : `does not read back: ${written}`;
};

/** The journal alone must lead to the state that was decided. */
const foldFindings = ({ recorded, state, lines }: PlayedSitting): readonly Finding[] => {
  const folded = recorded.reduce(evolve, emptyState);
  const says = "the events do not fold to the state that was decided";
  return canonical(folded) === canonical(state) ? [] : [{ line: lines.length, column: 1, says }];
};

/** One line for a finding: "line 12, column 31: expected …". */
export const sayFinding = ({ line, column, says }: Finding): string =>
  `line ${line}, column ${column}: ${says}`;
