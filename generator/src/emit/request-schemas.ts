import type { Api, Operation, Parameter } from "../model.js";
import type { ObjectShape } from "../schema.js";
import { propertyName } from "./literal.js";
import { ZodModule } from "./zod-module.js";

/** The module of what requests must be: path, query and body of each operation. `folder` is where its helpers are. */
export function emitRequestSchemas(api: Api, folder: string): string {
  const module = new ZodModule(api.schemas, "write", folder);
  const entries = api.operations.map((operation) => entry(module, operation));
  return module.print(`/**
 * What the requests of each operation must be. The values of a query are converted before, as \`queryParameters\` of the
 * operation says; a body that was parsed has every member that has a default.
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
    body: ${body},
  },
`;
}

function parameters(module: ZodModule, operation: Operation, declared: readonly Parameter[]): string {
  const shape: ObjectShape = { kind: "object", properties: declared, additional: "closed" };
  return module.object(shape, operation, 4);
}
