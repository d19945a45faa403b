import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import { founding } from "./test-assembly.ts";
import { ask } from "./test-client.ts";
import { furnishHall, hallDay } from "./test-hall.ts";
import { folder, start, startWith } from "./test-server.ts";

const path = "GET /api/assemblies/a/deadlines.ics";

async function hall(): Promise<string> {
  const dataFolder = folder();
  await furnishHall(await openStore({ dataFolder }));
  const options = { books: rulebooks, clock: () => hallDay };
  return (await start(await openStore({ dataFolder }), options)).url;
}

describe("the deadlines of the session that is ahead", () => {
  test("are given to anybody as a calendar, stamped with the clock of the server", async () => {
    const { status, headers, text } = await ask(await hall(), path);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar");
    expect(headers.get("content-disposition")).toBe('attachment; filename="S1-deadlines.ics"');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(text).toContain("DTSTAMP:20171014T100000Z\r\n");
    expect(text).toContain("UID:a.S1.amendment@deadlines.hemicycle\r\n");
    expect(text).toContain("DTSTART;VALUE=DATE:20170929\r\n");
  });

  test("speak the language that is asked for, or that the browser prefers", async () => {
    const url = await hall();
    const asked = await ask(url, `${path}?language=fr`, { headers: { "Accept-Language": "ru" } });
    expect(asked.text).toContain("SUMMARY;LANGUAGE=fr:Session: Convocation\r\n");
    const preferred = await ask(url, path, { headers: { "Accept-Language": "ru, en;q=0.5" } });
    expect(preferred.text).toContain("SUMMARY;LANGUAGE=ru:Session: Созыв\r\n");
    const wrong = await ask(url, `${path}?language=la`);
    expect([wrong.status, wrong.body["type"]]).toEqual([400, "/problems/malformed"]);
  });

  test("are not there without a session, nor in an assembly that is not there", async () => {
    const entered = { by: "SEC", proposal: { act: founding("a") } };
    const { url } = await startWith("a", [entered]);
    const none = await ask(url, path);
    expect([none.status, none.body["type"]]).toEqual([404, "/problems/not-found"]);
    const unknown = await ask(url, "GET /api/assemblies/b/deadlines.ics");
    expect([unknown.status, unknown.body["type"]]).toEqual([404, "/problems/unknown-assembly"]);
  });
});
