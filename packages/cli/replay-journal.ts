import { afterFrame, beginning, editionIn, type Moment } from "@hemicycle/assembly";
import { type Recorded, type State, sayEvent } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { chained } from "./export-file.ts";

/** A journal folded from its first entry to the last whose hashes fit. */
export interface ReplayedJournal {
  readonly moment: Moment;
  /** Every event in words, with its number, its time and the clauses that it rests on. */
  readonly lines: readonly string[];
  /** Where the export does not fit; null when it does to its end. */
  readonly why: string | null;
}

/** Whether a text is an export of a journal: its lines are JSON; those of minutes never are. */
export const isExport = (text: string): boolean => text.startsWith("{");

/** Folds an export, as a server does at its start and a browser as the feed comes in. */
export const replayJournal = async (path: string): Promise<ReplayedJournal> => {
  const { frames, why } = await chained(path);
  const lines: string[] = [];
  let moment = beginning;
  for (const frame of frames) {
    const next = afterFrame(moment, frame);
    lines.push(
      frame.kind === "sealed"
        ? `${String(frame.seq).padStart(6)}  not public`
        : told(frame.recorded, moment.state, next.state),
    );
    moment = next;
  }
  return { moment, lines, why };
};

/** The founding names the rulebook: it is told with the state that it leads to. */
const told = (entry: Recorded, before: State, next: State): string => {
  const state = before.founding === null ? next : before;
  const edition = editionIn(rulebooks, state);
  const book = rulebooks.find(({ id }) => id === state.founding?.rulebook);
  const says =
    edition === null || book === undefined
      ? entry.event.type
      : sayEvent(entry, { state, titles: book.offices, edition });
  return `${String(entry.seq).padStart(6)}  ${entry.at}  ${says}`;
};
