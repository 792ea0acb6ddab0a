import type { operations, ProblemCode } from "@muster/openapi/operations";
import type { requestSchemas } from "@muster/openapi/request-schemas";
import type { operations as answers, Readable } from "@muster/openapi/types";
import type { z } from "zod";
import type { Grant } from "../domain/access/access-policy.js";
import type { SessionFacts } from "../domain/agents/agent-session.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pools/agent-pool-token.js";
import type { Refusal } from "../domain/refusal.js";
import type { ServiceAccount } from "../domain/access/service-account.js";
import type { ServiceAccountToken } from "../domain/access/service-account-token.js";
import type { LeaseFacts } from "../store/run-view.js";
import type { Tagged } from "./answer/etag.js";
import type { Json } from "./answer/json.js";

/** Who makes a call, by the kind of token that the call carries. */
export interface Callers {
  readonly user_token: {
    readonly serviceAccount: ServiceAccount;
    readonly token: ServiceAccountToken;
    /** What it may do, as its policies and roles are at this moment (IAM-3). */
    readonly grants: readonly Grant[];
  };
  readonly agent_pool_token: {
    readonly token: AgentPoolToken;
    readonly pool: AgentPool;
    /** That of the secret that the call carries: the token's present one, or one in its grace (TOK-4). */
    readonly digest: string;
  };
  readonly agent_session_token: SessionFacts;
  readonly job_token: LeaseFacts;
  readonly control_token: null;
}

/** What the API document says of an operation, as the generated table tells it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  /** Since when it is deprecated, and from when on it may be gone, as days; absent where it is to stay. */
  readonly deprecation?: { readonly since: string; readonly sunset: string | null };
  /** The kinds of token that it takes, any one of them, and the permissions that each needs; none when it is public. */
  readonly security: readonly { readonly token: keyof Callers; readonly permissions: readonly string[] }[];
  readonly conditionalPermissions: Readonly<Record<string, readonly string[]>>;
  readonly pathParameters: readonly string[];
  readonly queryParameters: Readonly<Record<string, ParameterType>>;
  readonly headerParameters: Readonly<Record<string, ParameterType>>;
  readonly body: { readonly mediaType: string; readonly required: boolean } | null;
  readonly success: { readonly status: number; readonly mediaType: string | null; readonly etag: boolean };
  readonly problems: readonly ProblemCode[];
}

/** What the text of a parameter is converted to. */
export type ParameterType = "string" | "integer" | "boolean";

/** What a request of an operation must be. */
export interface RequestSchema {
  readonly path: z.ZodType<Record<string, string>>;
  readonly query: z.ZodType<object>;
  readonly headers: z.ZodType<object>;
  readonly body: z.ZodType | null;
}

/** One call of an operation: all of it read and checked, the caller authenticated and permitted. */
export interface Call<Made extends Operation, Schema extends RequestSchema> {
  readonly path: z.output<Schema["path"]>;
  readonly query: z.output<Schema["query"]>;
  readonly headers: z.output<Schema["headers"]>;
  readonly body: Schema["body"] extends z.ZodType ? z.output<Schema["body"]> : null;
  readonly caller: CallerOf<Made["security"][number]>;
  /** The operation's id in its document. */
  readonly operationId: string;
  readonly requestId: string;
  /** Tells when nobody waits for the answer any more. */
  readonly gone: () => AbortSignal;
}

/** One of the callers that the alternatives let in; nobody in particular where there are none. */
type CallerOf<Alternative extends Operation["security"][number]> = [Alternative] extends [never]
  ? null
  : Callers[Alternative["token"]];

/** What grants a call: the JSON, or the text, that the operation answers; null where it answers nothing. */
type Success<Made extends Operation, Answers> = Answers extends {
  responses: Record<200, { content: infer Content }> | Record<201, { content: infer Content }>;
}
  ? Content extends { "application/json": infer Body }
    ? Made["success"]["etag"] extends true
      ? Tagged<Readable<Body>>
      : Json<Readable<Body>>
    : string
  : null;

/** One member for each operation: what it does with a call. Answers what grants the call, or a refusal. */
export type HandlersOf<
  Operations extends Record<keyof Schemas, Operation>,
  Schemas extends Record<string, RequestSchema>,
  Answers extends Record<keyof Schemas, object>,
> = {
  readonly [Id in keyof Schemas]: (
    call: Call<Operations[Id], Schemas[Id]>,
  ) => Promise<Success<Operations[Id], Answers[Id]> | Refusal>;
};

/** What the API does: one member for each operation of the API document. */
export type Handlers = HandlersOf<typeof operations, typeof requestSchemas, answers>;

/** What a call comes to. */
export type Outcome = Tagged<unknown> | string | null | Refusal;

/** A member of the handlers without the types of its operation, as the pipeline calls it. */
export type Handler = (call: {
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
  readonly caller: Callers[keyof Callers];
  readonly operationId: string;
  readonly requestId: string;
  readonly gone: () => AbortSignal;
}) => Promise<Outcome>;

/** One operation with all that serving it takes. */
export interface Route {
  /** The operation's id in its document. */
  readonly id: string;
  readonly operation: Operation;
  readonly schema: RequestSchema;
  readonly handler: Handler;
  /** The members of a merge patch that never change, each with its rule. */
  readonly immutableMembers: Readonly<Record<string, string>>;
  /** The members of the body that hold the output of a program. */
  readonly outputMembers: readonly string[];
}
