// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterServiceAccount}. */
export interface MusterServiceAccountConfig extends TerraformMetaArguments {
  /**
   * The account that owns the service account.
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
   * What the service account is for.
   *
   * At most 1000 characters.
   *
   * @default ""
   */
  readonly description?: string;
}

/**
 * A principal for programs. What it may do is said by access policies (IAM-1).
 *
 * The resource `muster_service_account` of Terraform.
 */
export class MusterServiceAccount extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_service_account";

  /**
   * What the API demands of the attributes of `muster_service_account` beyond their types; lengths count code points.
   */
  static readonly constraints = {
    accountId: { pattern: "^acc-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    description: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
  } as const;

  /** Whether the value is a `MusterServiceAccount`, from whichever copy of this package. */
  static isMusterServiceAccount(value: unknown): value is MusterServiceAccount {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_service_account";
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
      terraformResourceType: MusterServiceAccount.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _accountId: string | undefined;
  private _name: string;
  private _description: string | undefined;

  constructor(scope: Construct, id: string, config: MusterServiceAccountConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterServiceAccount.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._accountId = config.accountId;
    this._name = config.name;
    this._description = config.description;
  }

  /** Reference to `id`. Identifies the service account. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `account_id`. The account that owns the service account. */
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

  /** Reference to `description`. What the service account is for. */
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

  /** Reference to `created_at`. When the service account was created. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      account_id: this._accountId,
      name: this._name,
      description: this._description,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      account_id: { value: this._accountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      description: { value: this._description, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
