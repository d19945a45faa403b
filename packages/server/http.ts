import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type * as z from "zod";
import { readJson } from "./json.ts";
import { type Problem, problem } from "./problems.ts";

/** What a handler is given beside the request: the raw request and response of Node. */
export interface Env {
  Bindings: HttpBindings;
}
export type Ctx = Context<Env>;

/** Either what was looked for, or the answer that says why it is not there. */
export type Or<T> = { readonly value: T } | { readonly stop: Response };

export const found = <T>(value: T): Or<T> => ({ value });
export const stop = (response: Response): { readonly stop: Response } => ({ stop: response });

/** In bytes: what is taken of anybody; of the secretariat for an import; for a list of cards. */
export const bodyLimit = 65_536;
export const importLimit = 1_048_576;
export const listLimit = 131_072;

type Headers = Readonly<Record<string, string>>;

export function sendJson(value: object | null, status = 200, headers: Headers = {}): Response {
  const type = { "Content-Type": "application/json" };
  const fresh = { "Cache-Control": "no-store" };
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...type, ...fresh, ...headers },
  });
}

export function sendProblem(made: Problem, headers: Headers = {}): Response {
  const type = { "Content-Type": "application/problem+json" };
  return sendJson(made, made.status, { ...type, ...headers });
}

/** What may be larger than most bodies, and up to how many bytes. */
export interface BodyLimits {
  readonly most?: number;
  readonly large?: (value: unknown) => boolean;
}

export async function readBody<T>(
  c: Ctx,
  schema: z.ZodType<T>,
  { most = bodyLimit, large = () => true }: BodyLimits = {},
): Promise<Or<T>> {
  const type = (c.req.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const encoding = c.req.header("content-encoding");
  if (type !== "application/json" || encoding !== undefined) {
    return stop(sendProblem(problem("wrong-type", {})));
  }
  const bytes = await collect(c.env.incoming, most);
  if (bytes === undefined) return stop(sendTooLarge(most));
  const text = decoded(bytes);
  const read = text === undefined ? notText : readJson(text);
  const mayBeLarge = read.kind === "value" && large(read.value);
  if (bytes.length > bodyLimit && !mayBeLarge) return stop(sendTooLarge(bodyLimit));
  if (read.kind === "fault") {
    const { line, column, what: detail } = read.fault;
    return stop(sendProblem(problem("unreadable", { line, column, detail })));
  }
  return checked(schema, read.value, { status: 422, place: "" });
}

/** Whoever goes on sending is not listened to. */
const sendTooLarge = (limit: number): Response =>
  sendProblem(problem("too-large", { detail: `At most ${limit} bytes.` }), { Connection: "close" });

export function readQuery<T>(c: Ctx, schema: z.ZodType<T>): Or<T> {
  return checked(schema, c.req.query(), { status: 400, place: "query" });
}

/** Says of a value that does not fit everything that does not fit, with its place. */
export function checked<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { status, place }: { readonly status: number; readonly place: string },
): Or<T> {
  const read = schema.safeParse(value);
  if (read.success) return found(read.data);
  const errors = read.error.issues.flatMap((issue) => {
    const at = issue.path.map((step) => `/${escaped(String(step))}`).join("");
    if (issue.code !== "unrecognized_keys") return [{ where: place + at, what: issue.message }];
    return issue.keys.map((key) => ({
      where: `${place}${at}/${escaped(key)}`,
      what: "There is no field of this name",
    }));
  });
  return stop(sendProblem(problem("malformed", { errors, status })));
}

export function malformedHeader(name: string, what: string): Response {
  const errors = [{ where: `header/${name}`, what }];
  return sendProblem(problem("malformed", { errors, status: 400 }));
}

/** RFC 6901, section 3. */
const escaped = (step: string): string => step.replaceAll("~", "~0").replaceAll("/", "~1");

const decoder = new TextDecoder("utf-8", { fatal: true });
const notText = {
  kind: "fault",
  fault: { line: 1, column: 1, what: "the body is not UTF-8" },
} as const;

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The whole body, or undefined if it is too large. Rejects when the sender goes away. */
function collect(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const announced = Number(incoming.headers["content-length"] ?? 0);
  if (announced > limit) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    incoming.once("end", () => resolve(Buffer.concat(chunks)));
    incoming.once("error", reject);
    incoming.once("close", () => reject(new Error("the sender has gone away")));
  });
}
