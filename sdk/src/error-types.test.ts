import { describe, expectTypeOf, it } from "vitest";
import {
  isMusterError,
  type AgentPool,
  type AnswerOf,
  type Answered,
  type Call,
  type ClientErrorCode,
  type Holders,
  type Muster,
  type MusterErrorCode,
  type NotFoundError,
  type Page,
  type Pages,
  type ProblemCode,
  type ProblemError,
  type QuotaState,
  type StatusError,
  type MusterError,
  type UsageError,
} from "./index.js";

const thrown: unknown = undefined;

describe("what is thrown", () => {
  it("has the members that come with its code, once the code is known", () => {
    if (isMusterError(thrown, "pool_in_use")) expectTypeOf(thrown.problem.holders).toEqualTypeOf<Holders>();
    if (isMusterError(thrown, "quota_exceeded")) expectTypeOf(thrown.problem.quota).toEqualTypeOf<QuotaState>();
    if (isMusterError(thrown, "validation_failed")) expectTypeOf(thrown.problem.errors).toEqualTypeOf<ProblemError[]>();
    if (isMusterError(thrown, "token_already_issued")) expectTypeOf(thrown.problem.token_id).toEqualTypeOf<string>();
  });

  it("may lack them as long as it is not", () => {
    if (!isMusterError(thrown)) return;
    expectTypeOf(thrown).toEqualTypeOf<MusterError>();
    expectTypeOf(thrown.problem?.holders).toEqualTypeOf<Holders | undefined>();
    expectTypeOf(thrown.status).toEqualTypeOf<number | undefined>();
    expectTypeOf(thrown.cause).toBeUnknown();
  });

  it("has its code as a literal, a status where the server refused, and a problem there alone", () => {
    if (isMusterError(thrown, "not_found")) {
      expectTypeOf(thrown.code).toEqualTypeOf<"not_found">();
      expectTypeOf(thrown.status).toEqualTypeOf<number>();
      expectTypeOf(thrown.problem.detail).toEqualTypeOf<string>();
      expectTypeOf(thrown).toExtend<StatusError>();
    }
    if (isMusterError(thrown, "timed_out")) {
      expectTypeOf(thrown.code).toEqualTypeOf<"timed_out">();
      expectTypeOf(thrown.problem).not.toEqualTypeOf<NonNullable<typeof thrown.problem>>();
    }
  });

  it("is asked for by a code that there is", () => {
    expectTypeOf(isMusterError<"pool_in_use">)
      .parameter(1)
      .toEqualTypeOf<"pool_in_use">();
    // @ts-expect-error -- a slip of the pen
    isMusterError(thrown, "pool_in_us");
  });

  it("may have a code that this client does not know", () => {
    expectTypeOf<"pool_on_fire">().toExtend<MusterErrorCode>();
    expectTypeOf<ProblemCode | ClientErrorCode>().toExtend<MusterErrorCode>();
    expectTypeOf<string>().toExtend<MusterErrorCode>();
    expectTypeOf<"pool_on_fire">().not.toExtend<ProblemCode | ClientErrorCode>();
    expectTypeOf<"answer_too_large">().toExtend<ClientErrorCode>();
  });

  it("has a status by its class", () => {
    expectTypeOf<StatusError["status"]>().toEqualTypeOf<number>();
    expectTypeOf<NotFoundError["status"]>().toEqualTypeOf<number>();
    expectTypeOf<UsageError["status"]>().toEqualTypeOf<number | undefined>();
    expectTypeOf<MusterError["attempts"]>().toEqualTypeOf<number>();
    expectTypeOf<MusterError["retryAfter"]>().toEqualTypeOf<number | undefined>();
  });
});

describe("what is answered", () => {
  it("is data, or with what came with it", () => {
    expectTypeOf<Muster["agentPools"]["get"]>().returns.toEqualTypeOf<Call<AgentPool>>();
    expectTypeOf<Awaited<Call<AgentPool>>>().toEqualTypeOf<AgentPool>();
    expectTypeOf<Call<AgentPool>>().toExtend<Promise<AgentPool>>();
    expectTypeOf<Call<AgentPool>["withResponse"]>().returns.resolves.toEqualTypeOf<Answered<AgentPool>>();
    expectTypeOf<Muster["agentPools"]["delete"]>().returns.toEqualTypeOf<Call<void>>();
    expectTypeOf<Muster["auditEvents"]["export"]>().returns.resolves.toEqualTypeOf<string>();
  });

  it("is a list in objects, pages, or an array", () => {
    type Pools = ReturnType<Muster["agentPools"]["list"]>;
    expectTypeOf<Pools>().toEqualTypeOf<Pages<AgentPool>>();
    expectTypeOf<Pools["toArray"]>().returns.resolves.toEqualTypeOf<AgentPool[]>();
    expectTypeOf<Pools["page"]>().returns.resolves.toEqualTypeOf<Page<AgentPool>>();
    expectTypeOf<Page<AgentPool>["next_cursor"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Pools>().toExtend<AsyncIterable<AgentPool>>();
    // A list is no promise: to await it would be a list.
    expectTypeOf<Pools>().not.toExtend<PromiseLike<unknown>>();
  });

  it("is known by the name of the operation", () => {
    expectTypeOf<AnswerOf<"deleteAgentPool">>().toEqualTypeOf<undefined>();
    expectTypeOf<AnswerOf<"exportAuditEvents">>().toEqualTypeOf<string>();
    expectTypeOf<AnswerOf<"createAgentPool">["name"]>().toEqualTypeOf<string>();
    expectTypeOf<AnswerOf<"listAgentPools">["items"][number]["id"]>().toEqualTypeOf<string>();
  });
});
