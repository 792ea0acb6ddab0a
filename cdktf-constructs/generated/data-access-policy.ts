// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexObject, TerraformDataSource } from "cdktf";
import type { TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";

/** References into `scope`. */
export class DataMusterAccessPolicyScopeReference extends ComplexObject {
  /** Reference to `level`. How far the role reaches. */
  get level(): string {
    return this.getStringAttribute("level");
  }

  /** Reference to `id`. The environment or the workspace; absent at account level. */
  get id(): string {
    return this.getStringAttribute("id");
  }
}

/** Configuration of {@link DataMusterAccessPolicy}. */
export interface DataMusterAccessPolicyConfig extends TerraformMetaArguments {
  /** Identifies the access policy. */
  readonly id: string;
}

/**
 * Gives a principal a role at a scope (IAM-1).
 *
 * The data source `muster_access_policy` of Terraform.
 */
export class DataMusterAccessPolicy extends TerraformDataSource {
  /** The type of this data source in Terraform. */
  static readonly tfResourceType = "muster_access_policy";

  /** Whether the value is a `DataMusterAccessPolicy`, from whichever copy of this package. */
  static isDataMusterAccessPolicy(value: unknown): value is DataMusterAccessPolicy {
    return TerraformDataSource.isTerraformDataSource(value) && value.terraformResourceType === "muster_access_policy";
  }

  private _id: string;

  constructor(scope: Construct, id: string, config: DataMusterAccessPolicyConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: DataMusterAccessPolicy.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._id = config.id;
  }

  /** Reference to `id`. Identifies the access policy. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  set id(value: string) {
    this._id = value;
  }

  /** The configured value of `id`. */
  get idInput(): string {
    return this._id;
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
  get scope(): DataMusterAccessPolicyScopeReference {
    return new DataMusterAccessPolicyScopeReference(this, "scope", false);
  }

  /** Reference to `created_at`. When the access policy was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      id: this._id,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      id: { value: this._id, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
