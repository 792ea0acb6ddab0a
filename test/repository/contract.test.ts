import control from "@muster/openapi/control.json" with { type: "json" };
import { operations as controlOperations } from "@muster/openapi/control/operations";
import { requestSchemas as controlRequests } from "@muster/openapi/control/request-schemas";
import { responseSchemas as controlResponses } from "@muster/openapi/control/response-schemas";
import api from "@muster/openapi/openapi.json" with { type: "json" };
import { operations } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { responseSchemas } from "@muster/openapi/response-schemas";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

/** One operation, as its document says it and as the generated modules do. */
interface Described {
  readonly id: string;
  readonly document: "api" | "control";
  readonly table: Table;
  readonly json: OperationJson;
  readonly body: z.ZodType | null;
  readonly answer: z.ZodType | null;
}

interface Table {
  readonly method: string;
  readonly path: string;
  readonly security: readonly { readonly token: string; readonly permissions: readonly string[] }[];
  readonly conditionalPermissions: Readonly<Record<string, readonly string[]>>;
  readonly pathParameters: readonly string[];
  readonly queryParameters: Readonly<Record<string, string>>;
  readonly headerParameters: Readonly<Record<string, string>>;
  readonly body: { readonly mediaType: string } | null;
  readonly success: { readonly status: number; readonly mediaType: string | null; readonly etag: boolean };
  readonly problems: readonly string[];
}

interface OperationJson {
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly content?: Content; readonly headers?: object; readonly links?: object }>
  >;
}

type Content = Readonly<Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>>;

const described: readonly Described[] = [
  ...describeAll("api", api, operations, requestSchemas, responseSchemas),
  ...describeAll("control", control, controlOperations, controlRequests, controlResponses),
];

// A secret that an answer shows once.
const secret = /"m(pt|sa)_\w{49}"/;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(api, "api").addSchema(control, "control");

describe("every operation", () => {
  it.for(described)("$id says what it is for, under a tag, with an example of all that it takes and gives", (one) => {
    const { json, table } = one;
    expect(json.description).toMatch(/\.\n?$/);
    expect(json.tags).toHaveLength(1);
    if (table.body !== null) expect(requestExamples(one).length).toBeGreaterThan(0);
    if (table.success.mediaType !== null) expect(answerExamples(one).length).toBeGreaterThan(0);
  });

  it.for(described)("$id declares every problem that serving it can come to, and no other of these", (one) => {
    const { table, document } = one;
    const users = table.security.filter(({ token }) => token === "user_token");
    const needsPermission =
      users.some(({ permissions }) => permissions.length > 0) || Object.keys(table.conditionalPermissions).length > 0;
    const isList = "cursor" in table.queryParameters;
    const takesKey = "Idempotency-Key" in table.headerParameters;
    const takesInput = { ...table.queryParameters, ...table.headerParameters };
    const speaksForAgent = table.security.some(({ token }) => token === "agent_session_token");
    const due: Readonly<Record<string, boolean>> = {
      internal_error: true,
      rate_limited: document === "api",
      unauthenticated: table.security.length > 0,
      wrong_token_kind: table.security.length > 0,
      permission_missing: needsPermission,
      malformed_request: table.body !== null,
      payload_too_large: table.body !== null,
      unsupported_media_type: table.body !== null,
      validation_failed: table.body !== null || Object.keys(takesInput).length > 0,
      invalid_cursor: isList,
      idempotency_key_in_flight: takesKey,
      idempotency_key_reused: takesKey,
      token_already_issued: takesKey && answerExamples(one).some(({ value }) => secret.test(JSON.stringify(value))),
      precondition_failed: "If-Match" in table.headerParameters,
      session_superseded: speaksForAgent,
      agent_removed: speaksForAgent,
    };
    const declared = Object.keys(due).map((code) => [code, table.problems.includes(code)]);
    expect(Object.fromEntries(declared)).toEqual(due);
    if (table.pathParameters.length > 0) expect(table.problems).toContain("not_found");
  });

  it.for(described)(
    "$id honours the headers of its method",
    ({ table: { method, path, headerParameters, security } }) => {
      const isUsers = security.some(({ token }) => token === "user_token");
      const isObject = path.endsWith("}");
      expect("Idempotency-Key" in headerParameters).toBe(method === "POST" && isUsers);
      if (method === "PATCH") expect(headerParameters).toHaveProperty("If-Match");
      if ("If-Match" in headerParameters) expect(["PATCH", "PUT", "DELETE"]).toContain(method);
      if (method === "POST") expect(isObject).toBe(false);
    },
  );

  it.for(described)("$id answers the request's id, and leads on from what it created", ({ table, json }) => {
    const answer = json.responses[String(table.success.status)];
    expect(answer?.headers).toHaveProperty("X-Request-Id");
    if (table.success.status === 201 && table.path !== "/_control/faults") expect(answer?.links).toBeDefined();
  });

  it("that reads what another can change answers its ETag", () => {
    const changing = described.filter(({ table }) => "If-Match" in table.headerParameters);
    const read = changing.map(({ table }) => table.path);
    const reading = described.filter(({ table }) => table.method === "GET" && read.includes(table.path));
    expect(reading.map(({ id, table }) => [id, table.success.etag])).toEqual(reading.map(({ id }) => [id, true]));
    expect(reading.length).toBeGreaterThan(5);
  });
});

