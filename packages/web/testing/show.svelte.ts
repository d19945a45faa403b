import { type Component, createRawSnippet, flushSync, mount, unmount } from "svelte";
import { showLanguage, showTheme, type Theme } from "../appearance.ts";
import { type Language, loadWords } from "../messages/index.ts";
import { CurrentWords } from "../words.svelte.ts";
import Frame from "./Frame.svelte";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/components.css";

type Given = Record<string, unknown>;

/** What a test asks of the page. */
export interface Shower {
  /** Shows one component alone. `text` becomes its children. */
  show(
    name: string,
    given: Given,
    how?: { language?: Language; theme?: Theme; text?: string },
  ): Promise<void>;
  /** Changes what the component is given. */
  change(given: Given): void;
  speak(language: Language): Promise<void>;
  /** What the component reported, in order. */
  readonly calls: unknown[][];
}

declare global {
  var stage: Shower;
}

const components = import.meta.glob<Component<Given>>("../components/*.svelte", {
  eager: true,
  import: "default",
});

let given: Given = $state({});
let standing: ReturnType<typeof mount> | undefined;
let words: CurrentWords | undefined;

globalThis.stage = {
  calls: [],
  async show(name, props, { language = "en", theme = "light", text } = {}) {
    const shown = components[`../components/${name}.svelte`];
    const target = document.getElementById("stage");
    if (!shown || !target) throw new Error(`no component ${name}`);
    if (standing) await unmount(standing);
    stage.calls.length = 0;
    showTheme(theme);
    await showLanguage(language);
    words = new CurrentWords(await loadWords(language));
    const children = text === undefined ? {} : { children: snippetOf(text) };
    given = { ...props, ...children };
    standing = mount(Frame, {
      target,
      props: {
        words,
        of: shown,
        get given() {
          return given;
        },
      },
    });
    flushSync();
  },
  change(changes) {
    given = { ...given, ...changes };
    flushSync();
  },
  async speak(language) {
    await words?.speak(language);
    await showLanguage(language);
    flushSync();
  },
};

function snippetOf(text: string) {
  return createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
}
