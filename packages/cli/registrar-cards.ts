import type { Issued } from "@hemicycle/ballots";
import type { CredentialPlan } from "@hemicycle/server";
import { encode } from "uqr";

/** What stands on a card besides its credentials. */
export interface CardOf {
  readonly plan: CredentialPlan;
  /** The delegation, as the assembly calls it. */
  readonly name: string;
  readonly issued: Issued;
  /** Where people reach the server; undefined: the card has no code for a camera. */
  readonly origin: string | undefined;
}

/** What a delegation has to know, in the languages of the screens. */
const told: readonly (readonly [language: string, text: string])[] = [
  [
    "en",
    "Each credential casts one ballot, which counts its votes. Capital and small letters differ; " +
      "the last sign finds slips of the pen. Show this card to nobody.",
  ],
  [
    "fr",
    "Chaque accréditation dépose un bulletin, qui compte pour ses voix. Majuscules et minuscules " +
      "diffèrent ; le dernier signe révèle les fautes de saisie. Ne montrez cette carte à personne.",
  ],
  [
    "es",
    "Cada credencial emite una papeleta, que cuenta por sus votos. Se distinguen mayúsculas y " +
      "minúsculas; el último signo descubre errores. No muestre esta tarjeta a nadie.",
  ],
  [
    "ar",
    "كل اعتماد يدلي ببطاقة واحدة تُحسب بعدد أصواته. الأحرف الكبيرة غير الصغيرة، والعلامة الأخيرة " +
      "تكشف أخطاء الكتابة. لا تُرِ هذه البطاقة لأحد.",
  ],
  [
    "ru",
    "Каждым удостоверением подают один бюллетень, он считается за его голоса. Заглавные и строчные " +
      "буквы различаются; последний знак выдаёт описки. Никому не показывайте эту карточку.",
  ],
];

const votesOf = ({ credentials }: Issued): number =>
  credentials.reduce((sum, { weight }) => sum + weight, 0);

/**
 * The address that a camera opens: the voter's page, with the credentials behind the #, which no
 * browser sends to a server.
 */
export const cardAddress = ({ plan, issued }: CardOf, origin: string): string => {
  const of = `${origin.replace(/\/+$/, "")}/a/${encodeURIComponent(plan.assembly)}`;
  const credentials = issued.credentials.map(({ credential }) => credential).join(".");
  return `${of}/votes/${encodeURIComponent(plan.vote)}/ballot#${credentials}`;
};

/** One page, in words that need no screen. */
export const sheetOf = ({ plan, name, issued }: CardOf): string =>
  [
    `${plan.assembly}, vote ${plan.vote}: ${name}, ${votesOf(issued)} votes`,
    ...plan.questions.map(({ question, answers }) => `${question}: ${answers.join(" / ")}`),
    "",
    ...issued.credentials.map(({ credential, weight }) => `${credential}   ${weight}`),
    "",
    ...told.map(([, text]) => text),
    "",
  ].join("\n");

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Names and questions come from the journal: in a page they are text and nothing else. */
const plain = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? "");

const style = `
@page { size: A5; margin: 12mm }
body { font: 11pt/1.4 "IBM Plex Sans", "Noto Sans", "Noto Naskh Arabic", sans-serif; margin: 0 }
article { break-after: page; break-inside: avoid; padding: 4mm }
h1 { font-size: 16pt; margin: 0 }
h2 { font-size: 12pt; font-weight: normal; margin: 0 0 4mm }
table { border-collapse: collapse; margin-block: 4mm }
td, th { border-block-end: 0.2mm solid #777; padding: 1.5mm 6mm 1.5mm 0; text-align: start }
code { font: 14pt "IBM Plex Mono", "DejaVu Sans Mono", monospace; letter-spacing: 0.04em }
svg { inline-size: 42mm; block-size: 42mm; float: inline-end }
.told { font-size: 8pt; clear: both }
.told p { margin: 1mm 0 }`;

/** All cards, each on a page of its own. */
export const cardsPage = (cards: readonly CardOf[]): string =>
  [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">',
    `<title>${plain(cards[0]?.plan.vote ?? "")}</title><style>${style}</style></head><body>`,
    ...cards.map(cardIn),
    "</body></html>",
    "",
  ].join("\n");

const cardIn = (card: CardOf): string => {
  const { plan, name, issued, origin } = card;
  const rows = issued.credentials.map(
    ({ credential, weight }) => `<tr><td><code>${credential}</code></td><td>${weight}</td></tr>`,
  );
  const asked = plan.questions.map(
    ({ question, answers }) =>
      `<p dir="auto">${plain(question)}: ${plain(answers.join(" / "))}</p>`,
  );
  return [
    "<article>",
    origin === undefined ? "" : qrIn(cardAddress(card, origin)),
    `<h1><bdi>${plain(name)}</bdi>: ${votesOf(issued)}</h1>`,
    `<h2><bdi>${plain(plan.assembly)}</bdi>, ${plain(plan.session)}, ${plain(plan.vote)}</h2>`,
    ...asked,
    `<table>${rows.join("")}</table>`,
    '<div class="told">',
    ...told.map(([language, text]) => `<p lang="${language}" dir="auto">${text}</p>`),
    "</div></article>",
  ].join("\n");
};

/** A unit square for each dark module; four are left free around (ISO/IEC 18004, 5.3.8). */
const qrIn = (text: string): string => {
  const { data, size } = encode(text, { ecc: "L", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  const at = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img"`;
  return `<svg ${at} aria-label="QR"><path d="${dark.join("")}"/></svg>`;
};
