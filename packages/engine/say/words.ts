import type { Language } from "../say.ts";

/** A wording by the plural form of the number {n} in it. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

export type OutcomeKind = "request" | "election" | "other";

/** The words of the sentence that explains a result. */
export interface ResultWords {
  /** Votes that count for the majority; the sentence begins with them. */
  readonly cast: Forms;
  readonly abstentionsNotCounted: string;
  readonly abstentionsCounted: string;
  /** What is needed, for {share}. */
  readonly needed: Forms;
  readonly share: {
    readonly majority: string;
    readonly thirds: Readonly<Record<"1/3" | "2/3", string>>;
    /** {share} as written, "3/5". */
    readonly part: string;
    readonly moreThan: string;
    /** A {share} of the {n} votes allocated. */
    readonly ofAllocated: Forms;
    /** A {share} of the {n} members. */
    readonly ofMembers: Forms;
  };
  readonly inFavour: Forms;
  /** What {cite} asks for could not be reckoned. */
  readonly notReckoned: string;
  readonly outcome: Readonly<
    Record<OutcomeKind, { readonly adopted: string; readonly rejected: string }>
  >;
  /** A {cite} in brackets; in Arabic kept apart, so that its own brackets stay on their sides. */
  readonly cited: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly colon: string;
}

const en: ResultWords = {
  cast: { one: "{n} vote cast", other: "{n} votes cast" },
  abstentionsNotCounted: "abstentions not counted",
  abstentionsCounted: "abstentions counted",
  needed: { other: "{n} needed for {share}" },
  share: {
    majority: "the majority",
    thirds: { "1/3": "one third", "2/3": "two thirds" },
    part: "{share}",
    moreThan: "more than {share}",
    ofAllocated: {
      one: "{share} of the one vote allocated",
      other: "{share} of the {n} votes allocated",
    },
    ofMembers: {
      one: "{share} of the one member",
      other: "{share} of the {n} members",
    },
  },
  inFavour: { other: "{n} in favour" },
  notReckoned: "{cite} not reckoned, as the sources do not give its figures",
  outcome: {
    request: { adopted: "accepted", rejected: "not accepted" },
    election: { adopted: "elected", rejected: "not elected" },
    other: { adopted: "adopted", rejected: "rejected" },
  },
  cited: "({cite})",
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
};

const fr: ResultWords = {
  cast: { one: "{n} suffrage exprimé", other: "{n} suffrages exprimés" },
  abstentionsNotCounted: "abstentions non comptées",
  abstentionsCounted: "abstentions comptées",
  needed: { one: "il faut {n} voix pour {share}", other: "il faut {n} voix pour {share}" },
  share: {
    majority: "la majorité",
    thirds: { "1/3": "un tiers", "2/3": "les deux tiers" },
    part: "{share}",
    moreThan: "plus de {share}",
    ofAllocated: {
      one: "{share} de la seule voix attribuée",
      other: "{share} des {n} voix attribuées",
    },
    ofMembers: {
      one: "{share} de l’unique membre",
      other: "{share} des {n} membres",
    },
  },
  inFavour: { other: "{n} voix pour" },
  notReckoned: "{cite} non calculé, les sources n’en donnant pas les chiffres",
  outcome: {
    request: { adopted: "la demande est acceptée", rejected: "la demande n’est pas acceptée" },
    election: { adopted: "l’élection est acquise", rejected: "l’élection n’est pas acquise" },
    other: { adopted: "la proposition est adoptée", rejected: "la proposition est rejetée" },
  },
  cited: "({cite})",
  comma: ", ",
  semicolon: " ; ",
  colon: " : ",
};

