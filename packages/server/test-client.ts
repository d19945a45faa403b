import type * as z from "zod";
import type { Operation } from "./operation.ts";
import { operations } from "./operations.ts";
import { problemNames, problemSchemas } from "./problems.ts";

/** Asks a server over HTTP as a browser or a program would, and checks every answer. */

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  /** The text as it came, and as JSON where it is. */
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface Request {
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
}

/** Throws if the answer is not of the form that the description of the interface promises. */
export async function ask(
  url: string,
  place: string,
  { cookie, headers = {}, body }: Request = {},
): Promise<Asked> {
  const [method = "GET", path = "/"] = place.split(" ");
  const init: RequestInit = {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(cookie === undefined ? {} : { Cookie: cookie }),
      ...headers,
    },
  };
  if (body !== undefined) init.body = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(url + path, init);
  const text = await response.text();
  const parsed = response.headers.get("content-type")?.includes("json") === true && text !== "";
  const isLines = response.headers.get("content-type") === "application/jsonl";
  const asked = {
    status: response.status,
    headers: response.headers,
    text,
    body: parsed && !isLines ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
  promised(method, path, asked);
  return asked;
}

/** Sign-in by the secret; answers the cookie. */
export async function signIn(url: string, assembly: string, person: string): Promise<string> {
  const body = { secret: "test-secret", assembly, person };
  const { status, headers, text } = await ask(url, "POST /api/session", { body });
  if (status !== 200) throw new Error(`${person} cannot sign in: ${text}`);
  return (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

let keys = 0;
export const freshKey = (): string => {
  keys += 1;
  return `key-${String(keys).padStart(8, "0")}`;
};

function promised(method: string, path: string, asked: Asked): void {
  const operation = operationFor(method, path.split("?")[0] ?? "");
  const type = asked.headers.get("content-type") ?? "";
  if (type === "application/problem+json") {
    checkProblem(operation, asked);
    return;
  }
  if (operation === undefined) return;
  const answer = operation.well[asked.status];
  if (answer === undefined)
    throw new Error(`${operation.id}: status ${asked.status} is not promised`);
  if (answer === null) return;
  if (type !== answer.type) throw new Error(`${operation.id}: ${type} is not promised`);
  const bodies =
    answer.type === "application/jsonl"
      ? asked.text
          .split("\n")
          .filter(Boolean)
          .map((line): unknown => JSON.parse(line))
      : [asked.body];
  for (const body of bodies)
    if (answer.schema !== undefined) fits(answer.schema, body, operation.id);
}

/** Problems that no operation promises, because they come before it is found. */
const general = ["/problems/not-found", "/problems/wrong-method", "/problems/other-origin"];

function checkProblem(operation: Operation | undefined, { body, status, text }: Asked): void {
  const name = problemNames.find((known) => body["type"] === `/problems/${known}`);
  const schema = name === undefined ? undefined : problemSchemas.get(name);
  if (name === undefined || schema === undefined) throw new Error(`no such problem: ${text}`);
  fits(schema, body, name);
  if (body["status"] !== status) throw new Error(`${name}: ${status} is not the status it names`);
  if (operation === undefined || general.includes(String(body["type"]))) return;
  if (!operation.badly.includes(name)) throw new Error(`${operation.id} does not promise ${name}`);
}

function operationFor(method: string, path: string): Operation | undefined {
  return operations.find(
    (operation) =>
      operation.method === method.toLowerCase() &&
      new RegExp(`^${operation.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
  );
}

function fits(schema: z.ZodType, value: unknown, name: string): void {
  const { error } = schema.safeParse(value);
  if (error !== undefined) throw new Error(`${name} is not of its form: ${error.message}`);
}
