import { sealedText, type Viewer } from "@hemicycle/assembly";
import type { Book, Line, Piece } from "./book.ts";

/** Server-sent events, as bytes. The data of an entry is its stored text, which is one line. */

const entryEvent = ({ seq, text }: Line): string => `id: ${seq}\nevent: entry\ndata: ${text}\n\n`;

const sealedEvent = ({ seq, leaf, ballot }: Line): string =>
  `id: ${seq}\nevent: sealed\ndata: ${sealedText({ seq, commitment: leaf, ballot })}\n\n`;

/**
 * Without a number: it comes before the entry that opened it, so that whoever loses the connection
 * in between resumes before that entry and gets all of it again.
 */
const openedEvent = ({ text }: Line): string => `event: opened\ndata: ${text}\n\n`;

/** An event that is no part of the journal. */
export const newsEvent = (name: "status" | "ready" | "reload", data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export const heartbeat = ": \n\n";

/**
 * Writes what follows a number for viewers of many kinds. What a circle gets is written once; a
 * delegation with ballots of its own in it gets the same with those lines in clear.
 */
export class PieceWriter {
  readonly #book: Book;
  readonly #piece: Piece;
  readonly #after: number;
  /** Members that have a sealed ballot here. */
  readonly #own: ReadonlySet<string>;
  readonly #written = new Map<string, Buffer>();
  readonly #known = new Map<string, Buffer>();

  constructor(book: Book, { lines, openings }: Piece, after: number) {
    this.#book = book;
    this.#piece = { lines: lines.filter(({ seq }) => seq > after), openings };
    this.#after = after;
    this.#own = new Set(
      this.#piece.lines.flatMap((line) =>
        line.ballot !== null && book.isSealed(line) ? [line.ballot.member] : [],
      ),
    );
  }

  /** The bytes for a viewer. */
  for({ circle, member }: Viewer): Buffer {
    const own = member !== null && this.#own.has(member) ? member : null;
    const kind = `${circle} ${own ?? ""}`;
    const known = this.#written.get(kind);
    if (known !== undefined) return known;
    const viewer = { circle, member: own };
    const written = Buffer.concat(
      this.#piece.lines.flatMap((line) => this.#eventsOf(viewer, line)),
    );
    this.#written.set(kind, written);
    return written;
  }

  /** Ballots after the number are written in clear where they stand, and need no opening. */
  #eventsOf(viewer: Viewer, line: Line): readonly Buffer[] {
    const opened = (this.#piece.openings.get(line.seq) ?? []).filter(
      ({ seq }) => seq <= this.#after,
    );
    const readable = this.#book.mayRead(viewer, line);
    return [
      ...opened.map((ballot) => this.#event(ballot, "opened")),
      this.#event(line, readable ? "entry" : "sealed"),
    ];
  }

  #event(line: Line, kind: keyof typeof writers): Buffer {
    const name = `${line.seq} ${kind}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const written = Buffer.from(writers[kind](line));
    this.#known.set(name, written);
    return written;
  }
}

const writers = { entry: entryEvent, sealed: sealedEvent, opened: openedEvent };
