import type { EventType, Recorded } from "../events.ts";
import type { Request, State } from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";
import { noWork } from "./texts.ts";

type EmergencyEvent = Extract<
  EventType,
  | "EmergencyItemRequested"
  | "JointRequestProposed"
  | "JointRequestSigned"
  | "JointRequestMade"
  | "RequestWithdrawn"
  | "RequestCommunicated"
  | "OpinionGiven"
  | "EmergencyItemAccepted"
>;

/** Changes a request, where there is one. */
export const withRequest = (
  state: State,
  id: string,
  change: (request: Request) => Partial<Request>,
): State =>
  inSession(state, ({ requests }) => {
    const request = requests.get(id);
    return request === undefined
      ? {}
      : { requests: requests.set(id, { ...request, ...change(request) }) };
  });

type Deposited = Pick<Request, "id" | "title" | "subject" | "authors"> & Partial<Request>;

const deposit = (state: State, given: Deposited, { at }: Recorded): State =>
  inSession(state, ({ requests }) => ({
    requests: requests.set(given.id, {
      memorandum: null,
      draft: null,
      at,
      status: "deposited",
      joins: [],
      mustSign: [],
      communicatedAt: null,
      opinion: null,
      sponsorHeard: false,
      contraryHeard: false,
      yes: null,
      ...given,
    }),
  }));

const authorsOf = (state: State, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => state.session?.requests.get(id)?.authors ?? [])),
];

export const emergencyHandlers: Handlers<EmergencyEvent> = {
  EmergencyItemRequested: (state, event, recorded) => {
    const { request: id, title, subject, authors } = event;
    const documents = { memorandum: event.memorandum ?? null, draft: event.draft ?? null };
    const { signatories } = event;
    const signed = signatories === undefined ? {} : { signatories };
    return deposit(state, { id, title, subject, authors, ...documents, ...signed }, recorded);
  },
  JointRequestProposed: (state, event, recorded) => {
    const { request: id, title, subject, authors, joins } = event;
    const documents = { memorandum: event.memorandum ?? null, draft: event.draft ?? null };
    const mustSign = authorsOf(state, joins);
    const more = { status: "proposed", joins, mustSign, ...documents } as const;
    return deposit(state, { id, title, subject, authors, ...more }, recorded);
  },
  JointRequestSigned: (state, { request, authors }) =>
    withRequest(state, request, (known) => ({
      authors: [...new Set([...known.authors, ...authors])],
    })),
  JointRequestMade: (state, { request }) => {
    const joins = state.session?.requests.get(request)?.joins ?? [];
    const made = withRequest(state, request, () => ({ status: "deposited" }));
    return joins.reduce((all, id) => withRequest(all, id, () => ({ status: "joined" })), made);
  },
  RequestWithdrawn: (state, { request, authors }) =>
    withRequest(state, request, (known) => {
      const left = known.authors.filter((author) => !authors.includes(author));
      return left.length > 0 ? { authors: left } : { status: "withdrawn" };
    }),
  RequestCommunicated: (state, { request }, { at }) =>
    withRequest(state, request, () => ({ communicatedAt: at })),
  OpinionGiven: (state, { request, admissible }) =>
    withRequest(state, request, () => ({ opinion: { admissible } })),
  EmergencyItemAccepted: (state, { request, item }) => {
    const title = state.session?.requests.get(request)?.title ?? request;
    const accepted = withRequest(state, request, () => ({ status: "accepted" }));
    const placed = { id: item, title, kind: "emergency", request, status: "placed" } as const;
    return inSession(accepted, ({ items }) => ({
      items: items.set(item, { ...placed, ...noWork }),
    }));
  },
};
