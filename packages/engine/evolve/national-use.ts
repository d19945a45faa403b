import { Dict } from "@hemicycle/base";
import type { EventOf, EventType, Recorded } from "../events.ts";
import { changeState } from "../state/change.ts";
import type { NationalUse, State, UseRow } from "../state.ts";
import { doneBy } from "./consultations.ts";
import type { Handlers } from "./handler.ts";

type UseEvent = Extract<
  EventType,
  "LawTransmitted" | "TransmissionAcknowledged" | "UseRecorded" | "UseVerified" | "UseDisputed"
>;

const noUse: NationalUse = { transmissions: Dict.empty(), rows: Dict.empty() };

const inUse = (state: State, change: (use: NationalUse) => Partial<NationalUse>): State => {
  const { nationalUse = noUse } = state;
  return changeState(state, { nationalUse: { ...nationalUse, ...change(nationalUse) } });
};

const withRow = (state: State, id: string, change: (row: UseRow) => Partial<UseRow>): State =>
  inUse(state, ({ rows }) => {
    const row = rows.get(id);
    return row === undefined ? {} : { rows: rows.set(id, { ...row, ...change(row) }) };
  });

/** Who has disputed a row has not taken that back because the row was corrected. */
const disputesOf = (
  { nationalUse }: State,
  replaced: string | undefined,
): Pick<UseRow, "disputes"> => ({
  disputes: nationalUse?.rows.get(replaced ?? "")?.disputes ?? [],
});

const recordUse = (state: State, event: EventOf<"UseRecorded">, recorded: Recorded): State => {
  const { use: id, law, member, relation, saidBy, evidence, replaces } = event;
  const corrected =
    replaces === undefined ? state : withRow(state, replaces, () => ({ replacedBy: id }));
  const row: UseRow = {
    ...{ id, law, member, relation, saidBy, evidence },
    national: event.national ?? null,
    articles: event.articles ?? [],
    note: event.note ?? null,
    by: doneBy(recorded),
    ...{ verified: null, ...disputesOf(state, replaces), replacedBy: null },
  };
  return inUse(corrected, ({ rows }) => ({ rows: rows.set(id, row) }));
};

export const nationalUseHandlers: Handlers<UseEvent> = {
  LawTransmitted: (state, { type: _, transmission: id, document: letter, ...rest }) =>
    inUse(state, ({ transmissions }) => ({
      transmissions: transmissions.set(id, { id, letter, receipts: Dict.empty(), ...rest }),
    })),
  TransmissionAcknowledged: (state, { transmission, member, received: day, document = null }) =>
    inUse(state, ({ transmissions }) => {
      const sent = transmissions.get(transmission);
      if (sent === undefined) return {};
      const receipts = sent.receipts.set(member, { day, document });
      return { transmissions: transmissions.set(transmission, { ...sent, receipts }) };
    }),
  UseRecorded: recordUse,
  UseVerified: (state, { use, basis }, recorded) =>
    withRow(state, use, () => ({ verified: { basis, by: doneBy(recorded) } })),
  UseDisputed: (state, { use, holder, relation, reason, document = null }, recorded) =>
    withRow(state, use, ({ disputes }) => ({
      disputes: [...disputes, { holder, relation, reason, document, by: doneBy(recorded) }],
    })),
};
