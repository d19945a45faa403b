import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { serve } from "@hemicycle/server";
import { StoreUnavailable } from "@hemicycle/store";
import type { Command } from "./command.ts";
import { storeOptions } from "./data.ts";
import { type Settings, settingsIn } from "./settings.ts";
import type { Status, Surroundings } from "./surroundings.ts";

export const serving: Command = {
  name: "serve",
  usage: "",
  summary: "runs the server until it is stopped",
  help: [
    "Serves the pages and the interface. The first start founds a demonstration assembly.",
    "Prints the address, and the start-up secret with which the secretariat signs in.",
    "",
    "  PORT              where it listens (4747); 0 takes a free port",
    "  HEMICYCLE_DATA    folder of the embedded database (./data)",
    "  DATABASE_URL      PostgreSQL instead of it: postgres://user:password@host:port/database",
    "  HEMICYCLE_SECRET  the start-up secret; a new one is made at every start without it",
    "  HEMICYCLE_ORIGIN  where people reach it: https://hall.example. Passkeys are made for this",
    "                    name; without it for the name of the request, over HTTPS or localhost",
    "  HEMICYCLE_PROXY   addresses or networks, with commas, whose X-Forwarded-For is believed",
    "",
    "Sign-in with an account of an institution, by OpenID Connect; all but the name together:",
    "  HEMICYCLE_OIDC_ISSUER  address of the provider: https://login.parliament.example",
    "  HEMICYCLE_OIDC_CLIENT  as which it knows this server; it has to come back to",
    "                         /api/institution/callback",
    "  HEMICYCLE_OIDC_SECRET  the secret of this client",
    "  HEMICYCLE_OIDC_NAME    as people know it; without it the host of the provider",
    "",
    "Exit status: 0 when it was stopped, 1 when it could not start, 2 for wrong settings.",
  ],
  flags: {},
  operands: [0, 0],
  run: async (_, around) => {
    const port = portOf(around.env["PORT"]);
    if (port === undefined) {
      around.err(`hemicycle serve: PORT is ${around.env["PORT"]}; it is a number up to 65535\n`);
      return 2;
    }
    const settings = settingsIn(around.env);
    if ("wrong" in settings) {
      around.err(`hemicycle serve: ${settings.wrong}\n`);
      return 2;
    }
    try {
      return await served({ port, ...settings }, around);
    } catch (error) {
      if (!isExpected(error)) throw error;
      around.err(`hemicycle serve: ${error.message}\n`);
      return 1;
    }
  },
};

const portOf = (text = ""): number | undefined => {
  if (text === "") return 4747;
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
};

/** No database, a port that is taken: for the operator, without a stack. */
const isExpected = (error: unknown): error is Error =>
  error instanceof StoreUnavailable || (error instanceof Error && "syscall" in error);

/** Built beside the program: dist/hemicycle.mjs and dist/web. */
const page = fileURLToPath(new URL("./web", import.meta.url));

const served = async (
  settings: Settings & { readonly port: number },
  around: Surroundings,
): Promise<Status> => {
  const stopped = around.stopped();
  const { databaseUrl, dataFolder } = storeOptions(around);
  const secret = around.env["HEMICYCLE_SECRET"] || randomBytes(16).toString("hex");
  const log = (line: string): void => around.err(`${line}\n`);
  const { program } = around;
  const server = await serve({ ...settings, dataFolder, databaseUrl, secret, page, program, log });
  await around.out(
    `Hemicycle is at ${settings.origin ?? server.url}\nStart-up secret: ${secret}\n`,
  );
  await stopped;
  await server.close();
  return 0;
};
