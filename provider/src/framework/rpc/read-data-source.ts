import type { Message, MessageInit } from "../../protocol/messages.js";
import type { CallContext } from "../../protocol/service.js";
import { decodePresentObject, encodeObject } from "../object-message.js";
import { answerWithDiagnostics } from "./answer.js";
import { dataSourceOf, operationOf, type Session } from "./session.js";

/** Reads what a data source asks for. */
export async function readDataSource<Client>(
  session: Session<Client>,
  request: Message<"ReadDataSource.Request">,
  { signal }: CallContext,
): Promise<MessageInit<"ReadDataSource.Response">> {
  return answerWithDiagnostics(async (report) => {
    const dataSource = dataSourceOf(session, request.typeName);
    const config = decodePresentObject(dataSource.schema, request.config);
    const state = await dataSource.read(config, operationOf(session, signal, report));
    return { state: encodeObject(dataSource.schema, state) };
  });
}
