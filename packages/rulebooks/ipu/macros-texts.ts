/** A text for the examples, written for them, and short ways to amend it. */

const paragraphs = {
  p1: "Calls upon parliaments to review their laws every five years;",
  p2: "Urges governments to act;",
  p3: "Requests a report, on:",
} as const;

/** The paragraphs of the text of the examples, as the minutes write them. */
export const exampleBlocks =
  'title title "Access to water", r1 recital "Noting that water is a condition of life,", ' +
  `p1 operative "${paragraphs.p1}", p2 operative "${paragraphs.p2}", ` +
  `p3 operative "${paragraphs.p3}", p3a item "the measures taken;" in p3`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

/** "delete p2", "replace five by ten": the line of the operation, in quotes. */
const operation = (wish: string): string => {
  const [verb = "", old = "", , put = ""] = wish.split(" ");
  if (verb === "delete") return quoted(`delete block ${old}`);
  const words = paragraphs.p1;
  const from = words.indexOf(old);
  const to = from + old.length;
  const context = [words.slice(Math.max(0, from - 32), from), words.slice(to, to + 32)];
  const [before, behind] = context.map((part) => JSON.stringify(part));
  const what = `replace in p1 ${from}-${to} ${JSON.stringify(old)} by ${JSON.stringify(put)}`;
  return quoted(`${what} between ${before} and ${behind}`);
};

type Groups = Readonly<Record<string, string | undefined>>;

const deposited = ({ draft = "" }: Groups): readonly string[] => [
  `Secretariat deposits the text of draft ${draft} in English as ${exampleBlocks}`,
];

const tabled = ({ amendment = "", member = "", wish = "delete p1" }: Groups): readonly string[] => [
  `${member} tables amendment ${amendment} to draft D1 for ${member} in English: ${operation(wish)}`,
];

/** A word of the example above put in the place of the one that A1 puts there. */
const subTabled = ({
  amendment = "",
  member = "",
  old = "",
  put = "",
}: Groups): readonly string[] => {
  const words = paragraphs.p1.replace("five", old);
  const from = words.indexOf(old);
  const to = from + old.length;
  const before = JSON.stringify(words.slice(Math.max(0, from - 32), from));
  const behind = JSON.stringify(words.slice(to, to + 32));
  const what = `replace in p1 ${from}-${to} ${JSON.stringify(old)} by ${JSON.stringify(put)}`;
  const line = quoted(`${what} between ${before} and ${behind}`);
  return [
    `${member} tables amendment ${amendment} to draft D1 for ${member} in English, ` +
      `amending A1: ${line}`,
  ];
};

const decided = ({ amendment = "", yes = "" }: Groups): readonly string[] => {
  const vote = `V.${amendment}`;
  const ballot = yes === "adopted" ? "10 yes" : "10 no";
  return [
    `President announces vote ${vote} on amendment ${amendment} by devices`,
    `President opens vote ${vote}`,
    `M1 casts ${ballot} in vote ${vote}`,
    `President closes vote ${vote}`,
    `President declares the result of vote ${vote}`,
  ];
};

/** Short ways to say several lines about texts and amendments. */
export const textMacros: readonly (readonly [RegExp, (groups: Groups) => readonly string[]])[] = [
  [/^text (?<draft>\w+)$/, deposited],
  [/^amendment (?<amendment>\w+) of (?<member>M\d+)(?: to (?<wish>.+))?$/, tabled],
  [
    /^sub-amendment (?<amendment>\w+) of (?<member>M\d+) from (?<old>\w+) to (?<put>\w+)$/,
    subTabled,
  ],
  [/^(?<yes>adopted|rejected) amendment (?<amendment>\w+)$/, decided],
];
