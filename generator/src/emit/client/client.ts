import { Fault } from "../../fault.js";
import type { Api } from "../../model.js";
import { clientResources, type ClientResource } from "./client-resources.js";
import { emitFunctions, emitFunctionsIndex } from "./functions.js";
import { emitProblems, rootsOfProblems } from "./problems.js";
import { emitRedaction } from "./redaction.js";
import { emitResource, emitResourcesIndex } from "./resources.js";
import { emitSchemas, rootsOf } from "./schemas.js";
import { planTypes, type TypePlan } from "./type-plan.js";

/**
 * Writes what a client has of the API: the types of what it sends and gets, one function for each operation, and the
 * resources that have these as methods. They name of the client only the interfaces of `sdk/src/caller.ts`.
 *
 * @returns the text of each file by its path.
 * @throws {Fault} for what the client has no form for; the modules beneath say what that is.
 */
export function emitClient(api: Api): ReadonlyMap<string, string> {
  const resources = clientResources(api);
  const plan = planTypes(api, [...rootsOf(resources), ...rootsOfProblems(api)]);
  refuseSharedNames(plan, resources);
  return new Map([
    ["schemas.ts", emitSchemas(plan, resources)],
    ...resources.map((resource): [string, string] => [`functions/${resource.file}.ts`, emitFunctions(plan, resource)]),
    ["functions/index.ts", emitFunctionsIndex(resources)],
    ...resources.map((resource): [string, string] => [`resources/${resource.file}.ts`, emitResource(plan, resource)]),
    ["resources/index.ts", emitResourcesIndex(resources)],
    ["problems.ts", emitProblems(api, plan, resources)],
    ["redaction.ts", emitRedaction(api)],
  ]);
}

/** Whoever imports the client imports its resources and its schemas side by side. */
function refuseSharedNames({ reached, schemas }: TypePlan, resources: readonly ClientResource[]): void {
  for (const { type } of resources) {
    const schema = reached.read.has(type) || reached.write.has(type) ? schemas.get(type) : undefined;
    if (schema !== undefined) {
      throw new Fault(schema.place, `${type} is the name of a resource of the client too`);
    }
  }
}
