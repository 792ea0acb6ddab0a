import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { pathMessage } from "../diagnostic-message.js";
import { decodeObject, decodePresentObject, encodeObject } from "../object-message.js";
import { attributePath } from "../path.js";
import { planChange, replacingAttributes } from "../plan.js";
import { answerWithDiagnostics } from "./answer.js";
import { operationOf, resourceOf, type Session } from "./session.js";

/**
 * Plans a change: by the schema first, then as the resource itself wants it. What makes a new object is read from the
 * finished plan. The plan of a destruction is null. The private bytes come back as they were sent.
 */
export async function planResourceChange<Client>(
  session: Session<Client>,
  request: Message<"PlanResourceChange.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"PlanResourceChange.Response">> {
  return answerWithDiagnostics((report) => {
    const resource = resourceOf(session, request.typeName);
    const { schema } = resource;
    const proposed = decodeObject(schema, request.proposedNewState);
    if (proposed === null) return { plannedState: encodeObject(schema, null), plannedPrivate: request.priorPrivate };

    const config = decodePresentObject(schema, request.config);
    const prior = decodeObject(schema, request.priorState);
    const bySchema = planChange(schema, { config, prior, proposed });
    const operation = operationOf(session, signal, report);
    const planned = resource.modifyPlan?.({ config, prior, planned: bySchema }, operation) ?? bySchema;
    return {
      plannedState: encodeObject(schema, planned),
      requiresReplace: replacingAttributes(schema, prior, planned).map((name) => pathMessage(attributePath(name))),
      plannedPrivate: request.priorPrivate,
    };
  });
}
