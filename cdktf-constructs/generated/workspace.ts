// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { IResolvable, TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterWorkspace}. */
export interface MusterWorkspaceConfig extends TerraformMetaArguments {
  /**
   * The account that owns the workspace.
   *
   * Another value replaces the object.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * The environment of the workspace; null where it has none.
   *
   * @default - none
   */
  readonly environmentId?: string;
  /**
   * Unique in the account, ignoring case.
   *
   * 1 to 255 characters.
   */
  readonly name: string;
  /**
   * What the workspace is for.
   *
   * At most 1000 characters.
   *
   * @default ""
   */
  readonly description?: string;
  /**
   * The agent pool that executes the runs of this workspace; null leaves the choice to the levels above (ASG-1).
   *
   * @default - none
   */
  readonly agentPoolId?: string;
  /**
   * Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an agent pool.
   *
   * @default false
   */
  readonly hosted?: boolean | IResolvable;
}

/**
 * What runs are made of, and which pool executes them.
 *
 * The resource `muster_workspace` of Terraform.
 */
export class MusterWorkspace extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_workspace";

  /** What the API demands of the attributes of `muster_workspace` beyond their types; lengths count code points. */
  static readonly constraints = {
    accountId: { pattern: "^acc-[0-9a-z]{26}$" },
    environmentId: { pattern: "^env-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    description: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    agentPoolId: { pattern: "^apool-[0-9a-z]{26}$" },
  } as const;

  /** Whether the value is a `MusterWorkspace`, from whichever copy of this package. */
  static isMusterWorkspace(value: unknown): value is MusterWorkspace {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_workspace";
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
      terraformResourceType: MusterWorkspace.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _accountId: string | undefined;
  private _environmentId: string | undefined;
  private _name: string;
  private _description: string | undefined;
  private _agentPoolId: string | undefined;
  private _hosted: boolean | IResolvable | undefined;

  constructor(scope: Construct, id: string, config: MusterWorkspaceConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterWorkspace.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._environmentId = config.environmentId;
    this._name = config.name;
    this._description = config.description;
    this._agentPoolId = config.agentPoolId;
    this._hosted = config.hosted;
  }

  /** Reference to `id`. Identifies the workspace. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the workspace. */
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

  /** Reference to `environment_id`. The environment of the workspace; null where it has none. */
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

  /** Reference to `name`. Unique in the account, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  set name(value: string) {
    this._name = value;
  }

  /** The configured value of `name`. */
  get nameInput(): string {
    return this._name;
  }

  /** Reference to `description`. What the workspace is for. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  set description(value: string) {
    this._description = value;
  }

  /** The configured value of `description`. */
  get descriptionInput(): string | undefined {
    return this._description;
  }

  /** Leaves `description` out of the configuration. */
  resetDescription(): void {
    this._description = undefined;
  }

  /**
   * Reference to `agent_pool_id`. The agent pool that executes the runs of this workspace; null leaves the choice to
   * the levels above (ASG-1).
   */
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

  /**
   * Reference to `hosted`. Whether hosted runners execute the runs, whatever the levels above say (ASG-1). Excludes an
   * agent pool.
   */
  get hosted(): IResolvable {
    return this.getBooleanAttribute("hosted");
  }

  set hosted(value: boolean | IResolvable) {
    this._hosted = value;
  }

  /** The configured value of `hosted`. */
  get hostedInput(): boolean | IResolvable | undefined {
    return this._hosted;
  }

  /** Leaves `hosted` out of the configuration. */
  resetHosted(): void {
    this._hosted = undefined;
  }

  /** Reference to `created_at`. When the workspace was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      environment_id: this._environmentId,
      name: this._name,
      description: this._description,
      agent_pool_id: this._agentPoolId,
      hosted: this._hosted,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      environment_id: { value: this._environmentId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      description: { value: this._description, isBlock: false, type: "simple", storageClassType: "string" },
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
      hosted: { value: this._hosted, isBlock: false, type: "simple", storageClassType: "boolean" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
