import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CredentialList } from "@hemicycle/assembly";
import {
  certify,
  credentialKey,
  type GivenBack,
  giveBack,
  newSeed,
  sourceOf,
  verifyArchive,
} from "@hemicycle/ballots";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore, type Store } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Asked, ask, signIn } from "./test-client.ts";
import { hallDay } from "./test-hall.ts";
import {
  act,
  announcing,
  api,
  archiveAt,
  ballotBy,
  cast,
  chairActs,
  decryptionBy,
  electionAt,
  forgedDecryptionBy,
  furnishSecretHall,
  group,
  holdCeremony,
  openSecretVote,
  prepareBox,
  register,
  type TellerDevice,
  tallyOf,
  tellers,
} from "./test-secret.ts";
import { folder, start } from "./test-server.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const served = async (more: readonly string[] = []): Promise<string> => {
  const dataFolder = folder();
  await furnishSecretHall(await openStore({ dataFolder }), more);
  return (await serving(await openStore({ dataFolder }))).url;
};

const serving = (store: Store, keep = false) =>
  start(store, { books: rulebooks, clock: () => hallDay, keep });

const why = ({ status, body }: Asked): unknown => [status, body["why"] ?? body["type"]];
const clausesOf = ({ body }: Asked): unknown =>
  (body["because"] as readonly { clause: string }[] | undefined)?.map(({ clause }) => clause);

describe("in a key ceremony", () => {
  test("only its own Tellers are heard, each at their place, in their turn and once", async () => {
    const url = await served();
    const [one = "", two = ""] = tellers;
    const [first, second] = [await signIn(url, "a", one), await signIn(url, "a", two)];
    const post = (cookie: string, body: object) =>
      ask(url, `POST ${api("/ceremonies/K1/messages")}`, { cookie, body });
    const certificate = (index: number, threshold = 3) => {
      const context = { group: group.name, size: 5, threshold, index };
      return certify(group, { seed: newSeed(nodeChance), context }, nodeChance);
    };
    expect((await post(first, { step: "shares", text: "{}" })).status).toBe(404);
    const people = [...tellers];
    const begin = { type: "BeginCeremony", ceremony: "K1", people, threshold: 3 } as const;
    expect((await act(url, first, { act: begin, office: "teller" })).status).toBe(200);
    const outside = await signIn(url, "a", "M1.1");
    const step = "certificate";
    expect(why(await post(outside, { step, text: certificate(1) }))).toEqual([422, "not-a-teller"]);
    const foreign = { step, text: certificate(2) };
    expect(why(await post(first, foreign))).toEqual([422, "certificate-context"]);
    const other = { step, text: certificate(1, 2) };
    expect(why(await post(first, other))).toEqual([422, "certificate-context"]);
    const own = certificate(1);
    const forged = own.replace(
      /"response":"(\d)/,
      (_, digit) => `"response":"${9 - Number(digit)}`,
    );
    expect((await post(first, { step, text: forged })).status).toBe(422);
    expect(why(await post(second, { step: "shares", text: "{}" }))).toEqual([422, "early"]);
    expect((await post(first, { step, text: own })).status).toBe(200);
    expect((await post(first, { step, text: own })).headers.get("idempotent-replayed")).toBe(
      "true",
    );
    expect(why(await post(first, { step, text: certificate(1) }))).toEqual([422, "posted"]);
    const end = await ask(url, `POST ${api("/ceremonies/K1/conclusion")}`, {
      cookie: first,
      body: {},
    });
    expect(why(end)).toEqual([422, "early"]);
    const filed = { type: "FileCertificate", ceremony: "K1", certificate: "0".repeat(64) } as const;
    const direct = await act(url, second, { act: filed, office: "teller" });
    expect(why(direct)).toEqual([409, "/problems/own-address"]);
  });
});

