import { createContext } from "svelte";
import {
  chosenLanguage,
  chosenTheme,
  keepLanguage,
  keepTheme,
  showTheme,
  type Theme,
} from "../appearance.ts";
import type { Language } from "../messages/index.ts";
import type { Route } from "../router.ts";
import type { CurrentWords } from "../words.svelte.ts";
import {
  type AssemblyEntry,
  assemblies,
  type SignIn,
  signedIn,
  signIn,
  signOut,
  takeSeat,
} from "./api.ts";
import type { Got } from "./identity.ts";
import { type Line, LiveAssembly } from "./live.svelte.ts";
import { loadRules } from "./rules.svelte.ts";

const [given, give] = createContext<Visit>();

/** What the page knows about whoever is here, for any screen below the one that provided it. */
export const useVisit = given;

/** Gives a visit to the screens below. Call while a component is being made. */
export const provideVisit = (visit: Visit): Visit => give(visit);

/** In milliseconds. */
const askAgainAfter = 1_000;

interface Surroundings {
  readonly words: CurrentWords;
  /** Goes to a path of ours, as a click on a link does. */
  readonly go: (path: string) => void;
  /** How assemblies are followed; left out, from the server. */
  readonly line?: Line;
}

/**
 * One person at one browser: who they are, where, in which language and light. It follows the
 * assembly of the route, and goes on following it while they move between its screens.
 */
export class Visit {
  readonly words: CurrentWords;
  readonly #around: Surroundings;
  #live = $state.raw<LiveAssembly | null>(null);
  #stop: () => void = () => {};
  #who = $state.raw<SignIn | null | undefined>(undefined);
  #ended = $state.raw<SignIn | null>(null);
  /** The server has said who is here, or that nobody is. */
  #isTold = false;
  /** Who is here changes because somebody here wants it: nothing ends behind anybody's back. */
  #isChanging = false;
  /** How often the server was asked who is here: only its answer to the last time counts. */
  #asks = 0;
  #entry = $state.raw<AssemblyEntry | null | undefined>(undefined);
  /** Whether the language is that of the assembly, which nobody has chosen. */
  #speaksOwn = false;
  #theme = $state.raw<Theme>(chosenTheme());

  constructor(around: Surroundings) {
    this.#around = around;
    this.words = around.words;
  }

  /** The assembly of the route; null on the page of all assemblies. */
  get live(): LiveAssembly | null {
    return this.#live;
  }
  /** What the server says of it; null where there is none; undefined until that is known. */
  get entry(): AssemblyEntry | null | undefined {
    return this.#entry;
  }
  /** Who is signed in at this browser, in whichever assembly; undefined until it is known. */
  get signedIn(): SignIn | null | undefined {
    return this.#who;
  }
  /**
   * Who is signed in to the assembly of the route; or was, until something ended it while they
   * worked: their screen stands, with what they had prepared on it.
   */
  get seat(): SignIn | null {
    const who = this.#who ?? this.#ended;
    return who !== null && who.assembly === this.#live?.id ? who : null;
  }
  /** Whose sign-in to the assembly of the route has ended without their asking for it. */
  get ended(): SignIn | null {
    return this.#who === null && this.#ended?.assembly === this.#live?.id ? this.#ended : null;
  }
  /** Who is signed in to the assembly of the route at present. */
  get present(): SignIn | null {
    return this.ended === null ? this.seat : null;
  }
  get theme(): Theme {
    return this.#theme;
  }

