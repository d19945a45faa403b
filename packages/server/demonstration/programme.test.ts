import { languages } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import programme from "./programme.json" with { type: "json" };
import { programmeIn } from "./programme.ts";
import words from "./programme-words.json" with { type: "json" };

describe("the programme of the 138th Assembly", () => {
  test("has its 71 meetings in their order, each with a time, a room and a title", () => {
    const meetings = programmeIn("en");
    expect(meetings).toHaveLength(71);
    const starts = meetings.map(({ day, from }) => `${day} ${from}`);
    expect([...starts].sort()).toEqual(starts);
    for (const { from, to, room, title } of meetings) {
      expect([from, to].every((time) => /^\d\d:\d\d$/.test(time)) && from < to).toBe(true);
      expect([room, title]).not.toContain("");
    }
    expect(new Set(meetings.map(({ day }) => day)).size).toBe(8);
  });

  test("has the sittings of the Assembly, and among them the decision that is played", () => {
    const plenary = programmeIn("en").filter((meeting) => meeting.plenary);
    expect(plenary.map(({ day, from, to }) => `${day.slice(8)} ${from} ${to}`)).toEqual([
      ...["25 11:00 13:00", "25 14:30 17:00", "25 17:00 18:30"],
      ...["26 09:00 10:30", "26 10:30 13:00", "26 14:30 18:30"],
      ...["27 11:00 13:00", "27 14:30 18:30", "28 15:30 17:30"],
    ]);
    const [played, ...others] = programmeIn("en").filter((meeting) => meeting.played);
    expect(others).toEqual([]);
    expect(played).toMatchObject({
      day: "2018-03-25",
      from: "17:00",
      room: "Room 1, level 1, CICG",
    });
  });

  test("is told in five languages, each title once for what it is about", () => {
    const used = new Set(programme.meetings.map(({ what }) => what));
    expect(Object.keys(words).sort()).toEqual([...used].sort());
    for (const [what, wording] of Object.entries(words)) {
      expect(Object.keys(wording), what).toEqual([...languages]);
      expect(new Set(Object.values(wording)).size, what).toBe(languages.length);
      expect(wording.fr, what).not.toMatch(/[^\s\u00a0][:;!?]| [:;!?]/);
    }
  });
});
