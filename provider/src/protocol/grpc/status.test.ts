import { describe, expect, it } from "vitest";
import { MalformedError } from "../bytes.js";
import { GrpcError, trailersOf } from "./status.js";

const never = new AbortController().signal;

describe("what is thrown while a call is answered", () => {
  it.each([
    ["a refusal", new GrpcError("unimplemented", "no"), never, "unimplemented"],
    ["malformed bytes", new MalformedError("no"), never, "internal"],
    ["a bug", new TypeError("no"), never, "unknown"],
    ["anything, once the call was aborted,", new TypeError("no"), AbortSignal.abort(), "cancelled"],
    ["a refusal, once the call was aborted,", new GrpcError("internal", "no"), AbortSignal.abort(), "internal"],
  ])("that is %s is told by its code", (_what, reason, signal, code) => {
    expect(GrpcError.from(reason, signal)).toMatchObject({ code, message: "no" });
  });

  it("may be no error at all", () => {
    expect(GrpcError.from("no", never)).toMatchObject({ code: "unknown", message: "no" });
  });
});

describe("the trailers of a call", () => {
  it("have the number of the code, and no message where there is none", () => {
    expect(trailersOf("ok")).toEqual({ "grpc-status": "0" });
    expect(trailersOf("unimplemented", "")).toEqual({ "grpc-status": "12" });
  });

  it.each([
    ["plain text, {as it is}~", "plain text, {as it is}~"],
    ["100 %", "100 %25"],
    ["two\nlines", "two%0Alines"],
    ["é", "%C3%A9"],
  ])("have %j as %j", (message, encoded) => {
    expect(trailersOf("unknown", message)["grpc-message"]).toBe(encoded);
  });

  it("have no more of a message than a header may be long", () => {
    expect(trailersOf("unknown", "é".repeat(1_000_000))["grpc-message"]?.length).toBeLessThan(32_000);
  });
});
