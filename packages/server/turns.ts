/** Lets work be done one piece after the other, in the order in which it came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Settles as `work` does, after all that came before has settled. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
