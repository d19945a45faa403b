import { addMonths } from "@hemicycle/base";
import { type Act, actsOf, type Proposal } from "@hemicycle/engine";
import { act, type House } from "./house.ts";
import { convened, members, officials, played, sitting } from "./sitting.ts";

const day = 24 * 3_600_000;
const dayAfter = (days: number): string =>
  new Date(Date.now() + days * day).toISOString().slice(0, 10);

const source = { title: "Lists of the tests, invented.csv", sha256: "0".repeat(64) };

const memberRows = members.map(([member, name]) => ({
  member,
  name,
  affiliation: "member" as const,
  inhabitants: 9_000_000,
  asOf: "2017-01-01",
}));
const delegateRows = members.flatMap(([member]) =>
  ([1, 2] as const).map((at) => ({
    person: `${member}.${at}`,
    name: `${at === 1 ? "Ms. First" : "Mr. Second"} of ${member}`,
    member,
    capacity: "delegate" as const,
    sex: at === 1 ? ("woman" as const) : ("man" as const),
    parliamentarian: true,
  })),
);

/** The assembly of the tests on a real server, where its session meets today. */
export class Plenary {
  readonly assembly: string;
  readonly #house: House;
  readonly #cookies = new Map<string, Promise<string>>();

  private constructor(house: House, assembly: string) {
    this.#house = house;
    this.assembly = assembly;
  }

  /** Everything that is done before a sitting, by the secretariat. */
  static async convene(house: House, assembly: string): Promise<Plenary> {
    const made = new Plenary(house, assembly);
    await house.found({
      assembly,
      name: "Assembly of the tests",
      rulebook: "ipu",
      edition: "2017-04",
      seat: "Europe/Zurich",
      person: "SEC",
      personName: "Secretary",
    });
    for (const [person, proposal] of preparations) await made.as(person, proposal);
    return made;
  }

  /** The cookie with which somebody is signed in here. */
  cookieOf(person: string): Promise<string> {
    const known = this.#cookies.get(person) ?? this.#house.signIn(this.assembly, person);
    this.#cookies.set(person, known);
    return known;
  }

  /** Does an act as somebody, over the interface for programs. Rejects if it is not accepted. */
  async as(person: string, proposal: Proposal): Promise<void> {
    const cookie = await this.cookieOf(person);
    await act(this.#house.url, { assembly: this.assembly, cookie }, proposal);
  }

  /** The first sitting, with the President of Switzerland in the chair and all in the room. */
  async openSitting(lines: readonly string[] = sitting): Promise<void> {
    const before = actsOf(played(...convened)).length;
    for (const { envelope } of actsOf(played(...lines)).slice(before)) {
      const { at: _, by, ...proposal } = envelope;
      await this.as(by, proposal);
    }
  }
}

const bySecretariat = (...acts: readonly Act[]): readonly (readonly [string, Proposal])[] =>
  acts.map((one) => ["SEC", { office: "secretariat", act: one }]);

const session = {
  session: "S1",
  title: "Session of the tests",
  place: "Geneva",
  opens: dayAfter(0),
  closes: dayAfter(4),
} as const;

const preparations: readonly (readonly [string, Proposal])[] = [
  ...bySecretariat({
    type: "ImportRegister",
    import: "L1",
    source,
    members: memberRows,
    people: officials.map(([person, name, office]) => ({
      person,
      name,
      office,
      capacity: "official",
    })),
  }),
  ["GC", { office: "council", act: { type: "DecideSession", ...session, basis: "invented" } }],
  [
    "SG",
    {
      office: "secretaryGeneral",
      act: { type: "ConveneSession", ...session, sent: addMonths(dayAfter(-1), -4) },
    },
  ],
  ...bySecretariat(
    {
      type: "ImportRegister",
      import: "L2",
      source,
      delegations: members.map(([member]) => member),
      people: delegateRows,
    },
    { type: "PublishVoteTable" },
    {
      type: "PlaceItem",
      item: "I1",
      title: "General Debate of the tests",
      kind: "generalDebate",
    },
    { type: "PlaceItem", item: "I2", title: "A subject of the tests", kind: "subject" },
  ),
];
