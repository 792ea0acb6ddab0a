import { operations, type OperationId } from "@muster/openapi/operations";
import type { operations as answers, Readable } from "@muster/openapi/types";
import type { Answer, Incoming } from "@muster/server";

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

/** What answers calls. */
export interface Callable {
  answer(request: Incoming): Promise<Answer>;
}

/**
 * Calls an operation of a server in this process; where none is there the code is `unavailable`. A server that fails is an
 * error, not a reply.
 */
export async function call<Id extends OperationId>(server: Callable, id: Id, parts: Parts): Promise<Reply<Id>> {
  const { status, body } = await server.answer(requestOf(id, parts));
  if (status >= 500 && status !== 503) throw new Error(`${id} answered ${status}: ${body ?? ""}`);
  const answer: unknown = body === null ? null : JSON.parse(body);
  // What the document says of this answer; the conformance tests hold the server to it.
  if (status < 300) return { code: undefined, answer: answer as AnswerTo<Id> };
  return { code: (answer as { code: string }).code, answer: undefined };
}

function requestOf(id: OperationId, { token, path, body: members }: Parts): Incoming {
  const { method, path: template, body } = operations[id];
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  const hasBody = body !== null && members !== undefined;
  if (hasBody) headers["content-type"] = body.mediaType;
  return {
    ...{ method, path: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => path?.[name] ?? "absent"), query: "" },
    header: (name) => headers[name] ?? null,
    body(most) {
      const bytes = Buffer.from(hasBody ? JSON.stringify(members) : "");
      return Promise.resolve(bytes.byteLength > most ? undefined : bytes);
    },
    // Nobody in a simulation hangs up.
    gone: () => new AbortController().signal,
  };
}
