// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterServiceAccountToken}. */
export interface MusterServiceAccountTokenConfig extends TerraformMetaArguments {
  /**
   * The service account that it speaks for.
   *
   * Another value replaces the object.
   */
  readonly serviceAccountId: string;
  /**
   * Unique in the service account.
   *
   * 1 to 255 characters.
   *
   * Another value replaces the object.
   */
  readonly name: string;
  /**
   * From this instant on the token is refused; null means never.
   *
   * Another value replaces the object.
   *
   * @default - none
   */
  readonly expiresAt?: string;
}

/**
 * A secret with which a service account speaks. The secret itself appears only in the answer that issued it.
 *
 * The resource `muster_service_account_token` of Terraform.
 */
export class MusterServiceAccountToken extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_service_account_token";

  /**
   * What the API demands of the attributes of `muster_service_account_token` beyond their types; lengths count code
   * points.
   */
  static readonly constraints = {
    serviceAccountId: { pattern: "^sa-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    expiresAt: { format: "date-time" },
  } as const;

  /** Whether the value is a `MusterServiceAccountToken`, from whichever copy of this package. */
  static isMusterServiceAccountToken(value: unknown): value is MusterServiceAccountToken {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_service_account_token";
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
      terraformResourceType: MusterServiceAccountToken.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _serviceAccountId: string;
  private _name: string;
  private _expiresAt: string | undefined;

  constructor(scope: Construct, id: string, config: MusterServiceAccountTokenConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterServiceAccountToken.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._serviceAccountId = config.serviceAccountId;
    this._name = config.name;
    this._expiresAt = config.expiresAt;
  }

  /** Reference to `id`. Identifies the token; not a secret. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `service_account_id`. The service account that it speaks for. */
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

  /** Reference to `name`. Unique in the service account. */
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

  /** Reference to `expires_at`. From this instant on the token is refused; null means never. */
  get expiresAt(): string {
    return this.getStringAttribute("expires_at");
  }

  set expiresAt(value: string) {
    this._expiresAt = value;
  }

  /** The configured value of `expiresAt`. */
  get expiresAtInput(): string | undefined {
    return this._expiresAt;
  }

  /** Leaves `expiresAt` out of the configuration. */
  resetExpiresAt(): void {
    this._expiresAt = undefined;
  }

  /** Reference to `prefix`. The first characters of the secret, to recognise it by. */
  get prefix(): string {
    return this.getStringAttribute("prefix");
  }

  /** Reference to `created_by`. The principal that issued the token. */
  get createdBy(): string {
    return this.getStringAttribute("created_by");
  }

  /** Reference to `created_at`. When the token was issued. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /**
   * Reference to `token`. The secret (`msa_…`), shown in this answer only.
   *
   * Sensitive: an output of it has to be declared sensitive.
   *
   * Known only to the deployment that created the object; null after an import.
   */
  get token(): string {
    return this.getStringAttribute("token");
  }

  /** The configured attributes by their names in Terraform. */
  protected override synthesizeAttributes(): Record<string, unknown> {
    return {
      service_account_id: this._serviceAccountId,
      name: this._name,
      expires_at: this._expiresAt,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      service_account_id: { value: this._serviceAccountId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      expires_at: { value: this._expiresAt, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
