import { ArchiveWriter, type SetupTexts } from "@hemicycle/ballots";
import { group } from "./secret-ceremony.ts";

/** What an archive is made of. Its ballots stand in the order of their hashes. */
export interface ArchiveParts {
  readonly setup: SetupTexts;
  /** Seconds since 1970. */
  readonly time: number;
  readonly ballots: readonly string[];
  readonly ended: EndedBox | undefined;
  readonly decryptions: readonly OwnedDecryption[];
  readonly result: string | undefined;
}

export interface EndedBox {
  readonly tally: string;
  readonly ballots: number;
  readonly weight: number;
}

export interface OwnedDecryption {
  readonly text: string;
  /** The place of the Teller, from 1. */
  readonly owner: number;
}

export interface Archive {
  readonly bytes: Buffer;
  /** The hash of its last event. */
  readonly head: string;
}

/** The archive in the format of Belenios, as far as the vote has got. */
export function archiveOf(parts: ArchiveParts): Archive {
  const writer = new ArchiveWriter(group.machine, parts.time);
  const pieces = [writer.begin(parts.setup)];
  for (const ballot of parts.ballots) pieces.push(writer.ballot(ballot));
  if (parts.ended !== undefined) {
    const { tally, ballots, weight } = parts.ended;
    pieces.push(writer.endBallots(), writer.tally(tally, { ballots, weight }));
    for (const { text, owner } of parts.decryptions) pieces.push(writer.decryption(text, owner));
    if (parts.result !== undefined) pieces.push(writer.result(parts.result));
  }
  return { bytes: Buffer.concat(pieces), head: writer.head ?? "" };
}
