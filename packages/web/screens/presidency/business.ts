import type { Act, Request } from "@hemicycle/engine";
import type { Citation, Motion as ShownMotion, Speaker } from "../../components/types.ts";
import { citations, groundClauses } from "../model/cite.ts";
import {
  membersNamed,
  motionKindName,
  purposeName,
  speakerName,
  speakerParts,
} from "../model/names.ts";
import { clockTime, type Scene } from "../model/scene.ts";
import type { Judged } from "./judged.ts";

/** Speakers as they wait; each by the person and what they want the floor for. */
export const speakersShown = (scene: Scene): readonly Speaker[] =>
  (scene.state.session?.sitting?.queue ?? []).map((waiting) => {
    const { delegation, person } = speakerParts(scene, waiting.person);
    const rest = [
      person,
      waiting.purpose === "statement" ? undefined : purposeName(scene, waiting.purpose),
    ].filter((part) => part !== undefined);
    return {
      id: speakerId(waiting),
      delegation,
      ...(rest.length === 0 ? {} : { person: rest.join(", ") }),
      asked: clockTime(scene, waiting.at),
    };
  });

export const speakerId = ({
  person,
  purpose,
}: {
  readonly person: string;
  readonly purpose: string;
}): string => `${person} ${purpose}`;

/** Motions on the table, in the order in which they were moved. */
export const motionsShown = (scene: Scene, desk: readonly Judged[]): readonly ShownMotion[] =>
  (scene.state.session?.sitting?.motions ?? []).map((motion) => ({
    id: motion.id,
    title: motion.text ?? motionKindName(scene, motion.kind),
    by: `${speakerName(scene, motion.mover)}, ${clockTime(scene, motion.at)}`,
    facts: scene.words.say(
      motion.moverHeard
        ? motion.opponentHeard
          ? "motions.heard.both"
          : "motions.heard.mover"
        : "motions.heard.none",
    ),
    citations: motionCitations(scene, desk, motion.id),
  }));

/** The paragraph on which all rests that can be done about it: hearing the mover, the vote. */
const motionCitations = (
  scene: Scene,
  desk: readonly Judged[],
  id: string,
): readonly Citation[] => {
  const [first, ...rest] = desk.filter(({ act }) => dealsWith(act, id)).map(pleaded);
  if (first === undefined) return [];
  const all = rest.map((clauses) => new Set(citations(scene, clauses).map(({ name }) => name)));
  const shared = citations(scene, first).filter(({ name }) => all.every((one) => one.has(name)));
  return shared.slice(0, 1);

  function pleaded({ grounds, refusals }: Judged): readonly string[] {
    return [...refusals.map(({ clause }) => clause), ...groundClauses(scene, grounds)];
  }
};

const dealsWith = (act: Act, motion: string): boolean =>
  (act.type === "GiveFloor" && act.about?.kind === "motion" && act.about.id === motion) ||
  (act.type === "AnnounceVote" &&
    act.questions.some((question) => question.kind === "motion" && question.motion === motion));

/** Points of order that wait for a ruling. */
export const pointsShown = (scene: Scene): readonly ShownMotion[] =>
  (scene.state.session?.sitting?.points ?? []).map((point) => ({
    id: point.id,
    title: speakerName(scene, point.person),
    by: clockTime(scene, point.at),
    facts: point.matter,
    citations: [],
  }));

const settled: readonly Request["status"][] = ["joined", "withdrawn", "rejected"];

/** Requests for an emergency item that are still before the assembly, and how far each has come. */
export const requestsShown = (scene: Scene): readonly ShownMotion[] =>
  (scene.state.session?.requests.values() ?? [])
    .filter(({ status }) => !settled.includes(status))
    .map((request) => ({
      id: request.id,
      title: request.title,
      by: membersNamed(scene, request.authors),
      facts: stage(scene, request),
      citations: [],
    }));

const stage = ({ words }: Scene, request: Request): string => {
  switch (request.status) {
    case "proposed":
      return words.say("request.proposed");
    case "deposited":
      return words.list([
        words.say(opinionKey(request)),
        words.say(request.sponsorHeard ? "request.sponsor.heard" : "request.sponsor.waits"),
        ...(request.contraryHeard ? [words.say("request.contrary.heard")] : []),
      ]);
    case "passed":
      return words.say("request.passed", { yes: request.yes ?? 0 });
    case "accepted":
      return words.say("request.accepted");
    case "rejected":
      return words.say("request.rejected", { yes: request.yes ?? 0 });
    case "joined":
    case "withdrawn":
      return words.say("request.withdrawn");
  }
};

const opinionKey = ({ opinion }: Request) => {
  if (opinion === null) return "request.opinion.waits" as const;
  return opinion.admissible
    ? ("request.opinion.admissible" as const)
    : ("request.opinion.inadmissible" as const);
};
