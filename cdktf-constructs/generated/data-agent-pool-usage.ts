// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `items`. */
export class DataMusterAgentPoolUsageEnvironmentDefaultsItemsReference extends ComplexObject {
  /** Reference to `kind`. What kind of object it is. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  /** Reference to `id`. Its identifier. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `name`. Its name; for a run the message it was started with, for a job its phase. */
  get name(): string {
    return this.getStringAttribute("name");
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentPoolUsageEnvironmentDefaultsItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentPoolUsageEnvironmentDefaultsItemsReference {
    return new DataMusterAgentPoolUsageEnvironmentDefaultsItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** References into `environment_defaults`. */
export class DataMusterAgentPoolUsageEnvironmentDefaultsReference extends ComplexObject {
  /** Reference to `count`. How many objects hold it. */
  get count(): number {
    return this.getNumberAttribute("count");
  }

  /** Reference to `items`. The first 20 of them. */
  get items(): DataMusterAgentPoolUsageEnvironmentDefaultsItemsList {
    return new DataMusterAgentPoolUsageEnvironmentDefaultsItemsList(this, "items", false);
  }
}

/** References into `items`. */
export class DataMusterAgentPoolUsageVcsProvidersItemsReference extends ComplexObject {
  /** Reference to `kind`. What kind of object it is. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  /** Reference to `id`. Its identifier. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `name`. Its name; for a run the message it was started with, for a job its phase. */
  get name(): string {
    return this.getStringAttribute("name");
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentPoolUsageVcsProvidersItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentPoolUsageVcsProvidersItemsReference {
    return new DataMusterAgentPoolUsageVcsProvidersItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** References into `vcs_providers`. */
export class DataMusterAgentPoolUsageVcsProvidersReference extends ComplexObject {
  /** Reference to `count`. How many objects hold it. */
  get count(): number {
    return this.getNumberAttribute("count");
  }

  /** Reference to `items`. The first 20 of them. */
  get items(): DataMusterAgentPoolUsageVcsProvidersItemsList {
    return new DataMusterAgentPoolUsageVcsProvidersItemsList(this, "items", false);
  }
}

/** References into `items`. */
export class DataMusterAgentPoolUsageWorkspacesExplicitItemsReference extends ComplexObject {
  /** Reference to `kind`. What kind of object it is. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  /** Reference to `id`. Its identifier. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `name`. Its name; for a run the message it was started with, for a job its phase. */
  get name(): string {
    return this.getStringAttribute("name");
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentPoolUsageWorkspacesExplicitItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentPoolUsageWorkspacesExplicitItemsReference {
    return new DataMusterAgentPoolUsageWorkspacesExplicitItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** References into `explicit`. */
export class DataMusterAgentPoolUsageWorkspacesExplicitReference extends ComplexObject {
  /** Reference to `count`. How many objects hold it. */
  get count(): number {
    return this.getNumberAttribute("count");
  }

  /** Reference to `items`. The first 20 of them. */
  get items(): DataMusterAgentPoolUsageWorkspacesExplicitItemsList {
    return new DataMusterAgentPoolUsageWorkspacesExplicitItemsList(this, "items", false);
  }
}

/** References into `items`. */
export class DataMusterAgentPoolUsageWorkspacesInheritedItemsReference extends ComplexObject {
  /** Reference to `kind`. What kind of object it is. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  /** Reference to `id`. Its identifier. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `name`. Its name; for a run the message it was started with, for a job its phase. */
  get name(): string {
    return this.getStringAttribute("name");
  }
}

/** References into the elements of `items`. */
export class DataMusterAgentPoolUsageWorkspacesInheritedItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAgentPoolUsageWorkspacesInheritedItemsReference {
    return new DataMusterAgentPoolUsageWorkspacesInheritedItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** References into `inherited`. */
export class DataMusterAgentPoolUsageWorkspacesInheritedReference extends ComplexObject {
  /** Reference to `count`. How many objects hold it. */
  get count(): number {
    return this.getNumberAttribute("count");
  }

  /** Reference to `items`. The first 20 of them. */
  get items(): DataMusterAgentPoolUsageWorkspacesInheritedItemsList {
    return new DataMusterAgentPoolUsageWorkspacesInheritedItemsList(this, "items", false);
  }
}

/** References into `workspaces`. */
export class DataMusterAgentPoolUsageWorkspacesReference extends ComplexObject {
  /** Reference to `explicit`. Those that name it themselves. */
  get explicit(): DataMusterAgentPoolUsageWorkspacesExplicitReference {
    return new DataMusterAgentPoolUsageWorkspacesExplicitReference(this, "explicit", false);
  }

  /** Reference to `inherited`. Those that have it from their environment or the account. */
  get inherited(): DataMusterAgentPoolUsageWorkspacesInheritedReference {
    return new DataMusterAgentPoolUsageWorkspacesInheritedReference(this, "inherited", false);
  }
}

/** Configuration of {@link DataMusterAgentPoolUsage}. */
export interface DataMusterAgentPoolUsageConfig extends TerraformMetaArguments {
  /** The agent pool. */
  readonly agentPoolId: string;
}

/**
 * What uses an agent pool, by naming it or by inheritance (POOL-5).
 *
 * The data source `muster_agent_pool_usage` of Terraform.
 */
export class DataMusterAgentPoolUsage extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_agent_pool_usage";

  /** Whether the value is a `DataMusterAgentPoolUsage`, from whichever copy of this package. */
  static isDataMusterAgentPoolUsage(value: unknown): value is DataMusterAgentPoolUsage {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_agent_pool_usage";
  }

  private _agentPoolId: string;

  constructor(scope: Construct, id: string, config: DataMusterAgentPoolUsageConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAgentPoolUsage.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._agentPoolId = config.agentPoolId;
  }

  /** Reference to `agent_pool_id`. The agent pool. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  set agentPoolId(value: string) {
    this._agentPoolId = value;
  }

  /** The configured value of `agentPoolId`. */
  get agentPoolIdInput(): string {
    return this._agentPoolId;
  }

  /** Reference to `account_default`. Whether it is the default of the account. */
  get accountDefault(): IResolvable {
    return this.getBooleanAttribute("account_default");
  }

  /** Reference to `environment_defaults`. Environments of which it is the default. */
  get environmentDefaults(): DataMusterAgentPoolUsageEnvironmentDefaultsReference {
    return new DataMusterAgentPoolUsageEnvironmentDefaultsReference(this, "environment_defaults", false);
  }

  /** Reference to `vcs_providers`. VCS providers that are reached through it. */
  get vcsProviders(): DataMusterAgentPoolUsageVcsProvidersReference {
    return new DataMusterAgentPoolUsageVcsProvidersReference(this, "vcs_providers", false);
  }

  /** Reference to `workspaces`. Workspaces whose runs it executes. */
  get workspaces(): DataMusterAgentPoolUsageWorkspacesReference {
    return new DataMusterAgentPoolUsageWorkspacesReference(this, "workspaces", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      agent_pool_id: this._agentPoolId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
