import {
  type PlayProgress,
  type PlayScript,
  type PlayStep,
  playProgress,
  playScript,
  playStep,
  type Told,
} from "../../client/demonstration.ts";

/** Until when the play goes on by itself. */
export type Until = "vote" | "end";

/** Seconds between two steps, the slowest first. */
export const tempos = [8, 4, 1] as const;
export type Tempo = (typeof tempos)[number];

/** The play of one demonstration, as one window conducts it. The server says where it stands. */
export class Player {
  readonly #assembly: string;
  #script = $state.raw<PlayScript | null>(null);
  #progress = $state.raw<PlayProgress | null>(null);
  #until = $state<Until | null>(null);
  #tempo = $state<Tempo>(4);
  #busy = $state(false);
  #problem = $state<string | null>(null);
  #last = $state.raw<PlayStep | null>(null);
  #asked = $state(false);
  #language = "en";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(assembly: string) {
    this.#assembly = assembly;
  }

  get script(): PlayScript | null {
    return this.#script;
  }
  get progress(): PlayProgress | null {
    return this.#progress;
  }
  /** Until when it goes on by itself; null while it waits for somebody. */
  get until(): Until | null {
    return this.#until;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** The permanent name of what went wrong at the last step; null when nothing did. */
  get problem(): string | null {
    return this.#problem;
  }
  /** The step that was played last in this window. */
  get last(): PlayStep | null {
    const played = this.#last?.id;
    return this.#script?.steps.find(({ id }) => id === played) ?? null;
  }
  /** Whether somebody has used the play in this window: else they conduct by hand. */
  get asked(): boolean {
    return this.#asked;
  }
  get next(): PlayStep | null {
    return this.#stepCalled(this.#progress?.next ?? null);
  }
  get skip(): PlayStep | null {
    return this.#stepCalled(this.#progress?.skip ?? null);
  }
  get tempo(): Tempo {
    return this.#tempo;
  }
  set tempo(tempo: Tempo) {
    this.#tempo = tempo;
  }

  /** The title of the chapter of a step. */
  chapterOf({ chapter }: PlayStep): string {
    return this.#script?.chapters.find(({ id }) => id === chapter)?.title ?? "";
  }

  /** Reads the script, and where the play stands, in a language. */
  async read(language: string): Promise<void> {
    this.#language = language;
    const [script, progress] = await Promise.all([
      playScript(this.#assembly, language),
      playProgress(this.#assembly, language),
    ]);
    if (this.#language !== language) return;
    if ("value" in script) this.#script = script.value;
    this.#take(progress);
  }

  /** Something has happened in the assembly: asks where the play stands, not too often. */
  look(): void {
    this.#looking ??= setTimeout(async () => {
      this.#looking = undefined;
      if (!this.#busy) this.#take(await playProgress(this.#assembly, this.#language));
    }, lookAfter);
  }

  /** Plays the next step, or the one at which the play can go on. */
  async step(step: PlayStep | null = this.next): Promise<void> {
    if (step === null || this.#busy) return;
    this.#asked = true;
    this.#busy = true;
    this.#take(await playStep(this.#assembly, step.id, this.#language));
    this.#busy = false;
    if (this.#problem === null && this.#progress?.next !== step.id) this.#last = step;
  }

  /** Goes on step by step until a vote is open, or to the end; at once with the first step. */
  run(until: Until): void {
    this.#until = until;
    void this.#goOn();
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#until = null;
  }

  /** Stops everything. */
  close(): void {
    this.pause();
    clearTimeout(this.#looking);
  }

  async #goOn(): Promise<void> {
    const step = this.next;
    await this.step(step);
    if (this.#until === null) return;
    const isAtVote = this.#until === "vote" && step?.opensVote === true;
    const isOver = step === null || this.next === null || this.#progress?.stuck !== null;
    if (isOver || isAtVote || this.#problem !== null) this.pause();
    else this.#timer = setTimeout(() => void this.#goOn(), this.#tempo * 1_000);
  }

  #take(told: Told<PlayProgress>): void {
    this.#problem = "problem" in told ? told.problem : null;
    if ("value" in told) this.#progress = told.value;
  }

  #stepCalled(id: string | null): PlayStep | null {
    return this.#script?.steps.find((step) => step.id === id) ?? null;
  }
}

/** In milliseconds. */
const lookAfter = 300;
