import type { Agent, AgentPool, EffectiveAgentPool, Muster, Workspace } from "@muster/sdk";

/** What there is once the quickstart has deployed, and how to reach it. */
export interface Report {
  /** What deployed it, as `terraform 1.11.4`. */
  readonly deployed_with: string;
  /** What could not be shown, and why. */
  readonly skipped: readonly string[];
  readonly server: { readonly url: string; readonly admin_token: string; readonly account_id: string };
  readonly agent_pools: readonly AgentPool[];
  readonly agents: readonly Agent[];
  readonly workspaces: readonly (Workspace & { readonly effective_agent_pool: EffectiveAgentPool })[];
  /** Lines to copy into a shell. */
  readonly try_next: readonly string[];
}

/** Reads from the server what there is in the account of the client. */
export async function observe(muster: Muster): Promise<Pick<Report, "agent_pools" | "agents" | "workspaces">> {
  const [pools, agents, workspaces] = await Promise.all([
    muster.agentPools.list().toArray(),
    muster.agents.list().toArray(),
    muster.workspaces.list().toArray(),
  ]);
  const withPool = async (workspace: Workspace) => ({
    ...workspace,
    effective_agent_pool: await muster.workspaces.getEffectiveAgentPool(workspace.id),
  });
  return { agent_pools: pools, agents, workspaces: await Promise.all(workspaces.map(withPool)) };
}

/** The report as tables for a terminal of 80 columns. */
export function formatReport(report: Report): string {
  const { deployed_with: deployedWith, skipped, server, agent_pools: pools, agents, workspaces } = report;
  const nameOf = (id: string | null) =>
    id === null ? "hosted runners" : (pools.find((pool) => pool.id === id)?.name ?? id);
  return [
    [`Deployed with ${deployedWith}`, ...skipped.map((step) => `Skipped: ${step}`)].join("\n"),
    table(
      ["AGENT POOL", "TYPE", "IDLE", "BUSY", "UNRESPONSIVE", "OFFLINE"],
      pools.map(({ name, type, status: { agents: count } }) => [
        name,
        type,
        ...[count.idle, count.busy, count.unresponsive, count.offline].map(String),
      ]),
    ),
    table(
      ["AGENT", "POOL", "STATE", "VERSION"],
      agents.map(({ name, agent_pool_id: pool, status, version }) => [name, nameOf(pool), status.state, version]),
    ),
    table(
      ["WORKSPACE", "RUNS EXECUTED BY", "DECIDED BY"],
      workspaces.map(({ name, effective_agent_pool: { agent_pool_id: pool, source } }) => [name, nameOf(pool), source]),
    ),
    [`Server       ${server.url}`, `Admin token  ${server.admin_token}`, `Account      ${server.account_id}`].join(
      "\n",
    ),
    ["Try next:", ...report.try_next.map((line) => `  ${line}`)].join("\n"),
  ].join("\n\n");
}

// Four columns of names and words fit into 80 columns so.
const widest = 24;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((line) => line.map(shorten));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shorten(cell: string): string {
  return cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell;
}
