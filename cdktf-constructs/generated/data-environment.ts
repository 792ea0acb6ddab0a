// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link DataMusterEnvironment}. */
export interface DataMusterEnvironmentConfig extends TerraformMetaArguments {
  /**
   * Identifies the environment.
   *
   * @default - read from what is found
   */
  readonly id?: string;
  /**
   * The account that owns the environment.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Unique in the account, ignoring case.
   *
   * 1 to 255 characters.
   *
   * @default - read from what is found
   */
  readonly name?: string;
}

/**
 * A group of workspaces that may use the same agent pools. Found by exactly one of `id` and `name`.
 *
 * The data source `muster_environment` of Terraform.
 */
export class DataMusterEnvironment extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_environment";

  /** Whether the value is a `DataMusterEnvironment`, from whichever copy of this package. */
  static isDataMusterEnvironment(value: unknown): value is DataMusterEnvironment {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_environment";
  }

  private _id: string | undefined;
  private _accountId: string | undefined;
  private _name: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterEnvironmentConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterEnvironment.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._id = config.id;
    this._accountId = config.accountId;
    this._name = config.name;
  }

  /** Reference to `id`. Identifies the environment. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  set id(value: string) {
    this._id = value;
  }

  /** The configured value of `id`. */
  get idInput(): string | undefined {
    return this._id;
  }

  /** Leaves `id` out of the configuration. */
  resetId(): void {
    this._id = undefined;
  }

  /** Reference to `account_id`. The account that owns the environment. */
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
  get nameInput(): string | undefined {
    return this._name;
  }

  /** Leaves `name` out of the configuration. */
  resetName(): void {
    this._name = undefined;
  }

  /** Reference to `description`. What the environment is for. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  /**
   * Reference to `default_agent_pool_id`. The agent pool of its workspaces that name none themselves; null leaves the
   * choice to the account (ASG-1).
   */
  get defaultAgentPoolId(): string {
    return this.getStringAttribute("default_agent_pool_id");
  }

  /** Reference to `created_at`. When the environment was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      id: this._id,
      account_id: this._accountId,
      name: this._name,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      id: { value: this._id, isBlock: false, type: "simple", storageClassType: "string" },
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
