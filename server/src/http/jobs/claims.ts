import { leasesExpireAt, schedulingAt, type Agent } from "../../domain/agents/agent.js";
import { absent } from "../../domain/refusal.js";
import { startWithin } from "../../domain/runs/job.js";
import type { ClaimedJob } from "../../dispatch/claim.js";
import { toJson } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";
import type { Handlers } from "../contract.js";
import type { World } from "../world.js";

/** The operation with which agents get jobs (RUN-2). */
export function claimHandlers({ dispatcher, clock }: World): Pick<Handlers, "claimJob"> {
  return {
    async claimJob({ path, body, caller, gone }) {
      if (path.agent_id !== caller.agent.id) return absent("agent");
      const answer = await dispatcher.claim(caller, body.wait_seconds * 1000, gone());
      if (answer.outcome === "refused") return answer.refusal;
      const { agent } = answer;
      return toJson({
        job: answer.outcome === "claimed" ? showClaimed(answer.claimed, answer.agent) : null,
        scheduling: schedulingAt(agent, clock.now()).scheduling,
        drain_deadline: agent.drainDeadline === null ? null : timestamp(agent.drainDeadline),
      });
    },
  };
}

function showClaimed({ run, job, lease, secret, logOffset }: ClaimedJob, agent: Agent) {
  return {
    id: job.id,
    run_id: run.id,
    workspace_id: run.workspaceId,
    phase: job.phase,
    kind: run.kind,
    epoch: lease.epoch,
    job_token: secret,
    start_before: timestamp(lease.claimedAt + startWithin),
    lease_expires_at: timestamp(leasesExpireAt(agent)),
    timeout_minutes: job.timeoutMinutes,
    log_offset: logOffset,
  };
}
