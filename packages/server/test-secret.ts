import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { type CredentialList, credentialsText } from "@hemicycle/assembly";
import {
  acceptShares,
  belenios2048,
  type Choices,
  certify,
  credentialKey,
  decryptionKey,
  decryptPartially,
  type Election,
  type Issue,
  issueCredentials,
  makeBallot,
  newSeed,
  openCeremony,
  Refusal,
  readElection,
  readText,
  share,
  tallyShape,
} from "@hemicycle/ballots";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import type { Proposal } from "@hemicycle/engine";
import type { Store } from "@hemicycle/store";
import { type Asked, ask, freshKey, signIn } from "./test-client.ts";
import { furnishLines, hallLines } from "./test-hall.ts";

/** A hall with five Tellers from five delegations, and what each of their devices does. */

export const group = belenios2048(nodeMachine);
export const tellers = ["M2.3", "M3.3", "M4.3", "M5.3", "M6.3"];

const registrarKeys = generateKeyPairSync("ed25519");
const publicKey = Buffer.from(
  registrarKeys.publicKey.export({ format: "jwk" }).x ?? "",
  "base64url",
).toString("hex");

const six = ["M1", "M2", "M3", "M4", "M5", "M6"];

/** Enters the hall into a store, with the registrar and the bound on what weights may tell. */
export const furnishSecretHall = (
  store: Store,
  more: readonly string[] = [],
  members: readonly string[] = six,
): Promise<void> =>
  furnishLines(store, [
    ...hallLines({ members, tellers }),
    `President names registrar "Registrar" with key ${publicKey}: "so"`,
    'Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"',
    ...more,
  ]);

/** The hall has decided to sit in camera. */
export const inCameraLines: readonly string[] = [
  "M2 moves P1 to hold the sitting in camera",
  "President gives the floor to M2 as mover on motion P1",
  "M2 ends the speech",
  "President announces vote V9 on motion P1 by devices",
  "President opens vote V9",
  ...["M1", "M2", "M3", "M4", "M5", "M6"].map((member) => `${member} casts 10 yes in vote V9`),
  "President closes vote V9",
  "President declares the result of vote V9",
];

export const api = (path: string): string => `/api/assemblies/a${path}`;

/** Asks, and throws unless it went well. */
export async function well(
  url: string,
  place: string,
  request: Parameters<typeof ask>[2] = {},
): Promise<Asked> {
  const [method = "", path = ""] = place.split(" ");
  const asked = await ask(url, `${method} ${api(path)}`, request);
  if (asked.status >= 300) throw new Error(`${place}: ${asked.text}`);
  return asked;
}

export const act = (url: string, cookie: string, proposal: Proposal): Promise<Asked> =>
  ask(url, `POST ${api("/acts")}`, {
    cookie,
    headers: { "Idempotency-Key": freshKey() },
    body: proposal,
  });

export const chairActs = async (url: string, acts: readonly Proposal["act"][]): Promise<void> => {
  const cookie = await signIn(url, "a", "M1.3");
  for (const one of acts) {
    const { status, text } = await act(url, cookie, { act: one, office: "chair" });
    if (status !== 200) throw new Error(text);
  }
};

/** A Teller's device: it keeps a seed and tells nobody. */
export interface TellerDevice {
  readonly person: string;
  readonly cookie: string;
  readonly seed: string;
}

interface Seat {
  readonly certificate: string | null;
  readonly delivery: string | null;
  readonly key: string | null;
}

const seatsOf = async (url: string): Promise<readonly Seat[]> => {
  const { body } = await well(url, "GET /ceremonies/K1");
  // As `ceremonySchema` has it: `ask` has checked the answer by it.
  return body["tellers"] as readonly Seat[];
};

