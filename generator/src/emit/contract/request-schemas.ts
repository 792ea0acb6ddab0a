import type { Api, Operation, Parameter } from "../../model.js";
import type { ObjectShape } from "../../schema.js";
import { propertyName } from "../literal.js";
import { ZodModule } from "./zod-module.js";

/** The module of what requests must be: path, query, headers and body of each operation. `folder` is where its helpers are. */
export function emitRequestSchemas(api: Api, folder: string): string {
  const module = new ZodModule(api.schemas, "write", folder);
  const entries = api.operations.map((operation) => entry(module, operation));
  return module.print(`/**
 * What the requests of each operation must be. The values of a query and of headers are converted before, as
 * \`queryParameters\` and \`headerParameters\` of the operation say; a body that was parsed has every member that has a
 * default, and an absent one that need not be there is parsed as \`{}\`.
 */
export const requestSchemas = {
${entries.join("")}};
`);
}

function entry(module: ZodModule, operation: Operation): string {
  const body = operation.body === undefined ? "null" : module.expression(operation.body.schema, 4);
  return `  ${propertyName(operation.id)}: {
    path: ${parameters(module, operation, operation.pathParameters)},
    query: ${parameters(module, operation, operation.queryParameters)},
    headers: ${parameters(module, operation, operation.headerParameters)},
    body: ${body},
  },
`;
}

function parameters(module: ZodModule, operation: Operation, declared: readonly Parameter[]): string {
  const shape: ObjectShape = { kind: "object", properties: declared, additional: "closed" };
  return module.object(shape, operation, 4);
}
