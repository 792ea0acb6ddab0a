import type { DataSource } from "../framework/data-source.js";
import { DiagnosticsError, errorDiagnostic, type Diagnostic } from "../framework/diagnostics.js";
import { isJsonArray, isJsonObject, type Json } from "../framework/json-value.js";
import { attributePath } from "../framework/path.js";
import type { Operation } from "../framework/resource.js";
import { mapAttributes, valueAt, type ObjectValue } from "../framework/schema.js";
import { Unknown } from "../protocol/value.js";
import { callApi } from "../resources/api-call.js";
import { objectFromAnswer } from "../resources/api-object.js";
import type { ApiSchema, DataSourceDescription, Lookup } from "../resources/description.js";
import { unknownSettings, type MusterClient } from "../resources/muster-client.js";
import { AbsentError } from "../resources/problem-diagnostics.js";
import { missingDefault, providerDefault } from "../resources/provider-default.js";

/** A data source that finds one object of the API by exactly one of the attributes that its description looks up by. */
export function apiDataSource(typeName: string, description: DataSourceDescription): DataSource<MusterClient> {
  const { lookups } = description;
  const givenLookups = (config: ObjectValue) =>
    Object.entries(lookups).filter(([name]) => valueAt(config, name) !== null);
  return {
    schema: description,
    validate: (config) => (givenLookups(config).length === 1 ? [] : [ambiguous(Object.keys(lookups))]),
    read: async (config, operation) => {
      const [given] = givenLookups(config);
      if (given === undefined) throw new DiagnosticsError(ambiguous(Object.keys(lookups)));
      const [name, lookup] = given;
      const found = await find(description, lookup, config, operation);
      if (found === undefined) throw new DiagnosticsError(notFound(typeName, name, config));
      return objectFromAnswer(description, found, config, description.given);
    },
  };
}

async function find(
  description: DataSourceDescription,
  lookup: Lookup,
  config: ObjectValue,
  operation: Operation<MusterClient>,
): Promise<Json | undefined> {
  const object = withProviderDefaults(description, Object.values(lookup.path), config, operation.client);
  try {
    const answer = await callApi(description, lookup, object, operation);
    return lookup.query === undefined ? answer : firstItem(answer);
  } catch (error) {
    if (error instanceof AbsentError) return undefined;
    throw error;
  }
}

/** The configuration, and where it leaves out an attribute that the call needs, what the provider gives it. */
export function withProviderDefaults(
  schema: ApiSchema,
  needed: readonly string[],
  config: ObjectValue,
  client: MusterClient,
): ObjectValue {
  return mapAttributes(schema, (name, attribute) => {
    const value = valueAt(config, name) ?? providerDefault(attribute, client);
    if (!needed.includes(name)) return value;
    if (value === null) throw missingDefault(name, attribute);
    if (value instanceof Unknown) throw unknownSettings([attribute.providerDefault ?? name]);
    return value;
  });
}

function firstItem(answer: Json | undefined): Json | undefined {
  const items = isJsonObject(answer) ? answer["items"] : undefined;
  return isJsonArray(items) ? items[0] : undefined;
}

function ambiguous(names: readonly string[]): Diagnostic {
  const list = names.map((name) => `\`${name}\``).join(" and ");
  return errorDiagnostic("Which object is meant is not clear", `Set exactly one of ${list}.`);
}

function notFound(typeName: string, name: string, config: ObjectValue): Diagnostic {
  const value = valueAt(config, name);
  return errorDiagnostic(
    `There is no such ${typeName}`,
    `The server has none whose \`${name}\` is ${JSON.stringify(value)}, or the token belongs to another account.`,
    attributePath(name),
  );
}
