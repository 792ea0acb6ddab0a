import { appendFileSync } from "node:fs";
import { expect } from "vitest";
import type { ProxiedExchange } from "./violations.js";

// Set up before each file of the suite that goes through Prism's proxy; the files share one process.
const recorded = Symbol.for("muster.prism.recorded");
const record = process.env["MUSTER_PRISM_RECORD"] ?? "";

if (!(recorded in globalThis)) {
  const send = globalThis.fetch;
  const sendRecorded: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    // Prism ends idle connections without a word, and a request on one that it is about to end fails.
    request.headers.set("Connection", "close");
    const sent = await send(request);
    const response = new Response(sent.body, sent);
    const exchange: ProxiedExchange = {
      test: expect.getState().currentTestName ?? "",
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      violations: response.headers.get("sl-violations"),
    };
    appendFileSync(record, `${JSON.stringify(exchange)}\n`);
    // The suite compares whole answers, and this header is Prism's.
    response.headers.delete("sl-violations");
    return response;
  };
  Object.assign(globalThis, { fetch: sendRecorded, [recorded]: true });
}
