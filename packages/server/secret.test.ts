import { type Choices, sourceOf, verifyArchive } from "@hemicycle/ballots";
import { nodeMachine } from "@hemicycle/ballots/node";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { describe, expect, test, vi } from "vitest";
import { toolIsHere, toolVerifies } from "../../tools/belenios.ts";
import { ask } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  announceResult,
  announcing,
  api,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  decryptionBy,
  electionAt,
  furnishSecretHall,
  holdCeremony,
  openSecretVote,
  prepareBox,
  register,
  type TellerDevice,
  tallyOf,
  well,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 120_000 });

const question = { kind: "other", question: "Q1", title: "مسألة" } as const;

const served = async (more: readonly string[] = []) => {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }), more);
  const store = await openStore({ dataFolder });
  return { dataFolder, ...(await start(store, { books: rulebooks, clock: () => hallDay })) };
};

const verified = (archive: Uint8Array, unfinished = false) =>
  verifyArchive({ source: sourceOf(archive), machine: nodeMachine, unfinished });

const decrypt = (url: string, device: TellerDevice, decryption: string) =>
  ask(url, `POST ${api("/votes/V1/decryptions")}`, { cookie: device.cookie, body: { decryption } });

const ascertain = (url: string, device: TellerDevice) =>
  ask(url, `POST ${api("/votes/V1/result")}`, { cookie: device.cookie, body: {} });

describe("a secret ballot", () => {
  test("goes from the key ceremony to a declared result that the archive proves", async () => {
    const { url } = await served();
    const devices = await holdCeremony(url);
    await chairActs(url, [announcing("V1", question)]);
    const { issued, answer } = await register(url, "V1");
    expect([answer.status, answer.body["credentials"]]).toEqual([200, 42]);
    const prepared = await prepareBox(url, "V1");
    expect(prepared.text).toContain("BoxPrepared");
    await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
    const election = await electionAt(url, "V1");
    const tracked: string[] = [];
    for (const [at, { credentials }] of issued.entries()) {
      const choices = [[[1, 0, 0]], [[0, 1, 0]], [[0, 0, 1]]] as const;
      for (const { credential } of credentials.slice(0, 3)) {
        const made = ballotBy(election, credential, choices[at % 3] ?? choices[0]);
        const sent = await cast(url, "V1", { ballot: made.ballot });
        expect([sent.status, sent.body["tracking"]]).toEqual([200, made.tracking]);
        tracked.push(made.tracking);
      }
    }
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    const { body: box } = await well(url, "GET /votes/V1/box");
    expect(box["tracking"]).toEqual(tracked.toSorted());
    const closed = await archiveAt(url, "V1");
    const tally = tallyOf(closed);
    for (const device of devices.slice(1, 4)) {
      const decryption = await decryptionBy(url, "V1", { device, tally });
      expect((await decrypt(url, device, decryption)).status).toBe(200);
    }
    for (const device of devices.slice(0, 3)) {
      expect((await ascertain(url, device)).status).toBe(200);
    }
    await chairActs(url, [{ type: "DeclareResult", vote: "V1" }]);
    const archive = await archiveAt(url, "V1");
    const verdict = await verified(archive);
    expect(verdict.holds).toBe(true);
    const { body } = await well(url, "GET /state");
    const text = JSON.stringify(body);
    if (!verdict.holds) return;
    expect(text).toContain(verdict.report.head);
    const [yes, no, abstain] = verdict.report.result?.[0] ?? [];
    const state = body["state"] as { session: { votes: Record<string, unknown> } };
    expect(state.session.votes["V1"]).toMatchObject({
      status: "declared",
      results: [{ yes, no, abstain }],
      box: { closing: { ballots: 18 }, ascertained: { archive: verdict.report.head } },
    });
    expect(Buffer.from(archive).indexOf(Buffer.from(closed))).toBe(0);
    if (!toolIsHere()) return;
    const official = await toolVerifies(archive, verdict.report.uuid);
    expect([official.status, official.err]).toEqual([0, expect.stringContaining("all checks")]);
  });

  test("elects among candidates in rounds, and the same keys serve the next one", async () => {
    const { url } = await served([
      'Secretariat sets ipu.a7.2/absolute-rounds to 1: "the Assembly"',
      "President calls election E9 of 1 Rapporteur",
      ...["M1.1", "M2.1", "M3.1"].map((person) => `President nominates ${person} in E9`),
    ]);
    const devices = await holdCeremony(url);
    const first = await rounds(url, devices, {
      round: 1,
      choices: [[[0, 1, 0, 0]], [[0, 0, 1, 0]], [[1, 0, 0, 0]]],
    });
    expect(first).toMatchObject({ blank: 4, cast: 8, needed: 5, outcome: "open", elected: [] });
    const second = await rounds(url, devices, {
      round: 2,
      choices: [[[0, 1, 0, 0]], [[0, 1, 0, 0]], [[0, 0, 0, 1]]],
    });
    expect(second).toMatchObject({ blank: 0, needed: null, outcome: "elected", elected: ["M1.1"] });
    const { body } = await well(url, "GET /state");
    expect((body["state"] as { holders: object }).holders).toMatchObject({ rapporteur: ["M1.1"] });
  });
});

/** A round in which two credentials of each delegation are used; answers what it came to. */
async function rounds(
  url: string,
  devices: readonly TellerDevice[],
  { round, choices }: { readonly round: number; readonly choices: readonly Choices[] },
): Promise<unknown> {
  const vote = `V${round}`;
  const question = { kind: "election", election: "E9", round } as const;
  const { issued } = await openSecretVote(url, vote, { question });
  expect(issued.every((one) => one.credentials.every(({ weight }) => weight === 1))).toBe(true);
  const election = await electionAt(url, vote);
  for (const [at, { credentials }] of issued.entries()) {
    for (const { credential } of credentials.slice(0, 2)) {
      const made = ballotBy(election, credential, choices[at % choices.length] ?? []);
      expect((await cast(url, vote, made)).status).toBe(200);
    }
  }
  await chairActs(url, [{ type: "CloseVote", vote }]);
  await announceResult(url, vote, devices);
  await chairActs(url, [{ type: "DeclareResult", vote }]);
  const archive = await archiveAt(url, vote);
  expect((await verified(archive)).holds).toBe(true);
  if (toolIsHere()) {
    expect((await toolVerifies(archive, election.message.uuid)).err).toContain("all checks");
  }
  const { body } = await well(url, "GET /state");
  // As `evolve` keeps it.
  const state = body["state"] as {
    session: { elections: { E9: { contest: { rounds: readonly unknown[] } } } };
  };
  return state.session.elections.E9.contest.rounds.at(-1);
}
