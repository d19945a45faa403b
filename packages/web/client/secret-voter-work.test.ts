import { plainMachine } from "@hemicycle/ballots";
import { describe, expect, test } from "vitest";
import { secretSetup } from "../testing/secret-setup.ts";
import { type VoterAnswer, type VoterQuestion, VoterWork } from "./secret-voter-work.ts";

const asked = { question: "?", answers: ["yes", "no"], blank: undefined, min: 1, max: 1 };
const setup = secretSetup(asked, [2, 1], 3);
const [first = "", second = ""] = setup.credentials;

type Kind = VoterAnswer["kind"];

class Device {
  readonly told: (readonly [number, number])[] = [];
  readonly #work = new VoterWork({
    machine: plainMachine,
    chance: (count) => crypto.getRandomValues(new Uint8Array(count)),
    tell: (done, of) => this.told.push([done, of]),
  });

  ask(question: VoterQuestion): Promise<VoterAnswer> {
    return this.#work.answer(question);
  }

  /** The answer, which has to be of this kind. */
  async get<K extends Kind>(kind: K, question: VoterQuestion) {
    const answer = await this.ask(question);
    if (answer.kind !== kind) throw new Error(JSON.stringify(answer));
    // Its kind was just looked at.
    return answer as Extract<VoterAnswer, { kind: K }>;
  }

  static async open(): Promise<Device> {
    const device = new Device();
    await device.get("opened", { kind: "open", ...setup.texts, opening: setup.opening });
    return device;
  }
}

const why = async (answer: Promise<VoterAnswer>): Promise<string> => {
  const said = await answer;
  return said.kind === "refused" ? said.why : said.kind;
};

describe("a voter's device", () => {
  test("opens what the journal speaks of, and nothing else", async () => {
    const { election, trustees, credentials } = setup.texts;
    const open = (texts: object) =>
      why(
        new Device().ask({
          ...{ kind: "open", election, trustees, credentials, opening: setup.opening },
          ...texts,
        }),
      );
    expect(await open({})).toBe("opened");
    expect(await open({ election: election.replace('"?"', '"!"') })).toBe("payload");
    expect(await open({ credentials: "[]" })).toBe("payload");
    const other = secretSetup(asked, [2, 1], 4);
    expect(await open({ trustees: other.texts.trustees })).toBe("payload");
    expect(await open({ opening: "0".repeat(64) })).toBe("payload");
  });

  test("knows what a credential counts, however it is typed", async () => {
    const device = await Device.open();
    for (const typed of [first, first.replaceAll("-", " "), first.replaceAll("-", "")]) {
      const known = await device.get("known", { kind: "know", typed });
      expect([known.credential, known.weight]).toEqual([first, 2]);
    }
    const other = secretSetup(asked, [1], 5).credentials[0] ?? "";
    expect(await why(device.ask({ kind: "know", typed: other }))).toBe("unregistered");
    const wrong = `${first.slice(0, -1)}${first.endsWith("2") ? "3" : "2"}`;
    expect(await why(device.ask({ kind: "know", typed: wrong }))).toBe("credential-form");
  });

  test("divides votes among credentials, or says that it cannot be done", async () => {
    const device = new Device();
    const weights = [5, 3, 1, 1];
    const assigned = await device.get("assigned", { kind: "assign", weights, sums: [6, 4, 0, 0] });
    expect(assigned.to?.map((to, at) => [to, weights[at]])).toEqual([
      [0, 5],
      [1, 3],
      [0, 1],
      [1, 1],
    ]);
    const cannot = { kind: "assign", weights: [5], sums: [3, 2] } as const;
    expect((await device.get("assigned", cannot)).to).toBe(null);
  });

  test("makes ballots and tells how far it is; what it opens holds what was chosen", async () => {
    const device = await Device.open();
    const ballots = [
      { credential: first, choices: [[1, 0]] as const },
      { credential: second, choices: [[0, 1]] as const },
    ];
    const made = await device.get("made", { kind: "make", ballots });
    expect(made.ballots.map(({ credential }) => credential)).toEqual([first, second]);
    expect(device.told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    const [one, two] = made.ballots;
    expect(one?.tracking).not.toBe(two?.tracking);
    const tracking = two?.tracking ?? "";
    const audit = await device.get("audited", { kind: "audit", tracking });
    expect([audit.wrong, audit.choices, audit.ballot]).toEqual([null, [[0, 1]], two?.ballot]);
    expect(audit.randoms[0]?.length).toBe(2);
    // Opened once, and never again.
    expect(await why(device.ask({ kind: "audit", tracking }))).toBe("choice");
  });

  test("cannot open any more what it was told to forget", async () => {
    const device = await Device.open();
    const ballots = [{ credential: first, choices: [[1, 0]] as const }];
    const { ballots: made } = await device.get("made", { kind: "make", ballots });
    await device.ask({ kind: "forget" });
    const tracking = made[0]?.tracking ?? "";
    expect(await why(device.ask({ kind: "audit", tracking }))).toBe("choice");
  });

  test("refuses choices that the question does not allow", async () => {
    const device = await Device.open();
    const ballots = [{ credential: first, choices: [[1, 1]] as const }];
    expect(await why(device.ask({ kind: "make", ballots }))).toBe("choice");
  });

  test("verifies an archive, and finds a byte that was changed", async () => {
    const { archive, opening } = setup;
    const { report } = await new Device().get("holds", { kind: "verify", archive });
    expect([report.stage, report.head, report.credentials]).toEqual(["voting", opening, 2]);
    const changed = archive.slice();
    changed[700] = (changed[700] ?? 0) ^ 1;
    expect(await why(new Device().ask({ kind: "verify", archive: changed }))).not.toBe("holds");
  });
});
