import type { Outline } from "../outline.ts";
import { citeShort, fill, type Language, pluralOf } from "../say.ts";
import type { Round, State } from "../state.ts";
import { cited, inForm } from "./result.ts";
import { type RoundWords, roundWords } from "./round-words.ts";
import { resultWords } from "./words.ts";

type Known = { readonly state: Pick<State, "people">; readonly edition: Outline };

/**
 * The result of a round as a sentence that the President could read out: "394 votes cast (34.2);
 * 198 needed for the majority (34.1); Ann 222, Bea 67, Cho 53, Dia 52: Ann is elected."
 */
export const roundSentence = (
  round: Omit<Round, "round">,
  { state, edition }: Known,
  language: Language,
): string => {
  const words = resultWords[language];
  const cite = (of: string): string => fill(words.cited, { cite: of }, language);
  const nameOf = (person: string): string => state.people.get(person)?.name ?? person;
  const { cast, castClause, blank, polled, cites } = round;
  const blanks =
    blank === 0 ? "" : words.comma + inForm(roundWords[language].blank, blank, language);
  const parts = [
    `${inForm(words.cast, cast, language)}${blanks} ${cite(cited(edition, castClause))}`,
    `${sayNeeded(round, language)} ${cite(citeShort(cites))}`,
    polled.map(({ person, votes }) => `${nameOf(person)} ${votes}`).join(words.comma),
  ];
  const elected = round.elected.map(nameOf).join(words.comma);
  const outcome = sayOutcome(round, roundWords[language], { elected, language });
  return `${parts.join(words.semicolon)}${words.colon}${outcome}.`;
};

const sayNeeded = ({ needed }: Pick<Round, "needed">, language: Language): string => {
  if (needed === null) return roundWords[language].relative;
  const { needed: forms, share } = resultWords[language];
  const wording = forms[pluralOf(needed, language)] ?? forms.other;
  return fill(wording, { n: needed, share: share.majority }, language);
};

const sayOutcome = (
  { outcome, elected }: Pick<Round, "outcome" | "elected">,
  words: RoundWords,
  { elected: names, language }: { readonly elected: string; readonly language: Language },
): string => {
  const rest = outcome === "elected" ? [] : [words[outcome]];
  const own = elected.length === 0 ? [] : [fill(words.elected, { names }, language)];
  return [...own, ...rest].join(resultWords[language].comma);
};
