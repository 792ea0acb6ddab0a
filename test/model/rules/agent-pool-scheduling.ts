import type { UserToken } from "../state/access.js";
import { agentPools } from "../state/agent-pools.js";
import { find, there, type Model } from "../state/model.js";
import { poolNoun } from "./agent-pools.js";
import type { Ask } from "./ask.js";
import { changes, shows, told } from "./changes.js";
import { decide } from "./decide.js";
import { pastEnd, pauseNow, pauseOf, type PauseBody } from "./pauses.js";
import { lacks } from "./permissions.js";
import type { Timer } from "./timers.js";
import { refused, type Turn } from "./verdict.js";

/** POOL-9: pausing a paused pool replaces the note and the instant. */
export function pausePool(model: Model, by: UserToken, ask: Ask & { readonly body: PauseBody }): Turn {
  const { id = "", body, key } = ask;
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "pauseAgentPool", path: { agent_pool_id: id }, body, key },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      if (pool === undefined || pool.isGone || by.isForeign) return refused("not_found");
      const { learn } = changes(model, poolNoun, pool, { pause: pauseOf(model, body) });
      return pastEnd(model, body) ?? { ...shows(model, poolNoun, pool), learn, tags: undefined };
    },
  );
}

/** POOL-9: resuming one that is not paused changes nothing. */
export function resumePool(model: Model, by: UserToken, { id = "", key }: Ask): Turn {
  const pool = find(agentPools(model), id);
  return decide(
    model,
    by,
    { id: "resumeAgentPool", path: { agent_pool_id: id }, key },
    () => lacks(model, by, "agent-pools:update"),
    () => {
      if (pool === undefined || pool.isGone || by.isForeign) return refused("not_found");
      const { learn } = changes(model, poolNoun, pool, { pause: null });
      const isPaused = pauseNow(model, pool.pause) !== null;
      return { ...shows(model, poolNoun, pool), learn: isPaused ? learn : undefined, tags: undefined };
    },
  );
}

/** POOL-9: what ends by itself. */
export function poolTimers(model: Model): Timer[] {
  return there(agentPools(model)).flatMap((pool) => {
    const at = pool.pause?.resumeAt ?? null;
    if (at === null) return [];
    const fall = () => {
      const before = told(model, poolNoun, pool);
      pool.pause = null;
      return { kind: "agent_pool", id: pool.id, before, after: told(model, poolNoun, pool) };
    };
    return [{ at, name: "agent_pool_resume", fall }];
  });
}
