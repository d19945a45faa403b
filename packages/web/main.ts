import { mount } from "svelte";
import App from "./App.svelte";
import { chosenLanguage, chosenTheme, showLanguage, showTheme } from "./appearance.ts";
import { breathe } from "./client/turns.ts";
import { loadWords, prepareFormats, type Words } from "./messages/index.ts";
import { routeOf } from "./router.ts";
import { partsFor, screenOf } from "./screens/index.ts";
import { CurrentWords } from "./words.svelte.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/components.css";

showTheme(chosenTheme());
const language = chosenLanguage();
const route = routeOf(location.pathname);
const assembly = "assembly" in route ? route.assembly : undefined;
prepareFormats(language);
const parts = partsFor(route.screen);

/** In milliseconds. */
const askAgainAfter = 1_000;

/** Without words nothing can be said, also not that they do not come: they are asked for again. */
async function fetchWords(): Promise<Words> {
  for (;;) {
    try {
      const [words] = await Promise.all([loadWords(language, parts), showLanguage(language)]);
      return words;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, askAgainAfter));
    }
  }
}

// In turns: on a slow phone this script has taken one, and each round of fetching takes another.
await breathe();
const coming = fetchWords();
await breathe();
// Comes while the words do: the app asks for it again, and says so where it cannot be fetched.
screenOf(route.screen, language, assembly).catch(() => {});
const words = await coming;
mount(App, {
  target: document.getElementById("app") ?? document.body,
  props: { words: new CurrentWords(words, parts) },
});
