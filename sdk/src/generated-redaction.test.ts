import api from "@muster/openapi/openapi.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { secretHeaders, secretMembers } from "../generated/redaction.js";

/** A secret of whichever kind: the mark of its kind, and what nobody can guess. */
const secret = /^m[a-z]{2}_\w{49}$/;

/** Every text of the document that is such a secret, by the member that holds it. */
function secretsOf(value: unknown, member = ""): readonly string[] {
  if (typeof value === "string") return secret.test(value) ? [member] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => secretsOf(part, Array.isArray(value) ? member : name));
}

/** Every member of a schema whose pattern is that of a secret. */
function patternsOf(value: unknown, member = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const isSecret = "pattern" in value && /^\^m[a-z]{2}_.*\{49\}\$$/.test(String(value.pattern));
  return [
    ...(isSecret ? [member] : []),
    ...Object.entries(value).flatMap(([name, part]) => patternsOf(part, Array.isArray(value) ? member : name)),
  ];
}

describe("what a log of the client must not show", () => {
  it("is every member that holds a secret in an example of the contract", () => {
    const members = new Set(secretsOf(api.paths));
    expect([...members].toSorted()).toEqual([...secretMembers]);
  });

  it("is every member whose pattern is that of a secret", () => {
    expect([...new Set(patternsOf(api.components.schemas))].toSorted()).toEqual([...secretMembers]);
  });

  it("is the header in which each kind of token is sent", () => {
    expect(Object.values(api.components.securitySchemes).map(({ type, scheme }) => `${type} ${scheme}`)).toEqual(
      Object.values(api.components.securitySchemes).map(() => "http bearer"),
    );
    expect(secretHeaders).toEqual(["authorization"]);
  });
});
