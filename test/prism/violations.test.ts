import { describe, expect, it } from "vitest";
import { judgeExchanges, type AcceptedViolation, type ProxiedExchange } from "./violations.js";

const violation = (place: string, message: string) => JSON.stringify([{ location: [place, "body"], message }]);
const exchange: ProxiedExchange = {
  test: "agent pools > POOL-1 have a name",
  method: "GET",
  path: "/v1/agent-pools/apool-01jd7zq9a1b2c3d4e5f6g7h8j9",
  status: 200,
  violations: null,
};
const accepted: AcceptedViolation = {
  operation: "GET /v1/agent-pools/{agent_pool_id}",
  location: "response.body",
  message: "is odd",
  reason: "It is not.",
  issue: null,
};
const judge = (change: Partial<ProxiedExchange>) => judgeExchanges([{ ...exchange, ...change }], [accepted]);

describe("what Prism finds", () => {
  it("counts in an answer, whatever its status", () => {
    const found = [200, 404].map((status) => judge({ status, violations: violation("response", "must be text") }));
    expect(found.map(({ violations }) => violations)).toEqual([
      ["GET /v1/agent-pools/{agent_pool_id} → 200: response.body must be text (agent pools > POOL-1 have a name)"],
      ["GET /v1/agent-pools/{agent_pool_id} → 404: response.body must be text (agent pools > POOL-1 have a name)"],
    ]);
  });

  it("counts in a request that was granted, not in one that was refused", () => {
    const violations = violation("request", "must be text");
    expect(judge({ violations }).violations).toHaveLength(1);
    expect(judge({ violations, status: 422 }).violations).toEqual([]);
    expect(judge({ violations: "Too many violations! [" }).violations).toHaveLength(1);
  });

  it("is accepted only at the operation, the place and with the message that are told", () => {
    const { violations, met } = judge({ violations: violation("response", "the body is odd") });
    expect([violations, met.get(accepted)]).toEqual([[], 1]);
    expect(judge({ method: "PATCH", violations: violation("response", "is odd") }).violations).toHaveLength(1);
    expect(judge({ violations: violation("request", "is odd") }).violations).toHaveLength(1);
    expect(judge({}).met.get(accepted)).toBe(0);
  });

  it("does not count at the controls, which are in another document", () => {
    const violations = violation("response", "must be text");
    expect(judge({ path: "/_control/clock", violations })).toMatchObject({ exchanges: 0, violations: [] });
  });
});
