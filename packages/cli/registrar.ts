import type { Command } from "./command.ts";
import { issueInto, makeKey, publicKeyIn, readPlan } from "./registrar-files.ts";
import type { Status, Surroundings } from "./surroundings.ts";
import { asJson, counted } from "./text.ts";

export const registering: Command = {
  name: "registrar",
  usage: "key FILE | issue PLAN --key FILE --out FOLDER [--origin URL] [--json]",
  summary: "makes the credentials of a secret ballot, apart from the server",
  help: [
    "Whoever makes the credentials must not keep the box: neither alone can then stuff it. So this",
    "runs on a machine of its own; it asks the server for nothing and tells it nothing.",
    "",
    "  key FILE     makes the key with which lists of credentials are signed, and prints its public",
    "               part, which whoever presides puts into the journal; of a file that is there",
    "               it prints the public part again",
    "  issue PLAN   makes credentials as PLAN says, the answer of the server under",
    "               /api/assemblies/ID/votes/VOTE/credentials. FOLDER, which must not be there, gets",
    "               public.json, to be sent to that same address or handed in on the page of secret",
    "               ballots (/a/ID/tellers); cards.html, a page to print for each delegation; and",
    "               the same as text (.txt) and as a file for its device (.json). All but public.json",
    "               are for nobody else's eyes: hand the cards out, and destroy the folder.",
    "",
    "  --origin URL where people reach the server, https://hall.example: cards then have a code that",
    "               a phone's camera opens, with the credentials behind the #, which nobody is sent",
    "  --json       {key} or {election, delegations, credentials} for machines",
    "",
    "Exit status: 0 when it is made, 1 when PLAN cannot be used, 2 when a file cannot be read or made.",
  ],
  flags: { json: "switch", key: "text", out: "text", origin: "text" },
  operands: [2, 2],
  run: async ({ operands: [what, path = ""], texts, switches }, around) => {
    const [key, folder] = [texts.get("key"), texts.get("out")];
    const json = switches.has("json");
    try {
      if (what === "key") return await keyAt({ path, json }, around);
      if (what !== "issue") return wrong(`it can make a key and issue, and not ${what}`, around);
      if (key === undefined) return wrong("issue needs --key FILE", around);
      if (folder === undefined) return wrong("issue needs --out FOLDER", around);
      const origin = texts.get("origin");
      if (origin !== undefined && !URL.canParse(origin)) {
        return wrong(`--origin is an address, and not ${origin}`, around);
      }
      return await issue({ path, key, folder, origin, json }, around);
    } catch (error) {
      return unusable(error, around);
    }
  },
};

const wrong = (why: string, { err }: Surroundings): Status => {
  err(`hemicycle registrar: ${why}\n\`hemicycle registrar --help\` says more.\n`);
  return 2;
};

/** What the system says of a file, or OpenSSL of what is in it. */
const unusable = (error: unknown, { err }: Surroundings): Status => {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  err(`hemicycle registrar: ${error.message}\n`);
  return 2;
};

const keyAt = async (
  { path, json }: { readonly path: string; readonly json: boolean },
  { out }: Surroundings,
): Promise<Status> => {
  const key = madeOrThere(path);
  await out(json ? asJson({ key }) : `${key}\n`);
  return 0;
};

const madeOrThere = (path: string): string => {
  try {
    return makeKey(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return publicKeyIn(path);
    }
    throw error;
  }
};

interface Issuing {
  readonly path: string;
  readonly key: string;
  readonly folder: string;
  readonly origin: string | undefined;
  readonly json: boolean;
}

const issue = async (
  { path, key, folder, origin, json }: Issuing,
  { out, err }: Surroundings,
): Promise<Status> => {
  const plan = readPlan(path);
  if (plan === undefined) {
    err(`hemicycle registrar: ${path} is no plan of credentials\n`);
    return 1;
  }
  const { voters, weights } = plan.revealed;
  if (voters < plan.voters.length) {
    const those = weights.join(", ");
    err(`A result could tell how ${counted(voters, "voter")} vote together (weights ${those}).\n`);
  }
  const handed = issueInto({ folder, plan, keyPath: key, origin });
  const { election, delegations, credentials } = handed;
  const said =
    `${counted(credentials, "credential")} for ${counted(delegations, "delegation")}, ` +
    `election ${election}, in ${folder}`;
  await out(json ? asJson(handed) : `${said}\n`);
  return 0;
};
