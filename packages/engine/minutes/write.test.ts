import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actTypes } from "../act-types.ts";
import { title } from "../acts/fields.ts";
import { type ActType, actSchema, type Envelope } from "../acts.ts";
import {
  capacities,
  documentLanguages,
  gestureActs,
  itemKinds,
  lawKinds,
  offices,
  periodKinds,
  sexes,
  subjectKinds,
} from "../words.ts";
import { shapeOf } from "./make.ts";
import type { Expected } from "./outcome.ts";
import { readLine } from "./read.ts";
import { spoken } from "./spoken.ts";
import { fieldsOf, templates } from "./template.ts";
import { after, beginning, book } from "./test-book.ts";
import { writeLine } from "./write.ts";

const state = after(beginning);
const naming = { state, titles: book.offices };

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
const member = fc.oneof(fc.constantFrom(...state.members.keys()), id);
/** A member's id in the place of a person's means its delegate. */
const nobody = id.filter((one) => !state.members.has(one));
const person = fc.oneof(fc.constantFrom(...state.people.keys()), nobody);
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
  fc.constantFrom('"', "\\", 'a" -> refused x; y', "a\nb\tc", "النص العربي", "é — “…”", "a | b"),
);
const count = fc.nat({ max: 1_000_000 });
const split = fc.record({ yes: count, no: count, abstain: count });
const question = fc.oneof(
  fc.record({ kind: fc.constant("request"), request: id }),
  fc.record({ kind: fc.constant("draft"), draft: id }),
  fc.record({ kind: fc.constant("part"), draft: id, part: id }),
  fc.record({ kind: fc.constant("division"), draft: id }),
  fc.record({ kind: fc.constant("motion"), motion: id }),
  fc.record({ kind: fc.constant("election"), election: id }),
  fc.record({ kind: fc.constant("amendment"), amendment: id }),
  fc.record({ kind: fc.constant("other"), question: id, title: text }),
);
const date = fc
  .date({ min: new Date("1889-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const clause = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}\.[a-z0-9.]{1,6}\/[a-z0-9-]{1,9}$/);
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: 1, maxLength: 6 });

const line = text.filter((said) => title.safeParse(said).success);
const population = fc.record(
  { inhabitants: fc.nat({ max: 3_000_000_000 }), asOf: date, populationSource: line },
  { requiredKeys: ["inhabitants", "asOf"] },
);
const memberRow = fc
  .tuple(
    fc.record(
      { member: id, name: line, affiliation: fc.constantFrom("member", "observer"), from: date },
      { requiredKeys: ["member", "name", "affiliation"] },
    ),
    fc.oneof(population, fc.constant({})),
  )
  .map(([row, figure]) => ({ ...row, ...figure }));
const personRow = fc.record(
  {
    person: id,
    name: line,
    member: id,
    capacity: fc.constantFrom(...capacities),
    sex: fc.constantFrom(...sexes),
    parliamentarian: fc.boolean(),
    office: fc.constantFrom(...offices).filter((office) => office !== "chair"),
  },
  { requiredKeys: ["person", "name", "capacity"] },
);

const when = fc.oneof(
  date,
  fc.tuple(date, date).map((days) => days.sort().join("/")),
  fc.constantFrom("1990", "2010-02", "1993/1995"),
);
const periodRow = fc
  .tuple(
    fc.record({ member: id, period: id, basis: text }),
    fc.oneof(
      fc.record(
        { ...{ kind: fc.constantFrom(...periodKinds), from: when, until: when, notice: when } },
        { requiredKeys: ["kind", "from"] },
      ),
      fc.record({ contention: id, heldBy: line }),
    ),
    fc.oneof(fc.record({ works: fc.constant(true) }), fc.constant({})),
  )
  .map(([row, said, works]) => ({ ...row, ...said, ...works }));

const agendaItem = fc.record(
  { item: id, title: line, kind: fc.constantFrom(...itemKinds), theme: line, committee: id },
  { requiredKeys: ["item", "title", "kind"] },
);

const textBlock = fc.record(
  {
    block: id,
    role: fc.constantFrom("title", "recital", "operative", "item", "article"),
    words: text,
    under: id,
  },
  { requiredKeys: ["block", "role", "words"] },
);

/** A short text, such as a number of an article. */
const word = fc.stringMatching(/^[0-9А-я()-]{1,20}$/);

const year = fc.integer({ min: 1990, max: 2100 });
const planItem = fc.record(
  { item: id, title: line, kind: fc.constantFrom(...lawKinds), year, lead: id, law: id },
  { requiredKeys: ["item", "title", "kind", "year"] },
);
const planChange = fc.oneof(
  planItem.map((item) => ({ change: "add", ...item })),
  fc.record({ change: fc.constant("drop"), item: id }),
  fc.record({ change: fc.constant("merge"), item: id, into: id }),
  fc.record({ change: fc.constant("move"), item: id, year }),
  fc.record({ change: fc.constant("rename"), item: id, title: line }),
);

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

/** What each slot of the phrases can hold. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id,
  newId: id,
  ids: fc.oneof(some(id), fc.constant([])),
  text,
  texts: some(line),
  number: fc.oneof(count, fc.nat({ max: 3_000_000_000 })),
  date,
  zone: fc.constantFrom("Europe/Zurich", "Asia/Kathmandu", "America/Argentina/Buenos_Aires"),
  clause,
  value: fc.oneof(clause, text),
  document: fc.oneof(
    fc.record({ title: text }),
    fc.record({ title: text, sha256: fc.stringMatching(/^[0-9a-f]{64}$/) }),
  ),
  member,
  members: some(member),
  person,
  people: some(person),
  office: fc.constantFrom(...offices),
  splits: some(split),
  question,
  questions: some(question),
  subject: fc.record({ kind: fc.constantFrom(...subjectKinds), id }),
  memberRows: some(memberRow),
  personRows: some(personRow),
  periodRows: some(periodRow),
  when,
  agendaItems: some(agendaItem).filter(
    (items) => new Set(items.map((one) => one.item)).size === items.length,
  ),
  textBlocks: some(textBlock),
  languages: fc.subarray([...documentLanguages], { minLength: 1 }),
  hash,
  closing: fc.record({ ballots: count, votes: count, archive: hash }),
  counts: some(fc.array(count, { minLength: 1, maxLength: 4 })),
  voters: some(fc.record({ member: id, votes: fc.integer({ min: 1, max: 1000 }) })),
  instant: fc.constantFrom("2017-10-18T09:00Z", "2030-12-31T23:59Z"),
  lawTitles: fc
    .tuple(fc.subarray([...documentLanguages], { minLength: 1 }), line)
    .map(([all, called]) => all.map((language) => ({ language, title: called }))),
  codeParts: fc.uniqueArray(fc.record({ part: id, title: line }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ part }) => part,
  }),
  planItems: fc.uniqueArray(planItem, { minLength: 1, maxLength: 5, selector: ({ item }) => item }),
  planChanges: some(planChange),
  documents: some(fc.record({ title: text })),
  nationalAct: fc.record(
    { title: line, number: word, date, address: fc.constantFrom("https://pravo.example/12") },
    { requiredKeys: ["title"] },
  ),
  articlePairs: some(fc.record({ model: word, national: word }, { requiredKeys: ["model"] })),
  year,
  gestures: fc.subarray([...gestureActs]),
  replacing: fc.boolean(),
  yesNo: fc.boolean(),
  admissible: fc.boolean(),
  upheld: fc.boolean(),
};
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = spoken;

/** Fields that take so little of what their slot can hold that it would hardly be found. */
const narrower: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "RecordReading.reading": fc.integer({ min: 1, max: 20 }),
  "ReportProgress.edition": fc.integer({ min: 1, max: 1000 }),
  "CallElection.seats": fc.integer({ min: 1, max: 200 }),
  "BeginCeremony.threshold": fc.integer({ min: 1, max: 50 }),
  "PrepareBox.election": fc.stringMatching(/^[1-9A-HJ-NP-Za-km-z]{14,20}$/),
  "PrepareBox.credentials": fc.integer({ min: 1, max: 20_000 }),
  "TakeToPaper.votes": fc.integer({ min: 1, max: 1000 }),
};

