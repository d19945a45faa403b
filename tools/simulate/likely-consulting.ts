import { addDays } from "@hemicycle/base";
import {
  type ActOf,
  commentKinds,
  dispositions,
  expertConclusions,
  isAdopted,
  useRelations,
} from "@hemicycle/engine";
import { today } from "./likely-laws.ts";
import { as, bySecretary, document, type Idea, type Likely, type Scene, said } from "./suggest.ts";

/** What experts and parliaments say of drafts, and what parliaments make of adopted laws. */

/** Somebody of a parliament, or the Secretariat for it. */
const forMember = ({ dice, state }: Scene, member: string, act: Likely["act"]): Likely => {
  const person = state.people.values().find((one) => one.member === member)?.id;
  return person === undefined || dice.chance(40) ? bySecretary(act) : as(person, act);
};

const opinion: Idea = (scene) => {
  const { dice, state } = scene;
  const law = dice.oneOf(state.laws.values());
  if (law === undefined) return null;
  return bySecretary({
    type: "RecordExpertOpinion",
    opinion: `X${(state.consulting?.opinions.size ?? 0) + 1}`,
    law: law.id,
    version: 1,
    experts: "Expert council",
    given: today(scene),
    conclusion: dice.oneOf(expertConclusions) ?? "supports",
    document,
  });
};

const open: Idea = (scene) => {
  const { dice, state } = scene;
  const law = dice.oneOf(state.laws.values().filter(({ text }) => text !== null));
  const members = [...dice.someOf(state.members.keys(), 70)];
  if (law === undefined || members.length === 0) return null;
  if ((state.consulting?.rounds.size ?? 0) > 3 && dice.chance(90)) return null;
  const sent = addDays(today(scene), -dice.below(20));
  return bySecretary({
    type: "OpenConsultation",
    consultation: `R${(state.consulting?.rounds.size ?? 0) + 1}`,
    law: law.id,
    version: law.text?.versions.at(-1)?.version.number ?? 1,
    members,
    document,
    sent,
    until: addDays(sent, dice.oneOf([3, 5, 5, 8, 20, 40]) ?? 5),
  });
};

const comment: Idea = (scene) => {
  const { dice, state } = scene;
  const rounds = state.consulting?.rounds.values() ?? [];
  const round = dice.oneOf(rounds.filter(({ closed }) => closed === null || dice.chance(10)));
  const member = dice.oneOf(round?.members ?? []);
  if (round === undefined || member === undefined) return null;
  const kind = dice.oneOf(commentKinds) ?? "agrees";
  const act: ActOf<"SubmitComment"> = {
    ...({ type: "SubmitComment", consultation: round.id, member, kind } as const),
    comment: `K${(state.consulting?.comments.size ?? 0) + 1}`,
    ...(kind === "agrees" || dice.chance(5) ? {} : { text: said }),
    ...(dice.chance(30) ? { block: "p1" } : {}),
    ...(dice.chance(80) ? { document } : {}),
    ...(dice.chance(30) ? { received: addDays(today(scene), -dice.below(6)) } : {}),
  };
  return forMember(scene, member, act);
};

/** What becomes of a comment: taken back, or disposed of, also a second time. */
const settle: Idea = (scene) => {
  const { dice, state } = scene;
  const known = dice.oneOf(state.consulting?.comments.values() ?? []);
  if (known === undefined) return null;
  if (dice.chance(25)) {
    const letter = dice.chance(80) ? { document } : {};
    const taken = { type: "WithdrawComment", comment: known.id, reason: said, ...letter } as const;
    return forMember(scene, known.member, taken);
  }
  return bySecretary({
    ...({ type: "DisposeOfComment", comment: known.id, reason: said } as const),
    disposition: dice.oneOf(dispositions) ?? "not",
    ...(dice.chance(30) ? { body: "C1" } : {}),
  });
};

const close: Idea = ({ dice, state }) => {
  const round = dice.oneOf(state.consulting?.rounds.values() ?? []);
  return round === undefined || dice.chance(60)
    ? null
    : bySecretary({ type: "CloseConsultation", consultation: round.id, basis: said });
};

/** An adopted law; now and then one that is not. */
const someLaw = ({ dice, state }: Scene): string | undefined => {
  const adopted = state.laws.keys().filter((law) => isAdopted(state, law));
  return dice.oneOf(dice.chance(85) ? adopted : state.laws.keys());
};

const transmit: Idea = (scene) => {
  const { dice, state } = scene;
  const law = someLaw(scene);
  const members = [...dice.someOf(state.members.keys(), 70)];
  const transmission = `T${(state.nationalUse?.transmissions.size ?? 0) + 1}`;
  if (law === undefined || members.length === 0) return null;
  const sent = today(scene);
  return bySecretary({ type: "TransmitLaw", transmission, law, members, document, sent });
};

const acknowledge: Idea = (scene) => {
  const { dice, state } = scene;
  const known = dice.oneOf(state.nationalUse?.transmissions.values() ?? []);
  const member = dice.oneOf(known?.members ?? []);
  if (known === undefined || member === undefined) return null;
  const received = today(scene);
  const act = {
    type: "AcknowledgeTransmission",
    transmission: known.id,
    member,
    received,
  } as const;
  return forMember(scene, member, act);
};

const use: Idea = (scene) => {
  const { dice, state } = scene;
  const law = someLaw(scene);
  const member = dice.oneOf(state.members.keys());
  if (law === undefined || member === undefined) return null;
  const replaces = dice.chance(30) ? dice.oneOf(state.nationalUse?.rows.keys() ?? []) : undefined;
  const relation = dice.oneOf(useRelations) ?? "considered";
  return forMember(scene, member, {
    ...({ type: "RecordUse", law, member, relation, saidBy: member } as const),
    use: `U${(state.nationalUse?.rows.size ?? 0) + 1}`,
    evidence: [document],
    ...(dice.chance(80) ? { national: { title: "Law", number: "1" } } : {}),
    ...(replaces === undefined ? {} : { replaces }),
  });
};

/** Verified by the Secretary General, or by whoever may have entered it; or disputed. */
const look: Idea = (scene) => {
  const { dice, state } = scene;
  const row = dice.oneOf(state.nationalUse?.rows.values() ?? []);
  if (row === undefined) return null;
  if (dice.chance(40)) {
    const act = { type: "DisputeUse", use: row.id, holder: row.member, reason: said } as const;
    const relation = dice.oneOf(useRelations) ?? "notUsed";
    return forMember(scene, row.member, { ...act, relation });
  }
  const act = { type: "VerifyUse", use: row.id, basis: said } as const;
  const general = { person: "SG", office: "secretaryGeneral", onBehalfOf: null } as const;
  return dice.chance(60) ? { actor: general, act } : bySecretary(act);
};

export const consulting: readonly Idea[] = [
  ...[opinion, open, open, comment, comment, comment, comment, settle, settle, settle, close],
];
export const using: readonly Idea[] = [transmit, acknowledge, use, use, look, look];
