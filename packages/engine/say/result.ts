import { clauseOf, type Outline } from "../outline.ts";
import { citeShort, fill, type Language, pluralOf } from "../say.ts";
import type { QuestionResult, Reckoning } from "../state.ts";
import { type Forms, type OutcomeKind, resultWords } from "./words.ts";

/**
 * The result as a sentence that the President could read out, with every part of its arithmetic:
 * "1,062 votes cast, abstentions not counted (34.2); 708 needed for two thirds (11.2(a)); 1,027 in
 * favour: accepted."
 */
export const resultSentence = (
  result: QuestionResult,
  edition: Outline,
  language: Language,
): string => {
  const words = resultWords[language];
  const parts = [
    sayCast(result, edition, language),
    ...result.reckonings.map((reckoning) => sayNeeded(reckoning, language)),
    ...result.asRecorded.map((clause) =>
      fill(words.notReckoned, { cite: cited(edition, clause) }, language),
    ),
    inForm(words.inFavour, result.yes, language),
  ];
  const outcome = words.outcome[kindOf(result)][result.outcome];
  return `${parts.join(words.semicolon)}${words.colon}${outcome}.`;
};

const kindOf = ({ question }: QuestionResult): OutcomeKind =>
  question.kind === "request" || question.kind === "election" ? question.kind : "other";

/** How a clause is cited within its own document. */
export const cited = (edition: Outline, id: string): string =>
  citeShort(clauseOf(edition, id)?.cites ?? id);

/** A wording in the plural form of its number. */
export const inForm = (forms: Forms, n: number, language: Language): string =>
  fill(forms[pluralOf(n, language)] ?? forms.other, { n }, language);

const sayCast = (
  { yes, no, abstain, cast, castClause }: QuestionResult,
  edition: Outline,
  language: Language,
): string => {
  const words = resultWords[language];
  const how = cast === yes + no ? words.abstentionsNotCounted : words.abstentionsCounted;
  const said = inForm(words.cast, cast, language);
  const abstained = abstain === 0 ? "" : `${words.comma}${how}`;
  const cite = fill(words.cited, { cite: cited(edition, castClause) }, language);
  return `${said}${abstained} ${cite}`;
};

const sayNeeded = (reckoning: Reckoning, language: Language): string => {
  const { needed, cites } = reckoning;
  const words = resultWords[language];
  const wording = words.needed[pluralOf(needed, language)] ?? words.needed.other;
  const share = sayWhole(reckoning, language);
  const cite = fill(words.cited, { cite: citeShort(cites) }, language);
  return `${fill(wording, { n: needed, share }, language)} ${cite}`;
};

/** "two thirds", "one third of the 1,210 votes allocated", "one third of the 306 members". */
const sayWhole = (reckoning: Reckoning, language: Language): string => {
  const share = sayShare(reckoning, language);
  if (reckoning.of === "votesCast") return share;
  const { ofAllocated, ofMembers } = resultWords[language].share;
  const forms = reckoning.of === "members" ? ofMembers : ofAllocated;
  const wording = forms[pluralOf(reckoning.base, language)] ?? forms.other;
  return fill(wording, { share, n: reckoning.base }, language);
};

const sayShare = ({ share, more, of }: Reckoning, language: Language): string => {
  const words = resultWords[language].share;
  if (share === "1/2" && more && of === "votesCast") return words.majority;
  const said =
    share === "1/3" || share === "2/3"
      ? words.thirds[share]
      : fill(words.part, { share }, language);
  return more ? fill(words.moreThan, { share: said }, language) : said;
};
