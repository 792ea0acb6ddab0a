import { effectiveAgentPool, type AssignmentStep } from "../../domain/assignment/assignment.js";
import { absent } from "../../domain/refusal.js";
import type { Handlers } from "../contract.js";
import { toJson } from "../answer/json.js";
import type { World } from "../world.js";

/** The operations on what pool executes what. */
export function assignmentHandlers({ store }: World): Pick<Handlers, "getEffectiveAgentPool"> {
  return {
    getEffectiveAgentPool: ({ path, caller }) =>
      store.read(async (view) => {
        const workspace = await view.workspaces.get(path.workspace_id);
        const account = await view.accounts.get(caller.serviceAccount.accountId);
        if (account === undefined || workspace?.accountId !== account.id) return absent("workspace");
        const { environmentId } = workspace;
        const environment = environmentId === null ? undefined : await view.environments.get(environmentId);
        const effective = effectiveAgentPool(workspace, { environment, account });
        return toJson({ ...shownStep(effective), chain: effective.chain.map(shownStep) });
      }),
  };
}

function shownStep({ agentPoolId, source }: AssignmentStep) {
  return { agent_pool_id: agentPoolId, source };
}
