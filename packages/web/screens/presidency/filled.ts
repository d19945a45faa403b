import { type Act, type Question, questionKey } from "@hemicycle/engine";
import type { Field } from "./fields.ts";

/** What was filled in, by the name of the field; numbers and lists as text. */
export type Filled = Readonly<Record<string, string>>;

/** What a field holds before anybody has written in it. */
export const emptyValue = (field: Field, act: Act): string => {
  switch (field.kind) {
    case "choice":
      return field.options.some(({ value }) => value === current(act, field.name))
        ? current(act, field.name)
        : (field.options[0]?.value ?? "");
    case "several":
      return field.options.map(({ value }) => value).join("\n");
    case "splits":
      return field.questions.map(() => "0 0 0").join("\n");
    default:
      return "";
  }
};

const current = (act: Act, name: string): string => {
  const value: unknown = Reflect.get(act, name);
  return typeof value === "string" ? value : "";
};

/** The names of the fields that are still to be filled in. */
export const missingIn = (fields: readonly Field[], filled: Filled): readonly Field[] =>
  fields.filter((field) => {
    const value = (filled[field.name] ?? "").trim();
    const must = field.kind === "text" || field.kind === "number" ? field.must : "filled";
    return value === "" && must === "filled" && field.kind !== "lot";
  });

/** The act with what was filled in. */
export const filledAct = (act: Act, fields: readonly Field[], filled: Filled): Act => {
  const parts = fields.map((field) => partOf(field, filled, act));
  // The fields of a type of act are those of its schema, which the server applies again.
  return Object.assign({}, act, ...parts) as Act;
};

const partOf = (field: Field, filled: Filled, act: Act): object => {
  const value = (filled[field.name] ?? "").trim();
  switch (field.kind) {
    case "splits":
      return { splits: splitsOf(value) };
    case "several":
      return severalOf(field.name, lines(value), act);
    case "people":
      return field.name === "people" ? { people: lines(value) } : { person: value };
    case "lot":
      return lotOf(value);
    case "number":
      return value === "" ? {} : { [field.name]: Math.max(0, Math.trunc(Number(value))) };
    case "text":
      if (field.name === "title") return titled(act, value.replaceAll(/\s+/g, " "));
      if (documents.includes(field.name)) return { [field.name]: { title: value } };
      return value === "" && field.must === "free" ? {} : { [field.name]: value };
    case "choice":
      return { [field.name]: value };
  }
};

/** Fields that name a document. */
const documents: readonly string[] = ["memorandum", "draft"];

const lines = (value: string): string[] => value.split("\n").filter((line) => line !== "");

const severalOf = (name: string, chosen: readonly string[], act: Act): object => {
  if (act.type !== "AnnounceVote") return chosen.length === 0 ? {} : { [name]: chosen };
  return { questions: act.questions.filter((one) => chosen.includes(questionKey(one))) };
};

/** "KE\nwords": the member, and how it was found; empty: the roll begins where it begins. */
const lotOf = (value: string): object => {
  const [start = "", drawn = ""] = value.split("\n");
  if (start === "") return {};
  return drawn === "" ? { start } : { start, drawn };
};

const titled = (act: Act, title: string): object => {
  if (act.type !== "AnnounceVote") return { title };
  const questions: Question[] = act.questions.map((question) =>
    question.kind === "other" ? { ...question, title } : question,
  );
  return { questions };
};

/** "12 2 4": yes, no and abstentions, a question a line. */
const splitsOf = (value: string): readonly { yes: number; no: number; abstain: number }[] =>
  value.split("\n").map((line) => {
    const [yes = 0, no = 0, abstain = 0] = line.split(" ").map((part) => Number(part) || 0);
    return { yes, no, abstain };
  });
