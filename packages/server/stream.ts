import { type Circle, publicViewer, sealedText, type Viewer } from "@hemicycle/assembly";
import type { Book, Line, Piece } from "./book.ts";
import { packed, stored } from "./packing.ts";

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
export const newsEvent = (name: "status" | "ready" | "reload" | "beat", data: object): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** An event and not a comment: a screen that hears none for a while knows that its line is dead. */
export const heartbeat = newsEvent("beat", {});

/** How a screen takes what is sent to it. */
export type Coding = "plain" | "gzip";

type Join = (parts: readonly Uint8Array[]) => Buffer;

/** A chunk of HTTP (RFC 9112, 7.1), whole: it can be written to any number of connections. */
export const chunkOf = (parts: readonly Uint8Array[], join: Join = Buffer.concat): Buffer => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return join([Buffer.from(`${length.toString(16)}\r\n`), ...parts, chunkEnd]);
};

const chunkEnd = Buffer.from("\r\n");
export const lastChunk = "0\r\n\r\n";

/** What is in a chunk that `chunkOf` has made. */
export const contentOf = (chunk: Buffer): Buffer =>
  chunk.subarray(chunk.indexOf(chunkEnd) + chunkEnd.length, -chunkEnd.length);

/** A short text for everybody, as a chunk in each coding. */
export const newsChunks = (text: string): Readonly<Record<Coding, Buffer>> => {
  const bytes = Buffer.from(text);
  return { plain: chunkOf([bytes]), gzip: chunkOf([stored(bytes)]) };
};

/**
 * Memory for what is joined, written to a few connections and not needed any more. Without it, the
 * own chunks of two hundred delegations would lie about until they are collected.
 */
export class Scratch {
  #bytes = Buffer.alloc(0);

  /** Good until the next call, unless it is given away. */
  readonly join: Join = (parts) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(2 * length);
    let at = 0;
    for (const part of parts) {
      this.#bytes.set(part, at);
      at += part.length;
    }
    return this.#bytes.subarray(0, length);
  };

  /** What was joined last is still needed by somebody. */
  giveAway(): void {
    this.#bytes = Buffer.alloc(0);
  }
}

/**
 * Lines that are packed together, at most: many pack well. Sealed ones of the hall are few, because
 * each delegation gets those among which its own ballot is as they are.
 */
const packetSizes = { public: 64, hall: 32, sealedInHall: 8 };

/** A line and the ballots that it opens for those who get it. */
interface Told {
  readonly line: Line;
  readonly opens: readonly Line[];
}

/**
 * Lines that follow a number, written for viewers of many kinds. What a circle gets is written and
 * packed once; a delegation with sealed ballots of its own in it gets the same with those in clear.
 */
export class Stretch {
  readonly #book: Book;
  readonly #told: readonly Told[];
  readonly #sealed: ReadonlySet<Line>;
  /** Members that have a sealed ballot here. */
  readonly #own: ReadonlySet<string>;
  readonly #packets = new Map<Circle, readonly (readonly Told[])[]>();
  readonly #written = new Map<string, readonly Buffer[]>();
  readonly #chunks = new Map<string, Buffer>();
  readonly #texts = new Map<Told, string>();
  /** Numbers of its last line, and of its last sealed one (0: there is none). */
  readonly last: number;
  readonly lastSealed: number;

  /** The openings of the piece are all of ballots that were sent as sealed before. */
  constructor(book: Book, { lines, openings }: Piece) {
    this.#book = book;
    this.#told = lines.map((line) => ({ line, opens: openings.get(line.seq) ?? [] }));
    const sealed = lines.filter((line) => book.isSealed(line));
    this.#sealed = new Set(sealed);
    this.#own = new Set(sealed.flatMap((line) => ownerOf(line) ?? []));
    this.last = lines.at(-1)?.seq ?? 0;
    this.lastSealed = sealed.at(-1)?.seq ?? 0;
  }

