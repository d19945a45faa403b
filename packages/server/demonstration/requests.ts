import type { CalendarDate } from "@hemicycle/base";
import type { Split } from "@hemicycle/engine";
import facts from "./requests.json" with { type: "json" };

/** A request of the 138th Assembly: who asked, when it came, what it was about. */
export interface TableRequest {
  readonly id: string;
  readonly authors: readonly string[];
  readonly received: CalendarDate;
  readonly subject: string;
  readonly title: string;
  /** The requests whose place it takes. */
  readonly joins?: readonly string[];
}

/** The eight requests, in the order in which they came. Sources: requests.json. */
export const requests: readonly TableRequest[] = facts.requests;

/** The four that were left; in which order the Assembly voted on them no source tells. */
export const votedOn = ["R5", "R6", "R8", "R7"] as const;
export type VotedOn = (typeof votedOn)[number];

/**
 * What a vote comes to in the demonstration. Only the 843 votes in favour of the seventh are
 * reported; the other figures are invented so that what is reported of the outcome comes out.
 */
export const totals: Readonly<Record<VotedOn, Split>> = facts.votes;

/** The joint request, and the first author's Member, who proposes it. */
export const joint = "R7";
export const lastHandedIn = "R8";

/** A request by its id. Throws for one that is not in the table: the script names no other. */
export const tableRequest = (id: string): TableRequest => {
  const found = requests.find((request) => request.id === id);
  if (found === undefined) throw new Error(`there is no request ${id}`);
  return found;
};
