import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stateText } from "@hemicycle/assembly";
import { play, type Recorded } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { afterAll, describe, expect, test, vi } from "vitest";
import { capture } from "./test-capture.ts";
import { bytesOf, linesFor, minutes, recordedOf } from "./test-sitting.ts";

/** The real sittings are played and decided again one after the other. */
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), "hemicycle-verify-"));
const recorded = recordedOf(minutes);
const lines = linesFor(bytesOf(recorded));

afterAll(() => rmSync(folder, { recursive: true }));

const verify = (content: readonly string[], ...flags: readonly string[]) => {
  const path = join(folder, "export.jsonl");
  writeFileSync(path, content.join(""));
  return capture(["verify", path, ...flags]);
};

/** After the sitting: a card, a passkey, a signed ballot, the end of an office and of a mandate. */
const signed = [
  minutes,
  "Secretariat issues card C1 to M1.1",
  "Secretariat issues card C2 to M2.1, for one more device",
  'Secretariat revokes card C2: "not collected"',
  "M1 enrols passkey K1 with card C1",
  "Secretariat issues card C3 to M1.2",
  "person M1.2 enrols institutional account K3 with card C3",
  "Secretariat asks for a gesture of the last 60 seconds for ballots, opening votes and rulings",
  'President announces vote V3 on question Q3 "A third question" by devices',
  "President opens vote V3 signed with K3, gesture 0.25 s before",
  "M1 casts 11 yes in vote V3 -> refused ipu.a35.1/fresh-gesture",
  "M1 casts 11 yes in vote V3 signed with K1, gesture 12 s before",
  'President closes vote V3 ruling ipu.a8.2/annulment: "of no use" signed with K3, gesture 1 s before',
  "President declares the result of vote V3 signed with K3",
  'M1 revokes credential K1: "sold" signed with K1',
  'Secretariat ends the term of M1.2 as President of the Assembly: "resigned"',
  'Secretariat ends the mandate of M1.2: "resigned"',
].join("\n");

/** The export after somebody has rewritten its entries and computed all hashes anew. */
const forged = (change: (entry: Recorded) => unknown): readonly string[] => {
  const altered = recorded.map((entry) => change(entry));
  // What a forger writes has no type; the verifier gets bytes.
  return linesFor(bytesOf(altered as readonly Recorded[]));
};

/** Changes the event of one type and leaves the others. */
const forgedEvent = (type: string, change: object): readonly string[] =>
  forged((entry) =>
    entry.event.type === type ? { ...entry, event: { ...entry.event, ...change } } : entry,
  );

describe("an export that holds", () => {
  test("is decided again, act by act, and its results are counted again", async () => {
    const { status, out, err } = await verify(lines);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(`export.jsonl: ${recorded.length} entries\n`);
    expect(out).toContain("1 result of votes among them");
    expect(out).toMatch(/The export holds\.\n$/);
  });

  test("gives the digest of the state to which the sitting came", async () => {
    const { status, out } = await verify(lines, "--json");
    const text = stateText(play(minutes, rulebooks).state);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      holds: true,
      seq: recorded.length,
      hidden: 0,
      digest: createHash("sha256").update(text).digest("hex"),
      chain: JSON.parse(lines.at(-1) ?? "").chain,
      acts: JSON.parse(out).acts,
      results: 1,
      why: null,
    });
    expect(JSON.parse(out).acts).toBeGreaterThan(40);
  });

  test("comes from every real sitting in scenarios/, with the state that replaying it gives", async () => {
    const scenarios = fileURLToPath(new URL("../../scenarios/", import.meta.url));
    const files = readdirSync(scenarios, { recursive: true, encoding: "utf8" });
    const sittings = files.filter((file) => file.endsWith(".minutes"));
    expect(sittings.length).toBeGreaterThan(5);
    for (const file of sittings) {
      const path = join(scenarios, file);
      const { recorded: real } = play(readFileSync(path, "utf8"), rulebooks);
      const { status, out } = await verify(linesFor(bytesOf(real)), "--json");
      const replayed = await capture(["replay", path, "--json"]);
      expect([file, status, JSON.parse(out).why]).toEqual([file, 0, null]);
      expect([file, JSON.parse(out).digest]).toEqual([file, JSON.parse(replayed.out).digest]);
    }
  });

  test("comes from acts that were signed, with the gestures that were asked for", async () => {
    const { status, out } = await verify(linesFor(bytesOf(recordedOf(signed))), "--json");
    expect([status, JSON.parse(out).why]).toEqual([0, null]);
  });

  test("may have a last line without an end", async () => {
    const [last = "", ...others] = [...lines].reverse();
    expect((await verify([...others.reverse(), last.trimEnd()])).status).toBe(0);
  });

  test("holds up to any act at which it was cut off", async () => {
    const { status, out } = await verify(lines.slice(0, 30), "--json");
    expect([status, JSON.parse(out).seq]).toEqual([0, 30]);
  });
});

