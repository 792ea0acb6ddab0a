// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `chain`. */
export class DataMusterWorkspaceEffectiveAgentPoolChainReference extends ComplexObject {
  /** Reference to `source`. The level. */
  get source(): string {
    return this.getStringAttribute("source");
  }

  /** Reference to `agent_pool_id`. What the level names; null where it names none, or chooses hosted runners. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }
}

/** References into the elements of `chain`. */
export class DataMusterWorkspaceEffectiveAgentPoolChainList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterWorkspaceEffectiveAgentPoolChainReference {
    return new DataMusterWorkspaceEffectiveAgentPoolChainReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterWorkspaceEffectiveAgentPool}. */
export interface DataMusterWorkspaceEffectiveAgentPoolConfig extends TerraformMetaArguments {
  /** The workspace. */
  readonly workspaceId: string;
}

/**
 * Which agent pool executes the runs of a workspace, and why (ASG-1).
 *
 * The data source `muster_workspace_effective_agent_pool` of Terraform.
 */
export class DataMusterWorkspaceEffectiveAgentPool extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_workspace_effective_agent_pool";

  /** Whether the value is a `DataMusterWorkspaceEffectiveAgentPool`, from whichever copy of this package. */
  static isDataMusterWorkspaceEffectiveAgentPool(value: unknown): value is DataMusterWorkspaceEffectiveAgentPool {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_workspace_effective_agent_pool";
  }

  private _workspaceId: string;

  constructor(scope: Construct, id: string, config: DataMusterWorkspaceEffectiveAgentPoolConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterWorkspaceEffectiveAgentPool.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._workspaceId = config.workspaceId;
  }

  /** Reference to `workspace_id`. The workspace. */
  get workspaceId(): string {
    return this.getStringAttribute("workspace_id");
  }

  set workspaceId(value: string) {
    this._workspaceId = value;
  }

  /** The configured value of `workspaceId`. */
  get workspaceIdInput(): string {
    return this._workspaceId;
  }

  /** Reference to `agent_pool_id`. The agent pool; null where hosted runners execute the runs. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  /**
   * Reference to `source`. The level that decided: `workspace` without an agent pool where the workspace chooses hosted
   * runners itself,
   * `hosted` where no level names an agent pool.
   */
  get source(): string {
    return this.getStringAttribute("source");
  }

  /** Reference to `chain`. Every level that was asked, in order; the last one decided. */
  get chain(): DataMusterWorkspaceEffectiveAgentPoolChainList {
    return new DataMusterWorkspaceEffectiveAgentPoolChainList(this, "chain", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      workspace_id: this._workspaceId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      workspace_id: { value: this._workspaceId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
