import { type Clause, type Rulebook, sayRefusal } from "@hemicycle/engine";
import { entryLimit } from "@hemicycle/store";
import type { Accepted } from "./batch.ts";
import type { Line } from "./book.ts";
import type { Reply } from "./desk.ts";
import { sendDamage } from "./house.ts";
import { type Ctx, sendJson, sendProblem } from "./http.ts";
import { languageOf } from "./language.ts";
import { problem } from "./problems.ts";
import type { Room } from "./rooms.ts";
import { seatOf } from "./seat.ts";
import type { SignedIn } from "./sign-in.ts";

/** An entry for a viewer, as `lineSchema` has it. */
export function lineFor(readable: boolean, { seq, leaf, chain, text, ballot }: Line): object {
  return readable ? { seq, leaf, chain, text } : { seq, leaf, chain, ballot };
}

export interface Answering {
  readonly room: Room;
  readonly who: SignedIn;
  readonly books: readonly Rulebook[];
}

/** The answer to an act in HTTP. `created` is for the founding of an assembly. */
export async function sendReply(
  c: Ctx,
  reply: Reply,
  answering: Answering & { readonly created?: boolean },
): Promise<Response> {
  if (reply.kind !== "accepted") return sendRefusal(c, reply, answering.books);
  const again = reply.repeated ? { "Idempotent-Replayed": "true" } : {};
  const status = answering.created === true && !reply.repeated ? 201 : 200;
  return sendJson(await acceptedBody(reply, answering), status, again);
}

/** What was accepted, as `acceptedSchema` has it. Rejects if it is only in a store that is away. */
export async function acceptedBody(
  { first, last, grounds }: Accepted,
  { room: { book, id }, who, books }: Answering,
): Promise<object> {
  const viewer = seatOf(book.moment.state, id, who);
  const { lines } = await book.piece(first - 1, last - first + 1);
  const cites = citationsIn(books);
  return {
    answer: "accepted",
    seq: [first, last],
    events: lines.map((line) => lineFor(book.mayRead(viewer, line), line)),
    grounds: grounds.map(({ clause, how }) => ({ clause, cites: cites.get(clause) ?? "", how })),
  };
}

/** `Retry-After` of RFC 9110, 10.2.3, in seconds. */
const soon = { "Retry-After": "2" };

function sendRefusal(
  c: Ctx,
  reply: Exclude<Reply, { kind: "accepted" }>,
  books: readonly Rulebook[],
): Response {
  switch (reply.kind) {
    case "refused":
      return sendRefused(c, reply);
    case "undecided":
      return sendUndecided(reply, books);
    case "impossible":
      return sendImpossible(reply);
    case "stale":
      return sendProblem(problem("stale", { seq: reply.seq }));
    case "tooLong":
      return sendProblem(problem("entry-too-long", { bytes: reply.bytes, limit: entryLimit }));
    case "reused":
      return sendProblem(problem("key-reused", {}));
    case "suspended":
      return sendProblem(problem("suspended", { since: reply.since }), soon);
    case "damaged":
      return sendDamage(reply.damage);
    case "busy":
    case "closing":
      return sendProblem(problem(reply.kind, {}), soon);
    case "fault":
      return sendProblem(problem("fault", {}));
  }
}

function sendRefused(c: Ctx, { because }: Extract<Reply, { kind: "refused" }>): Response {
  const language = languageOf(c.req.header("accept-language"));
  const reasons = because.map(({ clause, cites, facts, discretion, says }) => ({
    clause,
    cites,
    facts,
    discretion,
    message: sayRefusal({ says, facts }, language),
  }));
  const headers = { "Content-Language": language, Vary: "Accept-Language" };
  return sendProblem(problem("refused", { because: reasons }), headers);
}

function sendUndecided(
  { unset }: Extract<Reply, { kind: "undecided" }>,
  books: readonly Rulebook[],
): Response {
  const cites = citationsIn(books);
  const values = unset.map(({ clause, value, row }) => ({
    clause,
    cites: cites.get(clause) ?? "",
    value,
    ...(row === undefined ? {} : { row }),
  }));
  return sendProblem(problem("undecided", { unset: values }));
}

/** 422 for what does not exist, 409 for what is there already or is not in the right status. */
function sendImpossible({ faults }: Extract<Reply, { kind: "impossible" }>): Response {
  const status = faults.some(({ id }) => id === "unknown") ? 422 : 409;
  const places = faults.map(({ id, where, facts }) => ({ id, where, facts }));
  return sendProblem(problem("impossible", { faults: places, status }));
}

const citations = new WeakMap<readonly Rulebook[], ReadonlyMap<string, string>>();

/** The paragraph of every clause. Ids are permanent: it does not matter which edition has it. */
export function citationsIn(books: readonly Rulebook[]): ReadonlyMap<string, string> {
  const known = citations.get(books);
  if (known !== undefined) return known;
  const clauses: readonly Clause[] = books.flatMap(({ editions }) =>
    editions.flatMap((edition) => edition.clauses),
  );
  const made = new Map(clauses.map(({ id, cites }) => [id, cites]));
  citations.set(books, made);
  return made;
}
