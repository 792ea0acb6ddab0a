import { describe, expect, it } from "vitest";
import { attributesOf, applyOf, noThing, thing } from "./fixture/thing.js";
import { useFixture } from "./fixture/use-fixture.js";
import { DynamicallyTyped, ExactNumber, unknown, type Value } from "./value.js";

const fixture = useFixture();

const exact: Readonly<Record<string, Value>> = {
  name: "exact",
  size: ExactNumber.of("9007199254740993"),
  tags: new Map([["ключ", "e\u0301 is not é"]]),
  anything: new DynamicallyTyped(
    ["object", { decimal: "number", long: "number" }],
    new Map([
      ["decimal", ExactNumber.of("0.1")],
      ["long", ExactNumber.of("123456789012345678901234567890")],
    ]),
  ),
};

describe("a provider that an independent client calls", () => {
  it("carries numbers and text through plan, apply and refresh to the last digit", async () => {
    await using connected = await fixture.connect();
    const { client } = connected;
    const planned = await client.call("PlanResourceChange", {
      typeName: "fixture_thing",
      priorState: noThing,
      proposedNewState: thing(exact),
      config: thing(exact),
    });
    expect(attributesOf(planned["plannedState"])).toEqual({ ...exact, id: unknown });
    const applied = await client.call("ApplyResourceChange", {
      typeName: "fixture_thing",
      priorState: noThing,
      plannedState: planned["plannedState"],
    });
    expect(attributesOf(applied["newState"])).toEqual({ ...exact, id: "thing-1" });
    const read = await client.call("ReadResource", {
      typeName: "fixture_thing",
      currentState: applied["newState"],
      private: applied["private"],
    });
    expect(attributesOf(read["newState"])).toEqual({ ...exact, id: "thing-1" });
    expect(read["private"]).toEqual(Buffer.from("kept"));
  });

  it("reads the state as the file has it, to the last digit", async () => {
    await using connected = await fixture.connect();
    const json = Buffer.from(`{
      "id": "thing-1", "size": 9007199254740993, "former": [],
      "anything": { "type": "number", "value": 0.1234567890123456789012345678901 }
    }`);
    const upgraded = await connected.client.call("UpgradeResourceState", {
      typeName: "fixture_thing",
      rawState: { json },
    });
    expect(attributesOf(upgraded["upgradedState"])).toEqual({
      id: "thing-1",
      name: null,
      size: ExactNumber.of("9007199254740993"),
      tags: null,
      anything: new DynamicallyTyped("number", ExactNumber.of("0.1234567890123456789012345678901")),
    });
  });

  it("names the attribute that forces a replacement", async () => {
    await using connected = await fixture.connect();
    const planned = await connected.client.call("PlanResourceChange", {
      typeName: "fixture_thing",
      priorState: thing({ ...exact, id: "thing-1" }),
      proposedNewState: thing({ ...exact, id: "thing-1", name: "renamed" }),
    });
    expect(planned["requiresReplace"]).toMatchObject([{ steps: [{ attributeName: "name" }] }]);
  });

  it("applies ten things side by side: each waits for the tenth", async () => {
    await using connected = await fixture.connect();
    const request = applyOf({ name: "together", size: ExactNumber.of(10) });
    const applied = await Promise.all(
      Array.from({ length: 10 }, () => connected.client.call("ApplyResourceChange", request)),
    );
    expect(applied.map((answer) => attributesOf(answer["newState"])["id"])).toEqual(Array(10).fill("thing-1"));
  });

  it("tells what it is applying that Terraform was interrupted, and then applies again", async () => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    const interrupted = client.call("ApplyResourceChange", applyOf({ name: "interrupted" }));
    await plugin.logged("waiting to be interrupted");
    expect(await client.call("StopProvider", {})).toEqual({ Error: "" });
    expect((await interrupted)["diagnostics"]).toMatchObject([
      { severity: "ERROR", summary: "The apply was interrupted", attribute: null },
    ]);
    const next = await client.call("ApplyResourceChange", applyOf({ name: "next" }));
    expect(next["diagnostics"]).toEqual([]);
  });

  it("streams its answers", async () => {
    await using connected = await fixture.connect();
    const parts: unknown[] = [];
    const request = { typeName: "fixture_store", stateId: "default" };
    for await (const part of connected.client.stream("tfplugin6.Provider", "ReadStateBytes", request)) {
      parts.push(String(part["bytes"]));
    }
    expect(parts).toEqual(["default one", "default two", "default three"]);
  });

  it("reads a stream of requests", async () => {
    await using connected = await fixture.connect();
    const chunks = [1, 70_000, 3_000_000].map((length) => ({ bytes: Buffer.alloc(length) }));
    const answer = await connected.client.send("WriteStateBytes", chunks);
    expect(answer["diagnostics"]).toMatchObject([{ severity: "WARNING", summary: "3 chunks of 3070001 bytes in all" }]);
  });

  it("carries a message of 20 megabytes in both directions", async () => {
    await using connected = await fixture.connect();
    const name = "x".repeat(20_000_000);
    const state = thing({ name });
    const read = await connected.client.call("ReadResource", { typeName: "fixture_thing", currentState: state });
    expect(attributesOf(read["newState"])["name"] === name).toBe(true);
  });

  it("says of a method that it lacks that it is not implemented", async () => {
    await using connected = await fixture.connect();
    await expect(connected.client.call("GetResourceIdentitySchemas", {})).rejects.toThrow(
      "UNIMPLEMENTED: the provider does not implement GetResourceIdentitySchemas",
    );
  });

  it("says what a call throws, and logs where", async () => {
    await using connected = await fixture.connect();
    const { plugin, client } = connected;
    const applied = client.call("ApplyResourceChange", applyOf({ name: "failing" }));
    await expect(applied).rejects.toThrow("UNKNOWN: this call fails");
    const line = plugin.log().trim();
    expect(JSON.parse(line)).toMatchObject({
      "@level": "error",
      // A matcher is of type any.
      "@message": expect.stringMatching(/^TypeError: this call fails\n +at apply /) as string,
      rpc: "/tfplugin6.Provider/ApplyResourceChange",
    });
  });

  it("refuses a value that does not fit its schema, and names the attribute", async () => {
    await using connected = await fixture.connect();
    const planned = connected.client.call("PlanResourceChange", {
      typeName: "fixture_thing",
      priorState: { msgpack: Buffer.from("81a26964c3", "hex") },
    });
    await expect(planned).rejects.toThrow("INTERNAL: value.id is not a string");
  });
});