describe("before it is opened", () => {
  test("credentials have to be the registrar's, and the weights those of the rules", async () => {
    const url = await served();
    await holdCeremony(url);
    await chairActs(url, [announcing("V1")]);
    const { privateKey } = generateKeyPairSync("ed25519");
    const forged = await register(url, "V1", { key: privateKey });
    expect(why(forged.answer)).toEqual([422, "signature"]);
    expect(why(await prepareBox(url, "V1"))).toEqual([422, "credentials"]);
    const turned = await register(url, "V1", {
      change: (list) => {
        const all: readonly string[] = JSON.parse(list.credentials);
        return { ...list, credentials: JSON.stringify([...all].reverse()) };
      },
    });
    expect(why(turned.answer)).toEqual([422, "order"]);
    expect((await register(url, "V1", { units: true })).answer.body["credentials"]).toBe(66);
    expect((await register(url, "V1")).answer.body["credentials"]).toBe(42);
    const open = await act(url, await signIn(url, "a", "M1.3"), {
      act: { type: "OpenVote", vote: "V1" },
      office: "chair",
    });
    expect(clausesOf(open)).toEqual(["ipu.s16/opened-with-box"]);
    expect((await prepareBox(url, "V1")).status).toBe(200);
    expect((await prepareBox(url, "V1")).headers.get("idempotent-replayed")).toBe("true");
    expect(why((await register(url, "V1")).answer)).toEqual([422, "prepared"]);
  });

  test("weights that could tell how too few vote are refused, and nothing is left behind", async () => {
    const url = await served(['Secretariat sets ipu.s16/fewest-behind-a-sum to 7: "the Assembly"']);
    await holdCeremony(url);
    await chairActs(url, [announcing("V1")]);
    const { answer } = await register(url, "V1");
    expect(answer.body["revealed"]).toMatchObject({ voters: 6 });
    expect(clausesOf(await prepareBox(url, "V1"))).toEqual(["ipu.s16/fewest-behind-a-sum"]);
    expect((await ask(url, `GET ${api("/votes/V1/election")}`)).status).toBe(404);
    const secretary = await signIn(url, "a", "SEC");
    const set = {
      type: "SetValue",
      value: "ipu.s16/fewest-behind-a-sum",
      number: 6,
      source: "so",
    } as const;
    expect((await act(url, secretary, { act: set, office: "secretariat" })).status).toBe(200);
    expect((await prepareBox(url, "V1")).status).toBe(200);
  });
});

test("a box is not prepared under the election of another vote", async () => {
  const url = await served();
  await holdCeremony(url);
  const { uuid, credentials, issued } = await openSecretVote(url, "V1");
  const election = await electionAt(url, "V1");
  const [first] = issued[0]?.credentials ?? [];
  await cast(url, "V1", ballotBy(election, first?.credential ?? "", [[1, 0, 0]]));
  const annulled = { type: "AnnulVote", vote: "V1", reason: "the question was wrong" } as const;
  await chairActs(url, [annulled, announcing("V2")]);
  const change = (list: CredentialList) => ({ ...list, election: uuid, credentials });
  expect((await register(url, "V2", { change })).answer.status).toBe(200);
  expect(why(await prepareBox(url, "V2"))).toEqual([422, "election"]);
  expect((await register(url, "V2")).answer.status).toBe(200);
  expect((await prepareBox(url, "V2")).text).toContain("BoxPrepared");
});

