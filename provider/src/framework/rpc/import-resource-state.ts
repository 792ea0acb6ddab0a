import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { DiagnosticsError, errorDiagnostic } from "../diagnostics.js";
import { encodeObject } from "../object-message.js";
import { answerWithDiagnostics } from "./answer.js";
import { operationOf, resourceOf, type Session } from "./session.js";

/** Begins an import: answers just enough state for the read that follows. */
export async function importResourceState<Client>(
  session: Session<Client>,
  { typeName, id }: Message<"ImportResourceState.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"ImportResourceState.Response">> {
  return answerWithDiagnostics((report) => {
    const resource = resourceOf(session, typeName);
    if (resource.importState === undefined) {
      throw new DiagnosticsError(errorDiagnostic(`${typeName} cannot be imported`, "Create it anew instead."));
    }
    const state = resource.importState(id, operationOf(session, signal, report));
    return { importedResources: [{ typeName, state: encodeObject(resource.schema, state) }] };
  });
}
