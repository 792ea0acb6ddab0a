import type { components } from "@muster/openapi/types";
import { refuse } from "../../domain/refusal.js";
import type { Handlers } from "../contract.js";
import { docsPage } from "./docs/docs-page.js";
import { toJson, type Json } from "../answer/json.js";
import type { World } from "../world.js";

type ServiceOperation = "getHealth" | "getReadiness" | "getMetrics" | "getOpenApiDocument" | "getDocs";

type OpenApiDocument = components["schemas"]["OpenApiDocument"];

/** The operations on the service itself. */
export function serviceHandlers({ store, clock, metrics }: World): Pick<Handlers, ServiceOperation> {
  return {
    getHealth: () => Promise.resolve(toJson({ status: "ok" as const })),

    async getReadiness() {
      try {
        await store.read((view) => view.serverMark.get());
      } catch {
        return refuse("unavailable", "The server cannot reach what it keeps its data in; ask again later");
      }
      return toJson({ status: "ready" as const });
    },

    getMetrics: ({ caller: { serviceAccount } }) =>
      store.read((view) => metrics.text(serviceAccount.accountId, view, clock.now())),

    getOpenApiDocument: openApiDocument,

    getDocs: docs,
  };
}

let rendered: string | undefined;

async function docs(): Promise<string> {
  rendered ??= docsPage(await openApiDocument());
  return rendered;
}

let written: Promise<Json<OpenApiDocument>> | undefined;

/** The API document as JSON; read when it is first asked for, so that the start need not wait for it. */
function openApiDocument(): Promise<Json<OpenApiDocument>> {
  written ??= import("@muster/openapi/openapi.json", { with: { type: "json" } }).then((module) =>
    toJson(module.default),
  );
  return written;
}
