// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ComplexObject, ImportableResource, TerraformResource } from "cdktf";
import type { IResolvable, TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** How far the role reaches. */
export type MusterAccessPolicyScopeLevel = "account" | "environment" | "workspace";

/** What `scope` holds. */
export interface MusterAccessPolicyScope {
  /**
   * How far the role reaches.
   *
   * One of `account`, `environment`, `workspace`.
   */
  readonly level: MusterAccessPolicyScopeLevel | IResolvable;
  /**
   * The environment or the workspace; absent at account level.
   *
   * @default - none
   */
  readonly id?: string;
}

/** References into `scope`. */
export class MusterAccessPolicyScopeReference extends ComplexObject {
  /** Reference to `level`. How far the role reaches. */
  get level(): string {
    return this.getStringAttribute("level");
  }

  /** Reference to `id`. The environment or the workspace; absent at account level. */
  get id(): string {
    return this.getStringAttribute("id");
  }
}

/** Configuration of {@link MusterAccessPolicy}. */
export interface MusterAccessPolicyConfig extends TerraformMetaArguments {
  /**
   * The account that owns the access policy.
   *
   * Another value replaces the object.
   *
   * @default - the `accountId` of the provider
   */
  readonly accountId?: string;
  /**
   * The role that is given.
   *
   * Another value replaces the object.
   */
  readonly roleId: string;
  /**
   * The principal that it is given to.
   *
   * Another value replaces the object.
   */
  readonly serviceAccountId: string;
  /**
   * Where it counts.
   *
   * Another value replaces the object.
   */
  readonly scope: MusterAccessPolicyScope;
}

/**
 * Gives a principal a role at a scope (IAM-1).
 *
 * The resource `muster_access_policy` of Terraform.
 */
export class MusterAccessPolicy extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_access_policy";

  /** What the API demands of the attributes of `muster_access_policy` beyond their types; lengths count code points. */
  static readonly constraints = {
    accountId: { pattern: "^acc-[0-9a-z]{26}$" },
    roleId: { pattern: "^role-[0-9a-z]{26}$" },
    serviceAccountId: { pattern: "^sa-[0-9a-z]{26}$" },
  } as const;

  /** Whether the value is a `MusterAccessPolicy`, from whichever copy of this package. */
  static isMusterAccessPolicy(value: unknown): value is MusterAccessPolicy {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_access_policy";
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
      terraformResourceType: MusterAccessPolicy.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _accountId: string | undefined;
  private _roleId: string;
  private _serviceAccountId: string;
  private _scope: MusterAccessPolicyScope;

  constructor(scope: Construct, id: string, config: MusterAccessPolicyConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterAccessPolicy.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._roleId = config.roleId;
    this._serviceAccountId = config.serviceAccountId;
    this._scope = config.scope;
  }

  /** Reference to `id`. Identifies the access policy. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the access policy. */
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

  /** Reference to `role_id`. The role that is given. */
  get roleId(): string {
    return this.getStringAttribute("role_id");
  }

  set roleId(value: string) {
    this._roleId = value;
  }

  /** The configured value of `roleId`. */
  get roleIdInput(): string {
    return this._roleId;
  }

  /** Reference to `service_account_id`. The principal that it is given to. */
  get serviceAccountId(): string {
    return this.getStringAttribute("service_account_id");
  }

  set serviceAccountId(value: string) {
    this._serviceAccountId = value;
  }

  /** The configured value of `serviceAccountId`. */
  get serviceAccountIdInput(): string {
    return this._serviceAccountId;
  }

  /** Reference to `scope`. Where it counts. */
  get scope(): MusterAccessPolicyScopeReference {
    return new MusterAccessPolicyScopeReference(this, "scope", false);
  }

  set scope(value: MusterAccessPolicyScope) {
    this._scope = value;
  }

  /** The configured value of `scope`. */
  get scopeInput(): MusterAccessPolicyScope {
    return this._scope;
  }

  /** Reference to `created_at`. When the access policy was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      role_id: this._roleId,
      service_account_id: this._serviceAccountId,
      scope: { level: this._scope.level, id: this._scope.id },
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      role_id: { value: this._roleId, isBlock: false, type: "simple", storageClassType: "string" },
      service_account_id: { value: this._serviceAccountId, isBlock: false, type: "simple", storageClassType: "string" },
      scope: { value: { level: this._scope.level, id: this._scope.id }, isBlock: false, type: "any", storageClassType: "any" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
