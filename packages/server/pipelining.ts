import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { type Problem, problem } from "./problems.ts";

/** Answers that one connection may wait for; browsers ask again only when they have the first. */
const atOnce = 16;

/**
 * Requests that come one behind the other, before the first is answered (RFC 9112, 9.3.2), are all
 * worked on at the same time: a thousand fit into one packet, and each would keep its answer until
 * somebody reads it. Those that are too many are not looked at, and the connection ends with them.
 */
export class Pipelining {
  readonly #waiting = new WeakMap<Socket, number>();

  /** Whether the request may be worked on; what is too much has been answered. */
  admits(outgoing: ServerResponse): boolean {
    const { socket } = outgoing.req;
    const waiting = this.#waiting.get(socket) ?? 0;
    if (waiting >= atOnce) {
      refuse(outgoing, problem("too-many", {}));
      return false;
    }
    this.#waiting.set(socket, waiting + 1);
    outgoing.once("close", () => this.#waiting.set(socket, (this.#waiting.get(socket) ?? 1) - 1));
    return true;
  }
}

function refuse(outgoing: ServerResponse, made: Problem): void {
  outgoing.writeHead(made.status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Retry-After": "1",
    Connection: "close",
  });
  outgoing.end(JSON.stringify(made));
}
