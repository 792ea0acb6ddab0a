import {
  agentState,
  heartbeatIntervalSeconds,
  schedulingAt,
  silenceBoundaries,
  type HeardAgent,
} from "../../domain/agents/agent.js";
import { secretEnded, secretRefusal } from "../../domain/agent-pools/agent-pool-token.js";
import { sessionRefusal, type SessionAgent, type SessionFacts } from "../../domain/agents/agent-session.js";
import { absent, isRefusal, type Refusal } from "../../domain/refusal.js";
import {
  agentNameTaken,
  decideRegistration,
  type Enrolment,
  type Registration,
} from "../../domain/agents/registration.js";
import { loseLeases, type LostJob } from "../../dispatch/lose-leases.js";
import type { Transaction } from "../../store/store.js";
import { removeAgents, tellLosses } from "./agent-loss.js";
import { readResources } from "./agent-resources.js";
import { agentQuotaRefusal } from "../answer/quotas.js";
import { issueToken } from "../../tokens.js";
import { agentEventJson } from "./agent-json.js";
import { auditor, type Change } from "../answer/audit.js";
import type { Callers, Handlers } from "../contract.js";
import { presentCancellation, showCancellation } from "../runs/job-json.js";
import { toJson } from "../answer/json.js";
import { timestamp } from "../answer/timestamp.js";
import type { World } from "../world.js";

/** The operations that agents call for themselves. Only these count as a sign of life (AGT-2). */
export function agentSessionHandlers(
  world: World,
): Pick<Handlers, "registerAgent" | "heartbeatAgent" | "deregisterAgent"> {
  const { store, clock, random } = world;
  const audit = auditor(world);
  return {
    async registerAgent({ body, ...call }) {
      const { instance_key: instanceKey, ...rest } = body;
      const { secret, digest } = issueToken("mas", random);
      const enrolled = await store.transaction(async (tx) => {
        const known = await enrol(tx, { instanceKey, ...rest }, call.caller, digest, world);
        if (!isRefusal(known)) await tx.auditEvents.insert(audit(call, registrationChange(known.enrolment)));
        return known;
      });
      if (isRefusal(enrolled)) return enrolled;
      tellLosses(enrolled.lost, world);
      const { pool } = call.caller;
      return toJson({
        agent_id: enrolled.enrolment.agent.id,
        session_token: secret,
        heartbeat_interval_seconds: heartbeatIntervalSeconds,
        agent_pool: { id: pool.id, name: pool.name, type: pool.type, min_agent_version: pool.minAgentVersion },
      });
    },

    heartbeatAgent: ({ path, body, caller }) =>
      store.transaction(async (tx) => {
        if (path.agent_id !== caller.agent.id) return absent("agent");
        const at = clock.now();
        const silentAfter = silenceBoundaries(at).removed;
        const resources = body.resources && readResources(body.resources);
        const heartbeat = { sessionId: caller.session.id, version: body.version, resources, at, silentAfter };
        const agent = await tx.agents.touch(path.agent_id, heartbeat);
        if (agent === undefined) return endedMeanwhile(tx, caller, at);
        if (mayTakeJobsSince(caller.agent, agent, at)) tx.signal({ kind: "agent", agentId: agent.id });
        return toJson({
          heartbeat_interval_seconds: heartbeatIntervalSeconds,
          scheduling: schedulingAt(agent, at).scheduling,
          drain_deadline: agent.drainDeadline === null ? null : timestamp(agent.drainDeadline),
          jobs: await heldJobs(tx, agent.id),
        });
      }),

    async deregisterAgent({ path, ...call }) {
      const lost = await store.transaction(async (tx) => {
        if (path.agent_id !== call.caller.agent.id) return absent("agent");
        const agent = await tx.lock("agent", path.agent_id, "update");
        // AGT-6: only the session that speaks for the agent takes it away.
        if (agent?.sessionId !== call.caller.session.id) return endedMeanwhile(tx, call.caller, clock.now());
        const before = agentEventJson(agent);
        await tx.auditEvents.insert(audit(call, { kind: "agent", id: agent.id, before, after: null }));
        return removeAgents(tx, [agent.id], clock.now());
      });
      if (isRefusal(lost)) return lost;
      tellLosses(lost, world);
      return null;
    },
  };
}

/** Whether a claim that waits may be for it since a heartbeat: it was passed over while it was silent, or too old (AGT-9). */
function mayTakeJobsSince(before: SessionAgent, agent: HeardAgent, at: number): boolean {
  return agentState(before, at) !== "idle" || before.version !== agent.version;
}

