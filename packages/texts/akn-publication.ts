import { isCalendarDate } from "@hemicycle/base";
import {
  type Institution,
  type Modification,
  type Publication,
  publicationFault,
} from "./akn-meta.ts";
import { done, type Result, refuse } from "./faults.ts";
import { isBlockId, isObject } from "./shape.ts";
import { readText } from "./version.ts";

const fields = [
  ...["text", "owner", "publisher", "jurisdiction", "number", "date", "adopted", "version"],
  ...["made", "modifications"],
] as const;

/** What a text says of itself, from anywhere: everything checked. Modifications may be absent. */
export const readPublication = (value: unknown): Result<Publication> => {
  if (!isObject(value, fields)) return wrong("publication");
  const text = readText(value["text"]);
  if (text.kind === "fault") return text;
  const { owner, publisher, jurisdiction, number, date, adopted, version, made } = value;
  const modifications = value["modifications"] ?? [];
  if (!isInstitution(owner)) return wrong("owner");
  if (!isInstitution(publisher)) return wrong("publisher");
  if (typeof jurisdiction !== "string") return wrong("jurisdiction");
  if (!isPair(number, ["id", "shown"])) return wrong("number");
  if (!isPair(version, ["id", "date"]) || !isCalendarDate(version["date"])) return wrong("version");
  if (!isDate(date)) return wrong("date");
  if (!isDate(made)) return wrong("made");
  if (typeof adopted !== "boolean") return wrong("adopted");
  if (!Array.isArray(modifications) || !modifications.every(isModification)) {
    return wrong("modifications");
  }
  const publication: Publication = {
    ...{ text: text.value, owner, publisher, jurisdiction, date, adopted, made, modifications },
    number: { id: number["id"], shown: number["shown"] },
    version: { id: version["id"], date: version["date"] },
  };
  const fault = publicationFault(publication);
  return fault === null ? done(publication) : { kind: "fault", fault };
};

const wrong = (field: string) => refuse("malformed", "publication", { field });

const isDate = (value: unknown): value is string =>
  typeof value === "string" && isCalendarDate(value);

/** An object of exactly these two texts. */
const isPair = <Key extends string>(
  value: unknown,
  keys: readonly Key[],
): value is Readonly<Record<Key, string>> =>
  isObject(value, keys) && keys.every((key) => typeof value[key] === "string");

const isInstitution = (value: unknown): value is Institution => isPair(value, ["id", "name"]);

const kinds: readonly unknown[] = [
  ...["repeal", "substitution", "insertion", "replacement", "split", "join"],
];

const isModification = (value: unknown): value is Modification =>
  isObject(value, ["amendment", "shown", "type", "block"]) &&
  typeof value["amendment"] === "string" &&
  /^\/akn\/[\w./~!@-]{1,500}$/.test(value["amendment"]) &&
  typeof value["shown"] === "string" &&
  kinds.includes(value["type"]) &&
  (value["block"] === null || isBlockId(value["block"]));