const fieldArbitrary = (type: ActType, field: string, slot: string): fc.Arbitrary<unknown> => {
  const schema = shapeOf(type)[field];
  if (schema === undefined) throw new Error(`${type} has no field ${field}`);
  const narrow = narrower[`${type}.${field}`] ?? values[slot];
  const known = narrow ?? fc.constantFrom(...Object.keys(lists[slot] ?? {}));
  // A list that may be left out is left out where it is empty: the line says nothing of it.
  const empty = schema.safeParse(undefined).success ? [] : null;
  return known.filter(
    (value) => schema.safeParse(value).success && JSON.stringify(value) !== JSON.stringify(empty),
  );
};

const actOf = (type: ActType): fc.Arbitrary<Envelope["act"]> => {
  const template = templates.find((one) => one.type === type);
  const fields = fieldsOf(template?.pieces ?? []);
  const record = Object.fromEntries(
    fields.map(({ field, slot }) => [field, fieldArbitrary(type, field, slot)]),
  );
  const optional = Object.entries(shapeOf(type))
    .filter(([, schema]) => schema.safeParse(undefined).success)
    .map(([name]) => name);
  const requiredKeys = fields.map(({ field }) => field).filter((name) => !optional.includes(name));
  return fc
    .record(record, { requiredKeys })
    .map((values) => actSchema.safeParse({ type, ...values }))
    .filter(({ success }) => success)
    .map(({ data }) => actSchema.parse(data));
};

const ruling = fc.record(
  { clauses: some(clause), reason: line, advice: line },
  { requiredKeys: ["clauses", "reason"] },
);
const gesture = fc
  .integer({ min: Date.parse("2017-10-01"), max: Date.parse("2017-10-15") })
  .map((instant) => new Date(instant).toISOString());
