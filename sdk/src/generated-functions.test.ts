import { fileURLToPath } from "node:url";
import { operations, type OperationId } from "@muster/openapi/operations";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as functions from "../generated/functions/index.js";
import { makeResources } from "../generated/resources/index.js";
import type { Call, Caller, Input, Operation, Pages } from "./caller.js";

/** What a function or a method gave to its caller. */
interface Sent {
  readonly by: "call" | "list";
  readonly operation: Operation;
  readonly input: Input;
  readonly options: unknown;
}

/** A function or a method of whichever operation. */
type AnyFunction = (...given: readonly unknown[]) => unknown;

const functionNames = Object.keys(functions) as OperationId[]; // A test below compares them with the operations.
const options = { accountId: "acc-1" };

/** What is sent when a function is called with a text for each parameter of the path, with `input`, and with options. */
function sentBy(id: OperationId, call: (caller: Caller, ...given: readonly unknown[]) => unknown): Sent {
  const { body, pathParameters, queryParameters } = operations[id];
  const sent: Sent[] = [];
  const caller = recorder(sent);
  const identifiers = pathParameters.filter((name) => name !== "account_id");
  const hasInput = body !== null || Object.keys(queryParameters).some((name) => name !== "cursor");
  call(caller, ...identifiers, ...(hasInput ? [{ given: id }] : []), options);
  const [first, another] = sent;
  if (first === undefined || another !== undefined) throw new Error(`${id} sent ${sent.length} requests`);
  return first;
}

function recorder(sent: Sent[]): Caller {
  return {
    call<T>(operation: Operation, input: Input, given: unknown) {
      sent.push({ by: "call", operation, input, options: given });
      return undefined as unknown as Call<T>; // Nobody looks at the answer.
    },
    list<T>(operation: Operation, input: Input, given: unknown) {
      sent.push({ by: "list", operation, input, options: given });
      return undefined as unknown as Pages<T>; // Nobody looks at the answer.
    },
  };
}

/** What the operation table says that has to be sent. */
function expected(id: OperationId): Sent {
  const { method, path, body, headerParameters, pathParameters, queryParameters, success } = operations[id];
  const identifiers = pathParameters.filter((name) => name !== "account_id");
  const isList = Object.hasOwn(queryParameters, "cursor");
  const hasQuery = Object.keys(queryParameters).some((name) => name !== "cursor");
  const input = { given: id };
  return {
    by: isList ? "list" : "call",
    operation: {
      id,
      method,
      path,
      ...(body === null || body.mediaType === "application/json" ? {} : { media: body.mediaType }),
      ...(success.mediaType === "application/json" ? {} : { answers: success.mediaType === null ? "nothing" : "text" }),
      ...(Object.hasOwn(headerParameters, "Idempotency-Key") ? { keyed: true } : {}),
    },
    input: {
      ...(identifiers.length === 0 ? {} : { path: Object.fromEntries(identifiers.map((name) => [name, name])) }),
      ...(hasQuery ? { query: input } : {}),
      ...(body === null ? {} : { body: input }),
    },
    options,
  };
}

describe("the functions of the client", () => {
  it("are the operations of the contract, each by its id", () => {
    expect(functionNames.toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it.each(functionNames)("send %s as the contract has it", (id) => {
    expect(sentBy(id, functions[id] as AnyFunction)).toEqual(expected(id));
  });

  it.each(functionNames)("are bundled one by one: %s brings no other operation along", async (id) => {
    const text = await bundle(`export { ${id} } from "../generated/functions/index.js";`);
    const paths = new Set(Object.values(operations).map(({ path }) => path));
    expect([...paths].filter((path) => text.includes(`"${path}"`))).toEqual([operations[id].path]);
    expect([...text.matchAll(/\bid: "(\w+)"/g)].map(([, found]) => found)).toEqual([id]);
  });
});

describe("the resources of the client", () => {
  const methods = Object.entries(makeResources(recorder([]))).flatMap(([resource, of]) =>
    Object.keys(of as object).map((name) => ({ resource, name })),
  );

  it("have every operation as one method, which sends what its function does", () => {
    const sent = methods.map(({ resource, name }) => {
      const record: Sent[] = [];
      const resources = makeResources(recorder(record)) as unknown as Record<string, Record<string, AnyFunction>>; // By name.
      resources[resource]?.[name]?.();
      const id = record[0]?.operation.id as OperationId; // A function sends its own operation, as a test above says.
      const again = (caller: Caller, ...given: readonly unknown[]) => {
        const bound = makeResources(caller) as unknown as Record<string, Record<string, AnyFunction>>; // By name.
        bound[resource]?.[name]?.(...given);
      };
      expect(sentBy(id, again), `${resource}.${name}`).toEqual(expected(id));
      return id;
    });
    expect(sent.toSorted()).toEqual(Object.keys(operations).toSorted());
  });

  it("are called as a user would call them", () => {
    expect(methods.map(({ resource, name }) => `${resource}.${name}`)).toEqual(
      expect.arrayContaining([
        "accounts.setDefaultAgentPool",
        "agentPools.list",
        "agentPools.getUsage",
        "agentPools.rotateToken",
        "serviceAccounts.listTokens",
        "accessPolicies.create",
        "jobs.claim",
        "jobs.readLog",
        "vcsProviders.update",
        "auditEvents.export",
      ]),
    );
  });
});

describe("the interfaces of the caller", () => {
  it("are types alone: nothing of them is there at run time", async () => {
    expect(await bundle('export * from "./caller.js";')).toBe("");
  });
});

/** What esbuild makes of a module in this folder, without the comments that name files. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    treeShaking: true,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text.replaceAll(/^\/\/ .*\n/gm, "")).join("");
}
