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
  #change: { readonly key: string; readonly value: V | undefined; next: Dict<V> } | null = null;

  private constructor(own: Map<string, V>, size: number) {
    this.#own = own;
    this.size = size;
  }

  static empty<V>(): Dict<V> {
    return new Dict<V>(new Map(), 0);
  }

  static of<V>(entries: Iterable<readonly [string, V]>): Dict<V> {
    const own = new Map(entries);
    return new Dict(own, own.size);
  }

  get(key: string): V | undefined {
    return this.#map().get(key);
  }

  has(key: string): boolean {
    return this.#map().has(key);
  }

  set(key: string, value: NonNullable<V>): Dict<V> {
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
    return [...this.#map().keys()].sort();
  }

  /** Values in the order of their keys. */
  values(): V[] {
    return this.entries().map(([, value]) => value);
  }

  entries(): [string, V][] {
    return [...this.#map()].sort(([a], [b]) => (a < b ? -1 : 1));
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.entries());
  }

  #handOver(map: Map<string, V>, key: string, before: V | undefined): Dict<V> {
    const next = new Dict<V>(map, map.size);
    this.#own = null;
    this.#change = { key, value: before, next };
    return next;
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
