import { describe, expect, it } from "vitest";
import { fillPath } from "./path.js";

const pool = "apool-01jd7zq9a1b2c3d4e5f6g7h8j9";

describe("the path of a call", () => {
  it("takes an identifier in place of its parameter", () => {
    expect(fillPath("/v1/agent-pools/{agent_pool_id}/tokens", { agent_pool_id: pool })).toBe(
      `/v1/agent-pools/${pool}/tokens`,
    );
  });

  it.each([
    "..",
    ".",
    "%2e%2e",
    "",
    `${pool}/..`,
    `${pool}%2f..`,
    `${pool}\n`,
    `${pool}?x`,
    pool.toUpperCase(),
    `${pool}0`,
    undefined,
    null,
    7,
  ])("takes nothing but an identifier, so not %j", (id) => {
    expect(() => fillPath("/v1/agent-pools/{agent_pool_id}", { agent_pool_id: id }, "getAgentPool")).toThrow(
      expect.objectContaining({ code: "invalid_id", operation: "getAgentPool" }),
    );
  });

  it("names the operation and the parameter, and does not repeat a secret given in its place", () => {
    const secret = "mpt_4nVbQ2sT8yKc1mXw6zRj0pLh5gDf9aEe3uNo7iB4tJq2Epqgp";
    const fill = () => fillPath("/v1/agent-pool-tokens/{agent_pool_token_id}", { agent_pool_token_id: secret });

    expect(fill).toThrow("The path takes an identifier as agent_pool_token_id");
    expect(fill).not.toThrow(secret);
  });
});
