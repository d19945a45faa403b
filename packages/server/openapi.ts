import * as z from "zod";
import type { Answer, Operation } from "./operation.ts";
import { namedSchemas, operations } from "./operations.ts";
import { problemStatuses } from "./problems.ts";

/** The description of the interface, OpenAPI 3.1, from the schemas that check requests. */
export function openApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const made = { [operation.method]: operationObject(operation) };
    paths[operation.path] = { ...paths[operation.path], ...made };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Hemicycle",
      version: "0.1.0",
      description:
        "Every act is allowed or refused by the assembly's own rules, and the answer cites them.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "hemicycle" } },
    },
  };
}

function operationObject(operation: Operation): object {
  const { id, says, body } = operation;
  return {
    operationId: id,
    summary: says,
    parameters: parametersOf(operation),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: content(jsonOf(body)) } }),
    responses: { ...responsesOf(operation), ...problemsOf(operation) },
    ...(operation.badly.includes("not-signed-in") ? { security: [{ session: [] }] } : {}),
  };
}

const jsonOf = (schema: z.ZodType): Answer => ({ type: "application/json", schema, says: "" });

function parametersOf({ path, query, headers = [] }: Operation): readonly object[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: !z.safeParse(schema, undefined).success,
    schema: bare(z.toJSONSchema(schema, { io: "input" })),
  }));
  const inHeader = headers.map(({ name, required, pattern, says }) => ({
    name,
    in: "header",
    required,
    description: says,
    schema: { type: "string", pattern },
  }));
  return [...inPath, ...inQuery, ...inHeader];
}

function responsesOf({ well }: Operation): object {
  const all = Object.entries(well).map(([status, answer]) => [
    status,
    answer === null
      ? { description: "Nothing more is said." }
      : { description: answer.says, content: content(answer) },
  ]);
  return Object.fromEntries(all);
}

function content({ type, schema }: Answer): object {
  return { [type]: schema === undefined ? {} : { schema: reference(schema) } };
}

/** Problems of one status are one answer, told apart by their type. */
function problemsOf({ badly }: Operation): object {
  const byStatus = new Map<number, object[]>();
  for (const name of badly) {
    for (const status of problemStatuses(name)) {
      byStatus.set(status, [...(byStatus.get(status) ?? []), { $ref: refTo(`Problem.${name}`) }]);
    }
  }
  const all = [...byStatus].map(([status, schemas]) => [
    status,
    {
      description: "It does not go: see `type`.",
      content: { "application/problem+json": { schema: { oneOf: schemas } } },
    },
  ]);
  return Object.fromEntries(all);
}

const refTo = (name: string): string => `#/components/schemas/${name}`;

function reference(schema: z.ZodType): object {
  for (const [name, known] of namedSchemas) if (known === schema) return { $ref: refTo(name) };
  return bare(z.toJSONSchema(schema, { io: "input" }));
}

function componentSchemas(): object {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of namedSchemas) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { uri: refTo, io: "input" });
  return Object.fromEntries(Object.entries(schemas).map(([name, made]) => [name, bare(made)]));
}

/** Within a document, a schema has no address and no dialect of its own. */
function bare({ $schema: _, $id: __, ...rest }: Record<string, unknown>): object {
  return rest;
}
