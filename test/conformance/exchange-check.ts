import control from "@muster/openapi/control.json" with { type: "json" };
import api from "@muster/openapi/openapi.json" with { type: "json" };
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { DocumentNode } from "./document-node.js";

/** One answer, read whole. */
export interface Exchange {
  readonly method: string;
  /** The path as the API document writes it; undefined where the request matches none. */
  readonly path: string | undefined;
  readonly response: Response;
  readonly text: string;
}

/** The members of a problem document that are compared with others. */
interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly request_id: string;
}

/** What answers a request that no operation of the documents takes, and what is no request. */
const strays: Readonly<Record<number, string>> = {
  400: "malformed_request",
  404: "not_found",
  405: "method_not_allowed",
  408: "request_timeout",
  413: "payload_too_large",
  431: "headers_too_large",
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(api, "api").addSchema(control, "control");
const validators = new Map<string, ValidateFunction>();

/** Throws unless an answer is one that the documents allow: status, headers, media type, body and problem code. */
export function checkExchange({ method, path, response, text }: Exchange): void {
  const place = `${method} ${path ?? "(no path)"} → ${response.status}`;
  expectHeader(response, "cache-control", "no-store", place);
  const document = DocumentNode.root(path?.startsWith("/_control/") === true ? "control" : "api");
  const operation = path === undefined ? undefined : document.at("paths", path, method.toLowerCase());
  if (operation === undefined) {
    checkProblem(text, response, [strays[response.status]], place);
    return;
  }
  const described = operation.at("responses", String(response.status));
  if (described === undefined) throw new Error(`${place}: the document declares no such status; ${text}`);
  checkHeaders(described, response, place);
  const [mediaType = null] = described.at("content")?.names ?? [];
  const parameters = described.at("content", mediaType ?? "", "x-parameters")?.value;
  const contentType = typeof parameters === "string" ? `${mediaType}; ${parameters}` : mediaType;
  expectHeader(response, "content-type", contentType, place);
  if (mediaType === "application/problem+json") {
    checkProblem(text, response, operation.at("x-problem-codes")?.value, place);
    return;
  }
  const schema = described.at("content", mediaType ?? "", "schema");
  const isJson = mediaType?.endsWith("json") === true;
  if (schema !== undefined) checkSchema(schema, isJson ? JSON.parse(text) : text, place);
  else if (text !== "") throw new Error(`${place}: there is a body where none is declared`);
}

function checkHeaders(described: DocumentNode, response: Response, place: string): void {
  for (const name of described.at("headers")?.names ?? []) {
    const value = response.headers.get(name);
    if (value === null) throw new Error(`${place}: the header ${name} is missing`);
    const schema = described.at("headers", name, "schema");
    const isNumber = schema?.at("type")?.value === "integer";
    if (schema !== undefined) checkSchema(schema, isNumber ? Number(value) : value, place);
  }
}

function checkProblem(text: string, response: Response, codes: unknown, place: string): void {
  expectHeader(response, "content-type", "application/problem+json", place);
  if (text === "" && place.startsWith("HEAD ")) return;
  const schemas = DocumentNode.root("api").at("components", "schemas");
  const schema = schemas?.at("Problem");
  if (schema === undefined) throw new Error("the API document has no schema Problem");
  const value: unknown = JSON.parse(text);
  checkSchema(schema, value, place);
  const { code, ...problem } = value as Problem; // The schema demands these members.
  if (!Array.isArray(codes) || !codes.includes(code))
    throw new Error(`${place}: the code ${code} is not declared there`);
  const kind = schemas?.at("ProblemCode", "x-problem-codes", code);
  const isKind = kind?.at("status")?.value === problem.status && kind.at("title")?.value === problem.title;
  if (!isKind || problem.status !== response.status) {
    throw new Error(`${place}: the status or the title is not that of ${code}; ${text}`);
  }
  checkMembers(schema, { code, ...problem }, place);
  expectHeader(response, "x-request-id", problem.request_id, place);
}

/** The members that say with which codes they come are there with these, and with no other. */
function checkMembers(schema: DocumentNode, problem: Problem, place: string): void {
  // The properties of a schema are schemas. Not by `at`, which would follow a reference and leave what stands beside it.
  const properties = Object.entries((schema.at("properties")?.value ?? {}) as Record<string, object>);
  for (const [name, property] of properties) {
    const codes = "x-problem-codes" in property ? property["x-problem-codes"] : undefined;
    if (!Array.isArray(codes) || codes.includes(problem.code) === name in problem) continue;
    throw new Error(
      `${place}: ${name} comes with ${codes.join(" and ")} alone, and always; the code is ${problem.code}`,
    );
  }
}

function checkSchema({ reference }: DocumentNode, value: unknown, place: string): void {
  let validate = validators.get(reference);
  if (validate === undefined) {
    // Objects may be open for what later servers add; this one adds nothing.
    validate = ajv.compile({ $ref: reference, unevaluatedProperties: false });
    validators.set(reference, validate);
  }
  if (!validate(value)) throw new Error(`${place}: ${ajv.errorsText(validate.errors)}; ${JSON.stringify(value)}`);
}

function expectHeader(response: Response, name: string, value: string | null, place: string): void {
  const actual = response.headers.get(name);
  if (actual !== value)
    throw new Error(`${place}: the header ${name} is ${actual ?? "missing"}, not ${value ?? "missing"}`);
}
