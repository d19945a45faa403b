import { dateIn } from "@hemicycle/base";
import { type Act, askOf, type Ground } from "@hemicycle/engine";
import type { Citation, StateKind } from "../../components/types.ts";
import type { SecretariatSection } from "../../router.ts";
import { citation, groundCitations } from "../model/cite.ts";
import { zoneOf } from "../model/scene.ts";
import { judged } from "../presidency/judged.ts";
import type { DelegationRow } from "./delegations.ts";
import { actingFor, type Desk } from "./desk.ts";
import { type FormType, type Wanted, wanted } from "./forms.ts";
import type { PersonRow } from "./people.ts";

/** Something that a session needs before it opens, or at its opening. */
export interface Task {
  readonly id: string;
  /** The day by which it is done, as the calendar writes it; null where there is no session yet. */
  readonly by: string | null;
  readonly what: string;
  readonly how: string;
  readonly state: { readonly kind: StateKind; readonly text: string };
  readonly citations: readonly Citation[];
  /** The act that does it, where it is one act. */
  readonly act: Wanted | null;
  /** Where it is done, where it takes more. */
  readonly section: SecretariatSection | null;
  /** Whether somebody should see to it. */
  readonly calls: boolean;
}

/** The registers as the desk shows them. */
export interface Registers {
  readonly delegations: readonly DelegationRow[];
  readonly people: readonly PersonRow[];
}

/** What prepares the session, in the order in which it is done. */
export const tasksOf = (desk: Desk, registers: Registers): readonly Task[] => {
  const { session } = desk.state;
  if (session === null || session.status === "closed") return [convening(desk)];
  return [
    accreditation(desk, registers),
    populations(desk, registers),
    delegates(desk, registers),
    cards(desk, registers),
    agenda(desk),
    voteTable(desk),
    quorum(desk),
  ];
};

type Given = Pick<Task, "id" | "what" | "how"> & Partial<Task>;

const task = ({ state: { session } }: Desk, given: Given & Pick<Task, "state">): Task => ({
  by: session?.opens ?? null,
  citations: [],
  act: null,
  section: null,
  calls: given.state.kind === "caution" || given.state.kind === "unset",
  ...given,
});

/** The clause that says most about an act, whether it holds now or stands in the way. */
const clausesOf = (desk: Desk, act: Act): readonly Citation[] => {
  const acting = actingFor(desk, act.type);
  if (acting === null) return [];
  const { grounds, refusals } = judged(desk, acting, { act, business: "substance", needs: [] });
  const asked = [...grounds, ...refusals.map(({ clause }): Ground => ({ clause, how: "held" }))];
  return groundCitations(desk.scene, asked, 1);
};

const convening = (desk: Desk): Task => {
  const { words } = desk.scene;
  return task(desk, {
    id: "convene",
    by: null,
    what: words.say("secretariat.task.convene"),
    how: words.say("secretariat.task.convene.how"),
    state: { kind: "caution", text: words.say("secretariat.task.convene.none") },
    act: wanted("ConveneSession"),
  });
};

const accreditation = (desk: Desk, { delegations }: Registers): Task => {
  const { words } = desk.scene;
  const expected = delegations.filter(
    ({ member: { affiliation } }) => affiliation === "member" || affiliation === "associate",
  );
  const there = expected.filter(({ delegation }) => delegation !== null).length;
  return task(desk, {
    id: "accredit",
    what: words.say("secretariat.task.accredit"),
    how: words.say("secretariat.task.accredit.how", { count: there, all: expected.length }),
    state: settled(there > 0, words.say("secretariat.task.accredit.state", { count: there })),
    citations: clausesOf(desk, { type: "AccreditDelegation", members: [] }),
    section: "delegations",
  });
};

const settled = (done: boolean, text: string): Task["state"] => ({
  kind: done ? "held" : "caution",
  text,
});

