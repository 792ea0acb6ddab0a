/**
 * A program that takes the published client through what a runtime could do differently: requests and answers with and
 * without bodies, lists, refusals, ends by signals and by time, middleware with `Request` objects, zod, and Node's own way to
 * send. It prints one line, or fails.
 */
export const program = `
import assert from "node:assert/strict";
import { AbortedError, createMuster, isMusterError } from "@muster/sdk";
import { connect, listAgentPools } from "@muster/sdk/functions";
import { makeNodeFetch } from "@muster/sdk/node";
import { validate } from "@muster/sdk/validate";

let checks = 0;
const check = (actual, expected) => {
  assert.deepEqual(actual, expected);
  checks += 1;
};
const codeOf = (call) => call.then(() => "none", (error) => error.code);

const seen = [];
const clients = {
  plain: createMuster(),
  checked: createMuster({
    validator: validate({ responses: "throw" }),
    middleware: [(request, next, { operation }) => (seen.push(operation), next(request))],
  }),
  node: createMuster({ fetch: makeNodeFetch({ proxy: false }) }),
};
for (const [name, muster] of Object.entries(clients)) {
  const { data: pool, etag, attempts } = await muster.agentPools.create({ name, tags: { team: "é" } }).withResponse();
  check([pool.name, pool.tags, attempts], [name, { team: "é" }, 1]);
  check((await muster.agentPools.update(pool.id, { description: "new" }, { ifMatch: etag })).description, "new");
  check(await codeOf(muster.agentPools.update(pool.id, { description: "newer" }, { ifMatch: etag })), "precondition_failed");
  check(await codeOf(muster.agentPools.create({ name })), "name_taken");
  check((await muster.agentPools.list({ limit: 1 }).toArray()).map(({ name }) => name).includes(name), true);
  const failure = await muster.agentPools.get(pool.id, { signal: AbortSignal.abort(new Error("enough")) }).catch((error) => error);
  check([failure instanceof AbortedError, isMusterError(failure, "aborted"), failure.cause.message], [true, true, "enough"]);
  check(await muster.agentPools.delete(pool.id), undefined);
}
check(await codeOf(clients.checked.agentPools.create({ name: "" })), "invalid_request");
check(seen[0], "createAgentPool");
const { connection } = clients.plain;
const { address, token } = connection.transport;
for await (const pool of listAgentPools(connect({ url: address, token, accountId: connection.accountId }))) assert.fail(pool.name);
const silent = createMuster({ fetch: () => new Promise(() => {}), timeout: 1, retries: 0 });
check(await codeOf(silent.agentPools.list().page()), "timed_out");
const absent = createMuster({ url: "http://127.0.0.1:9", retries: 0 });
check(await codeOf(absent.agentPools.list().page()), "connection_failed");
console.log(checks + " checks hold");
`;
