import { describe, expect, it } from "vitest";
import type { Provider } from "./provider.js";
import { metadataMessage, providerSchemaMessage } from "./schema-message.js";
import type { Schema } from "./schema.js";

const schema: Schema = {
  version: 3,
  description: "A *note*.",
  attributes: {
    id: { type: "string", mode: "computed", description: "Its id." },
    text: { type: "string", mode: "required", description: "What it says." },
    tags: { type: ["map", "string"], mode: "optional_computed", description: "Labels.", default: {} },
    secret: { type: "string", mode: "optional", description: "Hidden.", sensitive: true, writeOnly: true },
  },
};

const never = () => Promise.reject(new Error("it is not called"));
const provider: Provider<undefined> = {
  schema: { description: "Desks.", attributes: {} },
  resources: { desk_note: { schema, create: never, read: never, delete: never } },
  dataSources: { desk_lamp: { schema: { description: "A lamp.", attributes: {} }, read: never } },
  configure: never,
};

describe("providerSchemaMessage", () => {
  it("tells of every attribute who sets it, its type as JSON, and what is hidden", () => {
    const message = providerSchemaMessage(provider).resourceSchemas?.get("desk_note");
    const attributes = message?.block?.attributes?.map(({ type, descriptionKind, ...rest }) => {
      expect(descriptionKind).toBe("MARKDOWN");
      return { ...rest, type: Buffer.from(type ?? []).toString() };
    });
    const no = { required: false, optional: false, computed: false, sensitive: false, writeOnly: false };
    expect(attributes).toEqual([
      { ...no, name: "id", type: '"string"', description: "Its id.", computed: true },
      { ...no, name: "text", type: '"string"', description: "What it says.", required: true },
      { ...no, name: "tags", type: '["map","string"]', description: "Labels.", optional: true, computed: true },
      {
        ...no,
        name: "secret",
        type: '"string"',
        description: "Hidden.",
        optional: true,
        sensitive: true,
        writeOnly: true,
      },
    ]);
    expect(message).toMatchObject({ version: 3, block: { description: "A *note*." } });
  });

  it("tells the attributes of an object in place of its type, and how many objects there are", () => {
    const level = { type: "string", mode: "required", description: "Its level." } as const;
    const scope = {
      type: ["object", { level: "string" }],
      mode: "required",
      description: "",
      attributes: { level },
    } as const;
    const scopes = { ...scope, type: ["list", scope.type] } as const;
    const choice = { ...scope, type: ["set", scope.type] } as const;
    const message = providerSchemaMessage({
      ...provider,
      schema: { description: "", attributes: { scope, scopes, choice } },
    });
    const attributes = message.provider?.block?.attributes ?? [];
    expect(attributes.map(({ type, nestedType }) => [type, nestedType?.nesting])).toEqual([
      [undefined, "SINGLE"],
      [undefined, "LIST"],
      [undefined, "SET"],
    ]);
    expect(attributes[0]?.nestedType?.attributes).toMatchObject([{ name: "level", required: true }]);
  });

  it("says that destruction is planned and that the schema need not be asked for twice", () => {
    expect(providerSchemaMessage(provider).serverCapabilities).toEqual({
      planDestroy: true,
      getProviderSchemaOptional: true,
    });
  });
});

describe("metadataMessage", () => {
  it("names what the provider has", () => {
    expect(metadataMessage(provider)).toMatchObject({
      resources: [{ typeName: "desk_note" }],
      dataSources: [{ typeName: "desk_lamp" }],
    });
  });
});
