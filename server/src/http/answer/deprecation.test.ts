import { operations } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../clock.js";
import { refuse } from "../../domain/refusal.js";
import { silentLogger } from "../../log.js";
import type { Operation, Outcome } from "../contract.js";
import { fromRequest } from "../message.js";
import { createRouter } from "../router.js";
import { routesOf } from "../routes.js";

/** What the operation of probes answers where the document marks it as told, and its handler comes to that. */
async function headersOf(deprecation: Operation["deprecation"], outcome: Outcome = "{}") {
  const described: Record<"getHealth", Operation> = {
    getHealth: { ...operations.getHealth, ...(deprecation && { deprecation }) },
  };
  const routes = routesOf(described, { getHealth: requestSchemas.getHealth }, { getHealth: () => null });
  const options = { clock: new VirtualClock(), logger: silentLogger, nextRequestId: () => "req-1" };
  const router = createRouter(routes, () => Promise.resolve(outcome), options);
  const { headers } = await router.answer(fromRequest(new Request("http://muster.test/healthz")));
  return [headers["Deprecation"], headers["Sunset"]];
}

describe("an operation that the document marks as deprecated", () => {
  it("says since when in every answer, and when it ends once that is set", async () => {
    const since = "2027-01-31";
    expect(await headersOf({ since, sunset: null })).toEqual(["@1801353600", undefined]);
    const ended = { since, sunset: "2028-02-01" };
    expect(await headersOf(ended)).toEqual(["@1801353600", "Tue, 01 Feb 2028 00:00:00 GMT"]);
    expect(await headersOf(ended, refuse("unavailable", "Ask again later"))).toEqual(await headersOf(ended));
  });

  it("is told by nothing else", async () => {
    expect(await headersOf(undefined)).toEqual([undefined, undefined]);
  });
});
