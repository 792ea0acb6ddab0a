import { beforeEach, describe, expect, it } from "vitest";
import { decodeMessage } from "../protocol/protobuf/decode-message.js";
import { encodeMessage } from "../protocol/protobuf/encode-message.js";
import type { Message, MessageInit } from "../protocol/messages.js";
import type { Answer, Call, ProviderService } from "../protocol/service.js";
import { unknown, type Value } from "../protocol/value.js";
import { DiagnosticsError, errorDiagnostic, warningDiagnostic } from "./diagnostics.js";
import { decodeObject, encodeObject } from "./object-message.js";
import { createProviderService } from "./provider-service.js";
import type { Provider } from "./provider.js";
import type { Resource } from "./resource.js";
import { mapAttributes, valueAt, type ObjectValue, type Schema } from "./schema.js";

const schema: Schema = {
  description: "A note.",
  attributes: {
    id: { type: "string", mode: "computed", stable: true, description: "" },
    text: { type: "string", mode: "required", description: "", constraints: { minLength: 1 } },
    colour: { type: "string", mode: "optional_computed", default: "white", requiresReplace: true, description: "" },
    secret: { type: "string", mode: "optional", writeOnly: true, description: "" },
  },
};

/** What the operations of the note meet: a text to fail with, if any. */
interface Desk {
  fault?: Error;
  kept?: ObjectValue;
}

const note: Resource<Desk> = {
  schema,
  async create({ planned, keep }, { client }) {
    if (client.kept) keep(client.kept);
    return finish(client, new Map([...planned, ["id", "1"]]));
  },
  async read(state, { client, report }) {
    if (valueAt(state, "text") !== "gone") return finish(client, state);
    report(warningDiagnostic("Gone", "The note is gone."));
    return null;
  },
  async delete(state, { client }) {
    await finish(client, state);
  },
  async update({ planned }, { client }) {
    return finish(client, planned);
  },
  importState: (id) => object({ id }),
};

const provider: Provider<Desk> = {
  schema: { description: "", attributes: { text: { type: "string", mode: "optional", description: "" } } },
  resources: { desk_note: note, desk_fixed: { schema, create: note.create, read: note.read, delete: note.delete } },
  dataSources: {
    desk_note: {
      schema,
      validate: () => [errorDiagnostic("Never", "It is never right.")],
      read: (config, { client }) => finish(client, new Map([...config, ["id", "1"]])),
    },
  },
  configure: () => Promise.resolve(desk),
};

let desk: Desk;
let service: ProviderService;

beforeEach(() => {
  desk = {};
  service = createProviderService(provider, () => Promise.resolve({}));
});

const context = { signal: new AbortController().signal };
const privateBytes = new Uint8Array(Buffer.from('{"a":1}'));

function finish(client: Desk, state: ObjectValue): Promise<ObjectValue> {
  return client.fault === undefined ? Promise.resolve(state) : Promise.reject(client.fault);
}

function object(given: Readonly<Record<string, Value>>): ObjectValue {
  return mapAttributes(schema, (name) => given[name] ?? null);
}

const encoded = (given: Readonly<Record<string, Value>>) => encodeObject(schema, object(given));
const decoded = (message: MessageInit<"DynamicValue"> | undefined) => decodeObject(schema, message);
const none = encodeObject(schema, null);

type Noun =
  | "ValidateResourceConfig"
  | "ValidateDataResourceConfig"
  | "UpgradeResourceState"
  | "ReadResource"
  | "PlanResourceChange"
  | "ApplyResourceChange"
  | "ImportResourceState"
  | "ReadDataSource";

/** Calls as Terraform would: through the bytes of both messages. */
async function ask<Name extends Noun>(
  name: Name,
  call: Call<`${Name}.Request`, `${Name}.Response`> | undefined,
  request: MessageInit<`${Name}.Request`>,
): Promise<Message<`${Name}.Response`>> {
  const asked = decodeMessage(`${name}.Request`, encodeMessage(`${name}.Request`, request));
  const answer: Answer<`${Name}.Response`> | undefined = await call?.(asked, context);
  if (answer === undefined || answer instanceof Uint8Array) throw new Error(`${name} is not answered with a message`);
  return decodeMessage(`${name}.Response`, encodeMessage(`${name}.Response`, answer));
}

