import { dateIn, type Fault } from "@hemicycle/base";
import { wordsOf } from "@hemicycle/texts";
import type { Act, ActOf, ActType, Envelope } from "../acts.ts";
import { isSameUse, standingUse } from "../national-use.ts";
import type { Comment, Consultation, State, Transmission, UseRow } from "../state.ts";

/** Acts on consultations and on use: parliaments answer between sessions as well. */
export const aroundLaws = [
  "RecordExpertOpinion",
  "OpenConsultation",
  "SubmitComment",
  "WithdrawComment",
  "DisposeOfComment",
  "CloseConsultation",
  "TransmitLaw",
  "AcknowledgeTransmission",
  "RecordUse",
  "VerifyUse",
  "DisputeUse",
] as const satisfies readonly ActType[];

const fault = (id: string, where: string, named: string): Fault => ({
  id,
  where,
  facts: { id: named },
});

const known = (where: string, found: unknown, id: string): readonly Fault[] =>
  found === undefined ? [fault("unknown", where, id)] : [];

const free = (where: string, found: unknown, id: string): readonly Fault[] =>
  found === undefined ? [] : [fault("exists", where, id)];

const everyMember = (state: State, members: readonly string[]): readonly Fault[] =>
  members.flatMap((id, at) => known(`members/${at}`, state.members.get(id), id));

const roundOf = (state: State, id: string): Consultation | undefined =>
  state.consulting?.rounds.get(id);
const commentOf = (state: State, id: string): Comment | undefined =>
  state.consulting?.comments.get(id);
const transmissionOf = (state: State, id: string): Transmission | undefined =>
  state.nationalUse?.transmissions.get(id);
const useOf = (state: State, id: string): UseRow | undefined => state.nationalUse?.rows.get(id);

/** What acts around model laws name that is not there, or make under an id that is taken. */
export const consultationFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "RecordExpertOpinion":
      return [
        ...lawFaults(state, act),
        ...free("opinion", state.consulting?.opinions.get(act.opinion), act.opinion),
      ];
    case "OpenConsultation":
      return [
        ...lawFaults(state, act),
        ...everyMember(state, act.members),
        ...free("consultation", roundOf(state, act.consultation), act.consultation),
      ];
    case "SubmitComment":
      return [
        ...known("consultation", roundOf(state, act.consultation), act.consultation),
        ...free("comment", commentOf(state, act.comment), act.comment),
        ...placeFaults(state, act),
      ];
    case "WithdrawComment":
      return known("comment", commentOf(state, act.comment), act.comment);
    case "DisposeOfComment":
      return [
        ...known("comment", commentOf(state, act.comment), act.comment),
        ...(act.amendment === undefined
          ? []
          : known(
              "amendment",
              state.session?.amending.amendments.get(act.amendment),
              act.amendment,
            )),
        ...(act.body === undefined ? [] : known("body", state.bodies.get(act.body), act.body)),
      ];
    case "CloseConsultation":
      return known("consultation", roundOf(state, act.consultation), act.consultation);
    default:
      return useFaults(state, act);
  }
};

/** What acts on transmission and use name that is not there. */
const useFaults = (state: State, act: Act): readonly Fault[] => {
  switch (act.type) {
    case "TransmitLaw":
      return [
        ...known("law", state.laws.get(act.law), act.law),
        ...everyMember(state, act.members),
        ...free("transmission", transmissionOf(state, act.transmission), act.transmission),
      ];
    case "AcknowledgeTransmission":
      return known("transmission", transmissionOf(state, act.transmission), act.transmission);
    case "RecordUse":
      return [
        ...known("law", state.laws.get(act.law), act.law),
        ...free("use", useOf(state, act.use), act.use),
        ...(act.replaces === undefined
          ? []
          : known("replaces", useOf(state, act.replaces), act.replaces)),
        ...repeatedUse(state, act),
      ];
    case "VerifyUse":
    case "DisputeUse":
      return known("use", useOf(state, act.use), act.use);
    default:
      return [];
  }
};

/** What stands in a row already is entered again only in its place: it would count once more. */
const repeatedUse = (state: State, act: ActOf<"RecordUse">): readonly Fault[] =>
  standingUse(state)
    .filter((row) => row.id !== act.replaces && isSameUse(row, act))
    .slice(0, 1)
    .map(({ id }) => fault("exists", act.national === undefined ? "relation" : "national", id));

/** The law must be there, and the version where the words of the law are kept here. */
const lawFaults = (
  state: State,
  { law: id, version }: { readonly law: string; readonly version: number },
): readonly Fault[] => {
  const law = state.laws.get(id);
  if (law === undefined) return [fault("unknown", "law", id)];
  const versions = law.text?.versions ?? [];
  const there = versions.length === 0 || versions.some((one) => one.version.number === version);
  return there ? [] : [fault("unknown", "version", String(version))];
};

