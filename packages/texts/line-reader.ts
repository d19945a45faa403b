/** Reads the tokens of a line: words and JSON values, one space apart. */
export class LineReader {
  readonly #line: string;
  /** Offset of what comes next. */
  #at = 0;
  #isBroken = false;

  constructor(line: string) {
    this.#line = line;
  }

  isAtEnd(): boolean {
    return !this.#isBroken && this.#at === this.#line.length + 1;
  }

  /** The column, from 1, of what comes next or could not be read. */
  column(): number {
    return Math.min(this.#at, this.#line.length) + 1;
  }

  /** What stands before the next space; empty, and the line broken, where nothing stands. */
  word(): string {
    const end = this.#line.indexOf(" ", this.#at);
    const word = this.#line.slice(this.#at, end < 0 ? undefined : end);
    if (word === "") this.#isBroken = true;
    this.#goTo(this.#at + word.length);
    return word;
  }

  /** Whether this word comes next; it is taken if it does. */
  takes(word: string): boolean {
    const isNext = this.#line.startsWith(word, this.#at) && this.#endsAt(this.#at + word.length);
    if (isNext) this.#goTo(this.#at + word.length);
    return isNext;
  }

  /** A number as it is written, without signs and leading zeros; else the line is broken. */
  number(): number | undefined {
    const [, digits] = this.#matching(/^(0|[1-9]\d{0,8})$/);
    return digits === undefined ? undefined : Number(digits);
  }

  range(): { readonly from?: number; readonly to?: number } {
    const [, from, to] = this.#matching(/^(0|[1-9]\d{0,8})-(0|[1-9]\d{0,8})$/);
    return from === undefined || to === undefined ? {} : { from: Number(from), to: Number(to) };
  }

  /** A JSON value, read to where it ends; undefined if none stands there. */
  json(): unknown {
    const end = jsonEnd(this.#line, this.#at);
    if (end === undefined || !this.#endsAt(end)) return this.#broken();
    try {
      const value: unknown = JSON.parse(this.#line.slice(this.#at, end));
      this.#goTo(end);
      return value;
    } catch {
      return this.#broken();
    }
  }

  #matching(shape: RegExp): readonly (string | undefined)[] {
    const start = this.#at;
    const found = shape.exec(this.word());
    if (found !== null) return found;
    this.#at = start;
    this.#isBroken = true;
    return [];
  }

  #endsAt(at: number): boolean {
    return at === this.#line.length || this.#line.charAt(at) === " ";
  }

  #goTo(end: number): void {
    if (!this.#isBroken) this.#at = end + 1;
  }

  #broken(): undefined {
    this.#isBroken = true;
    return undefined;
  }
}

/** Where a string, a list or an object that begins here ends. */
const jsonEnd = (line: string, start: number): number | undefined => {
  let depth = 0;
  for (let at = start; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '"') {
      const end = stringEnd(line, at);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (sign === "{" || sign === "[") depth += 1;
    else if (sign === "}" || sign === "]") depth -= 1;
    else if (depth === 0) return undefined;
    if (depth === 0) return at + 1;
  }
  return undefined;
};

const stringEnd = (line: string, start: number): number | undefined => {
  for (let at = start + 1; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === "\\") at += 1;
    else if (sign === '"') return at + 1;
  }
  return undefined;
};
