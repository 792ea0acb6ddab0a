// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { Fn, ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `items`. */
export class DataMusterRolesItemsReference extends ComplexObject {
  /** Reference to `id`. Identifies the role. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the role. */
  get accountId(): string {
    return this.getStringAttribute("account_id");
  }

  /** Reference to `name`. Unique in the account, ignoring case. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Reference to `description`. What the role is for. */
  get description(): string {
    return this.getStringAttribute("description");
  }

  /** Reference to `permissions`. What the role allows, as it was written (ASG-2). */
  get permissions(): string[] {
    return Fn.tolist(this.getListAttribute("permissions"));
  }

  /** Reference to `created_at`. When the role was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }
}

/** References into the elements of `items`. */
export class DataMusterRolesItemsList extends ComplexList {
  /** References into the element of this index. */
  get(index: number): DataMusterRolesItemsReference {
    return new DataMusterRolesItemsReference(this.terraformResource, this.terraformAttribute, this.wrapsSet, index);
  }
}

/** Configuration of {@link DataMusterRoles}. */
export interface DataMusterRolesConfig extends TerraformMetaArguments {
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
 * Roles, oldest first: all that the filters leave.
 *
 * The data source `muster_roles` of Terraform.
 */
export class DataMusterRoles extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_roles";

  /** Whether the value is a `DataMusterRoles`, from whichever copy of this package. */
  static isDataMusterRoles(value: unknown): value is DataMusterRoles {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_roles";
  }

  private _accountId: string | undefined;
  private _name: string | undefined;

  constructor(scope: Construct, id: string, config: DataMusterRolesConfig = {}) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterRoles.tfResourceType,
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

  /** Reference to `items`. Roles, oldest first. */
  get items(): DataMusterRolesItemsList {
    return new DataMusterRolesItemsList(this, "items", false);
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
