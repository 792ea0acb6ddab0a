import type { DataSource } from "../framework/data-source.js";
import { isJsonArray, isJsonObject, type Json } from "../framework/json-value.js";
import { callApi } from "../resources/api-call.js";
import { objectFromAnswer } from "../resources/api-object.js";
import type { ListDescription } from "../resources/description.js";
import type { MusterClient } from "../resources/muster-client.js";
import { withProviderDefaults } from "./api-data-source.js";

/** A data source that is a whole list of the API, as far as its filters leave it: asked for in pages of 100. */
export function apiListDataSource(description: ListDescription): DataSource<MusterClient> {
  const { list, given } = description;
  return {
    schema: description,
    read: async (config, operation) => {
      const object = withProviderDefaults(description, Object.values(list.path), config, operation.client);
      const items: Json[] = [];
      let cursor: Json = null;
      do {
        const paging: Readonly<Record<string, Json>> = { limit: 100, cursor };
        const page = await callApi(description, list, object, operation, undefined, paging);
        if (isJsonObject(page) && isJsonArray(page["items"])) items.push(...page["items"]);
        cursor = isJsonObject(page) ? (page["next_cursor"] ?? null) : null;
      } while (cursor !== null);
      return objectFromAnswer(description, { items }, object, given);
    },
  };
}
