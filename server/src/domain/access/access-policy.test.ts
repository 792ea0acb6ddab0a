import { describe, expect, it } from "vitest";
import { inEnvironment, reaches, readScope, wholeAccount, type Place } from "./access-policy.js";
import { isRefusal } from "../refusal.js";

describe("reaches", () => {
  const workspace: Place = { environmentId: "env-1", workspaceId: "ws-1" };

  it("goes down from the account to an environment and its workspaces, and never up or across", () => {
    const account = { level: "account" } as const;
    for (const place of [wholeAccount, inEnvironment("env-1"), workspace]) expect(reaches(account, place)).toBe(true);
    const environment = { level: "environment", id: "env-1" } as const;
    expect([inEnvironment("env-1"), workspace].every((place) => reaches(environment, place))).toBe(true);
    expect([wholeAccount, inEnvironment("env-2")].some((place) => reaches(environment, place))).toBe(false);
    const own = { level: "workspace", id: "ws-1" } as const;
    expect(reaches(own, workspace)).toBe(true);
    const outside = [wholeAccount, inEnvironment("env-1"), { environmentId: "env-1", workspaceId: "ws-2" }];
    expect(outside.some((place) => reaches(own, place))).toBe(false);
  });

  it("takes no environment for the account", () => {
    expect(inEnvironment(null)).toEqual(wholeAccount);
  });
});

describe("readScope", () => {
  it("takes the identifier that the level asks for", () => {
    expect(readScope("account", undefined)).toEqual({ level: "account" });
    expect(readScope("environment", "env-1")).toEqual({ level: "environment", id: "env-1" });
    expect(readScope("workspace", "ws-1")).toEqual({ level: "workspace", id: "ws-1" });
  });

  it.each([
    ["account", "env-1"],
    ["environment", undefined],
    ["environment", "ws-1"],
    ["workspace", undefined],
    ["workspace", "env-1"],
  ] as const)("refuses level %s with the identifier %s", (level, id) => {
    const refusal = readScope(level, id);
    expect(isRefusal(refusal)).toBe(true);
    expect(refusal).toMatchObject({ faults: [{ pointer: "/scope/id" }] });
  });
});
