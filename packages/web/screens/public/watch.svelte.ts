import type { Recorded } from "@hemicycle/engine";
import { JournalCheck, type JournalView, nothingChecked } from "../../client/journal-check.ts";
import type { LiveAssembly } from "../../client/live.svelte.ts";
import type { Recently } from "../model/titles.ts";

/** The journal behind what a page shows, checked here while it grows. */
export class JournalWatch {
  readonly #live: LiveAssembly;
  readonly #check: JournalCheck;
  #view = $state.raw<JournalView>(nothingChecked);

  constructor(live: LiveAssembly) {
    this.#live = live;
    const changed = (view: JournalView) => {
      this.#view = view;
    };
    this.#check = new JournalCheck(live.id, { changed });
  }

  get view(): JournalView {
    return this.#view;
  }

  readonly #recorded = $derived(
    this.#view.entries.flatMap(({ recorded }) => (recorded === null ? [] : [recorded])),
  );

  /** What can be read of it, the first entry first. */
  get recorded(): readonly Recorded[] {
    return this.#recorded;
  }

  readonly #recent = $derived(this.#recorded.toReversed());

  /** The latest first: all of it once it is here, else what the feed keeps of it. */
  get recent(): Recently {
    return this.#recent.length > 0 ? this.#recent : this.#live.recent;
  }

  /** To be called in an effect: checks whatever the feed has told of. */
  look(): void {
    if (this.#live.line === "live") void this.#check.upTo(this.#live.seq);
  }
}

const watches = new WeakMap<LiveAssembly, JournalWatch>();

/** One for each assembly that is followed, however often its pages are left and come back to. */
export const watchOf = (live: LiveAssembly): JournalWatch => {
  const known = watches.get(live) ?? new JournalWatch(live);
  watches.set(live, known);
  return known;
};