const es: ResultWords = {
  cast: { one: "{n} voto emitido", other: "{n} votos emitidos" },
  abstentionsNotCounted: "abstenciones no contadas",
  abstentionsCounted: "abstenciones contadas",
  needed: {
    one: "hace falta {n} voto para {share}",
    other: "hacen falta {n} votos para {share}",
  },
  share: {
    majority: "la mayoría",
    thirds: { "1/3": "un tercio", "2/3": "los dos tercios" },
    part: "{share}",
    moreThan: "más de {share}",
    ofAllocated: {
      one: "{share} del único voto asignado",
      other: "{share} de los {n} votos asignados",
    },
    ofMembers: {
      one: "{share} del único miembro",
      other: "{share} de los {n} miembros",
    },
  },
  inFavour: { other: "{n} a favor" },
  notReckoned: "{cite} no se ha calculado, pues las fuentes no dan sus cifras",
  outcome: {
    request: { adopted: "la solicitud se acepta", rejected: "la solicitud no se acepta" },
    election: {
      adopted: "la elección queda decidida",
      rejected: "la elección no queda decidida",
    },
    other: { adopted: "la propuesta se aprueba", rejected: "la propuesta se rechaza" },
  },
  cited: "({cite})",
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
};

const ar: ResultWords = {
  cast: {
    zero: "لم يُدلَ بأي صوت",
    one: "صوت واحد مُدلى به",
    two: "صوتان مُدلى بهما",
    few: "{n} أصوات مُدلى بها",
    many: "{n} صوتا مُدلى به",
    other: "{n} صوت مُدلى به",
  },
  abstentionsNotCounted: "ولا يُحتسب الامتناع",
  abstentionsCounted: "ويُحتسب الامتناع",
  needed: { other: "والمطلوب {n} لبلوغ {share}" },
  share: {
    majority: "الأغلبية",
    thirds: { "1/3": "الثلث", "2/3": "الثلثين" },
    part: "{share}",
    moreThan: "أكثر من {share}",
    ofAllocated: { other: "{share} من الأصوات المخصصة وعددها {n}" },
    ofMembers: { other: "{share} من الأعضاء وعددهم {n}" },
  },
  inFavour: { other: "والأصوات المؤيدة {n}" },
  notReckoned: "ولم تُحسب المادة {cite} لأن المصادر لا تذكر أرقامها",
  outcome: {
    request: { adopted: "قُبل الطلب", rejected: "لم يُقبل الطلب" },
    election: { adopted: "تم الانتخاب", rejected: "لم يتم الانتخاب" },
    other: { adopted: "اعتُمد الاقتراح", rejected: "رُفض الاقتراح" },
  },
  cited: "(\u2068{cite}\u2069)",
  comma: "، ",
  semicolon: "؛ ",
  colon: ": ",
};

const ru: ResultWords = {
  cast: {
    one: "Подан {n} голос",
    few: "Подано {n} голоса",
    many: "Подано {n} голосов",
    other: "Подано {n} голоса",
  },
  abstentionsNotCounted: "воздержавшиеся не учитываются",
  abstentionsCounted: "воздержавшиеся учитываются",
  needed: {
    one: "для {share} необходим {n} голос",
    few: "для {share} необходимо {n} голоса",
    many: "для {share} необходимо {n} голосов",
    other: "для {share} необходимо {n} голоса",
  },
  share: {
    majority: "большинства",
    thirds: { "1/3": "одной трети", "2/3": "двух третей" },
    part: "{share}",
    moreThan: "более чем {share}",
    ofAllocated: {
      one: "{share} от {n} распределённого голоса",
      other: "{share} от {n} распределённых голосов",
    },
    ofMembers: {
      one: "{share} от {n} члена",
      other: "{share} от {n} членов",
    },
  },
  inFavour: { other: "за — {n}" },
  notReckoned: "{cite} не рассчитано, так как источники не приводят этих чисел",
  outcome: {
    request: { adopted: "запрос принят", rejected: "запрос не принят" },
    election: { adopted: "избрание состоялось", rejected: "избрание не состоялось" },
    other: { adopted: "предложение принято", rejected: "предложение отклонено" },
  },
  cited: "({cite})",
  comma: ", ",
  semicolon: "; ",
  colon: ": ",
};

export const resultWords: Readonly<Record<Language, ResultWords>> = { en, fr, es, ar, ru };
