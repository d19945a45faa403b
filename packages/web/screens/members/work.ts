import { type CalendarDate, dateIn } from "@hemicycle/base";
import type { Ballot, State, Vote } from "@hemicycle/engine";
import { officeName, personName } from "../model/names.ts";
import { voteQuestions } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";

/** What a member has done in the assembly, as far as its registers tell. */
export interface Work {
  readonly key: string;
  readonly lane: "delegation" | "office" | "vote";
  readonly what: string;
  readonly detail: string;
  /** First and last day; null where nobody has said. */
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** Delegations, offices and terms, and votes of a member. */
export const workOf = (scene: Scene, member: string): readonly Work[] => [
  ...delegationsOf(scene, member),
  ...officesOf(scene, member),
  ...termsOf(scene, member),
  ...votesOf(scene, member),
];

const delegationsOf = ({ state, words }: Scene, member: string): readonly Work[] => {
  const { session, calendar } = state;
  const now = session?.delegations.get(member);
  const known = state.members.get(member)?.compositions ?? [];
  const earlier = known
    .filter((one) => one.session !== session?.id || now === undefined)
    .map(({ session: id, composition }): Work => {
      const days = calendar.get(id) ?? (session?.id === id ? session : undefined);
      const came = composition === "absent" ? "members.work.absent" : "members.work.came";
      return {
        key: `delegation ${id}`,
        ...{ lane: "delegation", what: days?.title ?? id, detail: words.say(came) },
        ...{ from: days?.opens ?? null, until: days?.closes ?? null },
      };
    });
  if (session === null || now === undefined) return earlier;
  const { id, title, opens, closes } = session;
  const detail = words.say("members.work.delegates", { count: now.delegates });
  const own = { key: `delegation ${id}`, lane: "delegation", what: title, detail } as const;
  return [...earlier, { ...own, from: opens, until: closes }];
};

const officesOf = (scene: Scene, member: string): readonly Work[] =>
  scene.state.holders.entries().flatMap(([office, people]) =>
    people
      .filter((person) => scene.state.people.get(person)?.member === member)
      .map((person) => ({
        key: `office ${office} ${person}`,
        lane: "office" as const,
        // The names of the register of offices are those of the list of offices.
        what: officeName(scene, office as Parameters<typeof officeName>[1]),
        detail: personName(scene, person),
        from: null,
        until: null,
      })),
  );

const termsOf = (scene: Scene, member: string): readonly Work[] =>
  scene.state.bodies.values().flatMap((body) =>
    body.terms
      .filter((term) => term.member === member)
      .map(({ as, name, from, until }, at) => ({
        key: `term ${body.id} ${at}`,
        lane: "office" as const,
        what: `${body.name}: ${scene.words.say(`body.term.${as}`)}`,
        ...{ detail: name, from, until },
      })),
  );

const ballotsIn = (vote: Vote) => ("ballots" in vote ? vote.ballots : null);

const votesOf = (scene: Scene, member: string): readonly Work[] =>
  (scene.state.session?.votes.values() ?? []).flatMap((vote): readonly Work[] => {
    const ballot = ballotsIn(vote)?.get(member);
    if (ballot === undefined) return [];
    const day = votedOn(scene.state, vote);
    const what = voteQuestions(scene, vote);
    const detail = ballotText(scene, ballot);
    return [{ key: `vote ${vote.id}`, lane: "vote", what, detail, from: day, until: day }];
  });

const votedOn = ({ founding }: State, vote: Vote): CalendarDate | null =>
  "openedAt" in vote ? dateIn(founding?.seat ?? "UTC", vote.openedAt) : null;

const ballotText = ({ words }: Scene, { splits }: Ballot): string =>
  splits === null
    ? words.say("members.work.sealed")
    : splits.map((split) => words.say("members.work.ballot", { ...split })).join(" / ");