  /** Follows the assembly of this route, and no other. */
  arrive(route: Route): void {
    const assembly = "assembly" in route ? route.assembly : null;
    if (assembly === (this.#live?.id ?? null)) return;
    this.#stop();
    this.#live = assembly === null ? null : new LiveAssembly(assembly, this.#around.line);
    this.#stop = this.#live?.start() ?? (() => {});
    this.#sit();
    this.#entry = undefined;
    if (assembly !== null) void this.#find(assembly);
  }

  /** Where the server cannot be asked whether there is such an assembly, it is asked again. */
  async #find(assembly: string): Promise<void> {
    const all = await assemblies().catch(() => null);
    if (this.#live?.id !== assembly) return;
    if (all === null) {
      setTimeout(() => void this.#find(assembly), askAgainAfter);
      return;
    }
    const found = all.find(({ id }) => id === assembly) ?? null;
    this.#entry = found;
    void this.#speakAsUsual(found);
    // Of what is not there, or is not opened, nothing will come.
    if (found === null || found.status === "damaged") this.#stop();
  }

  go(path: string): void {
    this.#around.go(path);
  }

  async speak(language: Language): Promise<void> {
    await this.#speak(language);
    keepLanguage(language);
  }

  async #speak(language: Language): Promise<void> {
    // Rules that are still coming come in this language.
    await Promise.all([this.words.speak(language), loadRules(language, [])]);
  }

  /** To whoever has chosen no language an assembly speaks its own; where it cannot, it stays. */
  async #speakAsUsual(entry: AssemblyEntry | null): Promise<void> {
    const own = entry?.language;
    if (own === undefined && !this.#speaksOwn) return;
    this.#speaksOwn = own !== undefined;
    const language = chosenLanguage(own);
    if (language !== this.words.language) await this.#speak(language).catch(() => {});
  }

  chooseTheme(theme: Theme): void {
    this.#theme = theme;
    keepTheme(theme);
    showTheme(theme);
  }

  /**
   * Asks the server who is signed in; where it cannot be asked, what was known stays. While
   * somebody signs in or out here, its answer could be of before: they ask when they are done.
   */
  async look(): Promise<void> {
    if (!this.#isChanging) await this.#ask();
  }

  async #ask(): Promise<void> {
    this.#asks += 1;
    const asked = this.#asks;
    const answer = await signedIn().then(
      (now) => ({ now }),
      () => null,
    );
    if (asked !== this.#asks) return;
    if (answer === null) this.#notTold();
    else this.#told(answer.now);
    this.#sit();
  }

  #told(now: SignIn | null): void {
    const isBack = now !== null && this.#ended !== null;
    if (now !== null || this.#isChanging) this.#ended = null;
    else if (this.#who) this.#ended = this.#who;
    this.#who = now;
    if (isBack) this.#live?.reload();
    this.#isTold = true;
  }

  #notTold(): void {
    this.#who ??= null;
    // Whoever was here before the page was loaded is not taken for the public.
    if (!this.#isTold) setTimeout(() => void this.look(), askAgainAfter);
  }

  /** Whoever has been here does not come back: the screens are the public's. */
  leaveEnded(): void {
    this.#ended = null;
    this.#sit();
  }

  /** Who sends what is sent here from now on. */
  #sit(): void {
    const { seat } = this;
    if (this.#who !== undefined) this.#live?.sits(seat?.person ?? null, seat === this.#who);
  }

  /** Takes a seat of a demonstration. Answers the name of what is wrong, or null. */
  takeSeat(assembly: string, person: string): Promise<string | null> {
    return this.#change(takeSeat(assembly, person));
  }

  /** Signs in by the secret of the start. Answers the name of what is wrong, or null. */
  signIn(wanted: {
    readonly secret: string;
    readonly assembly: string;
    readonly person: string;
  }): Promise<string | null> {
    return this.#change(signIn(wanted));
  }

  /** Signs in, or opens a card, by one of the ways of `identity.ts`. */
  async enter<T>(way: Promise<Got<T>>): Promise<Got<T>> {
    // Somebody may be asked for a finger first, for minutes: meanwhile all goes on as before.
    const got = await way;
    await this.#changed(got.kind === "got" ? null : got.problem);
    return got;
  }

  /** Answers the name of what is wrong, or null. */
  signOut(): Promise<string | null> {
    const left = signOut().then((wrong) => {
      if (wrong === null) this.#live?.leave();
      return wrong;
    });
    return this.#change(left);
  }

  async #change(answer: Promise<string | null>): Promise<string | null> {
    this.#isChanging = true;
    const wrong = await answer;
    this.#isChanging = false;
    // What was not asked meanwhile is asked now.
    if (wrong !== null) await this.look();
    return this.#changed(wrong);
  }

  /** Somebody here has wanted that somebody else is here, who may read more or less. */
  async #changed(wrong: string | null): Promise<string | null> {
    if (wrong !== null) return wrong;
    this.#isChanging = true;
    await this.#ask();
    this.#isChanging = false;
    this.#live?.reload();
    return null;
  }
}
