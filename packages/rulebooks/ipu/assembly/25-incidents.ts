import { type Clause, fails, guard, holds, openVoteOf } from "@hemicycle/engine";
import { onlyChair } from "../common.ts";

/** Rule 25: who deals with an incident. */
export const dealtWithBy = guard({
  id: "ipu.a25/dealt-with-by",
  cites: "Rules of the Assembly, 25",
  reading:
    "The President deals with an incident at once, in the sitting, and takes the measure that is " +
    "needed. Nothing has to wait for it and it waits for nothing: no other rule stands in its way. " +
    "Which measure is needed the Rules leave to the President.",
  on: ["DealWithIncident"],
  says: {
    en: "The President ({chair}) deals with incidents, not {by}.",
    fr: "C'est le Président ({chair}) qui règle les incidents, non {by}.",
    es: "El Presidente ({chair}) resuelve los incidentes, no {by}.",
    ar: "الرئيس ({chair}) هو الذي يعالج الحوادث، لا {by}.",
    ru: "Инциденты улаживает Председатель ({chair}), а не {by}.",
  },
  check: onlyChair,
  examples: [
    'a sitting | President deals with "Shouts from the gallery": "The gallery is cleared" | accepted',
    'a sitting; open vote; M5 raises point of order O1: "Noise" | President deals with "Shouts from the gallery": "The gallery is cleared" | accepted',
    'a sitting | Secretary General deals with "Shouts from the gallery": "The gallery is cleared" | refused ipu.a25/dealt-with-by',
  ],
});

/** Rule 25 and 32.1: a vote is suspended for an incident only. */
export const suspendedVote = guard({
  id: "ipu.a25/suspended-vote",
  cites: "Rules of the Assembly, 25",
  reading:
    "To suspend the sitting while a vote is open interrupts the vote (32.1). An incident, such as " +
    "devices that fail, for which there is no rule, can make it necessary: the President then " +
    "says so.",
  on: ["SuspendSitting"],
  discretion: "chair",
  says: {
    en: "Vote {vote} is open; only an incident allows the President to suspend the sitting now.",
    fr: "Le vote {vote} est ouvert ; seul un incident permet au Président de suspendre la séance.",
    es: "La votación {vote} está abierta; solo un incidente permite al Presidente suspender la sesión.",
    ar: "التصويت {vote} جارٍ؛ ولا يجوز للرئيس تعليق الجلسة الآن إلا بسبب حادث.",
    ru: "Идёт голосование {vote}; прервать заседание Председатель может только из-за инцидента.",
  },
  check: ({ state }) => {
    const vote = openVoteOf(state);
    return vote === null ? holds : fails({ vote: vote.id });
  },
  examples: [
    'a sitting; announced vote | President suspends the sitting: "A break" | accepted',
    'a sitting; closed vote | President suspends the sitting: "A break" | accepted',
    'a sitting; open vote | President suspends the sitting: "A break" | refused ipu.a25/suspended-vote vote=V1',
    'a sitting; open vote | President suspends the sitting: "No electricity" ruling ipu.a25/suspended-vote: "The devices have failed" | accepted',
  ],
});

export const clauses: readonly Clause[] = [dealtWithBy, suspendedVote];
