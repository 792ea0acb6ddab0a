/** A server that is to be judged, and what lets one in. */
export interface Target {
  readonly url: string;
  /** Of a principal that may do everything in the account; unused where there are controls. */
  readonly token: string | undefined;
  readonly account: string | undefined;
  /** Of the controls, where it offers them. */
  readonly controlToken: string | undefined;
}

/** What keeps a target from being judged at all. */
export class TargetError extends Error {}

/** Throws a `TargetError` that says what to mend unless the target answers and lets us in. */
export async function checkTarget({ url, token, account, controlToken }: Target): Promise<void> {
  if (controlToken !== undefined) {
    const clock = await ask(`${url}/_control/clock`, controlToken);
    if (clock.status !== 200) {
      throw new TargetError(`the controls answered ${clock.status} to --control-token; without it they are not used`);
    }
    if (!clock.text.includes('"virtual":true'))
      throw new TargetError("the controls are of use on a virtual clock only; leave --control-token out");
    return;
  }
  const answer = await ask(`${url}/v1/accounts/${account ?? ""}`, token ?? "");
  if (answer.status === 401) throw new TargetError("the target does not know --token");
  if (answer.status === 404) throw new TargetError("the target has no account --account that --token may see");
}

async function ask(url: string, token: string): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    // Node tells why in the cause.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new TargetError(`${new URL(url).origin} does not answer: ${cause}`, { cause: error });
  }
}

// As much as an account can be given.
const roomy = { agent_pools: 1_000_000, agents: 1_000_000, tokens_per_agent_pool: 1_000_000, queued_runs: 1_000_000 };

/**
 * Makes room in the account for what all the tests leave there. A target that does not let us may still have room, so that
 * its refusal is none of ours.
 */
export async function makeRoom({ url, token, account, controlToken }: Target): Promise<void> {
  if (controlToken !== undefined) return;
  const headers = { authorization: `Bearer ${token ?? ""}`, "content-type": "application/merge-patch+json" };
  const init = { method: "PATCH", headers, body: JSON.stringify({ quotas: roomy }) };
  const response = await fetch(`${url}/v1/accounts/${account ?? ""}`, init);
  await response.arrayBuffer();
}

/** The environment in which the suite finds its target. */
export function targetEnvironment({ url, token, account, controlToken }: Target): Readonly<Record<string, string>> {
  return {
    MUSTER_CONFORMANCE_URL: url,
    ...(controlToken === undefined
      ? { MUSTER_CONFORMANCE_TOKEN: token ?? "", MUSTER_CONFORMANCE_ACCOUNT_ID: account ?? "" }
      : { MUSTER_CONFORMANCE_CONTROL_TOKEN: controlToken }),
  };
}
