import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type CredentialList, credentialsText } from "@hemicycle/assembly";
import { belenios2048, type Issue, issueCredentials } from "@hemicycle/ballots";
import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { type CredentialPlan, credentialPlanSchema } from "@hemicycle/server";
import { type CardOf, cardsPage, sheetOf } from "./registrar-cards.ts";

/** What the registrar keeps and hands out, in files: the server is sent the public part alone. */

/** Makes a key for signing lists; never in the place of another. Answers the public one, in hex. */
export const makeKey = (path: string): string => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  writeFileSync(path, pem, { mode: 0o600, flag: "wx" });
  return publicKeyIn(path);
};

export const publicKeyIn = (path: string): string => {
  const { x = "" } = createPublicKey(readFileSync(path, "utf8")).export({ format: "jwk" });
  return Buffer.from(x, "base64url").toString("hex");
};

/** What the server gives out under `votes/{vote}/credentials`; undefined if it is none. */
export const readPlan = (path: string): CredentialPlan | undefined => {
  const read = credentialPlanSchema.safeParse(parsed(readFileSync(path, "utf8")));
  return read.success ? read.data : undefined;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export interface Handed {
  readonly election: string;
  readonly delegations: number;
  readonly credentials: number;
}

export interface Issuing {
  readonly folder: string;
  readonly plan: CredentialPlan;
  readonly keyPath: string;
  /** Where people reach the server; undefined: cards have no code for a camera. */
  readonly origin: string | undefined;
}

/**
 * Makes credentials and writes them: `public.json` for the server, `cards.html` to print, and for
 * each delegation a sheet and a file for its device, which only the owner of the folder can read.
 */
export const issueInto = ({ folder, plan, keyPath, origin }: Issuing): Handed => {
  const key = createPrivateKey(readFileSync(keyPath, "utf8"));
  const voters = plan.voters.map(({ member, weights }) => ({ voter: member, weights }));
  const issue = issueCredentials(belenios2048(nodeMachine), voters, nodeChance);
  const list = listOf(plan, issue);
  const signature = sign(null, Buffer.from(credentialsText(list)), key).toString("hex");
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, "public.json"), JSON.stringify({ list, signature }));
  const cards = issue.issued.map((issued, at): CardOf => {
    const name = plan.voters[at]?.name ?? issued.voter;
    return { plan, name, issued, origin };
  });
  secretly(join(folder, "cards.html"), cardsPage(cards));
  for (const card of cards) {
    const { issued } = card;
    const own = { vote: plan.vote, election: issue.uuid, ...issued };
    secretly(join(folder, `${issued.voter}.json`), `${JSON.stringify(own, null, 2)}\n`);
    secretly(join(folder, `${issued.voter}.txt`), sheetOf(card));
  }
  const credentials = issue.issued.reduce((sum, one) => sum + one.credentials.length, 0);
  return { election: issue.uuid, delegations: issue.issued.length, credentials };
};

const secretly = (path: string, text: string): void =>
  writeFileSync(path, text, { mode: 0o600, flag: "wx" });

const listOf = (plan: CredentialPlan, { uuid, credentials }: Issue): CredentialList => ({
  ...{ assembly: plan.assembly, session: plan.session, vote: plan.vote },
  ...{ election: uuid, units: plan.units, credentials },
  voters: plan.voters.map(({ member, votes }) => ({ member, votes })),
});
