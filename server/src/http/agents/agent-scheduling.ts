import { agentState, drainRefusal, reschedule, type Agent } from "../../domain/agents/agent.js";
import { beginPause } from "../../domain/agents/pause.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import type { Transaction } from "../../store/store.js";
import { readAgentJson, agentEventJson } from "./agent-json.js";
import { endedMeanwhile } from "./agent-sessions.js";
import { auditor, type AuditedCall } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import type { World } from "../world.js";

/** Users act on any agent of their account, an agent on itself only. */
type SchedulingCaller = Callers["user_token"] | Callers["agent_session_token"];

/** The operations on whether an agent takes jobs (AGT-2, AGT-6). */
export function agentSchedulingHandlers(
  world: World,
): Pick<Handlers, "drainAgent" | "undrainAgent" | "pauseAgent" | "resumeAgent"> {
  const { store, clock, sweeper } = world;
  const change = changeOf(world);
  return {
    drainAgent: ({ path, body, ...call }) =>
      store.transaction((tx) =>
        change(tx, path.agent_id, call, async (agent, now) => {
          const jobs = (await tx.leases.ofAgent(agent.id)).length;
          return drainRefusal(agent, body.only_if_idle, jobs) ?? reschedule(agent, "drainAgent", now);
        }),
      ),

    undrainAgent: ({ path, ...call }) =>
      store.transaction((tx) =>
        change(tx, path.agent_id, call, (agent, now) => reschedule(agent, "undrainAgent", now)),
      ),

    pauseAgent: async ({ path, body, ...call }) => {
      const pause = beginPause({ note: body.note, resumeAt: body.resume_at }, clock.now());
      const answer = await store.transaction((tx) =>
        change(tx, path.agent_id, call, (agent, now) =>
          isRefusal(pause) ? pause : reschedule(agent, "pauseAgent", now, pause),
        ),
      );
      if (!isRefusal(pause)) sweeper.expect(pause.resumeAt);
      return answer;
    },

    resumeAgent: ({ path, ...call }) =>
      store.transaction((tx) => change(tx, path.agent_id, call, (agent, now) => reschedule(agent, "resumeAgent", now))),
  };
}

/** Changes an agent as one decides on it, and answers it. */
function changeOf(world: World) {
  const audit = auditor(world);
  return async (
    tx: Transaction,
    id: string,
    call: AuditedCall & { readonly caller: SchedulingCaller },
    decide: (agent: Agent, now: number) => Agent | Refusal | Promise<Agent | Refusal>,
  ) => {
    const now = world.clock.now();
    const agent = await lockAgent(tx, id, call.caller, now);
    if (isRefusal(agent)) return agent;
    const decided = await decide(agent, now);
    if (isRefusal(decided)) return decided;
    // AGT-2: a call of its own ends the agent's silence.
    const changed = "agent" in call.caller ? { ...decided, lastSeenAt: now, silentSince: now } : decided;
    await tx.agents.update(changed);
    if (changed.scheduling !== agent.scheduling || changed.pause !== agent.pause) {
      const [before, after] = [agentEventJson(agent), agentEventJson(changed)];
      await tx.auditEvents.insert(audit(call, { kind: "agent", id, before, after }));
      tellWaiters(tx, changed);
    }
    return (await readAgentJson(tx, changed, now)) ?? absent("agent");
  };
}

/** Tells whoever waits for a job whether it still may, and whether there is one more agent for those that wait (AGT-6). */
function tellWaiters(tx: Transaction, { id, accountId, agentPoolId, scheduling }: Agent): void {
  tx.signal({ kind: "agent", agentId: id });
  if (scheduling === "active") tx.signal({ kind: "queue", accountId, agentPoolId });
}

async function lockAgent(tx: Transaction, id: string, caller: SchedulingCaller, now: number): Promise<Agent | Refusal> {
  // AGT-7: to a session every other agent is absent.
  if ("agent" in caller && caller.agent.id !== id) return absent("agent");
  const agent = await tx.lock("agent", id, "update");
  if ("agent" in caller) return agent?.sessionId === caller.session.id ? agent : endedMeanwhile(tx, caller, now);
  const isOwn = agent?.accountId === caller.serviceAccount.accountId;
  return isOwn && agentState(agent, now) !== "removed" ? agent : absent("agent");
}
