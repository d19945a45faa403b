import type { Question } from "../acts/fields.ts";
import type { Act } from "../acts.ts";
import type { Precedence } from "../clause.ts";
import { isInRoom } from "../find.ts";
import type { Candidate } from "../offers.ts";
import { nextRound, seatsLeft, standingIn } from "../secret.ts";
import { questionKey, type Request, type Session, type Sitting, type State } from "../state.ts";
import { amendmentsPut } from "./amendments.ts";
import { nextSpeaker } from "./debate.ts";
import { enumeration } from "./preparation.ts";

const candidate = (business: Precedence, act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business,
  needs,
});

/** What the state suggests to whoever presides. */
export const chairCandidates = (state: State): readonly Candidate[] => {
  const session = state.session;
  if (session === null) return [];
  const { sitting } = session;
  if (sitting === null) return [openNext(state, session)];
  return [
    ...points(sitting),
    ...speech(sitting),
    ...votes(session),
    ...motions(session, sitting),
    // Sponsors are heard and elections proposed before anything is decided on the same business.
    ...sponsors(state, session),
    ...elections(session),
    ...measures(session),
    ...amendmentsPut(state, session, nextVote(session)),
    ...withoutVote(session),
    ...requests(session),
    ...nextSpeaker(state),
    ...queue(sitting),
    ...items(session, sitting),
    ...enumeration(session),
    ...ends(sitting),
  ];
};

const openNext = (state: State, session: Session): Candidate =>
  candidate("sitting", { type: "OpenSitting", sitting: nextSitting(state, session) });

/** The next number of a sitting that is free; in a body its name is put before it. */
export const nextSitting = ({ body }: State, session: Session): string => {
  const named = (number: number): string => `PL${number}`;
  const own = (id: string): string => (body === null ? id : `${body}.${id}`);
  let number = session.sittingsHeld + 1;
  while (session.sittingsClosed?.includes(own(named(number))) === true) number += 1;
  return named(number);
};

const points = ({ points: pending }: Sitting): readonly Candidate[] =>
  pending.flatMap(({ id }) => [
    candidate("order", { type: "RulePointOfOrder", point: id, upheld: true }),
    candidate("order", { type: "RulePointOfOrder", point: id, upheld: false }),
  ]);

const speech = ({ floor }: Sitting): readonly Candidate[] =>
  floor === null
    ? []
    : [
        candidate("order", { type: "EndSpeech" }),
        candidate("order", { type: "CallToOrder", reason: "" }, ["reason"]),
        candidate("order", { type: "WithdrawFloor", reason: "" }, ["reason"]),
      ];

const votes = (session: Session): readonly Candidate[] =>
  session.votes.values().flatMap((vote): readonly Candidate[] => {
    const { id } = vote;
    const annul = candidate("vote", { type: "AnnulVote", vote: id, reason: "" }, ["reason"]);
    if (vote.status === "announced") {
      return [candidate("vote", { type: "OpenVote", vote: id }), annul];
    }
    if (vote.status === "closed") {
      return [candidate("vote", { type: "DeclareResult", vote: id })];
    }
    if (vote.status !== "open") return [];
    const next = vote.roll[vote.called];
    const call: Act[] =
      next === undefined ? [] : [{ type: "CallDelegation", vote: id, member: next }];
    return [
      ...call.map((act) => candidate("vote", act)),
      candidate("vote", { type: "CloseVote", vote: id }),
      candidate("vote", { type: "ContinueOnPaper", vote: id, reason: "" }, ["reason"]),
      annul,
    ];
  });

/** The next free number of a vote. */
export const nextVote = (session: Session): string => `V${session.votes.size + 1}`;

const announce = (session: Session, questions: Question[], business: Precedence): Candidate =>
  candidate(
    business,
    {
      type: "AnnounceVote",
      vote: nextVote(session),
      questions,
      method: "electronic",
    },
    ["method"],
  );

const motions = (session: Session, sitting: Sitting): readonly Candidate[] =>
  sitting.motions.flatMap(({ id, mover, moverHeard }) => {
    const about = { kind: "motion", id } as const;
    const hear = { type: "GiveFloor", person: mover, purpose: "mover", about } as const;
    const put = announce(session, [{ kind: "motion", motion: id }], "motion");
    return moverHeard ? [put] : [candidate("motion", hear), put];
  });

