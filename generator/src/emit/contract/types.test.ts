import { describe, expect, it } from "vitest";
import { load } from "../../load.js";
import { parseSources } from "../../sources.js";
import { contract } from "../../testing/contract.js";
import { emitTypes } from "./types.js";

const types = await emitTypes(load(parseSources(contract), "openapi/openapi.yaml").document);

describe("emitTypes", () => {
  it("keeps the names of components", () => {
    expect(types).toContain('components["schemas"]["ThingCreate"]');
  });

  it("marks read-only members", () => {
    expect(types).toMatch(/ id: \$Read<string>;/);
  });

  it("leaves a member with a default optional", () => {
    expect(types).toMatch(/ size\?: number;/);
  });
});
