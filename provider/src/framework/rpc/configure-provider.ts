import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { decodePresentObject } from "../object-message.js";
import { answerWithDiagnostics } from "./answer.js";
import type { Session } from "./session.js";

/** Configures the provider for every later call of this process. */
export async function configureProvider<Client>(
  session: Session<Client>,
  request: Message<"ConfigureProvider.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"ConfigureProvider.Response">> {
  return answerWithDiagnostics(async (report) => {
    const config = decodePresentObject(session.provider.schema, request.config);
    session.configured = { client: await session.provider.configure(config, { signal, report }) };
    return {};
  });
}
