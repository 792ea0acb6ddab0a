import type { Parameter } from "../../model.js";
import type { Property } from "../../schema.js";
import { docCommentAt } from "../doc-comment.js";
import { header } from "../header.js";
import { literal } from "../literal.js";
import type { ClientOperation, Query } from "./client-operation.js";
import type { ClientResource } from "./client-resources.js";
import { typeImport } from "./imports.js";
import { operationDoc } from "./operation-doc.js";
import { parameterList, signature, type Uses } from "./signature.js";
import type { TypePlan } from "./type-plan.js";
import { memberTexts } from "./type-text.js";

/** The functions of one resource, one for each operation: a bundle that uses one holds no other. */
export function emitFunctions(plan: TypePlan, { methods }: ClientResource): string {
  const pieces = methods.map((method) => functionText(plan, method));
  const queries = methods.flatMap((method) =>
    method.query === undefined ? [] : [queryText(plan, method.operation.id, method.query)],
  );
  const uses = [...pieces, ...queries].map((piece) => piece.uses);
  const callers = ["Caller", ...uses.flatMap(({ caller }) => caller)];
  return [
    header,
    typeImport(callers, "../../src/caller.js"),
    typeImport(
      uses.flatMap(({ schemas }) => schemas),
      "../schemas.js",
    ),
    ...pieces.map(({ text }) => `\n${text}`),
    ...queries.map(({ text }) => `\n${text}`),
  ].join("");
}

/** Exports the functions of all resources. */
export function emitFunctionsIndex(resources: readonly ClientResource[]): string {
  return `${header}\n${resources.map(({ file }) => `export * from "./${file}.js";\n`).join("")}`;
}

interface Piece {
  readonly text: string;
  readonly uses: Uses;
}

function functionText(plan: TypePlan, operation: ClientOperation): Piece {
  const { parameters, answer, uses } = signature(plan, operation, 0);
  const doc = docCommentAt(0, ...operationDoc(operation));
  const head = parameterList(
    `export function ${operation.operation.id}`,
    ["caller: Caller", ...parameters],
    `: ${answer} {`,
    0,
  );
  const send = operation.answer.kind === "pages" ? "list" : "call";
  const call = parameterList(
    `return caller.${send}`,
    [sendingText(operation), inputText(operation), "options"],
    ";",
    2,
  );
  return { text: `${doc}${head}\n${call}\n}\n`, uses };
}

/** What a caller needs to know of the operation. */
function sendingText({ answer, body, operation }: ClientOperation): string {
  const media = body !== undefined && body.mediaType !== "application/json" ? { media: body.mediaType } : {};
  const answers = answer.kind === "text" || answer.kind === "nothing" ? { answers: answer.kind } : {};
  const keyed = operation.headerParameters.some(({ name }) => name === "Idempotency-Key") ? { keyed: true } : {};
  const { id, method, path } = operation;
  return literal({ id, method, path, ...media, ...answers, ...keyed }, 4);
}

function inputText({ body, pathArguments, query }: ClientOperation): string {
  const path = pathArguments.map(({ argument, parameter }) => `${parameter.name}: ${argument}`);
  const members = [
    ...(path.length === 0 ? [] : [`path: { ${path.join(", ")} }`]),
    ...(query === undefined ? [] : ["query"]),
    ...(body === undefined ? [] : ["body"]),
  ];
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function queryText(plan: TypePlan, id: string, { parameters, type }: Query): Piece {
  const used = new Set<string>();
  const writing = { plan, direction: "write", used } as const;
  const members = memberTexts(writing, parameters.map(asProperty), 2);
  const doc = docCommentAt(0, `What {@link ${id}} is asked for.`);
  const text = `${doc}export interface ${type} {\n${members}}\n`;
  return { text, uses: { caller: [], schemas: [...used], queries: [] } };
}

/** A parameter as the member of an object that it is to a caller. */
function asProperty({ description, name, required, schema }: Parameter): Property {
  return { name, required, schema: { ...schema, description } };
}
