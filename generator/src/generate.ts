import { buildModel } from "./build/build-model.js";
import { deriveProvider } from "./derive/derive-provider.js";
import { emitClient } from "./emit/client/client.js";
import { emitConstructs } from "./emit/constructs/constructs.js";
import { header } from "./emit/header.js";
import { emitOperations } from "./emit/contract/operations.js";
import { emitProviderDocs } from "./emit/provider/provider-docs.js";
import { emitProviderSchemas } from "./emit/provider/provider-schemas.js";
import { emitRequestSchemas } from "./emit/contract/request-schemas.js";
import { emitResponseSchemas } from "./emit/contract/response-schemas.js";
import { emitTypes } from "./emit/contract/types.js";
import { load, type LoadedDocument } from "./load.js";
import type { Api } from "./model.js";
import { parseSources, refuseUnused } from "./sources.js";

/** All that generated files follow from. */
export interface Inputs {
  /** The YAML files of the contract, by path relative to the repository. */
  readonly documents: Files;
  /** The examples of the provider's documentation, by path in their folder. */
  readonly examples: Files;
  /** The helpers that generated modules import, by path in their folder. */
  readonly statics: Files;
}

/** The texts of files by their path. */
export type Files = ReadonlyMap<string, string>;

/** The folders that hold what was generated, and nothing else. */
export const generatedFolders = [
  "openapi/generated",
  "sdk/generated",
  "provider/generated",
  "cdktf-constructs/generated",
] as const;

/**
 * Every generated file by its path relative to the repository.
 *
 * @throws {Fault} when the documents say something that the generator refuses.
 */
export async function generate({ documents, examples, statics }: Inputs): Promise<Files> {
  const sources = parseSources(documents);
  const roots = ["openapi/openapi.yaml", "openapi/control.yaml"] as const;
  const [main, control] = [load(sources, roots[0]), load(sources, roots[1])];
  refuseUnused(sources, roots, new Set([...main.followed, ...control.followed]));
  const api = buildModel(main);
  const provider = deriveProvider(api);
  return new Map([
    ...under("openapi/generated", new Map([...statics].map(([path, text]) => [path, header + text]))),
    ...under("openapi/generated", await emitApi(main, api, "./")),
    ["openapi/generated/openapi.json", print(main)],
    ...under("openapi/generated/control", await emitApi(control, buildModel(control), "../")),
    ["openapi/generated/control.json", print(control)],
    ...under("sdk/generated", emitClient(api)),
    ["provider/generated/schemas.ts", emitProviderSchemas(provider)],
    ...under("provider/generated/docs", emitProviderDocs(provider, examples)),
    ...under("cdktf-constructs/generated", emitConstructs(provider)),
  ]);
}

/** What follows from one document; `helpers` is where the helpers are, as an import spells it. */
async function emitApi({ document }: LoadedDocument, api: Api, helpers: string): Promise<Files> {
  return new Map([
    ["types.ts", await emitTypes(document)],
    ["operations.ts", emitOperations(api)],
    ["request-schemas.ts", emitRequestSchemas(api, helpers)],
    ["response-schemas.ts", emitResponseSchemas(api, helpers)],
  ]);
}

function print({ document }: LoadedDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

function under(folder: string, files: Files): [string, string][] {
  return [...files].map(([path, text]) => [`${folder}/${path}`, text]);
}
