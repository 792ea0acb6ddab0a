import type { Operation, SecurityAlternative } from "../../model.js";
import type { ClientOperation } from "./client-operation.js";

/**
 * The paragraphs of the documentation of an operation: what it does, who may call it, whether it is sent again by itself,
 * its arguments, and the codes that it can fail with.
 */
export function operationDoc({ operation, pathArguments }: ClientOperation): readonly string[] {
  const { deprecation, description, problems, summary } = operation;
  const tags = [
    ...pathArguments.map(({ argument, parameter }) => `@param ${argument} - ${flow(parameter.description)}`),
    ...(problems.length === 0 ? [] : [`@throws {MusterError} ${problems.map(code).join(", ")}`]),
    ...(deprecation === undefined ? [] : [`@deprecated ${deprecated(deprecation)}`]),
  ];
  return [
    `${summary}.`,
    ...paragraphs(description ?? ""),
    `${permissions(operation)}\n${resending(operation)}`,
    ...(tags.length === 0 ? [] : [tags.join("\n")]),
  ];
}

/** A text of the document, of which each paragraph is one line and each item of a list too. */
export function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map(flow)
    .filter((paragraph) => paragraph !== "");
}

function flow(paragraph: string): string {
  return paragraph.trim().replaceAll(/\n(?!\s*[*-] )\s*/g, " ");
}

function permissions({ security, conditionalPermissions }: Operation): string {
  if (security.length === 0) {
    return "Needs no token.";
  }
  const conditions = [...conditionalPermissions].map(
    ([member, needed]) => `${needed.map(code).join(" and ")} where \`${member}\` is given`,
  );
  return `Needs ${[security.map(alternative).join(" or "), ...conditions].join(", and ")}.`;
}

function alternative({ token, permissions: needed }: SecurityAlternative): string {
  const kind = token.replaceAll("_", " ");
  const holder = `${/^[aeio]/.test(kind) ? "an" : "a"} ${kind}`;
  return needed.length === 0 ? holder : `${holder} with ${needed.map(code).join(" and ")}`;
}

/** What the client does when an answer fails to come, or tells to try again. */
function resending({ headerParameters, method }: Operation): string {
  if (headerParameters.some(({ name }) => name === "Idempotency-Key")) {
    return "Sent again by itself where the connection or the server fails, under one idempotency key.";
  }
  if (method === "POST") return "Never sent again by itself: it takes no idempotency key.";
  return method === "PATCH"
    ? "Never sent again by itself: it could undo what somebody else changed meanwhile."
    : "Sent again by itself where the connection or the server fails.";
}

function deprecated({ since, sunset }: NonNullable<Operation["deprecation"]>): string {
  return `Since ${since}${sunset === null ? "" : `; may be gone from ${sunset} on`}.`;
}

function code(text: string): string {
  return `\`${text}\``;
}
