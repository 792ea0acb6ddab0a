// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterAgentPoolEnvironment}. */
export interface MusterAgentPoolEnvironmentConfig extends TerraformMetaArguments {
  /**
   * The agent pool.
   *
   * Another value replaces the object.
   */
  readonly agentPoolId: string;
  /**
   * The environment.
   *
   * Another value replaces the object.
   */
  readonly environmentId: string;
}

/**
 * Lets the workspaces of one environment use an agent pool whose `environment_access` is `selected` (POOL-3),
 * whatever
 * other environments may.
 *
 * The resource `muster_agent_pool_environment` of Terraform.
 */
export class MusterAgentPoolEnvironment extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_agent_pool_environment";

  /**
   * What the API demands of the attributes of `muster_agent_pool_environment` beyond their types; lengths count code
   * points.
   */
  static readonly constraints = { agentPoolId: { pattern: "^apool-[0-9a-z]{26}$" }, environmentId: { pattern: "^env-[0-9a-z]{26}$" } } as const;

  /** Whether the value is a `MusterAgentPoolEnvironment`, from whichever copy of this package. */
  static isMusterAgentPoolEnvironment(value: unknown): value is MusterAgentPoolEnvironment {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_agent_pool_environment";
  }

  /**
   * Imports an existing object and leaves it to Terraform to write its configuration (`terraform plan
   * -generate-config-out=FILE`).
   *
   * @param scope where the import is declared
   * @param importToId the construct id that the resource is going to have
   * @param importFromId the id of the existing object
   * @param provider @default - the default provider
   */
  static generateConfigForImport(
    scope: Construct,
    importToId: string,
    importFromId: string,
    provider?: TerraformProvider,
  ): ImportableResource {
    return new ImportableResource(scope, importToId, {
      terraformResourceType: MusterAgentPoolEnvironment.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _agentPoolId: string;
  private _environmentId: string;

  constructor(scope: Construct, id: string, config: MusterAgentPoolEnvironmentConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterAgentPoolEnvironment.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._agentPoolId = config.agentPoolId;
    this._environmentId = config.environmentId;
  }

  /** Reference to `id`. Identifies the link: `agent_pool_id`, a slash and `environment_id`. */
  get id(): string {
    return this.getStringAttribute("id");
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

  /** Reference to `environment_id`. The environment. */
  get environmentId(): string {
    return this.getStringAttribute("environment_id");
  }

  set environmentId(value: string) {
    this._environmentId = value;
  }

  /** The configured value of `environmentId`. */
  get environmentIdInput(): string {
    return this._environmentId;
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      agent_pool_id: this._agentPoolId,
      environment_id: this._environmentId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
      environment_id: { value: this._environmentId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
