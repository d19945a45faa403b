import type { Act } from "../acts.ts";
import { consultationsOn, dispositionOf } from "../consultations.ts";
import { memberOf } from "../find.ts";
import { isAdopted, stageOf } from "../laws.ts";
import { standingUse, transmissionsOf } from "../national-use.ts";
import type { Candidate } from "../offers.ts";
import type { Comment, Consultation, State } from "../state.ts";
import type { LawDesk } from "./laws.ts";

const candidate = (act: Act, needs: readonly string[] = []): Candidate => ({
  act,
  business: "substance",
  needs,
});

const blank = { title: "" };

/** What is suggested about what experts and parliaments say of laws, and make of them. */
export const aroundCandidates = (desk: LawDesk): readonly Candidate[] => {
  switch (desk.seat.office) {
    case "secretariat":
    case "secretaryGeneral":
      return [...asking(desk), ...opinions(desk), ...answering(desk), ...sending(desk)];
    case null:
      return ofParliament(desk);
    default:
      return [];
  }
};

const free = (taken: (id: string) => boolean, prefix: string, so: number): string => {
  let number = so + 1;
  while (taken(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
};

const members = ({ members: all }: State): string[] =>
  all
    .values()
    .filter(({ affiliation }) => affiliation === "member")
    .map(({ id }) => id);

const versionOf = ({ laws }: State, law: string): number | undefined =>
  laws.get(law)?.text?.versions.at(-1)?.version.number;

/** Laws that are with parliaments, and on whose last words nobody was asked. */
const asking = ({ state, today }: LawDesk): readonly Candidate[] => {
  const { consulting } = state;
  const id = free((one) => consulting?.rounds.has(one) === true, "R", consulting?.rounds.size ?? 0);
  const asked = members(state);
  return state.laws.values().flatMap((law) => {
    const version = versionOf(state, law.id);
    if (version === undefined || asked.length === 0) return [];
    if (stageOf(law).stage !== "consultation") return [];
    if (consultationsOn(state, law.id).some((round) => round.version === version)) return [];
    const act = { type: "OpenConsultation", consultation: id, law: law.id, version } as const;
    return [
      candidate({ ...act, members: asked, document: blank, sent: today, until: today }, [
        ...["document", "until"],
      ]),
    ];
  });
};

/** Laws that are with experts, who have said nothing on the last words. */
const opinions = ({ state, today }: LawDesk): readonly Candidate[] => {
  const known = state.consulting?.opinions;
  const opinion = free((one) => known?.has(one) === true, "X", known?.size ?? 0);
  return state.laws.values().flatMap((law) => {
    const version = versionOf(state, law.id);
    if (version === undefined || stageOf(law).stage !== "expertReview") return [];
    const given = known?.values().some((one) => one.law === law.id && one.version === version);
    if (given === true) return [];
    return [
      candidate(
        {
          ...({ type: "RecordExpertOpinion", opinion, law: law.id, version } as const),
          ...({ experts: "", given: today, conclusion: "supports", document: blank } as const),
        },
        ["experts", "conclusion", "document"],
      ),
    ];
  });
};

/** A comment that asks for something, and of which nobody has said what becomes of it. */
const isOpen = (comment: Comment): boolean =>
  comment.kind !== "agrees" && comment.withdrawn === null && dispositionOf(comment) === null;

const openRounds = ({ consulting }: State): readonly Consultation[] =>
  (consulting?.rounds.values() ?? []).filter(({ closed }) => closed === null);

const answering = ({ state }: LawDesk): readonly Candidate[] => [
  ...(state.consulting?.comments.values() ?? [])
    .filter(isOpen)
    .map(({ id: comment }) =>
      candidate({ type: "DisposeOfComment", comment, disposition: "accepted", reason: "" }, [
        ...["disposition", "reason"],
      ]),
    ),
  ...openRounds(state).map(({ id: consultation }) =>
    candidate({ type: "CloseConsultation", consultation, basis: "" }, ["basis"]),
  ),
];

/** Adopted laws that went to nobody; rows of use that nobody has verified. */
const sending = ({ state, today }: LawDesk): readonly Candidate[] => {
  const { nationalUse } = state;
  const known = nationalUse?.transmissions;
  const transmission = free((one) => known?.has(one) === true, "T", known?.size ?? 0);
  const all = members(state);
  const adopted = state.laws.keys().filter((law) => isAdopted(state, law));
  const unsent = adopted.filter((law) => transmissionsOf(state, law).length === 0);
  const act = { type: "TransmitLaw", transmission, document: blank, sent: today } as const;
  return [
    ...(all.length === 0 ? [] : unsent).map((law) =>
      candidate({ ...act, law, members: all }, ["document", "members"]),
    ),
    ...standingUse(state)
      .filter(({ verified }) => verified === null)
      .map(({ id: use }) => candidate({ type: "VerifyUse", use, basis: "" }, ["basis"])),
  ];
};

/** What somebody of a parliament can say for it. */
const ofParliament = (desk: LawDesk): readonly Candidate[] => {
  const { state, seat } = desk;
  const member = memberOf(state, seat.person)?.id;
  return member === undefined
    ? []
    : [...comments(state, member), ...receipts(desk, member), ...uses(state, member)];
};

const comments = (state: State, member: string): readonly Candidate[] => {
  const known = state.consulting?.comments;
  const comment = free((one) => known?.has(one) === true, "K", known?.size ?? 0);
  return [
    ...openRounds(state)
      .filter(({ members: asked }) => asked.includes(member))
      .flatMap(({ id: consultation }) => {
        const act = { type: "SubmitComment", comment, consultation, member } as const;
        return [
          candidate({ ...act, kind: "agrees" }),
          candidate({ ...act, kind: "objection", text: "" }, ["kind", "text"]),
        ];
      }),
    ...(known?.values() ?? [])
      .filter((one) => one.member === member && one.withdrawn === null)
      .map(({ id }) => candidate({ type: "WithdrawComment", comment: id, reason: "" }, ["reason"])),
  ];
};

/** Laws that were sent to the parliament, and of which it has not said that it has them. */
const receipts = ({ state, today }: LawDesk, member: string): readonly Candidate[] =>
  (state.nationalUse?.transmissions.values() ?? [])
    .filter(({ members: asked, receipts: had }) => asked.includes(member) && !had.has(member))
    .map(({ id: transmission }) =>
      candidate({ type: "AcknowledgeTransmission", transmission, member, received: today }),
    );

/** Adopted laws of whose use nothing is known there; and rows that it reads otherwise. */
const uses = (state: State, member: string): readonly Candidate[] => {
  const rows = standingUse(state).filter((row) => row.member === member);
  const told = new Set(rows.map(({ law }) => law));
  const known = state.nationalUse?.rows;
  const use = free((one) => known?.has(one) === true, "U", known?.size ?? 0);
  const adopted = state.laws.keys().filter((law) => isAdopted(state, law) && !told.has(law));
  const said = { relation: "considered", saidBy: "", evidence: [] } as const;
  return [
    ...adopted.map((law) =>
      candidate({ type: "RecordUse", use, law, member, ...said, evidence: [] }, [
        ...["relation", "saidBy", "evidence"],
      ]),
    ),
    ...rows.map(({ id }) =>
      candidate({ type: "DisputeUse", use: id, holder: "", relation: "considered", reason: "" }, [
        "holder",
        "relation",
        "reason",
      ]),
    ),
  ];
};
