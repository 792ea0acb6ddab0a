import { afterAll, describe, expect, it } from "vitest";
import { sendBytes } from "./connection.js";
import { bytesOf, readCorpus } from "./corpus.js";
import { exampleCalls } from "./example-calls.js";
import { checkExchange } from "./exchange-check.js";
import { observe } from "./observed-state.js";
import { everyOperation, startWorld, type AnyOperationId, type Problem, type World } from "./world.js";

// The entries of a record have its keys.
const operationIds = Object.keys(everyOperation) as AnyOperationId[];
const corpus = readCorpus("sockets");

const applies: Readonly<Record<(typeof corpus)[number]["where"], (id: AnyOperationId) => boolean>> = {
  operations: () => true,
  bodies: (id) => everyOperation[id].body !== null,
  "if-match": (id) => "If-Match" in everyOperation[id].headerParameters,
  "idempotency-keys": (id) => "Idempotency-Key" in everyOperation[id].headerParameters,
  tokens: (id) => everyOperation[id].security.length > 0,
};

let tried = 0;

/** Fills in a call that would be granted. */
async function fillWith(world: World, id: AnyOperationId): Promise<(text: string) => string> {
  const { method, path, headers = {}, body = "" } = world.request(id, await exampleCalls[id](world));
  const authorization = headers["authorization"];
  const credentials = authorization === undefined ? "" : `Authorization: ${authorization}\r\n`;
  const type = headers["content-type"] === undefined ? "" : `Content-Type: ${headers["content-type"]}\r\n`;
  const length = `Content-Length: ${Buffer.byteLength(body)}\r\n`;
  const values: Readonly<Record<string, string>> = {
    method,
    target: path,
    path: path.split("?", 1).join(),
    authority: new URL(world.url).host,
    token: authorization?.replace("Bearer ", "") ?? "",
    type: everyOperation[id].body?.mediaType ?? "",
    credentials,
    headers: `${credentials}${type}${length}Connection: close\r\n`,
    body: body.toString(),
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}

/** An answer must be a problem of the operation, or of none, with one of the codes. */
function checkRefusal(
  id: AnyOperationId,
  { response, text }: { readonly response: Response; readonly text: string },
  codes: readonly string[],
  place: string,
): void {
  expect(response.headers.get("content-type"), place).toBe("application/problem+json");
  const { code } = JSON.parse(text) as Problem; // A problem has a code, and is checked below.
  expect(codes, place).toContain(code);
  expect(response.headers.has("x-injected"), place).toBe(false);
  const { method, path, problems } = everyOperation[id];
  const isItsOwn = problems.some((own) => own === code);
  checkExchange({ method: isItsOwn ? method : "*", path: isItsOwn ? path : undefined, response, text });
}

describe("bad requests", () => {
  afterAll(() => {
    console.info(`bad requests: ${tried} pairs of an operation and an entry over ${operationIds.length} operations`);
  });

  it.for(operationIds)("in place of %s earn their codes over a socket and change nothing", async (id, test) => {
    await using world = await startWorld(test, { clock: true, socket: true });
    const fill = await fillWith(world, id);
    const before = await observe(world);
    for (const { id: entry, where, send, end, codes } of corpus) {
      if (!applies[where](id)) continue;
      const answer = await sendBytes(world.url, bytesOf(send, fill), end);
      const place = `${id} with ${entry}: ${answer?.response.status ?? "nothing"} ${answer?.text ?? ""}`.slice(0, 300);
      if (codes.length === 0) expect(answer, place).toBeUndefined();
      else if (answer === undefined) expect.fail(place);
      else checkRefusal(id, answer, codes, place);
      tried += 1;
    }
    expect(await observe(world)).toEqual(before);
  });
});