const signedWith = fc.record({ credential: id, gesture }, { requiredKeys: ["credential"] });
const who = fc.record(
  { by: person, office: fc.constantFrom(...offices), onBehalfOf: person, ruling, signedWith },
  { requiredKeys: ["by"] },
);
const facts = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(text, count.map(String)), {
  maxKeys: 3,
  noNullPrototype: true,
});
const expected: fc.Arbitrary<Expected> = fc.oneof(
  fc.record({
    kind: fc.constant("accepted" as const),
    events: fc.array(fc.constantFrom("VoteOpened", "ItemPlaced"), { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("refused" as const),
    because: some(fc.record({ clause, facts })),
  }),
  fc.record({ kind: fc.constant("undecided" as const), values: some(clause) }),
  fc.record({
    kind: fc.constant("impossible" as const),
    faults: some(
      fc.record({
        id: fc.constantFrom("unknown", "status"),
        where: fc.constantFrom(null, "vote", "members/0"),
      }),
    ),
  }),
);

const at = "2017-10-14T12:34:56.000Z";
const context = { ...naming, clock: { date: "2017-10-14", last: null } };

/** Names of members are also words that could be ids; nobody has such an id here. */
const ambiguous = new Set(state.members.values().map(({ name }) => name));
const isAmbiguous = (part: unknown): boolean =>
  typeof part === "object" && part !== null
    ? Object.values(part).some(isAmbiguous)
    : typeof part === "string" && ambiguous.has(part) && !state.members.has(part);

describe("reading what was written", () => {
  test.each(actTypes)("%s comes back as it was, and is written the same again", (type) => {
    const said = fc.record({ act: actOf(type), rest: who, expected });
    fc.assert(
      fc.property(said, ({ act, rest, expected: outcome }) => {
        fc.pre(!isAmbiguous(act) && !isAmbiguous(rest));
        const envelope: Envelope = { act, at, ...rest };
        const line = writeLine(envelope, naming, { timed: true, expected: outcome });
        const again = readLine(line, context);
        expect(again).toEqual({ kind: "line", envelope, expected: outcome, timed: true });
        expect(writeLine(envelope, naming, { timed: true, expected: outcome })).toBe(line);
      }),
      { numRuns: 40 },
    );
  });

  test("every field of every act has its place in the phrase, and may be left out where it can be", () => {
    for (const { type, pieces } of templates) {
      const inPhrase = fieldsOf(pieces);
      expect(inPhrase.map(({ field }) => field).sort(), type).toEqual(
        Object.keys(shapeOf(type)).sort(),
      );
      for (const [field, schema] of Object.entries(shapeOf(type))) {
        if (!schema.safeParse(undefined).success) continue;
        const known = inPhrase.find((one) => one.field === field);
        expect(known?.optional, `${type} ${field}`).toBe(true);
      }
    }
  });
});

describe("writing a line", () => {
  const write = (act: Envelope["act"], rest: Partial<Envelope> = {}): string =>
    writeLine({ act, at, by: "JP.1", ...rest }, naming);

  test("members are called by their names, and persons by those of their members", () => {
    expect(write({ type: "AccreditDelegation", members: ["GW", "AB"] })).toBe(
      "Japan accredits Guinea Bissau and Antigua and Barbuda",
    );
    expect(write({ type: "EnterRoom", people: ["GN.1", "GN.2", "SG"] }, { by: "GN.10" })).toBe(
      "Guinea 3 lets in Guinea, Guinea 2 and SG",
    );
  });

  test("a name that would be read as something else gives way to the id", () => {
    expect(write({ type: "AccreditDelegation", members: ["P", "JP"] })).toBe(
      "Japan accredits P and Japan",
    );
  });

  test("the own delegation goes without saying", () => {
    const splits = [{ yes: 1000, no: 1, abstain: 0 }];
    expect(write({ type: "CastBallot", vote: "V1", member: "JP", splits })).toBe(
      "Japan casts 1,000 yes, 1 no in vote V1",
    );
    expect(write({ type: "CastBallot", vote: "V1", member: "GN", splits })).toBe(
      "Japan casts 1,000 yes, 1 no in vote V1 for Guinea",
    );
  });

  test("what an act was signed with stands behind it, with the age of the gesture", () => {
    const signedWith = { credential: "K1", gesture: "2017-10-14T12:34:53.500Z" };
    const ruling = { clauses: ["rules.1/a"], reason: "R" };
    expect(write({ type: "CloseSitting" }, { signedWith, ruling })).toBe(
      'Japan closes the sitting ruling rules.1/a: "R" signed with K1, gesture 2.5 s before',
    );
    expect(write({ type: "CloseSitting" }, { signedWith: { credential: "K1" } })).toBe(
      "Japan closes the sitting signed with K1",
    );
  });

  test("the time is that of the clock at the seat, with seconds where there are any", () => {
    const act = { type: "CloseSitting" } as const;
    expect(writeLine({ act, at, by: "SG", office: "chair" }, naming, { timed: true })).toBe(
      "14:34:56 President closes the sitting",
    );
    const noon = "2017-10-14T12:00:00.000Z";
    expect(writeLine({ act, at: noon, by: "SG" }, naming, { timed: true })).toBe(
      "14:00 person SG closes the sitting",
    );
  });
});