/** Who can speak for a request: delegates of its authors in order, those in the room first. */
export const speakersFor = (state: State, { authors }: Request): readonly string[] => {
  const isAuthor = new Set(authors);
  return state.people
    .values()
    .filter(({ capacity, mandateEnded }) => capacity === "delegate" && !mandateEnded)
    .flatMap(({ id, member }) => (member !== null && isAuthor.has(member) ? [{ id, member }] : []))
    .map(({ id, member }) => ({ id, away: !isInRoom(state, id), at: authors.indexOf(member) }))
    .sort((a, b) => Number(a.away) - Number(b.away) || a.at - b.at)
    .map(({ id }) => id);
};

/** The sponsor of a request who has not been heard; another one of its delegates can be chosen. */
const sponsors = (state: State, session: Session): readonly Candidate[] =>
  session.requests
    .values()
    .filter((request) => isLive(request) && !request.sponsorHeard)
    .flatMap((request) => {
      const [person] = speakersFor(state, request);
      if (person === undefined) return [];
      const about = { kind: "request", id: request.id } as const;
      const act: Act = { type: "GiveFloor", person, purpose: "sponsor", about };
      return [candidate("substance", act, ["person"])];
    });

/** Candidates that were proposed and on whom nothing has been decided. */
const elections = (session: Session): readonly Candidate[] =>
  session.elections.keys().flatMap((election) => {
    const question = { kind: "election", election } as const;
    const key = questionKey(question);
    if (session.decisions.has(key) || session.withoutVote.has(key)) return [];
    const round = roundOf(session, election);
    if (round !== null) return [round];
    return [candidate("substance", { type: "ProposeWithoutVote", question })];
  });

/** The next round of an election with more candidates than places, in secret. */
const roundOf = (session: Session, id: string): Candidate | null => {
  const election = session.elections.get(id);
  if (election?.contest === undefined) return null;
  if (standingIn(election).length <= seatsLeft(election)) return null;
  const question = { kind: "election", election: id, round: nextRound(election) } as const;
  const vote = nextVote(session);
  const act: Act = { type: "AnnounceVote", vote, questions: [question], method: "secret" };
  return candidate("substance", act);
};

/** Measures that were put and on which nothing has been decided. */
const measures = (session: Session): readonly Candidate[] =>
  session.measures.keys().flatMap((measure) => {
    const question = { kind: "measure", measure } as const;
    const key = questionKey(question);
    if (session.decisions.has(key)) return [];
    const vote = announce(session, [question], "substance");
    return session.withoutVote.has(key)
      ? [vote]
      : [candidate("substance", { type: "ProposeWithoutVote", question }), vote];
  });

const withoutVote = (session: Session): readonly Candidate[] => {
  const { withoutVote: proposed, elections, drafts, measures: put } = session;
  return proposed.keys().flatMap((key): readonly Candidate[] => {
    const [kind, id = ""] = key.split(":", 2);
    const question: Question | null =
      kind === "election" && elections.has(id)
        ? { kind: "election", election: id }
        : kind === "division" && drafts.has(id)
          ? { kind: "division", draft: id }
          : kind === "draft" && drafts.has(id)
            ? { kind: "draft", draft: id }
            : kind === "measure" && put.has(id)
              ? { kind: "measure", measure: id }
              : null;
    return question === null
      ? []
      : [candidate("substance", { type: "DecideWithoutVote", question })];
  });
};

const isLive = ({ status }: Request): boolean => status === "deposited";

const requests = (session: Session): readonly Candidate[] => {
  const all = session.requests.values();
  const live = all.filter(isLive);
  const questions = live.map(({ id }): Question => ({ kind: "request", request: id }));
  const vote = questions.length === 0 ? [] : [announce(session, questions, "substance")];
  const passed = all.filter(({ status }) => status === "passed");
  const winners = passed.map(({ id }) =>
    candidate("substance", {
      type: "AnnounceEmergencyItem",
      request: id,
      item: `E${session.items.size + 1}`,
    }),
  );
  return [...vote, ...winners];
};

const queue = ({ queue: waiting }: Sitting): readonly Candidate[] =>
  waiting.map(({ person, purpose, about }) =>
    candidate("substance", {
      type: "GiveFloor",
      person,
      purpose,
      ...(about === null ? {} : { about }),
    }),
  );

const items = (session: Session, sitting: Sitting): readonly Candidate[] =>
  session.items
    .values()
    .filter(({ id, status }) => id !== sitting.item && status === "placed")
    .map(({ id }) => candidate("substance", { type: "TakeUpItem", item: id }));

const ends = ({ status }: Sitting): readonly Candidate[] => [
  status === "open"
    ? candidate("sitting", { type: "SuspendSitting", reason: "" }, ["reason"])
    : candidate("sitting", { type: "ResumeSitting" }),
  candidate("sitting", { type: "CloseSitting" }),
];
