/** The environment variables that a client is made from, where its options leave them out. */
export interface Environment {
  /** The address of the server. */
  MUSTER_URL?: string | undefined;
  /** The token that every call carries. */
  MUSTER_TOKEN?: string | undefined;
  /** The account of the calls that name none. */
  MUSTER_ACCOUNT_ID?: string | undefined;
}

/** The environment of the process; empty on platforms without one. */
export function readEnvironment(): Environment {
  const { process } = globalThis as { process?: { env?: Environment } }; // not every platform has one
  return process?.env ?? {};
}
