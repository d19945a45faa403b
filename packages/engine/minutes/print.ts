import type { Recorded } from "../events.ts";
import { evolve } from "../evolve.ts";
import { sayEvent, sayGrounds, type Telling } from "../say/event.ts";
import { sayRefusal } from "../say/refusal.ts";
import { resultSentence } from "../say/result.ts";
import { citeShort } from "../say.ts";
import type { State } from "../state.ts";
import { findingsIn, sayFinding } from "./check.ts";
import { actsOf, type Finding, type PlayedLine, type PlayedSitting } from "./sitting.ts";
import { question } from "./slots-votes.ts";
import { writeLine, writeTime } from "./write.ts";

const indent = " ".repeat(10);

/**
 * A sitting as text: each act with its time, what came of it, the clauses that it rests on in
 * short form, and the sentence of each result. At the end what does not hold, as `check` finds it.
 * In English.
 */
export const printSitting = (sitting: PlayedSitting): string => {
  const body = sitting.lines.flatMap((line) =>
    line.kind === "act" ? printAct(line, sitting) : [line.text],
  );
  return `${body.join("\n").trimEnd()}\n\n${printSummary(sitting).join("\n")}\n`;
};

const tellingOf = ({ rulebook, edition }: PlayedSitting, state: State): Telling | null =>
  rulebook === null || edition === null ? null : { state, titles: rulebook.offices, edition };

const printAct = (line: PlayedLine, sitting: PlayedSitting): readonly string[] => {
  const telling = tellingOf(sitting, line.before);
  if (telling === null) return [line.text];
  const time = writeTime(line.envelope, telling).padEnd(indent.length);
  const said = `${time}${writeLine(line.envelope, telling)}`;
  return [said, ...printAnswer(line, telling).map((text) => indent + text)];
};

const printAnswer = ({ answer }: PlayedLine, telling: Telling): readonly string[] => {
  switch (answer.kind) {
    case "accepted":
      return printRecorded(answer.recorded, telling);
    case "refused":
      return answer.because.map(
        (refusal) => `refused: ${sayRefusal(refusal, "en")} (${citeShort(refusal.cites)})`,
      );
    case "undecided":
      return answer.unset.map(({ value, cites }) =>
        cites === ""
          ? `undecided: ${value} is unset`
          : `undecided: ${value} is unset (${citeShort(cites)})`,
      );
    case "impossible":
      return answer.faults.map(({ id, where, facts }) => {
        const named = facts["id"] === undefined || facts["id"] === "" ? "" : ` "${facts["id"]}"`;
        return `impossible: ${id} ${where}${named}`;
      });
  }
};

/** The act itself is told by its line; what follows from it has lines of its own. */
const printRecorded = (recorded: readonly Recorded[], telling: Telling): readonly string[] => {
  const own = recorded.find(({ grounds }) => grounds.some(({ how }) => how !== "consequence"));
  const cited = sayGrounds(own?.grounds ?? [], telling.edition);
  const lines = [cited === "" ? "accepted" : `accepted (${cited})`];
  let { state } = telling;
  recorded.forEach((entry, at) => {
    lines.push(...printEvent(entry, { ...telling, state }, at > 0 && entry !== own));
    state = evolve(state, entry);
  });
  return lines;
};

const printEvent = (recorded: Recorded, telling: Telling, follows: boolean): readonly string[] => {
  const { event } = recorded;
  if (event.type === "ResultDeclared") {
    return event.results.map(
      (result) =>
        `${question.write(result.question, telling)}: ` +
        resultSentence(result, telling.edition, "en"),
    );
  }
  const told = follows || event.type === "RulingDeclared" || event.type === "QuorumAnnounced";
  return told ? [sayEvent(recorded, telling)] : [];
};

const outcomes = ["accepted", "refused", "undecided", "impossible"] as const;

const printSummary = (sitting: PlayedSitting): readonly string[] => {
  const acts = actsOf(sitting);
  const counts = outcomes.flatMap((kind) => {
    const count = acts.filter(({ answer }) => answer.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  const findings: readonly Finding[] = findingsIn(sitting);
  return [
    `${[`${acts.length} acts`, counts.join(", ")].filter(Boolean).join(": ")}. ${sitting.recorded.length} events.`,
    ...(findings.length === 0
      ? ["Everything came out as the minutes say."]
      : ["This did not come out as the minutes say:", ...findings.map(sayFinding)]),
  ];
};
