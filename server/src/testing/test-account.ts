import type { PlantedAccount } from "../seed/plant-seed.js";
import { named } from "../seed/named.js";
import type { Store } from "../store/store.js";

/** What a seed gives names to. */
export type ObjectKind = "agent_pool" | "environment" | "service_account" | "vcs_provider" | "workspace";

/** One account of a seed. */
export interface TestAccount {
  readonly id: string;
  readonly name: string;
  /** The token of its first service account. */
  readonly token: string;
  /** The token of a service account that the seed names, ignoring case. Throws where it names none so. */
  tokenOf(serviceAccount: string): string;
  /** The identifier of an object that the seed names, ignoring case. Throws where it names none so. */
  idOf(kind: ObjectKind, name: string): string;
}

type NamedRow = { readonly id: string; readonly name: string };

/** Reads what was planted, right after it was. */
export function readTestAccounts(
  planted: readonly PlantedAccount[],
  store: Store,
): Promise<readonly [TestAccount, ...TestAccount[]]> {
  return store.read(async (view) => {
    const accounts: TestAccount[] = [];
    for (const account of planted) {
      const everything = { limit: Infinity };
      accounts.push(
        testAccount(account, {
          agent_pool: await view.agentPools.list(account.id, {}, everything),
          environment: await view.environments.list(account.id, {}, everything),
          service_account: account.serviceAccounts,
          vcs_provider: await view.vcsProviders.list(account.id, {}, everything),
          workspace: await view.workspaces.list(account.id, {}, everything),
        }),
      );
    }
    return accounts as [TestAccount, ...TestAccount[]]; // Every seed has an account.
  });
}

function testAccount(
  { id, name, serviceAccounts }: PlantedAccount,
  rows: Readonly<Record<ObjectKind, readonly NamedRow[]>>,
): TestAccount {
  return {
    id,
    name,
    token: serviceAccounts[0]?.token ?? "",
    tokenOf: (wanted) => found("service_account", serviceAccounts, wanted).token,
    idOf: (kind, wanted) => found(kind, rows[kind], wanted).id,
  };
}

/** The row of that name. Throws an error that tells which names there are. */
export function found<Row extends { readonly name: string }>(kind: string, rows: readonly Row[], wanted: string): Row {
  const row = named(rows, wanted);
  if (row !== undefined) return row;
  const names = rows.map(({ name }) => JSON.stringify(name)).join(", ");
  throw new Error(`the seed names no ${kind} ${JSON.stringify(wanted)}; it names ${names === "" ? "none" : names}`);
}
