import type { Clock } from "../clock.js";
import { initialSettings } from "../domain/assignment/account.js";
import type { AgentPool } from "../domain/agent-pools/agent-pool.js";
import { expiryRefusal } from "../domain/agent-pools/agent-pool-token.js";
import { changeAccess } from "../domain/agent-pools/agent-pool-access.js";
import { isRefusal, type Refusal } from "../domain/refusal.js";
import type { ServiceAccount } from "../domain/access/service-account.js";
import type { Ids } from "../ids.js";
import type { Random } from "../random.js";
import type { Store, Transaction } from "../store/store.js";
import { issueToken, readToken } from "../tokens.js";
import { plantAssignment } from "./plant-assignment.js";
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

type AccountPart<Member extends "service_accounts" | "agent_pools"> = Seed["accounts"][number][Member][number];

/** Plants one account and all that is in it. */
class AccountSeed {
  readonly #tx: Transaction;
  readonly #tools: SeedTools;
  readonly #pointer: string;
  readonly #accountId: string;
  readonly #createdAt: number;
  readonly #pools: AgentPool[] = [];
  readonly #environmentIds = new Map<string, string>();

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
    // Pools and environments name each other: the environments have their identifiers before they are there.
    for (const { name } of account.environments) this.#environmentIds.set(name, this.#tools.ids.next("env"));
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
    await plantAssignment(account, {
      tx: this.#tx,
      ids: this.#tools.ids,
      account: row,
      pools: this.#pools,
      environmentIds: this.#environmentIds,
      error: (place, detail) => this.#error(place, detail),
    });
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

  async #agentPool(seed: AccountPart<"agent_pools">, place: string, createdBy: string) {
    const { tokens, environments, ...described } = seed;
    const { ids, random } = this.#tools;
    const open: AgentPool = {
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
    const pool = environments === undefined ? open : this.#openTo(open, environments, `${place}/environments`);
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

  /** The pool with selected access for these environments (POOL-3). */
  #openTo(pool: AgentPool, names: readonly string[], place: string): AgentPool {
    const environmentIds = names.map((name, number) => {
      const id = this.#environmentIds.get(name);
      if (id === undefined) throw this.#error(`${place}/${number}`, "there is no such environment");
      return id;
    });
    const opened = changeAccess(pool, { environmentAccess: "selected", environmentIds: [...new Set(environmentIds)] });
    if (isRefusal(opened)) throw this.#error(place, opened.detail);
    return opened;
  }

  #refuse(place: string, refusal: Refusal | undefined): void {
    if (refusal !== undefined) throw this.#error(place, refusal.faults?.[0]?.detail ?? refusal.detail);
  }

  #error(place: string, detail: string): Error {
    return seedError([{ pointer: `${this.#pointer}/${place}`, detail }]);
  }
}
