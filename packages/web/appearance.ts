import { directionOf, type Language, languageOf, languages } from "./messages/index.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const languageKey = "hemicycle.language";
const themeKey = "hemicycle.theme";

/** What the person chose on this device, or that of the assembly, or what the browser asks for. */
export function chosenLanguage(ofAssembly?: Language): Language {
  const kept = languages.find((language) => language === recall(languageKey));
  return kept ?? ofAssembly ?? languageOf(navigator.languages);
}

/** Marks the page as being in this language, so that fonts, direction and speech follow. */
export async function showLanguage(language: Language): Promise<void> {
  if (language === "ar") await import("./styles/fonts-arabic.css");
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

export function keepLanguage(language: Language): void {
  keep(languageKey, language);
}

export function chosenTheme(): Theme {
  return themes.find((theme) => theme === recall(themeKey)) ?? "system";
}

export function showTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function keepTheme(theme: Theme): void {
  keep(themeKey, theme);
}

/** The accent of an assembly ("ipu", "ipa-cis", "csto-pa"), which tokens.css knows by name. */
export function showAccent(accent: string): void {
  document.documentElement.dataset.assembly = accent;
}

/** A browser may forbid storage; the choice then lasts as long as the page. */
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    sessionOnly.set(key, value);
  }
}

function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? sessionOnly.get(key);
  } catch {
    return sessionOnly.get(key);
  }
}

const sessionOnly = new Map<string, string>();
