// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `waiting`. */
export class DataMusterAgentPoolDemandWaitingReference extends ComplexObject {
  /** Reference to `plan`. Plan jobs that an agent could execute at once. */
  get plan(): number {
    return this.getNumberAttribute("plan");
  }

  /** Reference to `apply`. Apply jobs that an agent could execute at once. */
  get apply(): number {
    return this.getNumberAttribute("apply");
  }

  /** Reference to `workspace_busy`. Jobs that no agent could execute yet; another run of their workspace comes first. */
  get workspaceBusy(): number {
    return this.getNumberAttribute("workspace_busy");
  }
}

/** References into `running`. */
export class DataMusterAgentPoolDemandRunningReference extends ComplexObject {
  /** Reference to `plan`. Plan jobs. */
  get plan(): number {
    return this.getNumberAttribute("plan");
  }

  /** Reference to `apply`. Apply jobs. */
  get apply(): number {
    return this.getNumberAttribute("apply");
  }
}

/** References into `slots`. */
export class DataMusterAgentPoolDemandSlotsReference extends ComplexObject {
  /** Reference to `total`. Slots of those agents. */
  get total(): number {
    return this.getNumberAttribute("total");
  }

  /** Reference to `used`. How many of them execute a job. */
  get used(): number {
    return this.getNumberAttribute("used");
  }
}

/** References into `agents`. */
export class DataMusterAgentPoolDemandAgentsReference extends ComplexObject {
  /**
   * Reference to `desired`. How many agents execute all of it at once, each `slots_per_agent` jobs; of a paused agent
   * pool what is claimed only.
   */
  get desired(): number {
    return this.getNumberAttribute("desired");
  }

  /** Reference to `live`. How many live agents these are. */
  get live(): number {
    return this.getNumberAttribute("live");
  }
}

/** Configuration of {@link DataMusterAgentPoolDemand}. */
export interface DataMusterAgentPoolDemandConfig extends TerraformMetaArguments {
  /** The agent pool. */
  readonly agentPoolId: string;
}

/**
 * What an autoscaler needs to know of an agent pool (POOL-8).
 *
 * The data source `muster_agent_pool_demand` of Terraform.
 */
export class DataMusterAgentPoolDemand extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_agent_pool_demand";

  /** Whether the value is a `DataMusterAgentPoolDemand`, from whichever copy of this package. */
  static isDataMusterAgentPoolDemand(value: unknown): value is DataMusterAgentPoolDemand {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_agent_pool_demand";
  }

  private _agentPoolId: string;

  constructor(scope: Construct, id: string, config: DataMusterAgentPoolDemandConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAgentPoolDemand.tfResourceType,
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

  /** Reference to `waiting`. The jobs that wait. */
  get waiting(): DataMusterAgentPoolDemandWaitingReference {
    return new DataMusterAgentPoolDemandWaitingReference(this, "waiting", false);
  }

  /**
   * Reference to `oldest_waiting_since`. Since when the first of those waits that an agent could execute at once; null
   * where there is none.
   */
  get oldestWaitingSince(): string {
    return this.getStringAttribute("oldest_waiting_since");
  }

  /** Reference to `running`. The jobs that an agent has claimed. */
  get running(): DataMusterAgentPoolDemandRunningReference {
    return new DataMusterAgentPoolDemandRunningReference(this, "running", false);
  }

  /**
   * Reference to `slots`. What its live agents that take jobs, or do so once the agent pool is resumed, can execute at
   * once.
   */
  get slots(): DataMusterAgentPoolDemandSlotsReference {
    return new DataMusterAgentPoolDemandSlotsReference(this, "slots", false);
  }

  /** Reference to `agents`. Its agents, as they are and as they should be. */
  get agents(): DataMusterAgentPoolDemandAgentsReference {
    return new DataMusterAgentPoolDemandAgentsReference(this, "agents", false);
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
