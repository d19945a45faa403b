import type { Recorded } from "@hemicycle/engine";

/** That an entry has opened these ballots and counts, all of which stand before it. */
export interface Opening {
  readonly seq: number;
  readonly ballots: readonly number[];
}

/**
 * Which sealed ballots and counts are open by now. They open with the close of their vote, for
 * good: neither a later annulment nor the next session, in which ids of votes may come again, seals
 * them again. A vote that is annulled before its close, or never closed, leaves its ballots and
 * counts sealed; so does a sitting in camera, of which the result is told to those who take part.
 */
export class Seals {
  readonly #sealed = new Set<number>();
  readonly #waiting = new Map<string, number[]>();
  readonly #openings: Opening[] = [];
  /** The bodies whose sitting is held in camera; the plenary under no name. */
  readonly #inCamera = new Set<string>();

  /** To be told every entry in order. Answers what it has opened, if anything. */
  note({ seq, audience, event, body = "" }: Recorded): Opening | null {
    if (event.type === "SittingTakenInCamera") this.#inCamera.add(body);
    if (event.type === "SittingClosed") this.#inCamera.delete(body);
    const votes = event.type === "BallotCast" || event.type === "CountReported";
    if (votes && audience === "sealed") {
      if (this.#inCamera.has(body)) this.#sealed.add(seq);
      else this.#seal(event.vote, seq);
    }
    if (event.type === "VoteAnnulled") this.#waiting.delete(event.vote);
    if (event.type === "SessionConvened") this.#waiting.clear();
    if (event.type !== "VoteClosed") return null;
    if (!this.#inCamera.has(body)) return this.#open(event.vote, seq);
    this.#waiting.delete(event.vote);
    return null;
  }

  isSealed(seq: number): boolean {
    return this.#sealed.has(seq);
  }

  /** Numbers of the ballots that the close of a vote would open. */
  waiting(): readonly number[] {
    return [...this.#waiting.values()].flat();
  }

  /** What the entries after `after`, up to `upTo`, have opened. */
  openings(after: number, upTo: number): readonly Opening[] {
    return this.#openings.filter(({ seq }) => seq > after && seq <= upTo);
  }

  #seal(vote: string, seq: number): void {
    this.#sealed.add(seq);
    const waiting = this.#waiting.get(vote);
    if (waiting === undefined) this.#waiting.set(vote, [seq]);
    else waiting.push(seq);
  }

  #open(vote: string, seq: number): Opening | null {
    const ballots = this.#waiting.get(vote) ?? [];
    this.#waiting.delete(vote);
    for (const ballot of ballots) this.#sealed.delete(ballot);
    if (ballots.length === 0) return null;
    const opening = { seq, ballots };
    this.#openings.push(opening);
    return opening;
  }
}
