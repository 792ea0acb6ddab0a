import { describe, expect, it } from "vitest";
import { Paths } from "./paths.js";

const paths = new Paths<string>();
for (const template of [
  "/v1/agents/{agent_id}",
  "/v1/agents/register",
  "/v1/agents/{id}/drain",
  "/v1/pools/{pool_id}/tokens/{token_id}",
]) {
  paths.set(template, template);
}

describe("Paths", () => {
  it("find what is written out before a parameter", () => {
    expect(paths.find("/v1/agents/register")).toEqual({ value: "/v1/agents/register", parameters: {} });
    expect(paths.find("/v1/agents/other")?.parameters).toEqual({ agent_id: "other" });
  });

  it("turn back where what is written out leads nowhere", () => {
    expect(paths.find("/v1/agents/register/drain")).toEqual({
      value: "/v1/agents/{id}/drain",
      parameters: { id: "register" },
    });
  });

  it("tell the parameters by their names, decoded", () => {
    expect(paths.find("/v1/pools/a%2Fb/tokens/%c3%a9")?.parameters).toEqual({ pool_id: "a/b", token_id: "é" });
    expect(paths.find("/v1/%61gents/register")?.value).toBe("/v1/agents/register");
  });

  it.each(["", "/", "/v1", "/v1/agents", "/v1/agents/", "/v1/agents/a/", "//v1/agents/a", "/v1/pools//tokens/a"])(
    "know no path %s",
    (path) => {
      expect(paths.find(path)).toBeUndefined();
    },
  );
});
