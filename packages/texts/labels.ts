import { numbersOf } from "./numbers.ts";
import type { BlockId, Language, Role, Tree } from "./tree.ts";

/** How a number is printed before a block of each role; `#` is where it stands. */
type Forms = Readonly<Partial<Record<Role, string>>>;

const plainForms: Forms = { operative: "#.", paragraph: "#.", item: "(#)" };

const english: Forms = { chapter: "Chapter #", section: "Section #", article: "Article #" };

const forms: Readonly<Record<string, Forms>> = {
  en: { ...english, annex: "Annex #" },
  fr: { chapter: "Chapitre #", section: "Section #", article: "Article #", annex: "Annexe #" },
  es: { chapter: "Capítulo #", section: "Sección #", article: "Artículo #", annex: "Anexo #" },
  ar: { chapter: "الفصل #", section: "القسم #", article: "المادة #", annex: "المرفق #" },
  ru: { chapter: "Глава #", section: "Раздел #", article: "Статья #", annex: "Приложение #" },
};

/** The words for divisions in a language; English where it is none of the five. */
export const formsOf = (language: Language): Forms => ({
  ...plainForms,
  ...(forms[language.split("-")[0] ?? ""] ?? forms["en"]),
});

/** What is printed before every block that has a number: "Article 3", "4 bis.", "(a)". */
export const labelsOf = (tree: Tree): ReadonlyMap<BlockId, string> => {
  const shown = formsOf(tree.language);
  const labels = new Map<BlockId, string>();
  for (const [id, number] of numbersOf(tree)) {
    const role = tree.blocks.get(id)?.role;
    const form = role === undefined ? undefined : shown[role];
    labels.set(id, form === undefined ? number : form.replace("#", () => number));
  }
  return labels;
};

/** The words by which a division of each role is known, in all five languages. */
export const divisionWords: readonly (readonly [role: Role, word: string])[] = Object.values(
  forms,
).flatMap((own) =>
  // The keys of `Forms` are roles.
  Object.entries(own).map(([role, form]): [Role, string] => [role as Role, form.slice(0, -2)]),
);
