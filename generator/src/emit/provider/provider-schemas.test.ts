import { describe, expect, it } from "vitest";
import { emitProviderSchemas } from "./provider-schemas.js";

describe("emitProviderSchemas", () => {
  it("writes the model as data", () => {
    const attributes = { id: { type: "string", mode: "computed", stable: true, description: "Its id." } } as const;
    const read = { id: "getThing", path: { thing_id: "id" } };
    const operations = { create: { ...read, id: "createThing", body: [] }, read, update: null, delete: read };
    const text = emitProviderSchemas({
      provider: { name: "tiny", description: "Things.", attributes: {} },
      resources: { tiny_thing: { version: 0, description: "A thing.", attributes, operations, onceOnly: [] } },
      dataSources: {},
    });
    expect(text).toBe(`\
// Generated from openapi/ by generator. Do not edit; run \`npm run generate\`.

/** The provider and its configuration. */
export const provider = { name: "tiny", description: "Things.", attributes: {} } as const;

/** Every resource by the name of its type. */
export const resources = {
  tiny_thing: {
    version: 0,
    description: "A thing.",
    attributes: { id: { type: "string", mode: "computed", stable: true, description: "Its id." } },
    operations: {
      create: { id: "createThing", path: { thing_id: "id" }, body: [] },
      read: { id: "getThing", path: { thing_id: "id" } },
      update: null,
      delete: { id: "getThing", path: { thing_id: "id" } },
    },
    onceOnly: [],
  },
} as const;

/** Every data source by the name of its type. */
export const dataSources = {} as const;
`);
  });
});
