import type { Actor, AuditEvent } from "../../domain/audit-event.js";
import type { Caller } from "../request/authenticate.js";
import type { World } from "../world.js";

/** The part of a call that tells who asked for what. */
export interface AuditedCall {
  readonly caller: Exclude<Caller, null>;
  readonly operationId: string;
  readonly requestId: string;
}

/** What was changed, each state as JSON: the configuration as answers show it, of `status` only what is set, no secret. */
export interface Change {
  /** What kind of object it is, in the singular: `agent_pool`. */
  readonly kind: string;
  readonly id: string;
  /** Null where the object was created. */
  readonly before: string | null;
  /** Null where the object was deleted. */
  readonly after: string | null;
}

/** Writes the one event of a change that a call makes, to be kept in the transaction that makes it (IAM-4). */
export function auditor({ clock, ids }: Pick<World, "clock" | "ids">) {
  return (call: AuditedCall, { kind, id, before, after }: Change): AuditEvent => ({
    id: ids.next("evt"),
    at: clock.now(),
    ...principalOf(call.caller),
    operation: call.operationId,
    object: { kind, id },
    before,
    after,
    requestId: call.requestId,
  });
}

/** Writes the one event of a change that the server makes because a timer was due (IAM-4). */
export function timerAuditor({ clock, ids }: Pick<World, "clock" | "ids">) {
  return (timer: string, accountId: string, { kind, id, before, after }: Change): AuditEvent => ({
    id: ids.next("evt"),
    accountId,
    at: clock.now(),
    actor: { kind: "server", id: null },
    operation: timer,
    object: { kind, id },
    before,
    after,
    requestId: null,
  });
}

function principalOf(caller: AuditedCall["caller"]): { readonly accountId: string; readonly actor: Actor } {
  if ("serviceAccount" in caller) {
    const { id, accountId } = caller.serviceAccount;
    return { accountId, actor: { kind: "service_account", id } };
  }
  if ("agent" in caller) {
    return { accountId: caller.agent.accountId, actor: { kind: "agent", id: caller.agent.id } };
  }
  return { accountId: caller.token.accountId, actor: { kind: "agent_pool_token", id: caller.token.id } };
}
