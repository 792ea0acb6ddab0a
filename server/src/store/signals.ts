/** What somebody may be waiting for, told when it happened. Whoever is told looks for itself what is there. */
export type Signal =
  /** A due job waits in the queue of a pool, or of the hosted runners of an account; or there is room for one again. */
  | { readonly kind: "queue"; readonly accountId: string; readonly agentPoolId: string | null }
  /** A pool was paused, deleted, or asks for other agents than before. */
  | { readonly kind: "agent_pool"; readonly agentPoolId: string }
  /** An agent takes no jobs any more, was removed, or another session speaks for it. */
  | { readonly kind: "agent"; readonly agentId: string }
  /** The log of a job grew, or the job ended. */
  | { readonly kind: "job_log"; readonly jobId: string };
