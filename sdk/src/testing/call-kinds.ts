import type { Muster } from "../index.js";
import { agentPoolId } from "./scripted-server.js";

const agentId = "agent-01jd7zqb1k5m6n7p8q9r0s1t2v";

/** What an operation may promise of a success. */
export type Promised = "object" | "page" | "nothing" | "text";

/** One of every kind of operation that differs in how it is sent or answered. */
export interface Kind {
  name: string;
  method: string;
  promises: Promised;
  /** Whether it may be sent again without acting twice. */
  repeated: boolean;
  /** Whether it carries an `Idempotency-Key`. */
  keyed: boolean;
  call: (muster: Muster) => PromiseLike<unknown>;
}

const unkeyed = { keyed: false };

/** Every kind, with what is true of it: stated here, and not read from the client's own tables. */
export const kinds: readonly Kind[] = [
  {
    ...{ name: "GET of an object", method: "GET", promises: "object", repeated: true, ...unkeyed },
    call: (muster) => muster.agentPools.get(agentPoolId),
  },
  {
    ...{ name: "GET of a page", method: "GET", promises: "page", repeated: true, ...unkeyed },
    call: (muster) => muster.agentPools.list().page(),
  },
  {
    ...{ name: "GET of text", method: "GET", promises: "text", repeated: true, ...unkeyed },
    call: (muster) => muster.auditEvents.export(),
  },
  {
    ...{ name: "PUT for an object", method: "PUT", promises: "object", repeated: true, ...unkeyed },
    call: (muster) => muster.accounts.setDefaultAgentPool({ agent_pool_id: agentPoolId }),
  },
  {
    ...{ name: "PUT for nothing", method: "PUT", promises: "nothing", repeated: true, ...unkeyed },
    call: (muster) => muster.agentPools.addEnvironment(agentPoolId, "env-01jd7zqb1k5m6n7p8q9r0s1t2v"),
  },
  {
    ...{ name: "DELETE", method: "DELETE", promises: "nothing", repeated: true, ...unkeyed },
    call: (muster) => muster.agentPools.delete(agentPoolId),
  },
  {
    ...{ name: "POST with a key for an object", method: "POST", promises: "object", repeated: true, keyed: true },
    call: (muster) => muster.agentPools.create({ name: "production" }),
  },
  {
    ...{ name: "POST with a key for nothing", method: "POST", promises: "nothing", repeated: true, keyed: true },
    call: (muster) => muster.agentPools.revokeToken("apt-01jd7zqa4k5m6n7p8q9r0s1t2v"),
  },
  {
    ...{ name: "POST without a key for an object", method: "POST", promises: "object", repeated: false, ...unkeyed },
    call: (muster) => muster.agents.heartbeat(agentId, { version: "1.0.0" }),
  },
  {
    ...{ name: "POST without a key for nothing", method: "POST", promises: "nothing", repeated: false, ...unkeyed },
    call: (muster) => muster.agents.deregister(agentId),
  },
  {
    ...{ name: "PATCH", method: "PATCH", promises: "object", repeated: false, ...unkeyed },
    call: (muster) => muster.agentPools.update(agentPoolId, { name: "b" }),
  },
];
