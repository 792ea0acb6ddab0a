import { below, Fault } from "../fault.js";
import { resolve } from "../inspect-schema.js";
import type { Link, Operation } from "../model.js";
import type { Schema } from "../schema.js";

/**
 * Checks the links of every answer: each leads to an operation of the document, gives every parameter that stands in its
 * path and only parameters that it has, and takes them from a parameter of the request's path or a property of the answer.
 *
 * @throws {Fault} where one does not hold.
 */
export function checkLinks(operations: readonly Operation[], schemas: ReadonlyMap<string, Schema>): void {
  for (const operation of operations) {
    for (const link of operation.success.links) {
      const target = operations.find(({ id }) => id === link.operation);
      if (target === undefined) {
        throw new Fault(below(link.place, "operationId"), `there is no operation ${link.operation}`);
      }
      checkParameters(link, target);
      for (const [name, expression] of link.parameters) {
        if (!isSound(expression, operation, schemas)) {
          throw new Fault(
            below(link.place, "parameters", name),
            `${expression} is neither $request.path. with a parameter of the path nor $response.body#/ with a property`,
          );
        }
      }
    }
  }
}

function checkParameters({ place, parameters }: Link, target: Operation): void {
  const known = [...target.pathParameters, ...target.queryParameters, ...target.headerParameters];
  const unknown = [...parameters.keys()].find((name) => !known.some((parameter) => parameter.name === name));
  if (unknown !== undefined) {
    throw new Fault(below(place, "parameters", unknown), `${target.id} has no parameter ${unknown}`);
  }
  const missing = target.pathParameters.find(({ name }) => !parameters.has(name));
  if (missing !== undefined) {
    throw new Fault(below(place, "parameters"), `the path of ${target.id} needs ${missing.name}`);
  }
}

function isSound(expression: string, { pathParameters, success }: Operation, schemas: ReadonlyMap<string, Schema>) {
  const parameter = /^\$request\.path\.(\w+)$/.exec(expression)?.[1];
  if (parameter !== undefined) {
    return pathParameters.some(({ name }) => name === parameter);
  }
  const pointer = /^\$response\.body#\/(.+)$/.exec(expression)?.[1];
  if (pointer === undefined || success.content === undefined) {
    return false;
  }
  let schema: Schema | undefined = success.content.schema;
  for (const step of pointer.split("/")) {
    schema = property(schemas, schema, step);
  }
  return schema !== undefined;
}

/** The property of an object, which may be null where the link then leads nowhere. */
function property(schemas: ReadonlyMap<string, Schema>, schema: Schema | undefined, name: string): Schema | undefined {
  const shape = schema === undefined ? undefined : resolve(schemas, schema);
  if (shape?.kind === "union") {
    const [member, ...others] = shape.alternatives.filter((one) => resolve(schemas, one).kind !== "null");
    return others.length === 0 ? property(schemas, member, name) : undefined;
  }
  return shape?.kind === "object" ? shape.properties.find((one) => one.name === name)?.schema : undefined;
}
