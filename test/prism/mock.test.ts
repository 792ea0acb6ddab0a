import { join } from "node:path";
import { operations, type OperationId } from "@muster/openapi/operations";
import { createMuster, type Muster } from "@muster/sdk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentNode } from "../conformance/document-node.js";
import { repositoryRoot } from "../repository/repository-root.js";
import { startPrism, type Prism } from "./prism.js";

// The document is its own test here: Prism refuses a request that breaks it, and answers the examples in it.
const document = join(repositoryRoot, "openapi/generated/openapi.json");
const operationIds = Object.keys(operations) as OperationId[]; // The keys of the table of operations.

let prism: Prism;
let muster: Muster;
beforeAll(async () => {
  prism = await startPrism("mock", document);
  muster = createMuster({ url: prism.url, token: "msa_any" });
});
afterAll(() => prism[Symbol.asyncDispose]());

describe("the client on Prism's mock of the document", () => {
  it.each(operationIds)("%s is called with its examples, and reads the example of the answer", async (id) => {
    const { parameters, bodies, answer } = described(id);
    for (const body of bodies) {
      expect(await callAny(id, { path: parameters, ...(body === undefined ? {} : { body }) })).toEqual(answer);
    }
  });

  it("refuses a body that the document does not allow, so that the others were read", async () => {
    const path = described("createAgentPool").parameters;
    const call = callAny("createAgentPool", { path, body: { name: 5 } });
    await expect(call).rejects.toMatchObject({ status: 422 });
  });
});

/** Calls an operation that is known only when the test runs. */
function callAny(id: OperationId, parts: object): Promise<unknown> {
  // What is given is what the document shows of this very operation.
  const call = muster.call.bind(muster) as (operation: OperationId, options: object) => Promise<unknown>;
  return call(id, parts);
}

/** What the document shows of an operation: identifiers for its path, the bodies that it takes, and what it answers. */
function described(id: OperationId) {
  const { method, path, pathParameters, body, success } = operations[id];
  const operation = DocumentNode.root("api").at("paths", path, method.toLowerCase());
  const bodies = examplesIn(operation?.at("requestBody", "content"));
  const answers = examplesIn(operation?.at("responses", String(success.status), "content"));
  return {
    parameters: Object.fromEntries(pathParameters.map((name) => [name, identifierOf(name)])),
    bodies: body === null ? [undefined] : bodies,
    answer: success.mediaType === null ? undefined : answers[0],
  };
}

/** The examples of the only media type. */
function examplesIn(content: DocumentNode | undefined): readonly unknown[] {
  const examples = content?.at(content.names[0] ?? "", "examples");
  return (examples?.names ?? []).map((name) => examples?.at(name, "value")?.value);
}

/** An identifier of the form that a parameter of the path has: a prefix and so many characters. */
function identifierOf(parameter: string): string {
  const pattern = DocumentNode.root("api").at("components", "parameters", parameter, "schema", "pattern")?.value;
  const prefix = /^\^([a-z]+-)\[0-9a-z\]\{26\}\$$/.exec(String(pattern))?.[1];
  return `${prefix ?? expect.fail(`${parameter} has another form`)}01jd7zq9a1b2c3d4e5f6g7h8j9`;
}
