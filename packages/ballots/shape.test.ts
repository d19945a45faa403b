import { nodeMachine } from "@hemicycle/ballots/node";
import { describe, expect, test } from "vitest";
import { belenios2048 } from "./modular.ts";
import { Refusal } from "./refusal.ts";
import {
  elementOf,
  exponentOf,
  list,
  optional,
  readText,
  record,
  text,
  truth,
  uuid,
  variants,
  whole,
} from "./shape.ts";

const group = belenios2048(nodeMachine);

const shape = record({
  name: text,
  count: whole,
  flags: list(truth, 3),
  note: optional(text),
});

const said = (source: string): string => {
  const read = readText(shape, source);
  return read instanceof Refusal ? `${read.id} ${read.where}`.trim() : "read";
};

describe("a message has one text", () => {
  test.each([
    ['{"name":"é \\" \\n 投票","count":7,"flags":[true,false]}', "read"],
    ['{"name":"","count":0,"flags":[],"note":"x"}', "read"],
    ['{"name":"x", "count":7,"flags":[]}', "canonical"],
    ['{"name":"x","count":7,"flags":[]} ', "canonical"],
    ['{"count":7,"name":"x","flags":[]}', "canonical"],
    ['{"name":"x","name":"x","count":7,"flags":[]}', "canonical"],
    ['{"name":"\\u0078","count":7,"flags":[]}', "canonical"],
    ['{"name":"x\\/","count":7,"flags":[]}', "canonical"],
    ['{"name":"x","count":7.0,"flags":[]}', "canonical"],
    ['{"name":"x","count":-0,"flags":[]}', "canonical"],
    ['{"name":"x","count":1e2,"flags":[]}', "canonical"],
    ['{"name":"x","count":-1,"flags":[]}', "field count"],
    ['{"name":"x","count":1.5,"flags":[]}', "field count"],
    ['{"name":"x","count":4294967296,"flags":[]}', "field count"],
    ['{"name":"x","count":"7","flags":[]}', "field count"],
    ['{"name":null,"count":7,"flags":[]}', "field name"],
    ['{"name":"x","count":7,"flags":[1]}', "field flags/0"],
    ['{"name":"x","count":7,"flags":{}}', "field flags"],
    ['{"name":"x","count":7,"flags":[true,true,true,true]}', "too-large flags"],
    ['{"name":"x","count":7,"flags":[],"note":null}', "field note"],
    ['{"name":"x","count":7,"flags":[],"more":1}', "field unknown"],
    ['{"name":"x","count":7,"flags":[],"__proto__":{}}', "field unknown"],
    ['{"name":"x","count":7}', "field flags"],
    ["[]", "field"],
    ["null", "field"],
    ["", "json"],
    ['{"name":"x"', "json"],
  ])("%s: %s", (source, wanted) => {
    expect(said(source)).toBe(wanted);
  });

  test("however deep it goes", () => {
    const deep = "[".repeat(200_000);
    expect(said(deep)).toBe("json");
    expect(said(deep + "]".repeat(200_000))).toBe("field");
  });

  test("the sign DEL is escaped, as the official tool does", () => {
    expect(text.write("a\u007fb")).toBe('"a\\u007fb"');
    expect(readText(text, '"a\\u007fb"')).toBe("a\u007fb");
  });
});

describe("numbers and names", () => {
  test.each([
    ["0", 0n],
    ["78", 78n],
    [String(group.order - 1n), group.order - 1n],
  ])("exponents are below the order: %s", (source, value) => {
    expect(readText(exponentOf(group), `"${source}"`)).toBe(value);
  });

  test("other exponents are refused", () => {
    for (const wrong of [String(group.order), "-1", "01", "+1", "", "1 ", "9".repeat(10_000)]) {
      expect(readText(exponentOf(group), `"${wrong}"`)).toMatchObject({ id: "exponent" });
    }
  });

  test("numbers that are no texts are no elements", () => {
    expect(readText(elementOf(group), "1")).toMatchObject({ id: "element" });
    expect(readText(elementOf(group), '"1"')).toBe(1n);
  });

  test("names of elections are in base 58", () => {
    expect(readText(uuid, '"v8ytPL9YhPHaCz"')).toBe("v8ytPL9YhPHaCz");
    for (const wrong of ["v8ytPL9YhPHaC", "v8ytPL9YhPHaC0", "../../etc/passwd"]) {
      expect(readText(uuid, `"${wrong}"`)).toBeInstanceOf(Refusal);
    }
  });
});

test("a variant is named by the first of two", () => {
  const either = variants<{ A: string; B: number }>({ A: text, B: whole });
  expect(readText(either, '["B",3]')).toEqual({ kind: "B", value: 3 });
  for (const wrong of ['["B","x"]', '["C",3]', '["toString",3]', '["A"]', '["A","x",1]', "{}"]) {
    expect(readText(either, wrong), wrong).toBeInstanceOf(Refusal);
  }
});