/** Five Tellers make a key, three of whom can use it. */
export async function holdCeremony(url: string, threshold = 3): Promise<readonly TellerDevice[]> {
  const devices = await Promise.all(
    tellers.map(async (person) => ({
      person,
      cookie: await signIn(url, "a", person),
      seed: newSeed(nodeChance),
    })),
  );
  const [first] = devices;
  if (first === undefined) throw new Error("no Tellers");
  const begun = await act(url, first.cookie, {
    act: { type: "BeginCeremony", ceremony: "K1", people: [...tellers], threshold },
    office: "teller",
  });
  if (begun.status !== 200) throw new Error(begun.text);
  const size = devices.length;
  for (const [at, device] of devices.entries()) {
    const context = { group: group.name, size, threshold, index: at + 1 };
    const text = certify(group, { seed: device.seed, context }, nodeChance);
    await post(url, device, { step: "certificate", text });
  }
  for (const device of devices) {
    const text = sound(share(await openedAt(url, threshold), device.seed, nodeChance));
    await post(url, device, { step: "shares", text });
  }
  for (const [at, device] of devices.entries()) {
    const delivery = (await seatsOf(url))[at]?.delivery ?? "";
    const ceremony = await openedAt(url, threshold);
    const text = sound(acceptShares(ceremony, { seed: device.seed, delivery }, nodeChance));
    await post(url, device, { step: "output", text });
  }
  await well(url, "POST /ceremonies/K1/conclusion", { cookie: first.cookie, body: {} });
  return devices;
}

export const post = (
  url: string,
  { cookie }: Pick<TellerDevice, "cookie">,
  body: { readonly step: string; readonly text: string },
): Promise<Asked> => well(url, "POST /ceremonies/K1/messages", { cookie, body });

const openedAt = async (url: string, threshold: number) => {
  const certificates = (await seatsOf(url)).map(({ certificate }) => certificate ?? "");
  return sound(openCeremony(group, certificates, threshold));
};

export const sound = <T>(value: T | Refusal): T => {
  if (value instanceof Refusal) throw new Error(`refused: ${value.id} ${value.where}`);
  return value;
};

/** The registrar's process: it sees the plan, and hands in the public part, signed. */
export async function register(
  url: string,
  vote: string,
  {
    units = false,
    key = registrarKeys.privateKey as KeyObject,
    change = (list: CredentialList): CredentialList => list,
  } = {},
): Promise<Issue & { readonly answer: Asked }> {
  const place = `GET /votes/${vote}/credentials?units=${units ? "yes" : "no"}`;
  const { body: plan } = await well(url, place, { cookie: await signIn(url, "a", "SEC") });
  // As `credentialPlanSchema` has it.
  const voters = plan["voters"] as readonly { member: string; votes: number; weights: number[] }[];
  const issue = issueCredentials(
    group,
    voters.map(({ member, weights }) => ({ voter: member, weights })),
    nodeChance,
  );
  const list = change({
    ...{ assembly: "a", session: String(plan["session"]), vote, election: issue.uuid, units },
    voters: voters.map(({ member, votes }) => ({ member, votes })),
    credentials: issue.credentials,
  });
  const signature = sign(null, Buffer.from(credentialsText(list)), key).toString("hex");
  const answer = await ask(url, `POST ${api(`/votes/${vote}/credentials`)}`, {
    body: { list, signature },
  });
  return { ...issue, answer };
}

export const prepareBox = async (url: string, vote: string): Promise<Asked> =>
  ask(url, `POST ${api(`/votes/${vote}/box`)}`, {
    cookie: await signIn(url, "a", "SEC"),
    body: { ceremony: "K1" },
  });

/** A question that is on no agenda. */
export const plainQuestion = { kind: "other", question: "Q1", title: "A question" } as const;

type Announcing = Extract<Proposal["act"], { type: "AnnounceVote" }>;
type Question = Announcing["questions"][number];

export const announcing = (vote: string, question: Question = plainQuestion): Announcing => ({
  type: "AnnounceVote",
  vote,
  questions: [question],
  method: "secret",
});

/** Announces a secret vote, prepares its box and opens it. Answers what the registrar issued. */
export async function openSecretVote(
  url: string,
  vote: string,
  given: { readonly question?: Question; readonly units?: boolean } = {},
): Promise<Issue> {
  await chairActs(url, [announcing(vote, given.question)]);
  const issue = await register(url, vote, given.units ? { units: true } : {});
  const prepared = await prepareBox(url, vote);
  if (prepared.status !== 200) throw new Error(prepared.text);
  await chairActs(url, [{ type: "OpenVote", vote }]);
  return issue;
}

