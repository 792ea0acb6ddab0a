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
    const response = await send(request);
    const exchange: ProxiedExchange = {
      test: expect.getState().currentTestName ?? "",
      method: request.method,
      path: new URL(request.url).pathname,
      status: response.status,
      violations: response.headers.get("sl-violations"),
    };
    appendFileSync(record, `${JSON.stringify(exchange)}\n`);
    return response;
  };
  Object.assign(globalThis, { fetch: sendRecorded, [recorded]: true });
}
