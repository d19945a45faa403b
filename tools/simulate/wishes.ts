import { type Act, actSchema, openVoteOf, type State, sittingOf } from "@hemicycle/engine";
import type { Dice } from "./dice.ts";

/** What the generator reads of a zod schema. */
interface Shape {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Shape>>;
    readonly entries?: Readonly<Record<string, string>>;
    readonly element?: Shape;
    readonly innerType?: Shape;
    readonly options?: readonly Shape[];
    readonly values?: readonly unknown[];
  };
}

/** A kind of act: how it is drawn, and the schema that checks whatever comes of it. */
interface Kind {
  readonly schema: (typeof actSchema.options)[number];
  readonly fields: readonly (readonly [key: string, shape: Shape])[];
}

// The schemas of zod describe themselves in `def`.
const kinds: ReadonlyMap<string, Kind> = new Map(
  actSchema.options
    // The assembly is founded, and nothing here is entered from the records of another one.
    .filter(({ shape }) => !["FoundAssembly", "TakeAsRecorded"].includes(shape.type.value))
    .map((schema) => {
      const { def } = schema as unknown as Shape;
      return [schema.shape.type.value, { schema, fields: Object.entries(def.shape ?? {}) }];
    }),
);
const names = [...kinds.keys()];

/**
 * Null where what was drawn does not fit the schema: then nobody could send it. What is wrong with
 * it nobody reads here, so that the schema is run without making an error of it.
 */
const checked = ({ schema }: Kind, drawn: unknown): Act | null => {
  const found = schema._zod.run({ value: drawn, issues: [] }, { async: false });
  if (found instanceof Promise) throw new Error("the schemas of acts wait for nothing");
  // Without an issue the value is what the schema describes.
  return found.issues.length === 0 ? (found.value as Act) : null;
};

/** An act of any kind, whose ids mostly name things that exist; null where none can be sent. */
export function anyAct(dice: Dice, state: State): Act | null {
  const kind = kinds.get(dice.oneOf(names) ?? "");
  return kind === undefined ? null : checked(kind, drawn({ dice, state, key: "" }, kind.fields));
}

/** The same act with one of its fields drawn anew. */
export function bent(dice: Dice, state: State, act: Act): Act | null {
  const kind = kinds.get(act.type);
  const field = dice.oneOf((kind?.fields ?? []).filter(([key]) => key !== "type"));
  if (kind === undefined || field === undefined) return null;
  const [key, shape] = field;
  return checked(kind, { ...act, [key]: draw({ dice, state, key }, shape) });
}

interface Place {
  readonly dice: Dice;
  readonly state: State;
  /** Name of the field that is drawn. */
  readonly key: string;
}

function drawn({ dice, state }: Place, fields: Kind["fields"]): unknown {
  const made: Record<string, unknown> = {};
  for (const [key, inner] of fields) {
    const value = draw({ dice, state, key }, inner);
    if (value !== undefined) made[key] = value;
  }
  return made;
}

function draw(place: Place, { def }: Shape): unknown {
  const { dice } = place;
  switch (def.type) {
    case "object":
      return drawn(place, Object.entries(def.shape ?? {}));
    case "optional":
      return dice.chance(50) || def.innerType === undefined
        ? undefined
        : draw(place, def.innerType);
    case "array":
      return Array.from({ length: 1 + dice.below(3) }, () =>
        def.element === undefined ? null : draw(place, def.element),
      );
    case "union": {
      const option = dice.oneOf(def.options ?? []);
      return option === undefined ? null : draw(place, option);
    }
    case "enum":
      return dice.oneOf(Object.values(def.entries ?? {}));
    case "literal":
      return def.values?.[0];
    case "boolean":
      return dice.chance(50);
    case "number":
      return dice.oneOf([0, 1, 2, 3, 5, 8, 12, 20, 60, 500]);
    default:
      return text(place);
  }
}

/** Ids by the name of the field; where nothing is known by that name, a short sentence. */
function text({ dice, state, key }: Place): string {
  if (dates.includes(key))
    return dice.oneOf(["2017-01-01", "2017-06-20", "2017-10-14", "2018-03-24"]) ?? "";
  if (hashes.includes(key)) return "0".repeat(64);
  if (key === "operations") return "delete block p2";
  if (key === "scheduled") return "2017-10-16T14:00Z";
  if (key === "value") return "ipu.a34.3/votes-allocated";
  if (key === "clause")
    return dice.oneOf(state.session?.rulings ?? [])?.clause ?? "ipu.a23.1/order";
  const known = knownIds(state, key);
  if (known === null) return "said in the simulation";
  const existing = dice.chance(80) ? dice.oneOf(known) : undefined;
  return existing ?? `X${dice.below(400)}`;
}

const dates = [
  ...["from", "until", "opens", "closes", "asOf", "sent", "day", "published", "firstSitting"],
];
const hashes = ["sha256", "key", "certificate", "trustees", "archive", "decryption"];

function knownIds(state: State, key: string): readonly string[] | null {
  const { session } = state;
  switch (key) {
    case "person":
    case "people":
    case "matter":
      return state.people.keys();
    case "member":
    case "members":
    case "authors":
    case "delegations":
    case "start":
      return state.members.keys();
    case "card":
      return state.cards.keys();
    case "credential":
      return state.credentials.keys();
    case "vote":
      return session?.votes.keys() ?? [];
    case "request":
    case "joins":
      return session?.requests.keys() ?? [];
    case "item":
      return session?.items.keys() ?? [];
    case "draft":
    case "about":
    case "resolutions":
      return session?.drafts.keys() ?? [];
    case "measure":
    case "to":
      return session?.measures.keys() ?? [];
    case "amendment":
    case "amends":
    case "takesUp":
    case "before":
      return session?.amending.amendments.keys() ?? [];
    case "body":
    case "committee":
      return state.bodies.keys();
    case "ceremony":
      return state.ceremonies.keys();
    case "with":
      return session?.debate.lists.first.speakers.map(({ person }) => person) ?? [];
    case "block":
    case "under":
      return ["p1", "p2"];
    case "part":
    case "parts":
      return session?.drafts.values().flatMap(({ parts }) => parts) ?? [];
    case "election":
      return session?.elections.keys() ?? [];
    default:
      return ofSitting(state, key);
  }
}

function ofSitting(state: State, key: string): readonly string[] | null {
  const sitting = sittingOf(state);
  switch (key) {
    case "motion":
      return sitting?.motions.map(({ id }) => id) ?? [];
    case "point":
      return sitting?.points.map(({ id }) => id) ?? [];
    case "speech":
      return [sitting?.floor?.speech ?? sitting?.lastSpeech ?? "PL1.1"];
    case "question":
    case "subject":
    case "subjects":
    case "import":
      return ["A1", "A2", "A3"];
    case "session":
      return ["S1", "S2", "S3"];
    case "edition":
      return ["2017-04", "simulated"];
    case "group":
      return ["GP1"];
    case "sitting":
      return [`PL${(state.session?.sittingsHeld ?? 0) + 1}`];
    case "id":
      return [openVoteOf(state)?.id ?? "V1", ...(state.session?.requests.keys() ?? [])];
    default:
      return null;
  }
}
