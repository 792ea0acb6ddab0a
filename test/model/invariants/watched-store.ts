import type { Store } from "@muster/server";
import { noRows, type Changes as RowChanges, type Noun, type RowOf, type Rows, type Transaction } from "./rows.js";

/** What a transaction wrote, in order: of each row the noun, the identifier and what it is since; undefined where it is gone. */
type Written = [noun: Noun, id: string, row: RowOf[Noun] | undefined][];

/**
 * Has somebody see what every transaction changes, at the moment at which it is kept, and what is there since. A return to a
 * snapshot is no change: the rows are those of the snapshot again. Rows that were there before are not known.
 */
export function watchStore(store: Store, see: (changes: RowChanges, rows: Rows) => void): void {
  const rows = noRows();
  const written: Written = [];
  const watched = new WeakMap<Transaction, Transaction>();
  const transaction = store.transaction.bind(store);
  const snapshot = store.snapshot.bind(store);
  store.transaction = (work) =>
    transaction(async (tx) => {
      let around = watched.get(tx);
      if (around === undefined) watched.set(tx, (around = new Watched(tx, rows, written).transaction()));
      // A transaction that began before this one and found other rows left what it had written.
      written.length = 0;
      const result = await work(around);
      const isRefused = typeof result === "object" && result !== null && "refused" in result;
      if (!isRefused && written.length > 0) see(keep(written, rows), rows);
      return result;
    });
  store.snapshot = async () => {
    const restore = await snapshot();
    const kept = Object.values(rows).map((table) => new Map<string, unknown>(table));
    return async () => {
      await restore();
      Object.values(rows).forEach((table: Map<string, unknown>, place) => {
        table.clear();
        for (const [id, row] of kept[place] ?? []) table.set(id, row);
      });
    };
  };
}

/** Takes over what was written; answers what that changed, each row once. */
function keep(written: Written, rows: Rows): RowChanges {
  const changes: Partial<Record<Noun, object[]>> = {};
  written.forEach(([noun, id, after], place) => {
    if (written.some((later, at) => at > place && later[0] === noun && later[1] === id)) return;
    // Whatever was noted of a noun is one of its rows.
    const table = rows[noun] as Map<string, unknown>;
    (changes[noun] ??= []).push({ noun, before: table.get(id), after });
    if (after === undefined) table.delete(id);
    else table.set(id, after);
  });
  return changes as RowChanges;
}

/** A transaction that notes what is written. */
class Watched {
  readonly #tx: Transaction;
  readonly #rows: Rows;
  readonly #written: Written;

  constructor(tx: Transaction, rows: Rows, written: Written) {
    this.#tx = tx;
    this.#rows = rows;
    this.#written = written;
  }

