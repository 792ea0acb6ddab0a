// Generated from openapi/ by generator. Do not edit; run `npm run generate`.
import { ImportableResource, TerraformResource } from "cdktf";
import type { TerraformMetaArguments, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** Configuration of {@link MusterAgentPoolToken}. */
export interface MusterAgentPoolTokenConfig extends TerraformMetaArguments {
  /**
   * The agent pool in which this token enrols agents.
   *
   * Another value replaces the object.
   */
  readonly agentPoolId: string;
  /**
   * Unique in the agent pool (TOK-1).
   *
   * 1 to 255 characters.
   *
   * Another value replaces the object.
   */
  readonly name: string;
  /**
   * What the token is for.
   *
   * At most 1000 characters.
   *
   * Another value replaces the object.
   *
   * @default ""
   */
  readonly description?: string;
  /**
   * From this instant on the token registers no agent; null means never (TOK-3).
   *
   * Another value replaces the object.
   *
   * @default - none
   */
  readonly expiresAt?: string;
}

/**
 * A secret with which agents enrol in a pool. The secret itself appears only in the answer that issued it.
 *
 * The resource `muster_agent_pool_token` of Terraform.
 */
export class MusterAgentPoolToken extends TerraformResource {
  /** The type of this resource in Terraform. */
  static readonly tfResourceType = "muster_agent_pool_token";

  /**
   * What the API demands of the attributes of `muster_agent_pool_token` beyond their types; lengths count code points.
   */
  static readonly constraints = {
    agentPoolId: { pattern: "^apool-[0-9a-z]{26}$" },
    name: { minLength: 1, maxLength: 255, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    description: { maxLength: 1000, pattern: "^(?!\\s)[^\\p{Cc}]*(?<!\\s)$" },
    expiresAt: { format: "date-time" },
  } as const;

  /** Whether the value is a `MusterAgentPoolToken`, from whichever copy of this package. */
  static isMusterAgentPoolToken(value: unknown): value is MusterAgentPoolToken {
    return TerraformResource.isTerraformResource(value) && value.terraformResourceType === "muster_agent_pool_token";
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
      terraformResourceType: MusterAgentPoolToken.tfResourceType,
      importId: importFromId,
      ...(provider === undefined ? {} : { provider }),
    });
  }

  private _agentPoolId: string;
  private _name: string;
  private _description: string | undefined;
  private _expiresAt: string | undefined;

  constructor(scope: Construct, id: string, config: MusterAgentPoolTokenConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: MusterAgentPoolToken.tfResourceType,
      terraformGeneratorMetadata: { providerName: "muster" },
    });
    this._agentPoolId = config.agentPoolId;
    this._name = config.name;
    this._description = config.description;
    this._expiresAt = config.expiresAt;
  }

  /** Reference to `id`. Identifies the token; not a secret. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Reference to `agent_pool_id`. The agent pool in which this token enrols agents. */
  get agentPoolId(): string {
    return this.getStringAttribute("agent_pool_id");
  }

  set agentPoolId(value: string) {
    this._agentPoolId = value;
  }

  /** The configured value of `agentPoolId`. */
  get agentPoolIdInput(): string {
    return this._agentPoolId;
  }

  /** Reference to `name`. Unique in the agent pool (TOK-1). */
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

  /** Reference to `description`. What the token is for. */
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

  /** Reference to `expires_at`. From this instant on the token registers no agent; null means never (TOK-3). */
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
   * Reference to `token`. The secret (`mpt_…`). Only the answer that issued the token holds it.
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
      agent_pool_id: this._agentPoolId,
      name: this._name,
      description: this._description,
      expires_at: this._expiresAt,
    };
  }

  /** The configured attributes as the framework renders them in HCL. */
  protected override synthesizeHclAttributes(): Record<string, unknown> {
    const attributes = {
      agent_pool_id: { value: this._agentPoolId, isBlock: false, type: "simple", storageClassType: "string" },
      name: { value: this._name, isBlock: false, type: "simple", storageClassType: "string" },
      description: { value: this._description, isBlock: false, type: "simple", storageClassType: "string" },
      expires_at: { value: this._expiresAt, isBlock: false, type: "simple", storageClassType: "string" },
    };
    return Object.fromEntries(Object.entries(attributes).filter(([, { value }]) => value !== undefined));
  }
}
