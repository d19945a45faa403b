import type { Slot } from "./slot.ts";
import { slotsAroundLaws } from "./slots-around-laws.ts";
import { agendaItems, memberRows, periodRows, personRows, textBlocks } from "./slots-import.ts";
import { codeParts, lawTitles, planChanges, planItems } from "./slots-laws.ts";
import * as names from "./slots-names.ts";
import * as plain from "./slots-plain.ts";
import * as secret from "./slots-secret.ts";
import * as votes from "./slots-votes.ts";

const { id, ids, text, texts, number, date, when, zone, clause, valueName } = plain;
const { document, gestures, listSlots } = plain;
const { member, members, person, people, office } = names;
const { splits, question, questions, subject } = votes;
const { closing, counts, voters, hash, instant } = secret;

/** Every kind of thing that a phrase can name, by the word that stands for it in the phrases. */
const slots = {
  id,
  newId: id,
  ids,
  text,
  texts,
  number,
  date,
  when,
  zone,
  clause,
  value: valueName,
  document,
  member,
  members,
  person,
  people,
  office,
  splits,
  question,
  questions,
  subject,
  agendaItems,
  textBlocks,
  memberRows,
  personRows,
  periodRows,
  lawTitles,
  codeParts,
  planItems,
  planChanges,
  year: plain.year,
  gestures,
  closing,
  counts,
  voters,
  hash,
  instant,
  ...listSlots,
  ...slotsAroundLaws,
};

export const slotNamed = (name: string): Slot<unknown> => {
  if (!Object.hasOwn(slots, name)) throw new Error(`no slot is called ${name}`);
  // A field is only written with the slot that read it: the phrases tie the two together, and a
  // test writes and reads an act of every type.
  return slots[name as keyof typeof slots] as unknown as Slot<unknown>;
};
