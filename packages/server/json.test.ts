import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "./json.ts";

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("reading JSON", () => {
  test("gives every value as the engine would", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("", " ", "\n\t\r "), (text, blank) => {
        const padded = blank + text + blank;
        expect(readJson(padded)).toEqual({ kind: "value", value: JSON.parse(padded) });
      }),
    );
  });

  test("takes and refuses the same texts as the engine, but for names that stand twice", () => {
    const sign = fc.constantFrom(...'{}[],:"\\01-+.eE nulltruefalse\u0001é\n');
    const noise = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
    const cut = fc.tuple(fc.json(), fc.nat(), noise).map(([text, at, put]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + (at % 3));
    });
    fc.assert(
      fc.property(fc.oneof(noise, cut), (text) => {
        const read = readJson(text);
        if (read.kind === "fault" && read.fault.what.endsWith("stands twice")) return;
        expect([text, read.kind]).toEqual([text, accepts(text) ? "value" : "fault"]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("says line and column, in characters", () => {
    const place = (text: string) => {
      const read = readJson(text);
      return read.kind === "fault" ? read.fault : undefined;
    };
    expect(place('{"a": 1,\n "b" 2}')).toEqual({ line: 2, column: 6, what: ": is expected" });
    expect(place('["𝒜𝒜", x]')).toEqual({ line: 1, column: 8, what: "a value is expected" });
    expect(place('["a" "b"]')).toEqual({ line: 1, column: 6, what: ", or ] is expected" });
    expect(place('{"a":1')).toEqual({ line: 1, column: 7, what: ", or } is expected" });
    expect(place('{"a":1]')).toEqual({ line: 1, column: 7, what: ", or } is expected" });
    expect(place('{"a":{"x":1,"\\u0078":2}}')).toEqual({
      line: 1,
      column: 13,
      what: 'the name "x" stands twice',
    });
  });
});
