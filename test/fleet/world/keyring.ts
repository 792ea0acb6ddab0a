import type { Speaker } from "../witness/presences.js";

/** A job token that came with a claim. */
export interface JobKey {
  readonly agentPoolId: string;
  readonly jobId: string;
  readonly token: string;
}

/** Keeps the tokens that agents of each pool were given last, to try them once the pool is gone. */
export class Keyring {
  readonly #sessions = new Map<string, Speaker[]>();
  readonly #jobs = new Map<string, JobKey[]>();

  add(session: Speaker): void {
    keep(this.#sessions, session);
  }

  addJob(key: JobKey): void {
    keep(this.#jobs, key);
  }

  sessionsOf(agentPoolId: string): readonly Speaker[] {
    return this.#sessions.get(agentPoolId) ?? [];
  }

  jobsOf(agentPoolId: string): readonly JobKey[] {
    return this.#jobs.get(agentPoolId) ?? [];
  }
}

// So many of a kind are tried in each pool.
const kept = 4;

function keep<Key extends { readonly agentPoolId: string }>(keys: Map<string, Key[]>, key: Key): void {
  const ofPool = keys.get(key.agentPoolId) ?? [];
  if (ofPool.push(key) > kept) ofPool.shift();
  keys.set(key.agentPoolId, ofPool);
}
