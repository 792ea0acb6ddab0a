import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { diagnosticsFrom, DiagnosticsError, errorDiagnostic } from "../diagnostics.js";
import { decodeObject, decodePresentObject, encodeObject } from "../object-message.js";
import type { Operation, PlannedChange, Resource } from "../resource.js";
import type { ObjectValue } from "../schema.js";
import { answerWithDiagnostics } from "./answer.js";
import { operationOf, resourceOf, type Session } from "./session.js";

/**
 * Creates, updates or deletes as planned. When that fails, the answer is what still exists: the state before, or what a
 * creation had made by then. The private bytes of the plan become those of the state.
 */
export async function applyResourceChange<Client>(
  session: Session<Client>,
  request: Message<"ApplyResourceChange.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"ApplyResourceChange.Response">> {
  return answerWithDiagnostics(async (report) => {
    const resource = resourceOf(session, request.typeName);
    const { schema } = resource;
    const prior = decodeObject(schema, request.priorState);
    const planned = decodeObject(schema, request.plannedState);
    const existing = { state: prior };
    let state: ObjectValue | null;
    try {
      const operation = operationOf(session, signal, report);
      if (planned === null) state = await destroy(resource, prior, operation);
      else {
        const config = decodePresentObject(schema, request.config);
        state = await write(resource, { config, prior, planned }, existing, operation);
      }
    } catch (error) {
      diagnosticsFrom(error).forEach(report);
      ({ state } = existing);
    }
    return { newState: encodeObject(schema, state), private: request.plannedPrivate };
  });
}

async function destroy<Client>(
  resource: Resource<Client>,
  prior: ObjectValue | null,
  operation: Operation<Client>,
): Promise<null> {
  if (prior !== null) await resource.delete(prior, operation);
  return null;
}

async function write<Client>(
  resource: Resource<Client>,
  { config, prior, planned }: PlannedChange,
  existing: { state: ObjectValue | null },
  operation: Operation<Client>,
): Promise<ObjectValue> {
  if (prior === null) {
    const keep = (state: ObjectValue): void => {
      existing.state = state;
    };
    return resource.create({ config, planned, keep }, operation);
  }
  if (resource.update !== undefined) return resource.update({ config, prior, planned }, operation);
  throw new DiagnosticsError(
    errorDiagnostic(
      "The object cannot be updated",
      "Every change of it makes a new one, and this change was planned as an update. This is a bug of the provider.",
    ),
  );
}