  /** Whether a line that was sealed has been opened since: it is written in clear from then on. */
  get isStale(): boolean {
    return [...this.#sealed].some((line) => !this.#book.isSealed(line));
  }

  /** Viewers of the same kind get the same chunk. */
  kindOf({ circle, member }: Viewer): string {
    return member !== null && this.#own.has(member) ? `${circle} ${member}` : circle;
  }

  /** What a viewer gets. That of a delegation alone is not kept here. */
  chunkFor(viewer: Viewer, coding: Coding, scratch?: Scratch): Buffer {
    const kind = this.kindOf(viewer);
    if (kind !== viewer.circle) return chunkOf(this.#ownPackets(viewer, coding), scratch?.join);
    const name = `${kind} ${coding}`;
    const known = this.#chunks.get(name);
    if (known !== undefined) return known;
    const made = chunkOf(this.#packetsFor(viewer, coding));
    this.#chunks.set(name, made);
    return made;
  }

  #packetsOf(circle: Circle): readonly (readonly Told[])[] {
    const known = this.#packets.get(circle);
    if (known !== undefined) return known;
    const made: Told[][] = [];
    for (const told of this.#told) {
      const packet = made.at(-1);
      const isSealed = this.#isSealed(told);
      const size = sizeIn(circle, isSealed);
      const [first] = packet ?? [];
      const fits = first !== undefined && this.#isSealed(first) === isSealed;
      if (packet !== undefined && fits && packet.length < size) packet.push(told);
      else made.push([told]);
    }
    this.#packets.set(circle, made);
    return made;
  }

  #packetsFor({ circle }: Viewer, coding: Coding): readonly Buffer[] {
    const name = `${circle} ${coding}`;
    const known = this.#written.get(name);
    if (known !== undefined) return known;
    const viewer = { circle, member: null };
    const packets = this.#packetsOf(circle);
    const written = packets.map((packet) => this.#write(viewer, packet, coding));
    this.#written.set(name, written);
    return written;
  }

  /** Where there is a ballot of their own, the packet is written for them, and not packed. */
  #ownPackets(viewer: Viewer, coding: Coding): readonly Buffer[] {
    const packets = this.#packetsOf(viewer.circle);
    return this.#packetsFor(viewer, coding).map((shared, at) => {
      const packet = packets[at] ?? [];
      if (!packet.some(({ line }) => ownerOf(line) === viewer.member)) return shared;
      const bytes = Buffer.from(packet.map((told) => this.#ownText(viewer, told)).join(""));
      return coding === "gzip" ? stored(bytes) : bytes;
    });
  }

  /** Sealed ballots of others are the same for all, who are many. */
  #ownText(viewer: Viewer, told: Told): string {
    if (ownerOf(told.line) === viewer.member) return this.#textOf(viewer, told);
    const known = this.#texts.get(told) ?? this.#textOf(viewer, told);
    this.#texts.set(told, known);
    return known;
  }

  /** What not everybody may read is not packed: nobody shall learn of it from a length. */
  #write(viewer: Viewer, packet: readonly Told[], coding: Coding): Buffer {
    if (coding === "plain") {
      return Buffer.from(packet.map((told) => this.#textOf(viewer, told)).join(""));
    }
    const parts: Buffer[] = [];
    let open = "";
    for (const told of packet) {
      if (this.#isPublic(viewer, told)) open += this.#textOf(viewer, told);
      else {
        if (open !== "") parts.push(packed(Buffer.from(open)));
        open = "";
        parts.push(stored(Buffer.from(this.#textOf(viewer, told))));
      }
    }
    if (open !== "") parts.push(packed(Buffer.from(open)));
    return Buffer.concat(parts);
  }

  #isSealed({ line }: Told): boolean {
    return this.#sealed.has(line);
  }

  #isPublic(viewer: Viewer, { line }: Told): boolean {
    return !this.#book.mayRead(viewer, line) || this.#book.mayRead(publicViewer, line);
  }

  /** Ballots after the number are written in clear where they stand, and need no opening. */
  #textOf(viewer: Viewer, { line, opens }: Told): string {
    const event = this.#book.mayRead(viewer, line) ? entryEvent(line) : sealedEvent(line);
    return opens.length === 0 ? event : opens.map(openedEvent).join("") + event;
  }
}

/** The member whose ballot a line is. */
const ownerOf = ({ ballot }: Line): string | undefined =>
  ballot !== null && "member" in ballot ? ballot.member : undefined;

const sizeIn = (circle: Circle, isSealed: boolean): number => {
  if (circle === "public") return packetSizes.public;
  return isSealed ? packetSizes.sealedInHall : packetSizes.hall;
};
