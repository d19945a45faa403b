import { Dict } from "@hemicycle/base";
import type { EventOf, EventType } from "../events.ts";
import { electionOf, seatsLeft } from "../secret.ts";
import { questionKey, type Session, type State } from "../state.ts";
import { withContest } from "./elections.ts";
import { type Handlers, inSession } from "./handler.ts";
import { put } from "./measures.ts";
import { withDraft } from "./texts.ts";

type MemberEvent = Extract<
  EventType,
  | "QuorumRequested"
  | "QuorumAscertained"
  | "SubstituteSeated"
  | "SignaturesAdded"
  | "SignatureWithdrawn"
  | "CredentialsChallenged"
  | "TieBroken"
>;

/** The sitting that follows one in which the quorum was missing is its second; then all is over. */
export const checkAtOpening = ({ quorumCheck }: Session, sitting: string): Partial<Session> =>
  quorumCheck?.status === "missing" ? { quorumCheck: { ...quorumCheck, reopened: sitting } } : {};

/** The session without what is said of one sitting only. */
export const withoutSitting = (session: Session): Session => {
  const { substitutes: _, quorumCheck, ...rest } = session;
  const closed = session.sitting?.id;
  const goesOn = quorumCheck?.status === "missing" && quorumCheck.reopened !== closed;
  return goesOn ? { ...rest, quorumCheck } : rest;
};

const breakTie = (state: State, { election, person }: EventOf<"TieBroken">): State => {
  const broken = withContest(state, election, ({ rounds }) => ({
    rounds: rounds.map((round, at) =>
      at === rounds.length - 1 ? { ...round, elected: [...round.elected, person] } : round,
    ),
  }));
  const known = electionOf(broken, election);
  const last = known?.contest?.rounds.at(-1);
  if (known === null || last === undefined || seatsLeft(known) > 0) return broken;
  const whole = { kind: "election", election } as const;
  const filled = withContest(broken, election, ({ rounds }) => ({
    rounds: [...rounds.slice(0, -1), { ...last, outcome: "elected" as const }],
  }));
  return inSession(filled, ({ decisions }) => ({
    decisions: decisions.set(questionKey(whole), {
      question: whole,
      outcome: "adopted",
      vote: last.vote,
    }),
  }));
};

export const memberHandlers: Handlers<MemberEvent> = {
  QuorumRequested: (state, { people }) =>
    inSession(state, ({ sitting }) =>
      sitting === null
        ? {}
        : { quorumCheck: { people, sitting: sitting.id, status: "requested" as const } },
    ),
  QuorumAscertained: (state, { needed, present }) =>
    inSession(state, ({ sitting, quorumCheck }) => {
      if (sitting === null) return {};
      const people = quorumCheck?.people ?? [];
      const status = present >= needed ? "met" : "missing";
      return { quorumCheck: { people, sitting: sitting.id, status, needed, present } };
    }),
  SubstituteSeated: (state, { person, inPlaceOf }) =>
    inSession(state, ({ substitutes }) => ({
      substitutes: (substitutes ?? Dict.empty<string>()).set(person, inPlaceOf),
    })),
  SignaturesAdded: (state, { draft, people }) =>
    withDraft(state, draft, ({ signatories = [] }) => ({
      signatories: [...new Set([...signatories, ...people])],
    })),
  SignatureWithdrawn: (state, { draft, person }) =>
    withDraft(state, draft, ({ signatories = [] }) => ({
      signatories: signatories.filter((one) => one !== person),
    })),
  CredentialsChallenged: (state, { measure, member, people, on }, recorded) => {
    const content = { kind: "credentials", member, people, on } as const;
    return put(state, { id: measure, content }, recorded);
  },
  TieBroken: breakTie,
};
