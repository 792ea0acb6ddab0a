import { operations } from "@muster/openapi/control/operations";
import type { requestSchemas } from "@muster/openapi/control/request-schemas";
import type { operations as answers, Readable } from "@muster/openapi/control/types";
import type { OperationId } from "@muster/openapi/operations";
import type { z } from "zod";
import type { Server } from "../server.js";

type ControlId = keyof typeof operations;

type Success<Id extends ControlId> = answers[Id]["responses"] extends
  { 200: { content: { "application/json": infer Body } } } | { 201: { content: { "application/json": infer Body } } }
  ? Readable<Body>
  : undefined;

type Distributed<Fault> = Fault extends unknown
  ? Omit<Fault, "operation"> & { readonly operation?: OperationId | null }
  : never;

/** What is to go wrong with the next requests: the body of `addFault` of the control API, which says what each member means. */
export type FaultRequest = Distributed<z.input<typeof requestSchemas.addFault.body>>;

/** Calls the controls of a server, without any socket. */
export type CallControl = <Id extends ControlId>(
  id: Id,
  parts?: { readonly path?: Readonly<Record<string, string>>; readonly body?: object },
) => Promise<Success<Id>>;

/** The controls of that server. A call that is refused rejects with an error that says why, and which members are at fault. */
export function controlsOf({ access, fetch }: Pick<Server, "access" | "fetch">): CallControl {
  return async <Id extends ControlId>(id: Id, { path = {}, body }: Parameters<CallControl>[1] = {}) => {
    const { method, path: template } = operations[id];
    const url = `http://localhost${template.replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? "")}`;
    const headers = { authorization: `Bearer ${access.controlToken ?? ""}`, "content-type": "application/json" };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(new Request(url, init));
    const text = await response.text();
    if (!response.ok) throw new Error(`${id} was refused: ${reasonOf(text)}`);
    // What the document says of this operation; the conformance tests hold every answer to it.
    return (text === "" ? undefined : JSON.parse(text)) as Success<Id>;
  };
}

function reasonOf(text: string): string {
  // Whatever is refused, is with a problem document.
  const { detail, errors = [] } = JSON.parse(text) as {
    readonly detail: string;
    readonly errors?: readonly { readonly pointer?: string; readonly detail: string }[];
  };
  return [detail, ...errors.map((error) => `${error.pointer ?? ""} ${error.detail}`)].join("; ");
}
