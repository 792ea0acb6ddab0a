import { permissions } from "@muster/openapi/operations";
import { requestSchemas } from "@muster/openapi/request-schemas";
import { z } from "zod";
import { isRefusal, type Fault } from "../domain/refusal.js";
import { isGrantable } from "../domain/access/permission.js";
import { bodyFaults } from "../http/request/faults.js";
import { parseStrictJson } from "../http/request/strict-json.js";
import { readToken } from "../tokens.js";

const { name, description } = requestSchemas.createWorkspace.body.shape;
const { tags, type } = requestSchemas.createAgentPool.body.shape;
const { kind, url } = requestSchemas.createVcsProvider.body.shape;
const settings = requestSchemas.updateAccount.body.shape;

/** The name of something else in the same account. */
const reference = z.string().nullable().default(null);

const agentPool = z.strictObject({
  name,
  description,
  tags,
  type,
  /** The names of the environments that alone may use it; every environment may where they are absent (POOL-3). */
  environments: z.array(z.string()).optional(),
  tokens: z.array(requestSchemas.createAgentPoolToken.body).default([]),
});
const serviceAccount = z.strictObject({
  name,
  permissions: z.array(
    z.string().refine((text) => isGrantable(text, Object.keys(permissions)), "is no permission of the API document"),
  ),
  token: z
    .string()
    .refine((text) => readToken(text)?.kind === "msa", "is no token of a service account (msa_…)")
    .optional(),
});

const environment = z.strictObject({ name, description, default_agent_pool: reference });
const vcsProvider = z.strictObject({ name, kind, url, agent_pool: reference });
const workspace = z.strictObject({
  name,
  description,
  environment: reference,
  agent_pool: reference,
  hosted: requestSchemas.createWorkspace.body.shape.hosted,
});

const account = z.strictObject({
  name,
  require_agent_pool: settings.require_agent_pool,
  hosted_concurrency: settings.hosted_concurrency,
  quotas: settings.quotas,
  default_agent_pool: reference,
  service_accounts: z.array(serviceAccount).default([]),
  agent_pools: z.array(agentPool).default([]),
  environments: z.array(environment).default([]),
  vcs_providers: z.array(vcsProvider).default([]),
  workspaces: z.array(workspace).default([]),
});

const seedDocument = z.strictObject({ accounts: z.array(account) });

/**
 * What a server's world holds at its start, as JSON. The first service account of the first account is the admin whose
 * token is printed; environments, pools, VCS providers and workspaces name each other by their names. The permissions of a
 * service account become a role of its name, given to it in the whole account. A service account without a token is given
 * one; the secrets of the pools' tokens are told to nobody.
 */
export type SeedDocument = z.input<typeof seedDocument>;

/** A seed document that was checked, every default in its place. */
export type Seed = z.output<typeof seedDocument>;

/** Checks a seed document. Throws an error that names each member at fault. */
export function checkSeed(document: unknown): Seed {
  const parsed = seedDocument.safeParse(document);
  const faults = bodyFaults(parsed.success ? [] : parsed.error.issues, document);
  if (!parsed.success || faults.length > 0) throw seedError(faults);
  if (parsed.data.accounts[0]?.service_accounts[0] === undefined) {
    throw seedError([{ pointer: "/accounts/0/service_accounts/0", detail: "must be there: it becomes the admin" }]);
  }
  return parsed.data;
}

/** Reads a seed document from JSON. Throws an error that names each member at fault. */
export function parseSeed(text: string): SeedDocument {
  const json = parseStrictJson(text);
  if (isRefusal(json)) throw new Error(`the seed cannot be read: ${json.detail}`);
  checkSeed(json.value);
  // It was just checked to be one.
  return json.value as SeedDocument;
}

/** An error that names the members of a seed document that are at fault. */
export function seedError(faults: readonly Fault[]): Error {
  const list = faults.map((fault) => `${"pointer" in fault ? fault.pointer : fault.parameter} ${fault.detail}`);
  return new Error(`the seed is not valid: ${list.join("; ")}`);
}
