import type { operations, ProblemCode } from "@muster/openapi/operations";
import type { requestSchemas } from "@muster/openapi/request-schemas";
import type { operations as answers, Readable } from "@muster/openapi/types";
import type { z } from "zod";
import type { SessionFacts } from "../domain/agent-session.js";
import type { AgentPool } from "../domain/agent-pool.js";
import type { AgentPoolToken } from "../domain/agent-pool-token.js";
import type { Refusal } from "../domain/refusal.js";
import type { ServiceAccount } from "../domain/service-account.js";
import type { Json } from "./json.js";

/** Who makes a call, by the kind of token that the operation takes. */
export interface Callers {
  readonly user_token: { readonly serviceAccount: ServiceAccount };
  readonly agent_pool_token: { readonly token: AgentPoolToken; readonly pool: AgentPool };
  readonly agent_session_token: SessionFacts;
  readonly control_token: null;
}

/** What the API document says of an operation, as the generated table tells it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly token: keyof Callers;
  readonly permissions: readonly string[];
  readonly conditionalPermissions: Readonly<Record<string, readonly string[]>>;
  readonly pathParameters: readonly string[];
  readonly queryParameters: Readonly<Record<string, "string" | "integer" | "boolean">>;
  readonly body: { readonly mediaType: string } | null;
  readonly success: { readonly status: number; readonly mediaType: string | null };
  readonly problems: readonly ProblemCode[];
}

/** What a request of an operation must be. */
export interface RequestSchema {
  readonly path: z.ZodType<Record<string, string>>;
  readonly query: z.ZodType<object>;
  readonly body: z.ZodType | null;
}

/** One call of an operation: all of it read and checked, the caller authenticated and permitted. */
interface Call<Made extends Operation, Schema extends RequestSchema> {
  readonly path: z.output<Schema["path"]>;
  readonly query: z.output<Schema["query"]>;
  readonly body: Schema["body"] extends z.ZodType ? z.output<Schema["body"]> : null;
  readonly caller: Callers[Made["token"]];
}

/** The body of the answer that grants a call; null where it has none. */
type Success<Answers> = Answers extends { responses: infer Responses }
  ? Responses extends Record<200, { content: { "application/json": infer Body } }>
    ? Json<Readable<Body>>
    : Responses extends Record<201, { content: { "application/json": infer Body } }>
      ? Json<Readable<Body>>
      : null
  : never;

/** One member for each operation: what it does with a call. Answers the body, or a refusal. */
export type HandlersOf<
  Operations extends Record<keyof Schemas, Operation>,
  Schemas extends Record<string, RequestSchema>,
  Answers extends Record<keyof Schemas, object>,
> = {
  readonly [Id in keyof Schemas]: (call: Call<Operations[Id], Schemas[Id]>) => Promise<Success<Answers[Id]> | Refusal>;
};

/** What the API does: one member for each operation of the API document. */
export type Handlers = HandlersOf<typeof operations, typeof requestSchemas, answers>;

/** A member of the handlers without the types of its operation, as the pipeline calls it. */
export type Handler = (call: {
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
  readonly caller: Callers[keyof Callers];
}) => Promise<Json<unknown> | null | Refusal>;

/** One operation with all that serving it takes. */
export interface Route {
  readonly operation: Operation;
  readonly schema: RequestSchema;
  readonly handler: Handler;
  /** The members of a merge patch that never change, each with its rule. */
  readonly immutableMembers: Readonly<Record<string, string>>;
}
