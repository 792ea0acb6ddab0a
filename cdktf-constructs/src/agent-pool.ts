import { Construct, type IConstruct } from "constructs";
import { MusterAgentPool, type MusterAgentPoolType } from "../generated/agent-pool.js";
import type { MusterWorkspace } from "../generated/workspace.js";
import { AgentPoolToken, type AgentPoolTokenProps } from "./agent-pool-token.js";
import { checkName } from "./name.js";

/** An agent pool, whether this stack owns it or another does. */
export interface IAgentPool extends IConstruct {
  /** The id of the agent pool. */
  readonly agentPoolId: string;

  /**
   * Issues a token with which agents enrol in this agent pool.
   *
   * @param id - the id of the construct within this one
   * @throws {Error} when the name of the token cannot be used.
   */
  addToken(id: string, props?: AgentPoolTokenProps): AgentPoolToken;

  /**
   * Has the agents of this agent pool execute the runs of the workspace (ASG-1).
   *
   * @throws {Error} when the workspace has an agent pool already, or when this one is known to execute no runs (ASG-7).
   */
  assignTo(workspace: MusterWorkspace): void;
}

/** What an agent pool is made of. */
export interface AgentPoolProps {
  /** Unique in the account, ignoring case (POOL-1). */
  readonly name: string;
  /**
   * What the agent pool is for.
   *
   * @default ""
   */
  readonly description?: string;
  /**
   * Labels of your own.
   *
   * @default {}
   */
  readonly tags?: Record<string, string>;
  /**
   * `runs` executes runs of workspaces, `vcs` reaches VCS providers. Another type replaces the agent pool (POOL-2).
   *
   * @default "runs"
   */
  readonly type?: MusterAgentPoolType;
}

/** What agent pools have in common, whoever owns them. */
abstract class AnyAgentPool extends Construct implements IAgentPool {
  abstract readonly agentPoolId: string;
  /** Undefined where it is not known. */
  protected abstract readonly type: MusterAgentPoolType | undefined;

  addToken(id: string, props: AgentPoolTokenProps = {}): AgentPoolToken {
    return new AgentPoolToken(this, id, this.agentPoolId, props);
  }

  assignTo(workspace: MusterWorkspace): void {
    if (this.type === "vcs") {
      throw new Error(
        `agent pool ${this.node.path} is of type vcs, which executes no runs; assign one of type runs to ${workspace.node.path}`,
      );
    }
    if (workspace.agentPoolIdInput !== undefined) {
      throw new Error(`workspace ${workspace.node.path} has an agent pool already; assign it to one only`);
    }
    workspace.agentPoolId = this.agentPoolId;
  }
}

/**
 * A named group of self-hosted agents.
 *
 * ```ts
 * const pool = new AgentPool(this, "pool", { name: "production" });
 * const token = pool.addToken("first");
 * ```
 */
export class AgentPool extends AnyAgentPool {
  /**
   * Refers to an agent pool that this stack does not own.
   *
   * @param agentPoolId - its id (`apool-…`), or a reference to it
   */
  static fromAgentPoolId(scope: Construct, id: string, agentPoolId: string): IAgentPool {
    return new ForeignAgentPool(scope, id, agentPoolId);
  }

  override readonly agentPoolId: string;
  protected override readonly type: MusterAgentPoolType;

  /** @throws {Error} when the name cannot be used. */
  constructor(scope: Construct, id: string, props: AgentPoolProps) {
    super(scope, id);
    checkName(`agent pool ${this.node.path}`, props.name, MusterAgentPool.constraints.name);
    this.agentPoolId = new MusterAgentPool(this, "Resource", props).id;
    this.type = props.type ?? "runs";
  }
}

class ForeignAgentPool extends AnyAgentPool {
  override readonly agentPoolId: string;
  protected override readonly type = undefined;

  constructor(scope: Construct, id: string, agentPoolId: string) {
    super(scope, id);
    this.agentPoolId = agentPoolId;
  }
}
