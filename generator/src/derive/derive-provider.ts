import { readFlag, readObject, readString, refuseUnread, requireString, startReading } from "../build/reading.js";
import { below, Fault } from "../fault.js";
import { parts } from "../inspect-schema.js";
import { isObject } from "../json.js";
import type { Api } from "../model.js";
import type {
  Attribute,
  Attributes,
  DataSource,
  ProviderDescription,
  ProviderModel,
  Resource,
} from "../provider-model.js";
import { deriveDataSource } from "./derive-data-source.js";
import { deriveOperation } from "./derive-operation.js";
import { deriveResource } from "./derive-resource.js";
import { isExcluded, readResourceTerms } from "./resource-terms.js";

/**
 * Derives the provider from an API, by the rules of `openapi/x-terraform.md`.
 *
 * @throws {Fault} where the documents leave undecided what an attribute or an operation is: nothing is guessed.
 */
export function deriveProvider(api: Api): ProviderModel {
  const provider = describeProvider(api);
  const resources: Record<string, Resource> = {};
  const dataSources: Record<string, DataSource> = {};
  for (const [name, schema] of api.schemas) {
    const terms = readResourceTerms(api, name, schema);
    if (terms !== undefined) {
      const type = `${provider.name}_${terms.resource}`;
      const resource = deriveResource(api, terms);
      resources[type] = resource;
      if (terms.lookups.length > 0) {
        dataSources[type] = deriveDataSource(api, terms, resource);
      }
    }
  }
  for (const operation of api.operations) {
    const entity = deriveOperation(api, operation);
    if (entity?.kind === "resource") resources[`${provider.name}_${entity.name}`] = entity.resource;
    if (entity?.kind === "data source") dataSources[`${provider.name}_${entity.name}`] = entity.dataSource;
  }
  checkProviderDefaults(api, provider);
  checkProperties(api);
  return { provider, resources, dataSources };
}

function describeProvider(api: Api): ProviderDescription {
  if (api.provider === undefined) {
    throw new TypeError("a document without x-terraform-provider has no provider");
  }
  const reading = startReading(api.provider.json, api.provider.place);
  const attributes = Object.entries(readObject(reading, "attributes")).map(([name, json]): [string, Attribute] => {
    const attribute = startReading(isObject(json) ? json : {}, below(reading.place, "attributes", name));
    const environment = readString(attribute, "environment");
    const described: Attribute = {
      type: "string",
      mode: "optional",
      ...(environment !== undefined && { environment }),
      ...(readFlag(attribute, "sensitive") && { sensitive: true }),
      description: requireString(attribute, "description").trim(),
    };
    refuseUnread(attribute);
    return [name, described];
  });
  const description = {
    name: requireString(reading, "name"),
    description: requireString(reading, "description").trim(),
    attributes: Object.fromEntries(attributes) satisfies Attributes,
  };
  refuseUnread(reading);
  return description;
}

/** What `x-terraform` says of properties must be sound, also where no resource asks for it. */
function checkProperties({ schemas }: Api): void {
  for (const schema of [...schemas.values()].flatMap(parts)) {
    if (schema.kind === "object") {
      schema.properties.forEach(isExcluded);
    }
  }
}

/** Every `provider_default` must name an attribute of the provider, and stand on a path parameter. */
function checkProviderDefaults(api: Api, provider: ProviderDescription): void {
  for (const { pathParameters, queryParameters, headerParameters } of api.operations) {
    const others = [...queryParameters, ...headerParameters];
    for (const { terraform, place } of [...pathParameters, ...others]) {
      const name = terraform?.["provider_default"];
      const known =
        typeof name === "string" && name in provider.attributes && Object.keys(terraform ?? {}).length === 1;
      if (terraform !== undefined && !known) {
        throw new Fault(
          below(place, "x-terraform"),
          "only provider_default may stand here, with an attribute of the provider",
        );
      }
    }
    const misplaced = others.find(({ terraform }) => terraform !== undefined);
    if (misplaced !== undefined) {
      throw new Fault(below(misplaced.place, "x-terraform"), "only parameters of a path can be filled by the provider");
    }
  }
}
