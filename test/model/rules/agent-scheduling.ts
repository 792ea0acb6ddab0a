import type { UserToken } from "../state/access.js";
import type { Agent, Session } from "../state/agents.js";
import { heldOf } from "../state/leases.js";
import type { Model } from "../state/model.js";
import { speak } from "./agent-sessions.js";
import { presentAgent } from "./agents.js";
import { agentNoun, schedulingNow } from "./agents-shown.js";
import { changes, shown } from "./changes.js";
import { decide } from "./decide.js";
import { pastEnd, pauseOf, type PauseBody } from "./pauses.js";
import { lacks } from "./permissions.js";
import { refused, type Call, type Turn, type Verdict } from "./verdict.js";

/** Who schedules: a principal any agent, or an agent itself. */
export type Scheduler = { readonly by: UserToken } | { readonly session: Session };

type Operation = "pauseAgent" | "resumeAgent" | "drainAgent" | "undrainAgent";

/** AGT-2, AGT-6: what each makes of an agent's scheduling; undefined where it changes nothing. */
const schedulings: Readonly<
  Record<Operation, (model: Model, agent: Agent, body: PauseBody) => Partial<Agent> | undefined>
> = {
  pauseAgent: (model, _, body) => ({ scheduling: "paused", pause: pauseOf(model, body) }),
  resumeAgent: (model, agent) =>
    schedulingNow(model, agent).scheduling === "paused" ? { scheduling: "active", pause: null } : undefined,
  drainAgent: (_, agent) => (agent.scheduling === "draining" ? undefined : { scheduling: "draining", pause: null }),
  undrainAgent: (_, agent) => (agent.scheduling === "draining" ? { scheduling: "active" } : undefined),
};

/** AGT-2, AGT-6: by a user or by the agent itself, whose silence it ends. */
export function schedule(
  model: Model,
  who: Scheduler,
  call: Pick<Call, "body" | "key"> & { readonly id: Operation },
  of: string,
): Turn {
  // What is asked for is a pause, or says nothing of one.
  const body: PauseBody = call.id === "pauseAgent" ? (call.body ?? {}) : {};
  const onlyIdle = call.id === "drainAgent" && JSON.stringify(call.body ?? {}).includes("true");
  const decided = (agent: Agent): Verdict => {
    if (onlyIdle && heldOf(model, agent.id).length > 0) return refused("agent_busy");
    const change = schedulings[call.id](model, agent, body);
    const granted = change && changes(model, agentNoun, agent, change).learn;
    const learn: typeof granted = (answer) => {
      if ("session" in who) agent.lastSeenAt = model.now;
      return granted?.(answer);
    };
    return pastEnd(model, body) ?? { learn, shows: () => shown(model, agentNoun, agent) };
  };
  if ("session" in who) return speak(model, who.session, of, call, decided);
  return decide(
    model,
    who.by,
    { ...call, path: { agent_id: of } },
    () => lacks(model, who.by, "agent-pools:update"),
    () => {
      const agent = presentAgent(model, of);
      return agent === undefined || who.by.isForeign ? refused("not_found") : decided(agent);
    },
  );
}
