import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Viewer } from "@hemicycle/assembly";
import { packedHead, stored } from "./packing.ts";
import type { SignedIn } from "./sign-in.ts";
import { type Coding, chunkOf, contentOf, lastChunk } from "./stream.ts";

/** In milliseconds. */
const drainWithin = 30_000;
/** Bytes that may wait for a slow client; it resumes by number. */
const waitingAtMost = 1_048_576;
/** Bytes that wait before no more of a backlog is put behind them. */
const enough = 262_144;

/**
 * The way to a screen. What is sent to thousands is framed once and written to the socket as it is:
 * through the response, each would have to be framed by itself, and would keep what only the
 * beginning needs: the head of the request and that of the answer are most of its memory.
 */
export class Outlet {
  readonly coding: Coding;
  readonly #response: ServerResponse;
  readonly #isChunked: boolean;

  /** Writes the head, with the headers that the response has by now, and a first text. */
  constructor(response: ServerResponse, coding: Coding, first: string) {
    const { socket, req } = response;
    this.coding = coding;
    this.#response = response;
    this.#isChunked = req.httpVersion === "1.1";
    const head = headOf(response, { coding, isChunked: this.#isChunked });
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    req.rawHeaders = [];
    req.headers = {};
    socket?.cork();
    socket?.write(head, "latin1");
    const text = Buffer.from(first);
    if (coding === "gzip") this.write(chunkOf([packedHead, stored(text)]));
    else if (text.length > 0) this.write(chunkOf([text]));
    socket?.uncork();
  }

  get #socket(): Socket | null {
    return this.#response.socket;
  }

  /** Writes a chunk in its coding. False: it is gone, or has not taken what was sent before. */
  write(chunk: Buffer): boolean {
    const socket = this.#socket;
    const isGone = socket === null || socket.destroyed;
    if (isGone || socket.writableLength > waitingAtMost) return false;
    socket.write(this.#isChunked ? chunk : contentOf(chunk));
    return true;
  }

  /** Whether some of what was written has not been taken yet. */
  get isWaiting(): boolean {
    return (this.#socket?.writableLength ?? 0) > 0;
  }

  /** Whether so much waits to be taken that more of a backlog would only fill the memory. */
  get isFull(): boolean {
    return (this.#socket?.writableLength ?? 0) > enough;
  }

  /** `told` is called when the connection is no more. */
  onClose(told: () => void): void {
    this.#response.once("close", told);
  }

  end(): void {
    const socket = this.#socket;
    if (this.#isChunked && socket?.writable) socket.write(lastChunk);
    socket?.destroySoon();
  }

  drop(): void {
    this.#socket?.destroy();
  }

  /** Whether it has taken what was sent to it, in time. */
  drained(): Promise<boolean> {
    const socket = this.#socket;
    if (socket === null) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(false), drainWithin);
      const settle = (well: boolean): void => {
        clearTimeout(timer);
        socket.off("drain", onDrain);
        socket.off("close", onClose);
        resolve(well);
      };
      const onDrain = (): void => settle(true);
      const onClose = (): void => settle(false);
      socket.once("drain", onDrain);
      socket.once("close", onClose);
    });
  }
}

export const feedHeaders = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-store",
  Vary: "Cookie, Accept-Encoding",
  // Nothing between us and the screen may wait for more.
  "X-Accel-Buffering": "no",
};

/**
 * RFC 9112, 4, 6 and 9.6. The connection ends with the feed, and the head says so: a client that
 * takes the last chunk for the end would else send its next request where nobody reads any more.
 * Whoever speaks HTTP/1.0 is told the end by the end of the connection.
 */
function headOf(
  response: ServerResponse,
  { coding, isChunked }: { readonly coding: Coding; readonly isChunked: boolean },
): string {
  const headers = {
    ...response.getHeaders(),
    ...feedHeaders,
    Date: new Date().toUTCString(),
    ...(coding === "gzip" ? { "Content-Encoding": coding } : {}),
    Connection: "close",
    ...(isChunked ? { "Transfer-Encoding": "chunked" } : {}),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return `HTTP/1.1 200 OK\r\n${lines.join("")}\r\n`;
}

/** A screen that listens, and how far it has come. */
export class Screen {
  readonly who: SignedIn | null;
  readonly viewer: Viewer;
  readonly outlet: Outlet;
  /** Number of the last entry that was sent. */
  sent: number;
  /** Number up to which ballots may have been sent as sealed. */
  sealedUpTo: number;

  constructor(
    outlet: Outlet,
    { who, viewer, after }: { who: SignedIn | null; viewer: Viewer; after: number },
  ) {
    this.outlet = outlet;
    this.who = who;
    this.viewer = viewer;
    this.sent = after;
    this.sealedUpTo = after;
  }
}