const populations = (desk: Desk, { delegations }: Registers): Task => {
  const { words } = desk.scene;
  const without = delegations.filter(
    ({ delegation, lacks }) => delegation !== null && lacks.includes("population"),
  );
  const [first] = without;
  const asked = askOf(desk.edition)("entitlement", { state: desk.state, member: first?.id ?? "" });
  return task(desk, {
    id: "populations",
    what: words.say("secretariat.task.populations"),
    how: words.say("secretariat.task.populations.how"),
    state: settled(
      without.length === 0,
      words.say("secretariat.task.populations.state", { count: without.length }),
    ),
    citations: asked.clause === "" ? [] : [citation(desk.scene, asked.clause)],
    section: "delegations",
  });
};

const delegates = (desk: Desk, { delegations }: Registers): Task => {
  const { words } = desk.scene;
  const without = delegations.filter(({ lacks }) => lacks.includes("delegates")).length;
  const registered = delegations.reduce((sum, row) => sum + (row.delegation?.delegates ?? 0), 0);
  return task(desk, {
    id: "delegates",
    what: words.say("secretariat.task.delegates"),
    how: words.say("secretariat.task.delegates.how", { count: registered }),
    state: settled(
      without === 0 && registered > 0,
      words.say("secretariat.task.delegates.state", { count: without }),
    ),
    citations: clausesOf(desk, {
      type: "RegisterPerson",
      person: "",
      name: "",
      capacity: "delegate",
    }),
    section: "import",
  });
};

const cards = (desk: Desk, { people }: Registers): Task => {
  const { words } = desk.scene;
  const expected = people.filter(({ signIn }) => signIn !== "ended");
  const without = expected.filter(({ signIn }) => signIn === "none").length;
  const enrolled = expected.filter(({ signIn }) => signIn === "enrolled").length;
  return task(desk, {
    id: "cards",
    what: words.say("secretariat.task.cards"),
    how: words.say("secretariat.task.cards.how", { count: enrolled, all: expected.length }),
    state: settled(without === 0, words.say("secretariat.task.cards.state", { count: without })),
    section: "cards",
  });
};

const agenda = (desk: Desk): Task => {
  const { words } = desk.scene;
  const items = desk.state.session?.items.size ?? 0;
  return task(desk, {
    id: "agenda",
    what: words.say("secretariat.task.agenda"),
    how: words.say("secretariat.task.agenda.how"),
    state: settled(items > 0, words.say("secretariat.task.agenda.state", { count: items })),
    section: "agenda",
  });
};

const voteTable = (desk: Desk): Task => {
  const { words } = desk.scene;
  const table = desk.state.session?.voteTable ?? null;
  const votes = table?.values().reduce((sum, one) => sum + one, 0) ?? 0;
  return task(desk, {
    id: "votes",
    what: words.say("secretariat.task.votes"),
    how: words.say("secretariat.task.votes.how"),
    state: settled(
      table !== null,
      words.say(table === null ? "secretariat.task.votes.none" : "secretariat.task.votes.state", {
        count: votes,
      }),
    ),
    citations: clausesOf(desk, { type: "PublishVoteTable" }),
    act: actUnless(table !== null, "PublishVoteTable"),
  });
};

const quorum = (desk: Desk): Task => {
  const { words } = desk.scene;
  const base = desk.state.session?.quorumBase ?? null;
  const sitting = desk.state.session?.sitting ?? null;
  const held = settled(base !== null, "").kind;
  const kind: StateKind = base === null && sitting === null ? "plain" : held;
  return task(desk, {
    id: "quorum",
    what: words.say("secretariat.task.quorum"),
    how: words.say("secretariat.task.quorum.how"),
    state: {
      kind,
      text: words.say(
        base === null ? "secretariat.task.quorum.none" : "secretariat.task.quorum.state",
        {
          count: base?.delegations ?? 0,
        },
      ),
    },
    citations: [citation(desk.scene, askOf(desk.edition)("quorum", { state: desk.state }).clause)],
    act: actUnless(base !== null, "AnnounceQuorum"),
  });
};

const actUnless = (done: boolean, type: FormType): Wanted | null => (done ? null : wanted(type));

/** Days to the opening, on the calendar of the seat; null once it is over. */
export const daysToOpening = ({ state, scene, at }: Desk): number | null => {
  const { session } = state;
  if (session === null || session.status !== "convened") return null;
  const today = dateIn(zoneOf(scene), at);
  const days = (Date.parse(session.opens) - Date.parse(today)) / 86_400_000;
  return days < 0 ? null : Math.round(days);
};
