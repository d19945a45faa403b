import type { Language } from "../say.ts";
import type { Forms } from "./words.ts";

/** The words of the sentence that explains a round of an election. */
export interface RoundWords {
  /** Votes for nobody. */
  readonly blank: Forms;
  /** Where the most votes are enough. */
  readonly relative: string;
  readonly elected: string;
  /** Places are left. */
  readonly open: string;
  readonly tie: string;
}

export const roundWords: Readonly<Record<Language, RoundWords>> = {
  en: {
    blank: { one: "{n} blank", other: "{n} blank" },
    relative: "the most votes are enough",
    elected: "elected: {names}",
    open: "nobody else has the majority",
    tie: "equal votes at the last place, nobody elected to it",
  },
  fr: {
    blank: { one: "{n} blanc", other: "{n} blancs" },
    relative: "la majorité relative suffit",
    elected: "élu : {names}",
    open: "nul autre n’a la majorité",
    tie: "égalité des voix pour le dernier siège, qui reste vacant",
  },
  es: {
    blank: { one: "{n} en blanco", other: "{n} en blanco" },
    relative: "basta la mayoría relativa",
    elected: "queda elegido: {names}",
    open: "nadie más tiene la mayoría",
    tie: "empate por el último puesto, que queda vacante",
  },
  ar: {
    blank: {
      zero: "ولا بطاقات بيضاء",
      one: "وبطاقة بيضاء واحدة",
      two: "وبطاقتان بيضاوان",
      few: "و{n} بطاقات بيضاء",
      many: "و{n} بطاقة بيضاء",
      other: "و{n} بطاقة بيضاء",
    },
    relative: "تكفي الأغلبية النسبية",
    elected: "انتُخب: {names}",
    open: "ولم ينل غيرهم الأغلبية",
    tie: "تعادلت الأصوات على المقعد الأخير فبقي شاغراً",
  },
  ru: {
    blank: {
      one: "{n} пустой",
      few: "{n} пустых",
      many: "{n} пустых",
      other: "{n} пустых",
    },
    relative: "достаточно относительного большинства",
    elected: "избраны: {names}",
    open: "больше никто не набрал большинства",
    tie: "равенство голосов за последнее место, оно остаётся вакантным",
  },
};
