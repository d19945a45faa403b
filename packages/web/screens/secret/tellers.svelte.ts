import { boardOf, type CeremonyBoard } from "../../client/teller-api.ts";

/** In milliseconds: of shares and keys only the board knows, and the feed says nothing of them. */
const askAgainAfter = 2_000;

/** The board of a ceremony as the server shows it, asked for again until its keys are made. */
export class WatchedBoard {
  #board = $state.raw<CeremonyBoard | null>(null);
  #away = $state(false);
  #again: () => void = () => {};

  /** Null until it has come. */
  get board(): CeremonyBoard | null {
    return this.#board;
  }
  /** Whether the server did not answer when it was asked last. */
  get away(): boolean {
    return this.#away;
  }

  /** Follows it until the answer is called. */
  follow(assembly: string, ceremony: string): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async (): Promise<void> => {
      clearTimeout(timer);
      const board = await boardOf(assembly, ceremony).catch(() => null);
      if (isOver) return;
      this.#away = board === null;
      this.#board = board ?? this.#board;
      if (this.#board?.trustees == null) timer = setTimeout(() => void ask(), askAgainAfter);
    };
    this.#again = () => void ask();
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }

  /** Asks at once: something was posted here. */
  again(): void {
    this.#again();
  }
}