/** Three Tellers decrypt the sum of a closed vote, and then announce the result. */
export async function announceResult(
  url: string,
  vote: string,
  devices: readonly TellerDevice[],
): Promise<void> {
  const tally = tallyOf(await archiveAt(url, vote));
  const counting = devices.slice(0, 3);
  for (const device of counting) {
    const decryption = await decryptionBy(url, vote, { device, tally });
    const { cookie } = device;
    await well(url, `POST /votes/${vote}/decryptions`, { cookie, body: { decryption } });
  }
  for (const { cookie } of counting) {
    await well(url, `POST /votes/${vote}/result`, { cookie, body: {} });
  }
}

/** What a device makes ballots from. */
export async function electionAt(url: string, vote: string): Promise<Election<bigint>> {
  const { body } = await well(url, `GET /votes/${vote}/election`);
  return sound(readElection(group, String(body["election"]), 5));
}

export const ballotBy = (election: Election<bigint>, credential: string, choices: Choices) => {
  const key = credentialKey(group, { credential, uuid: election.message.uuid });
  return sound(makeBallot(election, { key, choices }, nodeChance));
};

export const cast = (
  url: string,
  vote: string,
  { ballot, headers = {} }: { ballot: string; headers?: Readonly<Record<string, string>> },
): Promise<Asked> =>
  ask(url, `POST ${api(`/votes/${vote}/ballots`)}`, { body: { ballot }, headers });

interface Decrypting {
  readonly device: TellerDevice;
  readonly tally: string;
}

const secretOf = async (url: string, { person, seed }: TellerDevice): Promise<bigint> => {
  const key = (await seatsOf(url))[tellers.indexOf(person)]?.key ?? "";
  return sound(decryptionKey(group, { seed, key }));
};

/** A Teller's part of the decryption, made on the own device from the public archive. */
export async function decryptionBy(
  url: string,
  vote: string,
  { device, tally }: Decrypting,
): Promise<string> {
  const read = sound(readText(tallyShape(group), tally));
  const given = { tally: read, secret: await secretOf(url, device) };
  return decryptPartially(await electionAt(url, vote), given, nodeChance);
}

/** A part that is proved, as the specification has proofs, and is wrong all the same. */
export async function forgedDecryptionBy(
  url: string,
  vote: string,
  { device, tally }: Decrypting,
): Promise<string> {
  const { fingerprint } = await electionAt(url, vote);
  const { order, power, times, generator: g } = group;
  const secret = await secretOf(url, device);
  const made = sound(readText(tallyShape(group), tally)).map((row) =>
    row.map(({ alpha }) => {
      const [a, b] = [power(g, 5n), times(power(alpha, 5n), power(g, 7n))];
      const text = `decrypt|${fingerprint}|${power(g, secret)}|${a},${b}`;
      const hash = Buffer.from(nodeMachine.sha256(Buffer.from(text))).toString("hex");
      const challenge = BigInt(`0x${hash}`) % order;
      const response = (((5n - secret * challenge) % order) + order) % order;
      // By Fermat: the order is a prime.
      const inverse = nodeMachine.powers(order)(challenge, order - 2n);
      const factor = times(power(alpha, secret), power(g, (7n * inverse) % order));
      return { factor: `${factor}`, proof: { challenge: `${challenge}`, response: `${response}` } };
    }),
  );
  return JSON.stringify({
    decryption_factors: made.map((row) => row.map(({ factor }) => factor)),
    decryption_proofs: made.map((row) => row.map(({ proof }) => proof)),
  });
}

export const archiveAt = async (url: string, vote: string): Promise<Uint8Array> => {
  const answer = await fetch(url + api(`/votes/${vote}/archive.bel`));
  if (answer.status !== 200) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
};

/** The encrypted tally in an archive: the only text that begins with two brackets. */
export const tallyOf = (archive: Uint8Array): string => {
  const text = Buffer.from(archive).toString("latin1");
  const start = text.indexOf('[[{"alpha"');
  const end = text.indexOf("]]", start);
  if (start < 0) throw new Error("there is no tally yet");
  return text.slice(start, end + 2);
};
