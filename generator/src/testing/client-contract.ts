import type { Api } from "../model.js";
import { modelOf, plant } from "./contract.js";

/**
 * A small contract with whatever a client has a form for: a list in pages, a merge patch under a condition, a key of
 * idempotency, an answer that is text, a tag that joins another, a secret, and a member of problems that has its code.
 */
const clientContract: ReadonlyMap<string, string> = new Map([
  [
    "openapi/openapi.yaml",
    `
openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
tags:
  - { name: Big things, description: What is counted. }
  - { name: Big thing parts, description: What they are made of., x-client-resource: bigThings }
paths:
  /v1/accounts/{account_id}/things: { $ref: paths.yaml#/things }
  /v1/things/{thing_id}: { $ref: paths.yaml#/thing }
  /v1/things/{thing_id}/parts: { $ref: paths.yaml#/parts }
components:
  securitySchemes:
    user_token: { type: http, scheme: bearer }
    agent_token: { type: http, scheme: bearer }
  x-permissions:
    things:read: Read things.
    things:write: Change things.
`,
  ],
  [
    "openapi/paths.yaml",
    `
things:
  parameters:
    - { name: account_id, in: path, required: true, description: The account., schema: { type: string } }
  get:
    operationId: listBigThings
    tags: [Big things]
    summary: List big things
    security: [user_token: [things:read]]
    x-problem-codes: [unauthenticated]
    parameters:
      - { name: limit, in: query, description: The most., schema: { type: integer, default: 20 } }
      - { name: cursor, in: query, description: Where to go on., schema: { type: string } }
      - { name: color, in: query, description: Its color., schema: { $ref: schemas.yaml#/Color } }
    responses:
      '200':
        description: Things.
        content: { application/json: { schema: { $ref: schemas.yaml#/ThingList } } }
      '401': { $ref: responses.yaml#/Failure }
  post:
    operationId: createBigThing
    tags: [Big things]
    summary: Create a big thing
    description: |
      Makes a thing (THING-1),
      and tells its secret.

      * Once,
        and no more.
    security: [user_token: [things:write], agent_token: []]
    x-conditional-permissions: { color: [things:read] }
    x-problem-codes: [unauthenticated, invalid]
    parameters:
      - { name: Idempotency-Key, in: header, description: A key., schema: { type: string } }
    requestBody:
      required: true
      content: { application/json: { schema: { $ref: schemas.yaml#/ThingCreate } } }
    responses:
      '201':
        description: The thing.
        content: { application/json: { schema: { $ref: schemas.yaml#/Thing } } }
      '401': { $ref: responses.yaml#/Failure }
      '422': { $ref: responses.yaml#/Failure }
thing:
  parameters:
    - { name: thing_id, in: path, required: true, description: The thing., schema: { type: string } }
  patch:
    operationId: updateBigThing
    tags: [Big things]
    summary: Update a big thing
    deprecated: true
    x-deprecation: { since: '2027-01-31', sunset: '2028-06-30' }
    security: []
    parameters:
      - { name: If-Match, in: header, description: An ETag., schema: { type: string } }
    requestBody:
      content: { application/merge-patch+json: { schema: { $ref: schemas.yaml#/ThingUpdate } } }
    responses:
      '204': { description: It is changed. }
parts:
  parameters:
    - { name: thing_id, in: path, required: true, description: The thing., schema: { type: string } }
  get:
    operationId: exportBigThingParts
    tags: [Big thing parts]
    summary: Export its parts
    security: []
    responses:
      '200': { description: Lines., content: { text/plain: { schema: { type: string } } } }
`,
  ],
  [
    "openapi/responses.yaml",
    `
Failure:
  description: It did not work.
  content: { application/problem+json: { schema: { $ref: schemas.yaml#/Problem } } }
`,
  ],
  [
    "openapi/schemas.yaml",
    `
Problem:
  type: object
  description: What went wrong.
  required: [code]
  properties:
    code: { $ref: '#/ProblemCode', description: The kind. }
    faults: { type: array, items: { $ref: '#/Fault' }, description: What is wrong., x-problem-codes: [invalid] }
Fault:
  type: object
  properties: { pointer: { type: string } }
ProblemCode:
  type: string
  enum: [unauthenticated, invalid]
  x-problem-codes:
    unauthenticated: { status: 401, title: No valid token was given }
    invalid: { status: 422, title: The request breaks the schema }
Color: { type: string, enum: [red, blue], description: What it looks like. }
Name: { type: string, description: A name. }
Thing:
  type: object
  description: A thing.
  required: [id, name, color, secret]
  properties:
    id: { type: string, readOnly: true, description: Its id. }
    name: { $ref: '#/Name' }
    color: { $ref: '#/Color' }
    secret: { type: string, format: password, description: Its secret. }
ThingCreate:
  type: object
  required: [name]
  properties:
    name: { $ref: '#/Name', description: Its name. }
    color: { $ref: '#/Color', default: red, description: Its color. }
  additionalProperties: false
ThingUpdate:
  type: object
  properties:
    name: { type: [string, 'null'] }
  additionalProperties: false
ThingList:
  type: object
  required: [items, next_cursor]
  properties:
    items: { type: array, items: { $ref: '#/Thing' } }
    next_cursor: { type: [string, 'null'] }
`,
  ],
]);

/** A text in a file of the contract, and what stands there instead. */
export type Plant = readonly [file: string, text: string, replacement: string];

/** The model of this contract, with texts in its files replaced. */
export function clientModel(...plants: readonly Plant[]): Api {
  return modelOf(
    plants.reduce((files, [file, text, replacement]) => plant(file, text, replacement, files), clientContract),
  );
}
