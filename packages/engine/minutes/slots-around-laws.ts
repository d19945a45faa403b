import { spokenAroundLaws } from "./phrases-around-laws.ts";
import { list } from "./slot.ts";
import { needed, part, row } from "./slots-import.ts";
import { date, document, spokenChoice, text } from "./slots-plain.ts";

/** An act of a member's country: its title, number, date and address. */
const nationalAct = row('an act ("Law on water" number "12-FZ" of 2026-03-01 at "https://…")', [
  needed("", "title", text),
  part(" number ", "number", text),
  part(" of ", "date", date),
  part(" at ", "address", text),
]);

const articlePair = row('articles ("5" in "12 (2)", "6")', [
  needed("", "model", text),
  part(" in ", "national", text),
]);

/** What the acts around model laws name. */
export const slotsAroundLaws = {
  nationalAct,
  articlePairs: list(articlePair.expects, articlePair),
  documents: list("documents", document),
  expertConclusion: spokenChoice("a conclusion", spokenAroundLaws.expertConclusion),
  commentKind: spokenChoice("a kind of comment", spokenAroundLaws.commentKind),
  disposition: spokenChoice("a disposition", spokenAroundLaws.disposition),
  useRelation: spokenChoice("what was made of a law", spokenAroundLaws.useRelation),
};
