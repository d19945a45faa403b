/** A draft resolution in three languages with amendments, written for the tests. */

const paragraphs = {
  en: {
    title: "Access to safe water for all",
    f1: "The Assembly,",
    r1: "Noting that water is a condition of life and of the dignity of every person,",
    r2: "Recalling what Parliaments have promised,",
    p1: "Calls on parliaments to review their laws on water every five years;",
    p2: "Urges governments to set aside 2 per cent of their budget for wells and pipes;",
    p3: "Requests a report, which tells:",
    p3a: "what was done;",
    p3b: "what it has cost;",
    p4: "Invites the Secretary General to report to the next Assembly.",
  },
  fr: {
    title: "L’accès de tous à l’eau potable",
    f1: "L’Assemblée,",
    r1: "Notant que l’eau est une condition de la vie et de la dignité de chacun,",
    r2: "Rappelant ce que les Parlements ont promis,",
    p1: "Invite les parlements à revoir leurs lois sur l’eau tous les cinq ans ;",
    p2: "Engage les gouvernements à réserver 2 pour cent de leur budget aux puits et conduites ;",
    p3: "Demande un rapport qui dise :",
    p3a: "ce qui a été fait ;",
    p3b: "ce que cela a coûté ;",
    p4: "Prie le Secrétaire général de faire rapport à la prochaine Assemblée.",
  },
  ar: {
    title: "حصول الجميع على مياه مأمونة",
    f1: "إن الجمعية،",
    r1: "إذ تلاحظ أن الماء شرط للحياة ولكرامة كل إنسان،",
    r2: "وإذ تذكّر بما وعدت به البرلمانات،",
    p1: "تدعو البرلمانات إلى مراجعة قوانينها المتعلقة بالمياه كل خمس سنوات؛",
    p2: "تحث الحكومات على تخصيص 2 في المائة من ميزانياتها للآبار والأنابيب؛",
    p3: "تطلب تقريراً يبيّن ما يلي:",
    p3a: "ما أُنجز؛",
    p3b: "ما كلّفه ذلك؛",
  },
} as const;

type Told = keyof typeof paragraphs;

const names = { en: "English", fr: "French", ar: "Arabic" } as const;

const roleOf = (block: string): string => {
  if (block === "title") return "title";
  if (block.startsWith("f")) return "formula";
  if (block.startsWith("r")) return "recital";
  return block.length === 2 ? "operative" : "item in p3";
};

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** The line that deposits the draft's words in a language. */
export const depositing = (language: Told): string => {
  const blocks = Object.entries(paragraphs[language]).map(([block, words]) => {
    const [role, ...under] = roleOf(block).split(" in ");
    return `${block} ${role} ${quoted(words)}${under.map((holder) => ` in ${holder}`).join("")}`;
  });
  const head = `Secretariat deposits the text of draft D1 in ${names[language]} as `;
  return head + blocks.join(", ");
};

/** The operation that puts words in the place of others, in a paragraph. */
export const replacing = (
  language: Told,
  block: keyof (typeof paragraphs)["ar"],
  [old, put]: readonly [old: string, put: string],
): string => {
  const words = paragraphs[language][block];
  const at = words.indexOf(old);
  const end = at + old.length;
  const context = [words.slice(Math.max(0, at - 32), at), words.slice(end, end + 32)];
  const [before, behind] = context.map((part) => JSON.stringify(part));
  const range = `${block} ${at}-${end} ${JSON.stringify(old)}`;
  return `replace in ${range} by ${JSON.stringify(put)} between ${before} and ${behind}`;
};

/** The line by which a delegation tables an amendment; in English unless told. */
export const tables = (
  member: string,
  amendment: string,
  operation: string | { readonly line: string; readonly language?: Told; readonly how?: string },
): string => {
  const given = typeof operation === "string" ? { line: operation } : operation;
  const { line, language = "en", how = "" } = given;
  const head = `person ${member}.1 tables amendment ${amendment} to draft D1 for ${member}`;
  return `${head} in ${names[language]}${how}: ${quoted(line)}`;
};

/** A draft on the subject of the session, with its words in English, French and Arabic. */
export const draftText: readonly string[] = [
  'person NO.1 deposits draft D1 "Access to safe water for all" on item I2',
  ...(["en", "fr", "ar"] as const).map(depositing),
];

/** Amendments to it: three to the same words, one in Arabic, one withdrawn. */
export const amendments: readonly string[] = [
  tables("UY", "A1", replacing("en", "p1", ["five years", "two years"])),
  tables("KE", "A2", "delete block p1"),
  tables("JO", "A3", {
    line: replacing("ar", "p2", ["2 في المائة", "3 في المائة"]),
    language: "ar",
  }),
  tables("CL", "A4", replacing("en", "p1", ["review", "examine and review"])),
  tables("VN", "A5", "delete block p3b"),
  "person VN.1 withdraws amendment A5",
];
