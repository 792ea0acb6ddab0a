import type { Silences, Timer, TimersView } from "../timers.js";
import { timedJobs } from "./run-tables.js";
import { jobsHeldBy } from "./run-view.js";
import { timed, type Tables } from "./tables.js";
import { timerOrder } from "./timer-order.js";

/** Reads the timers of all rows that have one. Those of jobs lie in their order; of these only what is asked for is looked at. */
export function timersView(tables: Tables): TimersView {
  const jobTimers = tables.jobs.followers.timers;
  return {
    due(at, silences, limit) {
      const due = jobTimers.take(timedJobs, limit, (timer) => timer.due <= at);
      for (const timer of timers(tables, silences)) if (timer.due <= at) due.push(timer);
      return Promise.resolve(due.sort(timerOrder).slice(0, limit));
    },
    nextAfter(at, silences) {
      let next = jobTimers.first(timedJobs, lastAt(at))?.due;
      for (const { due } of timers(tables, silences)) if (due > at && due < (next ?? Infinity)) next = due;
      return Promise.resolve(next);
    },
  };
}

/** What comes after every timer of a job that is due at an instant, and before any that is due later. */
function lastAt(due: number): Timer {
  return { kind: "hosted_job_end", id: "\uffff", due };
}

function* timers(tables: Tables, { loss, removal }: Silences): Generator<Timer> {
  const { agentPools, agentPoolTokens, agents } = tables;
  for (const id of agentPools.group(timed, timed)) {
    const due = agentPools.get(id)?.pause?.resumeAt;
    if (due != null) yield { kind: "agent_pool_resume", id, due };
  }
  for (const id of agentPoolTokens.group(timed, timed)) {
    const due = agentPoolTokens.get(id)?.previousSecret?.expiresAt;
    if (due !== undefined) yield { kind: "agent_pool_token_grace_end", id, due };
  }
  for (const id of agents.group(timed, timed)) {
    const agent = agents.peek(id);
    if (agent === undefined) continue;
    if (agent.pause?.resumeAt != null) yield { kind: "agent_resume", id, due: agent.pause.resumeAt };
    if (jobsHeldBy(tables, id) > 0) yield { kind: "agent_loss", id, due: agent.silentSince + loss };
    yield { kind: "agent_removal", id, due: agent.silentSince + removal };
  }
}
