import { mount } from "svelte";
import App from "./App.svelte";
import { chosenLanguage, chosenTheme, showLanguage, showTheme } from "./appearance.ts";
import { loadWords } from "./messages/index.ts";
import { CurrentWords } from "./words.svelte.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/components.css";

showTheme(chosenTheme());
const language = chosenLanguage();
const [words] = await Promise.all([loadWords(language), showLanguage(language)]);
mount(App, {
  target: document.getElementById("app") ?? document.body,
  props: { words: new CurrentWords(words) },
});
