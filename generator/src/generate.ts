import { buildModel } from "./build/build-model.js";
import { deriveProvider } from "./derive/derive-provider.js";
import { emitConstructs } from "./emit/constructs.js";
import { emitOperations } from "./emit/operations.js";
import { emitProviderSchemas } from "./emit/provider-schemas.js";
import { emitRequestSchemas } from "./emit/request-schemas.js";
import { emitResponseSchemas } from "./emit/response-schemas.js";
import { header } from "./emit/header.js";
import { emitTypes } from "./emit/types.js";
import type { Api } from "./model.js";
import { load } from "./load.js";
import { parseSources, type Sources } from "./sources.js";

/** All that generated files follow from; files by their path relative to the repository. */
export interface Inputs {
  /** The YAML files of the contract. */
  readonly documents: ReadonlyMap<string, string>;
  /** The examples of the provider's documentation. */
  readonly examples: ReadonlyMap<string, string>;
  /** The helpers that generated modules import, by file name. */
  readonly statics: ReadonlyMap<string, string>;
}

/** The folders that hold what was generated, and nothing else. */
export const generatedFolders = ["openapi/generated", "provider/generated", "cdktf-constructs/generated"] as const;

/**
 * Every generated file by its path relative to the repository.
 *
 * @throws {Fault} when the documents say something that the generator refuses.
 */
export async function generate(inputs: Inputs): Promise<ReadonlyMap<string, string>> {
  const sources = parseSources(inputs.documents);
  const files = new Map<string, string>();
  for (const [name, text] of inputs.statics) {
    files.set(`openapi/generated/${name}`, header + text);
  }
  const api = await generateApi(
    sources,
    "openapi/openapi.yaml",
    { json: "openapi.json", folder: "", helpers: "./" },
    files,
  );
  await generateApi(
    sources,
    "openapi/control.yaml",
    { json: "control.json", folder: "control/", helpers: "../" },
    files,
  );
  const model = deriveProvider(api);
  files.set("provider/generated/schemas.ts", emitProviderSchemas(model));
  for (const [name, text] of emitConstructs(model)) {
    files.set(`cdktf-constructs/generated/${name}`, text);
  }
  return files;
}

interface Layout {
  readonly json: string;
  readonly folder: string;
  readonly helpers: string;
}

async function generateApi(sources: Sources, root: string, layout: Layout, files: Map<string, string>): Promise<Api> {
  const loaded = load(sources, root);
  const api = buildModel(loaded);
  const folder = `openapi/generated/${layout.folder}`;
  files.set(`openapi/generated/${layout.json}`, `${JSON.stringify(loaded.document, null, 2)}\n`);
  files.set(`${folder}types.ts`, await emitTypes(loaded.document));
  files.set(`${folder}operations.ts`, emitOperations(api));
  files.set(`${folder}request-schemas.ts`, emitRequestSchemas(api, layout.helpers));
  files.set(`${folder}response-schemas.ts`, emitResponseSchemas(api, layout.helpers));
  return api;
}
