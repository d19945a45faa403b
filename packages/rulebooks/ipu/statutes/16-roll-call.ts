import {
  aside,
  type Clause,
  fails,
  guard,
  holds,
  is,
  type Member,
  type State,
  value,
  voteOf,
} from "@hemicycle/engine";
import { memberName, openIn } from "../common.ts";
import { allocatedVotes } from "./15-votes.ts";

/** Without accents and capitals, so that Éthiopie stands beside Estonie. */
const sortable = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Those of one name stay in the order of their ids. */
const byName = (a: Member, b: Member): number => {
  const [one, other] = [sortable(a.name), sortable(b.name)];
  return Number(one > other) - Number(one < other);
};

/** Delegations that have votes, or whose votes nobody knows. */
const callable = (state: State): readonly string[] =>
  (state.session?.delegations.keys() ?? [])
    .flatMap((id) => state.members.get(id) ?? [])
    .filter(({ id }) => {
      const votes = allocatedVotes(state, id);
      return votes.kind !== "is" || votes.value > 0;
    })
    .sort(byName)
    .map(({ id }) => id);

/** Statutes 16: the order in which delegations are called. */
export const roll = value({
  id: "ipu.s16/roll",
  cites: "Statutes, 16",
  reading:
    "In the order of their names, from the member with which the roll begins and round to it again; " +
    "only delegations that have votes, whether somebody of them is in the room or not. That the " +
    "order is alphabetical, from a member drawn by lot, is from memory.",
  status: "fromMemory",
  source:
    "Roll calls by country: reports of Japanese delegates, 2006 and 2012; the order from memory",
  slot: "roll",
  answer: ({ state, start }) => {
    const order = callable(state);
    const at = Math.max(0, order.indexOf(start ?? ""));
    return is([...order.slice(at), ...order.slice(0, at)]);
  },
  examples: [
    "a convened session of 5 | roll from M3 | M3 M4 M5 M1 M2",
    "a convened session of 5 | roll | M1 M2 M3 M4 M5",
    "a convened session of 5 | roll from M1 | M1 M2 M3 M4 M5",
    "a convened session of 5, M4 associate member | roll from M3 | M3 M5 M1 M2",
    "a convened session of 5, M4 two years of arrears | roll from M3 | M3 M5 M1 M2",
    'a convened session of 2; Secretariat admits X1 "Égypte" as member; Secretariat admits X2 "Estonie" as member; Secretariat admits X3 "danemark" as member; Secretariat accredits X1, X2, X3 | roll | X3 X1 X2 M1 M2',
    'a convened session of 2; Secretariat admits X3 "Same" as member; Secretariat admits X2 "same" as member; Secretariat admits X1 "Other" as member; Secretariat accredits X1, X2, X3 | roll | M1 M2 X1 X2 X3',
    "a convened session of 5, M4 associate member | roll from M4 | M1 M2 M3 M5",
    'a convened session of 2; Secretariat admits X2 "Ghana" as member; Secretariat admits X1 "Ghana" as member; Secretariat accredits X1, X2 | roll | X1 X2 M1 M2',
  ],
});

/** Statutes 16: with whom the roll begins. */
export const rollStart = guard({
  id: "ipu.s16/roll-start",
  cites: "Statutes, 16",
  reading: "A roll call begins with a delegation that has votes; other votes have no beginning.",
  on: ["OpenVote"],
  says: {
    en: "Vote {vote} cannot begin with {member}: it is not on the roll.",
    fr: "Le vote {vote} ne peut commencer par {member}, qui n'est pas sur la liste d'appel.",
    es: "La votación {vote} no puede empezar por {member}: no está en la lista de llamada.",
    ar: "لا يمكن أن يبدأ التصويت {vote} بـ{member}: فهو ليس في قائمة المناداة.",
    ru: "Голосование {vote} не может начаться с этой делегации: {member} не значится в списке вызова.",
  },
  check: ({ state, act }) => {
    if (act.start === undefined) return aside;
    const called = voteOf(state, act.vote)?.method === "rollCall";
    if (called && callable(state).includes(act.start)) return holds;
    return fails({ vote: act.vote, member: memberName(state, act.start) });
  },
  examples: [
    'a sitting; announced vote by roll call | President opens vote V1 starting with M3, drawn "by lot" | accepted',
    "a sitting, M3 associate member; announced vote by roll call | President opens vote V1 starting with M3 | refused ipu.s16/roll-start vote=V1 member=M3",
    "a sitting; announced vote by devices | President opens vote V1 starting with M3 | refused ipu.s16/roll-start vote=V1 member=M3",
  ],
});

