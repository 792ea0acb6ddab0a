import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { VirtualClock } from "../clock.js";
import { listen, type Listening } from "./listen.js";
import { createRouter } from "./router.js";

const impatient = { headersTimeout: 20, requestTimeout: 40, connectionsCheckingInterval: 5 };

let listening: Listening | undefined;

afterEach(() => listening?.close());

/** What comes back for bytes that nothing follows. */
async function answerTo(bytes: string): Promise<string> {
  const options = { clock: new VirtualClock(), logger: { info: log, error: log }, nextRequestId: () => "req-1" };
  listening = await listen(
    createRouter([], () => Promise.resolve(null), options),
    {},
    impatient,
  );
  const socket = connect(Number(new URL(listening.url).port), "127.0.0.1", () => socket.write(bytes));
  let answer = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => (answer += chunk));
  await once(socket, "close");
  return answer;
}

const lines: object[] = [];
const log = (fields: object) => void lines.push(fields);

describe("listen", () => {
  it.each([
    ["headers", "POST /v1/agents/register HTTP/1.1\r\nHost: a\r\n"],
    ["a request line", "POST /v1/age"],
  ])("answers 408 to a client that does not finish %s, and hangs up", async (_, bytes) => {
    lines.splice(0);
    const answer = await answerTo(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toMatch(/\r\nx-request-id: req-1\r\n/i);
    expect(answer).toContain('"code":"request_timeout"');
    expect(lines).toMatchObject([{ method: "unknown", route: "unmatched", status: 408, request_id: "req-1" }]);
  });

  it("tells what is no HTTP so, as a problem", async () => {
    const answer = await answerTo("hello\r\n\r\n");
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"malformed_request"');
  });

  it("hangs up on a client that says nothing", async () => {
    expect(await answerTo("")).toMatch(/^(HTTP\/1\.1 408 |$)/);
  });
});