/** The paragraph must be in the version that was sent, and have the words that are quoted. */
const placeFaults = (
  state: State,
  { consultation, block, quotation }: ActOf<"SubmitComment">,
): readonly Fault[] => {
  const round = roundOf(state, consultation);
  const versions = state.laws.get(round?.law ?? "")?.text?.versions ?? [];
  const sent = versions.find((one) => one.version.number === round?.version)?.version;
  if (sent === undefined || block === undefined) return [];
  const blocks = Object.values(sent.trees).flatMap((tree) => tree.blocks.get(block) ?? []);
  if (blocks.length === 0) return [fault("unknown", "block", block)];
  const said =
    quotation === undefined || blocks.some(({ runs }) => wordsOf(runs).includes(quotation));
  return said ? [] : [fault("unknown", "quotation", block)];
};

/** What stands against an act in the present status: where, the thing, and what it is now. */
interface Conflict {
  readonly where: string;
  readonly id: string;
  readonly status: string;
}

/** Acts around model laws that make no sense now, whatever a rulebook says. */
export const consultationConflict = (state: State, envelope: Envelope): Conflict | null => {
  const { act } = envelope;
  switch (act.type) {
    case "OpenConsultation":
      return act.until < act.sent
        ? { where: "until", id: act.until, status: `before ${act.sent}` }
        : null;
    case "RecordExpertOpinion":
      return laterThan(state, envelope, { where: "given", day: act.given });
    case "SubmitComment":
      return (
        laterThan(state, envelope, { where: "received", day: act.received }) ??
        beforeSent(act.received, roundOf(state, act.consultation)) ??
        closedRound(state, act.consultation) ??
        notAsked(roundOf(state, act.consultation)?.members, act.member)
      );
    case "WithdrawComment":
      return (
        withdrawnAlready(state, act.comment) ??
        // Its parliament could say nothing else in its place.
        closedRound(state, commentOf(state, act.comment)?.consultation ?? "")
      );
    case "DisposeOfComment":
      return withdrawnAlready(state, act.comment);
    case "CloseConsultation":
      return closedRound(state, act.consultation);
    case "AcknowledgeTransmission":
      return (
        laterThan(state, envelope, { where: "received", day: act.received }) ??
        beforeSent(act.received, transmissionOf(state, act.transmission)) ??
        notAsked(transmissionOf(state, act.transmission)?.members, act.member) ??
        acknowledged(transmissionOf(state, act.transmission), act.member)
      );
    case "RecordUse":
      return act.replaces === undefined ? null : replacedAlready(state, act.replaces);
    case "VerifyUse":
      return replacedAlready(state, act.use) ?? verifiedAlready(state, act.use);
    case "DisputeUse":
      return replacedAlready(state, act.use);
    default:
      return null;
  }
};

const withdrawnAlready = (state: State, id: string): Conflict | null =>
  commentOf(state, id)?.withdrawn == null ? null : { where: "comment", id, status: "withdrawn" };

const closedRound = (state: State, id: string): Conflict | null =>
  roundOf(state, id)?.closed == null ? null : { where: "consultation", id, status: "closed" };

const notAsked = (asked: readonly string[] | undefined, member: string): Conflict | null =>
  asked?.includes(member) === true ? null : { where: "member", id: member, status: "not asked" };

/** A receipt stands as it was given first. */
const acknowledged = (sent: Transmission | undefined, member: string): Conflict | null =>
  sent?.receipts.has(member) === true
    ? { where: "member", id: member, status: "acknowledged" }
    : null;

const replacedAlready = (state: State, id: string): Conflict | null => {
  const by = useOf(state, id)?.replacedBy ?? null;
  return by === null ? null : { where: "use", id, status: `corrected by ${by}` };
};

const verifiedAlready = (state: State, id: string): Conflict | null =>
  useOf(state, id)?.verified == null ? null : { where: "use", id, status: "verified" };

/** What came or was given did so by the day of the act, at the seat. */
const laterThan = (
  { founding }: State,
  { at }: Envelope,
  { where, day }: { readonly where: string; readonly day: string | undefined },
): Conflict | null =>
  day === undefined || founding === null || day <= dateIn(founding.seat, at)
    ? null
    : { where, id: day, status: "later than the act" };

/** Nothing comes in answer to a letter that has not left. */
const beforeSent = (
  day: string | undefined,
  letter: { readonly sent: string } | undefined,
): Conflict | null =>
  day === undefined || letter === undefined || day >= letter.sent
    ? null
    : { where: "received", id: day, status: `before ${letter.sent}` };
