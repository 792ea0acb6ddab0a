import { buildModel } from "../build/build-model.js";
import { load } from "../load.js";
import type { Api } from "../model.js";
import { parseSources } from "../sources.js";

/** The files of a small sound contract: an account has things, each with a secret that only its creation tells. */
export const contract: ReadonlyMap<string, string> = new Map([
  [
    "openapi/openapi.yaml",
    `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /v1/accounts/{account_id}/things:
    $ref: paths/things.yaml#/things
  /v1/things/{thing_id}:
    $ref: paths/things.yaml#/thing
components:
  securitySchemes:
    user_token: { type: http, scheme: bearer }
  x-permissions:
    things:read: Read things.
    things:write: Change things.
x-terraform-provider:
  name: tiny
  description: Manages things.
  attributes:
    token: { description: The token., environment: TINY_TOKEN, sensitive: true }
    account_id: { description: The account. }
`,
  ],
  [
    "openapi/paths/things.yaml",
    `
things:
  parameters:
    - $ref: ../parameters.yaml#/account_id
  get:
    operationId: listThings
    summary: List things
    security:
      - user_token: [things:read]
    x-problem-codes: [unauthenticated]
    parameters:
      - name: limit
        in: query
        description: The most items.
        schema: { type: integer, minimum: 1, maximum: 100, default: 20 }
      - name: name
        in: query
        description: Only that of this name.
        schema: { $ref: ../schemas/things.yaml#/Name }
    responses:
      '200':
        description: Things.
        content:
          application/json:
            schema:
              $ref: ../schemas/things.yaml#/ThingList
      '401': { $ref: ../responses.yaml#/Failure }
  post:
    operationId: createThing
    summary: Create a thing
    security:
      - user_token: [things:write]
    x-conditional-permissions:
      parent_id: [things:read]
    x-problem-codes: [unauthenticated, invalid]
    requestBody:
      required: true
      content:
        application/json:
          schema:
            $ref: ../schemas/things.yaml#/ThingCreate
    responses:
      '201':
        description: The thing.
        content:
          application/json:
            schema:
              $ref: ../schemas/things.yaml#/ThingCreated
      '401': { $ref: ../responses.yaml#/Failure }
      '422': { $ref: ../responses.yaml#/Failure }
thing:
  parameters:
    - $ref: ../parameters.yaml#/thing_id
  get:
    operationId: getThing
    summary: Get a thing
    security:
      - user_token: [things:read]
    x-problem-codes: [unauthenticated]
    responses:
      '200':
        description: The thing.
        content:
          application/json:
            schema:
              $ref: ../schemas/things.yaml#/Thing
      '401': { $ref: ../responses.yaml#/Failure }
  patch:
    operationId: updateThing
    summary: Update a thing
    security:
      - user_token: [things:write]
    x-problem-codes: [unauthenticated, invalid]
    requestBody:
      required: true
      content:
        application/merge-patch+json:
          schema:
            $ref: ../schemas/things.yaml#/ThingUpdate
    responses:
      '200':
        description: The thing.
        content:
          application/json:
            schema:
              $ref: ../schemas/things.yaml#/Thing
      '401': { $ref: ../responses.yaml#/Failure }
      '422': { $ref: ../responses.yaml#/Failure }
  delete:
    operationId: deleteThing
    summary: Delete a thing
    security:
      - user_token: [things:write]
    x-problem-codes: [unauthenticated]
    responses:
      '204':
        description: It is gone.
      '401': { $ref: ../responses.yaml#/Failure }
`,
  ],
  [
    "openapi/parameters.yaml",
    `
account_id:
  name: account_id
  in: path
  required: true
  description: The account.
  x-terraform: { provider_default: account_id }
  schema: { type: string, pattern: '^acc-' }
thing_id:
  name: thing_id
  in: path
  required: true
  description: The thing.
  schema: { type: string }
`,
  ],
  [
    "openapi/responses.yaml",
    `
Failure:
  description: It did not work.
  content:
    application/problem+json:
      schema:
        $ref: schemas/problem.yaml#/Problem
`,
  ],
  [
    "openapi/schemas/problem.yaml",
    `
Problem:
  type: object
  required: [code]
  properties:
    code: { $ref: '#/ProblemCode' }
ProblemCode:
  type: string
  enum: [unauthenticated, invalid]
  x-problem-codes:
    unauthenticated: { status: 401, title: No valid token was given }
    invalid: { status: 422, title: The request breaks the schema }
`,
  ],
  [
    "openapi/schemas/things.yaml",
    `
Name: { type: string, maxLength: 3 }
Thing:
  type: object
  description: A thing.
  x-terraform:
    resource: thing
    create: createThing
    data_source: { by: [id, name] }
  allOf:
    - $ref: '#/ThingProperties'
  unevaluatedProperties: false
ThingProperties:
  type: object
  required: [id, account_id, name, size, color, parent_id, status]
  properties:
    id: { type: string, readOnly: true, description: Its id. }
    account_id: { type: string, readOnly: true, description: Its account. }
    name: { $ref: '#/Name', description: Its name. }
    size: { type: integer, minimum: 1, description: Its size. }
    color: { type: string, enum: [red, blue], description: Its color. }
    parent_id: { type: [string, 'null'], description: Its parent. }
    status:
      type: object
      readOnly: true
      description: How it is.
      required: [state]
      properties: { state: { type: string, description: Its state. } }
      additionalProperties: false
ThingCreated:
  type: object
  allOf:
    - $ref: '#/ThingProperties'
  required: [secret]
  properties:
    secret: { type: string, format: password, readOnly: true, description: Its secret. }
  unevaluatedProperties: false
ThingCreate:
  type: object
  required: [name]
  properties:
    name: { $ref: '#/Name', description: Its name. }
    size: { type: integer, minimum: 1, default: 1, description: Its size. }
    color: { type: string, enum: [red, blue], default: red, description: Its color. }
    parent_id: { type: [string, 'null'], default: null, description: Its parent. }
  additionalProperties: false
ThingUpdate:
  type: object
  minProperties: 1
  properties:
    name: { $ref: '#/Name' }
    size: { type: integer, minimum: 1 }
    parent_id: { type: [string, 'null'] }
  additionalProperties: false
ThingList:
  type: object
  required: [items]
  properties:
    items:
      type: array
      items: { $ref: '#/Thing' }
  additionalProperties: false
`,
  ],
]);

/**
 * A contract with one text in one of its files replaced, once.
 *
 * @param file - its path in `openapi/`
 * @throws {Error} when the text is not there: the test would test nothing.
 */
export function plant(file: string, text: string, replacement: string, files = contract): ReadonlyMap<string, string> {
  const path = `openapi/${file}`;
  const present = files.get(path);
  if (present?.includes(text) !== true) {
    throw new Error(`${file} does not contain ${text}`);
  }
  return new Map([...files, [path, present.replace(text, () => replacement)]]);
}

/** The contract with further schemas, in YAML; the list of things refers to each, so that the document has it. */
export function withSchemas(yaml: string): ReadonlyMap<string, string> {
  const names = [...yaml.matchAll(/^(\w+):/gm)].map(([, name]) => name ?? "");
  const references = names.map((name) => `    ${name}: { $ref: 'further.yaml#/${name}' }\n`).join("");
  const planted = plant("schemas/things.yaml", "    items:\n", `${references}    items:\n`);
  return new Map([...planted, ["openapi/schemas/further.yaml", yaml]]);
}

/** The model of a contract. */
export function modelOf(files: ReadonlyMap<string, string>): Api {
  return buildModel(load(parseSources(files), "openapi/openapi.yaml"));
}
