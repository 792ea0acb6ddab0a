/** One change, kept for ever (IAM-4). */
export interface AuditEvent {
  readonly id: string;
  readonly accountId: string;
  readonly at: number;
  readonly actor: Actor;
  /** The operation's id in the API document, or the name of the timer that was due. */
  readonly operation: string;
  readonly object: { readonly kind: string; readonly id: string };
  /** The JSON of its configuration before, without secrets; null where it was created. */
  readonly before: string | null;
  /** The JSON of its configuration afterwards, without secrets; null where it was deleted. */
  readonly after: string | null;
  /** The request that did it; null where a timer was due. */
  readonly requestId: string | null;
}

/** Who changed something. */
export type Actor =
  | { readonly kind: "service_account" | "agent_pool_token" | "agent"; readonly id: string }
  | { readonly kind: "server"; readonly id: null };
