import type { components, Readable, Writable } from "@muster/openapi/types";
import { describe, expectTypeOf, it } from "vitest";
import type { createAgentPool, listAgentPools, updateAgentPool } from "../generated/functions/index.js";
import type { OperationProblems, ProblemCode, ProblemMembers, ProblemOf } from "../generated/problems.js";
import type { AgentPools } from "../generated/resources/index.js";
import type {
  Account,
  AgentPool,
  AgentPoolCreate,
  AgentPoolCreated,
  AgentPoolEnvironments,
  AgentPoolEnvironmentsInput,
  AgentPoolType,
  AgentPoolTypeInput,
  AgentPoolUpdate,
  AgentSession,
  Holders,
  Job,
  Run,
  SessionFate,
  Workspace,
} from "../generated/schemas.js";
import type { AccountOption, Call, CallOptions, ConditionOption, IdempotencyOption, Pages } from "./caller.js";

type Schemas = components["schemas"];

describe("what an answer holds", () => {
  it("is what the contract's own types say of it", () => {
    expectTypeOf<Readable<Schemas["Account"]>>().toExtend<Account>();
    expectTypeOf<Readable<Schemas["AgentPool"]>>().toExtend<AgentPool>();
    expectTypeOf<Readable<Schemas["AgentPoolCreated"]>>().toExtend<AgentPoolCreated>();
    expectTypeOf<Readable<Schemas["Workspace"]>>().toExtend<Workspace>();
    expectTypeOf<Readable<Schemas["Run"]>>().toExtend<Run>();
    expectTypeOf<Readable<Schemas["Job"]>>().toExtend<Job>();
    expectTypeOf<Readable<Schemas["AgentSession"]>>().toExtend<AgentSession>();
    expectTypeOf<keyof AgentPool>().toEqualTypeOf<keyof Readable<Schemas["AgentPool"]>>();
  });

  it("has what is read-only and lacks what is write-only", () => {
    expectTypeOf<AgentPool>().toHaveProperty("id").toEqualTypeOf<string>();
    expectTypeOf<AgentPool>().not.toHaveProperty("initial_token");
    expectTypeOf<AgentPoolCreated>().toHaveProperty("initial_token");
  });

  it("is null where the contract says so, and nowhere else", () => {
    expectTypeOf<AgentPool["min_agent_version"]>().toEqualTypeOf<string | null>();
    expectTypeOf<AgentPool["name"]>().toEqualTypeOf<string>();
  });

  it("may hold values of enums that a newer server adds, and still proposes those that are known", () => {
    expectTypeOf<string>().toExtend<AgentPoolType>();
    expectTypeOf<"runs">().toExtend<AgentPoolType>();
    // Not `string` itself: an editor would propose nothing.
    expectTypeOf<AgentPoolType>().not.toEqualTypeOf<string>();
  });

  it("leaves a branch for values that nobody knows when all that are known are told apart", () => {
    const rest = (type: AgentPoolType) => (type === "runs" || type === "vcs" ? undefined : type);
    expectTypeOf(rest).returns.exclude<undefined>().not.toBeNever();
  });
});

describe("what a request holds", () => {
  it("is what the contract's own types say of it", () => {
    expectTypeOf<Writable<Schemas["AgentPoolCreate"]>>().toExtend<AgentPoolCreate>();
    expectTypeOf<Writable<Schemas["AgentPoolUpdate"]>>().toExtend<AgentPoolUpdate>();
    expectTypeOf<keyof AgentPoolCreate>().toEqualTypeOf<keyof Writable<Schemas["AgentPoolCreate"]>>();
  });

  it("has what is write-only and lacks what is read-only", () => {
    expectTypeOf<AgentPoolCreate>().toHaveProperty("initial_token");
    expectTypeOf<AgentPoolCreate>().not.toHaveProperty("id");
    expectTypeOf<AgentPoolUpdate>().not.toHaveProperty("type");
  });

  it("takes the values of enums that are listed, and no other", () => {
    expectTypeOf<AgentPoolTypeInput>().toEqualTypeOf<"runs" | "vcs">();
    expectTypeOf<SessionFate>().toEqualTypeOf<"keep" | "drain" | "immediate">();
    expectTypeOf<string>().not.toExtend<AgentPoolTypeInput>();
    expectTypeOf<{ name: string; type: "lambda" }>().not.toExtend<AgentPoolCreate>();
  });

  it("takes what an answer held of lists, read-only ones and undefined for what is left out", () => {
    expectTypeOf<AgentPoolEnvironments>().toExtend<AgentPoolEnvironmentsInput>();
    expectTypeOf<{ environment_ids: readonly string[] }>().toExtend<AgentPoolEnvironmentsInput>();
    expectTypeOf<{ name: undefined }>().toExtend<AgentPoolUpdate>();
    expectTypeOf<{ name: null }>().not.toExtend<AgentPoolUpdate>();
    expectTypeOf<{ min_agent_version: null }>().toExtend<AgentPoolUpdate>();
  });
});

describe("a function of the client", () => {
  it("takes identifiers, a body or a query, and the options of its operation", () => {
    type Create = Parameters<typeof createAgentPool>;
    expectTypeOf<Create[1]>().toEqualTypeOf<AgentPoolCreate>();
    expectTypeOf<Create[2]>().toEqualTypeOf<(CallOptions & AccountOption & IdempotencyOption) | undefined>();
    type Update = Parameters<typeof updateAgentPool>;
    expectTypeOf<Update[1]>().toEqualTypeOf<string>();
    expectTypeOf<Update[3]>().toEqualTypeOf<(CallOptions & ConditionOption) | undefined>();
    expectTypeOf<NonNullable<Parameters<typeof listAgentPools>[1]>>().not.toHaveProperty("cursor");
  });

  it("answers a call, or pages", () => {
    expectTypeOf<ReturnType<typeof createAgentPool>>().toEqualTypeOf<Call<AgentPoolCreated>>();
    expectTypeOf<ReturnType<typeof listAgentPools>>().toEqualTypeOf<Pages<AgentPool>>();
    expectTypeOf<ReturnType<AgentPools["delete"]>>().toEqualTypeOf<Call<void>>();
    expectTypeOf<ReturnType<AgentPools["create"]>>().toEqualTypeOf<Call<AgentPoolCreated>>();
  });
});

describe("a problem", () => {
  it("has by its code what always comes with it", () => {
    expectTypeOf<ProblemOf<"pool_in_use">["holders"]>().toEqualTypeOf<Holders>();
    expectTypeOf<ProblemOf<"not_found">["holders"]>().toEqualTypeOf<Holders | undefined>();
    expectTypeOf<keyof ProblemMembers>().toExtend<ProblemCode>();
  });

  it("is told apart by its code", () => {
    const fault = (problem: ProblemOf<"pool_in_use" | "quota_exceeded">) =>
      problem.code === "pool_in_use" ? problem.holders : problem.quota.limit;
    expectTypeOf(fault).returns.toEqualTypeOf<Holders | number>();
  });

  it("is one of those that its operation declares", () => {
    expectTypeOf<"pool_in_use">().toExtend<OperationProblems["deleteAgentPool"]>();
    expectTypeOf<"quota_exceeded">().not.toExtend<OperationProblems["deleteAgentPool"]>();
    expectTypeOf<OperationProblems[keyof OperationProblems]>().toExtend<ProblemCode>();
  });
});
