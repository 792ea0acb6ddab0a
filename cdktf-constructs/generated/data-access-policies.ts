// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `scope`. */
export class DataMusterAccessPoliciesItemsScopeReference extends ComplexObject {
  /** Reference to `level`. How far the role reaches. */
  get level(): string {
    return this.getStringAttribute("level");
  }

  /** Reference to `id`. The environment or the workspace; absent at account level. */
  get id(): string {
    return this.getStringAttribute("id");
  }
}

/** References into `items`. */
export class DataMusterAccessPoliciesItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the access policy. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the access policy. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `role_id`. The role that is given. */
  get roleId(): string {
    return this.getStringAttribute("role_id");
  }

  /** Reference to `service_account_id`. The principal that it is given to. */
  get serviceAccountId(): string {
    return this.getStringAttribute("service_account_id");
  }

  /** Reference to `scope`. Where it counts. */
  get scope(): DataMusterAccessPoliciesItemsScopeReference {
    return new DataMusterAccessPoliciesItemsScopeReference(this, "scope", false);
  }

  /** Reference to `created_at`. When the access policy was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
}

/** References into the elements of `items`. */
export class DataMusterAccessPoliciesItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterAccessPoliciesItemsReference {
    return new DataMusterAccessPoliciesItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterAccessPolicies}. */
export interface DataMusterAccessPoliciesConfig extends TerraformMetaArguments {
  /**
   * The account.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * Only those that give this role.
   *
   * @default - none
   */
  readonly roleId?: string;
  /**
   * Only those of this principal.
   *
   * @default - none
   */
  readonly serviceAccountId?: string;
}

/**
 * Access policies, oldest first: all that the filters leave.
 *
 * The data source `muster_access_policies` of Terraform.
 */
export class DataMusterAccessPolicies extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_access_policies";

  /** Whether the value is a `DataMusterAccessPolicies`, from whichever copy of this package. */
  static isDataMusterAccessPolicies(value: unknown): value is DataMusterAccessPolicies {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_access_policies";
  }

  private _accountId: string | undefined;
  private _roleId: string | undefined;
  private _serviceAccountId: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterAccessPoliciesConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAccessPolicies.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._roleId = config.roleId;
    this._serviceAccountId = config.serviceAccountId;
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

  /** Reference to `role_id`. Only those that give this role. */
  get roleId(): string {
    return this.getStringAttribute("role_id");
  }

  set roleId(value: string) {
    this._roleId = value;
  }

  /** The configured value of `roleId`. */
  get roleIdInput(): string | undefined {
    return this._roleId;
  }

  /** Leaves `roleId` out of the configuration. */
  resetRoleId(): void {
    this._roleId = undefined;
  }

  /** Reference to `service_account_id`. Only those of this principal. */
  get serviceAccountId(): string {
    return this.getStringAttribute("service_account_id");
  }

  set serviceAccountId(value: string) {
    this._serviceAccountId = value;
  }

  /** The configured value of `serviceAccountId`. */
  get serviceAccountIdInput(): string | undefined {
    return this._serviceAccountId;
  }

  /** Leaves `serviceAccountId` out of the configuration. */
  resetServiceAccountId(): void {
    this._serviceAccountId = undefined;
  }

  /** Reference to `items`. Access policies, oldest first. */
  get items(): DataMusterAccessPoliciesItemsList {
    return new DataMusterAccessPoliciesItemsList(this, "items", false);
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      role_id: this._roleId,
      service_account_id: this._serviceAccountId,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      role_id: { value: this._roleId, isBlock: false, type: "simple", storageClassType: "string" },
      service_account_id: { value: this._serviceAccountId, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
