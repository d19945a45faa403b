import type { Recorded } from "@hemicycle/engine";
import type { Shown } from "../../client/live.svelte.ts";
import type { Citation, JournalEntry } from "../../components/types.ts";
import { groundClauses, plainCitation } from "./cite.ts";
import { eventText } from "./events.ts";
import { memberName, numberIn, personName } from "./names.ts";
import { type Scene, zoneOf } from "./scene.ts";

export type { Shown };

type SealedPlace = Extract<Shown, { readonly sealed: true }>;

/** The entries of a list, in the order given. A sealed one keeps its number. */
export const journalEntries = (scene: Scene, shown: readonly Shown[]): readonly JournalEntry[] =>
  shown.map((one) => ("sealed" in one ? sealedEntry(scene, one) : openEntry(scene, one)));

const openEntry = (scene: Scene, recorded: Recorded): JournalEntry => ({
  seq: recorded.seq,
  time: exactTime(scene, recorded.at),
  text: eventText(scene, recorded),
  ...pressedBy(scene, recorded),
  seal: "open",
  citations: citationsOf(scene, recorded),
});

/** Who pressed and at whose direction: what is done for oneself needs no such line. */
const pressedBy = (scene: Scene, { by, onBehalfOf }: Recorded): Pick<JournalEntry, "by"> => {
  if (onBehalfOf === null || onBehalfOf === by) return {};
  const [clerk, principal] = [by, onBehalfOf].map((person) => personName(scene, person));
  return {
    by: scene.words.say("journal.by", { by: clerk ?? by, principal: principal ?? onBehalfOf }),
  };
};

/** One clause an entry: the list is narrow, and the rule pages have them all. */
const citationsOf = (scene: Scene, { event, grounds }: Recorded): readonly Citation[] => {
  const ruled = event.type === "RulingDeclared" || event.type === "RulingGiven";
  const clause = ruled ? event.clause : groundClauses(scene, grounds)[0];
  return clause === undefined ? [] : [plainCitation(scene, clause)];
};

const sealedEntry = (scene: Scene, { seq, ballot }: SealedPlace): JournalEntry => ({
  seq,
  time: "",
  text: sealedText(scene, ballot),
  seal: "sealed",
  citations: [],
});

const sealedText = (scene: Scene, ballot: SealedPlace["ballot"]): string => {
  if (ballot === null) return scene.words.say("journal.sealed");
  const number = numberIn(ballot.vote);
  if (!("member" in ballot)) return scene.words.say("journal.sealed.count", { number });
  return scene.words.say("journal.sealed.ballot", {
    member: memberName(scene, ballot.member),
    number,
  });
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** "15:46:09", the same signs in every language. */
export const exactTime = (scene: Pick<Scene, "state">, at: string | number): string => {
  const zone = zoneOf(scene);
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", hourCycle: "h23", timeZone: zone });
  formats.set(zone, format);
  return format.format(typeof at === "string" ? Date.parse(at) : at);
};