async function configure(): Promise<void> {
  const config = encodeObject(provider.schema, new Map([["text", unknown]]));
  await service.configureProvider?.(
    decodeMessage("ConfigureProvider.Request", encodeMessage("ConfigureProvider.Request", { config })),
    context,
  );
}

const plan = (request: MessageInit<"PlanResourceChange.Request">) =>
  ask("PlanResourceChange", service.planResourceChange, {
    typeName: "desk_note",
    priorPrivate: privateBytes,
    ...request,
  });
const apply = (request: MessageInit<"ApplyResourceChange.Request">) =>
  ask("ApplyResourceChange", service.applyResourceChange, {
    typeName: "desk_note",
    plannedPrivate: privateBytes,
    ...request,
  });
const read = (given: Readonly<Record<string, Value>>) =>
  ask("ReadResource", service.readResource, {
    typeName: "desk_note",
    currentState: encoded(given),
    private: privateBytes,
  });

describe("before the provider is configured", () => {
  it("answers an operation with a diagnostic", async () => {
    const { diagnostics } = await read({ id: "1", text: "a" });
    expect(diagnostics).toMatchObject([{ severity: "ERROR", summary: "The provider is not configured" }]);
  });

  it("validates configurations", async () => {
    const request = { typeName: "desk_note", config: encoded({ text: "" }) };
    const { diagnostics } = await ask("ValidateResourceConfig", service.validateResourceConfig, request);
    expect(diagnostics).toMatchObject([{ severity: "ERROR", attribute: { steps: [{ attributeName: "text" }] } }]);
  });

  it("refuses a write-only value that this Terraform would store", async () => {
    const request = { typeName: "desk_note", config: encoded({ text: "a", secret: "s" }) };
    const old = await ask("ValidateResourceConfig", service.validateResourceConfig, request);
    expect(old.diagnostics).toMatchObject([{ attribute: { steps: [{ attributeName: "secret" }] } }]);
    const able = { ...request, clientCapabilities: { writeOnlyAttributesAllowed: true } };
    expect((await ask("ValidateResourceConfig", service.validateResourceConfig, able)).diagnostics).toEqual([]);
  });

  it("lets a data source validate what its schema cannot say", async () => {
    const request = { typeName: "desk_note", config: encoded({ text: "a" }) };
    const { diagnostics } = await ask("ValidateDataResourceConfig", service.validateDataResourceConfig, request);
    expect(diagnostics).toMatchObject([{ summary: "Never" }]);
  });
});

describe("upgrading a state", () => {
  const upgrade = (version: number, json: string) =>
    ask("UpgradeResourceState", service.upgradeResourceState, {
      typeName: "desk_note",
      version,
      rawState: { json: Buffer.from(json) },
    });

  it("drops what the schema does not know and fills in what the state lacks", async () => {
    const { upgradedState, diagnostics } = await upgrade(0, '{ "id": "1", "text": "a", "size": 9007199254740993 }');
    expect(diagnostics).toEqual([]);
    expect(decoded(upgradedState)).toEqual(object({ id: "1", text: "a" }));
  });

  it("refuses a state that a newer provider wrote", async () => {
    const { upgradedState, diagnostics } = await upgrade(1, "{}");
    expect(upgradedState).toBeUndefined();
    expect(diagnostics[0]?.detail).toContain("A newer version of the provider wrote it");
  });

  it("refuses a state of Terraform 0.11", async () => {
    expect((await upgrade(0, "")).diagnostics[0]?.summary).toBe("The state of desk_note is not in JSON");
  });
});

