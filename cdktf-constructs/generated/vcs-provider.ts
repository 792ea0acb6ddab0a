// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { IResolvable, TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Which product it is. Chosen at creation. */
export type MusterVcsProviderKind = "github" | "gitlab" | "bitbucket" | "azure_devops" | "github_enterprise" | "gitlab_self_managed" | "bitbucket_data_center" | "azure_devops_server";

/** Configuration of {@link MusterVcsProvider}. */
export interface MusterVcsProviderConfig extends TerraformMetaArguments {
  /**
   * The account that owns the VCS provider.
   *
   * Another value replaces the object.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Unique in the account, ignoring case.
   *
   * 1 to 255 characters.
   */
  readonly name: string;
  /**
   * Which product it is. Chosen at creation.
   *
   * One of `github`, `gitlab`, `bitbucket`, `azure_devops`, `github_enterprise`, `gitlab_self_managed`,
   * `bitbucket_data_center`, `azure_devops_server`.
   *
   * Another value replaces the object.
   */
  readonly kind: MusterVcsProviderKind | IResolvable;
  /**
   * Its address. Self-hosted kinds need one, the others have none.
   *
   * At most 500 characters.
   *
   * @default - none
   */
  readonly url?: string;
  /**
   * The agent pool of type `vcs` through which it is reached; null reaches it directly (ASG-7).
   *
   * @default - none
   */
  readonly agentPoolId?: string;
}

/**
 * Where the code of workspaces comes from. A self-hosted one may be reached through an agent pool (ASG-7).
 *
 * The resource `muster_vcs_provider` of Terraform.
 */
export class MusterVcsProvider extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_vcs_provider";

  /** What the API demands of the attributes of `muster_vcs_provider` beyond their types; lengths count code points. */
  static readonly constraints = {
    accountId: { pattern: "^acc-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    url: { maxLength: 500, pattern: "^https://", format: "uri" },
    agentPoolId: { pattern: "^apool-[0-9a-z]{26}$" },
  } as const;

  /** Whether the value is a `MusterVcsProvider`, from whichever copy of this package. */
  static isMusterVcsProvider(value: unknown): value is MusterVcsProvider {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_vcs_provider";
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
      terraformResourceType: MusterVcsProvider.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _accountId: string | undefined;
  private _name: string;
  private _kind: MusterVcsProviderKind | IResolvable;
  private _url: string | undefined;
  private _agentPoolId: string | undefined;

  constructor(scope: Construct, id: string, config: MusterVcsProviderConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterVcsProvider.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
    this._kind = config.kind;
    this._url = config.url;
    this._agentPoolId = config.agentPoolId;
  }

  /** Reference to `id`. Identifies the VCS provider. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the VCS provider. */
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

  /** Reference to `kind`. Which product it is. Chosen at creation. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  set kind(value: MusterVcsProviderKind | IResolvable) {
    this._kind = value;
  }

  /** The configured value of `kind`. */
  get kindInput(): MusterVcsProviderKind | IResolvable {
    return this._kind;
  }

  /** Reference to `url`. Its address. Self-hosted kinds need one, the others have none. */
  get url(): string {
    return this.getStringAttribute("url");
  }

  set url(value: string) {
    this._url = value;
  }

  /** The configured value of `url`. */
  get urlInput(): string | undefined {
    return this._url;
  }

  /** Leaves `url` out of the configuration. */
  resetUrl(): void {
    this._url = undefined;
  }

  /**
   * Reference to `agent_pool_id`. The agent pool of type `vcs` through which it is reached; null reaches it directly
   * (ASG-7).
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

  /** Reference to `created_at`. When the VCS provider was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
      kind: this._kind,
      url: this._url,
      agent_pool_id: this._agentPoolId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      kind: { value: this._kind, isBlock: false, type: "simple", storageClassType: "string" },
      url: { value: this._url, isBlock: false, type: "simple", storageClassType: "string" },
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
