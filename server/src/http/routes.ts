import { operations as controlOperations } from "@muster/openapi/control/operations";
import { requestSchemas as controlSchemas } from "@muster/openapi/control/request-schemas";
import { operations } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { immutableMembers } from "../domain/agent-pool.js";
import type { Handler, Handlers, Operation, RequestSchema, Route } from "./contract.js";
import type { ControlHandlers } from "./control.js";

const immutable: Readonly<Record<string, Route["immutableMembers"]>> = { updateAgentPool: immutableMembers };

/** The routes of the API: every operation of its document (IAM-2: with the permissions that stand there). */
export function apiRoutes(handlers: Handlers): Route[] {
  return routesOf(operations, requestSchemas, handlers);
}

/** The routes of the controls. */
export function controlRoutes(handlers: ControlHandlers): Route[] {
  return routesOf(controlOperations, controlSchemas, handlers);
}

function routesOf<Id extends string>(
  described: Readonly<Record<Id, Operation>>,
  schemas: Readonly<Record<Id, RequestSchema>>,
  handlers: Readonly<Record<Id, unknown>>,
): Route[] {
  const ids = Object.entries(described).map(([id]) => id as Id); // The entries of a record have its own keys.
  return ids.map((id) => ({
    operation: described[id],
    schema: schemas[id],
    // The handler takes what the schemas and the token kind of its own operation make; the pipeline gives it just that.
    handler: handlers[id] as Handler,
    immutableMembers: immutable[id] ?? {},
  }));
}
