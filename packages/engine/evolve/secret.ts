import type { EventOf, EventType, Recorded } from "../events.ts";
import type { Box, KeyCeremony } from "../state/ballots.ts";
import { changeState } from "../state/change.ts";
import type { State, Vote } from "../state.ts";
import { type Handlers, inSession } from "./handler.ts";

type SecretEvent = Extract<
  EventType,
  | "RegistrarNamed"
  | "CeremonyBegun"
  | "CertificateFiled"
  | "CeremonyConcluded"
  | "BoxPrepared"
  | "VotesTakenToPaper"
  | "DecryptionGiven"
  | "ResultAscertained"
  | "PapersCounted"
>;

const withCeremony = (
  state: State,
  id: string,
  change: (ceremony: KeyCeremony) => Partial<KeyCeremony>,
): State => {
  const ceremony = state.ceremonies.get(id);
  if (ceremony === undefined) return state;
  return changeState(state, {
    ceremonies: state.ceremonies.set(id, { ...ceremony, ...change(ceremony) }),
  });
};

const withVote = (state: State, id: string, change: (vote: Vote) => Vote): State =>
  inSession(state, ({ votes }) => {
    const vote = votes.get(id);
    return vote === undefined ? {} : { votes: votes.set(id, change(vote)) };
  });

const withBox = (state: State, id: string, change: (box: Box) => Partial<Box>): State =>
  withVote(state, id, (vote) =>
    vote.box === undefined ? vote : { ...vote, box: { ...vote.box, ...change(vote.box) } },
  );

const boxOf = (event: EventOf<"BoxPrepared">): Box => {
  const { ceremony, election, credentials, fewest, voters, archive } = event;
  return {
    ...{ ceremony, election, credentials, fewest, voters },
    opening: archive,
    onPaper: [],
    closing: null,
    decryptions: [],
    ascertained: null,
  };
};

const markOf = ({ session }: State): Pick<Box, "inCamera"> =>
  session?.sitting?.inCamera === true ? { inCamera: true } : {};

/**
 * The box of a vote that is closed, with what its archive then was. Where it was opened in public,
 * whoever has a credential could vote without signing in until now; the result is for those who
 * take part.
 */
export const closedBox = (
  state: State,
  { box }: Pick<Vote, "box">,
  { box: closing }: EventOf<"VoteClosed">,
): { readonly box?: Box } =>
  box === undefined ? {} : { box: { ...box, closing: closing ?? null, ...markOf(state) } };

/** A box that is opened in a sitting in camera is not for everybody, also when that is over. */
export const openedBox = (state: State, id: string): State =>
  withBox(state, id, () => markOf(state));

/** In a sitting that goes in camera, boxes whose result is not declared: it is heard there. */
export const awaitedInCamera = (state: State): State =>
  (state.session?.votes.values() ?? [])
    .filter(({ status }) => status === "closed")
    .reduce((all, { id }) => withBox(all, id, () => markOf(state)), state);

const principal = ({ by, onBehalfOf }: Recorded): string => onBehalfOf ?? by;

export const secretHandlers: Handlers<SecretEvent> = {
  RegistrarNamed: (state, { name, key }) => changeState(state, { registrar: { name, key } }),
  CeremonyBegun: (state, { ceremony, people, threshold }) =>
    changeState(state, {
      ceremonies: state.ceremonies.set(ceremony, {
        id: ceremony,
        tellers: people,
        threshold,
        body: state.body,
        certificates: [],
        trustees: null,
      }),
    }),
  CertificateFiled: (state, { ceremony, certificate }, recorded) =>
    withCeremony(state, ceremony, ({ certificates }) => ({
      certificates: [...certificates, { teller: principal(recorded), hash: certificate }],
    })),
  CeremonyConcluded: (state, { ceremony, trustees }) =>
    withCeremony(state, ceremony, () => ({ trustees })),
  BoxPrepared: (state, event) =>
    withVote(state, event.vote, (vote) => ({ ...vote, box: boxOf(event) })),
  VotesTakenToPaper: (state, { vote, member, votes }) =>
    withBox(state, vote, ({ onPaper }) => ({ onPaper: [...onPaper, { member, votes }] })),
  DecryptionGiven: (state, { vote, decryption }, recorded) =>
    withBox(state, vote, ({ decryptions }) => ({
      decryptions: [...decryptions, { teller: principal(recorded), hash: decryption }],
    })),
  ResultAscertained: (state, { vote, archive, counts }, recorded) =>
    withBox(state, vote, ({ ascertained }) => {
      const tellers = [...new Set([...(ascertained?.tellers ?? []), principal(recorded)])];
      return { ascertained: { archive, counts, tellers } };
    }),
  PapersCounted: (state, { vote: id, votes, counts }) =>
    withVote(state, id, (vote) => ({ ...vote, papers: { votes, counts } })),
};
