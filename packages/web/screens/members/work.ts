import type { CalendarDate } from "@hemicycle/base";
import { officeName, personName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { votesIn } from "./votes.ts";

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

/** As stretches of one day; where they stand session by session, `Votes.svelte` shows them. */
const votesOf = (scene: Scene, member: string): readonly Work[] =>
  votesIn(scene, member).map(({ day, ...vote }) => ({
    ...vote,
    lane: "vote",
    ...{ from: day, until: day },
  }));
