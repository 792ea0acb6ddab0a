import type { Message, MessageInit } from "../../protocol/messages.js";
import { readRawState } from "../../protocol/raw-state.js";
import { isMapping } from "../../protocol/value.js";
import { DiagnosticsError, errorDiagnostic } from "../diagnostics.js";
import { encodeObject } from "../object-message.js";
import { objectType } from "../schema.js";
import { answerWithDiagnostics } from "./answer.js";
import { resourceOf, type Session } from "./session.js";

/**
 * Reads a state as it lies in the state file. Attributes that the schema does not know are dropped, and those that the
 * state lacks are null. A state of another version of the schema is refused: no resource has had a second version yet.
 */
export async function upgradeResourceState<Client>(
  session: Session<Client>,
  { typeName, version, rawState }: Message<"UpgradeResourceState.Request">,
): Promise<MessageInit<"UpgradeResourceState.Response">> {
  return answerWithDiagnostics(() => {
    const { schema } = resourceOf(session, typeName);
    const { version: present = 0 } = schema;
    if (version !== present) throw otherVersion(typeName, version, present);
    if (rawState === undefined || rawState.json.length === 0) throw notJson(typeName);
    const state = readRawState(rawState.json, objectType(schema));
    return { upgradedState: encodeObject(schema, isMapping(state) ? state : null) };
  });
}

function otherVersion(typeName: string, version: number, present: number): DiagnosticsError {
  const wayOut =
    version > present
      ? "A newer version of the provider wrote it: use that version or a later one."
      : "No version of this provider has written such a state: restore it from a backup, or import the object anew.";
  return new DiagnosticsError(
    errorDiagnostic(
      `The state of ${typeName} has an unknown version`,
      `Its version is ${version}, and this provider reads version ${present}. ${wayOut}`,
    ),
  );
}

function notJson(typeName: string): DiagnosticsError {
  return new DiagnosticsError(
    errorDiagnostic(
      `The state of ${typeName} is not in JSON`,
      "Terraform 0.11 and earlier wrote states in another form: let Terraform 0.12 upgrade the state first.",
    ),
  );
}
