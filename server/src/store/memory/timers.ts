import type { Timer, TimerKind, TimersView } from "../timers.js";
import { timed, type Tables } from "./tables.js";

const kinds: readonly TimerKind[] = [
  "agent_pool_resume",
  "agent_pool_token_grace_end",
  "agent_resume",
  "agent_removal",
];

/** Reads the timers of all rows that have one. */
export function timersView(tables: Tables): TimersView {
  return {
    due(at, removalSilence, limit) {
      const due: Timer[] = [];
      for (const timer of timers(tables, removalSilence)) if (timer.due <= at) due.push(timer);
      return Promise.resolve(due.sort(compare).slice(0, limit));
    },
    nextAfter(at, removalSilence) {
      let next: number | undefined;
      for (const { due } of timers(tables, removalSilence)) if (due > at && due < (next ?? Infinity)) next = due;
      return Promise.resolve(next);
    },
  };
}

function compare(one: Timer, other: Timer): number {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind);
  return one.due - other.due || byKind || (one.id < other.id ? -1 : 1);
}

function* timers({ agentPools, agentPoolTokens, agents }: Tables, removalSilence: number): Generator<Timer> {
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
    yield { kind: "agent_removal", id, due: agent.silentSince + removalSilence };
  }
}
