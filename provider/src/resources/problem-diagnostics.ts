import type { MusterError } from "@muster/sdk";
import { DiagnosticsError, errorDiagnostic, type Diagnostic } from "../framework/diagnostics.js";
import { pathText, type Path } from "../framework/path.js";
import type { Schema } from "../framework/schema.js";
import type { Type } from "../protocol/value.js";

/** Whether something thrown is the SDK's error, told without loading the SDK. */
export function isMusterError(reason: unknown): reason is MusterError {
  return typeof reason === "object" && reason !== null && Symbol.for("@muster/sdk/error") in reason;
}

/**
 * A call failed because the server has no such object. A token that may not see the object is another failure, and so is a
 * 404 that does not come from the server.
 */
export class AbsentError extends DiagnosticsError {}

/**
 * What a failed call means to the user: an error for each attribute that the server found at fault, or a single one. Anything
 * that is not the SDK's error is answered as it is.
 */
export function failureOf(reason: unknown, schema: Schema): unknown {
  if (!isMusterError(reason)) return reason;
  const summary = reason.problem?.title ?? titles.get(reason.code) ?? "The call failed";
  const faults = reason.problem?.errors ?? [];
  const about = [wayOut.get(reason.code), origin(reason)].filter((text) => text !== undefined).join(" ");
  const diagnostics = faults.map(({ pointer, parameter, detail }): Diagnostic => {
    const path = pointer === undefined ? undefined : pathFromPointer(schema, pointer);
    const place = path === undefined ? (parameter ?? pointer ?? "") : pathText(path);
    return errorDiagnostic(summary, `\`${place}\`: ${sentence(detail)}\n\n${about}`, path);
  });
  if (diagnostics.length > 0) return new DiagnosticsError(...diagnostics);
  const diagnostic = errorDiagnostic(summary, `${whatHappened(reason)}\n\n${about}`);
  return reason.code === "not_found" ? new AbsentError(diagnostic) : new DiagnosticsError(diagnostic);
}

const titles: ReadonlyMap<string, string> = new Map([
  ["connection_failed", "The server cannot be reached"],
  ["timed_out", "The server does not answer in time"],
  ["aborted", "The operation was interrupted"],
  ["redirected", "The server redirects elsewhere"],
  ["invalid_id", "An identifier is expected"],
  ["unexpected_answer", "The server answers something unexpected"],
]);

/** What to do in terms of a configuration, where the server's own advice speaks of requests. */
const wayOut: ReadonlyMap<string, string> = new Map([
  ["unauthenticated", "Check the `token` of the provider, or the environment variable MUSTER_TOKEN."],
  ["wrong_token_kind", "The provider takes the token of a principal, which begins with `msa_`."],
  ["name_taken", "Choose another name, or import the object that has it."],
  ["timed_out", "Whether the server has carried it out is not known; the next plan will tell."],
  ["aborted", "Whether the server has carried it out is not known; the next plan will tell."],
  [
    "connection_failed",
    "Check the `url` of the provider, or the environment variable MUSTER_URL, and whether the server runs.",
  ],
]);

function whatHappened({ problem, message }: MusterError): string {
  if (problem === undefined) return sentence(message);
  const holders = problem.holders?.items.map(({ kind, id, name }) => `\n- ${kind} ${name} (${id})`) ?? [];
  const unnamed = (problem.holders?.count ?? 0) - holders.length;
  return `${sentence(problem.detail)}${holders.join("")}${unnamed > 0 ? `\n- and ${unnamed} more` : ""}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Where the failure comes from, for whoever has to look further: never a body, a header or a token. */
function origin({ operation, status, code, problem, requestId }: MusterError): string {
  const parts = [
    ...(operation === undefined ? [] : [operation]),
    `${status === undefined ? "" : `${status} `}${code}`,
    ...(problem?.rule === undefined ? [] : [problem.rule]),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
  ];
  return `(${parts.join(", ")})`;
}

/** The path of a JSON pointer into a body; as far as attributes and their elements go. */
function pathFromPointer(schema: Schema, pointer: string): Path | undefined {
  const [name, ...rest] = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const attribute = Object.entries(schema.attributes).find(([known]) => known === name)?.[1];
  if (name === undefined || attribute === undefined) return undefined;
  return [{ attribute: name }, ...elementSteps(attribute.type, rest)];
}

function elementSteps(type: Type, [part, ...rest]: readonly string[]): Path {
  if (part === undefined || typeof type === "string") return [];
  if (type[0] === "object") {
    const member = Object.entries(type[1]).find(([known]) => known === part)?.[1];
    return member === undefined ? [] : [{ attribute: part }, ...elementSteps(member, rest)];
  }
  if (type[0] === "map") return [{ key: part }, ...elementSteps(type[1], rest)];
  return type[0] === "list" ? [{ index: Number(part) }, ...elementSteps(type[1], rest)] : [];
}