/** What an agent holds, as its heartbeats tell it (RUN-3, RUN-8). */
async function heldJobs(tx: Transaction, agentId: string) {
  const held = [];
  for (const { jobId, epoch } of await tx.leases.ofAgent(agentId)) {
    const job = await tx.jobs.get(jobId);
    if (job !== undefined) held.push({ id: jobId, epoch, cancellation: showCancellation(presentCancellation(job)) });
  }
  return held;
}

/** An agent that was enrolled, and the jobs that were lost with the session before, or with agents that made room. */
interface Enrolled {
  readonly enrolment: Enrolment;
  readonly lost: readonly LostJob[];
}

/** Enrols an agent: the rows that decide are locked first, and decided on only then. */
async function enrol(
  tx: Transaction,
  registration: Registration,
  { token: used, digest: usedDigest }: Callers["agent_pool_token"],
  digest: string,
  { clock, ids }: World,
): Promise<Enrolled | Refusal> {
  // POOL-10: of the account's agents that register at once, the last place goes to one.
  const account = await tx.lock("account", used.accountId, "update");
  await tx.lock("agentPool", used.agentPoolId, "share");
  await tx.lock("agentPoolToken", used.id, "update");
  const now = clock.now();
  const known = await tx.agentPoolTokens.byDigest(usedDigest);
  // TOK-4: the secret may have been rotated away since the call came.
  if (known === undefined) return secretEnded(used);
  const refusal = secretRefusal(known.token, usedDigest, now);
  if (refusal !== undefined) return refusal;
  const session = {
    id: ids.next("ases"),
    agentId: ids.next("agent"),
    agentPoolTokenId: used.id,
    digest,
    createdAt: now,
  };
  const rivals = await lockRivals(tx, used.agentPoolId, registration);
  const facts = { ...known, session, now };
  const wanted = decideRegistration(registration, { ...facts, ...(await rivals()) });
  if (isRefusal(wanted)) return wanted;
  const lost = await loseLeases(tx, displacedBy(wanted), now);
  // AGT-10: an agent that executes one job only goes with its lease, and then another one enrols.
  const enrolment = lost.length === 0 ? wanted : decideRegistration(registration, { ...facts, ...(await rivals()) });
  if (isRefusal(enrolment)) return enrolment;
  for (const { id } of enrolment.removes) await tx.agents.remove(id, now);
  for (const id of displacedBy(wanted)) tx.signal({ kind: "agent", agentId: id });
  const { agent, before } = enrolment;
  // Another registration may have taken the name since: that agent is live.
  if (!(await (before === null ? tx.agents.insert(agent) : tx.agents.update(agent)))) return agentNameTaken(agent.name);
  const full = account && (await agentQuotaRefusal(tx, account, enrolment, now));
  if (full !== undefined) return full;
  await tx.agentSessions.insert(enrolment.session);
  await tx.agentPoolTokens.use(used.id, now);
  return { enrolment, lost };
}

/** Those whose session ends with a registration: the agent's own before, and the agents that make room (AGT-1, AGT-7). */
function displacedBy({ before, removes }: Enrolment): readonly string[] {
  return [...removes, ...(before === null ? [] : [before])].map(({ id }) => id);
}

function registrationChange({ agent, before }: Enrolment): Change {
  return {
    kind: "agent",
    id: agent.id,
    before: before && agentEventJson(before),
    after: agentEventJson(agent),
  };
}

/** Locks the agents whose instance key or name is the one that registers; the answer reads them. */
async function lockRivals(tx: Transaction, agentPoolId: string, { instanceKey, name }: Registration) {
  const read = async () => ({
    sameKey: await tx.agents.byInstanceKey(agentPoolId, instanceKey),
    sameName: await tx.agents.byName(agentPoolId, name),
  });
  const found = Object.values(await read()).flatMap((agent) => (agent?.removedAt === null ? agent.id : []));
  for (const id of [...new Set(found)].sort()) await tx.lock("agent", id, "update");
  return read;
}

/** Why a session that held when the call came does not hold any more. */
export async function endedMeanwhile(tx: Transaction, { session }: SessionFacts, now: number): Promise<Refusal> {
  const facts = await tx.agentSessions.byDigest(session.digest);
  const refusal = facts && sessionRefusal(facts, now);
  if (refusal === undefined) throw new Error(`the session ${session.id} was refused without a reason`);
  return refusal;
}
