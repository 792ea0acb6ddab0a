import { describe, expect, it } from "vitest";
import { MalformedError } from "../bytes.js";
import { MessageGenerator } from "../fixture/message-generator.js";
import { methodNames, methodOf } from "../fixture/proto-definitions.js";
import { messages, type MessageInit, type MessageName } from "../messages.js";
import { rpcs } from "../rpcs.js";
import { decodeMessage } from "./decode-message.js";
import { encodeMessage } from "./encode-message.js";

const provider = "tfplugin6.Provider";
const rounds = 40;

describe("the calls of a provider", () => {
  it("are those of the protocol", () => {
    const methods = Object.values(rpcs).map(({ method }) => method);
    expect([...methods, "StopProvider"].sort()).toEqual(methodNames(provider).sort());
  });

  it.each(Object.values(rpcs))("$method has a request that another implementation reads and writes alike", (rpc) => {
    const { requestDeserialize, requestSerialize } = methodOf(provider, rpc.method);
    expectAgreement(rpc.request, requestDeserialize, requestSerialize);
  });

  it.each(Object.values(rpcs))("$method has a response that another implementation reads and writes alike", (rpc) => {
    const { responseDeserialize, responseSerialize } = methodOf(provider, rpc.method);
    expectAgreement(rpc.response, responseDeserialize, responseSerialize);
  });
});

function expectAgreement(
  name: MessageName,
  read: (bytes: Buffer) => object,
  write: (message: Readonly<Record<string, unknown>>) => Buffer,
): void {
  const generator = new MessageGenerator(name.length);
  for (let round = 0; round < rounds; round++) {
    const message = generator.message(name);
    const theirs = read(Buffer.from(encodeMessage(name, message)));
    expect(inTheirForm(theirs)).toEqual(inTheirForm(message));
    expect(decodeMessage(name, write({ ...theirs }))).toEqual(message);
  }
}

/** A message with objects for maps, and without what is absent, which the two sides say in different ways. */
function inTheirForm(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (Array.isArray(value)) return value.map(inTheirForm);
  if (typeof value !== "object" || value === null) return value;
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    members
      .filter(([, member]) => member !== null && member !== undefined)
      .map(([key, member]) => [String(key), inTheirForm(member)]),
  );
}

describe("a message", () => {
  // Object.keys forgets what the keys are.
  it.each(Object.keys(messages) as MessageName[])("%s comes back as it was sent", (name) => {
    const generator = new MessageGenerator(1);
    for (let round = 0; round < rounds; round++) {
      const message = generator.message(name);
      expect(decodeMessage(name, encodeMessage(name, message))).toEqual(message);
    }
  });

  it("that is empty says nothing", () => {
    expect(encodeMessage("ReadResource.Request", { typeName: "", private: new Uint8Array() })).toHaveLength(0);
    expect(decodeMessage("ReadResource.Request", new Uint8Array())).toEqual({
      typeName: "",
      currentState: undefined,
      private: new Uint8Array(),
      providerMeta: undefined,
      clientCapabilities: undefined,
      currentIdentity: undefined,
    });
  });

  it("says the zero of an optional field, which is not its absence", () => {
    expect(encodeMessage("FunctionError", { functionArgument: 0 })).toEqual(Uint8Array.of(0x10, 0));
    expect(encodeMessage("FunctionError", {})).toHaveLength(0);
  });

  it.each([
    ["a varint", "f81f01"],
    ["64 bits", "f91f0000000000000000"],
    ["bytes", "fa1f03616263"],
    ["32 bits", "fd1f00000000"],
  ])("may have a field that is not in the table, in the form of %s", (_form, hex) => {
    const bytes = Buffer.from(`${hex}0a0161`, "hex");
    expect(decodeMessage("GetStates.Request", bytes)).toEqual({ typeName: "a" });
  });

  it("may come in parts, of which the last word holds", () => {
    const [first, second] = [
      { version: 1, block: { description: "a" } },
      { version: 2, block: { deprecated: true } },
    ];
    const parts = Buffer.concat([encodeMessage("Schema", first), encodeMessage("Schema", second)]);
    expect(decodeMessage("Schema", parts)).toMatchObject({ version: 2, block: { description: "a", deprecated: true } });
  });

  it("reads the name of an enum that a later protocol adds as the first", () => {
    expect(decodeMessage("Deferred", Uint8Array.of(0x08, 0x63))).toEqual({ reason: "UNKNOWN" });
  });

  it.each<readonly [why: string, name: MessageName, hex: string, message: string]>([
    ["is cut off in a field", "GetStates.Request", "0a0561", "the bytes end 4 short of what they announce"],
    ["is cut off in an integer", "StateRange", "0880", "the bytes end 1 short of what they announce"],
    ["has an endless integer", "StateRange", `08${"ff".repeat(11)}`, "an integer is longer than ten bytes"],
    ["has an integer beyond 2^53", "StateRange", "088080808080808010", "9007199254740992 is beyond 2^53"],
    ["has a field without number", "StateRange", "0001", "0 is not the number of a field"],
    ["has a string that is not UTF-8", "GetStates.Request", "0a01ff", "a string is not valid UTF-8"],
    ["has a field in another form", "StateRange", "0a0101", "StateRange.start is delimited as no int64 is"],
    ["has a group", "StateRange", "1b1c", "a field is delimited in the unknown form 3"],
    ["nests without end", "Schema.Block", nestedBlocks(60), "messages nest deeper than 100 levels"],
  ])("is refused where it %s", (_why, name, hex, message) => {
    expect(() => decodeMessage(name, Buffer.from(hex, "hex"))).toThrow(message);
  });

  // Object.keys forgets what the keys are.
  it.each(Object.keys(messages) as MessageName[])("%s is read or refused, but no more, with any byte wrong", (name) => {
    const bytes = encodeMessage(name, new MessageGenerator(2).message(name));
    const failures = [...bytes.keys()].flatMap((index) =>
      [0x00, 0x7f, 0x80, 0xff].map((wrong) => failureOf(() => decodeMessage(name, bytes.with(index, wrong)))),
    );
    expect(failures.filter((failure) => failure !== undefined && !(failure instanceof MalformedError))).toEqual([]);
  });

  it.each([0.5, Number.NaN, 2 ** 53])("is not sent with %d for an integer", (start) => {
    expect(() => encodeMessage("StateRange", { start })).toThrow(RangeError);
  });
});

function failureOf(attempt: () => unknown): unknown {
  try {
    attempt();
    return undefined;
  } catch (failure) {
    return failure;
  }
}

/** Blocks in blocks, as bytes. */
function nestedBlocks(depth: number): string {
  let block: MessageInit<"Schema.Block"> = {};
  for (let level = 0; level < depth; level++) block = { blockTypes: [{ block }] };
  return Buffer.from(encodeMessage("Schema.Block", block)).toString("hex");
}
