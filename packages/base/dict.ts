/**
 * A persistent dictionary: `set` and `delete` answer a new version and leave the old one as it was.
 *
 * Versions share one native Map. The newest version owns it; an older one knows only how it
 * differs from the next, and takes the Map over when somebody asks it (Baker's rerooting,
 * "Shallow binding makes functional arrays fast", 1991). So a fold that only goes forward pays
 * what a Map pays, and a version kept from before still answers truly.
 */
export class Dict<V> {
  readonly size: number;
  #own: Map<string, V> | null;
  /** Keys in order, once they were asked for: a version with the same keys takes them over. */
  #sorted: readonly string[] | null;
  #change: { readonly key: string; readonly value: V | undefined; next: Dict<V> } | null = null;

  private constructor(own: Map<string, V>, sorted: readonly string[] | null = null) {
    this.#own = own;
    this.#sorted = sorted;
    this.size = own.size;
  }

  static empty<V>(): Dict<V> {
    return new Dict<V>(new Map());
  }

  static of<V>(entries: Iterable<readonly [string, V]>): Dict<V> {
    return new Dict(new Map(entries));
  }

  get(key: string): V | undefined {
    return this.#map().get(key);
  }

  has(key: string): boolean {
    return this.#map().has(key);
  }

  set(key: string, value: NonNullable<V>): Dict<V> {
    // An empty one is what many begin with: it lends nobody its Map, and holds on to nobody.
    if (this.size === 0) return new Dict(new Map([[key, value]]));
    const map = this.#map();
    const before = map.get(key);
    map.set(key, value);
    return this.#handOver(map, key, before);
  }

  delete(key: string): Dict<V> {
    const map = this.#map();
    const before = map.get(key);
    if (before === undefined) return this;
    map.delete(key);
    return this.#handOver(map, key, before);
  }

  /** Keys in code-unit order, so that what is computed from them does not depend on history. */
  keys(): string[] {
    return [...this.#keys()];
  }

  /** Values in the order of their keys. */
  values(): V[] {
    const map = this.#map();
    // Every key of a map has a value in it.
    return this.#keys().map((key) => map.get(key) as V);
  }

  entries(): [string, V][] {
    const map = this.#map();
    // Every key of a map has a value in it.
    return this.#keys().map((key) => [key, map.get(key) as V]);
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.entries());
  }

  #handOver(map: Map<string, V>, key: string, before: V | undefined): Dict<V> {
    const sameKeys = before !== undefined && map.size === this.size;
    const next = new Dict<V>(map, sameKeys ? this.#sorted : null);
    this.#own = null;
    this.#change = { key, value: before, next };
    return next;
  }

  #keys(): readonly string[] {
    this.#sorted ??= [...this.#map().keys()].sort();
    return this.#sorted;
  }

  #map(): Map<string, V> {
    return this.#own ?? this.#reroot();
  }

  /** Walks to the owner, then undoes the changes one by one on the way back. */
  #reroot(): Map<string, V> {
    const path: Dict<V>[] = [];
    let at: Dict<V> = this;
    while (at.#change !== null) {
      path.push(at);
      at = at.#change.next;
    }
    const map = at.#own ?? new Map<string, V>();
    for (const version of path.reverse()) {
      const change = version.#change;
      if (change === null) continue;
      const newer = change.next;
      newer.#change = { key: change.key, value: map.get(change.key), next: version };
      newer.#own = null;
      if (change.value === undefined) map.delete(change.key);
      else map.set(change.key, change.value);
      version.#change = null;
      version.#own = map;
    }
    return map;
  }
}
