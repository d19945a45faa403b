/** Reads JSON and says precisely what is wrong with it: what engines report differs and changes. */

export type JsonRead =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "fault"; readonly fault: JsonFault };

/** Lines and columns are counted from 1, in characters. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/** What may come next. */
type Expecting = "value" | "name" | "colon" | "next" | "end";

const blanks = /[\t\n\r ]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a text may not have
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const tokens = [/[{}[\],:]/, text, number, /true|false|null/];
const token = new RegExp(tokens.map(({ source }) => source).join("|"), "y");

/** RFC 8259, and a name stands only once in an object: two readers could take different ones. */
export function readJson(text: string): JsonRead {
  const scan = new Scan(text);
  const fault = scan.fault();
  if (fault !== undefined) return { kind: "fault", fault };
  return { kind: "value", value: JSON.parse(text) as unknown };
}

/** An object that is open, with its names so far; null for a list. */
type Open = Set<string> | null;

class Scan {
  readonly #text: string;
  readonly #open: Open[] = [];
  #expecting: Expecting = "value";
  /** Just after a bracket, which may be closed at once. */
  #empty = false;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): JsonFault | undefined {
    for (;;) {
      this.#at = this.#end(blanks);
      if (this.#at === this.#text.length) break;
      const end = this.#end(token);
      const what =
        end === this.#at ? this.#expected() : this.#take(this.#text.slice(this.#at, end));
      if (what !== undefined) return this.#here(what);
      this.#at = end;
    }
    return this.#expecting === "end" ? undefined : this.#here(this.#expected());
  }

  #end(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text) ? pattern.lastIndex : this.#at;
  }

  /** What is wrong with a token here, if anything. */
  #take(found: string): string | undefined {
    const closing = found === "}" || found === "]";
    if (closing) return this.#close(found);
    const empty = this.#empty;
    this.#empty = false;
    switch (this.#expecting) {
      case "value":
        return this.#takeValue(found, empty);
      case "name":
        return this.#takeName(found, empty);
      case "colon":
        return this.#takeSign(found, ":", "value");
      case "next":
        return this.#takeSign(found, ",", this.#open.at(-1) === null ? "value" : "name");
      case "end":
        return this.#expected();
    }
  }

  #takeValue(found: string, empty: boolean): string | undefined {
    if (found === "," || found === ":") return this.#expected(empty);
    if (found === "{" || found === "[") {
      this.#open.push(found === "{" ? new Set() : null);
      this.#expecting = found === "{" ? "name" : "value";
      this.#empty = true;
    } else {
      this.#ended();
    }
    return undefined;
  }

  #takeName(found: string, empty: boolean): string | undefined {
    if (!found.startsWith('"')) return this.#expected(empty);
    const name = String(JSON.parse(found));
    const names = this.#open.at(-1);
    if (names?.has(name)) return `the name ${JSON.stringify(name)} stands twice`;
    names?.add(name);
    this.#expecting = "colon";
    return undefined;
  }

  #takeSign(found: string, sign: string, then: Expecting): string | undefined {
    if (found !== sign) return this.#expected();
    this.#expecting = then;
    return undefined;
  }

  #close(found: string): string | undefined {
    const open = this.#open.at(-1);
    const fits = open !== undefined && (found === "]") === (open === null);
    if (!fits || !(this.#expecting === "next" || this.#empty)) return this.#expected();
    this.#open.pop();
    this.#empty = false;
    this.#ended();
    return undefined;
  }

  #ended(): void {
    this.#expecting = this.#open.length === 0 ? "end" : "next";
  }

  #expected(empty = this.#empty): string {
    const bracket = this.#open.at(-1) === null ? "]" : "}";
    switch (this.#expecting) {
      case "value":
        return empty ? "a value or ] is expected" : "a value is expected";
      case "name":
        return empty ? 'a name in "quotes" or } is expected' : 'a name in "quotes" is expected';
      case "colon":
        return ": is expected";
      case "next":
        return `, or ${bracket} is expected`;
      case "end":
        return "the end is expected";
    }
  }

  #here(what: string): JsonFault {
    const before = this.#text.slice(0, this.#at).split("\n");
    return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1, what };
  }
}
