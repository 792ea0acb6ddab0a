import type { Clock } from "../clock.js";
import { initialSettings } from "../domain/account.js";
import type { AgentPool } from "../domain/agent-pool.js";
import { expiryRefusal } from "../domain/agent-pool-token.js";
import { assignmentRefusal } from "../domain/assignment.js";
import type { Refusal } from "../domain/refusal.js";
import type { ServiceAccount } from "../domain/service-account.js";
import type { Ids } from "../ids.js";
import type { Random } from "../random.js";
import type { Store, Transaction } from "../store/store.js";
import { issueToken, readToken } from "../tokens.js";
import { checkSeed, seedError, type Seed, type SeedDocument } from "./seed-document.js";

/** What whoever starts a server may know of its world: the first account, and the secret of its admin. */
export interface SeedAccess {
  readonly accountId: string;
  readonly adminToken: string;
}

/** What planting draws from. */
export interface SeedTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly ids: Ids;
}

/** Puts what a seed document describes into a store. Throws an error that names each member at fault. */
export function plantSeed(document: SeedDocument, store: Store, tools: SeedTools): Promise<SeedAccess> {
  const seed = checkSeed(document);
  return store.transaction(async (tx) => {
    const planted = [];
    for (const [place, account] of seed.accounts.entries()) {
      planted.push(await new AccountSeed(tx, tools, `/accounts/${place}`).plant(account));
    }
    const [first] = planted;
    if (first?.adminToken === undefined) throw new Error("the seed has no admin; checkSeed lets none of those through");
    return { accountId: first.accountId, adminToken: first.adminToken };
  });
}

type AccountPart<Member extends keyof Seed["accounts"][number]> = Seed["accounts"][number][Member][number];

/** Plants one account and all that is in it. */
class AccountSeed {
  readonly #tx: Transaction;
  readonly #tools: SeedTools;
  readonly #pointer: string;
  readonly #accountId: string;
  readonly #createdAt: number;
  readonly #pools: AgentPool[] = [];

  constructor(tx: Transaction, tools: SeedTools, pointer: string) {
    this.#tx = tx;
    this.#tools = tools;
    this.#pointer = pointer;
    this.#accountId = tools.ids.next("acc");
    this.#createdAt = tools.clock.now();
  }

  async plant(account: Seed["accounts"][number]): Promise<{ accountId: string; adminToken: string | undefined }> {
    const row = { id: this.#accountId, name: account.name, ...initialSettings, createdAt: this.#createdAt };
    if (!(await this.#tx.accounts.insert(row))) throw new Error(`there is an account ${row.id} already; use other Ids`);
    const secrets: string[] = [];
    const principals: string[] = [];
    for (const [place, serviceAccount] of account.service_accounts.entries()) {
      const { id, secret } = await this.#serviceAccount(serviceAccount, `service_accounts/${place}`);
      secrets.push(secret);
      principals.push(id);
    }
    for (const [place, pool] of account.agent_pools.entries()) {
      await this.#agentPool(pool, `agent_pools/${place}`, principals[0] ?? this.#accountId);
    }
    for (const [place, workspace] of account.workspaces.entries()) {
      await this.#workspace(workspace, `workspaces/${place}`);
    }
    return { accountId: this.#accountId, adminToken: secrets[0] };
  }

  async #serviceAccount({ name, permissions, token }: AccountPart<"service_accounts">, place: string) {
    const { ids, random } = this.#tools;
    const id = ids.next("sa");
    const [accountId, createdAt] = [this.#accountId, this.#createdAt];
    const serviceAccount = { id, accountId, name, description: "", createdAt, deletedAt: null };
    const isNamed = await this.#tx.serviceAccounts.insert(serviceAccount);
    if (!isNamed) throw this.#error(`${place}/name`, "is another service account's");
    if (permissions.length > 0) await this.#grant(serviceAccount, permissions);
    const secret = token ?? issueToken("msa", random).secret;
    const known = readToken(secret);
    const isOwn =
      known !== undefined &&
      (await this.#tx.serviceAccountTokens.insert({
        id: ids.next("sat"),
        accountId,
        serviceAccountId: id,
        name: "first",
        expiresAt: null,
        prefix: known.prefix,
        digest: known.digest,
        createdBy: id,
        createdAt,
        lastUsedAt: null,
        revokedAt: null,
      }));
    if (!isOwn) throw this.#error(`${place}/token`, "is also another service account's");
    return { id, secret };
  }

  /** Gives a service account a role of its own name in the whole account (IAM-1). */
  async #grant({ id, accountId, name, createdAt }: ServiceAccount, permissions: readonly string[]) {
    const { ids } = this.#tools;
    const roleId = ids.next("role");
    const distinct = [...new Set(permissions)];
    await this.#tx.roles.insert({ id: roleId, accountId, name, description: "", permissions: distinct, createdAt });
    const scope = { level: "account" } as const;
    await this.#tx.accessPolicies.insert({
      id: ids.next("pol"),
      ...{ accountId, roleId, serviceAccountId: id, scope, createdAt },
    });
  }

  async #agentPool({ tokens, ...described }: AccountPart<"agent_pools">, place: string, createdBy: string) {
    const { ids, random } = this.#tools;
    const pool: AgentPool = {
      id: ids.next("apool"),
      accountId: this.#accountId,
      ...described,
      environmentAccess: "all",
      environmentIds: [],
      minAgentVersion: null,
      pause: null,
      createdAt: this.#createdAt,
      deletedAt: null,
    };
    if (!(await this.#tx.agentPools.insert(pool))) throw this.#error(`${place}/name`, "is another pool's");
    this.#pools.push(pool);
    for (const [number, { name, description, expires_at: expiresAt }] of tokens.entries()) {
      this.#refuse(`${place}/tokens/${number}/expires_at`, expiryRefusal(expiresAt));
      const { prefix, digest } = issueToken("mpt", random);
      const isOwn = await this.#tx.agentPoolTokens.insert({
        id: ids.next("apt"),
        accountId: this.#accountId,
        agentPoolId: pool.id,
        name,
        description,
        expiresAt,
        prefix,
        digest,
        previousSecret: null,
        createdBy,
        createdAt: this.#createdAt,
        lastUsedAt: null,
        revokedAt: null,
        sessionsEndAt: null,
      });
      if (!isOwn) throw this.#error(`${place}/tokens/${number}/name`, "is another token's");
    }
  }

  async #workspace({ name, description, agent_pool: poolName }: AccountPart<"workspaces">, place: string) {
    const pool = this.#pools.find((other) => other.name === poolName);
    if (poolName !== null) this.#refuse(`${place}/agent_pool`, assignmentRefusal(pool, this.#accountId));
    const isOwn = await this.#tx.workspaces.insert({
      id: this.#tools.ids.next("ws"),
      accountId: this.#accountId,
      name,
      description,
      environmentId: null,
      agentPoolId: pool?.id ?? null,
      hosted: false,
      createdAt: this.#createdAt,
    });
    if (!isOwn) throw this.#error(`${place}/name`, "is another workspace's");
  }

  #refuse(place: string, refusal: Refusal | undefined): void {
    if (refusal !== undefined) throw this.#error(place, refusal.faults?.[0]?.detail ?? refusal.detail);
  }

  #error(place: string, detail: string): Error {
    return seedError([{ pointer: `${this.#pointer}/${place}`, detail }]);
  }
}