describe("once the provider is configured", () => {
  beforeEach(configure);

  it("names what it has when asked for what it has not", async () => {
    const { diagnostics } = await ask("ReadResource", service.readResource, { typeName: "desk_lamp" });
    expect(diagnostics).toMatchObject([{ summary: "There is no resource desk_lamp" }]);
    expect(diagnostics[0]?.detail).toContain("desk_note");
  });

  it("echoes the private bytes of a read", async () => {
    const answer = await read({ id: "1", text: "a" });
    expect(decoded(answer.newState)).toEqual(object({ id: "1", text: "a" }));
    expect(Buffer.from(answer.private)).toEqual(Buffer.from(privateBytes));
  });

  it("answers a null state with a warning when an object is gone", async () => {
    const answer = await read({ id: "1", text: "gone" });
    expect(decoded(answer.newState)).toBeNull();
    expect(answer.diagnostics).toMatchObject([{ severity: "WARNING", summary: "Gone" }]);
  });

  it("plans a destruction as null", async () => {
    const answer = await plan({ priorState: encoded({ id: "1", text: "a" }), proposedNewState: none, config: none });
    expect(decoded(answer.plannedState)).toBeNull();
    expect(answer.diagnostics).toEqual([]);
  });

  it("plans a replacement with its path and the private bytes", async () => {
    const answer = await plan({
      priorState: encoded({ id: "1", text: "a", colour: "red" }),
      proposedNewState: encoded({ id: "1", text: "a", colour: "red" }),
      config: encoded({ text: "a" }),
    });
    expect(decoded(answer.plannedState)).toEqual(object({ id: "1", text: "a", colour: "white" }));
    expect(answer.requiresReplace).toMatchObject([{ steps: [{ attributeName: "colour" }] }]);
    expect(Buffer.from(answer.plannedPrivate)).toEqual(Buffer.from(privateBytes));
  });

  it("applies a creation and keeps the private bytes of its plan", async () => {
    const planned = encoded({ id: unknown, text: "a", colour: "white" });
    const answer = await apply({ priorState: none, plannedState: planned, config: encoded({ text: "a" }) });
    expect(decoded(answer.newState)).toEqual(object({ id: "1", text: "a", colour: "white" }));
    expect(Buffer.from(answer.private)).toEqual(Buffer.from(privateBytes));
  });

  it("keeps nothing of a creation that failed before anything was made", async () => {
    desk.fault = new DiagnosticsError(errorDiagnostic("Taken", "The name is taken.", [{ attribute: "text" }]));
    const answer = await apply({
      priorState: none,
      plannedState: encoded({ text: "a" }),
      config: encoded({ text: "a" }),
    });
    expect(decoded(answer.newState)).toBeNull();
    expect(answer.diagnostics).toMatchObject([{ summary: "Taken", attribute: { steps: [{ attributeName: "text" }] } }]);
  });

  it("keeps what a creation had made when it failed", async () => {
    desk.fault = new Error("the second half is missing");
    desk.kept = object({ id: "1", text: "a" });
    const answer = await apply({
      priorState: none,
      plannedState: encoded({ text: "a" }),
      config: encoded({ text: "a" }),
    });
    expect(decoded(answer.newState)).toEqual(desk.kept);
    expect(answer.diagnostics[0]?.detail).toContain("the second half is missing");
  });

  it.each([
    ["an update", encoded({ id: "1", text: "b" })],
    ["a deletion", none],
  ])("keeps the state before when %s fails", async (_, plannedState) => {
    desk.fault = new Error("no");
    const answer = await apply({
      priorState: encoded({ id: "1", text: "a" }),
      plannedState,
      config: encoded({ text: "b" }),
    });
    expect(decoded(answer.newState)).toEqual(object({ id: "1", text: "a" }));
    expect(answer.diagnostics).toMatchObject([{ severity: "ERROR" }]);
  });

  it("applies a deletion", async () => {
    const answer = await apply({ priorState: encoded({ id: "1", text: "a" }), plannedState: none, config: none });
    expect(decoded(answer.newState)).toBeNull();
    expect(answer.diagnostics).toEqual([]);
  });

  it("says that an operation was interrupted", async () => {
    desk.fault = new DOMException("This operation was aborted", "AbortError");
    expect((await read({ id: "1", text: "a" })).diagnostics).toMatchObject([
      { summary: "The operation was interrupted" },
    ]);
  });

  it("answers just what an import needs to be read", async () => {
    const answer = await ask("ImportResourceState", service.importResourceState, { typeName: "desk_note", id: "7" });
    expect(answer.importedResources).toHaveLength(1);
    expect(decoded(answer.importedResources[0]?.state)).toEqual(object({ id: "7" }));
  });

  it("says so when a resource cannot be imported", async () => {
    const answer = await ask("ImportResourceState", service.importResourceState, { typeName: "desk_fixed", id: "7" });
    expect(answer.diagnostics).toMatchObject([{ summary: "desk_fixed cannot be imported" }]);
  });

  it("reads a data source", async () => {
    const answer = await ask("ReadDataSource", service.readDataSource, {
      typeName: "desk_note",
      config: encoded({ text: "a" }),
    });
    expect(decoded(answer.state)).toEqual(object({ id: "1", text: "a" }));
  });
});
