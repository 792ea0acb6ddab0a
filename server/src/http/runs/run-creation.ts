import { effectiveAgentPool, hostedRunnersRefusal } from "../../domain/assignment/assignment.js";
import type { Account } from "../../domain/assignment/account.js";
import { absent } from "../../domain/refusal.js";
import { createJob } from "../../domain/runs/job.js";
import { applies, createRun, holdsWorkspace, type Run, type RunChoices } from "../../domain/runs/run.js";
import { Contended, type Transaction } from "../../store/store.js";
import { auditor } from "../answer/audit.js";
import { queuedRunQuotaRefusal } from "../answer/quotas.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";
import { readRunJson, runEventJson } from "./run-json.js";

/** The operation that starts a run. */
export function runCreation(world: World): Pick<Handlers, "createRun"> {
  const { store, clock, ids } = world;
  const audit = auditor(world);
  return {
    createRun: ({ path, body, ...call }) =>
      store.transaction(async (tx) => {
        const { id: createdBy, accountId } = call.caller.serviceAccount;
        // POOL-10: of the runs created at once, the last place goes to one.
        const account = await tx.lock("account", accountId, "update");
        const pool = account && (await lockPlace(tx, path.workspace_id, account));
        if (account === undefined || pool === undefined) return absent("workspace");
        const refusal =
          hostedRunnersRefusal(account, pool.id === null ? 1 : 0) ?? (await queuedRunQuotaRefusal(tx, account));
        if (refusal !== undefined) return refusal;
        const [now, workspaceId, agentPoolId] = [clock.now(), path.workspace_id, pool.id];
        const [id, planJobId] = [ids.next("run"), ids.next("job")];
        const facts = { id, accountId, workspaceId, agentPoolId, planJobId, createdBy, now };
        const run = createRun(readChoices(body), facts);
        const job = createJob(run, "plan", planJobId, await hasTurn(tx, run), now);
        await tx.runs.insert(run);
        await tx.jobs.insert(job);
        if (job.isDue) tx.signal({ kind: "queue", accountId, agentPoolId });
        const after = runEventJson({ run, job });
        await tx.auditEvents.insert(audit(call, { kind: "run", id, before: null, after }));
        return readRunJson(tx, run, now);
      }),
  };
}

/**
 * Locks the workspace of a new run, and keeps the pool that it has at this moment (ASG-8). The account's lock keeps every
 * placement in it still, so that the pool is known before it is locked.
 */
async function lockPlace(tx: Transaction, workspaceId: string, account: Account) {
  const seen = await tx.workspaces.get(workspaceId);
  if (seen?.accountId !== account.id) return undefined;
  const environment =
    seen.environmentId === null ? undefined : await tx.lock("environment", seen.environmentId, "share");
  const { agentPoolId: id } = effectiveAgentPool(seen, { environment, account });
  if (id !== null) await tx.lock("agentPool", id, "share");
  // RUN-1, ASG-9: of the workspace, nobody else creates a run or takes it away meanwhile.
  return (await tx.lock("workspace", workspaceId, "update")) && { id };
}

/** Whether a new run need not wait for another of its workspace (RUN-1). Needs the workspace's lock in mode update. */
async function hasTurn(tx: Transaction, run: Run): Promise<boolean> {
  const first = applies(run) ? await tx.runs.nextHolding(run.workspaceId) : undefined;
  if (first === undefined) return true;
  // Its end gives the turn on, and would miss a run that is not there yet.
  const locked = await tx.lock("run", first.id, "share");
  if (locked === undefined || !holdsWorkspace(locked)) throw new Contended(`the run ${first.id} ended`);
  return false;
}

function readChoices(body: {
  readonly kind: RunChoices["kind"];
  readonly message: string;
  readonly auto_apply: boolean;
  readonly priority: number;
  readonly agent_labels: Readonly<Record<string, string>>;
  readonly timeout_minutes: number;
}): RunChoices {
  const { kind, message, priority, auto_apply: autoApply, agent_labels: agentLabels } = body;
  return { kind, message, priority, autoApply, agentLabels, timeoutMinutes: body.timeout_minutes };
}
