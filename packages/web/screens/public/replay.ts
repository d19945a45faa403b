import { afterFrame, beginning, editionIn, type Frame, type Moment } from "@hemicycle/assembly";
import { canonical } from "@hemicycle/base";
import { decide, type Rulebook } from "@hemicycle/engine";
import type { CheckedEntry } from "../../client/chain.ts";
import { fetchTexts } from "../../client/texts.ts";
import { inTurns } from "../../client/turns.ts";

/**
 * What the rules, applied again, say of a result that was declared. It can be that they cannot
 * tell, from what the public may read.
 */
export type Replayed = "same" | "different" | "unknown";

/**
 * Folds the entries before a result, has the result declared again by the rulebook, and compares.
 * Entries whose content is not public are passed over, as they are for every public screen.
 */
export const replayed = async (
  books: readonly Rulebook[],
  entries: readonly CheckedEntry[],
  { recorded }: CheckedEntry,
): Promise<Replayed> => {
  if (recorded?.event.type !== "ResultDeclared") return "unknown";
  await fetchTexts();
  let before: Moment = beginning;
  await inTurns(entries.slice(0, recorded.seq - 1), (entry) => {
    before = afterFrame(before, frameOf(entry));
  });
  const edition = editionIn(books, before.state);
  if (edition === null) return "unknown";
  const { at, by, office, onBehalfOf, event } = recorded;
  const answer = decide(edition, before, {
    at,
    by,
    ...(office === null ? {} : { office }),
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    act: { type: "DeclareResult", vote: event.vote },
  });
  if (answer.kind !== "accepted") return "unknown";
  const again = answer.recorded.flatMap((one) =>
    one.event.type === "ResultDeclared" ? one.event.results : [],
  );
  return canonical(again) === canonical(event.results) ? "same" : "different";
};

/** An entry as the feed would bring it; one that cannot be read keeps its place. */
export const frameOf = ({ seq, leaf, recorded, ballot }: CheckedEntry): Frame =>
  recorded === null
    ? { kind: "sealed", seq, commitment: leaf, ballot }
    : { kind: "event", recorded, text: "" };