describe("in an open secret ballot", () => {
  let dataFolder: string;
  let url: string;
  let devices: readonly TellerDevice[];
  let credentials: readonly string[];
  let close: () => Promise<void>;
  beforeAll(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), "hemicycle-secret-"));
    await furnishSecretHall(await openStore({ dataFolder }));
    ({ url, close } = await serving(await openStore({ dataFolder }), true));
    devices = await holdCeremony(url);
    await chairActs(url, [announcing("V1")]);
    const { issued } = await register(url, "V1");
    credentials = issued.flatMap((one) => one.credentials.map(({ credential }) => credential));
    await prepareBox(url, "V1");
  });
  afterAll(async () => {
    await close();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  test("each credential casts one ballot, from the opening to the close", async () => {
    const election = await electionAt(url, "V1");
    const [one = "", two = ""] = credentials;
    const made = ballotBy(election, one, [[1, 0, 0]]);
    expect(why(await cast(url, "V1", made))).toEqual([422, "closed"]);
    await chairActs(url, [{ type: "OpenVote", vote: "V1" }]);
    expect((await cast(url, "V1", made)).body).toEqual({ tracking: made.tracking });
    expect((await cast(url, "V1", made)).body).toEqual({ tracking: made.tracking });
    // Whether a credential has voted is not told to whoever only knows its public part.
    const beginnings = [made, ballotBy(election, two, [[1, 0, 0]])].map(({ ballot }) => ({
      ballot: `${ballot.slice(0, ballot.indexOf(',"answers"'))}}`,
    }));
    const told = [];
    for (const beginning of beginnings) told.push(await cast(url, "V1", beginning));
    expect(told.map(why)).toEqual([
      [422, "field"],
      [422, "field"],
    ]);
    const again = ballotBy(election, one, [[0, 1, 0]]);
    expect(why(await cast(url, "V1", again))).toEqual([422, "voted"]);
    const unknown = ballotBy(election, "111-111-111-111-111", [[1, 0, 0]]);
    expect(why(await cast(url, "V1", unknown))).toEqual([422, "unregistered"]);
    const other = ballotBy(election, two, [[1, 0, 0]]).ballot;
    const mixed = other.replace(/"hash":"./, '"hash":"-');
    expect((await cast(url, "V1", { ballot: mixed })).status).toBe(422);
    expect((await cast(url, "V1", { ballot: "{}" })).status).toBe(422);
    expect((await cast(url, "V9", made)).status).toBe(404);
    expect((await cast(url, "V1", { ballot: other })).status).toBe(200);
  });

  test("credentials are given back by whoever has them, and cast nothing then", async () => {
    const election = await electionAt(url, "V1");
    const { uuid } = election.message;
    const [one = "", , three = ""] = credentials;
    const given = (credential: string, member = "M1") =>
      giveBack(
        group,
        { uuid, member, key: credentialKey(group, { credential, uuid }) },
        nodeChance,
      );
    const teller = devices[0]?.cookie ?? "";
    const back = (cookie: string, list: readonly GivenBack[]) =>
      ask(url, `POST ${api("/votes/V1/papers")}`, {
        cookie,
        body: { member: "M1", credentials: list },
      });
    const papers = (cookie: string, list: readonly string[]) =>
      back(
        cookie,
        list.map((one) => given(one)),
      );
    // Everybody knows the public part of everybody's credentials: it gives nothing back.
    for (const proof of ["{}", given(one).proof, given(three, "M2").proof]) {
      const stolen = [{ ...given(three), proof }];
      expect(why(await back(teller, stolen))).toEqual([422, "not-given"]);
    }
    expect(why(await papers(teller, [one]))).toEqual([422, "used"]);
    const chair = await signIn(url, "a", "M1.3");
    expect(clausesOf(await papers(chair, [three]))).toEqual(["ipu.a30.2/taken-to-paper"]);
    expect((await papers(teller, [three])).status).toBe(200);
    expect((await papers(teller, [three])).headers.get("idempotent-replayed")).toBe("true");
    expect(why(await cast(url, "V1", ballotBy(election, three, [[1, 0, 0]])))).toEqual([
      422,
      "void",
    ]);
  });

  test("a wrong decryption never enters, and the others find the result with the papers", async () => {
    await chairActs(url, [{ type: "CloseVote", vote: "V1" }]);
    const election = await electionAt(url, "V1");
    const late = ballotBy(election, credentials[5] ?? "", [[1, 0, 0]]);
    expect(why(await cast(url, "V1", late))).toEqual([422, "closed"]);
    const tally = tallyOf(await archiveAt(url, "V1"));
    const of = (device: TellerDevice) => decryptionBy(url, "V1", { device, tally });
    const decrypt = (device: TellerDevice, decryption: string) =>
      ask(url, `POST ${api("/votes/V1/decryptions")}`, {
        cookie: device.cookie,
        body: { decryption },
      });
    const result = (device: TellerDevice) =>
      ask(url, `POST ${api("/votes/V1/result")}`, { cookie: device.cookie, body: {} });
    const [one, two, three, four, five] = devices;
    if (!one || !two || !three || !four || !five) throw new Error("five Tellers");
    expect(why(await decrypt(one, await of(two)))).toEqual([422, "decryption-proof"]);
    expect((await decrypt(one, "{}")).status).toBe(422);
    // One that is proved and is wrong all the same comes to no result: another Teller joins.
    const forged = await forgedDecryptionBy(url, "V1", { device: one, tally });
    expect((await decrypt(one, forged)).status).toBe(200);
    expect((await decrypt(two, await of(two))).status).toBe(200);
    expect(why(await result(two))).toEqual([422, "threshold"]);
    expect((await decrypt(four, await of(four))).status).toBe(200);
    expect(why(await result(two))).toEqual([422, "result-wrong"]);
    const last = await of(five);
    expect((await decrypt(five, last)).status).toBe(200);
    expect((await decrypt(five, last)).headers.get("idempotent-replayed")).toBe("true");
    for (const device of [one, two, five]) expect((await result(device)).status).toBe(200);
    expect(clausesOf(await decrypt(three, await of(three)))).toEqual(["ipu.a30.2/decryption"]);
    const archive = await archiveAt(url, "V1");
    const verdict = await verifyArchive({ source: sourceOf(archive), machine: nodeMachine });
    expect(verdict).toMatchObject({ holds: true, report: { decryptions: 3 } });
    const { body } = await ask(url, `GET ${api("/state")}`);
    const state = body["state"] as {
      session: { votes: { V1: { box: { onPaper: { votes: number }[] } } } };
    };
    const votes = state.session.votes.V1.box.onPaper[0]?.votes ?? 0;
    const early = await act(url, await signIn(url, "a", "M1.3"), {
      act: { type: "DeclareResult", vote: "V1" },
      office: "chair",
    });
    expect(clausesOf(early)).toEqual(["ipu.a30.2/joint-result"]);
    const counted = await act(url, one.cookie, {
      act: { type: "CountPapers", vote: "V1", votes, counts: [[0, votes, 0]] },
      office: "teller",
    });
    expect(counted.status).toBe(200);
    await chairActs(url, [{ type: "DeclareResult", vote: "V1" }]);
    const after = await ask(url, `GET ${api("/state")}`);
    const vote = (after.body["state"] as { session: { votes: Record<string, unknown> } }).session
      .votes["V1"];
    expect(vote).toMatchObject({ status: "declared", results: [{ no: votes, abstain: 0 }] });
  });
});