describe("an export that was damaged", () => {
  const expectBroken = async (content: readonly string[], why: string | RegExp) => {
    const { status, out, err } = await verify(content, "--json");
    expect([status, err]).toEqual([1, ""]);
    expect(JSON.parse(out).holds).toBe(false);
    expect(JSON.parse(out).why).toMatch(why);
  };

  test("says which entry does not fit its hash", async () => {
    const at = lines.findIndex((line) => line.includes("3000000"));
    const altered = lines.with(at, lines[at]?.replace("3000000", "3000001") ?? "");
    await expectBroken(altered, `entry ${at + 1} and its hash do not match`);
  });

  test("says where an entry is missing, twice there, or out of its place", async () => {
    const hole = [...lines.slice(0, 9), ...lines.slice(10)];
    await expectBroken(hole, "entry 10 has the number 11 where 10 should follow");
    const twice = [...lines.slice(0, 10), ...lines.slice(9)];
    await expectBroken(twice, "entry 11 has the number 10 where 11 should follow");
  });

  test("says where the chain was cut and joined again", async () => {
    const chain = JSON.parse(lines[8] ?? "").chain;
    const joined = lines.map((line, at) =>
      at === 9 ? `${JSON.stringify({ ...JSON.parse(line), chain })}\n` : line,
    );
    await expectBroken(joined, "entry 10 does not follow entry 9 in the chain");
  });

  test("says which line is no entry", async () => {
    for (const line of ["", "null", "[]", "{}", '{"seq":3}', "{", '{"seq":"3"}']) {
      const content = [...lines.slice(0, 2), `${line}\n`, ...lines.slice(3)];
      await expectBroken(content, "entry 3 is not {seq, leaf, chain, text} as JSON");
    }
  });

  test("does not hold when it is empty, and is not read when it is not there", async () => {
    await expectBroken([], "the export is empty");
    const missing = await capture(["verify", join(folder, "nothing.jsonl")]);
    expect([missing.status, missing.out]).toEqual([2, ""]);
    expect(missing.err).toContain("ENOENT");
    expect((await capture(["verify", folder])).status).toBe(2);
  });
});

