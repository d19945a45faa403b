import type { Outline, TimelineEntry } from "@hemicycle/engine";
import { languages } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { calendarOf } from "./calendar.ts";

const edition: Outline = { clauses: [] };

const entry = (changes: Partial<TimelineEntry> = {}): TimelineEntry => ({
  of: "amendment",
  clause: "ipu.a17.1/fifteen-days",
  deadline: {
    day: "2017-12-31",
    anchor: { what: "opening", date: "2018-01-15" },
    step: { days: 15, direction: "before" },
  },
  unset: null,
  published: null,
  difference: null,
  done: null,
  standing: "ahead",
  ...changes,
});

const made = (...entries: readonly TimelineEntry[]) => ({
  assembly: "demo",
  session: { id: "S1", title: "138th Assembly, Geneva; first\\part" },
  entries,
  edition,
  language: "en" as const,
  stamp: "2017-06-01T08:09:10.123Z",
});

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** RFC 5545, 3.1, strictly: CRLF, 75 octets, whole signs, names and values. */
const parsed = (text: string): readonly Line[] => {
  const bytes = new TextEncoder().encode(text);
  const physical = text.split("\r\n");
  expect(physical.pop()).toBe("");
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toBe(text);
  return text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .slice(0, -1)
    .map((line) => {
      const found = /^([A-Z-]+)((?:;[A-Z-]+=[A-Za-z-]+)*):(.*)$/.exec(line);
      if (found === null) throw new Error(`not a content line: ${line}`);
      const [, name = "", parameters = "", value = ""] = found;
      return { name, parameters, value };
    });
};

/** TEXT, strictly: nothing but its own escapes, nothing that had to be escaped. */
const unescaped = (value: string): string => {
  expect(value.replace(/\\[\\;,n]/g, "")).not.toMatch(/[\\;,]/);
  return value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
};

const contentOf = (lines: readonly Line[], name: string): string =>
  lines.find((line) => line.name === name)?.value ?? "";

describe("deadlines as a calendar", () => {
  test("are whole days that end before the next one, over the end of a year", () => {
    const lines = parsed(calendarOf(made(entry())));
    const start = lines.find(({ name }) => name === "DTSTART");
    expect(start).toEqual({ name: "DTSTART", parameters: ";VALUE=DATE", value: "20171231" });
    expect(contentOf(lines, "DTEND")).toBe("20180101");
    expect(contentOf(lines, "DTSTAMP")).toBe("20170601T080910Z");
  });

  test("stand between the lines that begin and end a calendar and each event", () => {
    const lines = parsed(calendarOf(made(entry(), entry({ of: "agenda" }))));
    const frame = lines
      .filter(({ name }) => name === "BEGIN" || name === "END")
      .map(({ name, value }) => `${name} ${value}`);
    expect(frame).toEqual([
      "BEGIN VCALENDAR",
      ...["BEGIN VEVENT", "END VEVENT", "BEGIN VEVENT", "END VEVENT"],
      "END VCALENDAR",
    ]);
    expect(lines[1]).toEqual({ name: "VERSION", parameters: "", value: "2.0" });
    const uids = lines.filter(({ name }) => name === "UID").map(({ value }) => value);
    expect(new Set(uids).size).toBe(2);
  });

  test("escape what would end a value, and lines of a text", () => {
    const published = {
      session: "S1",
      of: "amendment",
      day: "2018-01-02",
      source: "page, one;\ntwo",
    } as const;
    const lines = parsed(calendarOf(made(entry({ published, difference: 2 }))));
    expect(unescaped(contentOf(lines, "SUMMARY"))).toBe(
      "138th Assembly, Geneva; first\\part: Amendments to the draft of the rapporteurs",
    );
    expect(unescaped(contentOf(lines, "DESCRIPTION"))).toBe(
      "ipu.a17.1/fifteen-days\nBy the rule: 2017-12-31\n" +
        "As published: 2018-01-02 (page, one;\ntwo)",
    );
    expect(contentOf(lines, "DTSTART")).toBe("20180102");
  });

  test("keep their UID when the day changes", () => {
    const uid = (...entries: readonly TimelineEntry[]) =>
      contentOf(parsed(calendarOf(made(...entries))), "UID");
    const later = entry({
      deadline: {
        day: "2018-02-01",
        anchor: { what: "opening", date: null },
        step: { days: 15, direction: "before" },
      },
    });
    expect(uid(later)).toBe(uid(entry()));
  });

  test("are left out while they have no day", () => {
    const none = entry({ deadline: null, unset: "x" });
    expect(calendarOf(made(none))).not.toContain("VEVENT");
  });

  test("fold in every language without cutting a sign", () => {
    for (const language of languages) {
      const title = "الجمعية الثامنة والثلاثون بعد المئة 👩‍⚖️ Сто тридцать восьмая Ассамблея";
      const text = calendarOf({
        ...made(entry()),
        language,
        session: { id: "S1", title },
      });
      expect(unescaped(contentOf(parsed(text), "SUMMARY"))).toContain(`${title}: `);
    }
  });
});
