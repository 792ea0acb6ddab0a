// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `items`. */
export class DataMusterVcsProvidersItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the VCS provider. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the VCS provider. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `name`. Unique in the account, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Reference to `kind`. Which product it is. Chosen at creation. */
  get kind(): string {
    return this.getStringAttribute("kind");
  }

  /** Reference to `url`. Its address. Self-hosted kinds need one, the others have none. */
  get url(): string {
    return this.getStringAttribute("url");
  }

  /**
   * Reference to `agent_pool_id`. The agent pool of type `vcs` through which it is reached; null reaches it directly
   * (ASG-7).
   */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  /** Reference to `created_at`. When the VCS provider was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
}

/** References into the elements of `items`. */
export class DataMusterVcsProvidersItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterVcsProvidersItemsReference {
    return new DataMusterVcsProvidersItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterVcsProviders}. */
export interface DataMusterVcsProvidersConfig extends TerraformMetaArguments {
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
}

/**
 * VCS providers, oldest first: all that the filters leave.
 *
 * The data source `muster_vcs_providers` of Terraform.
 */
export class DataMusterVcsProviders extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_vcs_providers";

  /** Whether the value is a `DataMusterVcsProviders`, from whichever copy of this package. */
  static isDataMusterVcsProviders(value: unknown): value is DataMusterVcsProviders {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_vcs_providers";
  }

  private _accountId: string | undefined;
  private _name: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterVcsProvidersConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterVcsProviders.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
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

  /** Reference to `items`. VCS providers, oldest first. */
  get items(): DataMusterVcsProvidersItemsList {
    return new DataMusterVcsProvidersItemsList(this, "items", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
