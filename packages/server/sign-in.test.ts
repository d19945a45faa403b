import type { Act } from "@hemicycle/engine";
import { describe, expect, test } from "vitest";
import { sitting } from "./test-assembly.ts";
import { ask, signIn } from "./test-client.ts";
import { listen } from "./test-feed.ts";
import { asSecretariat, cookieIn, issue, whoIs } from "./test-identity.ts";
import { startWith } from "./test-server.ts";

const hall = () => startWith("a", sitting("a", 2), { host: "localhost" });
const source = { title: "list.csv", sha256: "0".repeat(64) };
const ann: Act = { type: "RegisterPerson", person: "X1", name: "Ann", capacity: "official" };
const lost: Act = { type: "IssueCard", card: "C1", person: "M1.1", replacing: true };

describe("a sign-in by the secret ends with what the journal says", () => {
  test.each([
    ["by the list of cards", (url: string) => issue(url, ["M1.1"], true)],
    ["by an act", (url: string) => asSecretariat(url, lost)],
  ])(
    "that a card replaces a lost device, %s: token and feed, and nobody else's",
    async (_, end) => {
      const { url } = await hall();
      const [tablet, other] = [await signIn(url, "a", "M1.1"), await signIn(url, "a", "M2.1")];
      const feed = await listen(url, "/api/assemblies/a/feed", { Cookie: tablet });
      await feed.until(({ name }) => name === "ready");
      await end(url);
      await feed.until(({ name }) => name === "reload");
      expect(await whoIs(url, tablet)).toBe(null);
      expect(await whoIs(url, other)).toMatchObject({ person: "M2.1" });
      expect(await whoIs(url, await signIn(url, "a", "M1.1"))).toMatchObject({ person: "M1.1" });
    },
  );

  test("that somebody else has been registered under the same id", async () => {
    const { url } = await hall();
    const people = [{ person: "X1", name: "Ann", capacity: "official" as const }];
    await asSecretariat(url, { type: "ImportRegister", import: "I1", source, people });
    const cookie = await signIn(url, "a", "X1");
    expect(await whoIs(url, cookie)).toMatchObject({ name: "Ann" });
    await asSecretariat(url, { type: "UndoImport", import: "I1" });
    await asSecretariat(url, { ...ann, name: "Bea" });
    expect(await whoIs(url, cookie)).toBe(null);
    expect(await whoIs(url, await signIn(url, "a", "X1"))).toMatchObject({ name: "Bea" });
  });

  test("that the own device is replaced: the one at which it was done goes on, anew", async () => {
    const { url } = await hall();
    const [desk, stolen] = [await signIn(url, "a", "SEC"), await signIn(url, "a", "SEC")];
    const body = { people: ["SEC", "M1.1"], replacing: true };
    const answer = await ask(url, "POST /api/assemblies/a/cards", { cookie: desk, body });
    expect(answer.status).toBe(200);
    expect(await whoIs(url, stolen)).toBe(null);
    expect(await whoIs(url, desk)).toBe(null);
    expect(await whoIs(url, cookieIn(answer))).toMatchObject({
      person: "SEC",
      offices: ["secretariat"],
    });
  });
});
