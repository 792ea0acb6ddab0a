import { describe, expect, it, vi } from "vitest";
import { MusterError } from "./errors.js";

describe("MusterError", () => {
  it("is an Error with a code, a name and a message", () => {
    const error = new MusterError("not_found", "getAgentPool answered 404 not_found: There is none");

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("MusterError: getAgentPool answered 404 not_found: There is none");
    expect(error.code).toBe("not_found");
  });

  it("is recognised by instanceof across two copies of the package", async () => {
    vi.resetModules();
    const copy = await import("./errors.js");

    expect(copy.MusterError).not.toBe(MusterError);
    expect(new copy.MusterError("aborted", "x")).toBeInstanceOf(MusterError);
    expect(new MusterError("aborted", "x")).toBeInstanceOf(copy.MusterError);
  });

  it.each([new Error("other"), { code: "not_found", name: "MusterError" }, "not_found", null, undefined])(
    "does not take %o for one of its own",
    (value) => {
      expect(value instanceof MusterError).toBe(false);
    },
  );

  it("shows no members beside those that it documents", () => {
    expect(Object.keys(new MusterError("aborted", "x")).sort()).toEqual([
      "attempts",
      "code",
      "name",
      "operation",
      "problem",
      "requestId",
      "retryAfter",
      "status",
    ]);
  });
});
