// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `items`. */
export class DataMusterWorkspacesItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the workspace. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the workspace. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `environment_id`. The environment of the workspace; null where it has none. */
  get environmentId(): string {
    return this.getStringAttribute("environment_id");
  }

  /** Reference to `name`. Unique in the account, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Reference to `description`. What the workspace is for. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  /**
   * Reference to `agent_pool_id`. The agent pool that executes the runs of this workspace; null leaves the choice to
   * the levels above (ASG-1).
   */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  /**
   * Reference to `hosted`. Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an
   * agent pool.
   */
  get hosted(): IResolvable {
    return this.getBooleanAttribute("hosted");
  }

  /** Reference to `created_at`. When the workspace was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
}

/** References into the elements of `items`. */
export class DataMusterWorkspacesItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterWorkspacesItemsReference {
    return new DataMusterWorkspacesItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterWorkspaces}. */
export interface DataMusterWorkspacesConfig extends TerraformMetaArguments {
  /**
   * The account.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Only the one with this name, ignoring case.
   *
   * 1 to 255 characters.
   *
   * @default - none
   */
  readonly name?: string;
  /**
   * Only the workspaces of this environment.
   *
   * @default - none
   */
  readonly environmentId?: string;
  /**
   * Only the workspaces that name this agent pool.
   *
   * @default - none
   */
  readonly agentPoolId?: string;
}

/**
 * Workspaces, oldest first: all that the filters leave.
 *
 * The data source `muster_workspaces` of Terraform.
 */
export class DataMusterWorkspaces extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_workspaces";

  /** Whether the value is a `DataMusterWorkspaces`, from whichever copy of this package. */
  static isDataMusterWorkspaces(value: unknown): value is DataMusterWorkspaces {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_workspaces";
  }

  private _accountId: string | undefined;
  private _name: string | undefined;
  private _environmentId: string | undefined;
  private _agentPoolId: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterWorkspacesConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterWorkspaces.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
    this._environmentId = config.environmentId;
    this._agentPoolId = config.agentPoolId;
  }

  /** Reference to `account_id`. The account. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  set accountId(value: string) {
    this._accountId = value;
  }

  /** The configured value of `accountId`. */
  get accountIdInput(): string | undefined {
    return this._accountId;
  }

  /** Leaves `accountId` out of the configuration. */
  resetAccountId(): void {
    this._accountId = undefined;
  }

  /** Reference to `name`. Only the one with this name, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  set name(value: string) {
    this._name = value;
  }

  /** The configured value of `name`. */
  get nameInput(): string | undefined {
    return this._name;
  }

  /** Leaves `name` out of the configuration. */
  resetName(): void {
    this._name = undefined;
  }

  /** Reference to `environment_id`. Only the workspaces of this environment. */
  get environmentId(): string {
    return this.getStringAttribute("environment_id");
  }

  set environmentId(value: string) {
    this._environmentId = value;
  }

  /** The configured value of `environmentId`. */
  get environmentIdInput(): string | undefined {
    return this._environmentId;
  }

  /** Leaves `environmentId` out of the configuration. */
  resetEnvironmentId(): void {
    this._environmentId = undefined;
  }

  /** Reference to `agent_pool_id`. Only the workspaces that name this agent pool. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  set agentPoolId(value: string) {
    this._agentPoolId = value;
  }

  /** The configured value of `agentPoolId`. */
  get agentPoolIdInput(): string | undefined {
    return this._agentPoolId;
  }

  /** Leaves `agentPoolId` out of the configuration. */
  resetAgentPoolId(): void {
    this._agentPoolId = undefined;
  }

  /** Reference to `items`. Workspaces, oldest first. */
  get items(): DataMusterWorkspacesItemsList {
    return new DataMusterWorkspacesItemsList(this, "items", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
      environment_id: this._environmentId,
      agent_pool_id: this._agentPoolId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      environment_id: { value: this._environmentId, isBlock: false, type: "simple", storageClassType: "string" },
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