  transaction(): Transaction {
    const tx = this.#tx;
    return {
      ...tx,
      accounts: { ...tx.accounts, ...this.#whole("accounts", tx.accounts) },
      environments: { ...tx.environments, ...this.#wholeOrNone("environments", tx.environments) },
      vcsProviders: { ...tx.vcsProviders, ...this.#wholeOrNone("vcsProviders", tx.vcsProviders) },
      workspaces: {
        ...tx.workspaces,
        ...this.#wholeOrNone("workspaces", tx.workspaces, (id) => {
          this.#endRunsOf(id);
        }),
      },
      agentPools: { ...tx.agentPools, ...this.#wholeOrNone("agentPools", tx.agentPools) },
      agentPoolTokens: this.#tokens(),
      agents: this.#agents(),
      agentSessions: {
        ...tx.agentSessions,
        insert: this.#noting("agentSessions", (row) => tx.agentSessions.insert(row)),
      },
      runs: { ...tx.runs, ...this.#whole("runs", tx.runs) },
      jobs: { ...tx.jobs, ...this.#whole("jobs", tx.jobs) },
      leases: { ...tx.leases, ...this.#whole("leases", tx.leases) },
      jobLogs: {
        ...tx.jobLogs,
        append: async (id, text) => {
          await tx.jobLogs.append(id, text);
          this.#note("jobLogs", id, { id, length: await tx.jobLogs.length(id) });
        },
      },
      serverMark: {
        ...tx.serverMark,
        set: async (at) => {
          await tx.serverMark.set(at);
          // A mark that is later already stays.
          this.#note("serverMark", "", { id: "", at: Math.max(at, this.#rows.serverMark.get("")?.at ?? at) });
        },
      },
    };
  }

  #tokens(): Transaction["agentPoolTokens"] {
    const tokens = this.#tx.agentPoolTokens;
    return {
      ...tokens,
      ...this.#whole("agentPoolTokens", tokens),
      revoke: async (id, ...rest) => {
        const isDone = await tokens.revoke(id, ...rest);
        await this.#reread("agentPoolTokens", [id]);
        return isDone;
      },
      revokeAllOf: async (poolId, at) => {
        await tokens.revokeAllOf(poolId, at);
        await this.#reread("agentPoolTokens", this.#ofPool("agentPoolTokens", poolId));
      },
    };
  }

  #agents(): Transaction["agents"] {
    const { agents } = this.#tx;
    return {
      ...agents,
      ...this.#whole("agents", agents),
      touch: async (id, heartbeat) => {
        const agent = await agents.touch(id, heartbeat);
        if (agent !== undefined) await this.#reread("agents", [id]);
        return agent;
      },
      drainRegisteredBy: async (token, deadline) => {
        await agents.drainRegisteredBy(token, deadline);
        await this.#reread("agents", this.#ofPool("agents", token.agentPoolId));
      },
      excuse: async (...span) => {
        await agents.excuse(...span);
        await this.#reread("agents", [...this.#rows.agents.keys()]);
      },
      remove: async (id, at) => {
        const isDone = await agents.remove(id, at);
        await this.#reread("agents", [id]);
        return isDone;
      },
      removeAllOf: async (poolId, at) => {
        await agents.removeAllOf(poolId, at);
        await this.#reread("agents", this.#ofPool("agents", poolId));
      },
    };
  }

  #note<Name extends Noun>(noun: Name, id: string, row: RowOf[Name] | undefined): void {
    this.#written.push([noun, id, row]);
  }

  #noting<Name extends Noun>(noun: Name, write: (row: RowOf[Name]) => Promise<boolean>) {
    return async (row: RowOf[Name]) => {
      const isDone = await write(row);
      if (isDone) this.#note(noun, row.id, row);
      return isDone;
    };
  }

  #whole<Name extends Noun>(noun: Name, changes: Changes<RowOf[Name]>): Changes<RowOf[Name]> {
    return {
      insert: this.#noting(noun, (row) => changes.insert(row)),
      update: this.#noting(noun, (row) => changes.update(row)),
    };
  }

  #wholeOrNone<Name extends Noun, Rest extends unknown[]>(
    noun: Name,
    changes: Changes<RowOf[Name]> & { delete(id: string, ...rest: Rest): Promise<boolean> },
    also: (id: string) => void = () => undefined,
  ) {
    return {
      ...this.#whole(noun, changes),
      delete: async (id: string, ...rest: Rest) => {
        const isDone = await changes.delete(id, ...rest);
        if (isDone) {
          also(id);
          this.#note(noun, id, undefined);
        }
        return isDone;
      },
    };
  }

  /** ASG-9: with a workspace go its runs. */
  #endRunsOf(workspaceId: string): void {
    const { runs, jobs, leases } = this.#rows;
    for (const run of runs.values()) if (run.workspaceId === workspaceId) this.#note("runs", run.id, undefined);
    for (const { id, runId } of jobs.values()) {
      if (runs.get(runId)?.workspaceId === workspaceId) this.#note("jobs", id, undefined);
    }
    for (const { id, runId } of leases.values()) {
      if (runs.get(runId)?.workspaceId === workspaceId) this.#note("leases", id, undefined);
    }
  }

  #ofPool(noun: "agents" | "agentPoolTokens", poolId: string): string[] {
    const all = [...this.#rows[noun].values()];
    return all.flatMap(({ id, agentPoolId }) => (agentPoolId === poolId ? id : []));
  }

  /** Looks again at rows that a change may have reached without naming them. */
  async #reread(noun: "agents" | "agentPoolTokens", ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#note(noun, id, await this.#tx[noun].get(id));
  }
}

interface Changes<Row> {
  insert(row: Row): Promise<boolean>;
  update(row: Row): Promise<boolean>;
}
