import fc from "fast-check";
import * as scheduling from "../rules/agent-scheduling.js";
import * as own from "../rules/agent-sessions.js";
import * as rules from "../rules/agents.js";
import { versions } from "../rules/agents-shown.js";
import { silences } from "../rules/silence.js";
import { poolTokens, type PoolToken } from "../state/agent-pool-tokens.js";
import { agents, sessions, type Session } from "../state/agents.js";
import type { Model } from "../state/model.js";
import { aPool, pause, pauseBody } from "./agent-pools.js";
import { key, members, move, name, oneOf, part, partOf, pick, some } from "./move.js";
import type { Timed } from "./wait.js";

const anAgent = (model: Model, choice: number) => pick(agents(model).values(), "agent", choice, model);

/** Most often one that holds. */
export function aToken(model: Model, choice: number): PoolToken | undefined {
  const all = [...poolTokens(model).values()];
  const good = all.filter((token) => own.tokenEnd(model, token) === undefined);
  return oneOf(choice % 10 === 0 || good.length === 0 ? all : good, choice);
}

/** Most often one that speaks for an agent. */
export function aSession(model: Model, choice: number): Session | undefined {
  const all = sessions(model);
  const good = all.filter((session) => own.sessionEnd(model, session) === undefined);
  return oneOf(choice % 8 === 0 || good.length === 0 ? all : good, choice);
}

/** What agents of these plays keep over restarts. */
export const instanceKeys = ["the-first-instance-key", "another-instance-key", "a-third-instance-key"] as const;
const instanceKey = fc.constantFrom(...instanceKeys);
const version = fc.constantFrom(...versions);
const registration = fc.tuple(
  fc.record({ name, instance_key: instanceKey, version }),
  members({
    labels: fc.constantFrom({ zone: "a" }, { zone: "b", size: "l" }),
    capacity: fc.constantFrom(1, 2, 5),
    ephemeral: fc.constant(true),
  }),
);
const register = move("register", fc.tuple(some, registration), (model, _, [choice, [body, further]]) => {
  const token = aToken(model, choice);
  const platform = { os: "linux", arch: "amd64" } as const;
  return token && own.register(model, token, { ...body, ...further, ...platform }, choice % 4 === 0);
});
const resources = fc.constant({
  cpu_percent: 12.5,
  memory_used_bytes: 1,
  memory_total_bytes: 2,
  disk_used_bytes: 0,
  disk_total_bytes: 4,
});
const heartbeat = move(
  "heartbeat",
  fc.tuple(some, some, version, members({ resources })),
  (model, _, [choice, other, told, further]) => {
    const session = aSession(model, choice);
    if (session === undefined) return undefined;
    const of = other % 20 === 0 ? anAgent(model, other) : session.agentId;
    return own.heartbeat(model, session, of, { version: told, ...further });
  },
);
const deregister = move("deregister", fc.tuple(some, some), (model, _, [choice, other]) => {
  const session = aSession(model, choice);
  if (session === undefined) return undefined;
  const of = other % 3 === 0 ? anAgent(model, other) : session.agentId;
  return own.deregister(model, session, of);
});
const state = fc.constantFrom("idle", "busy", "unresponsive", "offline");
const filters = members({
  agent_pool_id: some,
  state,
  scheduling: fc.constantFrom("active", "paused", "draining"),
  name,
});

export const agentMoves = [
  ...[register, register, register, heartbeat, heartbeat, heartbeat, deregister],
  move("getAgent", some, (model, by, choice) => rules.getAgent(model, by, anAgent(model, choice))),
  move("listAgents", fc.tuple(filters, part), (model, by, [{ agent_pool_id: pool, ...usual }, asked]) => {
    const given = { ...usual, ...(pool === undefined ? {} : { agent_pool_id: aPool(model, pool) }) };
    return rules.listAgents(model, by, { filters: given, part: partOf(model, "agents", asked) });
  }),
  move("deleteAgent", some, (model, by, choice) => rules.deleteAgent(model, by, anAgent(model, choice))),
];

/** A call of a user or, where that may be, of an agent itself about itself. */
function schedulingMove(id: "pauseAgent" | "resumeAgent" | "drainAgent" | "undrainAgent") {
  return move(id, fc.tuple(some, some, pause, key), (model, by, [choice, other, asked, repeated]) => {
    const call = {
      id,
      key: repeated,
      ...(id === "pauseAgent" ? { body: pauseBody(model, asked) } : {}),
      ...(id === "drainAgent" && choice % 2 === 0 ? { body: { only_if_idle: true } } : {}),
    };
    const session = id === "undrainAgent" || choice % 3 > 0 ? undefined : aSession(model, other);
    if (session === undefined) return scheduling.schedule(model, { by }, call, anAgent(model, choice));
    const of = other % 10 === 9 ? anAgent(model, choice) : session.agentId;
    return scheduling.schedule(model, { session }, call, of);
  });
}

export const agentSchedulingMoves = [
  schedulingMove("pauseAgent"),
  schedulingMove("pauseAgent"),
  schedulingMove("resumeAgent"),
  schedulingMove("drainAgent"),
  schedulingMove("undrainAgent"),
];

/** What becomes of agents that are silent. */
export const timedAgents: Timed = {
  timers: rules.agentTimers,
  verges: (model) =>
    [...agents(model).values()].flatMap(({ isGone, lastSeenAt }) =>
      isGone ? [] : [lastSeenAt + silences.unresponsive, lastSeenAt + silences.offline],
    ),
};