describe("examples", () => {
  it.for(described.filter(({ body }) => body !== null))("of what $id takes are valid", (one) => {
    for (const { name, value, schema } of requestExamples(one)) {
      expect(one.body?.safeParse(value).error?.issues, name).toBeUndefined();
      expect(faults(schema, value), name).toEqual([]);
    }
  });

  it.for(described.filter(({ answer }) => answer !== null))("of what $id answers are valid", (one) => {
    for (const { name, value, schema } of answerExamples(one)) {
      expect(one.answer?.safeParse(value).error?.issues, name).toBeUndefined();
      expect(faults(schema, value), name).toEqual([]);
    }
  });
});

interface Example {
  readonly name: string;
  readonly value: unknown;
  /** Where its schema is, as a reference. */
  readonly schema: string;
}

function requestExamples({ document, json, table }: Described): readonly Example[] {
  const place = `${pathPointer(table)}/requestBody`;
  return examplesOf(json.requestBody?.content, `${document}#${place}`);
}

function answerExamples({ document, json, table }: Described): readonly Example[] {
  const place = `${pathPointer(table)}/responses/${String(table.success.status)}`;
  return examplesOf(json.responses[String(table.success.status)]?.content, `${document}#${place}`);
}

function examplesOf(content: Content | undefined, place: string): readonly Example[] {
  return Object.entries(content ?? {}).flatMap(([mediaType, { examples }]) =>
    Object.entries(examples ?? {}).map(([name, { value }]) => ({
      name,
      value,
      schema: `${place}/content/${step(mediaType)}/schema`,
    })),
  );
}

function pathPointer({ path, method }: Table): string {
  return `/paths/${step(path)}/${method.toLowerCase()}`;
}

function step(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** What an example breaks of the schema in the document; answers of this version hold nothing that it does not know. */
function faults($ref: string, value: unknown): readonly string[] {
  const validate = ajv.compile({ $ref });
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

function describeAll(
  document: Described["document"],
  { paths }: { readonly paths: object },
  tables: Readonly<Record<string, Table>>,
  requests: Readonly<Record<string, { readonly body: z.ZodType | null }>>,
  answers: Readonly<Record<string, z.ZodType | null>>,
): readonly Described[] {
  // The documents have operations under the methods of their paths.
  const items = paths as Readonly<Record<string, Readonly<Record<string, OperationJson>>>>;
  return Object.entries(tables).map(([id, table]) => {
    const json = items[table.path]?.[table.method.toLowerCase()];
    if (json === undefined) throw new Error(`the document has no operation ${id}`);
    return { id, document, table, json, body: requests[id]?.body ?? null, answer: answers[id] ?? null };
  });
}
