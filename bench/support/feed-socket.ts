import { connect, type Socket } from "node:net";
import { clock, headOf } from "./exchange.ts";
import { type Piece, readPiece } from "./pieces.ts";

/** What comes is read at once: one buffer serves all connections of the process. */
const shared = Buffer.allocUnsafe(262_144);

export interface FeedTarget {
  readonly port: number;
  readonly assembly: string;
  readonly from: string;
  readonly cookie?: string | undefined;
}

/** When a screen had read up to which number. */
interface Mark {
  readonly seq: number;
  readonly at: number;
}

/** A screen that listens, on a bare socket: the head, the chunks, the numbers of the events. */
export class FeedSocket {
  readonly #target: FeedTarget;
  #socket: Socket | undefined;
  #head = "";
  #inBody = false;
  #packed = false;
  #rest: Buffer[] = [];
  #restLength = 0;
  #need = 0;
  #marks: Mark[] = [];
  /** Number of the last event that was read. */
  seq = 0;
  /** When the feed was whole, last; null while it is not. */
  readyAt: number | null = null;
  /** Bytes that came, all in all. */
  bytes = 0;
  /** Events that were missing, came twice or out of order. */
  holes = 0;
  onReady: () => void = () => {};
  onClose: (reason: string) => void = () => {};

  constructor(target: FeedTarget) {
    this.#target = target;
  }

  /** Listens from the number on that was read last. */
  open(): void {
    const { port, assembly, from, cookie } = this.#target;
    const path = `/api/assemblies/${assembly}/feed?after=${this.seq}`;
    this.#head = "";
    this.#inBody = false;
    this.#rest = [];
    this.#restLength = 0;
    this.#need = 0;
    const onread = {
      buffer: shared,
      callback: (count: number): boolean => {
        this.#take(shared.subarray(0, count));
        return true;
      },
    };
    const socket = connect({ port, host: "127.0.0.1", localAddress: from, onread });
    this.#socket = socket;
    const headers = { Accept: "text/event-stream", "Cache-Control": "no-cache" };
    socket.write(headOf({ port, method: "GET", path, headers, ...(cookie && { cookie }) }));
    let reason = "ended";
    socket.on("error", (error) => {
      reason = error.message;
    });
    socket.once("close", () => {
      this.readyAt = null;
      this.onClose(this.#head.startsWith("HTTP/1.1 200") ? reason : this.#head || reason);
    });
  }

  /** Ends it, without a word to `onClose`. */
  leave(): void {
    this.onClose = () => {};
    this.#socket?.destroy();
    this.readyAt = null;
  }

  forgetMarks(): void {
    this.#marks = [];
  }

  /** When it had read up to a number; null if it has not, or only before marks were forgotten. */
  reachedAt(seq: number): number | null {
    return this.#marks.find((mark) => mark.seq >= seq)?.at ?? null;
  }

  #take(bytes: Buffer): void {
    this.bytes += bytes.length;
    if (this.#inBody) this.#takeBody(bytes);
    else this.#takeHead(bytes);
  }

  #takeHead(bytes: Buffer): void {
    const text = this.#head + bytes.toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      this.#head = text;
      return;
    }
    const before = this.#head.length;
    this.#head = text.slice(0, end + 4);
    this.#inBody = true;
    this.#packed = /^content-encoding: gzip/im.test(this.#head);
    this.#takeBody(bytes.subarray(end + 4 - before));
  }

  /** Chunks (RFC 9112, 7.1); what is not whole yet waits for the rest. */
  #takeBody(bytes: Buffer): void {
    if (this.#restLength + bytes.length < this.#need) {
      this.#keep(bytes);
      return;
    }
    const all = this.#restLength === 0 ? bytes : Buffer.concat([...this.#rest, bytes]);
    this.#rest = [];
    this.#restLength = 0;
    let at = 0;
    for (;;) {
      const lineEnd = all.indexOf("\r\n", at);
      const size = lineEnd < 0 ? 0 : Number.parseInt(all.toString("latin1", at, lineEnd), 16);
      const end = lineEnd + 2 + size + 2;
      this.#need = lineEnd < 0 ? 1 : end - at;
      if (lineEnd < 0 || end > all.length) break;
      if (size > 0) this.#takePiece(readPiece(all.subarray(lineEnd + 2, end - 2), this.#packed));
      at = end;
    }
    if (at < all.length) this.#keep(all.subarray(at));
  }

  #keep(bytes: Buffer): void {
    this.#rest.push(Buffer.from(bytes));
    this.#restLength += bytes.length;
  }

  #takePiece({ first, last, whole, ready, reload }: Piece): void {
    if (last > 0) {
      if (!whole || first !== this.seq + 1) this.holes += 1;
      this.seq = last;
      this.#marks.push({ seq: last, at: clock() });
    }
    if (ready) {
      this.readyAt = clock();
      this.onReady();
    }
    if (reload) this.seq = 0;
  }
}
