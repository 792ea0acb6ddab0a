import { MusterError, type Problem } from "@muster/sdk";
import { describe, expect, it } from "vitest";
import { DiagnosticsError, type Diagnostic } from "../framework/diagnostics.js";
import type { Schema } from "../framework/schema.js";
import { AbsentError, failureOf } from "./problem-diagnostics.js";

const schema: Schema = {
  description: "",
  attributes: {
    name: { type: "string", mode: "required", description: "" },
    tags: { type: ["map", "string"], mode: "optional", description: "" },
  },
};

function refused(problem: Partial<Problem> & Pick<Problem, "code" | "status">): MusterError {
  const whole: Problem = {
    type: "about:blank",
    title: "A title",
    detail: "What happened",
    request_id: "req-1",
    ...problem,
  };
  return new MusterError(problem.code, "message", {
    operation: "createAgentPool",
    status: problem.status,
    problem: whole,
    requestId: "req-1",
  });
}

function diagnosticsOf(reason: unknown): readonly Diagnostic[] {
  const failure = failureOf(reason, schema);
  if (!(failure instanceof DiagnosticsError)) throw new Error("no diagnostics");
  return failure.diagnostics;
}

describe("failureOf", () => {
  it("names the kind of problem, its rule, the request and the way out", () => {
    expect(diagnosticsOf(refused({ code: "name_taken", status: 409, rule: "POOL-1" }))).toEqual([
      {
        severity: "error",
        summary: "A title",
        detail:
          "What happened.\n\nChoose another name, or import the object that has it. " +
          "(createAgentPool, 409 name_taken, POOL-1, request req-1)",
      },
    ]);
  });

  it("points at each attribute at fault, down to the key of a map", () => {
    const errors = [
      { pointer: "/name", detail: "is too long" },
      { pointer: "/tags/a~1b", detail: "has a blank at its end" },
      { pointer: "/constructor", detail: "is not known" },
      { parameter: "limit", detail: "is too large" },
    ];
    const found = diagnosticsOf(refused({ code: "validation_failed", status: 422, errors }));
    expect(found.map(({ path }) => path)).toEqual([
      [{ attribute: "name" }],
      [{ attribute: "tags" }, { key: "a/b" }],
      undefined,
      undefined,
    ]);
    expect(found.map(({ detail }) => detail.split("\n")[0])).toEqual([
      "`name`: is too long.",
      '`tags["a/b"]`: has a blank at its end.',
      "`/constructor`: is not known.",
      "`limit`: is too large.",
    ]);
  });

  it("lists what holds an agent pool, and says how much more there is", () => {
    const holders = { count: 3, items: [{ kind: "workspace" as const, id: "ws-1", name: "network" }] };
    const [diagnostic] = diagnosticsOf(refused({ code: "pool_in_use", status: 409, holders }));
    expect(diagnostic?.detail).toContain("What happened.\n- workspace network (ws-1)\n- and 2 more");
  });

  it("explains a failure that the client itself found", () => {
    const [diagnostic] = diagnosticsOf(new MusterError("connection_failed", "no answer from http://127.0.0.1:1"));
    expect(diagnostic?.summary).toBe("The server cannot be reached");
    expect(diagnostic?.detail).toContain("no answer from http://127.0.0.1:1.\n\nCheck the `url` of the provider");
  });

  it("leaves every other error alone", () => {
    const reason = new RangeError("a bug");
    expect(failureOf(reason, schema)).toBe(reason);
  });
});

describe("AbsentError", () => {
  it("stands for an absent object and for nothing else", () => {
    expect(failureOf(refused({ code: "not_found", status: 404 }), schema)).toBeInstanceOf(AbsentError);
    const forbidden = refused({ code: "permission_missing", status: 403 });
    const foreign = new MusterError("unexpected_answer", "a page of a proxy", { status: 404 });
    for (const reason of [forbidden, foreign]) expect(failureOf(reason, schema)).not.toBeInstanceOf(AbsentError);
  });
});
