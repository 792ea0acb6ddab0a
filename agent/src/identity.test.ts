import { describe, expect, it } from "vitest";
import { nameOfHost } from "./identity.js";

describe("the name of an agent", () => {
  it.each([
    ["build-7.example.com", "build-7.example.com"],
    ["  build 7\n", "build 7"],
    ["buil\u0000d", "build"],
    ["cafe\u0301", "caf\u00e9"],
    ["", "agent"],
    [" \t", "agent"],
    ["é".repeat(300), "é".repeat(255)],
    ["🙂".repeat(300), "🙂".repeat(255)],
    [`${"x".repeat(254)} y`, "x".repeat(254)],
  ])("is made of the host's name %j as the contract takes names", (host, name) => {
    expect(nameOfHost(host)).toBe(name);
  });
});
