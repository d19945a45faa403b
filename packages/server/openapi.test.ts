import { actTypes } from "@hemicycle/engine";
import { openStore } from "@hemicycle/store";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { makeApp } from "./app.ts";
import { openApi } from "./openapi.ts";
import { namedSchemas, operations } from "./operations.ts";
import { problemNames } from "./problems.ts";
import { ask } from "./test-client.ts";
import { folder, start } from "./test-server.ts";

type Json = Readonly<Record<string, unknown>>;

const form = z.looseObject({
  openapi: z.literal("3.1.0"),
  info: z.looseObject({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(
      z.enum(["get", "post", "delete"]),
      z.strictObject({
        operationId: z.string().min(1),
        summary: z.string().min(1),
        parameters: z.array(
          z.strictObject({
            name: z.string().min(1),
            in: z.enum(["path", "query", "header"]),
            required: z.boolean(),
            description: z.string().optional(),
            schema: z.looseObject({ type: z.string() }),
          }),
        ),
        requestBody: z.looseObject({ content: z.looseObject({}) }).optional(),
        responses: z.record(
          z.string().regex(/^[2-5]\d\d$/),
          z.strictObject({ description: z.string().min(1), content: z.looseObject({}).optional() }),
        ),
        security: z.array(z.looseObject({})).optional(),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

const served = async () => {
  const { url } = await start(await openStore({ dataFolder: folder() }));
  return (await ask(url, "GET /api/openapi.json")).body;
};

/** Every object inside. */
function* parts(value: unknown): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  // An object is what is left.
  if (!Array.isArray(value)) yield value as Json;
  for (const part of Object.values(value)) yield* parts(part);
}

describe("the description of the interface", () => {
  test("is served, is of the form of OpenAPI 3.1, and refers to nothing that is not there", async () => {
    const document = await served();
    expect(form.safeParse(document).error?.message).toBeUndefined();
    expect(document).toEqual(JSON.parse(JSON.stringify(openApi())));
    const { schemas } = form.parse(document).components;
    const references = [...parts(document)].flatMap(({ $ref }) =>
      typeof $ref === "string" ? [$ref] : [],
    );
    expect(references.length).toBeGreaterThan(50);
    for (const reference of references) {
      expect(Object.keys(schemas)).toContain(reference.replace("#/components/schemas/", ""));
    }
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...parts(document)].some((part) => "$id" in part || "$schema" in part)).toBe(false);
  });

  test("has a schema for every act, every problem, every request and every answer", () => {
    const { paths, components } = form.parse(openApi());
    for (const type of actTypes) expect(components.schemas).toHaveProperty([`Act.${type}`]);
    for (const name of problemNames) expect(components.schemas).toHaveProperty([`Problem.${name}`]);
    for (const methods of Object.values(paths)) {
      for (const { responses, requestBody } of Object.values(methods ?? {})) {
        const contents = [
          requestBody?.content,
          ...Object.values(responses).map((one) => one.content),
        ];
        for (const [type, content] of contents.flatMap((one) => Object.entries(one ?? {}))) {
          if (type.includes("json")) expect(content).toBeTypeOf("object");
          if (type === "application/problem+json") expect(content).toHaveProperty("schema.oneOf");
        }
      }
    }
    const act = paths["/api/assemblies/{assembly}/acts"]?.post;
    expect(act?.requestBody?.content).toEqual({
      "application/json": { schema: { $ref: "#/components/schemas/Proposal" } },
    });
    expect(Object.keys(act?.responses ?? {})).toEqual([
      "200",
      "400",
      "401",
      "403",
      "404",
      "409",
      "412",
      "413",
      "415",
      "422",
      "429",
      "500",
      "503",
    ]);
  });

  test("names every route that is served, and no other", () => {
    // Routes are laid without touching what the house holds.
    const app = makeApp({ files: { answer: () => undefined } } as never);
    const laid = app.routes
      .filter(({ method, path }) => method !== "ALL" && !["/", "/a/*"].includes(path))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...new Set(laid)].sort()).toEqual([...described].sort());
  });

  test("describes what is checked: the schemas are those of the code", () => {
    const { schemas } = form.parse(openApi()).components;
    expect(Object.keys(schemas).sort()).toEqual([...namedSchemas.keys()].sort());
    expect(schemas["Act.CastBallot"]).toMatchObject({
      type: "object",
      required: ["type", "vote", "member", "splits"],
      additionalProperties: false,
      properties: { type: { const: "CastBallot" } },
    });
  });
});