/** Statutes 16: one after the other. */
export const rollOrder = guard({
  id: "ipu.s16/roll-order",
  cites: "Statutes, 16",
  reading:
    "Delegations are called in the order of the roll, none is passed over, and whoever was called " +
    "without an answer can be called again until the vote closes.",
  on: ["CallDelegation"],
  says: {
    en: "{member} cannot be called now in vote {vote}; next on the roll: {next}.",
    fr: "{member} ne peut être appelé maintenant dans le vote {vote} ; suivant sur la liste : {next}.",
    es: "{member} no puede ser llamado ahora en la votación {vote}; siguiente en la lista: {next}.",
    ar: "لا يمكن مناداة {member} الآن في التصويت {vote}؛ التالي في القائمة: {next}.",
    ru: "В голосовании {vote} сейчас нельзя вызвать делегацию: {member}; следующая делегация: {next}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote === null) return aside;
    const at = vote.roll.indexOf(act.member);
    if (at >= 0 && at <= vote.called) return holds;
    const next = vote.roll[vote.called];
    const member = memberName(state, act.member);
    return fails({
      member,
      vote: vote.id,
      next: next === undefined ? "-" : memberName(state, next),
    });
  },
  examples: [
    "3 at first plenary; open vote by roll call | President calls M1 in vote V1 | accepted",
    "3 at first plenary; open vote by roll call | President calls M2 in vote V1 | refused ipu.s16/roll-order member=M2 vote=V1 next=M1",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | President calls M2 in vote V1 | accepted",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | President calls M1 in vote V1 | accepted",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | President calls M3 in vote V1 | refused ipu.s16/roll-order member=M3 next=M2",
    "3 at first plenary, M3 associate member; open vote by roll call; President calls M1 in vote V1; President calls M2 in vote V1 | President calls M3 in vote V1 | refused ipu.s16/roll-order member=M3 next=-",
    "3 at first plenary; open vote by devices | President calls M1 in vote V1 | refused ipu.s16/roll-order member=M1 next=-",
    "3 at first plenary; closed vote by devices | President calls M1 in vote V1 | impossible status vote",
  ],
});

/** Statutes 16: whoever was called answers. */
export const whenCalled = guard({
  id: "ipu.s16/when-called",
  cites: "Statutes, 16",
  reading:
    "In a roll call a delegation answers when it has been called, and can correct itself after.",
  on: ["CastBallot"],
  says: {
    en: "{member} has not been called yet in vote {vote}.",
    fr: "{member} n'a pas encore été appelé dans le vote {vote}.",
    es: "{member} aún no ha sido llamado en la votación {vote}.",
    ar: "لم يُنادَ بعد {member} في التصويت {vote}.",
    ru: "В голосовании {vote} ещё не вызвана делегация: {member}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote?.method !== "rollCall") return aside;
    const at = vote.roll.indexOf(act.member);
    // Who has no votes is not on the roll: said by the clauses on the right to vote.
    if (at < 0) return aside;
    const member = memberName(state, act.member);
    return at < vote.called ? holds : fails({ member, vote: vote.id });
  },
  examples: [
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | M1 casts 11 yes in vote V1 | accepted",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | Teller casts 11 yes in vote V1 for M1 | accepted",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1 | M2 casts 11 yes in vote V1 | refused ipu.s16/when-called member=M2 vote=V1",
    "3 at first plenary; open vote by roll call; President calls M1 in vote V1; M1 casts 11 yes in vote V1; President calls M2 in vote V1 | M1 casts 11 no in vote V1 | accepted",
    "3 at first plenary; open vote by roll call | M1 casts 11 yes in vote V1 | refused ipu.s16/when-called member=M1 vote=V1",
    "3 at first plenary, M2 associate member; open vote by roll call | M2 casts 1 yes in vote V1 | refused ipu.a1.2/no-vote member=M2",
  ],
});

/** Statutes 16: to the end. */
export const rollFinished = guard({
  id: "ipu.s16/roll-finished",
  cites: "Statutes, 16",
  reading:
    "A roll call is closed when every delegation on the roll has been called (inferred). A session " +
    "that is entered afterwards has totals only, and is not asked.",
  on: ["CloseVote"],
  says: {
    en: "Vote {vote} cannot be closed: {next} has not been called yet.",
    fr: "Le vote {vote} ne peut être clos : {next} n'a pas encore été appelé.",
    es: "La votación {vote} no puede cerrarse: {next} aún no ha sido llamado.",
    ar: "لا يمكن إغلاق التصويت {vote}: لم يُنادَ بعد {next}.",
    ru: "Голосование {vote} нельзя закрыть: ещё не вызвана делегация {next}.",
  },
  check: ({ state, act }) => {
    const vote = openIn(state, act.vote);
    if (vote?.method !== "rollCall" || state.session?.source != null) return aside;
    const next = vote.roll[vote.called];
    return next === undefined ? holds : fails({ vote: vote.id, next: memberName(state, next) });
  },
  examples: [
    "2 at first plenary; open vote by roll call; President calls M1 in vote V1; President calls M2 in vote V1 | President closes vote V1 | accepted",
    "2 at first plenary; open vote by roll call; President calls M1 in vote V1 | President closes vote V1 | refused ipu.s16/roll-finished vote=V1 next=M2",
    "2 at first plenary, from a source; open vote by roll call | President closes vote V1 | accepted",
  ],
});

export const clauses: readonly Clause[] = [roll, rollStart, rollOrder, whenCalled, rollFinished];
