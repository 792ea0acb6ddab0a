import { DiagnosticsError, errorDiagnostic } from "../framework/diagnostics.js";
import { isJsonArray, isJsonObject, type Json } from "../framework/json-value.js";
import type { Operation, Resource } from "../framework/resource.js";
import { mapAttributes, valueAt, type ObjectValue } from "../framework/schema.js";
import { callApi } from "./api-call.js";
import { goneWarning } from "./api-resource.js";
import type { MemberDescription } from "./description.js";
import type { MusterClient } from "./muster-client.js";
import { AbsentError } from "./problem-diagnostics.js";

/**
 * A resource that is one member of a set: there while the set holds it, whatever else the set holds. Adding what is there
 * and removing what is not changes nothing. It is imported by the parameters of its path with a slash between them.
 */
export function memberResource(typeName: string, description: MemberDescription): Resource<MusterClient> {
  const { create, delete: remove } = description.operations;
  const names = Object.values(create.path);
  return {
    schema: description,
    create: async ({ planned, keep }, operation) => {
      await callApi(description, create, planned, operation);
      const state = withId(description, names, planned);
      keep(state);
      return state;
    },
    read: async (state, operation) => {
      const members = await membersOf(description, state, operation);
      if (members.includes(textAt(state, description.member.attribute))) return withId(description, names, state);
      operation.report(goneWarning(typeName, state));
      return null;
    },
    delete: async (state, operation) => {
      try {
        await callApi(description, remove, state, operation);
      } catch (error) {
        if (!(error instanceof AbsentError)) throw error;
      }
    },
    importState: (id) => {
      const parts = id.split("/");
      if (parts.length !== names.length || parts.includes("")) throw unreadableId(names, id);
      return mapAttributes(description, (name) => (name === "id" ? id : (parts[names.indexOf(name)] ?? null)));
    },
  };
}

/** The set; empty when what holds it is absent. */
async function membersOf(
  description: MemberDescription,
  state: ObjectValue,
  operation: Operation<MusterClient>,
): Promise<readonly Json[]> {
  try {
    const answer = await callApi(description, description.operations.read, state, operation);
    const members = isJsonObject(answer) ? answer[description.member.of] : undefined;
    if (isJsonArray(members)) return members;
  } catch (error) {
    if (error instanceof AbsentError) return [];
    throw error;
  }
  throw new DiagnosticsError(
    errorDiagnostic(
      "The server answers something unexpected",
      `${description.operations.read.id} answers no \`${description.member.of}\`. The server and this provider do not belong together; update the older of the two.`,
    ),
  );
}

function withId(description: MemberDescription, names: readonly string[], object: ObjectValue): ObjectValue {
  const id = names.map((name) => textAt(object, name)).join("/");
  return mapAttributes(description, (name) => (name === "id" ? id : valueAt(object, name)));
}

/** The ids that a member is made of are texts. */
function textAt(object: ObjectValue, name: string): string {
  const value = valueAt(object, name);
  return typeof value === "string" ? value : "";
}

function unreadableId(names: readonly string[], id: string): DiagnosticsError {
  const form = names.map((name) => `<${name}>`).join("/");
  return new DiagnosticsError(
    errorDiagnostic("The import id cannot be read", `It has the form \`${form}\`, and ${JSON.stringify(id)} has not.`),
  );
}
