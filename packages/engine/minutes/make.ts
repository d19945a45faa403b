import type * as z from "zod";
import { type Act, type ActType, actSchema } from "../acts.ts";
import { memberOf } from "../find.ts";
import type { State } from "../state.ts";
import type { ReadFields } from "./match.ts";

const shapes = new Map<ActType, Readonly<Record<string, z.ZodType>>>(
  actSchema.options.map((option) => [option.shape.type.value, option.shape]),
);

/** The fields of an act and their schemas, without its type. */
export const shapeOf = (type: ActType): Readonly<Record<string, z.ZodType>> => {
  const { type: _, ...fields } = shapes.get(type) ?? {};
  return fields;
};

/** Lists that a phrase may leave out, although the act has them: they are empty then. */
const emptyLists = (type: ActType, fields: ReadFields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(shapeOf(type))
      .filter(([name, schema]) => !(name in fields) && needsList(schema))
      .map(([name]) => [name, []]),
  );

const needsList = (schema: z.ZodType): boolean =>
  !schema.safeParse(undefined).success && schema.safeParse([]).success;

/** What is wrong with the act that a line says, and where in the line. */
export interface ActFault {
  readonly kind: "fault";
  readonly at: number;
  readonly says: string;
}

export type MadeAct = { readonly kind: "act"; readonly act: Act } | ActFault;

/**
 * The act that a phrase says. A ballot without "for MEMBER" is that of the delegation of whoever
 * casts it.
 */
export const makeAct = (
  type: ActType,
  { fields, at, state, person }: { fields: ReadFields; at: number; state: State; person: string },
): MadeAct => {
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, { value }]) => [name, value] as const),
  );
  const own = type === "CastBallot" && !("member" in fields) ? ownMember(state, person) : {};
  const parsed = actSchema.safeParse({ type, ...emptyLists(type, fields), ...own, ...values });
  if (parsed.success) return { kind: "act", act: parsed.data };
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? "");
  const says = `${field}: ${issue?.message ?? "not a valid act"}`;
  return { kind: "fault", at: fields[field]?.at ?? at, says };
};

const ownMember = (state: State, person: string): { member?: string } => {
  const member = memberOf(state, person);
  return member === null ? {} : { member: member.id };
};
