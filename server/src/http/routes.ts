import { operations as controlOperations } from "@muster/openapi/control/operations";
import { requestSchemas as controlSchemas } from "@muster/openapi/control/request-schemas";
import { operations } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { immutableMembers } from "../domain/agent-pools/agent-pool.js";
import { immutableTokenMembers } from "../domain/agent-pools/agent-pool-token.js";
import { immutableVcsProviderMembers } from "../domain/assignment/vcs-provider.js";
import type { Handler, Handlers, Operation, RequestSchema, Route } from "./contract.js";
import type { ControlHandlers } from "./mock/control.js";

const immutable: Readonly<Record<string, Route["immutableMembers"]>> = {
  updateAgentPool: immutableMembers,
  updateAgentPoolToken: immutableTokenMembers,
  updateVcsProvider: immutableVcsProviderMembers,
};

/** What an agent writes of the execution of a job (RUN-3). */
const outputs: Readonly<Record<string, Route["outputMembers"]>> = { appendJobLog: ["text"], finishJob: ["message"] };

/** The routes of the API: every operation of its document, with the permissions that stand there. */
export function apiRoutes(handlers: Handlers): Route[] {
  return routesOf(operations, requestSchemas, handlers);
}

/** The routes of the controls. */
export function controlRoutes(handlers: ControlHandlers): Route[] {
  return routesOf(controlOperations, controlSchemas, handlers);
}

/**
 * Joins what a document says of its operations with what does them. Throws for an operation of users that states no
 * permission: whoever forgets to state one must not open it to everybody (IAM-2).
 */
export function routesOf<Id extends string>(
  described: Readonly<Record<Id, Operation>>,
  schemas: Readonly<Record<Id, RequestSchema>>,
  handlers: Readonly<Record<Id, unknown>>,
): Route[] {
  const ids = Object.entries(described).map(([id]) => id as Id); // The entries of a record have its own keys.
  const open = ids.find((id) =>
    described[id].security.some(({ token, permissions }) => token === "user_token" && permissions.length === 0),
  );
  if (open !== undefined) throw new Error(`the operation ${open} states no permission; state which it takes`);
  return ids.map((id) => ({
    id,
    operation: described[id],
    schema: schemas[id],
    // The handler takes what the schemas and the token kind of its own operation make; the pipeline gives it just that.
    handler: handlers[id] as Handler,
    immutableMembers: immutable[id] ?? {},
    outputMembers: outputs[id] ?? [],
  }));
}
