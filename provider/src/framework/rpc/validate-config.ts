import type { Message, MessageInit } from "../../protocol/messages.js";
import { errorDiagnostic, type Diagnostic } from "../diagnostics.js";
import { decodePresentObject } from "../object-message.js";
import { attributePath } from "../path.js";
import { valueAt, type ObjectValue, type Schema } from "../schema.js";
import { validateConfig } from "../validate.js";
import { answerWithDiagnostics } from "./answer.js";
import { dataSourceOf, resourceOf, type Session } from "./session.js";

/** Checks the configuration of the provider itself. */
export async function validateProviderConfig<Client>(
  { provider }: Session<Client>,
  request: Message<"ValidateProviderConfig.Request">,
): Promise<MessageInit<"ValidateProviderConfig.Response">> {
  return answerWithDiagnostics((report) => {
    validateConfig(provider.schema, decodePresentObject(provider.schema, request.config)).forEach(report);
    return {};
  });
}

/** Checks the configuration of a resource. */
export async function validateResourceConfig<Client>(
  session: Session<Client>,
  request: Message<"ValidateResourceConfig.Request">,
): Promise<MessageInit<"ValidateResourceConfig.Response">> {
  return answerWithDiagnostics((report) => {
    const { schema } = resourceOf(session, request.typeName);
    const config = decodePresentObject(schema, request.config);
    validateConfig(schema, config).forEach(report);
    if (request.clientCapabilities?.writeOnlyAttributesAllowed !== true)
      writeOnlyFaults(schema, config).forEach(report);
    return {};
  });
}

/** Checks the configuration of a data source. */
export async function validateDataResourceConfig<Client>(
  session: Session<Client>,
  request: Message<"ValidateDataResourceConfig.Request">,
): Promise<MessageInit<"ValidateDataResourceConfig.Response">> {
  return answerWithDiagnostics((report) => {
    const dataSource = dataSourceOf(session, request.typeName);
    const config = decodePresentObject(dataSource.schema, request.config);
    validateConfig(dataSource.schema, config).forEach(report);
    dataSource.validate?.(config).forEach(report);
    return {};
  });
}

function writeOnlyFaults(schema: Schema, config: ObjectValue): readonly Diagnostic[] {
  return Object.entries(schema.attributes)
    .filter(([name, { writeOnly }]) => writeOnly === true && valueAt(config, name) !== null)
    .map(([name]) =>
      errorDiagnostic(
        "A write-only attribute is set",
        `\`${name}\` is never stored, which needs Terraform 1.11 or OpenTofu 1.11, or a later version.`,
        attributePath(name),
      ),
    );
}
