import { operations, type OperationId } from "@muster/openapi/operations";
import type { operations as answers, Readable } from "@muster/openapi/types";
import type { Server } from "@muster/server";

/** What a call carries besides the operation. */
export interface Parts {
  readonly token: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** What came back: the answer where the call was granted, else the code of the problem. */
export type Reply<Id extends OperationId> =
  { readonly code: undefined; readonly answer: AnswerTo<Id> } | { readonly code: string; readonly answer: undefined };

type AnswerTo<Id extends OperationId> = answers[Id]["responses"] extends
  { 200: { content: { "application/json": infer Body } } } | { 201: { content: { "application/json": infer Body } } }
  ? Readable<Body>
  : null;

/** Calls an operation of a server in this process. A server that fails is an error, not a reply. */
export async function call<Id extends OperationId>(server: Server, id: Id, parts: Parts): Promise<Reply<Id>> {
  const { method, path, body } = operations[id];
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts.path?.[name] ?? "absent");
  const headers: Record<string, string> = { authorization: `Bearer ${parts.token}` };
  const init: RequestInit = { method, headers };
  if (body !== null && parts.body !== undefined) {
    headers["content-type"] = body.mediaType;
    init.body = JSON.stringify(parts.body);
  }
  const response = await server.fetch(new Request(`http://muster.test${filled}`, init));
  if (response.status >= 500) throw new Error(`${id} answered ${response.status}: ${await response.text()}`);
  const answer: unknown = response.status === 204 ? null : await response.json();
  // What the document says of this answer; the conformance tests hold the server to it.
  if (response.ok) return { code: undefined, answer: answer as AnswerTo<Id> };
  return { code: (answer as { code: string }).code, answer: undefined };
}
