// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { Fn, ImportableResource, TerraformResource } from "cdktf";
import type { IResolvable, TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2). */
export type MusterAgentPoolType = "runs" | "vcs";

/**
 * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
 * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
 */
export type MusterAgentPoolEnvironmentAccess = "all" | "selected";

/** Configuration of {@link MusterAgentPool}. */
export interface MusterAgentPoolConfig extends TerraformMetaArguments {
  /**
   * The account that owns the agent pool.
   *
   * Another value replaces the object.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Unique in the account, ignoring case (POOL-1).
   *
   * 1 to 255 characters.
   */
  readonly name: string;
  /**
   * What the agent pool is for.
   *
   * At most 1000 characters.
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
   * `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
   *
   * One of `runs`, `vcs`.
   *
   * Another value replaces the object.
   *
   * @default "runs"
   */
  readonly type?: MusterAgentPoolType | IResolvable;
  /**
   * `all` lets every environment use the agent pool, `selected` those in `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   *
   * One of `all`, `selected`.
   *
   * @default "all"
   */
  readonly environmentAccess?: MusterAgentPoolEnvironmentAccess | IResolvable;
  /**
   * The environments that may use the agent pool when access is `selected`; with `all` there are none (POOL-3).
   *
   * @default []
   */
  readonly environmentIds?: string[];
  /**
   * Agents older than this get no jobs (AGT-9); null accepts every version.
   *
   * 1 to 64 characters.
   *
   * @default - none
   */
  readonly minAgentVersion?: string;
}

/**
 * A named group of self-hosted agents.
 *
 * The resource `muster_agent_pool` of Terraform.
 */
export class MusterAgentPool extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_agent_pool";

  /** What the API demands of the attributes of `muster_agent_pool` beyond their types; lengths count code points. */
  static readonly constraints = {
    accountId: { pattern: "^acc-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    description: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    tags: {
      maxProperties: 50,
      keys: { minLength: 1, maxLength: 63, pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$" },
      values: { maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    },
    environmentIds: { maxItems: 500, values: { pattern: "^env-[0-9a-z]{26}$" } },
    minAgentVersion: { minLength: 1, maxLength: 64, pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$" },
  } as const;

  /** Whether the value is a `MusterAgentPool`, from whichever copy of this package. */
  static isMusterAgentPool(value: unknown): value is MusterAgentPool {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_agent_pool";
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
      terraformResourceType: MusterAgentPool.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _accountId: string | undefined;
  private _name: string;
  private _description: string | undefined;
  private _tags: Record<string, string> | undefined;
  private _type: MusterAgentPoolType | IResolvable | undefined;
  private _environmentAccess: MusterAgentPoolEnvironmentAccess | IResolvable | undefined;
  private _environmentIds: string[] | undefined;
  private _minAgentVersion: string | undefined;

  constructor(scope: Construct, id: string, config: MusterAgentPoolConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterAgentPool.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
    this._description = config.description;
    this._tags = config.tags;
    this._type = config.type;
    this._environmentAccess = config.environmentAccess;
    this._environmentIds = config.environmentIds;
    this._minAgentVersion = config.minAgentVersion;
  }

  /** Reference to `id`. Identifies the agent pool. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the agent pool. */
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

  /** Reference to `name`. Unique in the account, ignoring case (POOL-1). */
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

  /** Reference to `description`. What the agent pool is for. */
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

  /** Reference to `tags`. Labels of your own. */
  get tags(): Record<string, string> {
    return this.getStringMapAttribute("tags");
  }

  set tags(value: Record<string, string>) {
    this._tags = value;
  }

  /** The configured value of `tags`. */
  get tagsInput(): Record<string, string> | undefined {
    return this._tags;
  }

  /** Leaves `tags` out of the configuration. */
  resetTags(): void {
    this._tags = undefined;
  }

  /**
   * Reference to `type`. `runs` executes runs of workspaces, `vcs` reaches VCS providers. Chosen at creation (POOL-2).
   */
  get type(): string {
    return this.getStringAttribute("type");
  }

  set type(value: MusterAgentPoolType | IResolvable) {
    this._type = value;
  }

  /** The configured value of `type`. */
  get typeInput(): MusterAgentPoolType | IResolvable | undefined {
    return this._type;
  }

  /** Leaves `type` out of the configuration. */
  resetType(): void {
    this._type = undefined;
  }

  /**
   * Reference to `environment_access`. `all` lets every environment use the agent pool, `selected` those in
   * `environment_ids` only. An agent pool of
   * type `vcs` has no environment access to choose: it stays at `all` (POOL-3).
   */
  get environmentAccess(): string {
    return this.getStringAttribute("environment_access");
  }

  set environmentAccess(value: MusterAgentPoolEnvironmentAccess | IResolvable) {
    this._environmentAccess = value;
  }

  /** The configured value of `environmentAccess`. */
  get environmentAccessInput(): MusterAgentPoolEnvironmentAccess | IResolvable | undefined {
    return this._environmentAccess;
  }

  /** Leaves `environmentAccess` out of the configuration. */
  resetEnvironmentAccess(): void {
    this._environmentAccess = undefined;
  }

  /**
   * Reference to `environment_ids`. The environments that may use the agent pool when access is `selected`; with `all`
   * there are none (POOL-3).
   */
  get environmentIds(): string[] {
    return Fn.tolist(this.getListAttribute("environment_ids"));
  }

  set environmentIds(value: string[]) {
    this._environmentIds = value;
  }

  /** The configured value of `environmentIds`. */
  get environmentIdsInput(): string[] | undefined {
    return this._environmentIds;
  }

  /** Leaves `environmentIds` out of the configuration. */
  resetEnvironmentIds(): void {
    this._environmentIds = undefined;
  }

  /** Reference to `min_agent_version`. Agents older than this get no jobs (AGT-9); null accepts every version. */
  get minAgentVersion(): string {
    return this.getStringAttribute("min_agent_version");
  }

  set minAgentVersion(value: string) {
    this._minAgentVersion = value;
  }

  /** The configured value of `minAgentVersion`. */
  get minAgentVersionInput(): string | undefined {
    return this._minAgentVersion;
  }

  /** Leaves `minAgentVersion` out of the configuration. */
  resetMinAgentVersion(): void {
    this._minAgentVersion = undefined;
  }

  /** Reference to `created_at`. When the agent pool was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
      description: this._description,
      tags: this._tags,
      type: this._type,
      environment_access: this._environmentAccess,
      environment_ids: this._environmentIds,
      min_agent_version: this._minAgentVersion,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      description: { value: this._description, isBlock: false, type: "simple", storageClassType: "string" },
      tags: { value: this._tags, isBlock: false, type: "map", storageClassType: "stringMap" },
      type: { value: this._type, isBlock: false, type: "simple", storageClassType: "string" },
      environment_access: { value: this._environmentAccess, isBlock: false, type: "simple", storageClassType: "string" },
      environment_ids: { value: this._environmentIds, isBlock: false, type: "set", storageClassType: "stringList" },
      min_agent_version: { value: this._minAgentVersion, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
