import { type Language, languages } from "@hemicycle/engine";

/** The first of our languages in Accept-Language (RFC 9110, 12.5.4); otherwise English. */
export function languageOf(accepted: string | undefined): Language {
  const wanted = (accepted ?? "").slice(0, 1_000).split(",").map(rangeOf);
  const ranked = wanted.filter(({ quality }) => quality > 0);
  ranked.sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) {
    const known = languages.find((language) => tag === language || tag.startsWith(`${language}-`));
    if (known !== undefined) return known;
  }
  return "en";
}

function rangeOf(range: string): { readonly tag: string; readonly quality: number } {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
