import type { Office } from "@hemicycle/engine";
import type { BlockedAct, Offer, Reason } from "../../components/types.ts";
import { actName } from "../model/acts.ts";
import { citations, groundCitations } from "../model/cite.ts";
import { officeName, personName, speakerName } from "../model/names.ts";
import { obstacles } from "../model/reasons.ts";
import type { Scene } from "../model/scene.ts";
import type { Acting } from "./acting.ts";
import { actFacts } from "./facts.ts";
import type { Judged } from "./judged.ts";

/**
 * What can be done, as the list of offers shows it; `first` is the office that the head names, and
 * what is done in another one says so.
 */
export const offersShown = (
  scene: Scene,
  desk: readonly Judged[],
  first: Acting | undefined,
): readonly Offer[] =>
  offered(desk).map((one) => offerShown(scene, one, first?.office ?? one.acting.office));

/**
 * All that can be done; of the speakers out of their turn only the first, and only where nobody can
 * speak in turn: the rest stand in the list of speakers, from which each can be moved to its head.
 */
export const offered = (desk: readonly Judged[]): readonly Judged[] => {
  const inTurn = desk.some((one) => one.possible && isStatement(one));
  const first = inTurn ? undefined : desk.find((one) => one.needsRuling && isStatement(one));
  return desk.filter(
    (one) => one.possible || (one.needsRuling && (!isStatement(one) || one === first)),
  );
};

const isStatement = ({ act }: Judged): boolean =>
  act.type === "GiveFloor" && act.purpose === "statement";

export const isOffered = ({ possible, needsRuling }: Judged): boolean => possible || needsRuling;

const offerShown = (scene: Scene, one: Judged, first: Office): Offer => {
  const { words } = scene;
  const { office } = one.acting;
  const named =
    office === first ? "" : words.say("facts.office", { office: officeName(scene, office) });
  const facts = [named, actFacts(scene, one.act)].filter(Boolean).join(" ");
  return {
    id: one.id,
    act: actName(scene, one.act),
    ...(facts === "" ? {} : { facts }),
    citations: one.needsRuling
      ? citations(
          scene,
          [...one.refusals, ...one.unset].map(({ clause }) => clause),
        )
      : groundCitations(scene, one.grounds),
    ...(one.needsRuling ? { ruling: words.say("offers.ruling") } : {}),
  };
};

/** "At the direction of Ms. Vaz": said where a clerk acts for somebody else. */
export const behalfText = (scene: Scene, { acting }: Pick<Judged, "acting">): string =>
  acting.onBehalfOf === null
    ? ""
    : scene.words.say("facts.behalf", { name: personName(scene, acting.onBehalfOf) });

/**
 * What cannot be done now. Acts of one type that are refused for a reason that they share are said
 * once, with that reason: it stands in the way of all of them before anything else does.
 */
export const blockedShown = (scene: Scene, desk: readonly Judged[]): readonly BlockedAct[] => {
  const reasoned = desk
    .filter((one) => !isOffered(one))
    .map((one) => ({ one, reasons: obstacles(scene, one) }));
  return grouped(reasoned).flatMap((group) => {
    const shared = sharedReasons(group);
    return shared.length > 0 ? [blockedGroup(scene, group, shared)] : apart(scene, group);
  });
};

/** By type of act and office, in the order of their first. */
const grouped = (all: readonly Reasoned[]): readonly (readonly Reasoned[])[] => {
  const groups = new Map<string, Reasoned[]>();
  for (const each of all) {
    const key = `${each.one.act.type} ${each.one.acting.office}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
};

interface Reasoned {
  readonly one: Judged;
  readonly reasons: readonly Reason[];
}

const sharedReasons = ([first, ...rest]: readonly Reasoned[]): readonly Reason[] =>
  (first?.reasons ?? []).filter(({ says }) =>
    rest.every(({ reasons }) => reasons.some((other) => other.says === says)),
  );

const apart = (scene: Scene, group: readonly Reasoned[]): readonly BlockedAct[] =>
  group.map((each) => blockedGroup(scene, [each], each.reasons));

const blockedGroup = (
  scene: Scene,
  [first, ...rest]: readonly Reasoned[],
  reasons: readonly Reason[],
): BlockedAct => {
  if (first === undefined) return { id: "", act: "", reasons };
  const act =
    rest.length === 0
      ? actName(scene, first.one.act)
      : scene.words.say("blocked.several", { act: named(scene, first.one), count: rest.length });
  return { id: first.one.id, act, reasons };
};

/** The floor for a speaker goes by the speaker; all else by the act. */
const named = (scene: Scene, { act }: Judged): string =>
  act.type === "GiveFloor"
    ? scene.words.say("act.GiveFloor", { who: speakerName(scene, act.person) })
    : actName(scene, act);
