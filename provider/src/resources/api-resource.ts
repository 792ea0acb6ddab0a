import { warningDiagnostic, type Diagnostic } from "../framework/diagnostics.js";
import { attributePath } from "../framework/path.js";
import type { PlannedChange, Resource } from "../framework/resource.js";
import { mapAttributes, valueAt, type ObjectValue } from "../framework/schema.js";
import { Unknown } from "../protocol/value.js";
import { callApi } from "./api-call.js";
import { bodyFromObject, knownPart, objectFromAnswer } from "./api-object.js";
import type { ApiSchema, ResourceDescription } from "./description.js";
import { mergePatch } from "./merge-patch.js";
import type { MusterClient } from "./muster-client.js";
import { AbsentError } from "./problem-diagnostics.js";
import { missingDefault, providerDefault } from "./provider-default.js";

/**
 * A resource that is made of operations of the API as its description says: created with the planned attributes, changed
 * by a merge patch of what differs, imported by its id. What only the creation answers stays in the state ever after.
 */
export function apiResource(typeName: string, description: ResourceDescription): Resource<MusterClient> {
  const { create, read, update, delete: remove } = description.operations;
  const { onceOnly } = description;
  return {
    schema: description,
    create: async ({ planned, keep }, operation) => {
      const answer = await callApi(description, create, planned, operation, bodyFromObject(create.body, planned));
      const made = knownPart(planned, answer);
      if (made !== null) keep(made);
      return objectFromAnswer(description, answer);
    },
    read: async (state, operation) => {
      try {
        return objectFromAnswer(description, await callApi(description, read, state, operation), state, onceOnly);
      } catch (error) {
        if (!(error instanceof AbsentError)) throw error;
        operation.report(goneWarning(typeName, state));
        return null;
      }
    },
    ...(update !== null && {
      update: async ({ prior, planned }, operation) => {
        const patch = mergePatch(description, update.body, prior, planned);
        const answer = await callApi(description, update, prior, operation, patch);
        return objectFromAnswer(description, answer, prior, onceOnly);
      },
    }),
    delete: async (state, operation) => {
      try {
        await callApi(description, remove, state, operation);
      } catch (error) {
        if (!(error instanceof AbsentError)) throw error;
      }
    },
    modifyPlan: (change, { client }) => withProviderDefaults(description, change, client),
    importState: (id, { report }) => {
      onceOnly.map((name) => notImportable(typeName, name)).forEach(report);
      return mapAttributes(description, (name) => (name === "id" ? id : null));
    },
  };
}

/**
 * Plans what the provider gives the attributes that the configuration leaves out, so that they are known from the start
 * and a change of the provider's own attribute is seen. An object that exists stays where it is if the provider has none.
 */
function withProviderDefaults(schema: ApiSchema, change: PlannedChange, client: MusterClient): ObjectValue {
  return mapAttributes(schema, (name, attribute) => {
    const planned = valueAt(change.planned, name);
    if (attribute.providerDefault === undefined || valueAt(change.config, name) !== null) return planned;
    const given = providerDefault(attribute, client);
    if (given === null && change.prior === null) throw missingDefault(name, attribute);
    return given === null || given instanceof Unknown ? planned : given;
  });
}

/** The warning for an object that the server has no more. */
export function goneWarning(typeName: string, state: ObjectValue): Diagnostic {
  const id = valueAt(state, "id");
  return warningDiagnostic(
    `${typeName} is gone`,
    `The server has no object ${typeof id === "string" ? id : "of this id"}: it was deleted by other means, or the token ` +
      "belongs to another account. Terraform forgets it and plans to create it anew.",
  );
}

function notImportable(typeName: string, name: string) {
  return warningDiagnostic(
    `\`${name}\` cannot be imported`,
    `The server tells the \`${name}\` of a ${typeName} only when it creates one, so it stays null. Where it is needed, ` +
      "replace the object instead of importing it.",
    attributePath(name),
  );
}
