/** `agent_pool_id` and `Agent pools` as `agentPoolId` and `agentPools`. */
export function camelCase(name: string): string {
  const [first = "", ...rest] = name.toLowerCase().split(/[^a-z0-9]+/);
  return first + rest.map(pascalCase).join("");
}

/** `agentPools` as `AgentPools`. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `agentPools` as `agent-pools`. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `agentPools` as `agentPool`, `accessPolicies` as `accessPolicy`; what is no plural stays. */
export function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}