describe("what a server publishes of a journal", () => {
  /** With a word to the bureau in it, and a roll call whose ballots stay sealed. */
  const session = `${minutes}\nSecretariat records 1 years of arrears of M5`;
  const whole = recordedOf(session);
  const isHidden = ({ audience, event }: Recorded): boolean =>
    audience === "bureau" || (event.type === "BallotCast" && event.vote === "V2");
  const published = (entries: readonly Recorded[] = whole): readonly string[] =>
    linesFor(bytesOf(entries)).map((line, at) => {
      const entry = whole[at];
      if (entry === undefined || !isHidden(entry)) return line;
      const { seq, leaf, chain } = JSON.parse(line);
      const { event } = entry;
      const ballot =
        "member" in event && "vote" in event ? { vote: event.vote, member: event.member } : null;
      return `${JSON.stringify({ seq, leaf, chain, ballot })}\n`;
    });

  test("holds, with its results decided again and what is hidden in it counted", async () => {
    const { out, status } = await verify(published(), "--json");
    expect(JSON.parse(out)).toMatchObject({
      holds: true,
      seq: whole.length,
      hidden: whole.filter(isHidden).length,
      results: 1,
      why: null,
    });
    expect(status).toBe(0);
    expect((await verify(published())).out).toContain("of them not public");
  });

  test("has the chain of the whole journal, and the state that the public is shown", async () => {
    const all = JSON.parse((await verify(linesFor(bytesOf(whole)), "--json")).out);
    const part = JSON.parse((await verify(published(), "--json")).out);
    expect(part.chain).toBe(all.chain);
    expect(part.digest).not.toBe(all.digest);
    const path = join(folder, "export.jsonl");
    const replayed = JSON.parse((await capture(["replay", path, "--json"])).out);
    expect(replayed.digest).toBe(part.digest);
  });

  test("does not hold where a hidden entry was put in the place of another", async () => {
    const lines = published();
    const at = whole.findIndex(isHidden);
    const altered = lines.map((line, place) =>
      place === at
        ? line.replace(
            /"leaf":"./,
            (found) => `${found.slice(0, -1)}${found.endsWith("0") ? 1 : 0}`,
          )
        : line,
    );
    const { out, status } = await verify(altered);
    expect(out).toContain(`entry ${at + 1} does not follow entry ${at} in the chain`);
    expect(status).toBe(1);
  });

  test("does not hold where a ballot was altered: the result does not follow from it", async () => {
    const altered = whole.map((entry) =>
      entry.event.type === "BallotCast" && entry.event.member === "M2"
        ? { ...entry, event: { ...entry.event, splits: [{ yes: 1, no: 0, abstain: 0 }] } }
        : entry,
    );
    const { out, status } = await verify(published(altered));
    expect(out).toMatch(/entry \d+: DeclareResult leads to another ResultDeclared/);
    expect(status).toBe(1);
  });

  test("is not taken where a line has neither a text nor says what it is", async () => {
    const [first = "", ...rest] = published();
    const { seq, leaf, chain } = JSON.parse(first);
    for (const line of [
      { seq, leaf, chain },
      { seq, leaf, chain, ballot: "M1" },
    ]) {
      const { out, status } = await verify([`${JSON.stringify(line)}\n`, ...rest]);
      expect(out).toMatch(/entry 1( is not \{seq|: not a sealed)/);
      expect(status).toBe(1);
    }
  });
});

describe("an export that was forged, with hashes that fit", () => {
  const expectForged = async (content: readonly string[], why: string | RegExp) => {
    const { status, out } = await verify(content, "--json");
    expect([status, JSON.parse(out).holds]).toEqual([1, false]);
    expect(JSON.parse(out).why).toMatch(why);
  };

  test("is found by a ballot that was altered: the result does not follow from it", async () => {
    const content = forged((entry) =>
      entry.event.type === "BallotCast" && entry.event.member === "M2"
        ? { ...entry, event: { ...entry.event, splits: [{ yes: 1, no: 10, abstain: 0 }] } }
        : entry,
    );
    await expectForged(
      content,
      /DeclareResult leads to another ResultDeclared: .*\.yes is 21 in the/,
    );
  });

  test("is found by a ballot of more votes than the delegation has", async () => {
    const content = forgedEvent("BallotCast", { splits: [{ yes: 99, no: 0, abstain: 0 }] });
    await expectForged(content, "CastBallot is refused: ipu.s15/within-castable");
  });

  test("is found by a result, a table of votes or a quorum that was altered", async () => {
    await expectForged(forgedEvent("ResultDeclared", { results: [] }), "ResultDeclared");
    await expectForged(
      forgedEvent("VoteTablePublished", { votes: { M1: 99 } }),
      "event.votes.M1 is 99 in the journal and 11 by the rulebook",
    );
    await expectForged(forgedEvent("QuorumAnnounced", { needed: 1 }), "event.needed is 1");
  });

  test("is found by a signature that was taken out, or is of a gesture long ago", async () => {
    const withSigning = (change: (entry: Recorded) => object) =>
      linesFor(
        bytesOf(
          recordedOf(signed).map((entry) =>
            entry.event.type === "BallotCast" && entry.signedWith !== undefined
              ? { ...entry, ...change(entry) }
              : entry,
          ),
        ),
      );
    const refused = "CastBallot is refused: ipu.a35.1/fresh-gesture";
    await expectForged(
      withSigning(() => ({ signedWith: undefined })),
      refused,
    );
    await expectForged(
      withSigning(() => ({
        signedWith: { credential: "K1", gesture: "2017-10-14T06:00:00.000Z" },
      })),
      refused,
    );
    await expectForged(
      withSigning(({ at }) => ({ signedWith: { credential: "K3", gesture: at } })),
      "CastBallot is refused: ipu.a35.1/signed-by-own",
    );
  });

  test("is found by grounds that were taken out", async () => {
    await expectForged(
      forged((entry) => ({ ...entry, grounds: [] })),
      /^entry \d+: .* leads to another .*: grounds/,
    );
  });

  test("is found by a ruling that was taken out, altered, or used for nothing", async () => {
    const at = recorded.findIndex(({ event }) => event.type === "RulingDeclared");
    expect(at).toBeGreaterThan(0);
    const renumbered = recorded
      .toSpliced(at, 1)
      .map((entry, index) => ({ ...entry, seq: index + 1 }));
    await expectForged(
      linesFor(bytesOf(renumbered)),
      `entry ${at + 1}: TakeUpItem is refused: ipu.a7.2/first-business`,
    );
    await expectForged(
      forgedEvent("RulingDeclared", { clause: "ipu.a8.2/annulment" }),
      "is refused",
    );
    await expectForged(forgedEvent("RulingDeclared", { on: "OpenVote" }), 'event.on is "OpenVote"');
  });

  test("is found by an event that nobody's act can have made", async () => {
    const unknown = (event: unknown) =>
      forged((entry) => (entry.seq === 12 ? { ...entry, event } : entry));
    await expectForged(
      unknown({ type: "OfficeTaken", office: "teller", people: [] }),
      /^entry 12: /,
    );
    await expectForged(unknown({ type: "Nothing" }), /^entry 12: /);
    await expectForged(unknown({ type: "RoomEntered", people: "all" }), /^entry 12: /);
    await expectForged(unknown({ type: "RulingDeclared" }), /^entry 12: /);
    await expectForged(unknown({ type: "MemberAdmitted", member: 0.5 }), /^entry 12: /);
  });

  test("is found by a field too many, and by an empty list that became an empty object", async () => {
    await expectForged(forgedEvent("ItemPlaced", { note: "seen" }), /^entry \d+: /);
    const decoder = new TextDecoder();
    const hidden = bytesOf(recorded).map((bytes) =>
      new TextEncoder().encode(
        decoder
          .decode(bytes)
          .replace('"type":"ResultDeclared"', '"__proto__":{},"type":"ResultDeclared"'),
      ),
    );
    await expectForged(linesFor(hidden), "ResultDeclared: event.__proto__ is {} in the journal");
    const emptied = forged((entry) =>
      entry.event.type === "RulingDeclared" ? { ...entry, grounds: {} } : entry,
    );
    await expectForged(emptied, "RulingDeclared: grounds is {} in the journal and [] by");
  });

  test("is found by an entry that is no event at all", async () => {
    const content = linesFor([...bytesOf(recorded.slice(0, 3)), new TextEncoder().encode("[]")]);
    await expectForged(content, "entry 4: not an entry of a journal");
  });
});
