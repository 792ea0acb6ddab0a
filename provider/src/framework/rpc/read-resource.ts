import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { decodePresentObject, encodeObject } from "../object-message.js";
import { answerWithDiagnostics } from "./answer.js";
import { operationOf, resourceOf, type Session } from "./session.js";

/** Refreshes the state of an object; a null state says that it is gone. The private bytes come back as they were sent. */
export async function readResource<Client>(
  session: Session<Client>,
  request: Message<"ReadResource.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"ReadResource.Response">> {
  return answerWithDiagnostics(async (report) => {
    const resource = resourceOf(session, request.typeName);
    const state = decodePresentObject(resource.schema, request.currentState);
    const present = await resource.read(state, operationOf(session, signal, report));
    return { newState: encodeObject(resource.schema, present), private: request.private };
  });
}
