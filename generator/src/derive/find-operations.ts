import { Fault } from "../fault.js";
import type { Api, Operation } from "../model.js";
import type { ResourceTerms } from "./resource-terms.js";

/** The operations of a resource. */
export interface FoundOperations {
  readonly create: Operation;
  readonly read: Operation;
  readonly update: Operation | undefined;
  readonly delete: Operation;
}

/**
 * Finds the operations of a resource by what they answer and where they stand.
 *
 * @throws {Fault} when there is none or more than one where there must be one.
 */
export function findOperations(api: Api, terms: ResourceTerms): FoundOperations {
  const read = only(
    api.operations.filter(
      (operation) =>
        operation.method === "GET" && operation.path.endsWith("}") && answers(operation, 200, terms.schemaName),
    ),
    terms,
    `one GET, on a path that ends in a parameter, must answer ${terms.schemaName}`,
  );
  const beside = api.operations.filter(({ path }) => path === read.path);
  return {
    read,
    update: findUpdate(beside, terms),
    create: only(
      api.operations.filter((operation) =>
        terms.create === undefined
          ? operation.method === "POST" && answers(operation, 201, terms.schemaName)
          : operation.id === terms.create,
      ),
      terms,
      `one POST must answer 201 with ${terms.schemaName}, or x-terraform.create name the creation`,
    ),
    delete: only(
      terms.delete === undefined
        ? beside.filter(({ method }) => method === "DELETE")
        : api.operations.filter(({ id }) => id === terms.delete),
      terms,
      `${read.path} must have a DELETE, or x-terraform.delete name the deletion`,
    ),
  };
}

function findUpdate(beside: readonly Operation[], terms: ResourceTerms): Operation | undefined {
  const update = beside.find(({ method }) => method === "PATCH");
  if (update !== undefined && !answers(update, 200, terms.schemaName)) {
    throw new Fault(update.place, `an update answers 200 with the object as it is then, a ${terms.schemaName}`);
  }
  return update;
}

/** Whether an operation answers with the component of this name. */
function answers(operation: Operation, status: number, schemaName: string): boolean {
  const schema = operation.success.content?.schema;
  return operation.success.status === status && schema?.kind === "reference" && schema.name === schemaName;
}

function only(candidates: readonly Operation[], terms: ResourceTerms, demand: string): Operation {
  const [first, second] = candidates;
  if (first === undefined || second !== undefined) {
    const found = candidates.map(({ id }) => id).join(", ");
    throw new Fault(terms.place, `${demand}; found: ${found === "" ? "none" : found}`);
  }
  return first;
}
